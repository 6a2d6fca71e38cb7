"""What a prompt is given: typed parts of a document and of the debate in it, each with the way it is shown to a model.

Offline rules are given the same objects.
"""

from pipeline.views.clashes import Charge, Concession, Opposition, Standing, Steelmen
from pipeline.views.names import names_of
from pipeline.views.pairs import Pair, PairBatch
from pipeline.views.windows import PassageWindow, SentenceWindow

__all__ = [
    "Charge",
    "Concession",
    "Opposition",
    "Pair",
    "PairBatch",
    "PassageWindow",
    "SentenceWindow",
    "Standing",
    "Steelmen",
    "names_of",
]
