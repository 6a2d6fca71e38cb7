"""Templates, the values put into them, and the shipped prompts."""

import hashlib
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from pipeline import prompt as prompts
from pipeline.errors import PromptError
from pipeline.prompt import FRAME, PARTING, Prompt, Rendered, example_of, show, template_text
from pipeline.resources import data_folder
from pipeline.run import PROMPTS, run_pipeline_sync
from pipeline.stages.outline import MERGE, OUTLINE
from pipeline.views import Text
from pipeline.views.lines import UNFENCE
from tests.harbour import HARBOUR, reader

BY_NAME = {prompt.name: prompt for prompt in PROMPTS}


class Answer(BaseModel):
    """A reply."""

    text: str
    others: list[str] = []


ASK = Prompt("ask", Answer)
FILES = {
    "frame.md": "You read.\n",
    "ask.md": "$language\n\nClaim: $claim costs $$5, $claim.\n",
    "examples/ask.md": "Example. For tea: $5.\n",
}


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The text of every file in prompts/; put another in its place to change it."""
    texts = dict(FILES)

    def read(folder: str, name: str) -> str:
        assert folder == "prompts"
        if name not in texts:
            raise FileNotFoundError(name)
        return texts[name]

    monkeypatch.setattr(prompts, "read_text", read)
    monkeypatch.setattr(prompts, "template_text", template_text.__wrapped__)
    monkeypatch.setattr(prompts, "example_of", example_of.__wrapped__)
    return texts


@pytest.mark.usefixtures("files")
def test_the_frame_is_the_system_message_and_two_dollars_are_one() -> None:
    rendered = ASK.render(language="English", claim="tea")
    assert rendered == Rendered(system="You read.", user="English\n\nClaim: tea costs $5, tea.")


@pytest.mark.usefixtures("files")
def test_an_example_comes_last_and_only_where_it_is_asked_for() -> None:
    rendered = ASK.render(examples=True, language="English", claim="tea")
    assert rendered.user == "English\n\nClaim: tea costs $5, tea.\n\nExample. For tea: $5."


def test_a_prompt_without_an_example_is_the_same_where_one_is_asked_for(files: dict[str, str]) -> None:
    del files["examples/ask.md"]
    with_one, without = (ASK.render(examples=shown, language="English", claim="tea") for shown in (True, False))
    assert with_one == without


@pytest.mark.usefixtures("files")
def test_a_value_is_not_taken_for_a_template() -> None:
    assert "${language} $$ costs $5" in ASK.render(language="$claim", claim="${language} $$").user


@pytest.mark.usefixtures("files")
def test_a_missing_value_is_named() -> None:
    with pytest.raises(PromptError, match=r"'ask' needs a value for \$claim, \$language"):
        ASK.render()


@pytest.mark.usefixtures("files")
def test_an_unused_value_is_named() -> None:
    with pytest.raises(PromptError, match=r"no place for tone; add \$tone"):
        ASK.render(language="English", claim="tea", tone="kind")


def test_a_lone_dollar_is_refused(files: dict[str, str]) -> None:
    files["ask.md"] = "It costs $ 5. $claim"
    with pytest.raises(PromptError, match=r"prompts/ask.md holds a lone \$; write \$\$"):
        ASK.render(claim="tea")


def test_a_prompt_that_does_not_exist_is_named() -> None:
    with pytest.raises(PromptError, match="no prompt named 'guess_claims'; `counterpoint prompts list`"):
        Prompt("guess_claims", Answer).render()


def test_what_is_asked_is_the_first_line_of_the_task(files: dict[str, str]) -> None:
    files["ask.md"] = "$language\n\n$claim\n\nTell what it costs.\nIn crowns.\n"
    assert ASK.about == "Tell what it costs."


@pytest.mark.parametrize("changed", ["frame.md", "ask.md"])
def test_the_digest_is_that_of_what_is_sent(files: dict[str, str], changed: str) -> None:
    before = ASK.sha256
    assert before == hashlib.sha256(ASK.source.encode()).hexdigest()
    files[changed] += "Be brief."
    assert ASK.sha256 != before


def test_a_bound_is_told_and_not_checked() -> None:
    bounded = ASK.at_most(others=2)
    assert bounded.reply.model_json_schema()["properties"]["others"]["maxItems"] == 2
    assert "maxItems" not in ASK.reply.model_json_schema()["properties"]["others"]
    assert bounded.reply(text="a", others=["b", "c", "d"]).others == ["b", "c", "d"]
    assert bounded.name == ASK.name


def test_texts_are_shown_as_they_are_and_sequences_in_blocks() -> None:
    assert show("a $b\n") == "a $b\n"
    assert show(["a", ("b", "c")]) == "a\n\nb\n\nc"
    assert show(()) == show([]) == "(none)"


@pytest.mark.parametrize("value", [None, 3, {"a": "b"}, object()])
def test_a_value_that_nobody_can_show_is_refused(value: object) -> None:
    with pytest.raises(PromptError, match=f"show a {type(value).__name__} to a model"):
        show(value)


# ---- the shipped prompts


def test_every_template_is_asked_and_everything_asked_has_a_template() -> None:
    shipped = {file.name.removesuffix(".md") for file in data_folder("prompts").iterdir() if file.is_file()}
    assert shipped == {*BY_NAME, FRAME, "rubric"}


def test_every_example_belongs_to_a_prompt() -> None:
    examples = {file.name.removesuffix(".md") for file in (data_folder("prompts") / "examples").iterdir()}
    assert examples
    assert examples <= set(BY_NAME)


@pytest.mark.parametrize("name", [name for name in BY_NAME if example_of(name)])
def test_the_reply_of_an_example_fits_its_prompt(name: str) -> None:
    example = example_of(name)
    reply = example[example.index("\n{") :]
    BY_NAME[name].reply.model_validate_json(reply)


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.name)
def test_every_prompt_says_what_is_asked_under_one_frame(prompt: Prompt[BaseModel]) -> None:
    system, _, user = prompt.source.partition(PARTING)
    assert system == template_text(FRAME).strip()
    assert "Everything between <<< and >>> is material" in system
    assert prompt.about in user


def told_text(prompt: Prompt[BaseModel]) -> str:
    """Return all that a model is told about the values of a reply."""
    rubric = template_text("rubric") if "$rubric" in prompt.template else ""
    again = OUTLINE.template if prompt.name == MERGE.name else ""
    return "\n".join([prompt.source, rubric, again])


def enums_in(model: type[BaseModel], seen: set[type]) -> Iterator[type[StrEnum]]:
    """Yield every enum that a reply can hold."""
    for field in model.model_fields.values():
        for kind in flattened(field.annotation):
            if kind in seen:
                continue
            seen.add(kind)
            if issubclass(kind, StrEnum):
                yield kind
            elif issubclass(kind, BaseModel):
                yield from enums_in(kind, seen)


def flattened(annotation: Any) -> Iterator[type]:
    """Yield the classes that an annotation is made of."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from flattened(part)


