"""Words between quotation marks that are handed to somebody else."""

from pipeline.offline.quoted import quoted


def test_words_that_another_turn_says_are_its_authors() -> None:
    text = 'So it is "slow water then", is it?'
    (part,) = quoted(text, text, lambda words: "Mira" if words == "slow water then" else None)
    assert (part.voice, part.holder) == ("quotation", "Mira")
    assert list(quoted(text, text, lambda _: None)) == []


def test_a_long_quotation_after_a_verb_without_a_name_is_the_opponents() -> None:
    text = 'RE: "the wall never leaked at all" -- it did.'
    assert [part.holder for part in quoted(text, text, lambda _: None)] == ["opponent"]
