"""What is written about the source, held against it: marks have their references, quotations stand in the text."""

from collections.abc import Iterator

from pipeline.fidelity import unquoted
from pipeline.report.markdown import marks_in, visible
from pipeline.report.reading import Reading


def written_problems(reading: Reading) -> Iterator[str]:
    """Yield what does not agree with the source in the written account and the criticisms, in plain sentences."""
    yield from _marks(reading)
    source = "\n".join(reading.display(passage.span) for passage in reading.report.passages)
    for name, text in _written(reading):
        yield from (f"{name}: “{quotation}” does not stand in the source." for quotation in unquoted(text, source))


def _marks(reading: Reading) -> Iterator[str]:
    marks = set(marks_in(reading.report.summary.text))
    known = {reference.n for reference in reading.report.summary.references}
    yield from (f"the summary has the mark [{n}], and no reference says where it leads." for n in sorted(marks - known))
    yield from (f"reference {n} of the summary has no mark in its text." for n in sorted(known - marks))


def _written(reading: Reading) -> Iterator[tuple[str, str]]:
    """Everything that may quote but the title, which may be the page's own."""
    yield from (("the summary", block) for block in visible(reading.account).splitlines())
    for critique in reading.report.critiques:
        yield from ((f"finding {finding.id}", finding.explanation) for finding in critique.findings)
