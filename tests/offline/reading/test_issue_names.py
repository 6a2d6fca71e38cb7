"""What clashes are called."""

from pipeline.models import ClashState, Side
from pipeline.offline.clashes import Dispute
from pipeline.offline.reading.issue_names import same_question, told_apart
from tests.invented import participant

PEOPLE = (participant("h1", "Ada"), participant("h2", "Bo"), participant("h3", "Cy"))


def clash(rank: int, question: str, point: str, counterpoint: str) -> Dispute:
    return Dispute(
        id=f"k{rank}",
        rank=rank,
        question=question,
        state=ClashState.ANSWERED,
        point=Side(holder=point, claims=("c1",)),
        counterpoint=Side(holder=counterpoint, claims=("c2",)),
        exchange=(),
    )


def test_questions_are_the_same_but_for_case_spaces_and_marks() -> None:
    assert same_question("Does  it pay?") == same_question("does it “pay”")
    assert same_question("Does it pay?") != same_question("Does it cost?")
    assert same_question("?!") == "?!"


def test_one_question_of_several_clashes_names_the_sides_in_each() -> None:
    shared = [
        clash(1, "Does it pay?", "h1", "h2"),
        clash(2, "Is it loud?", "h1", "h2"),
        clash(3, "does it pay", "h3", "h2"),
    ]
    found = told_apart(shared, PEOPLE)
    assert [c.question for c in found] == ["Does it pay? (Ada and Bo)", "Is it loud?", "does it pay (Cy and Bo)"]
