"""Who is the same person in several documents: by name, and by nothing else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.models import Participant, Presence, VoicedPassage
from pipeline.offline.participants import DIRECTNESS, name_key
from pipeline.views import names_of

_DESCRIBES = re.compile(
    r"(?:the|an?|this|that|these|those|my|your|his|her|its|our|their)\b.*|"
    r"(?:anon(?:ymous)?|guest|user|member|visitor|admin(?:istrator)?|mod(?:erator)?|host|presenter|chair(?:man|woman|person)?|"
    r"interviewe[re]|speaker|narrator|author|editor|op|poster|commenter|reader|writer|reporter|audience|panel(?:l?ist)?|"
    r"question(?:er)?|answer|q|a|deleted|removed|unknown|somebody|someone|he|she|they|it|you|we|i)(?: \w{1,3})?",
)
"""What says which part somebody plays on one page, and not who it is: nobody is the same because of it."""


@dataclass(frozen=True)
class People:
    """Everybody in a debate of several documents, in order of appearance."""

    participants: tuple[Participant, ...]
    ids: tuple[Mapping[str, str], ...]
    """For each document, its participants' ids and what these are in the debate."""


def join_people(casts: Sequence[Sequence[Participant]]) -> People:
    """Return the participants of several documents, in each of which they are numbered by themselves.

    One name is one person, whatever its case and spacing. A first name or surname alone is the one person of that
    name, where there is just one and no document tells the two apart. Unnamed participants, groups, and whoever is
    only called by a part they play ("moderator") are nobody else's equal.
    """
    whole = _whole_names(casts)
    keys = [{p.id: _key(position, p, whole) for p in cast} for position, cast in enumerate(casts)]
    met: dict[str, list[Participant]] = defaultdict(list)
    for cast, own in zip(casts, keys, strict=True):
        for participant in cast:
            met[own[participant.id]].append(participant)
    number = {key: f"h{i}" for i, key in enumerate(met, start=1)}
    return People(
        participants=tuple(_one(number[key], entries) for key, entries in met.items()),
        ids=tuple({identifier: number[key] for identifier, key in own.items()} for own in keys),
    )


def only_credited(people: People, passages: Iterable[VoicedPassage]) -> tuple[Participant, ...]:
    """Return those to whom words are credited still, after quotations were handed to those who wrote them."""
    credited = set(homes(passages))
    return tuple(participant for participant in people.participants if participant.id in credited)


def homes(passages: Iterable[VoicedPassage]) -> dict[str, VoicedPassage]:
    """Return for each holder the first passage in which words are theirs."""
    found: dict[str, VoicedPassage] = {}
    for passage in passages:
        for holder in (passage.holder, *(part.holder for part in passage.inline)):
            if holder:
                found.setdefault(holder, passage)
    return found


def labels(participants: Sequence[Participant], home: Mapping[str, str]) -> dict[str, str]:
    """Return what to call each participant, by id; `home` is the id of the document that somebody unnamed is met in."""
    names = {p.id: p.name for p in participants if p.name is not None}
    for document in dict.fromkeys(home.values()):
        unnamed = [p for p in participants if p.name is None and home.get(p.id) == document]
        names |= {holder: _told_apart(label, document) for holder, label in names_of(unnamed).items()}
    return names


def name_pattern(name: str) -> re.Pattern[str] | None:
    """Return a pattern for a name, its first or its last word; None where it may as well be a word of the language."""
    words = name.split()
    ways = [way for way in dict.fromkeys([name, words[0], words[-1]]) if len(way) > 1 and not way.islower()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ways))})(?!\w)") if ways else None


def _told_apart(label: str, document: str) -> str:
    """`an opponent quoted in reply-essay`, `the author (post)`."""
    return label.replace("here", f"in {document}") if "here" in label.split() else f"{label} ({document})"


def _key(position: int, participant: Participant, whole: Mapping[str, str]) -> str:
    name = _person(participant)
    return whole[name] if name else f"{position} {participant.id}"


def _person(participant: Participant) -> str | None:
    """The name by which somebody may be known elsewhere too."""
    if participant.name is None or participant.group:
        return None
    key = name_key(participant.name)
    return None if not key or _DESCRIBES.fullmatch(key) else key


def _whole_names(casts: Sequence[Sequence[Participant]]) -> dict[str, str]:
    """Return for each name the one it stands for: itself, or the longer one that it is the first or last word of."""
    by_cast = [{name for participant in cast if (name := _person(participant))} for cast in casts]
    names = dict.fromkeys(name for own in by_cast for name in sorted(own))
    whole = {}
    for name in names:
        longer = [other for other in names if _is_part(name, other)]
        told_apart = any({name, *longer} <= own for own in by_cast)
        whole[name] = longer[0] if len(longer) == 1 and not told_apart else name
    return whole


def _is_part(name: str, other: str) -> bool:
    words = other.split()
    return len(words) > 1 and len(name) > 1 and name in (words[0], words[-1]) and all(w.isalpha() for w in words)


def _one(identifier: str, entries: Sequence[Participant]) -> Participant:
    """One participant of all that is known of them: the fullest name, the most direct presence."""
    names = [entry.name for entry in entries if entry.name is not None]
    return Participant(
        id=identifier,
        name=max(names, key=lambda name: len(name.split()), default=None),
        also_called=(),
        group=any(entry.group for entry in entries),
        presence=min((Presence(entry.presence) for entry in entries), key=DIRECTNESS.index),
    )
