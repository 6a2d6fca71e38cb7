"""Whether the check of rewrites notices what is lost: 300 losses planted by somebody who had not seen it."""

from collections import Counter
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.planted_losses import losses as planted
from pipeline.offline.rewrite import known_terms, losses

PREFIX = "planted_losses"


def run(root: Path) -> list[Figure]:
    """Return the share of planted losses that are noticed; `root` holds the folders of the sets they are planted in.

    The rewrite's own words count as known, so that a loss is not noticed by a word that is merely new.
    """
    wanted: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    for loss in planted(root):
        wanted[loss.kind] += 1
        known = known_terms(f"{loss.sentence} {loss.rewrite}")
        noticed[loss.kind] += bool(losses(loss.sentence, loss.rewrite, known))
    each = ", ".join(f"{kind} {noticed[kind]} of {wanted[kind]}" for kind in sorted(wanted))
    share = noticed.total() / max(1, wanted.total())
    return [Figure(PREFIX, "planted losses noticed", share, None, "≥ .90", None, each)]
