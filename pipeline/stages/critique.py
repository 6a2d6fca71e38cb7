"""Criticism over the whole text: weaknesses and tensions of all sides, each side at its strongest, questions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import BaseModel, Field

from pipeline.grounding import Ground, Ledger, Ungrounded, shown
from pipeline.llm.door import Door
from pipeline.models import Claim, Document, Severity, Span, Stance, Voice
from pipeline.prompt import Prompt
from pipeline.rubric import Criterion, rubric
from pipeline.stages.asking import Ask, ask_one
from pipeline.stages.claims import Claims
from pipeline.stages.outline import Words, focus
from pipeline.stages.voices import voice_at
from pipeline.views import Outline, Text, Voices, excerpt, spoken

MOST_A_SIDE = 2
"""So many findings are raised against a side for one issue, at the most."""
OWNED = frozenset({Voice.OWN, Voice.QUOTATION})
"""Voices in which somebody answers for the words: not what another reports, guesses or predicts of them."""
TOLD = frozenset({Voice.PARAPHRASE, Voice.GUESSED, Voice.ANTICIPATED})
"""Voices in which an author answers for how they tell another's view."""
NOT_HELD = frozenset({Stance.CONCEDED_FOR_ARGUMENT, Stance.DENIED})


class FoundFinding(BaseModel):
    """One weakness: whose, the reasoning that shows it, the words it shows in, and what is told of it."""

    holder: int
    issue: int | None
    reasoning: str = Field(max_length=2000)
    quotes: list[Words] = Field(max_length=4)
    explanation: str = Field(max_length=900)
    criterion: Criterion
    severity: Severity


class Case(BaseModel):
    """A side at its strongest, built from what the text gives."""

    holder: int
    text: str = Field(max_length=1200)


class JudgedIssue(BaseModel):
    """What one issue is left with."""

    issue: int
    cases: list[Case] = Field(max_length=8)
    questions: list[Annotated[str, Field(max_length=400)]] = Field(max_length=4)


class CritiqueReply(BaseModel):
    """Thoughts on the whole, then findings, then the issues, then the numbers of the gravest findings."""

    thoughts: str = Field(max_length=9000)
    findings: list[FoundFinding]
    issues: list[JudgedIssue]
    gravest: list[int]


CRITIQUE = Prompt("criticise", CritiqueReply)


@dataclass(frozen=True)
class Accusation:
    """A finding tied to the text, before a fresh reader has tested it."""

    number: int
    """Its place in the critic's list."""
    issue: int
    holder: str
    target: str
    """The id of a claim, or `i` and the number of an issue."""
    spans: tuple[Span, ...]
    """The quoted words, those of the holder first."""
    sentences: tuple[str, ...]
    explanation: str
    criterion: str
    severity: Severity
    asserted: bool
    outside_lost_math: bool
    excess: bool = False
    """Whether graver ones of the same side stand under the same issue already."""


@dataclass(frozen=True)
class Criticism:
    """What the critic made of the whole, tied to the text."""

    accusations: tuple[Accusation, ...] = ()
    cases: tuple[tuple[int, str, str], ...] = ()
    """Issue, holder, and the holder's case at its strongest."""
    questions: tuple[tuple[int, str], ...] = ()
    """Issue, and a question that would move it."""
    gravest: tuple[int, ...] = ()


async def criticise(
    voices: Voices, outline: Outline, claims: Claims, door: Door, ledger: Ledger, question: str | None = None
) -> Criticism:
    """Return the weaknesses of all sides, thought through over the whole text; nothing where no reply came."""
    document = voices.text.document
    text = readable(document, outline.sentences, door.window)
    values = {
        "text": text,
        "voices": replace(voices, text=text),
        "outline": outline.beside(text.sentences),
        "rubric": rubric().strip(),
        "question": focus(question),
    }
    reply = await ask_one(door, CRITIQUE, Ask("the critique", values), ledger)
    if reply is None:
        return Criticism()
    tying = _Tying(document, Ground.of(document), voices, outline, claims, ledger)
    found = [a for i, finding in enumerate(reply.findings, 1) if (a := tying.accusation(i, finding))]
    issues = {issue.number for issue in outline.issues}
    people = {participant.id for participant in voices.participants}
    return Criticism(
        accusations=tuple(_few(found)),
        cases=tuple(
            (judged.issue, f"h{case.holder}", case.text.strip())
            for judged in reply.issues
            for case in judged.cases
            if judged.issue in issues and f"h{case.holder}" in people and case.text.strip()
        ),
        questions=tuple(
            (judged.issue, asked.strip())
            for judged in reply.issues
            for asked in judged.questions
            if judged.issue in issues and asked.strip()
        ),
        gravest=tuple(dict.fromkeys(reply.gravest)),
    )


