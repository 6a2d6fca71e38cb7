"""Claims that can be read without their page."""

import pytest

from pipeline.models import Document, Voice, VoicedPassage
from pipeline.offline.extract import extract_claims
from pipeline.offline.voiced_text import VoicedText
from tests.invented import page, talk, voiced

NAMES = {"h1": "Ada", "h2": "bo_k", "h3": "the author"}


def texts(document: Document, marked: tuple[VoicedPassage, ...]) -> list[str]:
    """Return the texts of all claims of a page."""
    claims, _ = extract_claims(VoicedText(document, document.sentences, {p.id: p for p in marked}, NAMES))
    return [claim.text for claim in claims]


def by_ada(*said: str, **reported: tuple[Voice, str]) -> list[str]:
    """Return the texts of the claims in what Ada says."""
    document = page(talk("Ada", *said), talk("bo_k", "Fine."))
    return texts(document, voiced(document, {"t1": "h1", "t2": "h2"}, **reported))


def test_the_holder_is_named() -> None:
    assert by_ada("But I think the wall leaks every spring.") == ["Ada thinks the wall leaks every spring."]


def test_a_name_keeps_its_own_letters() -> None:
    document = page(talk("Ada", "Fine."), talk("bo_k", "I think the wall leaks."))
    assert texts(document, voiced(document, {"t1": "h1", "t2": "h2"})) == ["bo_k thinks the wall leaks."]


def test_who_has_no_name_is_not_named() -> None:
    document = page(talk(None, "I think the author leaks."))
    assert texts(document, voiced(document, {"t1": "h3"})) == ["I think the author leaks."]


@pytest.mark.parametrize("voice", [Voice.PARAPHRASE, Voice.ANTICIPATED, Voice.QUOTATION])
def test_only_in_their_own_words_is_the_holder_who_says_i(voice: Voice) -> None:
    assert by_ada("I think the wall leaks.", p1=(voice, "h1")) == ["I think the wall leaks."]


def test_an_opening_pronoun_is_resolved_across_sentences() -> None:
    assert by_ada("The old wall is a mistake. It says that boats must wait.") == [
        "The old wall is a mistake.",
        "The old wall says that boats must wait.",
    ]


def test_a_pronoun_is_not_resolved_after_a_question_or_across_paragraphs() -> None:
    assert by_ada("The old wall is bad, isn't it? It says that boats must wait.")[-1] == "It says that boats must wait."
    assert by_ada("The old wall is a mistake.", "It says that boats must wait.")[-1] == "It says that boats must wait."


def test_whoever_is_quoted_is_whoever_is_spoken_to() -> None:
    said = ("The wall leaks every spring in bad years.", "Your argument skips the cost.")
    assert by_ada(*said, p1=(Voice.QUOTATION, "h2"))[-1] == "bo_k's argument skips the cost."


def test_whoever_is_replied_to_is_spoken_to() -> None:
    document = page(talk("bo_k", "Fine."), talk("Ada", "Your argument skips the cost.", replies_to="t1"))
    assert texts(document, voiced(document, {"t1": "h2", "t2": "h1"})) == ["bo_k's argument skips the cost."]


def test_whoever_is_called_by_name_is_spoken_to() -> None:
    document = page(talk("Ada", "Fine."), talk("bo_k", "Ada, your argument skips the cost."))
    assert texts(document, voiced(document, {"t1": "h1", "t2": "h2"})) == ["Ada, Ada's argument skips the cost."]


def test_nobody_is_named_where_nothing_shows_who_is_spoken_to() -> None:
    assert by_ada("Your argument skips the cost.") == ["Your argument skips the cost."]


def test_a_verdict_on_a_short_quotation_says_on_what() -> None:
    said = ("The wall leaks every spring.", "That isn't true, as you know.")
    assert (
        by_ada(*said, p1=(Voice.QUOTATION, "h2"))[-1] == "“The wall leaks every spring”: that isn't true, as you know."
    )


@pytest.mark.parametrize(
    "quoted", ["The wall leaks. It is old.", "Does the wall leak?", f"The wall leaks {'very ' * 30} much."]
)
def test_a_verdict_on_a_longer_quotation_stands_by_itself(quoted: str) -> None:
    said = (quoted, "That is simply not true.")
    assert by_ada(*said, p1=(Voice.QUOTATION, "h2"))[-1] == "That is simply not true."
