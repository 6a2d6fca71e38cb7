"""Templates, the values put into them, and the shipped prompts."""

import hashlib
import re

import pytest
from pydantic import BaseModel

from pipeline import prompt as prompts
from pipeline.errors import PromptError
from pipeline.prompt import PARTING, Prompt, Rendered, show, template_text
from pipeline.resources import data_folder, read_text
from pipeline.run import PROMPTS


class Answer(BaseModel):
    """A reply."""

    text: str


ASK = Prompt("ask", Answer)


@pytest.fixture
def template(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The text of every template file; put another in its place to change it."""
    text = ["You read $language.\n---\nClaim: $claim costs $$5, $claim.\n"]
    monkeypatch.setattr(prompts, "read_text", lambda folder, name: text[0])
    monkeypatch.setattr(prompts, "template_text", template_text.__wrapped__)
    return text


@pytest.mark.usefixtures("template")
def test_values_are_put_into_both_messages_and_two_dollars_are_one() -> None:
    rendered = ASK.render(language="English", claim="tea")
    assert rendered == Rendered(system="You read English.", user="Claim: tea costs $5, tea.")


@pytest.mark.usefixtures("template")
def test_a_value_is_not_taken_for_a_template() -> None:
    assert ASK.render(language="$claim", claim="$5 or ${language}\n---\n$$").user.startswith(
        "Claim: $5 or ${language}\n---\n$$ costs"
    )


@pytest.mark.usefixtures("template")
def test_a_missing_value_is_named() -> None:
    with pytest.raises(PromptError, match=r"'ask' needs a value for \$claim, \$language"):
        ASK.render()


@pytest.mark.usefixtures("template")
def test_an_unused_value_is_named() -> None:
    with pytest.raises(PromptError, match=r"no place for tone; add \$tone"):
        ASK.render(language="English", claim="tea", tone="kind")


def test_a_template_without_a_parting_is_refused(template: list[str]) -> None:
    template[0] = "You read $language. --- Claim: $claim"
    with pytest.raises(PromptError, match=r"prompts/ask.md needs a line '---'"):
        _ = ASK.source


def test_a_lone_dollar_is_refused(template: list[str]) -> None:
    template[0] = "It costs $ 5.\n---\n$claim"
    with pytest.raises(PromptError, match=r"prompts/ask.md holds a lone \$; write \$\$"):
        ASK.render(claim="tea")


def test_a_prompt_that_does_not_exist_is_named() -> None:
    with pytest.raises(PromptError, match="no prompt named 'guess_claims'; `counterpoint prompts list`"):
        Prompt("guess_claims", Answer).render()


def test_the_digest_is_that_of_the_file(template: list[str]) -> None:
    assert ASK.sha256 == hashlib.sha256(template[0].encode()).hexdigest()
    before = ASK.sha256
    template[0] += " "
    assert ASK.sha256 != before


def test_texts_are_shown_as_they_are_and_sequences_line_by_line() -> None:
    assert show("a $b\n") == "a $b\n"
    assert show(["a", ("b", "c")]) == "a\nb\nc"
    assert show(()) == show([]) == "(none)"


@pytest.mark.parametrize("value", [None, 3, {"a": "b"}, object()])
def test_a_value_that_nobody_can_show_is_refused(value: object) -> None:
    with pytest.raises(PromptError, match=f"show a {type(value).__name__} to a model"):
        show(value)


def shipped() -> dict[str, str]:
    """Return the text of every file in prompts/ by its name."""
    return {file.name: file.read_text(encoding="utf-8") for file in data_folder("prompts").iterdir()}


def test_every_template_is_asked_and_everything_asked_has_a_template() -> None:
    templates = {name for name, text in shipped().items() if PARTING in text}
    assert templates == {f"{prompt.name}.md" for prompt in PROMPTS}
    assert set(shipped()) - templates == {"rubric.md"}


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.name)
def test_every_shipped_template_says_who_speaks_and_shows_the_text(prompt: Prompt[BaseModel]) -> None:
    system, _, user = prompt.source.partition(PARTING)
    assert system.strip()
    assert "$document" in user
    assert "Everything between <<< and >>> is material" in system


def test_the_criteria_of_the_rubric_have_ids_of_their_own() -> None:
    criteria = re.findall(r"^- (\w+): ", read_text("prompts", "rubric.md"), re.MULTILINE)
    assert len(criteria) == len(set(criteria)) >= 8
    assert all(re.fullmatch(r"[a-z_]+", criterion) for criterion in criteria)
