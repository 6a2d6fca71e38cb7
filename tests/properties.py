"""How property tests run: the same examples every time, and no clock, since tests share the machine."""

from hypothesis import settings

repeatable = settings(deadline=None, derandomize=True, max_examples=150)
"""Put on a property test."""
