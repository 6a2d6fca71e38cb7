"""What one claim does to another, by rule."""

from typing import Any

import pytest

from pipeline.models import Document, Stance, Voice
from pipeline.offline.pair import MOST_AGAINST, Judged, pair_claims
from pipeline.offline.pairs import Pair
from tests.invented import claim, page, talk

NAMES = {"h1": "Ada", "h2": "Bo"}


def told(verdicts: list[Judged]) -> dict[str, Any]:
    """Return what is said of one pair; of one in no relation, that there is none."""
    if not verdicts:
        return {"relation": "none", "degree": None, "reversed": False, "stated": False, "issue": ""}
    (verdict,) = verdicts
    return {
        "relation": verdict.type,
        "degree": verdict.degree,
        "reversed": verdict.reverse,
        "stated": verdict.stated,
        "warrant": verdict.warrant,
        "issue": verdict.question,
    }


def judged(document: Document, source: str, target: str, cue: str, **more: Any) -> dict[str, Any]:
    """Return the verdict on the pair of claims that these words make; Bo holds the source, Ada the target."""
    stance = more.pop("stance", Stance.ASSERTED)
    pair = Pair(
        claim(document, 2, more.pop("holder", "h2"), source, stance=stance),
        claim(document, 1, "h1", target, voice=more.pop("voice", Voice.OWN)),
        frozenset({cue}),
    )
    return told(pair_claims(document, [pair], NAMES))


def reply_to(target: str, answer: str, source: str, **more: Any) -> dict[str, Any]:
    """Return the verdict on an answer to an unmarked quotation of `target`."""
    document = page(talk(None, target, answer))
    return judged(document, source, target.rstrip("."), "reply", voice=Voice.QUOTATION, **more)


WALL = "The old wall leaks every spring."


def test_speaking_against_it_rebuts() -> None:
    denial = "The old wall does not leak in spring"
    verdict = reply_to(WALL, f"I disagree. {denial}.", denial)
    assert (verdict["relation"], verdict["degree"]) == ("rebuts", None)
    assert verdict["issue"] == "Contested: the old wall leaks every spring"
    assert verdict["warrant"]


def test_saying_that_it_leads_nowhere_undercuts() -> None:
    answer = "No. That the old wall leaks does not mean that we must rebuild the old wall."
    verdict = reply_to(WALL, answer, "That the old wall leaks does not mean that we must rebuild the old wall")
    assert verdict["relation"] == "undercuts"


def test_calling_it_another_question_reframes() -> None:
    answer = "No. Whether the old wall leaks in spring is beside the point."
    verdict = reply_to(WALL, answer, "Whether the old wall leaks in spring is beside the point")
    assert verdict["relation"] == "reframes"


@pytest.mark.parametrize(
    ("answer", "degree"),
    [
        ("I agree. The old wall leaks in spring.", "full"),
        ("I agree, the old wall leaks in spring. But it can be mended cheaply.", "conditional"),
    ],
)
def test_agreeing_concedes(answer: str, degree: str) -> None:
    source = "the old wall leaks in spring" if "the old" in answer else "The old wall leaks in spring"
    verdict = reply_to(WALL, answer, source, stance=Stance.CONCEDED)
    assert (verdict["relation"], verdict["degree"]) == ("concedes", degree)


def test_granting_for_the_sake_of_argument_is_tactical() -> None:
    answer = "Even if the old wall leaks every spring, we can wait."
    verdict = reply_to(WALL, answer, "if the old wall leaks every spring", stance=Stance.CONCEDED_FOR_ARGUMENT)
    assert (verdict["relation"], verdict["degree"]) == ("concedes", "tactical")


def test_something_else_is_no_relation() -> None:
    document = page(talk("Ada", WALL), talk("Bo", "Herons like a quiet harbour."))
    verdict = judged(document, "Herons like a quiet harbour", "The old wall leaks every spring", "similar")
    assert (verdict["relation"], verdict["issue"]) == ("none", "")


def test_a_question_from_afar_is_no_attack() -> None:
    document = page(talk("Ada", WALL), talk("Bo", "No, does the old wall not leak every spring?"))
    source = "does the old wall not leak every spring"
    verdict = judged(document, source, "The old wall leaks every spring", "similar", stance=Stance.ASKED)
    assert verdict["relation"] == "none"


@pytest.mark.parametrize(
    ("sentence", "source", "relation", "reverse"),
    [
        ("The wall is old, because the stones are loose.", "the stones are loose", "supports", False),
        ("The wall is old, so the stones are loose.", "the stones are loose", "supports", True),
        ("The wall is old, but the stones are sound.", "the stones are sound", "qualifies", False),
        ("The wall is old. The stones are loose.", "The stones are loose", "none", False),
    ],
)
def test_within_one_mouth_connectives_tell(sentence: str, source: str, relation: str, reverse: bool) -> None:
    verdict = judged(page(talk("Ada", sentence)), source, "The wall is old", "neighbour", holder="h1")
    assert (verdict["relation"], verdict["reversed"]) == (relation, reverse)


