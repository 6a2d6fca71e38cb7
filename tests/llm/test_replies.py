import pytest

from pipeline.errors import CallFailed
from pipeline.llm.answers import Answer
from pipeline.llm.replies import EMPTY_BEFORE, Unfit, fitting, lost, messages_of
from pipeline.llm.settings import EndpointSettings
from pipeline.prompt import Prompt, Rendered
from tests.llm.exchange import Opinion

SETTINGS = EndpointSettings(model="tiny", base_url="http://localhost:1/v1", max_tokens=77)
PROMPT = Prompt("judge_claim", Opinion)


def answer(text: str, finish: str = "stop", refusal: str = "") -> Answer:
    return Answer(text, finish, refusal, prompt_tokens=0, cached_tokens=0, completion_tokens=0)


def test_a_fitting_answer_is_the_reply() -> None:
    assert fitting(PROMPT, answer('```\n{"stance": "denied"}\n```'), SETTINGS) == Opinion(stance="denied")


@pytest.mark.parametrize(
    ("unusable", "reason"),
    [
        (answer('{"stance": "denied"}', finish="length"), "truncated"),
        (answer('{"stance": "denied"}', finish="content_filter"), "content_filter"),
        (answer('{"stance": "denied"}', refusal="No."), "refused"),
    ],
)
def test_what_the_server_says_of_an_answer_goes_before_its_text(unusable: Answer, reason: str) -> None:
    with pytest.raises(CallFailed) as caught:
        fitting(PROMPT, unusable, SETTINGS)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "reason", "complaint"),
    [
        ("", "empty", ""),
        ('{"stance": "so-so"}', "invalid_reply", "stance: "),
        ("No.", "invalid_reply", "reply: "),
    ],
)
def test_what_may_turn_out_better_is_unfit(text: str, reason: str, complaint: str) -> None:
    with pytest.raises(Unfit) as caught:
        fitting(PROMPT, answer(text), SETTINGS)
    assert (caught.value.reason, caught.value.reply) == (reason, text)
    assert caught.value.complaint.startswith(complaint)


def test_a_prompt_without_a_system_message_is_asked_without_one() -> None:
    assert messages_of(Rendered("", "Claim?"), None) == [{"role": "user", "content": "Claim?"}]


def test_roles_alternate_after_an_unfit_answer() -> None:
    rendered = Rendered("Judge.", "Claim?")
    spoken = messages_of(rendered, Unfit("invalid_reply", "No.", "reply: no JSON"))
    assert [message["role"] for message in spoken] == ["system", "user", "assistant", "user"]
    silent = messages_of(rendered, Unfit("empty", "", ""))
    assert [message["role"] for message in silent] == ["system", "user"]
    assert silent[1]["content"] == f"Claim?\n\n{EMPTY_BEFORE}"


@pytest.mark.parametrize("reason", ["truncated", "refused", "content_filter", "empty", "invalid_reply"])
def test_what_is_lost_names_the_model_the_host_the_prompt_and_a_way_out(reason: str) -> None:
    error = lost(reason, "judge_claim", SETTINGS, "a\nb")
    assert error.reason == reason
    assert "tiny at localhost:1 (prompt 'judge_claim')" in str(error)
    assert "--window" in str(error) or "--model" in str(error)
    assert "\n" not in str(error)
