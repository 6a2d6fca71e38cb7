"""Who takes part, and whose words the text's passages are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.grounding import number, shown
from pipeline.models import Participant, Presence, Voice, VoicedPassage
from pipeline.prompt import show
from pipeline.views.lines import block, fenced
from pipeline.views.names import names_of
from pipeline.views.text import Text

PRESENCE = {
    Presence.PRESENT: "wrote or spoke here",
    Presence.QUOTED: "is only quoted here",
    Presence.REPORTED: "is only reported here",
    Presence.PREDICTED: "is only predicted to object",
    Presence.UNKNOWN: "nobody can tell who",
}


@dataclass(frozen=True)
class Voices:
    """The participants, and the passages of a text that are not simply their turn's author's own."""

    text: Text
    participants: tuple[Participant, ...]
    passages: tuple[VoicedPassage, ...]
    """Of the whole document, in its order."""

    @cached_property
    def voiced(self) -> Mapping[str, VoicedPassage]:
        """The passages by id."""
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What to call each participant, by id."""
        return names_of(self.participants)


def person(identifier: str | None) -> str:
    """Return a participant's id as a model points at it, such as `P3`."""
    return f"P{number(identifier)}" if identifier else "nobody"


@show.register
def _(voices: Voices) -> str:
    return "Who takes part, and which words are not simply those of the turn's author:\n" + block(
        *(_participant(voices, participant) for participant in voices.participants),
        *_runs(line for passage in voices.text.passages for line in _passage(voices, voices.voiced[passage.id])),
    )


def _runs(lines: Iterator[tuple[int, str, str]]) -> Iterator[str]:
    """Lines of paragraphs, those of neighbours that say the same as one: "¶4–7 | speaks to P2"."""
    waiting: list[tuple[int, str, str]] = []
    for line in lines:
        if waiting and (line[0] - waiting[-1][0] > 1 or line[1] or line[1:] != waiting[-1][1:]):
            yield _run(waiting)
            waiting = []
        waiting.append(line)
    if waiting:
        yield _run(waiting)


def _run(lines: Sequence[tuple[int, str, str]]) -> str:
    (first, words, said), last = lines[0], lines[-1][0]
    here = f"¶{first}" if first == last else f"¶{first}–{last}"
    return f"{here}{words} | {said}"


def _participant(voices: Voices, participant: Participant) -> str:
    also = f" · also {', '.join(map(fenced, participant.also_called))}" if participant.also_called else ""
    return f"{person(participant.id)} | {fenced(voices.names[participant.id])}{also} · {PRESENCE[participant.presence]}"


def _passage(voices: Voices, passage: VoicedPassage) -> Iterator[tuple[int, str, str]]:
    """What is to be known of a paragraph: its number, the words that are meant (empty for all), and whose they are."""
    here = number(passage.id)
    to = f"speaks to {person(passage.to)}" if passage.to else ""
    whose = _whose(passage) if passage.voice is not Voice.OWN or _is_untold(voices, passage) else ""
    if said := ", ".join(filter(None, (whose, to))):
        yield here, "", said
    for part in passage.inline:
        words = fenced(shown(voices.text.document, part.span))
        yield here, f" “{words}”", f"{part.voice} of {person(part.holder)}"


def _whose(passage: VoicedPassage) -> str:
    if passage.voice is Voice.FURNITURE:
        return "text of the page itself"
    return f"{'own words' if passage.voice is Voice.OWN else passage.voice} of {person(passage.holder)}"


def _is_untold(voices: Voices, passage: VoicedPassage) -> bool:
    """Whether the text as it is shown does not say whose own words these are: nobody signed, or marks say otherwise."""
    document = voices.text.document
    return not document.turn[passage.turn].author or document.passage[passage.id].quote_depth > 0
