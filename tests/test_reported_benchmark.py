"""That the parts of a paragraph that are somebody else's are counted as they deserve."""

import json
from pathlib import Path

import pytest

from benchmarks import reported

SAID = {
    "text": "Mira says that the weir will fall. I doubt it.",
    "parts": [{"words": "the weir will fall", "voice": "paraphrase", "holder": "Mira"}],
}


def figures(folder: Path, monkeypatch: pytest.MonkeyPatch, *items: object) -> dict[str, float]:
    """Return the figures of one writer's paragraphs."""
    (folder / "voices-z.json").write_text(json.dumps(items), encoding="utf-8")
    monkeypatch.setattr(reported, "FOLDER", folder)
    return {figure.what: round(figure.ours, 2) for figure in reported.run(folder)}


def test_a_part_found_with_its_voice_and_holder_counts_fully(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(figures(tmp_path, monkeypatch, SAID).values()) == [1, 1, 1, 0]


def test_a_wrong_voice_a_missed_part_and_one_that_is_none_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = SAID | {"parts": [SAID["parts"][0] | {"voice": "anticipated", "holder": "Bo"}]}
    missed = {"text": "The weir will fall.", "parts": [{"words": "weir", "voice": "quotation", "holder": "Bo"}]}
    none = SAID | {"parts": []}
    assert list(figures(tmp_path, monkeypatch, SAID, other, missed, none).values()) == [0.67, 0.33, 0.33, 0.25]
