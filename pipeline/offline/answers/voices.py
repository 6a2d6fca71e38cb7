"""Who takes part, and whose words the passages are, in reply to `read_voices`."""

from collections.abc import Iterator, Mapping

from pipeline.grounding import number, shown
from pipeline.models import Document, Inline, Participant, Passage, Sentence, Span, Voice, VoicedPassage
from pipeline.offline.addressing import addressed, answered
from pipeline.offline.answers.common import bounded
from pipeline.offline.reading import Reading
from pipeline.stages.voices import Addressed, Part, Person, Voiced, VoicesReply
from pipeline.views import Text

MOST_CUES = 3
LONGEST_CUE = 80
LONGEST_NAME = 120
POINTED_AT = 3
"""Words are looked for in the sentence that is named and in its two neighbours."""


def read_voices(reading: Reading, text: Text) -> VoicesReply:
    """Return the people of the page and every passage that is not simply its author's own."""
    debate = reading.debate
    place = {participant.id: i for i, participant in enumerate(debate.participants, 1)}
    asked = {passage.id: passage for passage in text.passages}
    return VoicesReply(
        people=[_person(participant) for participant in debate.participants],
        passages=[
            _voiced(text.document, asked[passage.id], passage, place)
            for passage in debate.passages
            if passage.id in asked and _is_told(text.document, asked[passage.id], passage)
        ],
        addressed=list(_addressed(text, debate.participants)),
    )


def _person(participant: Participant) -> Person:
    return Person(
        name=bounded(participant.name or "", LONGEST_NAME),
        also_called=[],
        presence=participant.presence,
        group=participant.group,
    )


def _is_told(document: Document, passage: Passage, voiced: VoicedPassage) -> bool:
    """Whether there is more to say of a passage than that it is its author's; the page's own text says so itself.

    Where several documents have authors without a name, it must be said which of them it is.
    """
    if voiced.voice is Voice.FURNITURE:
        return False
    if len(document.parts) > 1 and document.turn[passage.turn].author is None:
        return True
    return voiced.voice is not Voice.OWN or bool(voiced.inline) or voiced.flags != passage.flags


def _voiced(document: Document, passage: Passage, voiced: VoicedPassage, place: Mapping[str, int]) -> Voiced:
    cues = voiced.flags[len(passage.flags) :]
    return Voiced(
        passage=number(passage.id),
        cues=[bounded(cue, LONGEST_CUE) for cue in cues[:MOST_CUES]],
        voice=voiced.voice,
        holder=place[voiced.holder] if voiced.holder else None,
        parts=[
            told
            for part in voiced.inline
            if part.holder
            for told in _parts(document, passage, part, place[part.holder])
        ],
    )


def _parts(document: Document, passage: Passage, part: Inline, holder: int) -> Iterator[Part]:
    """A part as it can be pointed at: by the sentence in its middle, or else sentence by sentence."""
    touched = [s for s in document.sentences_in[passage.id] if s.span.overlap(part.span)]
    if len(touched) <= POINTED_AT:
        yield _part(document, touched[len(touched) // 2], part.span, part, holder)
        return
    for sentence in touched:
        start, end = max(part.span.start, sentence.span.start), min(part.span.end, sentence.span.end)
        yield _part(document, sentence, Span(start=start, end=end), part, holder)


def _part(document: Document, sentence: Sentence, span: Span, part: Inline, holder: int) -> Part:
    return Part(sentence=number(sentence.id), words=shown(document, span), voice=part.voice, holder=holder)


def _addressed(text: Text, people: tuple[Participant, ...]) -> Iterator[Addressed]:
    """The passages that call somebody by name, or that can mean only one person."""
    places = {participant.name: i for i, participant in enumerate(people, 1) if participant.name}
    for passage in text.passages:
        called = addressed(text.document, shown(text.document, passage.span)) or answered(text.document, passage)
        to = next((i for name, i in places.items() if called and (called == name or called in name.split())), None)
        if to:
            yield Addressed(first=number(passage.id), last=number(passage.id), to=to)
