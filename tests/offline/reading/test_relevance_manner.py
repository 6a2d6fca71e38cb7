"""The manner of a sentence."""

from pipeline.offline.reading.relevance_manner import MOST_COUNTED, manner


def test_debate_and_narrative_differ_in_manner() -> None:
    debated = manner("Critics argue that the scheme would harm workers.")
    told = manner("He was born in March 1931.")
    assert debated["m: argues or opposes"] == debated["m: reports that"] == 1.0
    assert told["m: argues or opposes"] == told["m: reports that"] == 0.0
    assert told["m: year"] == told["m: month"] == 1.0


def test_no_cue_is_counted_beyond_the_most() -> None:
    assert manner("not " * 9)["m: negated"] == MOST_COUNTED
