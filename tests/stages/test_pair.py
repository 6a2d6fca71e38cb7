"""Relations: which verdicts make an edge, and what the edge points at."""

import asyncio
from typing import Any

import pytest

from pipeline.grounding import Ledger
from pipeline.models import Degree, Document, Origin, RelationType, Voice
from pipeline.stages.candidates import MOST
from pipeline.stages.pair import Known, Pairing, judge_pairs, pair_claims
from pipeline.views import Pair, PairBatch
from tests.invented import TRAMS, claim, crowd, page, participant, talk
from tests.stages.answering import Answering

CLAIMS = (
    claim(TRAMS, 1, "h1", "Night trams pay for themselves"),
    claim(TRAMS, 2, "h1", "Riders shift from cars after midnight"),
    claim(TRAMS, 3, "h2", "The trial lost forty per cent of its cost"),
    claim(TRAMS, 4, "h2", "Nobody knows why riders shift"),
)
PEOPLE = (participant("h1", "Ada"), participant("h2", "Bo"))


def judged(relation: str, **more: Any) -> dict[str, Any]:
    """Return a verdict but for the pair's number."""
    return {
        "relation": relation,
        "reversed": False,
        "degree": None,
        "stated": False,
        "warrant": "",
        "issue": "",
    } | more


def paired(verdicts: dict[tuple[str, str], dict[str, Any]], *, window: int = 40) -> tuple[Pairing, Ledger, Answering]:
    """Pair the four claims; pairs that `verdicts` does not name stand in no relation.

    A pair that is asked the other way round is answered as reversed.
    """

    def verdict(source: str, target: str) -> dict[str, Any]:
        if (target, source) in verdicts:
            return verdicts[target, source] | {"reversed": True}
        return verdicts.get((source, target), judged("none"))

    def rule(document: Document, pairs: PairBatch) -> dict[str, Any]:
        asked = enumerate(pairs.pairs, start=1)
        return {"pairs": [{"pair": n} | verdict(p.source.id, p.target.id) for n, p in asked]}

    door, ledger = Answering(window=window, pair_claims=rule), Ledger.empty()
    return asyncio.run(pair_claims(TRAMS, CLAIMS, PEOPLE, door, ledger)), ledger, door


def edges(pairing: Pairing) -> list[tuple[str, str, str, RelationType]]:
    """Return id, source, target and type of every relation."""
    return [(r.id, r.source, r.target, r.type) for r in pairing.relations]


def test_an_attack_becomes_an_edge_and_a_clash() -> None:
    verdict = judged("rebuts", stated=True, warrant=" They cannot both be. ", issue="Do night trams pay?")
    pairing, ledger, _ = paired({("c3", "c1"): verdict})
    (relation,) = pairing.relations
    assert edges(pairing) == [("r1", "c3", "c1", RelationType.REBUTS)]
    assert (relation.origin, relation.warrant, relation.degree) == (
        Origin.STATED,
        "They cannot both be.",
        None,
    )
    assert [(c.issue, c.point.holder, c.counterpoint.holder) for c in pairing.clashes] == [
        ("Do night trams pay?", "h1", "h2")
    ]
    assert ledger == Ledger.empty()


@pytest.mark.parametrize("size", [50, 500, 5_000])
def test_the_calls_grow_as_the_claims_do(size: int) -> None:
    document, claims = crowd(size)
    door = Answering(window=40, pair_claims=lambda **_: {"pairs": []})
    asyncio.run(
        pair_claims(document, claims, [participant(f"h{i}", f"Speaker {i}") for i in (1, 2, 3)], door, Ledger.empty())
    )
    assert size / 40 <= len(door.asked) <= MOST * size / 20 + 1


@pytest.mark.parametrize("kind", [RelationType.SUPPORTS, RelationType.QUALIFIES])
def test_a_reversed_relation_is_an_edge_the_other_way_round(kind: RelationType) -> None:
    pairing, _, _ = paired({("c1", "c2"): judged(kind)})
    assert edges(pairing) == [("r1", "c1", "c2", kind)]
    plain, _, _ = paired({("c2", "c1"): judged(kind)})
    assert edges(plain) == [("r1", "c2", "c1", kind)]
    assert pairing.relations[0].origin is Origin.INFERRED
    assert pairing.relations[0].warrant is None


def test_an_undercut_of_a_premise_attacks_the_inference() -> None:
    pairing, _, _ = paired({("c2", "c1"): judged("supports"), ("c4", "c2"): judged("undercuts")})
    (support,) = [r for r in pairing.relations if r.type is RelationType.SUPPORTS]
    (undercut,) = [r for r in pairing.relations if r.type is RelationType.UNDERCUTS]
    assert (support.source, support.target) == ("c2", "c1")
    assert (undercut.source, undercut.target) == ("c4", support.id)
    assert pairing.clashes[0].point.claims == ("c2",)


def test_an_undercut_where_nothing_is_inferred_bears_on_the_claim() -> None:
    pairing, _, _ = paired({("c4", "c2"): judged("undercuts")})
    assert edges(pairing) == [("r1", "c4", "c2", RelationType.UNDERCUTS)]


@pytest.mark.parametrize("verdict", ["rebuts", "undercuts", "undermines", "concedes", "reframes"])
def test_nobody_attacks_or_concedes_to_themselves(verdict: str) -> None:
    assert paired({("c2", "c1"): judged(verdict)})[0].relations == ()


@pytest.mark.parametrize("verdict", ["supports", "qualifies"])
def test_one_may_support_and_qualify_oneself(verdict: str) -> None:
    assert [kind for *_, kind in edges(paired({("c2", "c1"): judged(verdict)})[0])] == [RelationType(verdict)]


