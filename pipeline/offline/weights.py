"""Learned weights that ship beside the module that weighs them."""

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


@cache
def weights(package: str, name: str) -> Mapping[str, float]:
    """Return the weights in the JSON file `name` of `package`, by feature."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return {feature: float(weight) for feature, weight in json.loads(text).items()}


def likelihood(features: Iterable[str], learned: Mapping[str, float]) -> float:
    """Return how likely something of which `features` hold is of the kind learned, 0 to 1: a logistic model."""
    odds = sum(learned.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-odds))
