"""A text of which it is known whose words each passage is."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.models import Document, Sentence, VoicedPassage


@dataclass(frozen=True)
class VoicedText:
    """The sentences to be read for claims, and whose words they are."""

    document: Document
    sentences: tuple[Sentence, ...]
    voiced: Mapping[str, VoicedPassage]
    """The passages by id."""
    names: Mapping[str, str]
    """What to call each participant, by id."""
