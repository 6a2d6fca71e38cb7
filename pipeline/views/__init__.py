"""What a prompt is given: typed parts of a document and of the debate in it, each with the way it is shown to a model.

Offline rules are given the same objects.
"""

from pipeline.views.claims import Charge, ClaimList, Numbered, Refused, Written
from pipeline.views.names import names_of
from pipeline.views.outline import (
    Grant,
    HeldPosition,
    Hinge,
    LeftOpen,
    Outline,
    OutlinedIssue,
    Quoted,
    Talk,
    Told,
)
from pipeline.views.people import Voices, person
from pipeline.views.text import Paragraphs, Text, excerpt, has_title, spoken

__all__ = [
    "Charge",
    "ClaimList",
    "Grant",
    "HeldPosition",
    "Hinge",
    "LeftOpen",
    "Numbered",
    "Outline",
    "OutlinedIssue",
    "Paragraphs",
    "Quoted",
    "Refused",
    "Talk",
    "Text",
    "Told",
    "Voices",
    "Written",
    "excerpt",
    "has_title",
    "names_of",
    "person",
    "spoken",
]
