"""What a benchmark gives back, and how it is told."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One figure of ours beside a trivial one, the goal and what others reached; None where there is none."""

    set: str
    what: str
    ours: float
    trivial: float | None = None
    goal: str | None = None
    published: str | None = None
    note: str = ""

    def as_dict(self) -> dict[str, object]:
        """Return the figure as plain data."""
        return asdict(self)


def markdown(figures: Sequence[Figure]) -> str:
    """Return the figures as a Markdown table."""
    head = "| set | what | ours | trivial | goal | published or stronger | note |\n" + "| --- " * 7 + "|"
    return "\n".join([head, *(_row(figure) for figure in figures)])


def _row(figure: Figure) -> str:
    trivial = "" if figure.trivial is None else f"{figure.trivial:.3g}"
    cells = [
        figure.set,
        figure.what,
        f"{figure.ours:.3g}",
        trivial,
        figure.goal or "",
        figure.published or "",
        figure.note,
    ]
    return f"| {' | '.join(cells)} |"


def f1(hits: int, found: int, wanted: int) -> float:
    """Return the F1 of `hits` among `found` and `wanted`; 1 where there was nothing to find and nothing was found."""
    return 2 * hits / (found + wanted) if found + wanted else 1.0
