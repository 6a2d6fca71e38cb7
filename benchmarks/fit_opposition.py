"""Fits the weights of pipeline/offline/opposition.py: `python -m benchmarks.fit_opposition DATA` prints their module.

The likeliest weights, by gradient ascent with momentum, for the roles that annotators gave to the steps of the
microtexts, with a Gaussian prior around 0. On stderr it tells the F1 of attack over texts whose topic was left out.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.microtexts import Argument, arguments, attack_f1
from pipeline.offline.opposition import OPPOSED_AT, Chain, Weights

FITTED_ON = "microtexts_part1"
MOVES = ("objects", "turns", "returns")
STIFFNESS = 1.0
STEPS = 150
PACE = 0.01
Slopes = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Read:
    """A text, and the cues of its steps."""

    argument: Argument
    cues: tuple[tuple[str, ...], ...]


def fitted(texts: Sequence[Read]) -> Weights:
    """Return the weights that fit the roles in `texts`."""
    weights: Slopes = {move: defaultdict(float) for move in MOVES}
    momentum: Slopes = {move: defaultdict(float) for move in MOVES}
    for _ in range(STEPS):
        slopes = _slopes(texts, weights)
        for move in MOVES:
            for cue, slope in slopes[move].items():
                momentum[move][cue] = 0.9 * momentum[move][cue] + PACE * (slope - STIFFNESS * weights[move][cue])
                weights[move][cue] += momentum[move][cue]
    return weights


def _slopes(texts: Sequence[Read], weights: Weights) -> Slopes:
    slopes: Slopes = {move: defaultdict(float) for move in MOVES}
    for text in texts:
        for move, step, surplus in _surpluses(text, Chain(text.cues, weights)):
            for cue in text.cues[step]:
                slopes[move][cue] += surplus
    return slopes


def _surpluses(text: Read, chain: Chain) -> Iterator[tuple[str, int, float]]:
    """How much more often each step makes each move than the weights expect."""
    objects = text.argument.objects
    for step, (_, opponent) in enumerate(chain.roles):
        yield "objects", step, objects[step] - opponent
    for step, (move, (author, opponent)) in enumerate(zip(chain.moves, chain.roles, strict=False), start=1):
        before, now = objects[step - 1], objects[step]
        yield "turns", step, (now and not before) - author * move[0][1]
        yield "returns", step, (before and not now) - opponent * move[1][0]


def judged(text: Read, weights: Weights) -> list[tuple[bool, bool]]:
    """Return (ours, annotated) for each edge, true where it attacks."""
    chain = Chain(text.cues, weights)
    return [(chain.apart(edge.source, edge.target) >= OPPOSED_AT, edge.attacks) for edge in text.argument.edges]


def main(data: Path) -> None:
    """Print the weights module, and on stderr the F1 on topics left out."""
    texts = [
        Read(argument, tuple(step.cues for step in argument.steps))
        for folder in sorted(data.glob(f"{FITTED_ON}*"))
        for argument in arguments(folder)
    ]
    left_out = [
        pair
        for topic in sorted({text.argument.topic for text in texts})
        for weights in [fitted([text for text in texts if text.argument.topic != topic])]
        for text in texts
        if text.argument.topic == topic
        for pair in judged(text, weights)
    ]
    sys.stderr.write(f"each topic left out: F1 of attack {attack_f1(left_out):.3f}\n")
    sys.stdout.write(_module(fitted(texts)))


def _module(weights: Weights) -> str:
    rounded = {
        move: {cue: round(weight, 2) for cue, weight in sorted(weights[move].items()) if abs(weight) >= 0.05}
        for move in MOVES
    }
    return (
        '"""Written by `python -m benchmarks.fit_opposition`; see opposition.py for what they weigh."""\n\n'
        "from collections.abc import Mapping\n\n"
        f"WEIGHTS: Mapping[str, Mapping[str, float]] = {json.dumps(rounded, indent=4)}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
