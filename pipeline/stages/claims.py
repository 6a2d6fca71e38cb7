"""The ledger: what bears on an issue, by sentence number; code cuts the quote and says whose it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Annotated

from pydantic import BaseModel, Field

from pipeline.fidelity import as_sentence, objections
from pipeline.grounding import Ground, Ledger, Ungrounded, number, shown
from pipeline.llm.door import Door
from pipeline.models import Claim, Document, Kind, Sentence, Span, Stance, Voice, VoicedPassage
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each, ask_one
from pipeline.stages.outline import focus
from pipeline.stages.windows import windows
from pipeline.views import Numbered, Outline, OutlinedIssue, Quoted, Refused, Text, Told, Voices

AT_ONCE = 150
"""So many sentences are listed in one call: their claims are longer than they are."""
CARRYING = 0.6
"""So many claims a sentence carry an argument; with more the ledger only repeats the text."""
LEAST_CLAIMS = 5
ANOTHERS = 0.85
"""The share of a claim's words from which on it is that of the one whose words they are, and not its passage's."""
SAME_CLAIM = 0.9
"""Two claims of one holder whose spans overlap more than this (intersection over union) are one."""
RESTS_ON = 0.5
"""Words of the outline that overlap a claim at least so much, of the shorter of the two, rest on it."""
QUESTION = ("?", "？")
LEAST_WORDS = 4
"""Fewer words that the outline points at are no claim of their own where more is claimed beside them."""
OUTLINED = "from_outline"
"""The flag of a claim that only the outline points at: its words stand for it, and its kind was not asked."""
FALLBACK = "rewrite_fallback"


class FoundClaim(BaseModel):
    """One claim: where it stands, its words, and what it says to whoever has not seen the page."""

    sentences: list[int] = Field(max_length=6)
    words: str = Field(max_length=1500)
    text: str = Field(max_length=1500)
    holder: int | None
    stance: Stance
    kind: Kind
    issues: list[int] = Field(max_length=6)
    retracted: bool


class ClaimsReply(BaseModel):
    """The claims, and the sentences that hold none: asides, and mere courtesy."""

    claims: list[FoundClaim]
    asides: list[int]
    social: list[int]


class Mended(BaseModel):
    """A rewrite anew, by the number it was refused under."""

    number: int
    text: Annotated[str, Field(max_length=1500)]


class MendReply(BaseModel):
    """The refused rewrites anew."""

    rewrites: list[Mended]


CLAIMS = Prompt("list_claims", ClaimsReply)
MEND = Prompt("mend_rewrites", MendReply)


@dataclass(frozen=True)
class Claims:
    """The claims in order of rank, what bears on which issue, and the sentences without any."""

    claims: tuple[Claim, ...]
    by_issue: Mapping[int, tuple[str, ...]]
    """The ids of the claims of each issue of the outline, by its number."""
    resting: Mapping[Quoted, str]
    """The claim that words of the outline rest on."""
    asides: frozenset[str] = frozenset()
    social: frozenset[str] = frozenset()
    fallbacks: int = 0

    def under(self, *told: Told | None) -> tuple[str, ...]:
        """Return the ids of the claims that something told in the outline rests on, none twice."""
        return tuple(dict.fromkeys(self.resting[quote] for item in told if item for quote in item.quotes))


@dataclass
class _Draft:
    claim: Claim
    issues: set[int] = field(default_factory=set)
    rewrite: str = ""
    """What was refused, while it may still be mended."""
    reason: str = ""
    around: str = ""
    """The paragraph, whose quotation marks a rewrite may take over."""


async def list_claims(
    voices: Voices, outline: Outline, door: Door, ledger: Ledger, question: str | None = None
) -> Claims:
    """Return the claims that a reader lists, and those that only the outline points at.

    A rewrite that loses a number or a quotation of its words goes back once, all in one call; what is refused again
    stands in its own words and is counted.
    """
    document = voices.text.document
    asks = [
        _ask(text, part, voices, outline, question) for text in windows(document, door.window) for part in _parts(text)
    ]
    replies = [reply for reply in await ask_each(door, CLAIMS, asks, ledger) if reply]
    cutting = _Cutting(document, Ground.of(document), voices, {issue.number for issue in outline.issues}, ledger)
    drafts = _distinct([draft for reply in replies for found in reply.claims if (draft := cutting.draft(found))])
    await _mend(drafts, document, door, ledger)
    asides = _sentences(document, (n for reply in replies for n in reply.asides))
    social = _sentences(document, (n for reply in replies for n in reply.social))
    return _gathered(drafts, outline, voices, asides, social)


def _parts(text: Text) -> list[tuple[Sentence, ...]]:
    """The sentences of `text` in parts of about equal size, each of which one reply can hold the claims of."""
    count = -(-len(text.sentences) // AT_ONCE)
    size = -(-len(text.sentences) // count)
    return [text.sentences[i : i + size] for i in range(0, len(text.sentences), size)]


def _ask(text: Text, part: tuple[Sentence, ...], voices: Voices, outline: Outline, question: str | None) -> Ask:
    first, last = part[0].id, part[-1].id
    claims = max(LEAST_CLAIMS, ceil(CARRYING * len(part)))
    values = {
        "text": text,
        "voices": replace(voices, text=text),
        "outline": outline,
        "first": str(number(first)),
        "last": str(number(last)),
        "most": str(claims),
        "question": focus(question),
    }
    most = {"claims": claims, "social": len(part), "asides": len(part)}
    return Ask(f"the claims in sentences {first} to {last}", values, most)


def outlined_claims(voices: Voices, outline: Outline) -> Claims:
    """Return the claims that the outline points at, without asking for more."""
    return _gathered([], outline, voices, frozenset(), frozenset())


def _sentences(document: Document, numbers: Iterator[int]) -> frozenset[str]:
    return frozenset(f"s{n}" for n in numbers) & frozenset(document.sentence)


@dataclass(frozen=True)
class _Cutting:
    document: Document
    ground: Ground
    voices: Voices
    issues: set[int]
    ledger: Ledger

    def draft(self, found: FoundClaim) -> _Draft | None:
        try:
            span, sentences = self.ground.cut(found.sentences, found.words)
        except Ungrounded as error:
            self.ledger.drop(CLAIMS.name, [f"s{n}" for n in found.sentences], found.words, str(error))
            return None
        passage = self.voices.voiced[self.document.sentence[sentences[0]].passage]
        claim = _claim(self.document, passage, span, sentences, found.stance, found.kind)
        if claim is None:
            return None
        claim = held_by(claim, passage, None if found.holder is None else f"h{found.holder}")
        text = found.text.strip()
        around = shown(self.document, passage.span)
        reason = objections(shown(self.document, span), text, around)
        flags = [*claim.flags, *(["retracted"] if found.retracted else [])]
        kept = claim.model_copy(update={"text": claim.text if reason else text, "flags": tuple(flags)})
        return _Draft(kept, set(found.issues) & self.issues, text if reason else "", reason, around)


def held_by(claim: Claim, passage: VoicedPassage, said: str | None) -> Claim:
    """Return `claim` as held by the one who is said to, where it is in part, and not wholly, another's words."""
    parts = [part for part in passage.inline if part.span.overlap(claim.span)]
    around = [(passage.voice, passage.holder), *((part.voice, part.holder) for part in parts)]
    inside = any(part.span.covers(claim.span) for part in parts)
    pair = next((pair for pair in around if said is not None and pair[1] == said), None)
    if pair is None or said is None or said == claim.holder or inside:
        return claim
    return claim.model_copy(update={"voice": pair[0], "holder": said})


