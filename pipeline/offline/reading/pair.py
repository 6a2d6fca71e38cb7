"""What answers what: relations between claims, and the clashes they make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from pipeline.models import Claim, Degree, Document, Origin, Participant, Relation, RelationType
from pipeline.offline.clashes import Dispute
from pipeline.offline.pair import Judged, pair_claims
from pipeline.offline.pairs import Pair
from pipeline.offline.reading.candidates import candidates
from pipeline.offline.reading.clash import clashes_of
from pipeline.offline.reading.rank import ranked
from pipeline.offline.reading.relevance import relevance
from pipeline.views import names_of


@dataclass(frozen=True)
class Pairing:
    """The debate's graph: claims with their ranks, relations, clashes in order of rank."""

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    clashes: tuple[Dispute, ...]
    questions: Mapping[str, str] = field(default_factory=dict)
    """The question that each attack is about, by the relation's id."""


@dataclass(frozen=True)
class Known:
    """What was judged before: relations numbered from `r1` on, and the question that each attack is about."""

    relations: tuple[Relation, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)


def pairing_of(
    document: Document, claims: Sequence[Claim], participants: Sequence[Participant], question: str | None = None
) -> Pairing:
    """Return the relations between `claims` and the clashes, ranked.

    A `question` draws the ranks towards itself, and what bears on it less than most claims is not paired with its like.
    """
    pairs = bearing(question, document, claims, candidates(document, claims))
    return judge_pairs(document, claims, pairs, participants, question=question)


def judge_pairs(
    document: Document,
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    participants: Sequence[Participant],
    *,
    question: str | None = None,
    known: Known | None = None,
) -> Pairing:
    """Return what `pairs` come to, together with what was `known` before, as `pairing_of` does."""
    judged = [each for each in pair_claims(document, pairs, names_of(participants)) if _sensible(each)]
    return paired(document, claims, judged, participants, question=question, known=known)


def paired(
    document: Document,
    claims: Sequence[Claim],
    judged: Sequence[Judged],
    participants: Sequence[Participant],
    *,
    question: str | None = None,
    known: Known | None = None,
) -> Pairing:
    """Return the graph that these judgements, and what was `known` before, make of `claims`."""
    known = known or Known()
    fresh = _relations(judged, known.relations)
    relations = (*known.relations, *fresh)
    standing = ranked(document, claims, relations, question)
    questions = {**known.questions, **{r.id: each.question for r, each in zip(fresh, judged, strict=True)}}
    clashes = clashes_of(document, standing, relations, questions, participants, focused=bool(question))
    return Pairing(standing, relations, clashes, questions)


def bearing(question: str | None, document: Document, claims: Sequence[Claim], pairs: list[Pair]) -> list[Pair]:
    """Return the pairs of which one claim at least bears on the question as much as the middle one; all, without one."""
    if not question or not claims:
        return pairs
    bears = dict(zip((claim.id for claim in claims), relevance(question, document, claims), strict=True))
    middle = median(bears.values())
    return [pair for pair in pairs if max(bears[pair.source.id], bears[pair.target.id]) >= middle]


def _sensible(judged: Judged) -> bool:
    """Nobody attacks themselves, or grants themselves anything."""
    between_two = judged.type not in (RelationType.SUPPORTS, RelationType.QUALIFIES)
    return not (between_two and judged.pair.source.holder == judged.pair.target.holder)


def _ends(judged: Judged) -> tuple[str, str]:
    ends = judged.pair.source.id, judged.pair.target.id
    return ends[::-1] if judged.reverse else ends


def _relations(judged: Sequence[Judged], known: Sequence[Relation]) -> tuple[Relation, ...]:
    first = len(known) + 1
    supports = {r.source: int(r.id[1:]) for r in known if r.type is RelationType.SUPPORTS}
    supports |= {_ends(each)[0]: i for i, each in enumerate(judged, first) if each.type is RelationType.SUPPORTS}
    return tuple(_relation(i, each, supports) for i, each in enumerate(judged, first))


def _relation(position: int, judged: Judged, supports: Mapping[str, int]) -> Relation:
    """An undercut bears on the inference that its target is the premise of, where the text draws one."""
    source, target = _ends(judged)
    if judged.type is RelationType.UNDERCUTS and target in supports:
        target = f"r{supports[target]}"
    concession = judged.type is RelationType.CONCEDES
    return Relation(
        id=f"r{position}",
        source=source,
        target=target,
        type=judged.type,
        degree=(judged.degree or Degree.CONDITIONAL) if concession else None,
        origin=Origin.STATED if judged.stated else Origin.INFERRED,
        warrant=judged.warrant or None,
    )
