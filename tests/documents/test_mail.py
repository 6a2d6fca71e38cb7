"""Mails and the quotations in them."""

import pytest

from pipeline.models import Document
from tests.documents.reading import authors, kinds, passages, read, sentences, words

HEAD = "From: Ruth Asante <ruth@x.org>\nTo: all@x.org\nDate: Tue, 6 Jun 2023 21:14:02 +0100\nSubject: Hoses\n\n"
ABOVE = "On Tue, 6 Jun 2023 at 18:40, Bill Trent <bill@x.org> wrote:"


def quoted(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    return [(words(document, each), each.flags) for each in document.passages if each.flags]


def test_the_header_names_the_author() -> None:
    document = read(HEAD + "No hoses, please.")
    assert authors(document) == ["Ruth Asante"]
    assert document.turns[0].header == "From: Ruth Asante <ruth@x.org>"
    assert kinds(document) == ["header", "furniture", "paragraph"]


def test_every_mail_is_a_turn_and_opens_with_its_first_field() -> None:
    second = "Date: 7 Jun 2023\nFrom: bill@x.org\nTo: Ruth;\n Ann Lee\nSent: now\nI disagree."
    document = read(f"{HEAD}No hoses.\n\n-----Original Message-----\n{second}")
    assert authors(document) == ["Ruth Asante", "bill@x.org"]
    assert document.turns[1].span.cut(document.text) == second
    assert passages(document, "paragraph") == ["No hoses.", "I disagree."]


def test_one_field_makes_no_mail() -> None:
    assert passages(read("From: a place far away\nI went there."), "furniture") == []


def test_quotations_are_those_of_the_person_named_above() -> None:
    inner = "> On Mon, 5 Jun 2023 at 09:12, Ann Lee\n> <ann@x.org> wrote:\n>> Ban hoses.\n>\n> The tank leaks.\n"
    document = read(f"{HEAD}{ABOVE}\n{inner}\nIt does not.\n\n> Why not meter it?\n\nToo dear.")
    bill, ann = ("quoted_from:Bill Trent",), ("quoted_from:Ann Lee",)
    assert quoted(document) == [("Ban hoses.", ann), ("The tank leaks.", bill), ("Why not meter it?", bill)]
    assert passages(document, "paragraph")[-1] == "Too dear."
    assert authors(document) == ["Ruth Asante"]


def test_the_line_above_may_be_wrapped_and_follow_text() -> None:
    document = read(
        "Dear all,\nOn Mon, Mar 3, 2024 at 10:12 AM Ruth Asante\n<ruth@x.org> wrote:\n\n> Ban hoses.\n\nNo."
    )
    assert quoted(document) == [("Ban hoses.", ("quoted_from:Ruth Asante",))]
    assert kinds(document) == ["paragraph", "furniture", "paragraph", "paragraph"]


def test_a_quoted_header_names_whose_words_follow() -> None:
    document = read("I agree.\n\n> From: Ruth Asante\n> Sent: Monday\n>\n> Ban hoses.\n\nFor now.")
    assert quoted(document) == [("Ban hoses.", ("quoted_from:Ruth Asante",))]
    assert authors(document) == [None]


def test_a_name_that_may_mean_either_depth_is_given_to_none() -> None:
    document = read("Ann Lee wrote:\n> Ban hoses.\n\nBob Ray wrote:\n>> No ban.\n> For now.\n\nFine.")
    assert quoted(document) == [("Ban hoses.", ("quoted_from:Ann Lee",))]


def test_names_do_not_reach_into_the_next_mail() -> None:
    document = read(f"{HEAD}{ABOVE}\n> One.\n\nNo.\n\nFrom: Ann Lee\nTo: all\n\n> Two.\n\nYes.")
    assert [words for words, _ in quoted(document)] == ["One."]


def test_without_quotation_marks_the_line_opens_a_turn() -> None:
    document = read(f"I disagree.\n\n{ABOVE}\n\nThe tank leaks.")
    assert authors(document) == [None, "Bill Trent"]
    assert kinds(document) == ["paragraph", "header", "paragraph"]


def test_an_essay_that_cites_with_a_date_is_no_mail() -> None:
    document = read("It is old.\n\nOn 3 May 1921 Ann Lee wrote:\n\nThe tank leaks.\n\nShe was right.")
    assert (authors(document), "header" in kinds(document)) == ([None], False)


def test_the_end_of_a_sentence_above_a_quotation_is_kept() -> None:
    assert passages(read("I was glad to see that\nAnn wrote:\n\n> Yes."))[0] == "I was glad to see that\nAnn wrote:"


def test_quotation_marks_stand_outside_sentences() -> None:
    document = read("> The tank\n> leaks. Fix it\n>> Now.\n> Or not.\n>\n> Then\n> go.")
    assert sentences(document) == ["The tank\n> leaks.", "Fix it", "Now.", "Or not.", "Then\n> go."]
    assert sentences(read("> It leaks.\n> Fix it.")) == ["It leaks.", "Fix it."]


@pytest.mark.parametrize("mark", ["--", "-- "])
def test_signatures_are_page_text(mark: str) -> None:
    document = read(f"{HEAD}No hoses.\n\n{mark}\nRuth Asante\nSecretary\n\nLower Field\n\nFrom: Ann\nTo: all\n\nWhy?")
    assert passages(document, "paragraph") == ["No hoses.", "Why?"]


def test_a_signature_ends_before_a_long_text() -> None:
    document = read(f"{HEAD}No hoses.\n\n-- \nRuth\n\n" + "More of it.\n" * 9)
    assert len(passages(document, "paragraph")) == 2


def test_two_dashes_elsewhere_are_none_without_their_space() -> None:
    assert passages(read("One text.\n\n--\nAnother text."), "furniture") == []
    assert passages(read("One text.\n\n-- \nAnn Lee"), "furniture") == ["-- \nAnn Lee"]
