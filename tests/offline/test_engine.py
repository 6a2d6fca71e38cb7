"""The door with the rules behind it."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from pipeline.errors import Declined, InputError
from pipeline.models import Report
from pipeline.offline import Offline
from pipeline.offline.engine import RULES
from pipeline.prompt import Prompt
from pipeline.run import PROMPTS, run_pipeline_sync
from pipeline.stages.voices import VOICES
from pipeline.views import Text
from tests.invented import page, talk
from tests.properties import repeatable


class Answer(BaseModel):
    """A reply."""

    text: str


def read(*turns: tuple[str | None, str]) -> Report:
    """Return the offline report on these turns, whose paragraphs are parted by blank lines."""
    return run_pipeline_sync(page(*(talk(author, *text.split("\n\n")) for author, text in turns)), Offline())


def test_rules_answer_prompts_that_are_asked() -> None:
    assert set(RULES) < {prompt.name for prompt in PROMPTS}


@pytest.mark.parametrize("prompt", [prompt for prompt in PROMPTS if prompt.name not in RULES], ids=lambda p: p.name)
def test_a_prompt_without_a_rule_is_declined(prompt: Prompt[BaseModel]) -> None:
    door = Offline()
    with pytest.raises(Declined, match=rf"no rules for '{prompt.name}'.*--model"):
        asyncio.run(door.ask(prompt, text=Text.whole(page(talk("Ada", "It is so.")))))
    assert door.usage == {}


def test_what_is_declined_is_no_loss() -> None:
    report = read(("Ada", "The old wall leaks every spring."), ("Bo", "No, the old wall does not leak in spring."))
    assert report.clashes
    assert (report.coverage.failed_calls, report.checks) == ((), ())
    assert set(report.provenance.prompts) == set(RULES)


def test_answers_are_of_the_prompts_model_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RULES, "guess", lambda reading, text: Answer(text=text.document.title))
    door = Offline()
    for _ in range(2):
        assert asyncio.run(door.ask(Prompt("guess", Answer), text=Text.whole(page(talk("Ada", "It is so."))))).text
    assert (door.usage["guess"].calls, door.usage["guess"].prompt_tokens, door.engine) == (2, 0, "offline")


def test_another_language_is_refused_and_said() -> None:
    german = "Die Mauer ist undicht, und der Rat muss dafür bezahlen, was man uns im Frühjahr nicht gesagt hat."
    with pytest.raises(InputError, match="English only"):
        asyncio.run(Offline().ask(VOICES, text=Text.whole(page(talk("Ada", german)))))


LONG = "the wall that the council built beside the channel where the boats lie in winter always leaks and " * 40
MANY = " ".join(f"You say that wall number {n} never leaks at all." for n in range(30))
ISSUE = "the wall that the council built beside the channel where boats lie in winter leaks more each year than "


@pytest.mark.parametrize(
    "turns",
    [
        [("Ada", f"{LONG}stands."), ("Bo", f"That is wrong. {LONG}does not stand.")],
        [("Ada", MANY), ("Bo", f"I disagree. {MANY}")],
        [("Ada", "It leaks " * 3_000), ("Bo", "x" * 20_000)],
        [
            (
                "Ada",
                f"I think {ISSUE}the old one did.\n\nFerries are loud, and {ISSUE}the ferry company admits.",
            ),
            ("Bo", f"No, it is not so that {ISSUE}the old one did."),
            (
                "Cy",
                f"I disagree. It is false that ferries are loud, and that {ISSUE}the ferry company admits.",
            ),
        ],
    ],
    ids=["long clauses", "many parts", "no stops", "long issues"],
)
def test_no_text_makes_a_rule_answer_beyond_its_prompts_bounds(turns: list[tuple[str, str]]) -> None:
    report = read(*turns)
    assert report.coverage.sentences == len(report.sentences) > 0


SENTENCES = st.sampled_from(
    [
        "You say that the wall always leaks.",
        "I disagree, because nobody has measured it.",
        "Sure, but the council will never pay for it!",
        "the old wall always leaks more than the new one",
        "Everyone knows that studies show 40 % of it leaks.",
        'You wrote "the wall is sound and dry".',
        "Thanks.",
        "Even if it leaks, that does not mean that we should move the boats.",
        "I take that back.",
        "Isn't it cheaper to dredge?",
        "İİİ ßß \u2028 … (((",
        "Of course, because walls are famous for their patience :-)",
    ]
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
TURNS = st.lists(
    st.tuples(st.sampled_from(["Ada", "Bo", None]), st.lists(PARAGRAPHS, min_size=1, max_size=4).map("\n\n".join)),
    min_size=1,
    max_size=4,
)


@settings(repeatable, max_examples=40)
@given(TURNS)
def test_whatever_is_read_everything_found_is_tied_to_the_text(turns: list[tuple[str | None, str]]) -> None:
    text = page(*(talk(author, *said.split("\n\n")) for author, said in turns)).text
    report = read(*turns)
    assert all(claim.quote == claim.span.cut(text) for claim in report.claims)
    people = {participant.id for participant in report.participants}
    assert {claim.holder for claim in report.claims} <= people
    assert report.coverage.dropped_quotes == ()
