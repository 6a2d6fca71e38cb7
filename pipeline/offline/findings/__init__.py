"""Faults that rules can find in a debate, each a function from a line to the faults in it."""

from pipeline.offline.findings.fault import Fault
from pipeline.offline.findings.weighing import faults

__all__ = ["Fault", "faults"]
