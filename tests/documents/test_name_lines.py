"""Names above comments that the author of a page answers, and pages that only look like it."""

import pytest

from pipeline.documents.quoting import quoted_from, under_name
from pipeline.models import Document, Markup
from tests.documents.reading import authors, kinds, read, words

BREAD = """\
The price of bread
by Tilde Marsh, baker

Since I put the price up I have had some post, and here is what I make of it.

Rita Pell

I've bought your bread since you opened. Six pounds is a joke.

I know, and I'm sorry that you had to find out from the label.

Then make it smaller. Nobody in this street needs a kilo.

You may have something there. I'll try half a loaf.

D. Okono (my own view)

The mill does one for two pounds. I can't taste the rest.

I can, but I would say that, and you have not seen my bills.

hob_77

Is the leaven really so old?

My aunt said so. I wouldn't swear to it in front of you.
"""


def shown(document: Document) -> list[tuple[str | None, str | None, str]]:
    """Return whom each paragraph under a name is from, whose name it stands under, and its first word."""
    found = ((quoted_from(p.flags), under_name(p.flags), words(document, p).split()[0]) for p in document.passages)
    return [each for each in found if each[0] or each[1]]


def names(text: str, markup: Markup = Markup.TEXT) -> set[str | None]:
    """Return the names under which the page prints comments."""
    return {quoted_from(p.flags) for p in read(text, markup).passages} - {None}


def test_what_stands_under_a_name_is_flagged() -> None:
    document = read(BREAD)
    assert authors(document) == ["Tilde Marsh"]
    assert shown(document) == [
        ("Rita Pell", None, "I've"),
        (None, "Rita Pell", "I"),
        (None, "Rita Pell", "Then"),
        (None, "Rita Pell", "You"),
        ("D. Okono", None, "The"),
        (None, "D. Okono", "I"),
        ("hob_77", None, "Is"),
        (None, "hob_77", "My"),
    ]


def test_the_names_are_page_text() -> None:
    document = read(BREAD)
    lines = [words(document, p) for p in document.passages if p.kind == "furniture"]
    assert lines == ["Rita Pell", "D. Okono (my own view)", "hob_77"]


def test_a_name_may_stand_right_above_its_comment() -> None:
    assert names(BREAD.replace("Rita Pell\n\n", "Rita Pell\n")) == {"Rita Pell", "D. Okono", "hob_77"}


def test_names_may_be_headings_or_bold() -> None:
    text = BREAD.replace("The price", "# The price").replace("Rita Pell\n", "## Rita Pell\n")
    assert names(text.replace("hob_77", "**hob_77**"), Markup.MARKDOWN) == {"Rita Pell", "D. Okono", "hob_77"}


def test_names_may_stand_in_html() -> None:
    blocks = [block.replace("\n", " ") for block in BREAD.strip().split("\n\n")]
    marked = "".join(f"<h3>{b}</h3>" if b in ("Rita Pell", "hob_77") else f"<p>{b}</p>" for b in blocks)
    assert names(marked, Markup.HTML) == {"Rita Pell", "D. Okono", "hob_77"}


def test_marked_comments_are_those_of_the_name_above() -> None:
    said = "> It is a joke.\n\nNo. That is the price of flour."
    document = read(f"# Bread\n\nI answer your letters.\n\nRita\n\n{said}\n\nOkono\n\n{said}", Markup.MARKDOWN)
    flagged = [(quoted_from(p.flags), p.quote_depth) for p in document.passages if quoted_from(p.flags)]
    assert flagged == [("Rita", 1), ("Okono", 1)]


def test_what_somebody_else_sent_in_is_not_under_the_name() -> None:
    handed_on = "The next one came without a name.\n\nBread should be free.\n\nI had no answer to that.\n\nD. Okono"
    document = read(BREAD.replace("D. Okono", handed_on, 1))
    assert [first for _, name, first in shown(document) if name == "Rita Pell"] == ["I", "Then", "You"]


def test_a_title_ends_what_stands_under_a_name() -> None:
    document = read(f"{BREAD}\nWhat I make of the bread\n\nLess money than you think.\n\nAnd I am tired.")
    assert shown(document)[-1] == (None, "hob_77", "My")


def test_a_closing_paragraph_under_a_title_of_one_word_is_nobody_elses() -> None:
    assert names(f"{BREAD}\nCoda\n\nI thank you all.") == {"Rita Pell", "D. Okono", "hob_77"}


GUIDE = "I came by train. You can have the quay to yourself."
MORE = "You should go once, for the bakery. I went twice."


def sections(*titles: str, first: str = GUIDE, second: str = MORE, top: str = "I went in May.") -> str:
    """Return an essay with sections of two paragraphs."""
    return "\n\n".join(["Towns by the sea", top, *(f"{title}\n\n{first}\n\n{second}" for title in titles)])


@pytest.mark.parametrize(
    "text",
    [
        sections("Porto Vecchio", "Lisca", "Montefino"),
        sections(
            "Costs", "Next Steps", first="The costs are known. I asked you.", second="No, the next steps are not."
        ),
        sections("Python", "Git", first="Install it.", second="You need a key.", top="Answers to the emails I get."),
        sections("Pritchard", "Koll", first="Pritchard and Koll hold this.", second="No. I deny it, as you may."),
        sections("Odin", "Loki", first="No, he is not.", second="I know, you read it.", top="My replies to readers."),
        sections("MARTHA", "PIET", "MARTHA", "PIET", first="You left it on.", second="No. I told you."),
        sections("Rita Pell", first="A joke.", second="No. I told you."),
        "Inventory\n\nMarigold\n\nThistle\n\nYou asked me for the names\n\nVetch\n\nNo. I gave you what I had",
        "Minutes\n\nYour letters were read and answered.\n\nPresent\n\nAnn Lee\n\nBob Ray\n\nCy Dunn",
        "Cake\n\nIngredients\n\nForty plums. I use butter, you may use oil.\n\nMethod\n\nHeat your oven.\n\nBake.",
    ],
    ids=["guide", "headings", "manual", "critics", "gods", "play", "one name", "poem", "minutes", "recipe"],
)
def test_titles_are_no_names(text: str) -> None:
    document = read(text)
    assert (shown(document), len(document.turns)) == ([], 1)


def test_a_page_that_gives_its_author_a_name_line_is_a_conversation() -> None:
    assert names(BREAD.replace("hob_77", "Tilde Marsh")) == set()


def test_speakers_of_a_transcript_stay_turns() -> None:
    document = read("Bread\n\nANN: You said six pounds.\n\nBOB: No. I said five.\n\nANN: I heard you.")
    assert (authors(document), shown(document)) == (["ANN", "BOB", "ANN"], [])
    assert kinds(document)[1] == "header"
