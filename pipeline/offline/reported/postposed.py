"""A sentence whose speaker is told at its end: "…, says the mayor", "…, they say", "…, or so he claims"."""

import re
from collections.abc import Iterator

from pipeline.offline.cues import VERB
from pipeline.offline.reported.holders import can_speak
from pipeline.offline.reported.part import Part
from pipeline.offline.reported.phrases import NP
from pipeline.offline.reported.said import agrees, voice_of
from pipeline.offline.reported.subjects import Subject, subject_before
from pipeline.offline.reported.verbs import VERBS

LEAST_WORDS = 3
"""A shorter clause is none."""
SHORT_SUBJECT = 3
"""So many words before an interruption are taken for a subject that waits for its verb."""
LONGEST_TAIL = 60
"""So many characters at most tell who speaks."""

_SENTENCE = re.compile(r"(?:[^.;:?!\n\"(]|\.(?=\w))+")
_SO = re.compile(r"^(?:- |– |— |-- )?(?:(?:or |at least )?so )?")
_INVERTED = re.compile(rf"(?P<verb>[a-z]+) (?P<who>{NP})$")
_FORWARD = re.compile(
    r"(?P<before>.*?)(?P<verb>[a-z]+)(?: (?:me|us|you|everyone|everybody)(?: believe)?| like to think)?$"
)
_LEAD = re.compile(
    r"\s*(?:\[\d+\] )?(?:(?:ah|oh|well|yes|no|but|and|so|yet|still|sure|ok|okay|lol|because|that|surely|of course|look|sorry|yeah),? )*",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"(?i)(?:as|if|when|while|after|before|since|although|though|in|on|at|to|by|with|for|from|even|once|until|"
    r"unless|like|despite|given|according|without|during|under|than|instead|then|now|however|also|what|who|how|why|"
    r"where|which|i|i'm|i've|we)\b"
)
_REPORTING = frozenset({"say", "think", "claim", "note", "tell", "have"})


def postposed(text: str, simple: str) -> Iterator[Part]:
    """Yield the sentences of `text` that end in who says so; `simple` is the text with plain quotation marks."""
    for sentence in _SENTENCE.finditer(simple):
        at = 0
        for piece in sentence[0].rstrip().split(", "):
            told = _speaker(_SO.sub("", piece)) if at and len(piece) <= LONGEST_TAIL else None
            if told:
                yield from _spoken(text, sentence, (at - 2, at + len(piece)), told)
                break
            at += len(piece) + 2


def _spoken(text: str, sentence: re.Match[str], telling: tuple[int, int], told: tuple[str, str]) -> Iterator[Part]:
    """What stands in a sentence before its speaker is told, if that is a statement; around it, if it is only begun."""
    end = telling[0]
    lead = _LEAD.match(f"{sentence[0][:end]}, ")
    skipped = lead.end() if lead else 0
    if skipped >= end:
        skipped, end = sentence[0].find(", ", end + 2) + 2, len(sentence[0])
    elif sentence[0].startswith(", ", telling[1]) and _only_begun(sentence[0][skipped:end]):
        end = len(sentence[0].rstrip())
    clause = sentence[0][skipped:end]
    if len(clause.split()) >= LEAST_WORDS and not _DEPENDENT.match(clause):
        start = sentence.start() + skipped
        yield Part(start, start + len(clause), text[start : start + len(clause)].strip(), *told)


def _only_begun(opening: str) -> bool:
    return len(opening.split()) <= SHORT_SUBJECT or not VERB.search(opening)


def _speaker(tail: str) -> tuple[str, str] | None:
    """The voice and the holder that the end of a sentence tells; None where it tells something else."""
    if VERBS.keys().isdisjoint(tail.split()):
        return None
    inverted = _INVERTED.fullmatch(tail)
    if inverted and can_speak(inverted["who"]):
        return _told(Subject(0, inverted["who"], " ", expected=False), inverted["verb"], {"s", "past"})
    forward = _FORWARD.fullmatch(tail)
    subject = subject_before(forward["before"]) if forward else None
    if forward is None or subject is None or subject.start:
        return None
    return _told(subject, forward["verb"], {"base", "s", "past", "ing"})


def _told(subject: Subject, form: str, shapes: set[str]) -> tuple[str, str] | None:
    for verb in VERBS.get(form, ()):
        if verb.kind in _REPORTING and verb.shape in shapes and agrees(subject, verb, form):
            return voice_of(subject, verb, form)
    return None
