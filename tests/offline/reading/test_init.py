"""The whole reading of a text by rules."""

from pipeline.collection import Collection
from pipeline.models import ATTACKS
from pipeline.offline.reading import reading_of
from tests.invented import page, talk
from tests.offline.answers.harbour import HARBOUR
from tests.offline.together.texts import documents


def test_a_page_is_read_into_voices_claims_and_what_they_do_to_each_other() -> None:
    reading = reading_of(HARBOUR)
    assert [passage.id for passage in reading.debate.passages] == [passage.id for passage in HARBOUR.passages]
    assert all(claim.quote == claim.span.cut(HARBOUR.text) for claim in reading.debate.claims)
    assert {relation.type for relation in reading.debate.relations} & ATTACKS
    assert [crux.claim.id for crux in reading.cruxes] == ["c6"]
    assert [inquiry.clash.id for inquiry in reading.inquiries] == ["k1"]
    assert reading.social == {"s1"}


def test_documents_are_joined_and_their_own_relations_stay() -> None:
    alone = [reading_of(document) for document in documents()]
    joined = reading_of(Collection.of(documents()))
    assert len(joined.debate.claims) == sum(len(one.debate.claims) for one in alone)
    assert len(joined.debate.relations) > sum(len(one.debate.relations) for one in alone)


def test_a_question_draws_the_ranks_to_itself() -> None:
    document = page(
        talk("Ada", "Night trams pay for themselves.", "The depot leaks in winter, and its roof is a disgrace."),
        talk("Bo", "Night trams lose money every year.", "The depot never leaks in winter, and its roof is sound."),
    )

    def first(question: str) -> str:
        return min(reading_of(document, question).debate.claims, key=lambda claim: claim.rank).text

    assert "trams" in first("Do night trams pay?")
    assert "depot" in first("Does the depot leak?")
