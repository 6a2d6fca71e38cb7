"""Who takes part: one participant for each name, and one for the unnamed opponents of each turn."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.models import Document, Participant, PassageKind, Presence, Turn, Voice
from pipeline.offline.aliases import Aliases, aliases_of
from pipeline.offline.descriptions import Descriptions, descriptions_of
from pipeline.offline.name_parts import TITLES, bare_name
from pipeline.offline.works import Works

SPEAKERS_UNKNOWN = "speakers_unknown"
"""The flag of a turn in which several people write without their names."""
UNSIGNED = "unsigned"
"""The flag of a turn that is nobody's in particular."""
MANY_PASSAGES = 12
"""A single turn longer than this is a page whose comments' boundaries are lost, not one comment."""

DIRECTNESS = tuple(Presence)
"""From the most direct presence to none."""
_GROUP = re.compile(
    r"(?i)\b(?:folks|people|crowd|optimists|pessimists|critics|skeptics|sceptics|others|some|many|camp|side)\b|\ball\b"
)

_LETTERS_BEHIND = re.compile(r"[A-Z]{2,4}|PhD|Jr\.?|Sr\.?|MP")

_UNNAMED_ROLES = {Voice.HYPOTHETICAL: "nobody", Voice.ANTICIPATED: "objector"}
"""Whoever is only predicted to object is not the one who was quoted."""

_THIRD = "somebody"

PRESENCE_OF_VOICE = {
    Voice.OWN: Presence.PRESENT,
    Voice.QUOTATION: Presence.QUOTED,
    Voice.PARAPHRASE: Presence.REPORTED,
    Voice.GUESSED: Presence.REPORTED,
    Voice.ANTICIPATED: Presence.PREDICTED,
    Voice.HYPOTHETICAL: Presence.UNKNOWN,
}


@dataclass
class _Entry:
    name: str | None
    group: bool
    presence: Presence


@dataclass
class Cast:
    """The participants met so far, numbered in order of appearance."""

    document: Document
    _entries: dict[str, _Entry] = field(default_factory=dict)
    _by_key: dict[str, str] = field(default_factory=dict)

    def author_of(self, turn: Turn) -> str:
        """Return the id of the participant who wrote `turn`."""
        if turn.author:
            name = self._authors.get(turn.author, turn.author)
            return self._entry(name_key(name), name, Presence.PRESENT, group=False)
        if UNSIGNED in turn.flags:
            return self._entry("unsigned", None, Presence.UNKNOWN, group=False)
        return self._entry("author", None, Presence.PRESENT, group=SPEAKERS_UNKNOWN in turn.flags)

    def named(self, name: str, voice: Voice, at: int | None = None) -> str:
        """Return the id of the participant called `name`, who is met in `voice` before the code point `at`."""
        presence = Presence.QUOTED if voice is Voice.OWN else PRESENCE_OF_VOICE[voice]
        name = bare_name(self._works.owner(name) or self._descriptions.person(name) or name)
        meant = self._aliases.candidates(name, at)
        name = meant[0].name if len(meant) == 1 else name
        key = name_key(name) if len(meant) > 1 else self._full_key(name)
        return self._entry(key, name, presence, group=bool(_GROUP.search(name)))

    def unnamed(self, turn: Turn, voice: Voice, *, third: bool = False) -> str:
        """Return the id of whoever `turn` answers without a name, or of the `third` persons whom it speaks of.

        Third persons may be several, and so may those whom a page answers that shows no boundary between comments: they
        are a group then, so that no one person is credited with all of it.
        """
        role = _UNNAMED_ROLES.get(voice) or (_THIRD if third else "opponent")
        group = voice is not Voice.HYPOTHETICAL and (self._boundaries_lost or role == _THIRD)
        key = f"{turn.id} {role}"
        return self._entry(key, None, PRESENCE_OF_VOICE[voice], group=group)

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Everybody, in order of appearance."""
        return tuple(
            Participant(
                id=identifier,
                name=entry.name,
                also_called=self._other_names(entry.name),
                group=entry.group,
                presence=entry.presence,
            )
            for identifier, entry in self._entries.items()
        )

    def _other_names(self, name: str | None) -> tuple[str, ...]:
        return tuple(other for other, meant in self._authors.items() if meant == name and other != name)

    @cached_property
    def _authors(self) -> Mapping[str, str]:
        return one_name_each([turn.author for turn in self.document.turns if turn.author])

    @cached_property
    def _boundaries_lost(self) -> bool:
        texts = [p for p in self.document.passages if p.kind is not PassageKind.FURNITURE]
        return len(self.document.turns) == 1 and len(texts) > MANY_PASSAGES

    @cached_property
    def _aliases(self) -> Aliases:
        return aliases_of(self.document)

    @cached_property
    def _works(self) -> Works:
        return Works(self.document, self._aliases)

    @cached_property
    def _descriptions(self) -> Descriptions:
        return descriptions_of(self.document)

    def _full_key(self, name: str) -> str:
        """A first name alone is the one person of that first name, if there is just one."""
        key = name_key(name)
        longer = [known for known in self._by_key if key in (known.split(" ")[0], known.split(" ")[-1])]
        return longer[0] if key not in self._by_key and len(longer) == 1 else key

    def _entry(self, key: str, name: str | None, presence: Presence, *, group: bool) -> str:
        identifier = self._by_key.setdefault(key, f"h{len(self._by_key) + 1}")
        entry = self._entries.setdefault(identifier, _Entry(name, group, presence))
        entry.presence = min(entry.presence, presence, key=DIRECTNESS.index)
        return identifier


def one_name_each(authors: Iterable[str]) -> Mapping[str, str]:
    """Return for each name of an author the fullest by which the same person is named.

    Two names are one person's where they differ in titles only, or where the shorter is the surname, with a title or
    without, of one person alone.
    """
    names = list(dict.fromkeys(authors))
    bare = {name: _without_titles(name) for name in names}
    fullest: dict[tuple[str, ...], str] = {}
    for name in names:
        known = fullest.setdefault(bare[name], name)
        fullest[bare[name]] = max(known, name, key=lambda each: (" " in each, -names.index(each)))
    found = {}
    for name in names:
        longer = {
            other for other in fullest if len(other) > len(bare[name]) and other[-len(bare[name]) :] == bare[name]
        }
        found[name] = fullest[next(iter(longer)) if len(longer) == 1 else bare[name]]
    return found


def _without_titles(name: str) -> tuple[str, ...]:
    """The words of a name without titles in front and letters behind, such as `PhD`; the whole name where it is nothing else."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES:
        words.pop(0)
    while len(words) > 2 and _LETTERS_BEHIND.fullmatch(words[-1]):
        words.pop()
    return tuple(word.casefold().strip(".,") for word in words)


def name_key(name: str) -> str:
    """Return what two ways of writing one name have in common: its words, without case and punctuation."""
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