def _claim(
    document: Document, passage: VoicedPassage, span: Span, sentences: tuple[str, ...], stance: Stance, kind: Kind
) -> Claim | None:
    voice, holder = _whose(passage, span)
    if holder is None or not sentences:
        return None
    return Claim(
        id="c0",
        rank=1,
        text=as_sentence(shown(document, span)),
        quote=span.cut(document.text),
        span=span,
        sentences=sentences,
        holder=holder,
        voice=voice,
        stance=stance,
        kind=kind,
        flags=("lost_math",) if "lost_math" in passage.flags else (),
    )


def _whose(passage: VoicedPassage, span: Span) -> tuple[Voice, str | None]:
    """Whose claim these words are: another's only where nearly all of them are, for who says something of another's
    words ("I disagree that …") says that themselves."""
    part = next((part for part in passage.inline if part.span.overlap(span) >= ANOTHERS * len(span)), None)
    return (part.voice, part.holder) if part else (passage.voice, passage.holder)


async def _mend(drafts: list[_Draft], document: Document, door: Door, ledger: Ledger) -> None:
    """Send refused rewrites back once; what stands then is put in place, the rest is flagged."""
    refused = [draft for draft in drafts if draft.reason]
    if not refused:
        return
    items = tuple(
        Refused(
            number=i,
            quote=shown(document, draft.claim.span),
            within=" ".join(shown(document, document.sentence[s].span) for s in draft.claim.sentences),
            text=draft.rewrite,
            reason=draft.reason,
        )
        for i, draft in enumerate(refused, 1)
    )
    reply = await ask_one(door, MEND, Ask("the rewrites that were refused", {"rewrites": Numbered(items)}), ledger)
    anew = {mended.number: mended.text.strip() for mended in reply.rewrites} if reply else {}
    for i, draft in enumerate(refused, 1):
        text = anew.get(i, "")
        stands = bool(text) and not objections(draft.claim.quote, text, draft.around)
        update = {"text": text} if stands else {"flags": (*draft.claim.flags, FALLBACK)}
        draft.claim = draft.claim.model_copy(update=update)


