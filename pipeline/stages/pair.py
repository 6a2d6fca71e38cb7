"""What answers what: relations between claims, and the clashes they make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median

from pydantic import BaseModel, Field

from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import Claim, Clash, Degree, Document, Origin, Participant, Relation, RelationType
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each, grouped
from pipeline.stages.candidates import candidates
from pipeline.stages.clash import clashes_of
from pipeline.stages.rank import ranked
from pipeline.stages.relevance import relevance
from pipeline.views import Pair, PairBatch, names_of

SENTENCES_PER_PAIR = 2
"""A pair is two claims: a call that may show so many sentences may show half as many pairs."""


class _Verdict(StrEnum):
    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    UNDERMINES = "undermines"
    CONCEDES = "concedes"
    QUALIFIES = "qualifies"
    REFRAMES = "reframes"
    NONE = "none"


class _Judged(BaseModel):
    pair: int
    relation: _Verdict
    reversed: bool
    degree: Degree | None
    stated: bool
    warrant: str = Field(max_length=300)
    issue: str = Field(max_length=200)


class _Reply(BaseModel):
    pairs: list[_Judged]


PAIR = Prompt("pair_claims", _Reply)


@dataclass(frozen=True)
class Pairing:
    """The debate's graph: claims with their ranks, relations, clashes in order of rank."""

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    clashes: tuple[Clash, ...]
    issues: Mapping[str, str] = field(default_factory=dict)
    """The question that each attack is about, by the relation's id."""


@dataclass(frozen=True)
class Known:
    """What was judged before: relations numbered from `r1` on, and the question that each attack is about."""

    relations: tuple[Relation, ...] = ()
    issues: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Drawn:
    source: Claim
    target: Claim
    judged: _Judged
    type: RelationType


async def pair_claims(
    document: Document,
    claims: Sequence[Claim],
    participants: Sequence[Participant],
    door: Door,
    ledger: Ledger,
    question: str | None = None,
) -> Pairing:
    """Return the relations between `claims` and the clashes, ranked.

    A `question` draws the ranks towards itself, and what bears on it less than most claims is not paired with its like.
    """
    pairs = _bearing(question, document, claims, candidates(document, claims))
    return await judge_pairs(document, claims, pairs, participants, door, ledger, question=question)


async def judge_pairs(
    document: Document,
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    participants: Sequence[Participant],
    door: Door,
    ledger: Ledger,
    *,
    question: str | None = None,
    known: Known | None = None,
) -> Pairing:
    """Return what `pairs` come to, together with what was `known` before, as `pair_claims` does."""
    known = known or Known()
    groups = grouped(pairs, lambda _: SENTENCES_PER_PAIR, max(SENTENCES_PER_PAIR, door.window))
    batches = [PairBatch(document, tuple(group), names_of(participants)) for group in groups]
    replies = await ask_each(door, PAIR, [_ask(batch) for batch in batches], ledger)
    drawn = [edge for batch, reply in zip(batches, replies, strict=True) for edge in _drawn(batch, reply, ledger)]
    fresh = _relations(drawn, known.relations)
    relations = (*known.relations, *fresh)
    standing = ranked(document, claims, relations, question)
    issues = {**known.issues, **{r.id: edge.judged.issue for r, edge in zip(fresh, drawn, strict=True)}}
    clashes = clashes_of(document, standing, relations, issues, participants, focused=bool(question))
    return Pairing(standing, relations, clashes, issues)


def _bearing(question: str | None, document: Document, claims: Sequence[Claim], pairs: list[Pair]) -> list[Pair]:
    """The pairs of which one claim at least bears on the question as much as the middle one; all, if none is asked."""
    if not question or not claims:
        return pairs
    bears = dict(zip((claim.id for claim in claims), relevance(question, document, claims), strict=True))
    middle = median(bears.values())
    return [pair for pair in pairs if max(bears[pair.source.id], bears[pair.target.id]) >= middle]


def _ask(batch: PairBatch) -> Ask:
    first, last = batch.pairs[0], batch.pairs[-1]
    subject = f"how claims {first.source.id} to {last.source.id} relate"
    return Ask(subject, {"document": batch.document, "pairs": batch}, {"pairs": len(batch.pairs)})


def _drawn(batch: PairBatch, reply: _Reply | None, ledger: Ledger) -> list[_Drawn]:
    """The edges a reply draws: one per pair at the most, no concession or attack against oneself."""
    by_number = dict(enumerate(batch.pairs, start=1))
    edges: dict[int, _Drawn] = {}
    for judged in reply.pairs if reply else ():
        if judged.pair not in by_number:
            ledger.drop(PAIR.name, (), judged.warrant, f"pair {judged.pair} was not asked about")
        elif judged.relation is not _Verdict.NONE and _sensible(by_number[judged.pair], judged):
            edges.setdefault(judged.pair, _edge(by_number[judged.pair], judged))
    return [edges[n] for n in sorted(edges)]


def _edge(pair: Pair, judged: _Judged) -> _Drawn:
    ends = (pair.target, pair.source) if judged.reversed else (pair.source, pair.target)
    return _Drawn(*ends, judged, RelationType(judged.relation))


def _sensible(pair: Pair, judged: _Judged) -> bool:
    between_two = judged.relation not in (_Verdict.SUPPORTS, _Verdict.QUALIFIES)
    return not (between_two and pair.source.holder == pair.target.holder)


def _relations(drawn: Sequence[_Drawn], known: Sequence[Relation]) -> tuple[Relation, ...]:
    first = len(known) + 1
    supports = {r.source: int(r.id[1:]) for r in known if r.type is RelationType.SUPPORTS}
    supports |= {edge.source.id: i for i, edge in enumerate(drawn, first) if edge.type is RelationType.SUPPORTS}
    return tuple(_relation(i, edge, supports) for i, edge in enumerate(drawn, first))


def _relation(position: int, edge: _Drawn, supports: Mapping[str, int]) -> Relation:
    """An undercut bears on the inference that its target is the premise of, where the text draws one."""
    kind, target = edge.type, edge.target.id
    if kind is RelationType.UNDERCUTS and target in supports:
        target = f"r{supports[target]}"
    concession = kind is RelationType.CONCEDES
    return Relation(
        id=f"r{position}",
        source=edge.source.id,
        target=target,
        type=kind,
        degree=(edge.judged.degree or Degree.CONDITIONAL) if concession else None,
        origin=Origin.STATED if edge.judged.stated else Origin.INFERRED,
        warrant=edge.judged.warrant.strip() or None,
    )
