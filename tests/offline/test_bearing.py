"""How the words of two claims stand to what surrounds them."""

import pytest

from pipeline.models import Document
from pipeline.offline.bearing import bearing
from pipeline.offline.exchange import Exchange
from pipeline.offline.pairs import Pair
from tests.invented import claim, page, talk

TALK = page(
    talk("Ada", "The ferry loses forty crowns a trip. Bread is dear. The harbour wall leaks."),
    talk("Bo", "Who counted the crowns? Nobody sails at noon."),
    talk("Cy", "The wall was mended. It rains."),
)


def near(document: Document, source: int, target: int) -> dict[str, float]:
    """Return how two sentences of a page bear on each other."""
    ends = (claim(document, n, f"h{n}", document.sentences[n - 1].span.cut(document.text)) for n in (source, target))
    return bearing(Exchange(document, Pair(*ends, frozenset({"next_turn"})), frozenset()))


def test_everything_is_from_0_to_1() -> None:
    sentences = range(1, len(TALK.sentences) + 1)
    found = [near(TALK, source, target) for source in sentences for target in sentences]
    assert all(-1e-9 <= value <= 1 + 1e-9 for cues in found for value in cues.values())


def test_a_claim_is_as_near_to_itself_as_can_be() -> None:
    cues = near(TALK, 1, 1)
    assert cues["words in common"] == pytest.approx(1)
    assert cues["paragraphs near"] == pytest.approx(1)


def test_a_reply_may_be_about_a_paragraph_though_it_shares_no_word_with_the_claim() -> None:
    cues = near(TALK, 5, 2)
    assert cues["words in common"] == cues["source near the target's paragraph"] == 0
    assert cues["paragraphs near"] > 0


def test_the_paragraph_that_shares_words_is_nearer() -> None:
    assert near(TALK, 6, 3)["words in common"] > near(TALK, 6, 1)["words in common"]
    assert (
        near(TALK, 6, 1)["source near the target's paragraph"] > near(TALK, 7, 1)["source near the target's paragraph"]
    )


def test_places_are_shares_of_the_turn() -> None:
    cues = near(TALK, 5, 3)
    assert cues["source late in its turn"] == pytest.approx(1 / 2)
    assert cues["target late in its turn"] == pytest.approx(2 / 3)
    assert cues["out of order"] == pytest.approx(1 / 6)


def test_words_of_grammar_alone_are_near_to_nothing() -> None:
    document = page(talk("Ada", "It is so."), talk("Bo", "It is not."))
    assert near(document, 2, 1)["words in common"] == 0
