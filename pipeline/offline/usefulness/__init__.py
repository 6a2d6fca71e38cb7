"""How useful a critical question about a text is, and which few of many to ask."""

from pipeline.offline.usefulness.choice import best, usefulness

__all__ = ["best", "usefulness"]
