"""What bears on a question."""

from pipeline.offline.reading.relevance import cues_of, relevance
from tests.invented import claim, page, talk

TEXTS = ("The tram depot was built in 1931.", "Night trams should run because nurses need them.", "Herons nest early.")
PAGE = page(talk("Ada", " ".join(TEXTS)))
CLAIMS = tuple(claim(PAGE, n, "h1", text) for n, text in enumerate(TEXTS, start=1))


def test_a_debatable_claim_on_the_matter_comes_before_a_fact_about_it() -> None:
    scores = relevance("Should trams run at night?", PAGE, CLAIMS)
    assert scores[1] > scores[0] > scores[2]


def test_the_form_of_a_motion_is_no_part_of_what_is_asked() -> None:
    assert relevance("This house would run night trams", PAGE, CLAIMS) == relevance("run night trams", PAGE, CLAIMS)


def test_shares_are_shares() -> None:
    for cues in cues_of("Should trams run at night?", PAGE):
        assert all(0 <= cues[name] <= 1.000001 for name in ("shares", "share of its terms", "cosine", "next shares"))
