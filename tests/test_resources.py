"""Where shipped data is found, in a checkout and in an installed wheel."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import resources
from pipeline.errors import UsageError
from pipeline.resources import data_folder, read_text


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    data_folder.cache_clear()
    yield
    data_folder.cache_clear()


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installed package without data."""
    monkeypatch.setattr(resources, "files", lambda package: tmp_path)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "elsewhere" / "pipeline" / "resources.py"))
    return tmp_path


@pytest.mark.parametrize(("folder", "name"), [("prompts", "list_claims.md"), ("schemas", "report.schema.json")])
def test_a_checkout_holds_its_data(folder: str, name: str) -> None:
    assert read_text(folder, name)


def test_a_wheel_holds_its_data(installed: Path) -> None:
    (installed / "_data" / "prompts").mkdir(parents=True)
    (installed / "_data" / "prompts" / "ask.md").write_text("Ünïcode", encoding="utf-8")
    assert read_text("prompts", "ask.md") == "Ünïcode"


@pytest.mark.usefixtures("installed")
def test_an_incomplete_installation_is_told() -> None:
    with pytest.raises(UsageError, match="'prompts' that ships with counterpoint is missing; install"):
        data_folder("prompts")
