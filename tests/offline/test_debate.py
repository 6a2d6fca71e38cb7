"""A clash with what belongs to it: claims, edges, concessions, and the sentences around."""

from dataclasses import replace

from pipeline.models import Degree, RelationType, Voice
from pipeline.offline.debate import Debate
from tests.invented import TRAMS, claim, relation
from tests.offline.debates import clash, trams

CONCEDES, SUPPORTS, UNDERCUTS = RelationType.CONCEDES, RelationType.SUPPORTS, RelationType.UNDERCUTS


def granting() -> Debate:
    """Return the debate on trams in which Bo also grants that riders shift."""
    debate = trams()
    more = (
        claim(TRAMS, 5, "h1", "Riders shift from cars after midnight"),
        claim(TRAMS, 6, "h2", "Nobody knows why riders shift"),
    )
    return replace(
        debate,
        claims=(*debate.claims, *more),
        relations=(*debate.relations, relation(4, "c6", "c5", CONCEDES, Degree.FULL)),
    )


def test_an_opposition_has_the_claims_of_both_sides_and_its_edges() -> None:
    debate = trams()
    opposition = debate.opposition(debate.clashes[0])
    assert [c.id for c in opposition.point] == ["c1", "c4"]
    assert [c.id for c in opposition.counterpoint] == ["c2"]
    edges = [(a.id, kind, b.id) for a, kind, b in opposition.exchange]
    assert edges == [("c2", RelationType.REBUTS, "c1"), ("c4", RelationType.UNDERMINES, "c2")]
    assert (opposition.question, opposition.names) == ("Is it so?", {"h1": "Ada", "h2": "Bo"})


def test_what_supports_a_side_is_related() -> None:
    debate = trams()
    assert [c.id for c in debate.opposition(debate.clashes[0]).related] == ["c3"]


def test_an_undercut_runs_to_the_claim_whose_edge_it_attacks() -> None:
    debate = trams()
    undercut = relation(4, "c2", "r2", UNDERCUTS)
    debate = replace(debate, relations=(*debate.relations, undercut), clashes=(clash(1, ["c4"], ["c2"], ["r4"]),))
    assert [c.id for c in debate.ends(undercut)] == ["c2", "c3"]
    ((source, kind, target),) = debate.opposition(debate.clashes[0]).exchange
    assert (source.id, kind, target.id) == ("c2", UNDERCUTS, "c3")


def test_what_is_granted_where_the_clash_is_fought_belongs_to_it() -> None:
    debate = granting()
    (concession,) = debate.concessions(debate.clashes[0])
    assert (concession.claim.id, concession.degree, [c.id for c in concession.to]) == (
        "c6",
        Degree.FULL,
        ["c5"],
    )
    related = {c.id for c in debate.opposition(debate.clashes[0]).related}
    assert {"c5", "c6"} <= related


def test_what_is_granted_to_somebody_else_does_not() -> None:
    debate = granting()
    stranger = debate.claims[4].model_copy(update={"holder": "h3"})
    other = replace(debate, claims=(*debate.claims[:4], stranger, debate.claims[5]))
    assert other.concessions(other.clashes[0]) == ()


def test_what_is_granted_elsewhere_does_not() -> None:
    debate = replace(granting(), clashes=(clash(1, ["c4"], ["c2"], ["r3"]),))
    assert len(debate.concessions(debate.clashes[0])) == 1
    far = replace(debate, clashes=(clash(1, ["c3"], ["c4"], [], holders=("h1", "h2")),))
    assert far.concessions(far.clashes[0]) == ()


def test_the_claims_own_sentences_are_read_with_their_neighbours_in_source_order() -> None:
    debate = trams()
    read = [s.id for s in debate.opposition(debate.clashes[0]).context]
    assert read == ["s1", "s2", "s3", "s4", "s5", "s6"]


def test_claims_and_relations_are_found_by_id() -> None:
    debate = trams()
    assert debate.claim["c2"].holder == "h2"
    assert debate.relation["r2"].type is SUPPORTS
    assert debate.passage_of("c2") == "p2"


def homes(debate: Debate) -> dict[str, str | None]:
    """Return the clash that answers for each claim."""
    return {claim.id: debate.home(claim) for claim in debate.claims}


def test_a_claim_belongs_to_its_first_clash_and_a_claim_beside_all_to_the_nearest() -> None:
    debate = replace(granting(), clashes=(clash(1, ["c1"], ["c2"], ["r1"]), clash(2, ["c4"], ["c2"], ["r3"])))
    first, second = dict.fromkeys(("c1", "c2", "c5", "c6"), "k1"), dict.fromkeys(("c3", "c4"), "k2")
    assert homes(debate) == first | second


def test_what_somebody_is_only_reported_to_say_belongs_where_it_is_fought_over_or_nowhere() -> None:
    debate = granting()
    reported = tuple(c.model_copy(update={"voice": Voice.PARAPHRASE}) for c in debate.claims)
    found = homes(replace(debate, claims=reported))
    assert [claim for claim, home in found.items() if home == "k1"] == ["c1", "c2", "c4"]


def test_who_is_in_no_clash_belongs_to_none() -> None:
    debate = trams()
    stranger = claim(TRAMS, 5, "h3", "Nobody knows why riders shift")
    assert replace(debate, claims=(*debate.claims, stranger)).home(stranger) is None
