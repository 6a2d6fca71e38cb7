import pytest

from pipeline.llm.dialect import SCHEMA_REQUEST, Dialect, Message, Mode
from pipeline.llm.failures import Refusal
from pipeline.llm.settings import EndpointSettings
from pipeline.prompt import Prompt
from tests.llm.exchange import Opinion

SETTINGS = EndpointSettings(model="tiny", seed=5, temperature=0.5, max_tokens=9)
PROMPT = Prompt("profile/judge_claim", Opinion)
MESSAGES: list[Message] = [{"role": "system", "content": "Judge."}, {"role": "user", "content": "Claim."}]


def test_the_richest_dialect_sends_everything() -> None:
    request = Dialect().request(SETTINGS, PROMPT, MESSAGES)
    assert request | {"response_format": None} == {
        "model": "tiny",
        "messages": MESSAGES,
        "max_tokens": 9,
        "temperature": 0.5,
        "seed": 5,
        "response_format": None,
    }
    assert request["response_format"]["json_schema"]["name"] == "profile_judge_claim"


@pytest.mark.parametrize("mode", [Mode.JSON_OBJECT, Mode.PLAIN])
def test_without_a_schema_parameter_the_schema_stands_in_the_system_message(mode: Mode) -> None:
    system, user = Dialect(mode).request(SETTINGS, PROMPT, MESSAGES)["messages"]
    assert system["content"].startswith(f"Judge.\n\n{SCHEMA_REQUEST}\n{{")
    assert user == MESSAGES[1]
    alone, _ = Dialect(mode).request(SETTINGS, PROMPT, MESSAGES[1:])["messages"]
    assert alone["content"].startswith(SCHEMA_REQUEST)


def test_the_barest_dialect_sends_what_every_endpoint_takes() -> None:
    bare = Dialect(Mode.PLAIN, "max_completion_tokens", temperature=False, seed=False)
    assert set(bare.request(SETTINGS, PROMPT, MESSAGES)) == {"model", "messages", "max_completion_tokens"}


@pytest.mark.parametrize(
    ("refusal", "plainer"),
    [
        (Refusal(400, param="response_format", words="no"), Dialect(Mode.JSON_OBJECT)),
        (Refusal(422, words="body.response_format.type: Input should be 'text'"), Dialect(Mode.JSON_OBJECT)),
        (Refusal(404, words="No endpoints support the requested parameters."), Dialect(Mode.JSON_OBJECT)),
        (Refusal(501), Dialect(Mode.JSON_OBJECT)),
        (Refusal(400, words="Invalid schema: 'maxLength' is not permitted"), Dialect(Mode.UNBOUNDED_SCHEMA)),
        (Refusal(400, words="schema: property 'maxItems' is not supported"), Dialect(Mode.UNBOUNDED_SCHEMA)),
        (Refusal(400, param="temperature", words="unsupported value"), Dialect(temperature=False)),
        (Refusal(422, words="unknown field seed"), Dialect(seed=False)),
        (Refusal(400, words="use max_completion_tokens"), Dialect(length_parameter="max_completion_tokens")),
        (
            Refusal(400, code="unsupported_parameter", param="max_tokens"),
            Dialect(length_parameter="max_completion_tokens"),
        ),
    ],
)
def test_a_refused_part_is_given_up(refusal: Refusal, plainer: Dialect) -> None:
    assert Dialect().plainer(refusal) == plainer


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(500, words="response_format"),
        Refusal(401, words="temperature"),
        Refusal(400, words="roles must alternate"),
        Refusal(404, words="page not found"),
        Refusal(400, param="max_tokens", words="max_tokens is too large: 9"),
        # Names a parameter, but is about the length of the text.
        Refusal(400, words="'max_completion_tokens' is too large; the maximum context length is 4096"),
    ],
)
def test_what_is_about_something_else_gives_nothing_up(refusal: Refusal) -> None:
    assert Dialect().plainer(refusal) is None


def test_every_part_is_given_up_once() -> None:
    refusal = Refusal(400, words="max_completion_tokens, temperature, seed and response_format")
    dialect: Dialect | None = Dialect()
    steps = 0
    while dialect is not None:
        last, dialect, steps = dialect, dialect.plainer(refusal), steps + 1
    assert last == Dialect(Mode.PLAIN, "max_completion_tokens", temperature=False, seed=False)
    assert steps == 6
