"""Which clauses give the other side something, by what was learned."""

import pytest

from benchmarks.reading import clauses
from pipeline.documents import parse_document
from pipeline.models import RelationType, Stance
from pipeline.offline import Offline, yielding
from pipeline.offline.yielding import BY_THE_RULES, yielding_features
from pipeline.run import run_pipeline_sync

POINT = "The count was taken in the rain, so the riders stayed at home."


def features(reply: str, of: str) -> set[str]:
    """Return what shows about the clause `of` in a reply to the point."""
    document = parse_document(f"ANNA: {POINT}\n\nBERT: {reply}\n".encode(), source="exchange.txt")
    return next(
        found
        for window, clause in clauses(document)
        if clause.words == of and (found := yielding_features(window, clause)) is not None
    )


def test_place_answer_and_denial_show() -> None:
    shown = features("It did rain. But nobody stays at home for that.", "It did rain")
    assert {"any", "it did", "^it did", "sentence 0", "not turned yet", "then but", "opens its sentence"} <= shown
    assert "denies False, answers a denial False" in shown
    assert {"sentence 2", "turned"} <= features(
        "It did rain. But nobody stays home. They were all there.", "They were all there"
    )


def test_what_the_rules_hear_is_one_more_feature() -> None:
    assert BY_THE_RULES in features("I admit that it rained. We counted twice.", "I admit that it rained")
    assert BY_THE_RULES not in features("We counted it twice. It rained.", "We counted it twice")


def test_what_answers_nobody_yields_nothing() -> None:
    document = parse_document(POINT.encode(), source="alone.txt")
    assert all(yielding_features(window, clause) is None for window, clause in clauses(document))


@pytest.mark.parametrize(("threshold", "stance"), [(0.0, Stance.CONCEDED), (1.1, Stance.ASSERTED)])
def test_from_the_threshold_on_a_clause_of_a_reply_is_conceded(
    threshold: float, stance: Stance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yielding, "LIKELY", threshold)
    text = f"ANNA: {POINT}\n\nBERT: The depot has a roof of tin.\n"
    report = run_pipeline_sync(parse_document(text.encode(), source="exchange.txt"), Offline())
    assert report.claims[-1].quote == "The depot has a roof of tin"
    assert report.claims[-1].stance is stance


def test_the_opposite_in_the_same_words_yields_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yielding, "LIKELY", 0.0)
    text = "ANNA: The riders stay at home in the rain.\n\nBERT: The riders don't stay at home in the rain. They walk.\n"
    report = run_pipeline_sync(parse_document(text.encode(), source="exchange.txt"), Offline())
    stances = {claim.quote: claim.stance for claim in report.claims}
    assert stances["The riders don't stay at home in the rain"] is not Stance.CONCEDED


def test_of_course_is_no_grant_where_it_contradicts() -> None:
    text = "ANNA: The bridge costs a third of our income. We can't afford it.\n\nBERT: Of course we can afford it.\n"
    report = run_pipeline_sync(parse_document(text.encode(), source="exchange.txt"), Offline())
    (claim,) = (claim for claim in report.claims if "Of course" in claim.quote)
    assert claim.stance is Stance.ASSERTED
    assert not [edge for edge in report.relations if edge.type is RelationType.CONCEDES]