def _distinct(drafts: Sequence[_Draft]) -> list[_Draft]:
    kept: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.claim.span.start, d.claim.span.end)):
        same = next(
            (
                k
                for k in reversed(kept[-5:])
                if k.claim.span.iou(draft.claim.span) > SAME_CLAIM and k.claim.holder == draft.claim.holder
            ),
            None,
        )
        if same is None:
            kept.append(draft)
        else:
            same.issues |= draft.issues
    return kept


def _gathered(
    drafts: list[_Draft], outline: Outline, voices: Voices, asides: frozenset[str], social: frozenset[str]
) -> Claims:
    """All claims, numbered in source order and ranked by the issues that they bear on."""
    document = voices.text.document
    resting: dict[Quoted, _Draft] = {}
    within: dict[str, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        within[_passage_of(draft.claim, document)].append(draft)
    for issue, told, stance, holder in _told(outline):
        for quote in told.quotes:
            around = within[_passage_of(quote, document)]
            found = _resting_on(quote, around) or _beside(quote, around, document)
            if found is None:
                found = _pointed_at(quote, voices, stance, holder)
                if found is None:
                    continue
                drafts.append(found)
                around.append(found)
            resting[quote] = found
            found.issues |= {issue.number} if issue else set()
    drafts.sort(key=lambda draft: (draft.claim.span.start, draft.claim.span.end))
    ranks = _ranks(drafts, [resting[q] for _, told, _, _ in _told(outline) for q in told.quotes if q in resting])
    for i, (draft, rank) in enumerate(zip(drafts, ranks, strict=True), 1):
        draft.claim = draft.claim.model_copy(update={"id": f"c{i}", "rank": rank})
    return Claims(
        claims=tuple(draft.claim for draft in drafts),
        by_issue=_by_issue(drafts, outline),
        resting={quote: draft.claim.id for quote, draft in resting.items()},
        asides=asides,
        social=social,
        fallbacks=sum(FALLBACK in draft.claim.flags for draft in drafts),
    )


def _by_issue(drafts: Sequence[_Draft], outline: Outline) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {issue.number: [] for issue in outline.issues}
    for draft in drafts:
        for issue in draft.issues:
            found[issue].append(draft.claim.id)
    return {issue: tuple(claims) for issue, claims in found.items()}


def _passage_of(words: Claim | Quoted, document: Document) -> str:
    """The passage that words stand in: what rests on what is sought there, and not in all of a long text."""
    return document.sentence[words.sentences[0]].passage


def _told(outline: Outline) -> Iterator[tuple[OutlinedIssue | None, Told, Stance, str | None]]:
    """Everything that the outline tells, weightiest issues first; the stance of its words, and whose they are."""
    for issue in outline.issues:
        yield from ((issue, position.told, Stance.ASSERTED, position.holder) for position in issue.positions)
        yield from ((issue, hinge.told, Stance.ASSERTED, None) for hinge in issue.turns_on)
        yield from ((issue, point.told, Stance.ASSERTED, point.whose) for point in issue.unanswered)
        yield from ((issue, grant.told, Stance.CONCEDED, grant.by) for grant in issue.grants)
        yield from ((issue, agreed, Stance.ASSERTED, None) for agreed in issue.agreements)
        if issue.ended:
            yield issue, issue.ended, Stance.ASSERTED, None
    for told in (outline.about, outline.ended, outline.turns_on):
        if told:
            yield None, told, Stance.ASSERTED, None


def _resting_on(quote: Quoted, drafts: Sequence[_Draft]) -> _Draft | None:
    def share(draft: _Draft) -> float:
        shortest = min(len(draft.claim.span), len(quote.span)) or 1
        return draft.claim.span.overlap(quote.span) / shortest

    best = max(drafts, key=lambda d: (share(d), d.claim.span.iou(quote.span)), default=None)
    return best if best and share(best) >= RESTS_ON else None


def _beside(quote: Quoted, around: Sequence[_Draft], document: Document) -> _Draft | None:
    """For words too few to be a claim, such as a yes: what else is claimed in their passage, the nearest of it."""
    if len(shown(document, quote.span).split()) >= LEAST_WORDS:
        return None
    return min(around, key=lambda d: abs(d.claim.span.start - quote.span.start), default=None)


def _pointed_at(quote: Quoted, voices: Voices, stance: Stance, holder: str | None) -> _Draft | None:
    """Words as a claim; it is told in their whole sentence, and one that ends as a question is asked."""
    document = voices.text.document
    passage = voices.voiced[document.sentence[quote.sentences[0]].passage]
    whole = Span(
        start=document.sentence[quote.sentences[0]].span.start, end=document.sentence[quote.sentences[-1]].span.end
    )
    text = as_sentence(shown(document, whole))
    stance = Stance.ASKED if text.endswith(QUESTION) else stance
    claim = _claim(document, passage, quote.span, quote.sentences, stance, Kind.EMPIRICAL)
    if claim is None:
        return None
    claim = held_by(claim, passage, holder)
    return _Draft(claim.model_copy(update={"text": text, "flags": (*claim.flags, OUTLINED)}))


def _ranks(drafts: Sequence[_Draft], told: Sequence[_Draft]) -> list[int]:
    """What the outline rests on first, in its order; then what bears on its issues, then the rest, in source order."""
    first = {id(draft): i for i, draft in reversed(list(enumerate(told)))}

    def key(i: int) -> tuple[int, int, int]:
        draft = drafts[i]
        return first.get(id(draft), len(told)), min(draft.issues, default=10**6), i

    order = sorted(range(len(drafts)), key=key)
    ranks = [0] * len(drafts)
    for rank, i in enumerate(order, 1):
        ranks[i] = rank
    return ranks


def numbered(claims: Sequence[Claim]) -> dict[int, Claim]:
    """Return claims by the number that a model points at them with."""
    return {number(claim.id): claim for claim in claims}
