"""The project's own sample debates, those tuned on and those kept apart."""

from pathlib import Path

from benchmarks.figures import Figure
from pipeline.evaluation import evaluate
from pipeline.evaluation.gold_file import load_gold
from pipeline.evaluation.scores import Scores
from pipeline.evaluation.table import measures
from pipeline.offline import Offline
from pipeline.run import run_pipeline_sync

PREFIX = "samples"
FOLDER = Path(__file__).resolve().parent.parent / "seeds"
TUNING = (
    "board-game",
    "city-trees",
    "heat-pumps",
    "library-hours",
    "night-shift",
    "orchard-essay",
    "reservoir",
    "school-phones",
)
APART = ("lottery-essay", "remote-build", "replication-page")

GOALS = {
    ("Voices", "macro F1"): "≥ .85",
    ("Holders", "accuracy"): "≥ .90",
    ("Claims", "IoU ≥ 0.5 F1"): "≥ .70",
    ("Claims", "stance accuracy"): None,
    ("Clashes", "F1"): "≥ .70",
    ("Concessions", "recall"): "≥ .80",
    ("Cruxes", "recall"): "≥ .60",
    ("Unanswered", "recall"): "≥ .80",
}


def run(_: Path) -> list[Figure]:
    """Return the measures of `counterpoint eval`, over the debates tuned on and over those kept apart."""
    return [*_figures("tuned on", TUNING), *_figures("kept apart", APART)]


def _figures(which: str, names: tuple[str, ...]) -> list[Figure]:
    scores = sum((_scores(name) for name in names[1:]), _scores(names[0]))
    return [
        Figure(PREFIX, f"{m.section}: {m.name}", float(m.figure or 0), None, GOALS[m.section, m.name], None, which)
        for m in measures(scores)
        if (m.section, m.name) in GOALS
    ]


def _scores(name: str) -> Scores:
    annotated = load_gold(FOLDER / f"{name}.gold.json")
    return evaluate(run_pipeline_sync(annotated.document, Offline()), annotated.gold)
