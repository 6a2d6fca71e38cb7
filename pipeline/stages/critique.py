"""Criticism over the whole text: weaknesses and tensions of all sides, each side at its strongest, questions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import BaseModel, Field

from pipeline.fidelity import as_sentence
from pipeline.grounding import Ground, Ledger, Ungrounded, shown
from pipeline.llm.door import Door
from pipeline.models import Claim, Document, Severity, Span, Stance, Voice
from pipeline.prompt import Prompt
from pipeline.rubric import Criterion, rubric
from pipeline.stages.asking import Ask, ask_one
from pipeline.stages.claims import Claims
from pipeline.stages.outline import Words, focus
from pipeline.stages.voices import voice_at
from pipeline.stages.windows import at_once
from pipeline.views import Outline, Text, Voices, excerpt, spoken

MOST_A_SIDE = 2
"""So many findings are raised against a side for one issue, at the most."""
OWNED = frozenset({Voice.OWN, Voice.QUOTATION})
"""Voices in which somebody answers for the words: not what another reports, guesses or predicts of them."""
TOLD = frozenset({Voice.PARAPHRASE, Voice.GUESSED, Voice.ANTICIPATED})
"""Voices in which an author answers for how they tell another's view."""
NOT_HELD = frozenset({Stance.CONCEDED_FOR_ARGUMENT, Stance.DENIED})


class Weakness(BaseModel):
    """One weakness: the words it shows in, and what is told of it, under a headline."""

    quotes: list[Words] = Field(max_length=4)
    headline: str = Field(max_length=160)
    explanation: str = Field(max_length=900)
    criterion: Criterion
    severity: Severity


class Grave(BaseModel):
    """One of the gravest weaknesses of the whole, and whose it is; its issue is null where it lies across several."""

    holder: int
    issue: int | None
    weakness: Weakness


class JudgedSide(BaseModel):
    """A side of an issue: its case at its strongest, built from what the text gives, and where it is open."""

    holder: int
    case: str = Field(max_length=1200)
    weaknesses: list[Weakness] = Field(max_length=6)


class JudgedIssue(BaseModel):
    """One issue, side by side, and what would move it."""

    issue: int
    sides: list[JudgedSide] = Field(max_length=8)
    questions: list[Annotated[str, Field(max_length=400)]] = Field(max_length=4)


class CritiqueReply(BaseModel):
    """Thoughts on the whole, then the gravest weaknesses of all, then the issues."""

    thoughts: str = Field(max_length=16000)
    gravest: list[Grave] = Field(max_length=5)
    issues: list[JudgedIssue]


CRITIQUE = Prompt("criticise", CritiqueReply)


@dataclass(frozen=True)
class Accusation:
    """A finding tied to the text, before a fresh reader has tested it."""

    number: int
    """Its place in what the critic wrote: the gravest first, then issue by issue."""
    issue: int
    holder: str
    target: str
    """The id of a claim, or `i` and the number of an issue."""
    spans: tuple[Span, ...]
    """The quoted words, those of the holder first."""
    sentences: tuple[str, ...]
    explanation: str
    """Its first line is the headline, where there is one."""
    criterion: str
    severity: Severity
    asserted: bool
    outside_lost_math: bool
    excess: bool = False
    """Whether enough others of the same side stand under the same issue."""


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
    text = readable(document, outline.sentences, door)
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
    raised = [(grave.holder, grave.issue, grave.weakness) for grave in reply.gravest]
    raised += [
        (side.holder, judged.issue, weakness)
        for judged in reply.issues
        for side in judged.sides
        for weakness in side.weaknesses
    ]
    found = [a for i, weakness in enumerate(raised, 1) if (a := tying.accusation(i, *weakness))]
    issues = {issue.number for issue in outline.issues}
    people = {participant.id for participant in voices.participants}
    return Criticism(
        accusations=tuple(_few(found, len(reply.gravest))),
        cases=tuple(
            (judged.issue, f"h{side.holder}", side.case.strip())
            for judged in reply.issues
            for side in judged.sides
            if judged.issue in issues and f"h{side.holder}" in people and side.case.strip()
        ),
        questions=tuple(
            (judged.issue, asked.strip())
            for judged in reply.issues
            for asked in judged.questions
            if judged.issue in issues and asked.strip()
        ),
        gravest=tuple(range(1, len(reply.gravest) + 1)),
    )


def readable(document: Document, wanted: Sequence[str], door: Door) -> Text:
    """Return the whole of `document` while it fits into one call, else the sentences `wanted` and their neighbours."""
    said, most = tuple(spoken(document)), at_once(door.window)
    return Text(document, said) if len(said) <= most else excerpt(document, wanted, most)


def _few(found: Sequence[Accusation], gravest: int) -> list[Accusation]:
    """All findings; beside the gravest, those beyond the worst two of a side under an issue are marked as excess."""
    order = {severity: i for i, severity in enumerate(reversed(Severity))}
    had: Counter[tuple[int, str]] = Counter()
    marked = {}
    for accusation in sorted(found, key=lambda a: order[a.severity]):
        beside = accusation.number > gravest
        had[accusation.issue, accusation.holder] += beside
        excess = beside and had[accusation.issue, accusation.holder] > MOST_A_SIDE
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

    def accusation(self, number: int, holder_number: int, said: int | None, found: Weakness) -> Accusation | None:
        holder = f"h{holder_number}"
        if not found.explanation.strip():
            return None
        if holder not in self.voices.names:
            self._drop((), found, f"there is no participant P{holder_number}")
            return None
        if not found.quotes:
            self._drop((), found, "no words were pointed at")
            return None
        quotes = [quote for words in found.quotes if (quote := self._quoted(words))]
        if not quotes:
            return None
        quotes.sort(key=lambda quote: not self._owned(quote[0], holder))
        spans = tuple(span for span, _ in quotes)
        target = self._target(spans, holder)
        issue = self._issue(said, target)
        if issue is None:
            self._drop(quotes[0][1], found, "it belongs to no issue of the outline")
            return None
        return Accusation(
            number=number,
            issue=issue,
            holder=holder,
            target=target.id if target else f"i{issue}",
            spans=spans,
            sentences=tuple(dict.fromkeys(s for _, sentences in quotes for s in sentences)),
            explanation=headlined(found.headline, found.explanation),
            criterion=found.criterion,
            severity=found.severity,
            asserted=any(self._owned(span, holder) for span in spans) and (not target or target.stance not in NOT_HELD),
            outside_lost_math=not any(self._has_hole(sentences) for _, sentences in quotes),
        )

    def _drop(self, sentences: tuple[str, ...], found: Weakness, reason: str) -> None:
        self.ledger.drop(CRITIQUE.name, sentences, found.explanation, reason)

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


def headlined(headline: str, explanation: str) -> str:
    """Return an explanation under its headline: one line each."""
    return "\n".join([*([as_sentence(headline)] if headline.strip() else []), " ".join(explanation.split())])


def words_of(document: Document, spans: Sequence[Span]) -> tuple[str, ...]:
    """Return the display text of each of `spans`."""
    return tuple(shown(document, span) for span in spans)
