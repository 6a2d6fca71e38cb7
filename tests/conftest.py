"""Fixtures for all tests."""

import os
from pathlib import Path

import pytest

BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of documents that are tested on but are not ours to publish; skips where it is absent."""
    folder = Path(os.environ.get("COUNTERPOINT_TEST_DATA") or BESIDE_THE_REPOSITORY)
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent; set COUNTERPOINT_TEST_DATA to the folder of test documents")
    return folder
