"""The offline engine: the same replies by rules, without a key, a network or a model file.

It finds what the text marks (quotation then reply, discourse cues, hedges, negation, contrast, shared words) and misses what takes
understanding. Its rules are for English.
"""

from pipeline.offline.engine import Offline

__all__ = ["Offline"]
