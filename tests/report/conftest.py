"""A sound report, and the folder it makes."""

from pathlib import Path

import pytest

from pipeline.models import Report
from pipeline.report import write_report

from . import factories


@pytest.fixture
def report() -> Report:
    """The sound report on the invented debate."""
    return factories.report()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The report folder of the sound report."""
    source = factories.SOURCE_TEXT.encode()
    return write_report(factories.report(), factories.document(), source, factories.facts(), tmp_path)
