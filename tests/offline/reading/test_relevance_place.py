"""Where the words of a question stand."""

from pipeline.offline.reading.relevance_place import akin, kin_shares, means, places
from tests.invented import page, talk

PAGE = page(talk("Ada", "Trams are loud. Herons nest early. The tram depot closed."))


def test_forms_of_one_word_are_akin_and_short_beginnings_are_not() -> None:
    assert akin("abort", "abortion")
    assert not akin("tram", "trade")
    assert not akin("ban", "bank")


def test_a_derived_form_is_shared() -> None:
    assert kin_shares({"abort"}, [{"abortion": 1}, {"heron": 1}]) == [1.0, 0.0]


def test_a_mean_takes_in_what_is_within_reach() -> None:
    assert means([0.0, 3.0, 0.0, 9.0], 1) == [1.5, 1.0, 4.0, 4.5]


def test_a_sentence_knows_what_stands_around_it_in_its_passage() -> None:
    first, second, third = places(PAGE, [1.0, 0.0, 0.5])
    assert second["kin before"] == 1.0
    assert second["kin after"] == 0.5
    assert first["kin in passage"] == third["kin in passage"] == 0.5
    assert first["opens"] == third["ends"] == 1.0
    assert second["opens"] == second["ends"] == 0.0
