"""Relations: which judgements make an edge, and what the edge points at."""

from dataclasses import replace

import pytest

from pipeline.models import Degree, Origin, RelationType, Voice
from pipeline.offline.pair import Judged
from pipeline.offline.pairs import Pair
from pipeline.offline.reading.candidates import MOST, candidates
from pipeline.offline.reading.pair import Known, Pairing, bearing, paired, pairing_of
from tests.invented import TRAMS, claim, crowd, page, participant, talk

CLAIMS = (
    claim(TRAMS, 1, "h1", "Night trams pay for themselves"),
    claim(TRAMS, 2, "h1", "Riders shift from cars after midnight"),
    claim(TRAMS, 3, "h2", "The trial lost forty per cent of its cost"),
    claim(TRAMS, 4, "h2", "Nobody knows why riders shift"),
)
PEOPLE = (participant("h1", "Ada"), participant("h2", "Bo"))


BY_ID = {c.id: c for c in CLAIMS}


def judged(
    source: str,
    target: str,
    kind: str,
    *,
    degree: Degree | None = None,
    stated: bool = False,
    warrant: str = "",
    question: str = "",
) -> Judged:
    """Return that one of the four claims does this to another."""
    pair = Pair(BY_ID[source], BY_ID[target], frozenset())
    return Judged(pair, RelationType(kind), warrant, stated, degree, False, question)


def graph(*judgements: Judged, known: Known | None = None) -> Pairing:
    """Return the graph that these judgements make of the four claims."""
    return paired(TRAMS, CLAIMS, judgements, PEOPLE, known=known)


def edges(pairing: Pairing) -> list[tuple[str, str, str, RelationType]]:
    """Return id, source, target and type of every relation."""
    return [(r.id, r.source, r.target, r.type) for r in pairing.relations]


def test_an_attack_becomes_an_edge_and_a_clash() -> None:
    verdict = judged("c3", "c1", "rebuts", stated=True, warrant="They cannot both be.", question="Do night trams pay?")
    pairing = graph(verdict)
    (relation,) = pairing.relations
    assert edges(pairing) == [("r1", "c3", "c1", RelationType.REBUTS)]
    assert (relation.origin, relation.warrant, relation.degree) == (Origin.STATED, "They cannot both be.", None)
    assert [(c.question, c.point.holder, c.counterpoint.holder) for c in pairing.clashes] == [
        ("Do night trams pay?", "h1", "h2")
    ]


@pytest.mark.parametrize("size", [50, 500, 5_000])
def test_the_pairs_grow_as_the_claims_do(size: int) -> None:
    document, claims = crowd(size)
    assert size <= len(candidates(document, claims)) <= MOST * size


@pytest.mark.parametrize("kind", ["supports", "qualifies"])
def test_a_reversed_relation_is_an_edge_the_other_way_round(kind: str) -> None:
    backwards = replace(judged("c2", "c1", kind), reverse=True)
    assert edges(graph(backwards)) == [("r1", "c1", "c2", RelationType(kind))]
    pairing = graph(judged("c2", "c1", kind))
    assert edges(pairing) == [("r1", "c2", "c1", RelationType(kind))]
    assert (pairing.relations[0].origin, pairing.relations[0].warrant) == (Origin.INFERRED, None)


def test_an_undercut_of_a_premise_attacks_the_inference() -> None:
    pairing = graph(judged("c2", "c1", "supports"), judged("c4", "c2", "undercuts"))
    support, undercut = pairing.relations
    assert (support.source, support.target) == ("c2", "c1")
    assert (undercut.source, undercut.target) == ("c4", support.id)
    assert pairing.clashes[0].point.claims == ("c2",)


def test_an_undercut_where_nothing_is_inferred_bears_on_the_claim() -> None:
    assert edges(graph(judged("c4", "c2", "undercuts"))) == [("r1", "c4", "c2", RelationType.UNDERCUTS)]


def test_a_concession_has_a_degree_and_nothing_else_has() -> None:
    pairing = graph(
        judged("c3", "c1", "concedes", degree=Degree.FULL),
        judged("c4", "c2", "concedes"),
        judged("c2", "c1", "supports", degree=Degree.FULL),
    )
    degrees = {(r.source, r.target): r.degree for r in pairing.relations}
    assert degrees == {("c3", "c1"): Degree.FULL, ("c4", "c2"): Degree.CONDITIONAL, ("c2", "c1"): None}
    assert pairing.clashes == ()


def test_claims_come_back_ranked() -> None:
    pairing = graph(judged("c3", "c1", "rebuts"))
    assert [c.id for c in pairing.claims] == [c.id for c in CLAIMS]
    assert sorted(c.rank for c in pairing.claims) == [1, 2, 3, 4]


def test_no_claims_make_no_graph() -> None:
    assert pairing_of(TRAMS, (), PEOPLE) == Pairing((), (), ())


def test_reported_words_start_no_reply() -> None:
    quoted = tuple(c.model_copy(update={"voice": Voice.QUOTATION}) for c in CLAIMS)
    assert {cue for pair in candidates(TRAMS, quoted) for cue in pair.cues} == {"neighbour"}


def test_nobody_opposes_or_grants_themselves() -> None:
    document = page(talk("Ada", "The old wall leaks every spring. No, the old wall does not leak every spring."))
    said = [s.span.cut(document.text).rstrip(".") for s in document.sentences]
    claims = [claim(document, n, "h1", words) for n, words in enumerate(said, 1)]
    kinds = {relation.type for relation in pairing_of(document, claims, PEOPLE[:1]).relations}
    assert kinds <= {RelationType.SUPPORTS, RelationType.QUALIFIES}


def test_with_a_question_only_what_bears_on_it_is_paired() -> None:
    document = page(
        talk("Ada", "Night trams pay for themselves.", "The old depot leaks in winter.", "Its roof is a disgrace."),
        talk("Bo", "Night trams lose money every year.", "The depot never leaks in winter.", "The roof is a fine one."),
    )
    claims = [
        claim(document, n, "h1" if n < 4 else "h2", s.span.cut(document.text))
        for n, s in enumerate(document.sentences, 1)
    ]

    def proposed(question: str | None) -> set[frozenset[str]]:
        pairs = bearing(question, document, claims, candidates(document, claims))
        return {frozenset({p.source.id, p.target.id}) for p in pairs}

    everything, focused = proposed(None), proposed("Do night trams pay?")
    assert frozenset({"c1", "c4"}) in focused < everything
    assert proposed("Is quinine a remedy?") == everything


def test_what_was_known_before_comes_first_and_is_what_an_undercut_may_bear_on() -> None:
    before = graph(judged("c1", "c2", "supports"), judged("c3", "c2", "rebuts", question="Do riders shift?"))
    assert [relation.id for relation in before.relations] == ["r1", "r2"]
    fresh = judged("c4", "c1", "undercuts", question="Does it follow?")
    pairing = graph(fresh, known=Known(before.relations, before.questions))
    assert pairing.relations[:2] == before.relations
    assert edges(pairing)[2] == ("r3", "c4", "r1", RelationType.UNDERCUTS)
    assert pairing.questions == {**before.questions, "r3": "Does it follow?"}
    assert {clash.question for clash in pairing.clashes} <= {"Do riders shift?", "Does it follow?"}
