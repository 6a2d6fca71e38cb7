"""The report on several documents that are one debate: the same nouns, whose spans say which document they lie in."""

from pydantic import Field

from pipeline.models import (
    AccountedSentence,
    Check,
    Claim,
    Clash,
    Conversation,
    Coverage,
    Critique,
    Crux,
    DiscardedFinding,
    DocumentInfo,
    Finding,
    Inline,
    Issue,
    Noun,
    Participant,
    Provenance,
    Quote,
    Reference,
    Relation,
    Semantics,
    Span,
    Summary,
    Turn,
    VoicedPassage,
    WouldMove,
)


class SourceSpan(Span):
    """A half-open range of code points of one document."""

    document: str
    """The document's id."""


class SourceTurn(Turn):
    """One comment, speech or letter of one document."""

    span: SourceSpan


class SourceInfo(DocumentInfo):
    """One document of several; the ids of its turns are like no other document's."""

    turns: tuple[SourceTurn, ...]


class SourceConversation(Conversation):
    """Who talks with whom about what; its places may lie in several documents."""

    spans: tuple[SourceSpan, ...]


class SourceInline(Inline):
    """A part of a passage in another voice."""

    span: SourceSpan


class SourcePassage(VoicedPassage):
    """A passage with its voice and holder."""

    span: SourceSpan
    inline: tuple[SourceInline, ...]


class SourceSentence(AccountedSentence):
    """A sentence and what became of it."""

    span: SourceSpan


class SourceClaim(Claim):
    """A proposition somebody puts forward, tied to its words in one document."""

    span: SourceSpan


class SourceWouldMove(WouldMove):
    """What a participant says would change their mind."""

    span: SourceSpan


class SourceCrux(Crux):
    """A premise that, flipped, moves an issue."""

    would_move: tuple[SourceWouldMove, ...]


class SourceQuote(Quote):
    """Characters of one document."""

    span: SourceSpan


class SourceFinding(Finding):
    """One criticism."""

    quotes: tuple[SourceQuote, ...]


class SourceDiscardedFinding(DiscardedFinding):
    """One criticism that did not survive, and why."""

    quotes: tuple[SourceQuote, ...]


class SourceCritique(Critique):
    """An issue judged."""

    findings: tuple[SourceFinding, ...]
    discarded: tuple[SourceDiscardedFinding, ...]


class SourceReference(Reference):
    """A place that a mark `[n]` of the summary stands for."""

    span: SourceSpan


class SourceSummary(Summary):
    """The balanced account."""

    references: tuple[SourceReference, ...]


class TogetherReport(Noun):
    """All of it, for several documents read as one debate (`schemas/report-together.schema.json`)."""

    schema_version: str
    documents: tuple[SourceInfo, ...] = Field(min_length=2)
    """In the order in which they were given."""
    participants: tuple[Participant, ...]
    conversations: tuple[SourceConversation, ...]
    passages: tuple[SourcePassage, ...]
    sentences: tuple[SourceSentence, ...]
    claims: tuple[SourceClaim, ...]
    relations: tuple[Relation, ...]
    issues: tuple[Issue, ...]
    clashes: tuple[Clash, ...]
    cruxes: tuple[SourceCrux, ...]
    critiques: tuple[SourceCritique, ...]
    gravest: tuple[str, ...] = Field(max_length=5)
    """The ids of the gravest findings of the whole, the gravest first, whichever side they concern."""
    semantics: Semantics
    summary: SourceSummary
    checks: tuple[Check, ...]
    coverage: Coverage
    provenance: Provenance

    def __repr__(self) -> str:
        """A whole report is no line of a message."""
        return f"TogetherReport(documents={[info.id for info in self.documents]}, claims={len(self.claims)})"
