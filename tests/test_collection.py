"""Several documents as one: nothing moves but ids and offsets, and these come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collection import GAP, Borders, Collection, Shift, before
from pipeline.documents import parse_document
from pipeline.models import Document, Markup, Span
from tests.offline.together.texts import documents
from tests.properties import repeatable

PAGES = {
    "text.txt": "Ada: The wall leaks.\n\nBo: It does not “leak”.\n\n> The wall leaks.\n\nNo.",
    "mark.md": "# Wall\n\nThe *wall* leaks & creaks.\n\n> It does not.\n\nIt does.",
    "web.html": "<article><p>The <b>wall</b> leaks &amp; creaks.</p><blockquote>It does not.</blockquote></article>",
    "mark-of-order.txt": "\ufeffThe wall leaks.",
    "lines.txt": "One.\r\n\r\nTwo 𝒳. Three.\r\n",
}


def read(name: str) -> Document:
    return parse_document(PAGES[name].encode(), source=name)


@repeatable
@given(st.lists(st.sampled_from(sorted(PAGES)), min_size=1, max_size=5, unique=True))
def test_every_part_says_what_it_said_in_its_document(names: list[str]) -> None:
    members = [read(name) for name in names]
    whole = Collection.of(members)
    for kind in ("turns", "passages", "sentences"):
        alone = [(m.id, part.span, part.span.cut(m.text)) for m in members for part in getattr(m, kind)]
        parts = getattr(whole, kind)
        found = [(whole.borders.inside(p.span).document, p.span.cut(whole.text)) for p in parts]
        assert found == [(document, words) for document, _, words in alone]
        assert [p.id for p in parts] == [f"{kind[0]}{i}" for i in range(1, len(parts) + 1)]
        back = [whole.borders.inside(part.span) for part in parts]
        assert [(b.start, b.end) for b in back] == [(span.start, span.end) for _, span, _ in alone]
    assert all(whole.markup_at(s.span.start) is read_markup(whole, s.span) for s in whole.sentences)


def read_markup(whole: Collection, span: Span) -> Markup:
    name = whole.borders.inside(span).document
    return next(member.markup for member in whole.members if member.id == name)


@repeatable
@given(st.lists(st.integers(0, 40), min_size=1, max_size=6), st.data())
def test_a_span_comes_back_from_wherever_it_went(lengths: list[int], data: st.DataObject) -> None:
    borders = Borders.of({f"d{i}": length for i, length in enumerate(lengths)})
    part = data.draw(st.integers(0, len(lengths) - 1))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, lengths[part])] * 2)))
    inside = borders.inside(borders.outside(f"d{part}", start, end))
    assert (inside.document, inside.start, inside.end) == (f"d{part}", start, end)


def test_the_texts_stand_one_after_the_other() -> None:
    whole = Collection.of(documents())
    assert whole.text == GAP.join(document.text for document in documents())
    assert [whole.part_at(start) for start in whole.borders.starts] == [0, 1, 2]
    assert (whole.parts, whole.words) == (whole.members, sum(document.words for document in documents()))
    assert len({whole, Collection.of(documents())}) == 1


def test_references_move_with_what_they_refer_to() -> None:
    whole = Collection.of(documents())
    for sentence in whole.sentences:
        assert whole.passage[sentence.passage].span.covers(sentence.span)
    for passage in whole.passages:
        assert whole.turn[passage.turn].span.covers(passage.span)


def test_what_a_turn_answers_moves_too() -> None:
    thread = read("web.html")
    answered = thread.turns[0].model_copy(update={"id": "t2", "replies_to": "t1"})
    two = thread.model_copy(update={"id": "two", "turns": (thread.turns[0], answered)})
    other = two.model_copy(update={"id": "other"})
    assert [turn.replies_to for turn in Collection.of([two, other]).turns] == [None, "t1", None, "t3"]


def test_a_document_of_no_collection_has_no_place() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        Borders.of({"a": 1}).outside("b", 0, 1)


def test_a_document_alone_is_its_only_part() -> None:
    document = read("mark.md")
    assert (document.parts, document.part_at(9), document.markup_at(9)) == ((document,), 0, Markup.MARKDOWN)


def test_ids_are_numbered_on() -> None:
    shift = Shift(10, {"s": 4})
    assert shift.ids(["s1", "s20"]) == ("s5", "s24")
    assert shift.span(Span(start=1, end=3)) == Span(start=11, end=13)
    assert before([3, 0, 2]) == [0, 3, 3]