@pytest.mark.parametrize(
    ("rest", "source", "relation", "stated"),
    [
        ("But it falls.", "it falls", "qualifies", True),
        ("It is handsome. And it lasts.", "It is handsome", "none", False),
        ("It leans rather than falls.", "It leans rather than falls", "none", False),
    ],
)
def test_a_word_for_the_other_side_qualifies(rest: str, source: str, relation: str, stated: bool) -> None:
    verdict = judged(page(talk("Ada", f"The wall is old. {rest}")), source, "The wall is old", "neighbour", holder="h1")
    assert (verdict["relation"], verdict["stated"]) == (relation, stated)


@pytest.mark.parametrize(
    ("source", "relation"),
    [
        ("For they were never bound with lime", "supports"),
        ("After all, they were never bound with lime", "supports"),
        ("For that wall I blame the lime", "none"),
        ("As for the lime, I blame the quarry", "none"),
    ],
)
def test_for_and_as_before_a_noun_give_no_reason(source: str, relation: str) -> None:
    document = page(talk("Ada", f"The stones are loose. {source}."))
    assert judged(document, source, "The stones are loose", "neighbour", holder="h1")["relation"] == relation


SPEECHES = (
    talk("Ada", "Night trams pay for themselves. Riders leave their cars at home after midnight."),
    talk("Cem", "Herons fish at dawn. A quiet harbour is good for herons."),
    talk("Dee", "Fares went up in May. A fare should be the same for all."),
    talk("Bo", "Nobody rides trams at night. Riders of midnight trams are few, and they keep their cars."),
)


def test_speeches_in_any_order_meet_where_they_are_about_the_same() -> None:
    words = ("Riders of midnight trams are few", "Night trams pay for themselves")
    assert judged(page(*SPEECHES), *words, "similar")["relation"] == "rebuts"
    assert judged(page(SPEECHES[0], SPEECHES[3]), *words, "similar")["relation"] == "none"


@pytest.mark.parametrize(
    ("authors", "relation"), [(("Ada", "Bo", "Ada", "Bo"), "rebuts"), (("Ada", "Bo", "Cem", "Dee"), "none")]
)
def test_to_speak_next_says_nothing_where_each_speaks_once(authors: tuple[str, ...], relation: str) -> None:
    said = (
        "Night trams pay for themselves in every year",
        "Herons do not like trams",
        "Night trams cost more than they pay",
        "Herons sleep through trams and like them",
    )
    document = page(*(talk(author, f"{words}.") for author, words in zip(authors, said, strict=True)))
    assert judged(document, said[1], said[0], "next_turn")["relation"] == relation


def test_of_a_paragraph_only_what_fits_a_point_best_is_held_against_it() -> None:
    reply = (
        "Night trams never pay for themselves. Night trams lose money. Night trams cost more than they pay. It rains."
    )
    document = page(talk("Ada", "Night trams pay for themselves in every year."), talk("Bo", reply))
    ends = [
        claim(document, n, "h1" if n == 1 else "h2", s.span.cut(document.text).rstrip("."))
        for n, s in enumerate(document.sentences, start=1)
    ]
    pairs = tuple(Pair(source, ends[0], frozenset({"next_turn"})) for source in ends[1:])
    verdicts = pair_claims(document, pairs, {"h1": "Ada", "h2": "Bo"})
    assert [verdict.type for verdict in verdicts] == ["rebuts"] * MOST_AGAINST
    assert ends[-1] not in [verdict.pair.source for verdict in verdicts]


@pytest.mark.parametrize(
    ("answer", "relation", "degree"),
    [
        ("If you show me one wet stone of the old wall, I would sign.", "concedes", "conditional"),
        ("If you show me one heron, I would sign.", "none", None),
    ],
)
def test_an_offer_grants_under_a_condition_what_it_speaks_of(answer: str, relation: str, degree: str | None) -> None:
    verdict = reply_to(WALL, answer, answer.rstrip("."), stance=Stance.CONCEDED)
    assert (verdict["relation"], verdict["degree"]) == (relation, degree)


def test_a_grant_by_name_goes_to_whoever_bears_it() -> None:
    said = "Bo is right that the old wall leaks every spring"
    document = page(talk("Ada", WALL), talk("Bo", WALL.replace("old wall", "old, old wall")), talk("Cleo", f"{said}."))

    def verdict(holder: str, target: str) -> str:
        pair = Pair(
            claim(document, 2, "h3", said, stance=Stance.CONCEDED),
            claim(document, 1, holder, target),
            frozenset({"similar"}),
        )
        return str(told(pair_claims(document, [pair], {"h1": "Ada", "h2": "Bo", "h3": "Cleo"}))["relation"])

    assert verdict("h1", "The old wall leaks every spring") == "none"
    assert verdict("h2", "The old, old wall leaks every spring") == "concedes"
