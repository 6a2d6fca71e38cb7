"""`report.html`: both reports on one page that loads nothing."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from pipeline.models import Report
from pipeline.report import wording
from pipeline.report.markdown import shortened
from pipeline.report.reading import Reading

TEMPLATE = "report.html.jinja"


def report_html(report: Report, text: str) -> str:
    """Return the whole report as one HTML file; `text` is the decoded source."""
    return _template().render(report=report, reading=Reading(report, text), words=wording)


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
