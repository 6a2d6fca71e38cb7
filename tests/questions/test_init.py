"""What the room of questions offers."""

import pipeline.questions


def test_it_offers_what_it_says() -> None:
    assert all(hasattr(pipeline.questions, name) for name in pipeline.questions.__all__)
