"""What a prompt is given: parts of a document and of the debate in it, and how each is shown to a model.

Text of the source is shown as numbered lines between fences, so that a model can point at it and cannot mistake it for
an instruction. Offline rules are given the same objects.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import (
    Claim,
    Document,
    Participant,
    Passage,
    RelationType,
    Sentence,
    Severity,
    Span,
    VoicedPassage,
)
from pipeline.prompt import show

FENCE = "<<<"
UNFENCE = ">>>"

_LINE_BREAK = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
"""Whatever may look like the end of a line to a model."""


@dataclass(frozen=True)
class PassageWindow:
    """Passages to attribute, with their neighbours for context."""

    document: Document
    asked: tuple[Passage, ...]
    before: tuple[Passage, ...]
    after: tuple[Passage, ...]


@dataclass(frozen=True)
class SentenceWindow:
    """Sentences to read for claims, and whose words they are."""

    document: Document
    asked: tuple[Sentence, ...]
    voiced: Mapping[str, VoicedPassage]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Pair:
    """Two claims that may stand in a relation: does `source` answer or support `target`?"""

    source: Claim
    target: Claim
    cues: frozenset[str]
    """Why the two were put together: `reply`, `neighbour`, `addressed`, `similar`."""


@dataclass(frozen=True)
class PairBatch:
    """Pairs to judge in one call."""

    document: Document
    pairs: tuple[Pair, ...]
    names: Mapping[str, str]


@dataclass(frozen=True)
class Opposition:
    """One clash with its claims at hand, and the sentences around them."""

    document: Document
    issue: str
    point: tuple[Claim, ...]
    counterpoint: tuple[Claim, ...]
    exchange: tuple[tuple[Claim, RelationType, Claim], ...]
    context: tuple[Sentence, ...]
    names: Mapping[str, str]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of both sides."""
        return (*self.point, *self.counterpoint)


@dataclass(frozen=True)
class Charge:
    """A finding before it was put to the test."""

    number: int
    criterion: str
    severity: Severity
    target: Claim
    spans: tuple[Span, ...]
    explanation: str


@dataclass(frozen=True)
class Steelmen:
    """Both sides at their strongest, as the critic wrote them."""

    point: str
    counterpoint: str


@dataclass(frozen=True)
class Standing:
    """Everything the headline may rest on: the clashes, most central first."""

    document: Document
    oppositions: tuple[Opposition, ...]
    participants: tuple[Participant, ...]
    names: Mapping[str, str]


def fenced(text: str) -> str:
    """Return `text` with our own fences made harmless and its line breaks folded."""
    return _LINE_BREAK.sub(" ", text).replace(FENCE, "‹‹‹").replace(UNFENCE, "›››")


def claim_line(claim: Claim, names: Mapping[str, str]) -> str:
    """Return one claim as a prompt shows it."""
    holder = fenced(names[claim.holder])
    return f"c{number(claim.id)} | {holder}, {claim.stance} ({claim.voice}) | {fenced(claim.text)}"


def passage_lines(document: Document, passages: Iterable[Passage], *, numbered: bool = True) -> str:
    """Return passages as lines, each turn introduced by its author; only numbered ones can be pointed at."""
    lines: list[str] = []
    turn = None
    for passage in passages:
        if passage.turn != turn:
            turn = passage.turn
            author = fenced(document.turn[turn].author or "the author of the page")
            lines.append(f"[turn {number(turn)} by {author}]")
        label = str(number(passage.id)) if numbered else "-"
        lines.append(f"{label} | {fenced(shown(document, passage.span))}")
    return "\n".join(lines) or "(none)"


def sentence_lines(document: Document, sentences: Iterable[Sentence]) -> str:
    """Return sentences as numbered lines."""
    return "\n".join(f"{number(s.id)} | {fenced(shown(document, s.span))}" for s in sentences) or "(none)"


