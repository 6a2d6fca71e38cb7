"""Short arguments as graphs: given which clause bears on which, does it attack or support?

The argumentative microtexts (Peldszus and Stede, 2015), English, as arggraph XML. Rebutters and undercutters attack;
support and example support; an addition is what the edge it adds to is. An edge that ends in an edge is judged against
the clause it undercuts, or, for an addition, against the clause it adds support or attack to.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.figures import Figure, f1
from pipeline.offline.opposition import OPPOSED_AT, Step, roles_of

PREFIX = "microtexts"
ATTACKS = ("reb", "und")
FINAL = (".", "!", "?")


@dataclass(frozen=True)
class Edge:
    """That one step bears on another, both by position, and how."""

    source: int
    target: int
    attacks: bool


@dataclass(frozen=True)
class Argument:
    """One text: its steps, which of them the opponent's, and the edges between them."""

    id: str
    topic: str
    steps: tuple[Step, ...]
    objects: tuple[bool, ...]
    edges: tuple[Edge, ...]


def arguments(folder: Path) -> Iterator[Argument]:
    """Yield the texts of whatever part of the set `folder` holds."""
    for file in sorted(folder.rglob("*.xml")):
        yield _Graph(ET.parse(file).getroot()).argument()


def run(folder: Path) -> list[Figure]:
    """Return the F1 of attack over all edges, given the edges."""
    judged = [
        (roles.apart(edge.source, edge.target) >= OPPOSED_AT, edge.attacks)
        for argument in arguments(folder)
        for roles in [roles_of(argument.steps)]
        for edge in argument.edges
    ]
    note = f"{len(judged)} edges; fitted on part 1: with each topic left out see benchmarks/README.md"
    return [
        Figure(
            PREFIX,
            "attack against support, given the edges, F1 of attack",
            attack_f1(judged),
            0.61,
            "≥ .68",
            None,
            note,
        )
    ]


def attack_f1(judged: Sequence[tuple[bool, bool]]) -> float:
    """Return the F1 of attack for pairs of (ours, annotated)."""
    hits = sum(ours and theirs for ours, theirs in judged)
    return f1(hits, sum(ours for ours, _ in judged), sum(theirs for _, theirs in judged))


class _Graph:
    """An arggraph: segments of text, the units they make up, and edges to units or to edges."""

    def __init__(self, root: ET.Element) -> None:
        self._root = root
        found = [(e.attrib["id"], e.attrib["src"], e.attrib["trg"], e.attrib["type"]) for e in root.iter("edge")]
        self._edges = {name: (source, target, kind) for name, source, target, kind in found if kind != "seg"}
        self._unit = {source: target for _, source, target, kind in found if kind == "seg"}

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The text of each unit, in the order of the text."""
        texts: dict[str, str] = {}
        for segment in self._root.iter("edu"):
            if unit := self._unit.get(segment.attrib["id"]):
                texts[unit] = f"{texts.get(unit, '')} {segment.text or ''}".strip()
        return texts

    def argument(self) -> Argument:
        texts, position = list(self._texts.values()), {unit: i for i, unit in enumerate(self._texts)}
        sides = {unit.attrib["id"]: unit.attrib["type"] == "opp" for unit in self._root.iter("adu")}
        return Argument(
            self._root.attrib["id"],
            self._root.get("topic_id") or self._root.attrib["id"],
            tuple(Step(text, i == 0 or texts[i - 1].endswith(FINAL)) for i, text in enumerate(texts)),
            tuple(sides[unit] for unit in self._texts),
            tuple(
                Edge(position[source], position[self._end(name)], self._kind(name) in ATTACKS)
                for name, (source, _, _) in self._edges.items()
            ),
        )

    def _kind(self, edge: str) -> str:
        _, target, kind = self._edges[edge]
        return self._kind(target) if kind == "add" else kind

    def _end(self, edge: str) -> str:
        _, target, kind = self._edges[edge]
        if target not in self._edges:
            return target
        return self._end(target) if kind == "add" else self._edges[target][0]
