"""From a layout to a document."""

import hashlib

from pipeline.documents.assemble import assemble
from pipeline.documents.blocks import Block, Layout, Opening
from pipeline.models import Document, Markup

TEXT = "Ann7\nOne. Two.\nBob8\nThree."


def assembled(title: str | None = None) -> Document:
    blocks = [Block([(0, 4)]), Block([(5, 14)]), Block([(15, 19)]), Block([(20, 26)])]
    openings = [Opening(1, "Ann", "Ann7", None, ((7,),)), Opening(2, "Bob", replies_to=0, flags=("f",))]
    layout = Layout(blocks, openings, title)
    data = TEXT.encode()
    return assemble(layout, text=TEXT, data=data, markup=Markup.TEXT, document_id="d", title="file", source="file.txt")


def test_ids_count_in_source_order() -> None:
    document = assembled()
    assert [turn.id for turn in document.turns] == ["t1", "t2"]
    assert [(passage.id, passage.turn) for passage in document.passages] == [
        ("p1", "t1"),
        ("p2", "t1"),
        ("p3", "t2"),
        ("p4", "t2"),
    ]
    assert [(each.id, each.passage) for each in document.sentences][1:3] == [("s2", "p2"), ("s3", "p2")]


def test_turns_span_their_passages() -> None:
    first, second = assembled().turns
    assert (first.span.start, first.span.end, second.span.start, second.span.end) == (0, 14, 15, 26)
    assert (first.author, first.header, first.karma_readings) == ("Ann", "Ann7", ((7,),))
    assert (second.replies_to, second.flags) == ("t1", ("f",))


def test_the_digest_is_of_the_bytes() -> None:
    assert assembled().sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_title_of_its_own_comes_first() -> None:
    assert (assembled().title, assembled("Own").title) == ("file", "Own")
