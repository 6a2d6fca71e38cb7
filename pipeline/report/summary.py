"""`summary.md`: the written account, and at its foot where each of its marks leads."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from itertools import chain

from pipeline.report.markdown import assembled, bulleted, escaped
from pipeline.report.placing import LEDGER
from pipeline.report.reading import Place, Reading, ranges
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
    """What the marks stand for, in their order and run in, and who wrote the comments that are cited."""
    places: dict[int, list[Place]] = {}
    for reference in sorted(reading.report.summary.references, key=lambda r: (r.n, r.span.start)):
        places.setdefault(reference.n, []).append(reading.place(reference.span))
    if places:
        yield "## References"
        yield _stands_for(reading)
        yield " · ".join(f"[{n}] {_places(cited)}" for n, cited in places.items())
        yield from _writers(reading)


def _stands_for(reading: Reading) -> str:
    if reading.documents:
        return "A mark stands for document comment.paragraph; where nothing divides a document, for document paragraph."
    divided = len(reading.report.document.turns) > 1
    return f"A mark stands for {'comment.paragraph' if divided else 'a paragraph'}."


def _places(places: Iterable[Place]) -> str:
    """`2.3, 2.5`, or with documents to tell apart `trams 2.3, 2.5; letter 1`."""
    cited: dict[str | None, dict[int | None, set[int]]] = {}
    for place in places:
        cited.setdefault(place.document, {}).setdefault(place.comment, set()).update(place.paragraphs)
    listed = (
        (document, ", ".join(chain.from_iterable(_numbers(comment, comments[comment]) for comment in comments)))
        for document, comments in cited.items()
    )
    return "; ".join(f"{escaped(document)} {numbers}" if document else numbers for document, numbers in listed)


def _numbers(comment: int | None, paragraphs: Collection[int]) -> Iterator[str]:
    """The paragraphs of one comment; words of the page itself lie in none."""
    if paragraphs:
        yield from (f"{comment}.{run}" if comment else run for run in ranges(paragraphs).split(", "))
    else:
        yield str(comment or "page text")


def _writers(reading: Reading) -> Iterator[str]:
    """A line for each document that is divided into comments: who wrote those that are cited."""
    writers: dict[str | None, dict[str | None, set[int]]] = {}
    for reference in sorted(reading.report.summary.references, key=lambda r: r.span.start):
        place, speaker = reading.place(reference.span), reading.speaker_of(reading.turn_at(reference.span))
        if place.comment:
            writers.setdefault(place.document, {}).setdefault(speaker, set()).add(place.comment)
    return (_written(document, wrote) for document, wrote in writers.items())


def _written(document: str | None, wrote: Mapping[str | None, Set[int]]) -> str:
    """`Comments 2, 4: Ann; 3: no name`: whoever is cited first on the page first, nobody last."""
    ordered = sorted(wrote.items(), key=lambda item: item[0] is None)
    by = "; ".join(f"{ranges(comments)}: {escaped(name or 'no name')}" for name, comments in ordered)
    comments = "comments" if sum(map(len, wrote.values())) > 1 else "comment"
    return f"{escaped(document)}, {comments} {by}" if document else f"{comments.capitalize()} {by}"


def _lost(reading: Reading) -> str:
    lost = how_much_lost(reading.report.coverage)
    return f"*{lost} {LEDGER} names each.*" if lost else ""
