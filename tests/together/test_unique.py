"""Accounts that can stand side by side."""

import pytest

from pipeline.errors import UsageError
from pipeline.together import unlike

from .texts import accounts, page

ONE, TWO = "The wall leaks in winter.", "The wall does not leak."


def ids(*pages: tuple[str, str]) -> list[str]:
    return [account.debate.document.id for account in unlike(accounts([page(text, name) for name, text in pages]))]


def test_an_id_that_comes_twice_gets_its_digits() -> None:
    first, second = ids(("wall.txt", ONE), ("wall.txt", TWO))
    assert first == "wall"
    assert second == f"wall-{page(TWO).sha256[:8]}"


def test_a_text_that_comes_twice_is_taken_once() -> None:
    assert ids(("a.txt", ONE), ("b.txt", ONE), ("c.txt", TWO)) == ["a", "c"]


def test_one_text_is_no_debate_of_several() -> None:
    with pytest.raises(UsageError, match="needs two different texts"):
        ids(("a.txt", ONE), ("b.txt", ONE))
