"""Rules for whose words a passage is."""

import re
from collections import defaultdict
from collections.abc import Container, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, PassageKind, Turn
from pipeline.offline.addressing import addressed, answered, asked
from pipeline.offline.aliases import aliases_of
from pipeline.offline.challenging import challenges
from pipeline.offline.cues import plain
from pipeline.offline.inline import parts, shared
from pipeline.offline.quotation import Cue, quotations
from pipeline.offline.reported.holders import is_name
from pipeline.offline.reported.part import ANTICIPATED, TOLD, Part
from pipeline.offline.shared_view import shares
from pipeline.offline.speakers import authors, has_conversation

REMEMBERED = 20
"""So many passages back somebody who was reported may still be spoken of."""
MOST_CUES = 3
MOST_PARTS = 8
"""So many parts of a passage are told apart, the first ones."""
OPPONENT = "opponent"
SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE})
"""What somebody says, and not the page."""
MOSTLY = 0.6
"""The share of a passage that makes a report its voice."""

_SPEAKS_OF_ONESELF = re.compile(r"(?i)\b(?:i|my|we|our)\b")
_WORD = re.compile(r"[\w']+")
_OPENING_MARKS, _CLOSING_MARKS = ('"', "“", "«", "„"), ('"', "”", "»", "“")


@dataclass(frozen=True)
class Answer:
    """Whose words a passage is: voice and holder as the grammar of reporting names them, and other people's parts."""

    passage: str
    voice: str
    holder: str
    parts: tuple[Part, ...] = ()
    cues: tuple[str, ...] = ()
    """Why it is taken for a quotation."""


def attribute_voices(document: Document) -> list[Answer]:
    """Return voice, holder and other people's parts of each passage that the page does not settle itself."""
    quoted = quotations(document) if may_quote_unmarked(document) else {}
    quoted = {p: cues for p, cues in quoted.items() if not _goes_on_about(document, document.passage[p])}
    told: dict[str, set[str]] = defaultdict(set)
    answers = []
    for passage in open_passages(document):
        if passage.id in quoted:
            answers.append(_quotation(document, passage, quoted[passage.id]))
        else:
            found = _reported(document, passage)
            if not found and not _answers_a_quotation(document, passage, quoted):
                found = shared(shown(document, passage.span), told[passage.turn])
            told[passage.turn] = _people(told[passage.turn] | {part.holder for part in found})
            answers.append(_own(document, passage, found))
    return answers


def open_passages(document: Document) -> list[Passage]:
    """Return the passages of which the page does not show whose words they are."""
    return [p for p in document.passages if p.kind in SPOKEN and not p.quote_depth]


def _goes_on_about(document: Document, passage: Passage) -> bool:
    """Whether a paragraph speaks by name of somebody whose words an earlier one of the same turn reports."""
    text = shown(document, passage.span)
    named = {person.name for _, person in aliases_of(document).mentioned(text, passage.span.end)}
    here = number(passage.id) - 1
    earlier = document.passages[max(0, here - REMEMBERED) : here]
    return bool(named) and any(named & _told_of(document, before) for before in earlier if before.turn == passage.turn)


@lru_cache(maxsize=4096)
def _told_of(document: Document, passage: Passage) -> frozenset[str]:
    told = parts(shown(document, passage.span))
    people = (aliases_of(document).person(part.holder, passage.span.end) for part in told if is_name(part.holder))
    return frozenset(person.name for person in people if person)


@lru_cache(maxsize=8)
def may_quote_unmarked(document: Document) -> bool:
    """Tell whether others' words may stand unmarked: not where the page marks them, nor where speakers take turns."""
    if any(passage.quote_depth for passage in document.passages):
        return False
    return len({turn.author for turn in document.turns if turn.author}) < 2


