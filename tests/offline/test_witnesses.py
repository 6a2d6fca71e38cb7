"""Whoever is called up in support is not attacked, until there is a quarrel."""

import pytest

from pipeline.models import Voice
from pipeline.offline.exchange import Exchange
from pipeline.offline.pairs import Pair
from pipeline.offline.witnesses import speaks_for
from tests.invented import claim, page, talk

CITED = "the wall leaks in every winter"
OWN = "nobody has mended the wall for years"


def supports(before: str, after: str, *, voice: Voice = Voice.PARAPHRASE, elsewhere: bool = False) -> bool:
    """Tell whether Ada, cited after `before`, speaks for what Bo, or Cleo `elsewhere`, says after `after`."""
    own = f"{after} {OWN}.".strip()
    said = f"{before} {CITED}."
    document = page(talk("Bo", said), talk("Cleo", own)) if elsewhere else page(talk("Bo", f"{said} {own}"))
    pair = Pair(claim(document, 2, "h1", OWN), claim(document, 1, "h2", CITED, voice=voice), frozenset({"reply"}))
    return speaks_for(Exchange(document, pair, frozenset()))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ada points out that", ""),
        ("Ada has pointed out that", "And"),
        ("Ada's survey has shown that", ""),
        ("Ada rightly says that", ""),
        ("As Ada herself wrote,", ""),
        ("Ada is right in saying that", ""),
        ("Ada says that", "I agree with her."),
        ("Ada says that", "Quite right."),
        ("Ada says that", "So"),
        ("The diver, Ada Hale, says that", "Hale has seen it herself. So"),
        ("Ada says that", "She is right: in all these years"),
    ],
)
def test_a_witness_speaks_for_the_author(before: str, after: str) -> None:
    assert supports(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ada says that", ""),
        ("Ada claims that", "And"),
        ("Ada claims that", "It is new. So"),
        ("Ada points out that", "But"),
        ("Ada points out that", "It does not. In fact"),
        ("Ada points out that", "She forgets one thing:"),
        ("Ada rightly says that", "I part company with her on why."),
        ("Ada says that", "I agree with her, though"),
    ],
)
def test_a_quarrel_ends_the_support_and_a_bare_report_is_none(before: str, after: str) -> None:
    assert not supports(before, after)


def test_anothers_witness_and_ones_own_words_are_none() -> None:
    assert not supports("Ada points out that", "", elsewhere=True)
    assert not supports("Ada points out that", "", voice=Voice.OWN)
