"""What the room of questions offers."""

import pipeline.offline.usefulness


def test_it_offers_what_it_says() -> None:
    assert all(hasattr(pipeline.offline.usefulness, name) for name in pipeline.offline.usefulness.__all__)
