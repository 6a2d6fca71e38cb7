"""What two claims' places in the text show."""

import pytest

from pipeline.models import Document, PassageKind, Voice
from pipeline.offline.exchange import Exchange
from pipeline.offline.pairs import Pair
from tests.invented import Said, claim, page, talk

FIRST = 'On trams, I read that "night trams pay for themselves in a year", which I doubt.'
WHOLE = "Night trams pay for themselves in a year."
SECOND = "The depot leaks."


def listed(first: str, quoted: str, kind: PassageKind) -> Exchange:
    """Return what the last paragraph may say to the words quoted in the first."""
    document: Document = page(talk("Bo", Said(first, kind=kind), Said(SECOND, kind=kind)))
    ends = claim(document, 1, "h2", SECOND.rstrip(".")), claim(document, 2, "h1", quoted, voice=Voice.QUOTATION)
    return Exchange(document, Pair(*ends, frozenset({"reply"})), frozenset())


@pytest.mark.parametrize(
    ("first", "quoted", "kind", "meets"),
    [
        (FIRST, "night trams pay for themselves in a year", PassageKind.ITEM, False),
        (FIRST, "night trams pay for themselves in a year", PassageKind.PARAGRAPH, True),
        (WHOLE, "Night trams pay for themselves in a year", PassageKind.ITEM, True),
    ],
)
def test_what_is_quoted_inside_an_item_is_answered_there(
    first: str, quoted: str, kind: PassageKind, *, meets: bool
) -> None:
    assert listed(first, quoted, kind).can_meet is meets
