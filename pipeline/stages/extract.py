"""Claims, by sentence number; code cuts the quote."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import groupby

from pydantic import BaseModel, Field

from pipeline.grounding import Ground, Ledger, Ungrounded, number, shown
from pipeline.llm.door import Door
from pipeline.models import Claim, Document, Kind, Sentence, Span, Stance, Voice, VoicedPassage
from pipeline.prompt import Prompt
from pipeline.rewrite import as_sentence, known_terms, losses
from pipeline.stages.asking import Ask, ask_each, grouped
from pipeline.stages.attribute import Attribution, voice_at
from pipeline.views import SentenceWindow, names_of

CONTEXT = 2
"""How many sentences before a window are shown with it."""
MOST_CLAIMS = 3
"""So many claims a sentence, on average over a window, at the most."""
SAME_CLAIM = 0.9
"""Two claims whose spans overlap more than this (intersection over union) are one."""


class _Found(BaseModel):
    sentences: list[int] = Field(max_length=6)
    words: str = Field(max_length=1500)
    text: str = Field(max_length=1500)
    stance: Stance
    kind: Kind
    retracted: bool


class _Reply(BaseModel):
    claims: list[_Found]
    social: list[int]


EXTRACT = Prompt("extract_claims", _Reply)


@dataclass(frozen=True, repr=False)
class Extraction:
    """The claims in source order, still unranked (rank is their order), and which sentences are mere courtesy."""

    claims: tuple[Claim, ...]
    social: frozenset[str]


async def extract_claims(document: Document, attribution: Attribution, door: Door, ledger: Ledger) -> Extraction:
    """Return the claims of `document`, each tied to its words and its holder."""
    voiced = {passage.id: passage for passage in attribution.passages}
    names = names_of(attribution.cast.participants)
    asked = [s for s in document.sentences if voiced[s.passage].voice is not Voice.FURNITURE]
    windows = [
        SentenceWindow(document, tuple(group), _before(document, group[0]), voiced, names)
        for group in _windows(asked, door.window)
    ]
    replies = await ask_each(door, EXTRACT, [_ask(window) for window in windows], ledger)
    known = known_terms(" ".join([document.text, *names.values()]))
    cutting = _Cutting(document, Ground.of(document), voiced, known, ledger)
    drafts = [draft for reply in replies if reply for found in reply.claims if (draft := cutting.claim(found))]
    social = {f"s{n}" for reply in replies if reply for n in reply.social}
    return Extraction(_numbered(drafts), frozenset(social & set(document.sentence)))


def _windows(sentences: list[Sentence], most: int) -> list[list[Sentence]]:
    """Windows are made of whole passages while those fit."""
    passages = [list(group) for _, group in groupby(sentences, key=lambda s: s.passage)]
    pieces = [passage[i : i + most] for passage in passages for i in range(0, len(passage), most)]
    return [[s for piece in group for s in piece] for group in grouped(pieces, len, most)]


def _before(document: Document, first: Sentence) -> tuple[Sentence, ...]:
    at = number(first.id) - 1
    return document.sentences[max(0, at - CONTEXT) : at]


def _ask(window: SentenceWindow) -> Ask:
    subject = f"the claims in sentences {window.asked[0].id} to {window.asked[-1].id}"
    most = {"claims": MOST_CLAIMS * len(window.asked), "social": len(window.asked)}
    return Ask(subject, {"document": window.document, "sentences": window}, most)


@dataclass(frozen=True)
class _Cutting:
    document: Document
    ground: Ground
    voiced: Mapping[str, VoicedPassage]
    known: Set[str]
    ledger: Ledger

    def claim(self, found: _Found) -> Claim | None:
        try:
            span, sentences = self.ground.cut(found.sentences, found.words)
        except Ungrounded as error:
            self.ledger.drop(EXTRACT.name, [f"s{n}" for n in found.sentences], found.words, str(error))
            return None
        passage = self.voiced[self.document.sentence[sentences[0]].passage]
        voice, holder = voice_at(passage, span, self.document.text)
        if holder is None or not sentences:
            return None
        quote = shown(self.document, span)
        faithful = self._faithful(quote, found.text.strip())
        return Claim(
            id="c0",
            rank=1,
            text=found.text.strip() if faithful else as_sentence(quote),
            quote=span.cut(self.document.text),
            span=span,
            sentences=sentences,
            holder=holder,
            voice=voice,
            stance=found.stance,
            kind=found.kind,
            flags=self._flags(found, passage, faithful),
        )

    def _faithful(self, quote: str, text: str) -> bool:
        return text == as_sentence(quote) or (bool(text) and not losses(quote, text, self.known))

    @staticmethod
    def _flags(found: _Found, passage: VoicedPassage, rewritten: bool) -> tuple[str, ...]:
        flags = ["retracted"] if found.retracted else []
        flags += ["lost_math"] if "lost_math" in passage.flags else []
        flags += [] if rewritten else ["rewrite_fallback"]
        return tuple(flags)


def _numbered(drafts: list[Claim]) -> tuple[Claim, ...]:
    kept: list[Claim] = []
    for draft in sorted(drafts, key=lambda c: (c.span.start, -c.span.end)):
        if not any(draft.holder == other.holder and _same(draft.span, other.span) for other in kept[-8:]):
            kept.append(draft)
    return tuple(claim.model_copy(update={"id": f"c{i}", "rank": i}) for i, claim in enumerate(kept, start=1))


def _same(first: Span, second: Span) -> bool:
    return first.start < second.end and first.iou(second) > SAME_CLAIM
