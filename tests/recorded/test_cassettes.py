"""That recordings are what they say: each used by a test, of a real model, without a key."""

import ast
from pathlib import Path

import pytest
import yaml

from tests.recorded.conftest import CASSETTES, RECORDED_MODEL

HERE = Path(__file__).parent


def cassettes() -> list[Path]:
    return sorted(CASSETTES.rglob("*.yaml"))


def named_in(module: str) -> set[str]:
    tree = ast.parse((HERE / f"{module}.py").read_text())
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_there_are_recordings() -> None:
    assert cassettes()


@pytest.mark.parametrize("path", cassettes(), ids=lambda p: p.stem)
def test_a_recording_belongs_to_a_test(path: Path) -> None:
    assert path.stem.partition("[")[0] in named_in(path.parent.name)


@pytest.mark.parametrize("path", cassettes(), ids=lambda p: p.stem)
def test_a_recording_names_its_model_and_holds_no_key(path: Path) -> None:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    for interaction in loaded["interactions"]:
        assert "authorization" not in {name.lower() for name in interaction["request"]["headers"]}
        assert RECORDED_MODEL in str(interaction["response"]["body"])
