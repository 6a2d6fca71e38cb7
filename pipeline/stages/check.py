"""Every written sentence read again, against the text: borne out, mended once, or struck and counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, Field

from pipeline.fidelity import as_quoted, misquotation
from pipeline.grounding import Ledger, shown_whole
from pipeline.llm.door import Door
from pipeline.models import Check, CheckedBy, Document, Verdict
from pipeline.prompt import Prompt
from pipeline.stages.account import Statement, statement
from pipeline.stages.asking import Ask, ask_each, grouped
from pipeline.stages.critique import readable
from pipeline.stages.windows import at_once, windows
from pipeline.views import Numbered, Voices, Written

AROUND = 3
"""Sentences shown for each that a statement cites, where the whole does not fit."""


class Fault(BaseModel):
    """A statement that does not stand as it is, and how it should read; an empty `mended` strikes it."""

    statement: int
    why: str = Field(max_length=400)
    verdict: Verdict
    mended: str = Field(max_length=900)


class CheckReply(BaseModel):
    """The statements that do not stand as they are; all others are borne out."""

    faults: list[Fault]


CHECK = Prompt("check_statements", CheckReply)


@dataclass(frozen=True)
class Checked:
    """What became of written lines: each as it shall stand, None where it was struck; and the checks."""

    lines: tuple[Statement | None, ...]
    checks: tuple[Check, ...]


async def check_statements(lines: Sequence[tuple[str, str]], voices: Voices, door: Door, ledger: Ledger) -> Checked:
    """Return every line of `lines` (what it is about, and the line with its pointers) as it shall stand.

    Code looks at quotations, a reader at everything else. A line whose quotation stands nowhere in the text, also after
    the reader has mended it, is struck.
    """
    document = voices.text.document
    source = shown_whole(document)
    statements = [_in_source_words(statement(line, document), source) for _, line in lines]
    written = [
        Written(i, about, s.text, s.sentences, misquotation(s.text, source))
        for i, ((about, _), s) in enumerate(zip(lines, statements, strict=True), 1)
    ]
    read = await _read(written, voices, door, ledger)
    done = [_settled(s, read.get(i), i in read, document, source) for i, s in enumerate(statements, 1)]
    for before, (after, check) in zip(statements, done, strict=True):
        if after is None:
            ledger.strike(before.text, _reason(check))
    return Checked(tuple(after for after, _ in done), tuple(check for _, check in done if check))


def _in_source_words(said: Statement, source: str) -> Statement:
    return replace(said, text=as_quoted(said.text, source))


async def _read(written: Sequence[Written], voices: Voices, door: Door, ledger: Ledger) -> Mapping[int, Fault | None]:
    """The fault that a reader finds with each statement, None where it has none; those that nobody read are missing."""
    if not written:
        return {}
    document = voices.text.document
    most = at_once(door.window)
    whole = len(windows(document, most)) < 2
    groups = [list(written)] if whole else grouped(written, lambda w: AROUND * max(1, len(w.sentences)), most)
    asks = []
    for group in groups:
        text = readable(document, [s for w in group for s in w.sentences], door)
        values = {"text": text, "voices": replace(voices, text=text), "statements": Numbered(tuple(group))}
        subject = f"whether statements {group[0].number} to {group[-1].number} are borne out"
        asks.append(Ask(subject, values, {"faults": len(group)}))
    read: dict[int, Fault | None] = {}
    for group, reply in zip(groups, await ask_each(door, CHECK, asks, ledger), strict=True):
        if reply:
            faults = {fault.statement: fault for fault in reply.faults}
            read |= {statement.number: faults.get(statement.number) for statement in group}
    return read


def _settled(
    said: Statement, fault: Fault | None, read: bool, document: Document, source: str
) -> tuple[Statement | None, Check | None]:
    """What stands for one statement, and the check that says so; no check where nobody looked and nothing showed."""
    if fault is None or fault.verdict is Verdict.BORNE_OUT:
        if misquotation(said.text, source):
            return None, _check(said, Verdict.NOT_THERE, CheckedBy.CODE, None)
        return said, _check(said, Verdict.BORNE_OUT, CheckedBy.READER, None) if read else None
    mended = _in_source_words(statement(fault.mended, document), source)
    if not mended.text or misquotation(mended.text, source):
        return None, _check(said, fault.verdict, CheckedBy.READER, None)
    kept = replace(mended, sentences=mended.sentences or said.sentences)
    if kept.text == said.text:
        return kept, _check(said, Verdict.BORNE_OUT, CheckedBy.READER, None)
    return kept, _check(said, fault.verdict, CheckedBy.READER, mended.text)


def _check(said: Statement, verdict: Verdict, by: CheckedBy, mended: str | None) -> Check:
    return Check(statement=said.text, verdict=verdict, by=by, mended=mended)


def _reason(check: Check | None) -> str:
    verdict = check.verdict if check else Verdict.NOT_THERE
    return {
        Verdict.TOO_STRONG: "it says more than the text bears out",
        Verdict.WRONG_PERSON: "it credits somebody with what another said",
    }.get(verdict, "the text does not bear it out")
