"""Scores as rows of named measures, and those as a table of plain text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.evaluation.scores import Match, Scores, Share
from pipeline.models import Noun

NOTHING = "–"
NOTE = f"""\
all: the counts of all documents together (micro-averaged). {NOTHING}: nothing to count.
A figure that divides two counts shows both. docs/annotating.md tells how each measure is counted."""


class Measure(Noun):
    """One figure and the counts it came from."""

    section: str
    name: str
    figure: int | float | None
    """0 to 1, a plain count, or seconds; null where there was nothing to count."""
    counts: dict[str, int]

    @property
    def cell(self) -> str:
        """The figure with its two counts, where these are what was divided."""
        if self.figure is None:
            return NOTHING
        shown = str(self.figure) if isinstance(self.figure, int) else f"{self.figure:.3f}"
        return f"{shown} {'/'.join(map(str, self.counts.values()))}" if len(self.counts) == 2 else shown


def measures(scores: Scores) -> tuple[Measure, ...]:
    """Return every measure, always the same ones in the same order."""
    return (*_reading(scores), *_arguing(scores), *_writing(scores), *_coverage(scores))


def _reading(scores: Scores) -> Iterator[Measure]:
    for voice, match in scores.voices.by_voice.items():
        yield from _match("Voices", f"{voice} ", match)
    yield Measure(section="Voices", name="macro F1", figure=scores.voices.macro_f1, counts={})
    yield _share("Voices", "accuracy by characters", scores.characters)
    yield _share("Holders", "accuracy", scores.holders)
    yield from _match("Claims", "exact ", scores.exact_claims)
    yield from _match("Claims", "IoU ≥ 0.5 ", scores.claims)
    yield _share("Claims", "stance accuracy", scores.stances)
    yield _share("Claims", "kind accuracy", scores.kinds)
    yield _share("Claims", "holder accuracy", scores.claim_holders)


def _arguing(scores: Scores) -> Iterator[Measure]:
    yield from _match("Clashes", "", scores.clashes)
    yield _share("Concessions", "precision", scores.concessions_right)
    yield _share("Concessions", "recall", scores.concessions_found)
    yield _share("Cruxes", "recall", scores.cruxes_found)
    yield _count("Cruxes", "given", scores.cruxes_given)
    yield _share("Unanswered", "recall", scores.unanswered_found)
    yield _count("Unanswered", "claims given", scores.unanswered_given)
    yield from _match("Findings", "place ", scores.findings_located)
    yield from _match("Findings", "place and criterion ", scores.findings)


def _writing(scores: Scores) -> Iterator[Measure]:
    yield _count("Statements", "checked", scores.statements_checked)
    yield _count("Statements", "mended", scores.statements_mended)
    yield _count("Statements", "struck", scores.statements_struck)


def _coverage(scores: Scores) -> Iterator[Measure]:
    yield _share("Coverage", "rewrites fallen back", scores.fallbacks)
    yield _share("Coverage", "sentences uncovered", scores.uncovered)
    yield _count("Coverage", "dropped quotes", scores.dropped_quotes)
    yield _count("Coverage", "failed calls", scores.failed_calls)
    each = scores.seconds / scores.documents if scores.documents else None
    yield Measure(section="Coverage", name="seconds a document", figure=each, counts={})


def _match(section: str, name: str, match: Match) -> Iterator[Measure]:
    precision = {"matched": match.matched, "ours": match.ours}
    recall = {"matched": match.matched, "gold": match.gold}
    yield Measure(section=section, name=f"{name}precision", figure=match.precision.figure, counts=precision)
    yield Measure(section=section, name=f"{name}recall", figure=match.recall.figure, counts=recall)
    yield Measure(section=section, name=f"{name}F1", figure=match.f1, counts=precision | recall)


def _share(section: str, name: str, share: Share) -> Measure:
    return Measure(section=section, name=name, figure=share.figure, counts={"part": share.part, "whole": share.whole})


def _count(section: str, name: str, count: int) -> Measure:
    return Measure(section=section, name=name, figure=count, counts={})


def table(columns: Sequence[tuple[str, Scores]], width: int) -> str:
    """Return a table with a column for each of `columns`, a name and its scores, and a row for each measure.

    Where it would be wider than `width` characters it goes on below, with the columns that are left.
    """
    shown = [_Column(name, measures(scores)) for name, scores in columns]
    label = max(len(measure.name) for measure in shown[0].measures) + 4
    return "\n\n".join([*(_block(group, label) for group in _fitted(shown, width - label)), NOTE])


@dataclass(frozen=True)
class _Column:
    name: str
    measures: tuple[Measure, ...]

    @property
    def width(self) -> int:
        return max(len(self.name), *(len(measure.cell) for measure in self.measures)) + 2


def _fitted(columns: Sequence[_Column], room: int) -> list[list[_Column]]:
    """Break the columns into groups, each as wide as fits, and at least one column wide."""
    groups: list[list[_Column]] = [[]]
    for column in columns:
        if groups[-1] and sum(other.width for other in groups[-1]) + column.width > room:
            groups.append([])
        groups[-1].append(column)
    return groups


def _block(columns: Sequence[_Column], label: int) -> str:
    lines = [" " * label + "".join(f"{column.name:>{column.width}}" for column in columns)]
    for section, rows in groupby(enumerate(columns[0].measures), key=lambda row: row[1].section):
        lines.append(section)
        for i, measure in rows:
            cells = "".join(f"{column.measures[i].cell:>{column.width}}" for column in columns)
            lines.append(f"{'  ' + measure.name:<{label}}{cells}")
    return "\n".join(lines)
