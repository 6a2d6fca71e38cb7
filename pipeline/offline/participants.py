"""Who takes part: one participant for each name, and one for the unnamed opponents of each turn."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.models import Document, Participant, PassageKind, Presence, Turn, Voice
from pipeline.offline.aliases import Aliases, aliases_of
from pipeline.offline.descriptions import Descriptions, descriptions_of
from pipeline.offline.name_parts import bare_name
from pipeline.offline.works import Works

SPEAKERS_UNKNOWN = "speakers_unknown"
"""The flag of a turn in which several people write without their names."""
MANY_PASSAGES = 12
"""A single turn longer than this is a page whose comments' boundaries are lost, not one comment."""

DIRECTNESS = tuple(Presence)
"""From the most direct presence to none."""
_GROUP = re.compile(
    r"(?i)\b(?:folks|people|crowd|optimists|pessimists|critics|skeptics|sceptics|others|some|many|camp|side)\b|\ball\b"
)

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
            return self._entry(name_key(turn.author), turn.author, Presence.PRESENT, group=False)
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
            Participant(id=identifier, name=entry.name, also_called=(), group=entry.group, presence=entry.presence)
            for identifier, entry in self._entries.items()
        )

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


def name_key(name: str) -> str:
    """Return what two ways of writing one name have in common: its words, without case and punctuation."""
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
