"""Names and labels."""

import pytest

from pipeline.documents.names import (
    is_label,
    is_numbered_speaker,
    looks_like_author,
    looks_like_handle,
    looks_like_long_name,
    looks_like_name,
)


@pytest.mark.parametrize(
    "name", ["Ann", "ANN LEE", "Dr. Ann O’Hara", "Ludwig van Beethoven", "Mbeki-Stone", "Speaker 2"]
)
def test_names(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "text", ["to restate", "The Debate", "Note", "RE 3", "Ann said it", "A B C D E F", "Minutes of", "N" * 50]
)
def test_no_names(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    "name",
    [
        "Professor Wilhelmina Arbuthnot-Fitzgerald von Hohenlohe-Langenburg",
        "Dr. Ana Lucia Fernandez de la Vega y Lopez-Montenegro",
        "Margaret Duchess of the Upper and Lower Orchard Valleys",
    ],
)
def test_long_names(name: str) -> None:
    assert looks_like_long_name(name)
    assert not looks_like_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Opening The Public Library On Sunday Afternoons In Winter",
        "Professor Arbuthnot-Fitzgerald has told everybody about it",
        "Ann " * 12 + "Lee",
        " ".join(["Hohenlohe-Langenburg"] * 4),
    ],
)
def test_long_names_are_no_headings_or_sentences(text: str) -> None:
    assert not looks_like_long_name(text)


@pytest.mark.parametrize("handle", ["night_owl7", "u/heron", "@heron"])
def test_handles(handle: str) -> None:
    assert looks_like_handle(handle)
    assert looks_like_author(handle)


def test_versions_are_no_handles() -> None:
    assert not any(map(looks_like_author, ["v1.2", "1.2.0"]))


@pytest.mark.parametrize("label", ["Note", "P.S.", "TLDR", "RE 3", "Context", "Present"])
def test_labels(label: str) -> None:
    assert is_label(label)
    assert not looks_like_author(label)


def test_numbered_speakers() -> None:
    assert all(map(is_numbered_speaker, ["Speaker 2", "SPEAKER 12", "Voice A"]))
    assert not any(map(is_numbered_speaker, ["Ann", "Speaker", "Speaker Ann", "Part 2"]))
