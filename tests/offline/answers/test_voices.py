"""The people and the voices, as the stage has them from the rules."""

from dataclasses import replace

import pytest

from pipeline.collection import Collection
from pipeline.documents import parse_document
from pipeline.grounding import Ground
from pipeline.models import Document, Inline, PassageKind, Voice, VoicedPassage
from pipeline.offline.answers.voices import read_voices
from pipeline.offline.reading import reading_of
from pipeline.views import Text
from tests.invented import Said, page, span_of, talk
from tests.offline.answers.harbour import HARBOUR, voices

QUOTING = page(
    talk(
        None,
        "These are my answers about the harbour wall, one by one. I measured it in May and again in June.",
        "a wall that old can only be pulled down, nobody has ever mended one",
        "I disagree. Two such walls were mended last year, and you can walk on both of them today.",
        Said("Load more", PassageKind.FURNITURE),
        Said("Dredging is cheap.", quote_depth=1),
        "You seem to think that dredging is free. Somebody will reply that the boats pay for it.",
    )
)


def told(passage: VoicedPassage) -> tuple[object, ...]:
    """Return what was found out about a passage."""
    parts = [(part.span, part.voice, part.holder) for part in passage.inline]
    return passage.id, passage.voice, passage.holder, passage.flags, parts


@pytest.mark.parametrize("document", [HARBOUR, QUOTING], ids=["talk", "answers"])
def test_the_stage_has_the_voices_that_the_rules_found(document: Document) -> None:
    read = reading_of(document).debate
    assert [told(passage) for passage in voices(document).passages] == [told(passage) for passage in read.passages]
    people = [(p.id, p.name, p.presence, p.group) for p in voices(document).participants]
    assert people == [(p.id, p.name, p.presence, p.group) for p in read.participants]


def test_what_is_simply_its_authors_is_not_listed() -> None:
    reply = read_voices(reading_of(HARBOUR), Text.whole(HARBOUR))
    assert [voiced.passage for voiced in reply.passages] == [3]


def test_it_shows_to_whom_a_reply_speaks() -> None:
    names = voices().names
    assert [passage.to and names[passage.to] for passage in voices().passages] == ["Bo", "Ada", "Ada", "Bo"]


def test_authors_without_a_name_are_told_apart_where_there_are_several_documents() -> None:
    texts = ("The old wall leaks every spring.", "The old wall does not leak in spring.")
    both = Collection.of([parse_document(t.encode(), source=f"{n}.txt") for n, t in zip("ab", texts, strict=True)])
    reply = read_voices(reading_of(both), Text.whole(both))
    assert [reply.people[(voiced.holder or 0) - 1].name for voiced in reply.passages] == [
        "the author (a)",
        "the author (b)",
    ]


@pytest.mark.parametrize(("count", "parts"), [(1, 1), (3, 1), (5, 5)])
def test_a_long_part_is_pointed_at_where_its_words_are_found(count: int, parts: int) -> None:
    said = " ".join(f"Pier {n} has sunk by a foot." for n in range(count))
    document = page(talk("Ada", f"I doubt it. {said} So Bo says."), talk("Bo", "I do."))
    reading = reading_of(document)
    part = Inline(span=span_of(document, said), voice=Voice.PARAPHRASE, holder="h2")
    first, second = reading.debate.passages
    passages = (first.model_copy(update={"inline": (part,)}), second)
    reply = read_voices(replace(reading, debate=replace(reading.debate, passages=passages)), Text.whole(document))
    told = reply.passages[0].parts
    ground = Ground.of(document)
    assert len(told) == parts
    assert " ".join(ground.near(each.sentence, each.words)[0].cut(document.text) for each in told) == said
