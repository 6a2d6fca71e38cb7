"""What a sentence answers, and how it stands to that."""

from pipeline.models import Document, Sentence
from pipeline.offline.replying import Reply, contradicts, opens_reply, reply_to, takes_up
from tests.invented import page, talk, voiced

WALL = "The old wall leaks every spring."


def replied(document: Document, words: str) -> tuple[Reply | None, Sentence]:
    """Return what the sentence with these words belongs to."""
    marked = {p.id: p for p in voiced(document, {turn.id: f"h{i}" for i, turn in enumerate(document.turns, start=1)})}
    sentence = next(s for s in document.sentences if words in s.span.cut(document.text))
    return reply_to(document, marked, sentence), sentence


def test_a_turn_answers_the_turn_before_it() -> None:
    reply, _ = replied(page(talk("Ada", WALL), talk("Bo", "It did. So what?")), "It did")
    assert reply and reply.answered == WALL


def test_whoever_speaks_alone_answers_nobody() -> None:
    reply, _ = replied(page(talk("Ada", WALL)), "old wall")
    assert reply is None


def test_only_the_first_sentences_before_the_turn_open_a_reply() -> None:
    document = page(talk("Ada", WALL), talk("Bo", "It did. But we mended it. Some of it leaks. Half of it is new."))
    for words, opens in (("It did", True), ("But we", False), ("Some of it", False)):
        reply, sentence = replied(document, words)
        assert reply and opens_reply(document, reply, sentence) == opens


def test_what_affirms_has_the_sense_of_what_it_affirms() -> None:
    assert takes_up("It did", "The wall leaks.")
    assert not takes_up("It did", "The wall never leaks.")
    assert takes_up("I did", "Did you not see it?")


def test_the_opposite_in_mostly_the_same_words_contradicts() -> None:
    assert contradicts("the old wall does not leak", WALL)
    assert not contradicts("the old wall leaks", WALL)
    assert not contradicts("herons like the harbour", WALL)
