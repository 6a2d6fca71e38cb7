"""What comes from a document, or from a model that has read it, stands between the fences of every prompt."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Depth
from pipeline.prompt import Rendered
from pipeline.run import PROMPTS, run_pipeline_sync
from pipeline.views.lines import FENCE, UNFENCE, at, block, fenced
from tests.doubles import ScriptedDoor
from tests.hostile import CANARY, EVIL, INVENTED_LINES, hostile_page, replies
from tests.properties import repeatable

NAMES = [prompt.name for prompt in PROMPTS]


@cache
def asked() -> dict[str, list[Rendered]]:
    """Return every message of a hostile run, by prompt: once in one window, once in two."""
    document = hostile_page()
    scripted = replies(document)
    found: dict[str, list[Rendered]] = {name: [] for name in NAMES}
    for window in (40, len(document.sentences) // 2):
        door = ScriptedDoor(lambda name, _: scripted[name], window=window)
        run_pipeline_sync(document, door, depth=Depth.FULL)
        for name, rendered in door.asked:
            found[name].append(rendered)
    return found


def outside(message: str) -> str:
    """Return what a model is to take as ours: the lines that stand between no fences."""
    lines, inside = [], False
    for line in message.splitlines():
        if line in (FENCE, UNFENCE):
            assert inside == (line == UNFENCE), "a fence is opened and closed in turn"
            inside = line == FENCE
        elif not inside:
            lines.append(line)
    assert not inside
    return "\n".join(lines)


@pytest.mark.parametrize("name", NAMES)
def test_the_run_asks_every_prompt_and_shows_it_what_was_read(name: str) -> None:
    assert asked()[name]
    assert all(CANARY in rendered.user for rendered in asked()[name])


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_was_read_stands_outside_the_fences(name: str) -> None:
    for rendered in asked()[name]:
        assert CANARY not in outside(rendered.user)
        assert CANARY not in rendered.system


@pytest.mark.parametrize("name", NAMES)
def test_fences_stand_on_lines_of_their_own_and_nowhere_else(name: str) -> None:
    for rendered in asked()[name]:
        lines = [line for line in rendered.user.splitlines() if FENCE in line or UNFENCE in line]
        assert set(lines) <= {FENCE, UNFENCE}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_was_read_makes_a_line_of_its_own(name: str) -> None:
    for rendered in asked()[name]:
        assert not [line for line in rendered.user.splitlines() if line.strip().startswith(INVENTED_LINES)]


@repeatable
@given(st.text() | st.text("<>\n\r\u2028\x0b |1"))
def test_whatever_is_fenced_is_one_harmless_line(text: str) -> None:
    shown = fenced(text)
    assert FENCE not in shown
    assert UNFENCE not in shown
    assert len(shown.splitlines()) <= 1


def test_the_words_stay_when_the_fences_in_them_go() -> None:
    assert re.sub(r"\W+", " ", fenced(EVIL)) == re.sub(r"\W+", " ", EVIL)


def test_line_breaks_become_spaces_and_other_space_stays() -> None:
    assert fenced("one  \r\n   two\nthree \u00a0four") == "one two three \u00a0four"


def test_a_block_is_its_lines_between_fences() -> None:
    assert block("a", "b") == "<<<\na\nb\n>>>"


def test_sentences_are_pointed_at_as_a_reader_points() -> None:
    assert (at(("s12", "s15")), at(())) == (" {12, 15}", "")
