"""`report.html`: both reports on one page that loads nothing."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from pipeline.report import wording
from pipeline.report.markdown import shortened
from pipeline.report.sources import AnyReport, Sources, reading_of

TEMPLATE = "report.html.jinja"


def report_html(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the whole report as one HTML file; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    reading = reading_of(report, text, question)
    return _template().render(report=reading.report, reading=reading, words=wording)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["shortened"] = shortened
    return environment.from_string(files("pipeline.report").joinpath(TEMPLATE).read_text(encoding="utf-8"))