def _quotation(document: Document, passage: Passage, cues: tuple[Cue, ...]) -> Answer:
    """Another's words are those of whom the paragraph after them calls by name, if it calls anybody."""
    after = document.passages[number(passage.id) :][:1]
    called = addressed(document, shown(document, after[0].span)) if after and after[0].turn == passage.turn else None
    return Answer(passage.id, "quotation", called or OPPONENT, cues=tuple(cue.name for cue in cues[:MOST_CUES]))


def _people(holders: Set[str]) -> set[str]:
    """Those of `holders` who are called by name, nobody twice: "Moss" is the Greta Moss named before."""
    names = {holder for holder in holders if is_name(holder)}
    return {name for name in names if not any(name != other and name in other.split() for other in names)}


def _reported(document: Document, passage: Passage) -> list[Part]:
    """The parts of a passage that are another's."""
    text = shown(document, passage.span)
    called = addressed(document, text) or answered(document, passage)
    found = parts(text, partial(said_elsewhere, document, passage))[:MOST_PARTS]
    return [
        _addressed_to(called or _asked(document, passage, text, part), part)
        for part in found
        if not _is_the_reply(document, passage, text, part) and not _is_unknown(document, passage, part)
    ]


def _is_unknown(document: Document, passage: Passage, part: Part) -> bool:
    """Whether whoever is only expected to say something is a single word that nothing on the page shows to be a person."""
    single = is_name(part.holder) and " " not in part.holder
    known = single and (
        aliases_of(document).candidates(part.holder, passage.span.end) or part.holder in authors(document)
    )
    return part.voice == ANTICIPATED and single and not known


def _answers_a_quotation(document: Document, passage: Passage, quoted: Container[str]) -> bool:
    """Whether the page shows what the passage answers: another's turn, or a quotation right before it."""
    before = document.passages[max(0, number(passage.id) - 2)]
    return has_conversation(document) or before.id in quoted or bool(before.quote_depth)


def _own(document: Document, passage: Passage, inline: Sequence[Part]) -> Answer:
    """The author's passage; one that reports somebody else in most of its words has that voice as a whole."""
    text = shown(document, passage.span)
    for part in inline:
        head = text[: part.start]
        most = part.end - part.start > MOSTLY * len(text)
        if most and not (_is_marked(text, part) or _SPEAKS_OF_ONESELF.search(head) or shares(head)):
            return Answer(passage.id, part.voice, part.holder)
    return Answer(passage.id, "own", "author", tuple(inline))


def _is_marked(text: str, part: Part) -> bool:
    """Whether quotation marks show how far a part goes: what stands outside them is the author's, however little."""
    return text[part.start - 1 : part.start] in _OPENING_MARKS and text[part.end : part.end + 1] in _CLOSING_MARKS


def _addressed_to(name: str | None, part: Part) -> Part:
    return replace(part, holder=name) if name and part.holder == OPPONENT else part


def _is_the_reply(document: Document, passage: Passage, text: str, part: Part) -> bool:
    """Whether the passage is one question and nothing answers it: whoever asks it replies by it."""
    one = len(document.sentences_in[passage.id]) == 1
    return one and text[part.end :].strip() == "?" and part.voice in TOLD and challenges(text)


def _asked(document: Document, passage: Passage, text: str, part: Part) -> str | None:
    """Whom the passage asks whether they mean the part, if it asks anybody."""
    return asked(document, passage) if text[part.end :].startswith("?") else None


def said_elsewhere(document: Document, passage: Passage, words: str) -> str | None:
    """Return the author of another turn that says `words`, the page's unnamed one as `author`; None where none does."""
    wanted = _plain_words(words)
    for turn, text in _turns(document):
        if turn.id != passage.turn and wanted and wanted in text:
            return turn.author or "author"
    return None


@lru_cache(maxsize=8)
def _turns(document: Document) -> tuple[tuple[Turn, str], ...]:
    return tuple((turn, _plain_words(shown(document, turn.span))) for turn in document.turns)


def _plain_words(text: str) -> str:
    return " ".join(_WORD.findall(plain(text).lower()))
