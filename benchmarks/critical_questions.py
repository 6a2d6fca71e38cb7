"""Critical questions: are the three that we would ask useful? The set is described in question_pools.py."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.fit_questions import FOLDS, left_out
from benchmarks.question_pools import PREFIX, Pool, by_model, pools
from pipeline.offline.usefulness.weights import WEIGHTS


def run(folder: Path) -> list[Figure]:
    """Return the share of useful ones among three chosen: with the weights refitted in folds, and as they stand."""
    models = pools(folder, by_model)
    others = {
        "of all questions": pools(folder, lambda _: True),
        "of those from templates": pools(folder, lambda identifier: not by_model(identifier)),
    }
    refitted = f"weights refitted in {FOLDS} folds, each intervention left out"
    return [
        _figure("of those by models", _mean(left_out(models, FOLDS)), models, "≥ .84", refitted),
        _figure("of those by models", _as_is(models), models, "≥ .84", _AS_THEY_STAND),
        *(_figure(what, _as_is(pool), pool, None, _AS_THEY_STAND) for what, pool in others.items() if pool),
    ]


_AS_THEY_STAND = "weights as they stand, fitted on those by models of the development part"


def _figure(which: str, ours: float, of: Sequence[Pool], goal: str | None, note: str) -> Figure:
    trivial = _mean([pool.base() for pool in of])
    what = f"three questions chosen {which}, share useful"
    return Figure(PREFIX, what, ours, trivial, goal, None, f"{note}; {len(of)} interventions")


def _as_is(of: Sequence[Pool]) -> float:
    return _mean([pool.chosen(WEIGHTS) for pool in of])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
