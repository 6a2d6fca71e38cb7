"""The outline as later calls are shown it."""

import re
from dataclasses import replace

from pipeline.prompt import show
from pipeline.views import Outline, Quoted, Told
from tests.harbour import HARBOUR, answer, outline_of, saying, voices_of, words
from tests.invented import span_of

VOICES = voices_of()
REPLY = answer("outline_debate")
REPLY["issues"][1]["agreements"] = [saying("Both count the bridge.", words(5, "That sum counts the bridge"))]
OUTLINE = outline_of(VOICES, outline_debate=REPLY)


def lines(outline: Outline) -> list[str]:
    introduction, fence, *shown, unfence = show(outline).splitlines()
    assert introduction == "The outline of the debate so far:"
    assert (fence, unfence) == ("<<<", ">>>")
    return shown


def test_an_outline_is_shown_with_the_numbers_of_the_sentences_it_rests_on() -> None:
    assert lines(OUTLINE) == [
        "About: Ada proposes to close the harbour to cars. {1}",
        "I1 (central; opposed): Should the harbour close to cars?",
        "- P1, stated: It should close. {1}",
        "- P2, stated: The reason given is weak. {6}",
        "- P2's point, not_taken_up by P1: The bridge has to be mended. {6}",
        "- turns on (empirical; held by P1; contested by P2): "
        "Cars cost the town more than they bring. {2} Would settle it: The town's accounts.",
        "I2 (substantial, part of I1; degree): What do cars cost the town?",
        "- P1, stated: 40,000 a year. {2}",
        "- P2, stated: Less, since the bridge is counted. {5}",
        "- P1 grants to P2, full: Ada grants that the bridge is in the sum. {9}",
        "- agreed: Both count the bridge. {5}",
        "- ended: Ada corrects the sum. {10}",
        "How it ended: Ada corrects her sum. {10}",
        "What it turns on: What cars cost. {2}",
        "To be known: The figures stand nowhere else.",
    ]


def test_where_the_text_is_not_shown_the_words_and_conversations_are() -> None:
    shown = lines(replace(OUTLINE, with_words=True))
    assert "- P1, stated: It should close. [1 “The harbour should close to cars”]" in shown
    assert any(re.fullmatch(r"Conversation of P1, P2 \{\d+, \d+\}: the harbour", line) for line in shown)
    assert len(shown) == len(lines(OUTLINE)) + 1


def test_sentences_that_it_rests_on_come_from_every_issue_in_turn_none_twice() -> None:
    assert OUTLINE.sentences == ("s1", "s2", "s10", "s6", "s5", "s9")


def test_beside_a_part_of_the_text_the_words_are_shown() -> None:
    assert not OUTLINE.beside(HARBOUR.sentences).with_words
    assert OUTLINE.beside(HARBOUR.sentences[:5]).with_words


def test_what_is_told_rests_on_sentences_in_source_order() -> None:
    late, early = Quoted(span_of(HARBOUR, "Granted"), ("s9",)), Quoted(span_of(HARBOUR, "Cars cost"), ("s2", "s3"))
    assert Told("So.", (late, early, late)).sentences == ("s2", "s3", "s9")
