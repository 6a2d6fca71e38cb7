"""What a reader gets: the report folder, its Markdown and HTML, and the check against the source."""

from pipeline.report.claims import claims_markdown
from pipeline.report.critique import critique_markdown
from pipeline.report.folder import RunFacts, folder_for, load_report, question_beside, write_report
from pipeline.report.html import report_html
from pipeline.report.placing import prepare_place
from pipeline.report.sources import AnyReport, Sources
from pipeline.report.summary import summary_markdown
from pipeline.report.together_folder import folder_together, write_together
from pipeline.report.verify import verify

__all__ = [
    "AnyReport",
    "RunFacts",
    "Sources",
    "claims_markdown",
    "critique_markdown",
    "folder_for",
    "folder_together",
    "load_report",
    "prepare_place",
    "question_beside",
    "report_html",
    "summary_markdown",
    "verify",
    "write_report",
    "write_together",
]