def test_a_concession_has_a_degree_and_nothing_else_has() -> None:
    pairing, _, _ = paired(
        {
            ("c3", "c1"): judged("concedes", degree="full"),
            ("c4", "c2"): judged("concedes"),
            ("c2", "c1"): judged("supports", degree="full"),
        }
    )
    degrees = {(r.source, r.target): r.degree for r in pairing.relations}
    assert degrees == {("c3", "c1"): Degree.FULL, ("c4", "c2"): Degree.CONDITIONAL, ("c2", "c1"): None}
    assert pairing.clashes == ()


def test_none_and_silence_draw_no_edge() -> None:
    assert paired({})[0].relations == ()
    door = Answering(pair_claims=lambda **_: {"pairs": []})
    assert asyncio.run(pair_claims(TRAMS, CLAIMS, PEOPLE, door, Ledger.empty())).relations == ()


def test_a_pair_that_was_not_asked_about_is_dropped_and_counted() -> None:
    reply = {"pairs": [{"pair": 99} | judged("rebuts", warrant="Because.")]}
    ledger = Ledger.empty()
    asyncio.run(pair_claims(TRAMS, CLAIMS, PEOPLE, Answering(pair_claims=lambda **_: reply), ledger))
    assert [(d.words, d.reason) for d in ledger.dropped] == [("Because.", "pair 99 was not asked about")]


def test_the_first_of_two_verdicts_on_a_pair_counts() -> None:
    def rule(document: Document, pairs: PairBatch) -> dict[str, Any]:
        attack = next(n for n, p in enumerate(pairs.pairs, start=1) if p.source.holder != p.target.holder)
        return {"pairs": [{"pair": attack} | judged("rebuts"), {"pair": attack} | judged("concedes")]}

    pairing = asyncio.run(pair_claims(TRAMS, CLAIMS, PEOPLE, Answering(pair_claims=rule), Ledger.empty()))
    assert [r.type for r in pairing.relations] == [RelationType.REBUTS]


def test_calls_hold_no_more_pairs_than_the_window_allows() -> None:
    every = paired({})[2].asked[0]["pairs"].pairs
    _, _, door = paired({}, window=1)
    assert [len(values["pairs"].pairs) for values in door.asked] == [1] * len(every)


def test_claims_come_back_ranked() -> None:
    pairing, _, _ = paired({("c3", "c1"): judged("rebuts")})
    assert [c.id for c in pairing.claims] == [c.id for c in CLAIMS]
    assert sorted(c.rank for c in pairing.claims) == [1, 2, 3, 4]


def test_no_claims_ask_nothing() -> None:
    door = Answering()
    assert asyncio.run(pair_claims(TRAMS, (), PEOPLE, door, Ledger.empty())) == Pairing((), (), ())
    assert door.asked == []


def test_reported_words_start_no_reply() -> None:
    quoted = tuple(c.model_copy(update={"voice": Voice.QUOTATION}) for c in CLAIMS)
    door = Answering(pair_claims=lambda **_: {"pairs": []})
    asyncio.run(pair_claims(TRAMS, quoted, PEOPLE, door, Ledger.empty()))
    cues = {cue for values in door.asked for pair in values["pairs"].pairs for cue in pair.cues}
    assert cues == {"neighbour"}


def test_with_a_question_only_what_bears_on_it_is_paired() -> None:
    document = page(
        talk("Ada", "Night trams pay for themselves.", "The old depot leaks in winter.", "Its roof is a disgrace."),
        talk("Bo", "Night trams lose money every year.", "The depot never leaks in winter.", "The roof is a fine one."),
    )
    claims = [
        claim(document, n, "h1" if n < 4 else "h2", s.span.cut(document.text))
        for n, s in enumerate(document.sentences, 1)
    ]

    def asked(question: str | None) -> set[frozenset[str]]:
        door = Answering(pair_claims=lambda **_: {"pairs": []})
        asyncio.run(pair_claims(document, claims, PEOPLE, door, Ledger.empty(), question))
        return {frozenset({p.source.id, p.target.id}) for call in door.asked for p in call["pairs"].pairs}

    everything, focused = asked(None), asked("Do night trams pay?")
    assert frozenset({"c1", "c4"}) in focused < everything
    assert asked("Is quinine a remedy?") == everything


def test_what_was_known_before_comes_first_and_is_what_an_undercut_may_bear_on() -> None:
    known = paired({("c1", "c2"): judged("supports"), ("c3", "c2"): judged("rebuts", issue="Do riders shift?")})[0]
    assert [relation.id for relation in known.relations] == ["r1", "r2"]
    support = next(r.id for r in known.relations if r.type is RelationType.SUPPORTS)
    door = Answering(pair_claims=lambda **_: {"pairs": [{"pair": 1} | judged("undercuts", issue="Does it follow?")]})
    pair = Pair(CLAIMS[3], CLAIMS[0], frozenset({"elsewhere"}))
    before = Known(known.relations, known.issues)
    pairing = asyncio.run(judge_pairs(TRAMS, CLAIMS, [pair], PEOPLE, door, Ledger.empty(), known=before))
    assert pairing.relations[:2] == known.relations
    assert edges(pairing)[2] == ("r3", "c4", support, RelationType.UNDERCUTS)
    assert pairing.issues == {**known.issues, "r3": "Does it follow?"}
    assert {issue for clash in pairing.clashes for issue in [clash.issue]} <= {"Do riders shift?", "Does it follow?"}
