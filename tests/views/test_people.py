"""Who takes part, as a model is told."""

from dataclasses import replace

import pytest

from pipeline.models import Participant, Presence
from pipeline.prompt import show
from pipeline.views import Text, Voices, names_of, person
from pipeline.views.people import PRESENCE
from tests.harbour import HARBOUR, answer, voices_of
from tests.invented import Said, page, talk

INTRODUCED = "Who takes part"


def lines(voices: Voices) -> list[str]:
    introduction, fence, *shown, unfence = show(voices).splitlines()
    assert introduction.startswith(INTRODUCED)
    assert (fence, unfence) == ("<<<", ">>>")
    return shown


def test_people_are_numbered_and_said_to_be_present_or_not() -> None:
    reply = answer("read_voices")
    reply["people"] += [
        {"name": "a shop", "also_called": ["the baker"], "presence": "reported", "group": False},
    ]
    people = [line for line in lines(voices_of(read_voices=reply)) if line.startswith("P")]
    assert people == [
        "P1 | Ada · wrote or spoke here",
        "P2 | Bo · wrote or spoke here",
        "P3 | a shop · also the baker · is only reported here",
    ]


def test_only_words_that_are_not_simply_the_turns_authors_are_told() -> None:
    told = lines(voices_of())[2:]
    assert "¶3 | quotation of P1" in told
    assert "¶5 “nobody needs a car” | guessed of P1" in told
    assert not [line for line in told if line.startswith(("¶1 ", "¶2 "))]


def test_what_is_told_is_of_the_text_that_is_shown() -> None:
    voices = voices_of()
    first = replace(voices, text=Text(HARBOUR, HARBOUR.sentences[:3]))
    assert lines(first) == [line for line in lines(voices) if line.startswith("P")]


def test_every_presence_has_words() -> None:
    assert set(PRESENCE) == set(Presence)


@pytest.mark.parametrize(("identifier", "shown"), [("h3", "P3"), (None, "nobody"), ("", "nobody")])
def test_people_are_pointed_at_by_their_number(identifier: str | None, shown: str) -> None:
    assert person(identifier) == shown


def someone(number: int, name: str | None, presence: Presence, group: bool = False) -> Participant:
    return Participant(id=f"h{number}", name=name, also_called=(), group=group, presence=presence)


def test_those_without_a_name_are_told_apart_by_number_where_there_are_several() -> None:
    people = [
        someone(1, "Ada", Presence.PRESENT),
        someone(2, None, Presence.QUOTED),
        someone(3, None, Presence.QUOTED),
        someone(4, None, Presence.PREDICTED),
        someone(5, None, Presence.PRESENT, group=True),
    ]
    assert names_of(people) == {
        "h1": "Ada",
        "h2": "an opponent quoted here (1)",
        "h3": "an opponent quoted here (2)",
        "h4": "an opponent as anticipated",
        "h5": "several people, not told apart",
    }


@pytest.mark.parametrize("presence", list(Presence))
def test_everybody_is_called_something(presence: Presence) -> None:
    assert names_of([someone(1, None, presence)])["h1"]


def test_own_words_that_the_page_marks_as_a_quotation_are_told_as_own() -> None:
    document = page(talk("Ada", Said("It leaks.", quote_depth=1)))
    own = {
        "people": [{"name": "Ada", "also_called": [], "presence": "present", "group": False}],
        "passages": [{"passage": 1, "cues": [], "voice": "own", "holder": 1, "parts": []}],
        "addressed": [],
    }
    assert "¶1 | own words of P1" in lines(voices_of(document, read_voices=own))
