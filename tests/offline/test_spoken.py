"""Clauses with their holder."""

from pipeline.models import Inline, Voice
from pipeline.offline.spoken import spoken
from pipeline.offline.voiced_text import VoicedText
from tests.invented import page, span_of, talk, voiced

INSIDE = "the mole was built last"
TEXT = f"The wall leaks every spring, but Bo keeps on saying that {INSIDE}. It is old."


def window() -> VoicedText:
    """Return a page on which a clause is another's."""
    document = page(talk("Ada", TEXT))
    (passage,) = voiced(document, {"t1": "h1"})
    part = Inline(span=span_of(document, INSIDE), voice=Voice.PARAPHRASE, holder="h2")
    marked = {passage.id: passage.model_copy(update={"inline": (part,)})}
    return VoicedText(document, document.sentences, marked, {"h1": "Ada", "h2": "Bo"})


def test_a_clause_has_the_holder_of_its_words_and_what_hands_over_is_left_out() -> None:
    first = window().sentences[0]
    found = [(c.words, c.voice, c.holder) for c in spoken(window(), first, TEXT.split(". ")[0] + ".")]
    assert found == [("The wall leaks every spring", Voice.OWN, "h1"), (INSIDE, Voice.PARAPHRASE, "h2")]


def test_what_is_said_before_a_short_hand_over_is_kept() -> None:
    text = f"The wall leaks every spring, but Bo says {INSIDE}."
    document = page(talk("Ada", text))
    (passage,) = voiced(document, {"t1": "h1"})
    part = Inline(span=span_of(document, INSIDE), voice=Voice.PARAPHRASE, holder="h2")
    marked = {passage.id: passage.model_copy(update={"inline": (part,)})}
    shown = VoicedText(document, document.sentences, marked, {"h1": "Ada", "h2": "Bo"})
    found = [(c.words, c.holder) for c in spoken(shown, document.sentences[0], text)]
    assert found == [("The wall leaks every spring", "h1"), (INSIDE, "h2")]
