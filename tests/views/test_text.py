"""The text as a model sees it: numbered sentences under their turns."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Markup, PassageKind
from pipeline.prompt import show
from pipeline.views import Paragraphs, Text, excerpt, spoken
from pipeline.views.text import LONGEST_LINE
from tests.harbour import HARBOUR
from tests.invented import Said, page, talk
from tests.properties import repeatable


def test_a_text_is_its_title_turns_paragraphs_and_numbered_sentences() -> None:
    assert show(Text.whole(HARBOUR)).splitlines() == [
        "<<<",
        "Title: An invented page",
        "[turn 1 · Ada]",
        "¶1",
        "1 | The harbour should close to cars.",
        "2 | Cars cost the town 40,000 a year.",
        "¶2",
        "3 | I suspect that shops would gain by it.",
        "[turn 2 · Bo · answers turn 1]",
        "¶3 · marked as a quotation",
        "4 | Cars cost the town 40,000 a year.",
        "¶4",
        "5 | That sum counts the bridge.",
        "6 | The bridge must be mended anyway.",
        "¶5",
        "7 | You seem to think that nobody needs a car.",
        "8 | Thanks for the figures, though.",
        "[turn 3 · Ada · answers turn 2]",
        "¶6",
        "9 | Granted, the bridge is in the sum.",
        "10 | Without it the sum is 25,000.",
        ">>>",
    ]


def test_what_the_page_prints_is_not_said() -> None:
    header, button = Said("Ada, Monday", kind=PassageKind.HEADER), Said("Log in", kind=PassageKind.FURNITURE)
    document = page(talk("Ada", header, Said("On walls", kind=PassageKind.HEADING), "It leaks.", button))
    assert [s.span.cut(document.text) for s in spoken(document)] == ["On walls", "It leaks."]


def test_a_turn_without_an_author_is_shown_without_one() -> None:
    assert "[turn 1]\n" in show(Text.whole(page(talk(None, "It leaks."))))


def test_markup_is_shown_as_it_renders() -> None:
    document = page(talk("Ada", "It *leaks* &amp; [drips](http://x.example)."), markup=Markup.MARKDOWN)
    assert "1 | It leaks & drips." in show(Text.whole(document))


def test_gaps_inside_a_paragraph_are_marked() -> None:
    document = page(talk("Ada", "One. Two. Three.", "Four."))
    first, _, third, fourth = document.sentences
    assert show(Text(document, (first, third, fourth))).splitlines()[3:] == [
        "¶1",
        "1 | One.",
        "…",
        "3 | Three.",
        "¶2",
        "4 | Four.",
        ">>>",
    ]


def test_a_text_knows_its_paragraphs_in_order() -> None:
    text = Text(HARBOUR, (HARBOUR.sentences[1], HARBOUR.sentences[0], HARBOUR.sentences[4]))
    assert [p.id for p in text.passages] == ["p1", "p4"]


def test_paragraphs_are_shown_by_number_and_long_ones_cut() -> None:
    document = page(talk(None, "Ada", "It leaks. " * 100))
    first, second = show(Paragraphs(document, document.passages)).splitlines()[1:-1]
    assert first == "¶1 | Ada"
    assert second.startswith("¶2 | It leaks. It leaks.")
    assert second.endswith(" …")
    assert len(second) < LONGEST_LINE + 20


def test_an_excerpt_is_what_is_wanted_and_its_neighbours_in_source_order() -> None:
    assert [s.id for s in excerpt(HARBOUR, ["s9", "s2"], 6).sentences] == ["s1", "s2", "s3", "s8", "s9", "s10"]
    assert [s.id for s in excerpt(HARBOUR, ["s9", "s2", "s9"], 3).sentences] == ["s2", "s9", "s10"]
    assert [s.id for s in excerpt(HARBOUR, ["s5"], 1).sentences] == ["s5"]
    assert len(excerpt(HARBOUR, ["s5"], 99).sentences) == len(HARBOUR.sentences)
    assert excerpt(HARBOUR, ["s77"], 10).sentences == ()


@repeatable
@given(st.lists(st.integers(0, 12).map(lambda n: f"s{n}")), st.integers(0, 12))
def test_an_excerpt_is_bounded_ordered_and_goes_for_what_is_wanted_first(wanted: list[str], most: int) -> None:
    chosen = [s.id for s in excerpt(HARBOUR, wanted, most).sentences]
    known = [s for s in dict.fromkeys(wanted) if s in HARBOUR.sentence]
    assert len(chosen) == (min(most, len(list(spoken(HARBOUR)))) if known else 0)
    assert chosen == sorted(set(chosen), key=lambda s: int(s[1:]))
    assert set(known[:most]) <= set(chosen)


def test_that_every_comment_answers_the_post_is_not_told() -> None:
    document = page(
        talk("Ada", "It leaks."), talk("Bo", "It does not.", replies_to="t1"), talk("Cy", "It does.", replies_to="t1")
    )
    assert "answers" not in show(Text.whole(document))
