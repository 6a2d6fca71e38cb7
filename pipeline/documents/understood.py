"""What a page did not show: how it was read may then be wrong, and silence about it would mislead."""

from collections.abc import Iterator

from pipeline.models import Document, PassageKind

MOSTLY = 0.5
"""The share of a page's characters from which it is mostly page text."""
_UNSAID = frozenset({PassageKind.FURNITURE, PassageKind.CODE})


def not_understood(document: Document) -> Iterator[str]:
    """Yield what was not recognised in `document`, each as a clause that can stand after "since"."""
    lengths = [(passage.kind, len(passage.span)) for passage in document.passages]
    whole, unsaid = sum(n for _, n in lengths), sum(n for kind, n in lengths if kind in _UNSAID)
    if whole and unsaid > MOSTLY * whole:
        share = round(100 * unsaid / whole)
        yield f"{share} % of the page was taken for menus, labels, tables or code"
    if not any(turn.author for turn in document.turns):
        yield "no speaker was recognised"