def readable(document: Document, wanted: Sequence[str], most: int) -> Text:
    """Return the whole of `document` while it fits into one call, else the sentences `wanted` and their neighbours."""
    said = tuple(spoken(document))
    return Text(document, said) if len(said) <= most else excerpt(document, wanted, most)


def _few(found: Sequence[Accusation]) -> list[Accusation]:
    """All findings, in the critic's order; those beyond the gravest of a side under an issue are marked as excess."""
    order = {severity: i for i, severity in enumerate(reversed(Severity))}
    had: Counter[tuple[int, str]] = Counter()
    marked = {}
    for accusation in sorted(found, key=lambda a: order[a.severity]):
        had[accusation.issue, accusation.holder] += 1
        excess = had[accusation.issue, accusation.holder] > MOST_A_SIDE
        marked[accusation.number] = replace(accusation, excess=excess)
    return [marked[a.number] for a in found]


@dataclass(frozen=True)
class _Tying:
    document: Document
    ground: Ground
    voices: Voices
    outline: Outline
    claims: Claims
    ledger: Ledger

    def accusation(self, number: int, found: FoundFinding) -> Accusation | None:
        holder = f"h{found.holder}"
        quotes = [quote for words in found.quotes if (quote := self._quoted(words))]
        if not quotes or holder not in self.voices.names or not found.explanation.strip():
            if found.quotes and quotes:
                self.ledger.drop(CRITIQUE.name, (), found.explanation, f"there is no participant P{found.holder}")
            elif not found.quotes:
                self.ledger.drop(CRITIQUE.name, (), found.explanation, "no words were pointed at")
            return None
        quotes.sort(key=lambda quote: not self._owned(quote[0], holder))
        spans = tuple(span for span, _ in quotes)
        target = self._target(spans, holder)
        issue = self._issue(found.issue, target)
        if issue is None:
            self.ledger.drop(CRITIQUE.name, quotes[0][1], found.explanation, "it belongs to no issue of the outline")
            return None
        return Accusation(
            number=number,
            issue=issue,
            holder=holder,
            target=target.id if target else f"i{issue}",
            spans=spans,
            sentences=tuple(dict.fromkeys(s for _, sentences in quotes for s in sentences)),
            explanation=found.explanation.strip(),
            criterion=found.criterion,
            severity=found.severity,
            asserted=any(self._owned(span, holder) for span in spans) and (not target or target.stance not in NOT_HELD),
            outside_lost_math=not any(self._has_hole(sentences) for _, sentences in quotes),
        )

    def _quoted(self, words: Words) -> tuple[Span, tuple[str, ...]] | None:
        try:
            return self.ground.near(words.sentence, words.words)
        except Ungrounded as error:
            self.ledger.drop(CRITIQUE.name, (f"s{words.sentence}",), words.words, str(error))
            return None

    def _target(self, spans: Sequence[Span], holder: str) -> Claim | None:
        """The holder's claim that most of the quoted words lie in."""
        own = [claim for claim in self.claims.claims if claim.holder == holder]
        best = max(own, key=lambda claim: sum(claim.span.overlap(span) for span in spans), default=None)
        return best if best and any(best.span.overlap(span) for span in spans) else None

    def _issue(self, said: int | None, target: Claim | None) -> int | None:
        """The issue that the critic names, else the first that the target bears on, else the first of all."""
        numbers = [issue.number for issue in self.outline.issues]
        if said in numbers:
            return said
        bears = (n for n in numbers if target and target.id in self.claims.by_issue.get(n, ()))
        return next(bears, next(iter(numbers), None))

    def _owned(self, span: Span, holder: str) -> bool:
        """Whether the holder answers for the words: as their own, or as what they report or guess of another."""
        for passage in (p for p in self.voices.passages if p.span.overlap(span)):
            voice, held = voice_at(passage, span)
            told = voice in TOLD and passage.voice is Voice.OWN and passage.holder == holder
            if told or (voice in OWNED and held == holder):
                return True
        return False

    def _has_hole(self, sentences: Sequence[str]) -> bool:
        passages = (self.voices.voiced[self.document.sentence[s].passage] for s in sentences)
        return any("lost_math" in passage.flags for passage in passages)


def words_of(document: Document, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the display text of each of `spans`."""
    return tuple(shown(document, span) for span in spans)
