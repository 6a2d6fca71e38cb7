"""Whose words each passage is, by rule, on an invented page of replies."""

from pipeline.models import Document, PassageKind
from pipeline.offline.attribute import MOST_CUES, MOST_PARTS, Answer, attribute_voices, may_quote_unmarked
from tests.invented import Said, page, talk

REPLIES = page(
    talk(
        "Ada",
        "These are my answers about the harbour wall, one by one. I measured it in May and again in June.",
        "a wall that old can only be pulled down, nobody has ever mended one",
        "I disagree. Two such walls were mended last year, and you can walk on both of them today.",
        "dredging costs more than the wall itself, so the channel should be closed",
        "That's not right. Dredging is paid for by the boats, and the wall by us all, so you cannot compare them.",
        "The council meets again in September. Until then I will go on measuring the water every morning.",
    )
)


def attributed(document: Document) -> list[Answer]:
    """Return the answers about all passages."""
    return attribute_voices(document)


def test_an_unmarked_quotation_before_its_reply_is_found() -> None:
    answers = attributed(REPLIES)
    assert [answer.voice for answer in answers] == ["own", "quotation", "own", "quotation", "own", "own"]
    assert [answer.holder for answer in answers if answer.voice == "quotation"] == [
        "opponent",
        "opponent",
    ]
    assert [answer.passage for answer in answers] == ["p1", "p2", "p3", "p4", "p5", "p6"]


def test_a_quotation_says_why() -> None:
    quoted = [answer for answer in attributed(REPLIES) if answer.voice == "quotation"]
    assert all(0 < len(answer.cues) <= MOST_CUES for answer in quoted)
    assert all(len(cue) <= 80 for answer in quoted for cue in answer.cues)


def test_where_the_page_marks_quotations_the_rest_is_own() -> None:
    paragraphs = [Said(p.span.cut(REPLIES.text)) for p in REPLIES.passages]
    marked = page(talk("Ada", *paragraphs, Said("The wall is old.", quote_depth=1)))
    assert not may_quote_unmarked(marked)
    assert {answer.voice for answer in attributed(marked)} == {"own"}


def test_where_speakers_take_turns_nothing_is_a_quotation() -> None:
    paragraphs = [p.span.cut(REPLIES.text) for p in REPLIES.passages]
    transcript = page(talk("Ada", *paragraphs[:3]), talk("Bo", *paragraphs[3:]))
    assert not may_quote_unmarked(transcript)
    assert {answer.voice for answer in attributed(transcript)} == {"own"}


def test_one_author_in_several_comments_may_quote_unmarked() -> None:
    assert may_quote_unmarked(page(talk("Ada", "One."), talk("Ada", "Two."), talk(None, "Three.")))


def test_a_plain_argument_quotes_nobody() -> None:
    essay = page(
        talk(
            None,
            "The wall was built in a hurry, and it shows. Its stones were never set in anything but sand.",
            "Every winter the sea takes a few of them. Last year it took forty, and the road behind began to sink.",
            "The wall has to be mended before the autumn. The money is there; only the decision is missing.",
        )
    )
    assert {answer.voice for answer in attributed(essay)} == {"own"}


def test_a_report_that_its_author_weighs_is_no_voice_of_the_whole_passage() -> None:
    reported = "Their argument that the old wall by the harbour never leaks in any winter."
    document = page(talk("Ada", reported, f"I see something in {reported.lower()}"), talk("Bo", "It does."))
    told, weighed, _ = attributed(document)
    assert (told.voice, weighed.voice) == ("paraphrase", "own")
    assert weighed.parts[0].voice == "paraphrase"


def test_parts_of_a_passage_are_the_opponents_and_few() -> None:
    said = " ".join(f"You say that wall number {n} never leaks." for n in range(20))
    document = page(talk("Ada", said), talk("Bo", "It does."))
    inline = attributed(document)[0].parts
    assert len(inline) == MOST_PARTS
    assert (inline[0].words, inline[0].voice, inline[0].holder) == ("wall number 0 never leaks", "paraphrase", "Bo")


def test_what_the_page_settles_is_left_alone() -> None:
    document = page(talk("Ada", "One.", Said("Load more", PassageKind.FURNITURE), "Two.", Said("So.", quote_depth=1)))
    assert [answer.passage for answer in attributed(document)] == ["p1", "p3"]


def test_a_paragraph_on_somebody_who_was_reported_before_is_no_quotation() -> None:
    paragraphs = [p.span.cut(REPLIES.text) for p in REPLIES.passages]
    said = paragraphs[1].replace("nobody has ever mended one", "as Ada Hale forgets")
    met = page(talk("Bo", f"Ada Hale says that the wall is old. {paragraphs[0]}", said, *paragraphs[2:]))
    unmet = page(talk("Bo", paragraphs[0], said, *paragraphs[2:]))
    assert [attributed(document)[1].voice for document in (met, unmet)] == ["own", "quotation"]
