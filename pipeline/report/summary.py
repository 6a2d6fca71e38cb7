"""`summary.md`: the written account, and at its foot where each of its marks leads."""

import re
from collections.abc import Iterator

from pipeline.report.markdown import assembled, bulleted, escaped
from pipeline.report.placing import LEDGER
from pipeline.report.reading import Place, Reading
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.wording import (
    how_covered,
    how_focused,
    how_much_lost,
    is_offline,
    read_by,
    what_it_is,
    what_rules_are,
)

_HEADING = re.compile(r"^## ", re.MULTILINE)


def summary_markdown(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the debate summary as Markdown; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    reading = reading_of(report, text, question)
    opening, account = _parted(reading.account)
    made = [_made(reading), *_documents(reading)]
    foot = [*_references(reading), _lost(reading)]
    return assembled([f"# {reading.title}", opening, *made, account, *foot])


def _parted(account: str) -> tuple[str, str]:
    """What stands between the title and the first heading, such as a second title, and the rest."""
    heading = _HEADING.search(account)
    start = heading.start() if heading else 0
    return account[:start].strip(), account[start:]


def _made(reading: Reading) -> str:
    """One line above the text: what read it, how much of it, and where the exact words are."""
    report = reading.report
    made = (
        f"{escaped(read_by(report.provenance))}; {how_covered(report.coverage)}; exact words and characters: {LEDGER}."
    )
    asked = f"{escaped(how_focused(reading.question))} " if reading.question else ""
    rules = f" {what_rules_are(report.provenance)}" if is_offline(report.provenance) else ""
    return f"*{asked}{made}{rules}*"


def _documents(reading: Reading) -> Iterator[str]:
    if reading.documents:
        yield bulleted(f"**{info.id}**: {escaped(what_it_is(info))}" for info in reading.documents)
        yield escaped(reading.unconnected)


def _references(reading: Reading) -> Iterator[str]:
    """A line for each comment that is cited, with the marks that lead there."""
    cited: dict[str | None, dict[int, list[Place]]] = {}
    for reference in sorted(reading.report.summary.references, key=lambda r: (r.span.start, r.n)):
        marks = cited.setdefault(reading.turn_at(reference.span), {})
        marks.setdefault(reference.n, []).append(reading.place(reference.span))
    if cited:
        yield "## References"
        yield bulleted(_line(reading, turn, marks) for turn, marks in cited.items())


def _line(reading: Reading, turn: str | None, marks: dict[int, list[Place]]) -> str:
    """`Ann, comment 3: [1] ¶2 · [4] ¶5–6`; a text that nothing divides has no name before its paragraphs."""
    first = next(iter(marks.values()))[0]
    comment = f"comment {first.comment}" if first.comment else None
    speaker = reading.speaker_of(turn) if comment else None
    whose = ", ".join(escaped(part) for part in (first.document, speaker, comment) if part)
    listed = " · ".join(f"[{n}] {_paragraphs(marks[n])}".rstrip() for n in sorted(marks))
    return f"{whose}: {listed}" if whose else listed


def _paragraphs(places: list[Place]) -> str:
    numbers = sorted({number for place in places for number in place.paragraphs})
    return Place(None, places[0].comment, tuple(numbers)).counted


def _lost(reading: Reading) -> str:
    lost = how_much_lost(reading.report.coverage)
    return f"*{lost} {LEDGER} names each.*" if lost else ""
