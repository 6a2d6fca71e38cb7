"""Which clashes are judged, and what of the charges is kept."""

from dataclasses import replace

from pipeline.offline.debate import Debate
from pipeline.offline.reading.critique import MOST_CRITIQUED, criticisms_of
from tests.invented import claim, page, participant, relation, talk, voiced
from tests.offline.debates import clash, trams


def many(count: int) -> Debate:
    """Return the debate on trams with the same clash many times."""
    return replace(trams(), clashes=tuple(clash(n, ["c1", "c4"], ["c2"], ["r1"]) for n in range(1, count + 1)))


def test_only_the_main_clashes_are_judged() -> None:
    judged = criticisms_of(many(MOST_CRITIQUED + 3))
    assert [criticism.clash.id for criticism in judged] == [f"k{n}" for n in range(1, MOST_CRITIQUED + 1)]


def test_no_question_is_asked_twice() -> None:
    first, *others = criticisms_of(many(3))
    assert first.questions
    assert all(other.questions == () for other in others)


def test_the_same_clash_seen_from_the_other_side_is_judged_alike() -> None:
    here, there = (criticisms_of(debate)[0] for debate in (trams(), trams(swapped=True)))
    assert set(here.charges) == set(there.charges)
    assert set(here.questions) == set(there.questions)


SHIFTED = "Until you prove it is dry the boats stay out"


def charged(reason: str) -> list[str]:
    """Return what is held against Ada, who gives this reason in another sentence."""
    document = page(talk("Ada", f"{SHIFTED}. {reason}"), talk("Bo", "It was dry in May."))
    debate = Debate(
        document,
        voiced(document, {"t1": "h1", "t2": "h2"}),
        (participant("h1", "Ada"), participant("h2", "Bo")),
        (claim(document, 1, "h1", SHIFTED), claim(document, 2, "h2", "It was dry in May")),
        (relation(1, "c2", "c1"),),
        (clash(1, ["c1"], ["c2"], ["r1"]),),
    )
    (criticism,) = criticisms_of(debate)
    return [charge.criterion for charge in criticism.charges]


def test_a_charge_is_kept_unless_the_text_meets_it() -> None:
    assert charged("The harbour is old.") == ["shifted_burden"]
    assert charged("The boats stay out because they sank before anybody could prove it was dry.") == []
