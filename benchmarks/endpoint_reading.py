"""`python -m benchmarks.endpoint_reading --model NAME --base-url URL DEBATE...` scores an endpoint as a reader.

Voices and claims are asked of the endpoint; what comes after them is done by rules, since it is not scored here. Each
debate's figures are kept in `endpoint_reading.json` beside the model's name; RESULTS.md shows them.
"""

import json
import sys
import time
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.part_door import PartDoor, arguments, settings_for
from benchmarks.samples import FOLDER
from pipeline.evaluation import evaluate
from pipeline.evaluation.gold_file import load_gold
from pipeline.evaluation.table import measures
from pipeline.llm import Endpoint, EndpointSettings
from pipeline.models import Report, Usage
from pipeline.run import run_pipeline_sync
from pipeline.stages.attribute import ATTRIBUTE
from pipeline.stages.extract import EXTRACT

PREFIX = "endpoint_reading"
KEPT = Path(__file__).with_suffix(".json")
READING = frozenset({ATTRIBUTE.name, EXTRACT.name})
SHOWN = (
    ("Voices", "macro F1"),
    ("Voices", "accuracy by characters"),
    ("Holders", "accuracy"),
    ("Claims", "IoU ≥ 0.5 F1"),
    ("Claims", "stance accuracy"),
)


def run(_: Path) -> list[Figure]:
    """Return what was kept of earlier readings."""
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else []
    return [
        Figure(PREFIX, f"{row['debate']}, {what}", figure, note=f"{row['model']}, {row['conditions']}")
        for row in kept
        for what, figure in row["figures"].items()
    ]


def main() -> int:
    """Read the debates that are named, one after the other, and keep the figures of each as soon as it is read."""
    given = arguments("python -m benchmarks.endpoint_reading", __doc__, "the name of a sample debate: city-trees")
    settings = settings_for(given.model, given.base_url, given.window)
    for debate in given.debates:
        row = _read(debate, settings)
        _keep(row)
        sys.stdout.write(json.dumps(row) + "\n")
    return 0


def _read(debate: str, settings: EndpointSettings) -> dict[str, object]:
    annotated = load_gold(FOLDER / f"{debate}.gold.json")
    began = time.monotonic()
    report = run_pipeline_sync(annotated.document, PartDoor(Endpoint(settings), READING))
    minutes = (time.monotonic() - began) / 60
    found = {(m.section, m.name): m.figure for m in measures(evaluate(report, annotated.gold))}
    figures = {f"{section}: {name}": found[section, name] for section, name in SHOWN}
    return {
        "debate": debate,
        "model": settings.model,
        "conditions": f"{settings.window} sentences a call, {_used(report.provenance.usage)}, {minutes:.0f} min",
        "figures": figures | _losses(report),
    }


def _used(usage: Usage) -> str:
    return f"{usage.prompt_tokens:,} + {usage.completion_tokens:,} tokens"


def _losses(report: Report) -> dict[str, int]:
    dropped = [lost for lost in report.coverage.dropped_quotes if lost.prompt in READING]
    return {"dropped quotes": len(dropped), "failed calls": len(report.coverage.failed_calls)}


def _keep(row: dict[str, object]) -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else []
    others = [old for old in kept if (old["debate"], old["model"]) != (row["debate"], row["model"])]
    KEPT.write_text(json.dumps([*others, row], indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
