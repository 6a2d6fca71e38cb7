"""What the text itself says it turns on."""

import pytest

from pipeline.models import Claim, Document, Voice
from pipeline.offline.reading.hinges import Hinge, hinges
from tests.invented import claim, page, talk


def found(*texts: str, voice: Voice = Voice.OWN) -> tuple[list[Hinge], list[Claim]]:
    """Return the hinges of Ada's paragraphs, and their claims: one for each sentence."""
    document = page(talk("Ada", *texts))
    claims = [
        claim(document, i, "h1", s.span.cut(document.text).rstrip("."), voice=voice)
        for i, s in enumerate(document.sentences, start=1)
    ]
    return list(hinges(document, claims)), claims


@pytest.mark.parametrize(
    "sentence",
    [
        "If somebody showed me that the trams fill up, I would drop the objection.",
        "If the second count turns out below forty, the case for the depot is gone.",
        "I'd withdraw the whole plan if it were shown that riders stay away.",
        "Should the count prove me wrong, I'll vote for the depot.",
        "If the riders really stay away, then you are right and I have nothing more to say.",
        "If it costs what you reckon, I'd give the plan up.",
        "Show me a single count above sixty and I'll build the depot with my own hands.",
        "Find me the ticket and I've lost the argument.",
        "At sixty riders I'm with you.",
        "I won't vote for the depot until somebody has shown that riders come back.",
        "It is the second count that could still persuade me.",
        "If she has the figures for winter, fine, I'll sign the petition.",
    ],
)
def test_a_finding_that_would_make_its_author_give_in_is_a_hinge(sentence: str) -> None:
    (hinge,), claims = found(f"The depot is old. {sentence} So much for that.")
    assert hinge.premise == claims[1]
    assert hinge.said == claims[1].span.model_copy(update={"end": claims[1].span.end + 1})


@pytest.mark.parametrize(
    "sentence",
    [
        "It all comes down to whether riders come back.",
        "What divides us is whether riders come back.",
        "The real quarrel is over the price of a ticket.",
        "My whole case rests on the second count.",
        "Their entire plan depends on the second count.",
    ],
)
def test_what_is_said_to_divide_the_sides_is_a_hinge(sentence: str) -> None:
    (hinge,), claims = found(f"The depot is old. {sentence}")
    assert hinge.premise == claims[1]
    assert hinge.said is None


@pytest.mark.parametrize(
    "sentence", ["Our quarrel isn't about trams.", "I don't think the trams are what it comes down to."]
)
def test_a_denial_of_what_it_is_about_points_at_what_follows(sentence: str) -> None:
    (hinge,), claims = found(f"{sentence} She counts riders, he counts tickets.")
    assert hinge.premise == claims[1]


def test_the_premise_is_the_claim_that_holds_the_condition() -> None:
    document = page(talk("Ada", "The depot I had forgotten: if it came to your figure I'd drop the plan."))
    claims = [
        claim(document, 1, "h1", "The depot I had forgotten"),
        claim(document, 2, "h1", "if it came to your figure I'd drop the plan"),
    ]
    (hinge,) = hinges(document, claims)
    assert hinge.premise == claims[1]


def test_a_denial_that_nothing_follows_names_nothing() -> None:
    assert found("Our quarrel isn't about trams.", "She counts riders, he counts tickets.")[0] == []


def test_if_that_is_wrong_points_at_the_sentence_before() -> None:
    (hinge,), claims = found("Riders come back in winter. If that is wrong, the case for the depot is wrong.")
    assert hinge.premise == claims[0]


def test_what_the_falling_half_names_falls() -> None:
    (hinge,), claims = found(
        "The old depot should stay open. If it turned out that nobody rides, I would drop the old depot."
    )
    assert hinge.premise == claims[1]
    assert hinge.falls == ("c1",)


@pytest.mark.parametrize(
    "sentence",
    [
        "If it rains, the trams are late.",
        "If you show your ticket, the driver will let you in.",
        "The price turns on the distance.",
        "I would drop the objection tomorrow.",
        "If it rains, I'll take the tram.",
        "Show me the depot and I can tell its age.",
        "At noon the trams are late.",
        "The drivers were late, and then I took the bus.",
        "The price is only half of what divides us.",
    ],
)
def test_other_conditions_are_no_hinges(sentence: str) -> None:
    assert found(f"The depot is old. {sentence}")[0] == []


def test_what_is_only_quoted_is_no_hinge() -> None:
    assert found("It all comes down to whether riders come back.", voice=Voice.QUOTATION)[0] == []


def test_no_claim_no_hinge() -> None:
    document: Document = page(talk("Ada", "It all comes down to whether riders come back."))
    assert list(hinges(document, ())) == []
