"""That sentences are put in the mouths of who says them."""

from pipeline.models import Voice
from pipeline.offline.findings.lines import lines_of
from tests.invented import claim, page, talk
from tests.offline.findings.talks import NAMES, exchange, last


def test_every_sentence_is_a_line_of_its_speaker() -> None:
    said = exchange(("Ada Berg", "The wall leaks. It is old."), ("Bo Lind", "It was dry in May."))
    assert [(line.holder, line.text) for line in said.lines] == [
        ("h1", "The wall leaks."),
        ("h1", "It is old."),
        ("h2", "It was dry in May."),
    ]


def test_the_nearest_claim_of_the_paragraph_stands_for_a_sentence_without_one() -> None:
    document = page(talk("Ada Berg", "The wall leaks. It does so in spring. Why not mend it?"))
    said = lines_of(document, [claim(document, 1, "h1", "It does so in spring")], NAMES)
    assert [line.claim.id for line in said.lines] == ["c1", "c1", "c1"]


def test_a_paragraph_without_claims_has_no_lines() -> None:
    document = page(talk("Ada Berg", "The wall leaks."), talk("Bo Lind", "Good morning."))
    assert len(lines_of(document, [claim(document, 1, "h1", "The wall leaks")], NAMES).lines) == 1


def test_a_quotation_of_what_stands_on_the_page_is_no_second_line() -> None:
    document = page(talk("Ada Berg", "The wall leaks in spring."), talk("Bo Lind", "It was dry.", "The wall leaks"))
    claims = [claim(document, 1, "h1", "The wall leaks in spring"), claim(document, 2, "h2", "It was dry")]
    place = document.passages[-1].span
    quoted = claims[0].model_copy(
        update={"id": "c3", "span": place, "sentences": (document.sentences[-1].id,), "voice": Voice.QUOTATION}
    )
    assert [line.holder for line in lines_of(document, [*claims, quoted], NAMES).lines] == ["h1", "h2"]


def test_earlier_lines_are_those_with_a_telling_word_in_common() -> None:
    said = exchange(
        ("Ada Berg", "The ferry is late. The baker is closed. The ferry sank."), ("Bo Lind", "No ferry ever sank here.")
    )
    assert [line.text for line in said.earlier(last(said))] == ["The ferry is late.", "The ferry sank."]
    assert said.likest(last(said), own=False) > 0
    assert said.likest(last(said), own=True) == 0


def test_neighbours_stand_in_one_paragraph() -> None:
    said = exchange(("Ada Berg", "One stone. Two stones. Three stones."), ("Bo Lind", "Four stones."))
    first, second, third, other = said.lines
    assert said.previous(second) is first
    assert said.previous(first) is said.previous(other) is None
    assert said.around(third) == [first, second]


def test_novelty_is_the_share_of_words_that_stand_nowhere_else() -> None:
    said = exchange(("Ada Berg", "The ferry sank."), ("Bo Lind", "The ferry glitters."))
    assert said.novelty(last(said)) == 0.5


def test_a_name_of_another_is_noticed_and_ones_own_is_not() -> None:
    said = exchange(("Ada Berg", "I asked Lind about it. A Berg says so."))
    assert [said.names_another(line) for line in said.lines] == [True, False]
