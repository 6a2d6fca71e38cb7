"""Which claims matter most."""

import pytest

from pipeline.models import Claim, Stance
from pipeline.offline.reading.rank import ranked
from tests.invented import claim, page, relation, talk

TEXTS = ("Trams cost money.", "Trams cost riders time.", "Trams cost riders money.", "Herons nest early.")
PAGE = page(talk("Ada", " ".join(TEXTS)))
CLAIMS = tuple(claim(PAGE, n, "h1", text) for n, text in enumerate(TEXTS, start=1))


def order(claims: tuple[Claim, ...] = CLAIMS, *edges: tuple[str, str], question: str | None = None) -> list[str]:
    """Return the claims' ids, the most central first."""
    relations = [relation(n, *edge) for n, edge in enumerate(edges, start=1)]
    return [c.id for c in sorted(ranked(PAGE, claims, relations, question), key=lambda c: c.rank)]


def changed(number: int, **update: object) -> tuple[Claim, ...]:
    """Return the claims with one of them otherwise."""
    return tuple(c.model_copy(update=update) if c.id == f"c{number}" else c for c in CLAIMS)


def test_ranks_are_unique_and_claims_keep_their_order() -> None:
    claims = ranked(PAGE, CLAIMS, [], None)
    assert [c.id for c in claims] == ["c1", "c2", "c3", "c4"]
    assert sorted(c.rank for c in claims) == [1, 2, 3, 4]


def test_what_shares_most_words_with_the_rest_comes_first() -> None:
    assert order()[0] == "c3"
    assert order()[-1] == "c4"


def test_what_is_engaged_rises() -> None:
    assert order(CLAIMS, *[("c4", "c1")] * 4).index("c4") < order().index("c4")
    assert order(CLAIMS, ("c1", "c2"), ("c1", "c4"), ("c1", "c3"))[0] == "c1"


def test_engagement_counts_only_so_far() -> None:
    little, much = [("c4", "c4")] * 3, [("c4", "c4")] * 300
    assert order(CLAIMS, *little) == order(CLAIMS, *much)


@pytest.mark.parametrize("question", ["When do herons nest?", "herons"])
def test_the_question_pulls_what_is_about_it_to_the_front(question: str) -> None:
    assert order(question=question)[0] == "c4"


@pytest.mark.parametrize("question", [None, "", "What of the moon?", "is it?"])
def test_a_question_about_nothing_here_changes_nothing(question: str | None) -> None:
    assert order(question=question) == order()


@pytest.mark.parametrize("update", [{"stance": Stance.ASKED}, {"stance": Stance.IRONIC}, {"flags": ("retracted",)}])
def test_what_is_not_put_forward_falls(update: dict[str, object]) -> None:
    assert order(changed(3, **update)).index("c3") > order().index("c3")


def test_equals_keep_their_order() -> None:
    alike = tuple(c.model_copy(update={"text": "The same."}) for c in CLAIMS)
    assert order(alike) == ["c1", "c2", "c3", "c4"]


def test_nothing_is_ranked_as_nothing() -> None:
    assert ranked(PAGE, [], [], "anything?") == ()
