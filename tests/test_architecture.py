"""How the modules hang together, read from their source."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

import pipeline

ROOT = Path(pipeline.__file__).parent
LAYERS: tuple[tuple[str, ...], ...] = (
    ("errors",),
    ("resources",),
    ("rubric",),
    ("models",),
    ("markup", "gold", "together_models"),
    ("prompt", "grounding", "graph", "schemas"),
    ("fidelity", "collection", "views"),
    ("documents", "llm"),
    ("stages", "together"),
    ("offline", "report"),
    ("composition", "debate"),
    ("run",),
    ("estimate", "inputs", "console"),
    ("session",),
    ("evaluation", "writing"),
    ("cli",),
    ("__main__",),
)
"""Rooms of the package, lowest first. A room imports from lower rows only, and from itself."""
SDKS = {"openai", "tenacity", "httpx2", "aiohttp"}

MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py"))}


def name_of(path: Path) -> str:
    """Return a module's name within the package, such as `llm.door`; the package itself is the empty string."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the full name of every module that `tree` imports, at any depth, but for type checkers alone."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def without_type_checking(tree: ast.Module) -> ast.Module:
    """Return `tree` without what only type checkers run."""

    class Remover(ast.NodeTransformer):
        def visit_If(self, node: ast.If) -> ast.AST | None:
            return None if ast.unparse(node.test) == "TYPE_CHECKING" else self.generic_visit(node)

    return Remover().visit(ast.parse(ast.unparse(tree)))  # type: ignore[no-any-return]


def inside(path: Path) -> list[str]:
    """Return the full names that a module imports from the package when it runs."""
    return [name for name in imported(without_type_checking(MODULES[path])) if name.startswith("pipeline.")]


def rooms(path: Path) -> set[str]:
    """Return the rooms that a module imports from."""
    return {name.split(".")[1] for name in inside(path)}


ROW = {room: row for row, names in enumerate(LAYERS) for room in names}


def test_every_room_has_its_row() -> None:
    assert {name_of(path).split(".")[0] for path in MODULES} - {""} == set(ROW)


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path)], ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    own = name_of(path).split(".")[0]
    assert {room for room in rooms(path) if room != own and ROW[room] >= ROW[own]} == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {name_of(path) for path in MODULES}
    graph = {}
    for path in MODULES:
        found = [name.removeprefix("pipeline.") for name in inside(path)]
        targets = {name if name in names else name.rpartition(".")[0] for name in found}
        graph[name_of(path)] = targets - {name_of(path), ""}
    assert list(TopologicalSorter(graph).static_order())


def test_only_the_room_of_endpoints_knows_their_clients() -> None:
    users = {path for path, tree in MODULES.items() if SDKS & {name.split(".")[0] for name in imported(tree)}}
    assert {name_of(path).split(".")[0] for path in users} == {"llm"}


def test_stages_know_of_the_door_alone() -> None:
    used = {
        name
        for path, tree in MODULES.items()
        if name_of(path).startswith("stages.")
        for name in imported(tree)
        if name.startswith(("pipeline.llm", "pipeline.offline"))
    }
    assert used == {"pipeline.llm.door.Door"}


def test_nothing_knows_the_offline_engine_but_the_choice_of_the_engine() -> None:
    users = {
        name_of(path)
        for path in MODULES
        if not name_of(path).startswith("offline") and any(n.startswith("pipeline.offline") for n in inside(path))
    }
    assert users == {"session"}


def test_the_offline_engine_makes_no_calls() -> None:
    used = {
        name
        for path, tree in MODULES.items()
        if name_of(path).startswith("offline")
        for name in imported(tree)
        if name.startswith("pipeline.llm")
    }
    assert used == set()


def test_the_package_exports_what_it_says() -> None:
    assert pipeline.__all__ == sorted(pipeline._HOMES) == dir(pipeline)


@pytest.mark.parametrize("name", pipeline.__all__)
def test_every_exported_name_is_that_of_its_home(name: str) -> None:
    assert getattr(pipeline, name) is getattr(import_module(pipeline._HOMES[name]), name)


def test_type_checkers_see_what_is_exported() -> None:
    (block,) = [node for node in MODULES[ROOT / "__init__.py"].body if isinstance(node, ast.If)]
    seen = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert seen == pipeline._HOMES


def test_a_name_that_is_not_exported_is_told() -> None:
    with pytest.raises(AttributeError, match="module 'pipeline' has no attribute 'nothing'"):
        _ = pipeline.nothing


@pytest.mark.parametrize("path", MODULES, ids=lambda path: name_of(path) or "pipeline")
def test_every_module_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(MODULES[path]) or not source.strip()
