"""Words as data: families of phrases, what each signals, and the sentences that it must hit and must miss."""

from pipeline.offline.lexicon.families import Family, families, family

__all__ = ["Family", "families", "family"]
