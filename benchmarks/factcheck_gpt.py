"""Whether the check of rewrites lets faithful ones stand: sentences with forms that people checked.

The set is the decomposition part of FactCheck-GPT (Wang et al., 2023); the document is a question and its answer.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from pipeline.offline.rewrite import known_terms, losses

PREFIX = "factcheck_gpt"


def run(folder: Path) -> list[Figure]:
    """Return the share of faithful rewrites that are rejected, of all and of those that differ from their source."""
    judged = list(_judged(folder / "decomposition.jsonl.gz"))
    changed = [rejected for rejected, differs in judged if differs]
    rejected = sum(r for r, _ in judged)
    return [
        Figure(
            PREFIX,
            "faithful rewrites rejected",
            rejected / len(judged),
            None,
            "≤ .05",
            None,
            f"{rejected} of {len(judged)}",
        ),
        Figure(
            PREFIX,
            "… of the changed ones",
            sum(changed) / len(changed),
            None,
            None,
            None,
            f"{sum(changed)} of {len(changed)}",
        ),
    ]


def _judged(file: Path) -> Iterator[tuple[bool, bool]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            known = known_terms(f"{row['prompt']} {row['response']}")
            for sentence in row["sentences"]:
                text, rewrite = sentence["text"], sentence["decontext"]
                if rewrite:
                    yield bool(losses(text, rewrite, known)), text.strip() != rewrite.strip()
