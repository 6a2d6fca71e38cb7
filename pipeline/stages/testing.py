"""Criticism put to the test by a fresh reader, who sees the words and the charge, not the critic's reasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pydantic import BaseModel, Field

from pipeline.fidelity import as_heading, as_quoted, misquotation
from pipeline.grounding import Ledger, shown_whole
from pipeline.llm.door import Door
from pipeline.models import Met, Severity
from pipeline.prompt import Prompt
from pipeline.rubric import rubric
from pipeline.stages.asking import Ask, ask_one
from pipeline.stages.critique import Accusation, Criticism, headlined, readable, words_of
from pipeline.stages.voices import voice_at
from pipeline.views import Charge, Numbered, Voices

AROUND = 3


class TestVerdict(StrEnum):
    """What a fresh reader makes of a charge."""

    __test__ = False

    STANDS = "stands"
    PARTLY_MET = "partly_met"
    MET = "met"
    MISREADS = "misreads"
    TRIVIAL = "trivial"


REASONS = {
    TestVerdict.MET: "the text meets it",
    TestVerdict.MISREADS: "the words do not say what is criticised",
    TestVerdict.TRIVIAL: "it does not matter to the argument",
}


class Tested(BaseModel):
    """One charge: what its author would reply from the text, where the text meets it, and whether it stands."""

    charge: int
    reasoning: str = Field(max_length=1200)
    met_in: list[int] = Field(max_length=6)
    verdict: TestVerdict
    headline: str = Field(max_length=160)
    mended: str = Field(max_length=900)
    """The charge as it should read, under its headline; empty where it is right as it is, or nothing is left of it."""


class TestReply(BaseModel):
    """Every charge, by its number."""

    __test__ = False

    charges: list[Tested]


TEST = Prompt("test_findings", TestReply)


@dataclass(frozen=True)
class Judged:
    """A finding and what became of it."""

    accusation: Accusation
    met: Met
    met_in: tuple[str, ...]
    discarded: str
    """Why it does not stand; empty where it does."""


async def test_findings(voices: Voices, criticism: Criticism, door: Door, ledger: Ledger) -> tuple[Judged, ...]:
    """Return every finding with what became of it; those that code can see through are not asked about."""
    source = shown_whole(voices.text.document)
    raised = [_worded(accusation, "", "", source) for accusation in criticism.accusations]
    charged = [accusation for accusation in raised if not _refused(accusation)]
    answers = await _answers(voices, charged, source, door, ledger) if charged else {}
    return tuple(_judged(accusation, answers, voices, source) for accusation in raised)


test_findings.__test__ = False  # type: ignore[attr-defined]


def _refused(accusation: Accusation) -> str:
    """What code sees: nobody answers for what they do not hold, nor for what the page has lost."""
    if not accusation.asserted:
        return "its holder does not assert these words"
    if not accusation.outside_lost_math:
        return "it rests on a passage in which a formula was lost"
    return "graver ones stand against the same side" if accusation.excess else ""


async def _answers(
    voices: Voices, charged: Sequence[Accusation], source: str, door: Door, ledger: Ledger
) -> Mapping[int, Tested]:
    document = voices.text.document
    text = readable(document, [s for a in charged for s in a.sentences], door)
    charges = tuple(
        Charge(
            number=accusation.number,
            criterion=accusation.criterion,
            holder=accusation.holder,
            spans=accusation.spans,
            sentences=accusation.sentences,
            quotes=words_of(document, accusation.spans),
            explanation=accusation.explanation,
            doubt=misquotation(accusation.explanation, source),
        )
        for accusation in charged
    )
    values = {
        "text": text,
        "voices": replace(voices, text=text),
        "rubric": "\n".join(_criteria({accusation.criterion for accusation in charged})),
        "findings": Numbered(charges),
    }
    reply = await ask_one(door, TEST, Ask("the test of the findings", values, {"charges": len(charges)}), ledger)
    return {tested.charge: tested for tested in reply.charges} if reply else {}


def _criteria(named: set[str]) -> Iterator[str]:
    """The lines of the rubric on the criteria that are charged."""
    lines = [line for line in rubric().splitlines() if line.startswith("- ")]
    return (line for line in lines if line[2:].partition(":")[0] in named)


def _judged(accusation: Accusation, answers: Mapping[int, Tested], voices: Voices, source: str) -> Judged:
    if refused := _refused(accusation):
        return Judged(accusation, Met.UNTESTED, (), refused)
    tested = answers.get(accusation.number)
    if tested is None:
        return Judged(accusation, Met.UNTESTED, (), _misquoting(accusation, source))
    known = voices.text.document.sentence
    met_in = tuple(f"s{n}" for n in tested.met_in if f"s{n}" in known)
    accusation = _worded(accusation, tested.headline, tested.mended, source)
    verdict = _fair(tested.verdict, accusation, met_in, voices)
    met = {TestVerdict.MET: Met.YES, TestVerdict.PARTLY_MET: Met.PARTLY}.get(verdict, Met.NO)
    discarded = REASONS.get(verdict) or _misquoting(accusation, source)
    return Judged(accusation, met, met_in if met is not Met.NO else (), discarded)


def _worded(accusation: Accusation, headline: str, mended: str, source: str) -> Accusation:
    """The charge under `headline` and as `mended`, where these say anything, its quotations in the source's words."""
    first, parted, rest = accusation.explanation.partition("\n")
    head = headline.strip() or (first if parted else "")
    told = mended.strip() or (rest if parted else first)
    return replace(accusation, explanation=headlined(as_heading(head, source), as_quoted(told, source)))


def _misquoting(accusation: Accusation, source: str) -> str:
    return "it quotes words that do not stand in the text" if misquotation(accusation.explanation, source) else ""


def _fair(verdict: TestVerdict, accusation: Accusation, met_in: Sequence[str], voices: Voices) -> TestVerdict:
    """The verdict, as far as it may take a charge away: it is met only in words of the one who is charged, and only
    what its critic called minor can be trivial."""
    if verdict is TestVerdict.MET and not any(_says(accusation.holder, s, voices) for s in met_in):
        return TestVerdict.PARTLY_MET
    if verdict is TestVerdict.TRIVIAL and accusation.severity is not Severity.MINOR:
        return TestVerdict.STANDS
    return verdict


def _says(holder: str, sentence: str, voices: Voices) -> bool:
    found = voices.text.document.sentence[sentence]
    return voice_at(voices.voiced[found.passage], found.span)[1] == holder