@show.register
def _(document: Document) -> str:
    authors = list(dict.fromkeys(turn.author for turn in document.turns if turn.author))
    by = ", ".join(authors) or "not named on the page"
    return f"{fenced(document.title)} ({len(document.turns)} turn(s); author(s): {fenced(by)})"


@show.register
def _(window: PassageWindow) -> str:
    document = window.document
    return (
        f"Before (context only):\n{FENCE}\n{passage_lines(document, window.before, numbered=False)}\n{UNFENCE}\n\n"
        f"To attribute:\n{FENCE}\n{passage_lines(document, window.asked)}\n{UNFENCE}\n\n"
        f"After (context only):\n{FENCE}\n{passage_lines(document, window.after, numbered=False)}\n{UNFENCE}"
    )


@show.register
def _(window: SentenceWindow) -> str:
    lines: list[str] = []
    passage = None
    for sentence in window.asked:
        if sentence.passage != passage:
            passage = sentence.passage
            voiced = window.voiced[passage]
            holder = fenced(window.names[voiced.holder]) if voiced.holder else "page"
            lines.append(f"[{holder}; {voiced.voice}]")
        lines.append(f"{number(sentence.id)} | {fenced(shown(window.document, sentence.span))}")
    return "\n".join([FENCE, *lines, UNFENCE])


@show.register
def _(batch: PairBatch) -> str:
    blocks = [
        f"Pair {i}\nsource {claim_line(pair.source, batch.names)}\ntarget {claim_line(pair.target, batch.names)}"
        for i, pair in enumerate(batch.pairs, start=1)
    ]
    return "\n".join([FENCE, "\n\n".join(blocks), UNFENCE])


@show.register
def _(opposition: Opposition) -> str:
    names = opposition.names
    edges = [f"c{number(a.id)} {kind} c{number(b.id)}" for a, kind, b in opposition.exchange]
    return "\n".join(
        [
            f"Issue: {fenced(opposition.issue)}",
            FENCE,
            "Point:",
            *(claim_line(claim, names) for claim in opposition.point),
            "Counterpoint:",
            *(claim_line(claim, names) for claim in opposition.counterpoint),
            f"Exchange: {'; '.join(edges) or '(none)'}",
            "The passages they stand in:",
            sentence_lines(opposition.document, opposition.context),
            UNFENCE,
        ]
    )


@show.register
def _(charge: Charge) -> str:
    return (
        f"{charge.number} | {charge.criterion}, {charge.severity}, against c{number(charge.target.id)}: "
        f"{fenced(charge.explanation)}"
    )


@show.register
def _(steelmen: Steelmen) -> str:
    return f"Point: {fenced(steelmen.point)}\nCounterpoint: {fenced(steelmen.counterpoint)}"


@show.register
def _(standing: Standing) -> str:
    lines = [
        f"Issue {i}: {fenced(o.issue)}\n"
        + "\n".join(claim_line(claim, standing.names) for claim in (o.point[0], o.counterpoint[0]))
        for i, o in enumerate(standing.oppositions, start=1)
    ]
    return "\n".join([FENCE, "\n\n".join(lines) or "(no clash was found)", UNFENCE])


def names_of(participants: Sequence[Participant]) -> dict[str, str]:
    """Return what to call each participant, by id; those without a name are told apart by their presence."""
    labels = {
        "present": "the author",
        "quoted": "an opponent quoted here",
        "paraphrased": "an opponent as paraphrased",
        "predicted": "an opponent as anticipated",
        "unknown": "nobody in particular",
    }
    unnamed = [p for p in participants if p.name is None]
    again = {p.presence for p in unnamed if sum(q.presence is p.presence for q in unnamed) > 1}
    counted: dict[str, int] = {}
    names = {}
    for participant in participants:
        if participant.name is not None:
            names[participant.id] = participant.name
            continue
        label = labels[participant.presence]
        counted[label] = counted.get(label, 0) + 1
        names[participant.id] = f"{label} ({counted[label]})" if participant.presence in again else label
    return names
