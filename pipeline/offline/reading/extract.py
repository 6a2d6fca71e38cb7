"""Claims, tied to their words and their holders."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.fidelity import as_sentence
from pipeline.grounding import Ground, Ungrounded, number, shown
from pipeline.models import Claim, Document, PassageKind, Span, Voice, VoicedPassage
from pipeline.offline.extract import Found, extract_claims
from pipeline.offline.reading.attribute import Attribution, voice_at
from pipeline.offline.voiced_text import VoicedText
from pipeline.views import names_of

SAME_CLAIM = 0.9
"""Two claims whose spans overlap more than this (intersection over union) are one."""


@dataclass(frozen=True, repr=False)
class Extraction:
    """The claims in source order, still unranked (rank is their order), and which sentences are mere courtesy."""

    claims: tuple[Claim, ...]
    social: frozenset[str]


def extraction_of(document: Document, attribution: Attribution) -> Extraction:
    """Return the claims of `document` and its courtesies, by the rules."""
    voiced = {passage.id: passage for passage in attribution.passages}
    said = tuple(
        s
        for s in document.sentences
        if voiced[s.passage].voice is not Voice.FURNITURE and document.passage[s.passage].kind is not PassageKind.CODE
    )
    found, social = extract_claims(VoicedText(document, said, voiced, names_of(attribution.cast.participants)))
    return Extraction(claims_of(document, attribution, found), frozenset(social))


def claims_of(document: Document, attribution: Attribution, found: Iterable[Found]) -> tuple[Claim, ...]:
    """Return what was `found` as claims in source order, none twice; what does not stand in the text is left out."""
    voiced = {passage.id: passage for passage in attribution.passages}
    cutting = _Cutting(document, Ground.of(document), voiced)
    return _numbered([draft for item in found if (draft := cutting.claim(item))])


@dataclass(frozen=True)
class _Cutting:
    document: Document
    ground: Ground
    voiced: Mapping[str, VoicedPassage]

    def claim(self, found: Found) -> Claim | None:
        try:
            span, sentences = self.ground.cut([number(found.sentence)], found.words)
        except Ungrounded:
            return None
        passage = self.voiced[self.document.sentence[sentences[0]].passage]
        voice, holder = voice_at(passage, span, self.document.text)
        if holder is None or not sentences:
            return None
        quote = shown(self.document, span)
        return Claim(
            id="c0",
            rank=1,
            text=as_sentence(quote),
            quote=span.cut(self.document.text),
            span=span,
            sentences=sentences,
            holder=holder,
            voice=voice,
            stance=found.stance,
            kind=found.kind,
            flags=self._flags(found, passage),
        )

    @staticmethod
    def _flags(found: Found, passage: VoicedPassage) -> tuple[str, ...]:
        flags = ["retracted"] if found.retracted else []
        flags += ["lost_math"] if "lost_math" in passage.flags else []
        return tuple(flags)


def _numbered(drafts: list[Claim]) -> tuple[Claim, ...]:
    kept: list[Claim] = []
    for draft in sorted(drafts, key=lambda c: (c.span.start, -c.span.end)):
        if not any(draft.holder == other.holder and _same(draft.span, other.span) for other in kept[-8:]):
            kept.append(draft)
    return tuple(claim.model_copy(update={"id": f"c{i}", "rank": i}) for i, claim in enumerate(kept, start=1))


def _same(first: Span, second: Span) -> bool:
    return first.start < second.end and first.iou(second) > SAME_CLAIM
