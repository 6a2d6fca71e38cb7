"""What a run will ask for, before anything is sent."""

import pytest

from pipeline.estimate import Estimate, estimate, estimate_together
from pipeline.llm import EndpointSettings, estimate_tokens
from pipeline.models import Depth, Document, PassageKind
from pipeline.prompt import example_of
from pipeline.run import run_pipeline_sync
from pipeline.stages.voices import VOICES
from tests.harbour import HARBOUR, answer, reader
from tests.invented import Said, page, talk


def foreseen(document: Document = HARBOUR, depth: Depth = Depth.FULL, **settings: object) -> Estimate:
    return estimate(document, EndpointSettings(model="tiny", **settings), depth)


LETTER = page(talk(None, *["Ada says that it leaks.", "Bo says that it does not."] * 3))
"""A page whose layout does not tell who speaks."""


@pytest.mark.parametrize("depth", list(Depth))
def test_as_many_calls_are_foreseen_as_a_page_takes(depth: Depth) -> None:
    door = reader()
    run_pipeline_sync(HARBOUR, door, depth=depth)
    assert foreseen(depth=depth).calls == len(door.asked)


def test_a_page_whose_turns_are_not_known_takes_a_call_more() -> None:
    known = page(talk("Ada", *["Ada says that it leaks.", "Bo says that it does not."] * 3))
    assert foreseen(LETTER).calls == foreseen(known).calls + 1
    door = reader(
        **{name: answer(name) | {"passages": []} for name in ("read_voices",)},
        outline_debate=answer("outline_debate") | {"issues": []},
    )
    run_pipeline_sync(LETTER, door, depth=Depth.QUICK)
    assert foreseen(LETTER, Depth.QUICK).calls == len(door.asked)


def test_of_several_windows_each_is_read_and_the_outlines_are_merged() -> None:
    door = reader(
        window=6,
        read_voices=answer("read_voices") | {"passages": []},
        merge_outlines=answer("outline_debate") | {"issues": []},
    )
    run_pipeline_sync(HARBOUR, door, depth=Depth.QUICK)
    read_first = {"read_voices", "outline_debate", "merge_outlines", "write_account"}
    asked = [name for name, _ in door.asked if name in read_first]
    assert len(asked) == 6
    assert foreseen(depth=Depth.QUICK, window=6).calls >= len(asked)


def test_quick_is_fewer_calls_and_tokens() -> None:
    quick, full = foreseen(depth=Depth.QUICK), foreseen()
    assert quick.calls < full.calls
    assert quick.prompt_tokens < full.prompt_tokens
    assert quick.completion_tokens < full.completion_tokens


def test_a_smaller_window_takes_more_calls_and_sends_more() -> None:
    wide, narrow = foreseen(examples=False), foreseen(examples=False, window=3)
    assert narrow.calls > wide.calls
    assert narrow.prompt_tokens > wide.prompt_tokens


def test_the_text_is_counted_in_any_language_as_it_is_sent() -> None:
    german = page(
        talk("Ada", "Der Hafen soll für Autos gesperrt werden. Autos kosten die Stadt 40.000 im Jahr."),
        talk("Bo", "Diese Summe zählt die Brücke mit. Die Brücke muss ohnehin erneuert werden.", replies_to="t1"),
    )
    chinese = page(talk("Ada", "港口应该禁止汽车。" * 200), talk("Bo", "不应该。" * 200, replies_to="t1"))
    assert foreseen(german).calls == foreseen().calls
    assert foreseen(german).completion_tokens > 0
    assert foreseen(chinese).prompt_tokens > foreseen(german).prompt_tokens + estimate_tokens(chinese.text)


def test_the_first_call_is_not_cached_and_later_ones_are_in_part() -> None:
    whole = foreseen()
    assert 0 < whole.cached_tokens < whole.prompt_tokens


def test_a_longer_text_takes_more_tokens() -> None:
    twice = page(*(talk(turn.author, turn.span.cut(HARBOUR.text)) for turn in HARBOUR.turns * 8))
    assert foreseen(twice).calls == foreseen().calls
    assert foreseen(twice).prompt_tokens > foreseen().prompt_tokens
    assert foreseen(twice).completion_tokens > foreseen().completion_tokens


def test_worked_examples_are_counted_where_they_are_sent() -> None:
    with_them, without = foreseen(examples=True), foreseen(examples=False)
    assert with_them.calls == without.calls
    assert with_them.prompt_tokens - without.prompt_tokens >= estimate_tokens(example_of(VOICES.name))


def test_nothing_is_foreseen_where_nothing_is_said() -> None:
    assert foreseen(page(talk(None, Said("Log in", kind=PassageKind.FURNITURE)))) == Estimate()


def test_estimates_add_up() -> None:
    one = Estimate(calls=1, prompt_tokens=20, cached_tokens=2, completion_tokens=3)
    other = Estimate(calls=4, prompt_tokens=50, cached_tokens=5, completion_tokens=6)
    assert one + other == Estimate(calls=5, prompt_tokens=70, cached_tokens=7, completion_tokens=9)


def test_documents_together_are_one_longer_text() -> None:
    other = LETTER.model_copy(update={"id": "letter"})
    settings = EndpointSettings(model="tiny")
    together = estimate_together([HARBOUR, other], settings, Depth.FULL)
    assert together.prompt_tokens > foreseen().prompt_tokens
    assert together.calls >= foreseen().calls
