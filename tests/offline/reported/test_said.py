"""Subject, verb of saying and clause."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"Mira thinks {WEIR}.", "Mira"),
        (f"Dr. Holt has always insisted that {WEIR}, but nobody measured it.", "Dr. Holt"),
        (f"The harbour master, who never goes there, claims {WEIR}.", "The harbour master"),
        (f"At the last meeting our treasurer told the members that {WEIR}.", "our treasurer"),
        (f"Mira is convinced that {WEIR}, whereas I am not.", "Mira"),
        (f"The anglers have got it into their heads that {WEIR}.", "The anglers"),
        (f"The council would have us believe that {WEIR}.", "The council"),
        (f"Holt would like me to accept that {WEIR}.", "Holt"),
        (f"Engineers take the view that {WEIR}.", "Engineers"),
        (f"Mira keeps coming back to the notion that {WEIR}.", "Mira"),
        (f"Holt's whole case rests on the claim that {WEIR}.", "Holt"),
        (f"It rained on, with Mira arguing that {WEIR}.", "Mira"),
        (f"The diver was adamant: {WEIR}.", "The diver"),
        (f"The governor of the old county Weirshire said that {WEIR}.", "The governor of the old county Weirshire"),
        (f"People who like the lake say that {WEIR}.", "somebody"),
        (f"The Danish say {WEIR}.", "The Danish"),
        (f"Holt and Mira argue that {WEIR}.", "Holt and Mira"),
        (f"Mira has always held the view that {WEIR}.", "Mira"),
        (f"People say {WEIR}.", "somebody"),
        (f"Anyone who says {WEIR} has never been there.", "somebody"),
        (f"You told me {WEIR}.", "opponent"),
        (f"You would have us believe {WEIR}.", "opponent"),
    ],
)
def test_a_clause_is_its_subjects(text: str, holder: str) -> None:
    ((voice, whose, words),) = read(text)
    assert (voice, whose) == ("paraphrase", holder)
    assert words.startswith(WEIR)


def test_an_infinitive_is_reported_like_a_clause() -> None:
    assert read("The council claims never to have seen the weir.") == [
        ("paraphrase", "The council", "never to have seen the weir")
    ]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"My opponent, when he rises, will assure you that {WEIR}.", "My opponent"),
        (f"You'll say {WEIR}.", "opponent"),
        (f"You might retort that {WEIR}.", "opponent"),
        (f"There will be those who say {WEIR}.", "somebody"),
        (f"You'd probably say {WEIR}.", "opponent"),
        (f"Perhaps you'd say that {WEIR}.", "opponent"),
        (f"I expect Mira to reply that {WEIR}.", "Mira"),
        (f"Somebody is going to stand up at the back and say that {WEIR}.", "somebody"),
        (f"A critic would object that {WEIR}.", "somebody"),
    ],
)
def test_what_will_be_said_is_anticipated(text: str, holder: str) -> None:
    assert read(text) == [("anticipated", holder, WEIR)]


@pytest.mark.parametrize(
    "text",
    [
        f"A pessimist might say that {WEIR}.",
        f"A visitor looking at the bank would conclude that {WEIR}.",
        f"Suppose one held that {WEIR}.",
    ],
)
def test_what_just_anyone_might_hold_is_tried_on(text: str) -> None:
    assert read(text) == [("hypothetical", "nobody", WEIR)]


@pytest.mark.parametrize(
    "text",
    [
        "I think the weir will fall.",
        "We insist that the weir will fall.",
        "The survey found that the weir had moved.",
        "The report says the weir has moved.",
        "The figures suggest that the weir has moved.",
        "The minutes state that nobody objected.",
        "Nobody says that the weir will fall.",
        "Mira never said that the weir would fall.",
        "Did Mira say that the weir would fall?",
        "As Mira says, the weir will fall.",
        "Mira must accept that the weir will fall.",
        "Say you have a weir and two gates.",
        "Tell them that the weir is closed.",
        "You'd think the weir would have fallen by now.",
        "She told me the way to the weir.",
        "They agreed to proposals that moved the weir.",
        "I was told off by the guard twice.",
        "It is what Mira thinks a weir is for.",
        "South Weir held a vote that nobody had asked for.",
    ],
)
def test_evidence_commands_and_ones_own_thoughts_are_the_authors(text: str) -> None:
    assert read(text) == []


def test_he_is_the_one_person_whose_words_were_told_before() -> None:
    first = "Holt claims that the gate was shut."
    assert read(f"{first} He says {WEIR}.")[1] == ("paraphrase", "Holt", WEIR)
    assert read(f"{first} Mira says that it was open. He says {WEIR}.")[2] == ("paraphrase", "somebody", WEIR)


def test_figures_that_suggest_something_are_evidence_and_people_hold_it() -> None:
    assert read(f"The figures are old. They suggest that {WEIR}.") == []
    assert read(f"The divers are old. They suggest that {WEIR}.") == [("paraphrase", "somebody", WEIR)]
