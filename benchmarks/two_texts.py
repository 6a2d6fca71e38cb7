"""Whether claims of two documents are rightly set against each other: an argument and its counter, or one of its side.

The set is ArguAna (Wachsmuth et al., 2018). Each text is a document; documents name nobody, so that words alone decide.
The rule was chosen on one part of the debates; figures are of the others.
"""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from pipeline.documents import parse_document
from pipeline.models import ATTACKS
from pipeline.offline.reading import Reading, reading_of
from pipeline.offline.together.join import joined

PREFIX = "arguana"
CHOSEN_ON = 80
"""So many debates, of those in a fixed random order, were looked at when the rule was made."""
A_DEBATE = 3
"""So many arguments of a debate are taken."""

Texts = tuple[str, str]


def run(folder: Path) -> list[Figure]:
    """Return how often a pair of texts is set against each other, by what the two are."""
    cases = list(_cases(next(folder.glob("args_*.jsonl.gz"))))
    counters = _attacked([(point, counter) for point, counter, _ in cases])
    allies = _attacked([(point, ally) for point, _, ally in cases])
    what = "pairs of texts with an attack between them"
    return [
        Figure(PREFIX, f"{what}: an argument and its counter", counters / len(cases), None, note=_of(cases)),
        Figure(PREFIX, f"{what}: two arguments of one side", allies / len(cases), None, "≤ .02", note=_of(cases)),
    ]


def _of(cases: list[tuple[str, str, str]]) -> str:
    return f"{len(cases)} pairs, of debates that the rule was not chosen on"


def _cases(file: Path) -> Iterator[tuple[str, str, str]]:
    """An argument, its counter, and another argument of its side."""
    debates: dict[str, list[dict[str, str]]] = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            debates[row["debate"]].append(row)
    order = random.Random(1)
    names = sorted(debates)
    order.shuffle(names)
    for name in names[CHOSEN_ON:]:
        for row in order.sample(debates[name], min(A_DEBATE, len(debates[name]))):
            allies = [r for r in debates[name] if r["side"] == row["side"] and r is not row]
            if row["counter"] and allies:
                yield row["point"], row["counter"], order.choice(allies)["point"]


def _attacked(pairs: list[Texts]) -> int:
    """The number of pairs with an attack from one text on the other."""
    return sum(_attacks(_reading(first, 1), _reading(second, 2)) for first, second in pairs)


def _reading(text: str, number: int) -> Reading:
    return reading_of(parse_document(text.encode(), source=f"text-{number}.txt"))


def _attacks(first: Reading, second: Reading) -> bool:
    debate = joined([first, second]).debate
    ends = [debate.ends(relation) for relation in debate.relations if relation.type in ATTACKS]
    part_at = debate.document.part_at
    return any(part_at(source.span.start) != part_at(target.span.start) for source, target in ends)
