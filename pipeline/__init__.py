"""Counterpoint: reads a disagreement and gives back the debate inside it.

    from pipeline import Offline, read_document, run_pipeline_sync
    report = run_pipeline_sync(read_document("debate.txt"), Offline())

Everything is imported on first use, so that the command line starts at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.documents import parse_document, read_document
    from pipeline.errors import CounterpointError
    from pipeline.evaluation import evaluate
    from pipeline.llm import Endpoint, EndpointSettings
    from pipeline.models import Document, Report
    from pipeline.offline import Offline
    from pipeline.report import claims_markdown, critique_markdown, load_report, summary_markdown, verify
    from pipeline.run import run_pipeline, run_pipeline_sync, run_together
    from pipeline.together_models import TogetherReport

_HOMES = {
    "CounterpointError": "pipeline.errors",
    "Document": "pipeline.models",
    "Endpoint": "pipeline.llm",
    "EndpointSettings": "pipeline.llm",
    "Offline": "pipeline.offline",
    "Report": "pipeline.models",
    "TogetherReport": "pipeline.together_models",
    "claims_markdown": "pipeline.report",
    "critique_markdown": "pipeline.report",
    "evaluate": "pipeline.evaluation",
    "load_report": "pipeline.report",
    "parse_document": "pipeline.documents",
    "read_document": "pipeline.documents",
    "run_pipeline": "pipeline.run",
    "run_pipeline_sync": "pipeline.run",
    "run_together": "pipeline.run",
    "summary_markdown": "pipeline.report",
    "verify": "pipeline.report",
}

__all__ = [
    "CounterpointError",
    "Document",
    "Endpoint",
    "EndpointSettings",
    "Offline",
    "Report",
    "TogetherReport",
    "claims_markdown",
    "critique_markdown",
    "evaluate",
    "load_report",
    "parse_document",
    "read_document",
    "run_pipeline",
    "run_pipeline_sync",
    "run_together",
    "summary_markdown",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'pipeline' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
