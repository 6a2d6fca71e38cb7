"""Parts of a document to be read in one call."""

import re

from pipeline.models import Inline, Voice
from pipeline.prompt import show
from pipeline.views import PassageWindow, SentenceWindow
from pipeline.views.lines import FENCE, UNFENCE
from tests.invented import TRAMS, span_of, voiced

HOLDERS = {"t1": "h1", "t2": "h2", "t3": "h1"}
NAMES = {"h1": "Ada", "h2": "Bo"}


def blocks(window: object) -> list[list[str]]:
    """Return the lines between each pair of fences."""
    return [part.splitlines() for part in re.findall(f"{FENCE}\n(.*?)\n{UNFENCE}", show(window), re.DOTALL)]


def test_passages_for_context_carry_no_number() -> None:
    window = PassageWindow(TRAMS, TRAMS.passages[1:2], TRAMS.passages[:1], TRAMS.passages[2:])
    before, asked, after = blocks(window)
    assert before[0] == "[turn 1 by Ada]"
    assert before[1].startswith("- | Night trams")
    assert asked == ["[turn 2 by Bo]", f"2 | {TRAMS.passages[1].span.cut(TRAMS.text)}"]
    assert after[1].startswith("- | The trial ran")


def test_sentences_are_numbered_under_whoever_holds_their_passage() -> None:
    marked = {p.id: p for p in voiced(TRAMS, HOLDERS, p2=(Voice.FURNITURE, ""))}
    before, lines = blocks(SentenceWindow(TRAMS, TRAMS.sentences[:4], (), marked, NAMES))
    assert before == ["(none)"]
    assert [line.split(" | ")[0] for line in lines] == ["[Ada, own]", "1", "2", "[page text]", "3", "4"]


def test_words_in_another_voice_are_said_to_be() -> None:
    passages = voiced(TRAMS, HOLDERS)
    part = Inline(span=span_of(TRAMS, "Night trams pay"), voice=Voice.PARAPHRASE, holder="h2")
    marked = {p.id: p for p in (passages[0].model_copy(update={"inline": (part,)}), *passages[1:])}
    _, lines = blocks(SentenceWindow(TRAMS, TRAMS.sentences[:1], (), marked, NAMES))
    assert lines[0] == "[Ada, own; but “Night trams pay” is Bo, paraphrase]"


def test_sentences_for_context_carry_no_number() -> None:
    marked = {p.id: p for p in voiced(TRAMS, HOLDERS)}
    before, lines = blocks(SentenceWindow(TRAMS, TRAMS.sentences[2:4], TRAMS.sentences[:2], marked, NAMES))
    assert [line.split(" | ")[0] for line in before] == ["-", "-"]
    assert [line.split(" | ")[0] for line in lines] == ["[Bo, own]", "3", "4"]
