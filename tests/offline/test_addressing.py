"""Who is called by name."""

import pytest

from pipeline.offline.addressing import addressed
from tests.invented import page, talk

PAGE = page(talk("Ada", "Odile, you seem to forget the pier. It was mended, granted. Mark my words: mark them."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Odile, you seem to forget the pier.", "Odile"),
        ("Thanks, Odile! I had forgotten it.", "Odile"),
        ("@Zoe Stein-Quill I agree with that.", "Zoe Stein-Quill"),
        ("Granted, you mended it.", None),
        ("Notably, that was in May.", None),
        ("Mark, you said so.", None),
        ("The pier is old, Odile.", None),
    ],
)
def test_a_name_at_the_start_is_called(text: str, name: str | None) -> None:
    assert addressed(PAGE, text) == name
