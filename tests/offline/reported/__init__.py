"""Tests of how English reports others."""
