"""Whose words a quotation is that stands in another document."""

from collections.abc import Mapping

from pipeline.collection import Collection
from pipeline.grounding import locate_in
from pipeline.models import Inline, Participant, Presence, Voice, VoicedPassage
from pipeline.offline.together.quoted import REPEATS, credited, words_of

from .texts import page

LONG = "The night boat would pay for itself within two years, and the harbour would have its evenings back."
PIECE = "The pier is lit anyway. I have counted the lamps myself."
POST = f"{LONG} {PIECE} What more is there to say?"
SOMEBODY = "somebody"


def voiced(whole: Collection, authors: Mapping[str, str], inline: str | None) -> list[VoicedPassage]:
    """Everything is its author's own, but for what the markup quotes, and `inline` where Jon says it."""
    found = []
    for passage in whole.passages:
        author = authors[whole.borders.inside(passage.span).document]
        quoted = passage.quote_depth > 0
        span = locate_in(whole, passage.span, inline) if inline and author == "jon" else None
        part = (Inline(span=span, voice=Voice.QUOTATION, holder=SOMEBODY),) if span else ()
        found.append(
            VoicedPassage(
                id=passage.id,
                turn=passage.turn,
                span=passage.span,
                voice=Voice.QUOTATION if quoted else Voice.OWN,
                holder=SOMEBODY if quoted else author,
                to=None,
                inline=part,
                flags=(),
            )
        )
    return found


def person(name: str) -> Participant:
    presence = Presence.QUOTED if name == SOMEBODY else Presence.PRESENT
    return Participant(id=name, name=name, also_called=(), group=False, presence=presence)


def told(words: str, *, inline: str | None = None, **texts: str) -> list[tuple[Voice, str | None]]:
    """Voice and holder of the passages and their parts that hold `words`; the documents are called by their authors."""
    whole = Collection.of([page(text, f"{name}.txt") for name, text in texts.items()])
    people = [person(name) for name in (*texts, SOMEBODY)]
    found: list[tuple[Voice, str | None]] = []
    for passage in credited(whole, voiced(whole, {name: name for name in texts}, inline), people):
        if words in passage.span.cut(whole.text):
            parts = [part for part in passage.inline if words in part.span.cut(whole.text)]
            found += [(part.voice, part.holder) for part in parts] or [(passage.voice, passage.holder)]
    return found


OWN, QUOTED = (Voice.OWN, "mara"), (Voice.QUOTATION, "mara")


def test_a_marked_quotation_is_its_authors_wherever_its_document_stands() -> None:
    reply = f"This is wrong.\n\n> {LONG}\n\nIt would not."
    assert told("would pay", mara=POST, jon=reply) == [OWN, QUOTED]
    assert told("would pay", jon=reply, mara=POST) == [QUOTED, OWN]


def test_a_passage_credited_so_is_flagged() -> None:
    whole = Collection.of([page(POST, "mara.txt"), page(f"No.\n\n> {LONG}\n\nIt would not.", "jon.txt")])
    passages = credited(whole, voiced(whole, {"mara": "mara", "jon": "jon"}, None), [person("mara"), person("jon")])
    assert [REPEATS in passage.flags for passage in passages] == [False, False, True, False]


def test_a_part_that_is_known_for_a_quotation_is_its_authors() -> None:
    words = "the night boat would pay for itself"
    reply = f"She claims {words} and shows no figure."
    assert (
        told("boat would pay", inline=words, mara=POST.replace("The night", "Yes, the night"), jon=reply)[1] == QUOTED
    )


def test_words_between_quotation_marks_are_their_authors() -> None:
    for reply in ('She says "the night boat would pay for itself".', "“The night boat would pay for itself” is wrong."):
        assert told("boat would pay", mara=POST, jon=reply) == [OWN, QUOTED]


def test_a_few_words_in_common_are_no_quotation() -> None:
    reply = 'What she calls "the night boat" will never sail.'
    assert told("night boat", mara=POST, jon=reply) == [OWN, (Voice.OWN, "jon")]


def test_what_two_people_say_is_neithers() -> None:
    echo = "the night boat would pay for itself"
    found = told(echo, mara=f"I say {echo}.", bea=f"And I say {echo}.", jon=f'They say "{echo}" all day.')
    assert found == [OWN, (Voice.OWN, "bea"), (Voice.OWN, "jon")]


def test_what_another_only_quotes_is_not_theirs() -> None:
    echo = "the night boat would pay for itself"
    found = told(echo, bea=f'I heard it said: "{echo}".', jon=f'They say "{echo}" all day.')
    assert found == [(Voice.OWN, "bea"), (Voice.OWN, "jon")]


def test_a_name_that_wrote_any_of_the_documents_stays() -> None:
    whole = Collection.of([page(POST, "mara.txt"), page(f"No.\n\n> {LONG}\n\nIt would not.", "jon.txt")])
    passages = voiced(whole, {"mara": "mara", "jon": "jon"}, None)
    named = [p.model_copy(update={"holder": "bea"}) if p.holder == SOMEBODY else p for p in passages]
    assert credited(whole, named, [person("mara"), person("jon"), person("bea")]) == tuple(named)


def test_a_sentence_inside_a_longer_paragraph_is_whoevers_the_texts_show_it_to_be() -> None:
    longer = f"Some hold a thing. {LONG} I have heard it often, and I doubt it still."
    assert told("would pay", mara=LONG, jon=longer) == [OWN, (Voice.OWN, "jon")]
    marked = f'{longer}\n\nOf "The night boat would pay for itself within two years" I say no more.'
    assert told("would pay", mara=LONG, jon=marked) == [OWN, QUOTED, QUOTED]


def test_an_unmarked_piece_is_a_quotation_where_marks_elsewhere_show_who_quotes_whom() -> None:
    marked = f"No.\n\n> {LONG}\n\nIt would not.\n\n{PIECE}\n\nSo what?"
    assert told("counted the lamps", mara=POST, jon=marked) == [OWN, QUOTED]
    unmarked = marked.replace(">", "").replace("It would not.", "A bell rang.")
    assert told("counted the lamps", mara=POST, jon=unmarked) == [OWN, (Voice.OWN, "jon")]


def test_single_quotation_marks_and_broken_lines_mark_a_quotation_too() -> None:
    reply = "And ‘the night boat would\npay for itself’ is what the crews' wives say."
    assert told("for itself", mara=POST, jon=reply) == [OWN, QUOTED]


def test_a_paragraph_that_is_all_repeated_is_a_quotation_as_a_whole() -> None:
    whole = Collection.of([page(POST, "mara.txt"), page(f"{LONG}\n\nI doubt it.", "jon.txt")])
    people = [person("mara"), person("jon")]
    passages = credited(whole, voiced(whole, {"mara": "mara", "jon": "jon"}, None), people)
    assert [(p.voice, p.holder, p.flags) for p in passages][1:] == [
        (Voice.QUOTATION, "mara", (REPEATS,)),
        (Voice.OWN, "jon", ()),
    ]


def test_words_are_compared_without_case_marks_and_breaks() -> None:
    assert words_of("It’s\n“Over”—now, isn't it?") == ["it's", "over", "now", "isn't", "it"]