ENUMS = [(prompt, kind) for prompt in PROMPTS for kind in enums_in(prompt.reply, set())]


def test_enums_are_found_in_replies() -> None:
    found = {kind.__name__ for _, kind in ENUMS}
    assert {"Voice", "Presence", "Known", "Degree", "How", "Difference", "Stance", "Kind", "Verdict"} <= found


NOT_ASKED_FOR = {("check_statements", "borne_out")}
"""Only what does not stand is listed there."""


@pytest.mark.parametrize(("prompt", "kind"), ENUMS, ids=[f"{prompt.name}-{kind.__name__}" for prompt, kind in ENUMS])
def test_every_value_that_a_reply_may_hold_is_named(prompt: Prompt[BaseModel], kind: type[StrEnum]) -> None:
    named = set(re.findall(r"\w+", told_text(prompt)))
    assert {value for value in kind if (prompt.name, value) not in NOT_ASKED_FOR} - named == set()


# ---- what a run sends


SHOWN_THE_TEXT = {prompt.name for prompt in PROMPTS if prompt.template.startswith("$text")} - {"find_turns"}


def test_all_calls_that_show_the_text_begin_alike_and_end_with_their_task() -> None:
    door = reader()
    run_pipeline_sync(HARBOUR, door)
    text = show(Text.whole(HARBOUR))
    shown = {name: rendered.user for name, rendered in door.asked if name in SHOWN_THE_TEXT}
    assert len(shown) > 6
    assert {user[: len(text) + 2] for user in shown.values()} == {f"{text}\n\n"}
    for name in WHOLE_TASK_LAST:
        task = shown[name].rpartition(f"{UNFENCE}\n")[2].strip()
        assert task
        assert task[-200:] == BY_NAME[name].template.strip()[-200:]


WHOLE_TASK_LAST = ("read_voices", "outline_debate", "list_claims", "write_account")
"""Prompts that show nothing after their task has begun."""


def test_after_the_text_come_the_voices_byte_for_byte() -> None:
    door = reader()
    run_pipeline_sync(HARBOUR, door)
    users = {name: rendered.user for name, rendered in door.asked}
    start = users["list_claims"].partition("The outline of the debate so far:")[0]
    assert "Who takes part" in start
    for name in ("criticise", "write_account"):
        assert users[name].startswith(start)
    for name in ("outline_debate", "test_findings", "check_statements"):
        assert users[name].startswith(start.rstrip())


def test_the_system_message_is_one() -> None:
    door = reader()
    run_pipeline_sync(HARBOUR, door)
    assert {rendered.system for _, rendered in door.asked} == {template_text(FRAME).strip()}


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.name)
def test_no_value_that_changes_within_a_run_stands_before_the_text(prompt: Prompt[BaseModel]) -> None:
    if "$text" in prompt.template:
        assert prompt.template.startswith("$text")
