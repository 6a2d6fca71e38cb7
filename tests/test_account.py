from pipeline.account import added, spent
from pipeline.models import Usage

FIRST = Usage(calls=2, prompt_tokens=30, completion_tokens=4)
SECOND = Usage(calls=5, prompt_tokens=70, completion_tokens=9)


def test_what_was_spent_is_the_difference() -> None:
    assert spent(FIRST, SECOND) == Usage(calls=3, prompt_tokens=40, completion_tokens=5)


def test_what_is_added_is_spent_again() -> None:
    assert spent(FIRST, added(FIRST, SECOND)) == SECOND
