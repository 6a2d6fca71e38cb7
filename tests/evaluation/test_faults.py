"""What is told of gold files that do not agree with their source or with themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from pipeline.evaluation.faults import SHOWN, faults, short
from pipeline.gold import Gold
from tests.evaluation import factories

SIZE = len(factories.TEXT)


def at(words: str, after: str = "") -> str:
    """Return where `words` stand, as messages tell it."""
    where = factories.span(words, after)
    return f"{where['start']}–{where['end']}"


PARAGRAPH = at(factories.TEXT.splitlines()[8])


def found(change: Callable[[Any], object]) -> list[str]:
    """Return the faults of the invented gold file after `change`."""
    data = factories.gold_data()
    change(data)
    return list(faults(Gold.model_validate(data), factories.TEXT))


def put(value: object, *path: str | int) -> Callable[[Any], None]:
    """Return a change that puts `value` at `path`."""

    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


def test_a_sound_file_has_none() -> None:
    assert found(lambda data: None) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            put(SIZE + 5, "passages", 5, "span", "end"),
            f"passages[5].span: {factories.span('Somebody')['start']}–{SIZE + 5} is empty or ends after the source, "
            f"which has {SIZE} characters; correct it.",
        ),
        (put({"start": 6, "end": 6}, "claims", 0, "span"), "claims[0].span (c1): 6–6 is empty or ends after"),
        (put({"start": 6, "end": 6}, "findings", 0, "span"), "findings[0].span: 6–6 is empty or ends after"),
        (put({"start": 6, "end": 6}, "passages", 4, "inline", 0, "span"), "passages[4].inline[0].span: 6–6 is empty"),
        (
            put("They do pay", "claims", 3, "quote"),
            "claims[3].quote (c4): the source says 'They do not pay' at characters "
            f"{at('They do not pay')}, the quote says 'They do pay'; correct the span, or copy the characters of "
            "the source.",
        ),
        (
            put(factories.span("They do not"), "claims", 3, "span"),
            f"move the span to {at('They do not pay')}, where the quote stands.",
        ),
        (
            put({"start": 0, "end": 6}, "passages", 0, "span"),
            f"passages[1].span: {at(factories.TEXT.splitlines()[2])} overlaps passages[0], 0–6, or belongs before it; "
            "give them in source order",
        ),
        (
            put(factories.span("Ada"), "passages", 4, "inline", 0, "span"),
            f"passages[4].inline[0].span: 0–3 leaves its passage, {PARAGRAPH}; correct one of the two.",
        ),
        (
            lambda data: data["passages"][4]["inline"].append(data["passages"][4]["inline"][0]),
            f"passages[4].inline[1].span: {at('quiet streets matter more')} overlaps passages[4].inline[0], ",
        ),
        (
            lambda data: data["passages"].pop(3),
            f"claims[2].span (c3): {at('Riders shift from cars after midnight', '> ')} does not lie in one passage; "
            "correct it, or the passages around it.",
        ),
        (put("h1", "passages", 0, "holder"), "passages[0].holder: page text has no holder; put null"),
        (put(None, "passages", 1, "holder"), "passages[1].holder: only furniture has none; name a participant"),
        (put("h9", "passages", 1, "holder"), "passages[1].holder: there is no participant 'h9'; add it"),
        (put("h9", "claims", 1, "holder"), "claims[1].holder: there is no participant 'h9'; add it"),
        (put("h9", "clashes", 1, "point", "holder"), "clashes[1].point.holder: there is no participant 'h9'"),
        (put("h9", "findings", 0, "holder"), "findings[0].holder: there is no participant 'h9'"),
        (
            put(["c1", "c77"], "clashes", 0, "counterpoint", "claims"),
            "clashes[0].counterpoint.claims: there is no claim 'c77'; correct the id.",
        ),
        (put("c77", "concessions", 0, "claim"), "concessions[0].claim: there is no claim 'c77'"),
        (put(["c77"], "concessions", 0, "to"), "concessions[0].to: there is no claim 'c77'"),
        (put(["c77"], "cruxes", 0, "claims"), "cruxes[0].claims: there is no claim 'c77'"),
        (put("c77", "unanswered", 0, "claim"), "unanswered[0].claim: there is no claim 'c77'"),
        (put([], "clashes", 0, "point", "claims"), "clashes[0].point.claims: it is empty; name one to three claims."),
        (put([], "cruxes", 0, "claims"), "cruxes[0].claims: it is empty; name one to three claims."),
        (
            lambda data: data["participants"].append(data["participants"][0]),
            "participants: the id 'h1' is given twice; ids are unique.",
        ),
        (lambda data: data["claims"].append(data["claims"][0]), "claims: the id 'c1' is given twice"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_to_do(change: Callable[[Any], object], told: str) -> None:
    (line,) = found(change)
    assert told in line
    assert line.endswith(".")


def test_a_concession_may_grant_what_is_not_in_the_text() -> None:
    assert found(put([], "concessions", 0, "to")) == []


def test_all_faults_are_told_at_once() -> None:
    def several(data: Any) -> None:
        put("h9", "claims", 1, "holder")(data)
        put("Nothing", "claims", 2, "quote")(data)

    assert len(found(several)) == 2


def test_long_texts_are_cut_and_odd_spaces_shown() -> None:
    assert short("a\u00a0b\n") == r"'a\xa0b\n'"
    assert short("x" * 500) == f"'{'x' * (SHOWN - 1)}…"


def test_a_long_quote_is_shown_around_the_first_difference() -> None:
    words = factories.TEXT.splitlines()[8][:-1]

    def late(data: Any) -> None:
        data["claims"] = [data["claims"][0] | {"quote": words.replace("matter more", "matter less")}]
        data["claims"][0]["span"] = factories.span(words)
        for name in ("clashes", "concessions", "cruxes", "unanswered"):
            data[name] = []

    (line,) = found(late)
    assert "streets matter more" in line
    assert "streets matter less" in line
    assert "They do not pay" not in line
