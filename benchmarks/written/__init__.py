"""Short texts written for this project by writers who had not seen its rules, each marked by its writer.

They teach what a sentence does, such as granting a point, whatever it is about.
"""

import json
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent
SLIGHT = 0.03
"""A weight nearer to 0 than this is not worth keeping."""


def saved(path: Path, weights: Mapping[str, float], least: float) -> None:
    """Write to `path`, as JSON, the weights that are not nearer to 0 than `least`."""
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= least}
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
