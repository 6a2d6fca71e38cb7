"""The outline, as the stage has it from the rules."""

from dataclasses import replace

import pytest

from pipeline.collection import Collection
from pipeline.documents import parse_document
from pipeline.grounding import shown
from pipeline.models import ClashState, Degree, Difference, Document, Known, RelationType, Weight
from pipeline.offline.answers.outline import CENTRAL, SUBSTANTIAL, outline_debate
from pipeline.offline.reading import Reading, reading_of
from pipeline.stages.outline import OutlineReply
from pipeline.views import Text
from tests.invented import TRAMS, page, relation, talk
from tests.offline.answers.harbour import HARBOUR, outline, voices
from tests.offline.debates import trams
from tests.offline.together.texts import documents


def replied(document: Document) -> OutlineReply:
    """Return the reply about a page."""
    return outline_debate(reading_of(document), Text.whole(document), voices(document), "", "")


def test_there_is_an_issue_for_each_clash_under_a_heading() -> None:
    assert [issue.question for issue in outline().issues] == ["Contested: the old wall leaks every spring"]
    assert outline().about.text == "Contested above all: the old wall leaks every spring."
    assert outline().about.sentences == ("s2", "s5")


def test_a_position_is_told_in_the_words_of_its_claims() -> None:
    (issue,) = outline().issues
    names = voices().names
    ada, bo = issue.positions
    assert (names[ada.holder], names[bo.holder], bo.known) == ("Ada", "Bo", Known.STATED)
    assert bo.told.text == "The old wall does not leak in spring."
    assert [shown(HARBOUR, quote.span) for quote in bo.told.quotes] == ["The old wall does not leak in spring"]


def test_what_is_granted_and_what_it_turns_on_belong_to_the_issue() -> None:
    (issue,) = outline().issues
    assert "Fair enough, the new wall would be dry." in [grant.told.text for grant in issue.grants]
    (hinge,) = issue.turns_on
    assert (hinge.held_by, hinge.contested_by) == (("h1",), ())  # nobody has denied the condition
    assert hinge.told.text.startswith("If it were shown that the old wall is dry")
    assert hinge.would_settle.startswith("“If it were shown")


def test_a_concession_is_told_once() -> None:
    document = page(
        talk("Ada", "The old wall leaks every spring.", "The new pier costs too much money."),
        talk("Bo", "I disagree. The old wall does not leak in spring.", replies_to="t1"),
        talk("Ada", "Fair enough, the old wall is dry. But the new pier costs money.", replies_to="t2"),
    )
    told = [grant.text for issue in replied(document).issues for grant in issue.grants]
    assert len(told) == len(set(told))


@pytest.mark.parametrize(
    ("rank", "weight"),
    [
        (1, Weight.CENTRAL),
        (CENTRAL, Weight.CENTRAL),
        (CENTRAL + 1, Weight.SUBSTANTIAL),
        (SUBSTANTIAL, Weight.SUBSTANTIAL),
        (SUBSTANTIAL + 1, Weight.MINOR),
    ],
)
def test_the_first_clashes_weigh_most(rank: int, weight: Weight) -> None:
    topics = ["wall", "pier", "ferry", "tram", "depot", "bridge", "canal", "market", "school", "library"]
    document = page(
        talk("Ada", *(f"The old {topic} leaks every spring." for topic in topics)),
        talk("Bo", *(f"No, the old {topic} does not leak in spring." for topic in topics), replies_to="t1"),
    )
    assert replied(document).issues[rank - 1].weight is weight


def granted(state: ClashState) -> OutlineReply:
    """Return the reply on the debate on trams, in which Bo grants what Ada says, the clash being in this state."""
    debate = trams(state=state)
    grants = relation(4, "c2", "c1", RelationType.CONCEDES, Degree.FULL)
    reading = Reading(replace(debate, relations=(*debate.relations, grants)), {}, frozenset())
    return outline_debate(reading, Text.whole(TRAMS), voices(TRAMS), "", "")


def test_what_one_side_gave_up_is_settled_and_ended_in_its_words() -> None:
    (issue,) = granted(ClashState.CONCEDED).issues
    assert issue.differences == [Difference.SETTLED]
    assert issue.ended is not None and issue.ended.text == "The trial lost forty per cent of its cost"
    (standing,) = granted(ClashState.STANDSTILL).issues
    assert (standing.differences, standing.ended) == ([Difference.OPPOSED], None)


def test_a_page_on_which_nobody_disagrees_says_so() -> None:
    reply = replied(page(talk("Ada", "The old wall leaks every spring.")))
    assert (reply.about.text, reply.issues) == ("No disagreement was found in this text.", [])
    assert [quote.words for quote in reply.about.quotes] == ["The old wall leaks every spring"]


def test_whose_view_was_only_guessed_is_known_so() -> None:
    document = page(
        talk(None, "You seem to think that the old wall leaks every spring. The old wall does not leak in spring.")
    )
    known = {position.known for issue in replied(document).issues for position in issue.positions}
    assert known == {Known.GUESSED, Known.STATED}


def test_a_conversation_stays_in_one_document() -> None:
    whole = Collection.of(documents())
    assert len(outline(whole).talks) > 1
    for talked in outline(whole).talks:
        assert whole.part_at(talked.span.start) == whole.part_at(talked.span.end - 1)


def test_a_document_in_another_language_is_said_to_be_unread() -> None:
    german = "Die Mauer ist undicht, und der Rat muss dafür bezahlen, was man uns im Frühjahr nicht gesagt hat."
    told = outline(Collection.of([*documents(), parse_document(german.encode(), source="mauer.txt")]))
    assert told.issues
    assert any("mauer" in caveat.lower() or "Mauer" in caveat for caveat in told.caveats)
    assert len(outline(Collection.of(documents())).caveats) == len(told.caveats) - 1
