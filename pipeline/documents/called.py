"""Which earlier turn a comment answers that opens by calling its author: `@Ann Lee So you think …`."""

from collections.abc import Iterable, Sequence

from pipeline.models import Passage, PassageKind, Turn

_SAID = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})


def answering_whom_they_call(text: str, turns: Sequence[Turn], passages: Iterable[Passage]) -> list[Turn]:
    """Return `turns`, each that opens with `@` and the name of an earlier author as a reply to that author's last turn.

    What the page itself shows a turn to answer stays.
    """
    opens = _openings(text, passages)
    last: dict[str, str] = {}
    linked: list[Turn] = []
    for turn in turns:
        called = _called(opens.get(turn.id, ""), last.keys() - {turn.author})
        answers = turn.replies_to or (last[called] if called else None)
        linked.append(turn.model_copy(update={"replies_to": answers}))
        if turn.author:
            last[turn.author] = turn.id
    return linked


def _openings(text: str, passages: Iterable[Passage]) -> dict[str, str]:
    """How each turn's first words of its own begin."""
    opens: dict[str, str] = {}
    for passage in passages:
        if passage.kind in _SAID and not passage.quote_depth:
            opens.setdefault(passage.turn, text[passage.span.start : passage.span.end])
    return opens


def _called(opening: str, names: Iterable[str]) -> str | None:
    """The longest of `names` that stands after the `@` a text opens with."""
    if not opening.startswith("@"):
        return None
    words = opening[1:].casefold()
    calling = (name for name in names if _begins(words, name.casefold()))
    return max(calling, key=len, default=None)


def _begins(words: str, name: str) -> bool:
    return words.startswith(name) and not words[len(name) : len(name) + 1].isalnum()
