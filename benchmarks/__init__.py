"""Measurements of what the engines find; see benchmarks/README.md."""
