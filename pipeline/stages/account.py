"""The account, written by the reader for somebody who has five minutes: the frame is ours, the sentences are theirs."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Annotated

from pydantic import BaseModel, Field

from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import Document
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_one
from pipeline.stages.critique import readable
from pipeline.stages.outline import focus
from pipeline.views import Outline, Voices

SHARE = 0.45
"""Words of the account for a word of a short text."""
LEAST_WORDS, SHORT_TEXT, MOST_WORDS = 1_000, 1_500, 4_000
"""An account has so many words at the least, for a short text at the most, and for a long one at the most."""
GROWTH = 0.1
"""Further words of the account for a word of a long text."""
_POINTERS = re.compile(r"\s*\{\s*([\d,;\s–-]*?)\s*\}")
_RANGE = re.compile(r"(\d+)(?:\s*[–-]\s*(\d+))?")
_Line = Annotated[str, Field(max_length=900)]


class Row(BaseModel):
    """One line of the table: an issue as a plain question, what each side says in a few words, where it stands."""

    question: Annotated[str, Field(max_length=200)]
    sides: list["Short"] = Field(max_length=6)
    stands: _Line


class Short(BaseModel):
    """What a side says, in a few words."""

    who: list[int] = Field(max_length=8)
    says: _Line


class Speaker(BaseModel):
    """What one side says on an issue, one point a line."""

    who: list[int] = Field(max_length=8)
    points: list[_Line] = Field(max_length=8)


class Section(BaseModel):
    """One main issue."""

    issues: list[int] = Field(max_length=20)
    heading: Annotated[str, Field(max_length=200)]
    lead: str = Field(max_length=600)
    speakers: list[Speaker] = Field(max_length=12)
    granted: list[_Line] = Field(max_length=8)
    left_open: list[_Line] = Field(max_length=8)
    turns_on: list[_Line] = Field(max_length=4)


class AccountReply(BaseModel):
    """The account."""

    title: Annotated[str, Field(max_length=200)]
    brief: list[_Line] = Field(max_length=12)
    table: list[Row] = Field(max_length=10)
    sections: list[Section] = Field(max_length=12)
    smaller: list[_Line] = Field(max_length=16)
    turns_on: list[_Line] = Field(max_length=5)
    granted: list[_Line] = Field(max_length=10)
    left_open: list[_Line] = Field(max_length=10)


ACCOUNT = Prompt("write_account", AccountReply)


@dataclass(frozen=True)
class Statement:
    """A written sentence, or the few of one line, and the sentences of the source that it points at."""

    text: str
    sentences: tuple[str, ...]


Visit = Callable[[str, str], str | None]
"""Takes what a line is about and the line; gives it back as it shall stand, or None where it is struck."""


async def write_account(
    voices: Voices, outline: Outline, door: Door, ledger: Ledger, question: str | None = None
) -> AccountReply | None:
    """Return the account of the debate; None where no reply came."""
    document = voices.text.document
    text = readable(document, outline.sentences, door)
    values = {
        "text": text,
        "voices": replace(voices, text=text),
        "outline": outline.beside(text.sentences),
        "length": str(length(document)),
        "question": focus(question),
    }
    return await ask_one(door, ACCOUNT, Ask("the account", values), ledger)


def length(document: Document) -> int:
    """Return how many words the account may have, to the next fifty: it grows with the source, and ever less."""
    words = sum(len(part.text.split()) for part in document.parts)
    short = min(SHORT_TEXT, max(LEAST_WORDS, SHARE * words))
    long = min(MOST_WORDS, short + GROWTH * max(0.0, words - SHORT_TEXT / SHARE))
    return 50 * ceil(long / 50)


def visited(account: AccountReply, names: Mapping[str, str], visit: Visit) -> AccountReply:
    """Return `account` with every line as `visit` gives it back, in the order of reading; what is struck is gone."""

    def lines(about: str, told: list[str]) -> list[str]:
        return [kept for line in told if line.strip() and (kept := visit(about, line)) is not None]

    def called(who: list[int]) -> str:
        return " and ".join(names[f"h{n}"] for n in who if f"h{n}" in names)

    def row(told: Row) -> Row:
        sides = [
            short.model_copy(update={"says": says})
            for short in told.sides
            if (says := visit(f"table, on “{told.question}”: {called(short.who)}", short.says)) is not None
        ]
        stands = visit(f"table: where “{told.question}” stands", told.stands) if told.stands.strip() else ""
        return told.model_copy(update={"sides": sides, "stands": stands or ""})

    def section(told: Section) -> Section:
        lead = visit(told.heading, told.lead) if told.lead.strip() else ""
        speakers = [
            speaker.model_copy(update={"points": lines(f"{told.heading} — {called(speaker.who)}", speaker.points)})
            for speaker in told.speakers
        ]
        return told.model_copy(
            update={
                "lead": lead or "",
                "speakers": [speaker for speaker in speakers if speaker.points],
                "granted": lines(f"{told.heading} — granted", told.granted),
                "left_open": lines(f"{told.heading} — left open", told.left_open),
                "turns_on": lines(f"{told.heading} — it turns on", told.turns_on),
            }
        )

    return account.model_copy(
        update={
            "brief": lines("in brief", account.brief),
            "table": [row(told) for told in account.table],
            "sections": [section(told) for told in account.sections],
            "smaller": lines("smaller exchanges", account.smaller),
            "turns_on": lines("what the whole turns on", account.turns_on),
            "granted": lines("granted, in the whole", account.granted),
            "left_open": lines("left open, in the whole", account.left_open),
        }
    )


def statement(line: str, document: Document) -> Statement:
    """Return a written line without its pointers, and the sentences they point at, in source order, none twice."""
    numbers = {n for found in _POINTERS.finditer(line) for n in _numbers(found[1])}
    text = " ".join(_POINTERS.sub("", line).split())
    return Statement(text, tuple(s for n in sorted(numbers) if (s := f"s{n}") in document.sentence))


def _numbers(pointers: str) -> set[int]:
    found: set[int] = set()
    for first, last in _RANGE.findall(pointers):
        start, end = int(first), int(last or first)
        found |= set(range(start, min(end, start + 50) + 1))
    return found
