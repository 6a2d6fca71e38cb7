"""How likely one claim attacks another."""

import pytest

from pipeline.models import Document, Stance, Voice
from pipeline.offline.attack import attack_score, cues_of
from pipeline.offline.attack_weights import WEIGHTS
from pipeline.offline.exchange import Exchange
from pipeline.offline.pairs import Pair
from tests.invented import claim, page, talk

QUOTED = page(
    talk(
        "Bo", "Night trams pay for themselves in a year.", "No tram pays for itself in a year. It rains. We walk home."
    ),
)


def exchange(document: Document, source: int, target: int, cue: str, **more: object) -> Exchange:
    """Return two sentences of a page as claims of two people, put together for a reason."""
    ends = [
        claim(document, n, holder, document.sentences[n - 1].span.cut(document.text).rstrip("."), **changes)
        for n, holder, changes in ((source, "h2", more), (target, "h1", {"voice": Voice.QUOTATION}))
    ]
    return Exchange(document, Pair(ends[0], ends[1], frozenset({cue})), frozenset())


def test_every_cue_that_shows_has_a_strength_from_0_to_1() -> None:
    cues = cues_of(exchange(QUOTED, 2, 1, "reply"))
    assert all(0 <= strength <= 1 for strength in cues.values())
    assert cues["replies to the passage before"] == cues["target quoted"] == cues["source denies"] == 1


def test_the_weights_are_of_cues_that_can_show() -> None:
    assert set(WEIGHTS) == set(cues_of(exchange(QUOTED, 2, 1, "reply")))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (exchange(QUOTED, 2, 1, "reply"), exchange(QUOTED, 2, 1, "similar")),
        (exchange(QUOTED, 2, 1, "reply"), exchange(QUOTED, 2, 1, "reply", stance=Stance.CONCEDED)),
        (exchange(QUOTED, 2, 1, "reply"), exchange(QUOTED, 4, 1, "reply")),
    ],
)
def test_the_reply_at_hand_that_grants_nothing_is_the_likelier_attack(better: Exchange, worse: Exchange) -> None:
    assert attack_score(better) > attack_score(worse)


def test_a_reply_in_the_next_paragraph_counts_as_an_attack() -> None:
    assert attack_score(exchange(QUOTED, 2, 1, "reply")) > 0
