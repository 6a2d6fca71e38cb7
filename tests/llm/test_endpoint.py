import asyncio
import gc
import json
import logging
import socket
from dataclasses import replace

import pytest

from pipeline.errors import CallFailed, EndpointRejected, EndpointUnreachable, PromptError, UsageError
from pipeline.llm import Endpoint, EndpointSettings
from pipeline.llm.door import Door
from pipeline.models import Usage, Usages
from pipeline.prompt import Prompt
from tests.llm.conftest import FILES
from tests.llm.exchange import GOOD, OPINION, Opinion, exchange
from tests.llm.fault_server import Act, FaultServer, Request, completion, failure

KEY = "sk-a-key-that-nobody-may-see"

NO_SCHEMA = failure(400, "response_format of type json_schema is not supported", param="response_format")
NO_OBJECT = failure(400, "'response_format' is not supported", param="response_format")


def as_door(endpoint: Endpoint) -> Door:
    return endpoint


def format_of(request: Request) -> str | None:
    return (request.body.get("response_format") or {}).get("type")


# ---- asking


def test_asks_with_the_prompt_and_its_schema_and_returns_the_reply(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, GOOD, max_tokens=123)
    body = done.requests[0].body
    assert done.reply == Opinion(**OPINION)
    assert done.requests[0].path == "/v1/chat/completions"
    assert body["messages"] == [
        {"role": "system", "content": "You judge claims."},
        {"role": "user", "content": "Claim: claim 0"},
    ]
    assert (body["model"], body["temperature"], body["seed"], body["max_tokens"]) == ("tiny", 0.0, 1, 123)
    named = body["response_format"]["json_schema"]
    assert (named["name"], named["strict"]) == ("judge_claim", True)
    assert named["schema"]["required"] == ["stance", "why"]


def test_is_a_door(prompt: Prompt[Opinion]) -> None:
    door = as_door(Endpoint(EndpointSettings(model="tiny", base_url="http://localhost:1", window=12)))
    assert (door.engine, door.model, door.window, door.usage) == ("endpoint", "tiny", 12, {})
    with pytest.raises(PromptError):
        asyncio.run(door.ask(prompt))


def test_counts_every_answer_and_what_it_cost(prompt: Prompt[Opinion]) -> None:
    wrong = completion({"stance": "maybe"}, usage={"prompt_tokens": 70, "completion_tokens": 30})
    unmeasured = completion(OPINION, usage=None)
    assert exchange(prompt, failure(500), wrong, unmeasured).usage == Usage(
        calls=2, prompt_tokens=70, completion_tokens=30
    )


def test_usage_is_kept_by_the_name_of_the_prompt(prompt: Prompt[Opinion], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FILES, "weigh_claim.md", "Weigh: $claim\n")
    told = {"prompt_tokens": 70, "prompt_tokens_details": {"cached_tokens": 64}, "completion_tokens": 30}

    async def asked() -> tuple[Usages, Usages]:
        async with FaultServer(completion(OPINION, usage=told)) as server:
            endpoint = Endpoint(EndpointSettings(model="tiny", base_url=server.url, examples=False))
            await endpoint.ask(prompt, claim="a")
            before = endpoint.usage
            for claim in ("a", "b"):
                await endpoint.ask(Prompt("weigh_claim", Opinion), claim=claim)
            await endpoint.close()
            return before, endpoint.usage

    once = Usage(calls=1, prompt_tokens=70, cached_tokens=64, completion_tokens=30)
    before, after = asyncio.run(asked())
    assert before == {"judge_claim": once}, "what was returned does not grow"
    assert after == {"judge_claim": once, "weigh_claim": once + once}


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ({}, False),
        ({"window": 40}, False),
        ({"window": 39}, True),
        ({"window": 8, "examples": False}, False),
        ({"window": 400, "examples": True}, True),
    ],
)
def test_small_windows_come_with_an_example_unless_told_otherwise(
    prompt: Prompt[Opinion], settings: dict[str, object], shown: bool
) -> None:
    (request,) = exchange(prompt, GOOD, **settings).requests
    user = request.body["messages"][1]["content"]
    assert user == "Claim: claim 0" + ("\n\nFor example, a question is no claim." if shown else "")


# ---- replies that will not do


def test_a_reply_of_the_wrong_shape_is_sent_back_with_what_is_wrong(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, completion({"stance": "maybe"}), GOOD)
    assert done.reply == Opinion(**OPINION)
    first, second = (request.body["messages"] for request in done.requests)
    assert second[:2] == first
    assert second[2] == {"role": "assistant", "content": '{"stance": "maybe"}'}
    assert "stance: Input should be 'asserted' or 'denied'" in second[3]["content"]


def test_a_second_reply_of_the_wrong_shape_fails_the_call(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, completion("I would rather not say {really}."))
    assert len(done.requests) == 2
    assert isinstance(done.error, CallFailed)
    assert done.error.reason == "invalid_reply"
    assert "tiny at 127.0.0.1" in str(done.error)
    assert "judge_claim" in str(done.error)
    assert "Invalid JSON" in str(done.error)


@pytest.mark.parametrize(
    "nothing",
    [
        completion(None, message={"reasoning_content": "Let me think."}),
        completion(""),
        completion(" \n"),
        completion("x", choices=[]),
        completion("x", choices=None),
    ],
)
def test_an_empty_reply_is_asked_for_again_and_then_fails_the_call(prompt: Prompt[Opinion], nothing: Act) -> None:
    assert exchange(prompt, nothing, GOOD).reply == Opinion(**OPINION)
    done = exchange(prompt, nothing)
    assert isinstance(done.error, CallFailed)
    assert done.error.reason == "empty"
    assert [message["role"] for message in done.requests[1].body["messages"]] == ["system", "user"]


@pytest.mark.parametrize(
    ("act", "reason", "advice"),
    [
        (completion('{"stance": "ass', finish_reason="length"), "truncated", "--window"),
        (completion(None, message={"refusal": "I can't help."}), "refused", "I can't help"),
        (completion("", finish_reason="content_filter"), "content_filter", "--model"),
        (failure(400, "blocked", code="content_filter"), "content_filter", "--model"),
        (failure(403, "Your input was flagged"), "content_filter", "--model"),
        (failure(400, "too many tokens", code="context_length_exceeded"), "too_long", "--window"),
        (failure(413, "Request too large"), "too_long", "--window"),
        (failure(400, "messages: roles must alternate"), "rejected", "roles must alternate"),
        (failure(418), "rejected", "status 418"),
    ],
)
def test_what_asking_again_cannot_help_fails_the_call_at_once(
    prompt: Prompt[Opinion], act: Act, reason: str, advice: str
) -> None:
    done = exchange(prompt, act)
    assert len(done.requests) == 1
    assert isinstance(done.error, CallFailed)
    assert done.error.reason == reason
    assert advice in str(done.error)


def test_content_in_parts_and_without_usage_is_read(prompt: Prompt[Opinion]) -> None:
    parts = [{"type": "text", "text": '{"stance":'}, {"type": "text", "text": '"denied"}'}]
    done = exchange(prompt, completion(None, message={"content": parts}, usage={"prompt_tokens": None}))
    assert done.reply == Opinion(stance="denied")
    assert done.usage == Usage(calls=1)


# ---- finding out what the endpoint takes


def test_the_shape_is_asked_for_in_the_way_that_the_endpoint_takes(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, NO_SCHEMA, GOOD)
    assert done.reply == Opinion(**OPINION)
    assert [format_of(request) for request in done.requests] == ["json_schema", "json_object"]
    assert "JSON Schema" in done.requests[1].body["messages"][0]["content"]


def test_without_any_response_format_the_reply_is_cut_out_of_prose(prompt: Prompt[Opinion]) -> None:
    fenced = completion(f"Here you are:\n```json\n{json.dumps(OPINION)}\n```\nAnything else?")
    done = exchange(prompt, NO_SCHEMA, NO_OBJECT, fenced)
    assert done.reply == Opinion(**OPINION)
    assert [format_of(request) for request in done.requests] == ["json_schema", "json_object", None]


def test_length_bounds_are_left_out_for_an_endpoint_that_refuses_them(prompt: Prompt[Opinion]) -> None:
    refusal = failure(400, "Invalid schema for response_format: 'maxLength' is not permitted.")
    done = exchange(prompt, refusal, GOOD)
    first, second = (json.dumps(request.body["response_format"]) for request in done.requests)
    assert "maxLength" in first
    assert "json_schema" in second
    assert "maxLength" not in second


def test_concurrent_first_calls_wait_for_the_one_that_finds_out(prompt: Prompt[Opinion]) -> None:
    def schema_refused(request: Request) -> Act:
        return NO_SCHEMA if format_of(request) == "json_schema" else replace(GOOD, delay=0.5)

    done = exchange(prompt, script=schema_refused, calls=6)
    assert done.outcomes == [Opinion(**OPINION)] * 6
    assert [format_of(request) for request in done.requests] == ["json_schema"] + ["json_object"] * 6
    assert done.most_at_once == 5, "once it is found out, the others need not wait for each other"


def test_a_late_refusal_does_not_undo_what_another_call_found_out(prompt: Prompt[Opinion]) -> None:
    def only_the_first_has_its_way(request: Request) -> Act:
        claim = request.body["messages"][-1]["content"]
        if claim == "Claim: claim 0" or format_of(request) is None:
            return GOOD
        refusal = NO_SCHEMA if format_of(request) == "json_schema" else NO_OBJECT
        return replace(refusal, delay=0.1 if claim == "Claim: claim 2" else 0)

    done = exchange(prompt, script=only_the_first_has_its_way, calls=3)
    assert done.outcomes == [Opinion(**OPINION)] * 3
    late = [request for request in done.requests if "claim 2" in request.body["messages"][-1]["content"]]
    assert [format_of(request) for request in late] == ["json_schema", None]


def test_parameters_an_endpoint_does_not_know_are_changed_or_dropped_once(prompt: Prompt[Opinion]) -> None:
    def new_model(request: Request) -> Act:
        if "max_tokens" in request.body:
            return failure(400, "'max_tokens' is not supported; use 'max_completion_tokens'.", param="max_tokens")
        if "temperature" in request.body:
            return failure(400, "Only the default is supported.", param="temperature")
        return failure(422, "Unknown field: seed") if "seed" in request.body else GOOD

    done = exchange(prompt, script=new_model, calls=3)
    assert done.outcomes == [Opinion(**OPINION)] * 3
    assert len(done.requests) == 3 + 3
    assert done.requests[-1].body["max_completion_tokens"] == 16384


# ---- what may pass


@pytest.mark.parametrize(
    "trouble",
    [
        failure(429, "slow down", headers={"retry-after": "0"}),
        failure(408),
        failure(409),
        failure(500),
        failure(503, "overloaded"),
        Act(b'{"error": {"code": 502, "message": "upstream"}}'),
        Act(b"<html>maintenance</html>"),
        Act(b'{"choices": [', headers={"content-length": "900"}, cut_after=13),
        Act(raw=b""),
        Act(raw=b"what?\r\n\r\n"),
        Act(b"no gzip", headers={"content-encoding": "gzip"}),
    ],
)
def test_what_may_pass_is_tried_again(prompt: Prompt[Opinion], trouble: Act) -> None:
    done = exchange(prompt, trouble, trouble, GOOD)
    assert done.reply == Opinion(**OPINION)
    assert len(done.requests) == 3
    assert done.usage.calls == 1


def test_attempts_are_bounded_and_a_failed_call_leaves_the_others_alone(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, failure(500, "out of cheese"), retry_attempts=3)
    assert len(done.requests) == 3
    assert isinstance(done.error, CallFailed)
    assert done.error.reason == "endpoint_failed"
    assert "out of cheese" in str(done.error)


def test_a_wait_beyond_the_time_allowed_is_not_waited_for(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, failure(429, headers={"retry-after": "30"}), retry_seconds=5)
    assert len(done.requests) == 1
    assert isinstance(done.error, CallFailed)
    assert done.error.reason == "rate_limited"


def test_a_slow_drip_does_not_outlive_the_deadline(prompt: Prompt[Opinion]) -> None:
    drip = Act(GOOD.body, headers=GOOD.headers, drip=0.02)
    done = exchange(prompt, drip, deadline_seconds=0.1, retry_attempts=2)
    assert len(done.requests) == 2
    assert isinstance(done.error, EndpointUnreachable)
    assert "0.1 seconds" in str(done.error)


def test_once_the_endpoint_has_answered_a_call_that_breaks_off_fails_alone(prompt: Prompt[Opinion]) -> None:
    def only_the_first(request: Request) -> Act:
        return GOOD if request.body["messages"][1]["content"] == "Claim: claim 0" else Act(raw=b"")

    done = exchange(prompt, script=only_the_first, calls=2, retry_attempts=2)
    reply, error = done.outcomes
    assert reply == Opinion(**OPINION)
    assert isinstance(error, CallFailed)
    assert error.reason == "cut_off"


# ---- what will not


def test_no_connection_is_told_apart_from_a_slow_one(prompt: Prompt[Opinion]) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
        done = exchange(prompt, GOOD, base_url=url, retry_attempts=2)
    assert isinstance(done.error, EndpointUnreachable)
    assert "nothing listens there" in str(done.error)


@pytest.mark.parametrize(
    ("act", "advice"),
    [
        (failure(401, "Incorrect API key"), "OPENAI_API_KEY"),
        (failure(403), "OPENAI_API_KEY"),
        (failure(402, "Insufficient credits"), "Top it up"),
        (failure(429, "You exceeded your quota", code="insufficient_quota"), "Top it up"),
        (failure(404, "The model does not exist", code="model_not_found"), "/v1/models"),
        (failure(404, 'model "tiny" not found, try pulling it first'), "/v1/models"),
        (failure(400, "tiny is not a valid model ID", param="model"), "/v1/models"),
        (Act(b"404 page not found", 404), "Check --base-url"),
        (Act(b"", 307, {"location": "https://elsewhere.test/v1"}), "https://elsewhere.test/v1"),
    ],
)
def test_what_no_call_can_get_past_is_rejected_at_once(prompt: Prompt[Opinion], act: Act, advice: str) -> None:
    done = exchange(prompt, act)
    assert len(done.requests) == 1
    assert isinstance(done.error, EndpointRejected)
    assert advice in str(done.error)


def test_an_address_without_its_version_is_told_what_is_missing(prompt: Prompt[Opinion]) -> None:
    done = exchange(prompt, Act(b"not found", 404), base_url="http://{host}/")
    assert f"--base-url http://{done.host}/v1" in str(done.error)
    page = exchange(prompt, Act(b"<html>Welcome</html>"), base_url="http://{host}", retry_attempts=1)
    assert isinstance(page.error, EndpointRejected)
    assert f"--base-url http://{page.host}/v1" in str(page.error)


def test_a_missing_key_is_found_before_any_call() -> None:
    with pytest.raises(UsageError, match="OPENAI_API_KEY"):
        Endpoint(EndpointSettings(model="tiny", base_url="https://models.example/v1"))


# ---- bounds, secrets, manners


def test_no_more_calls_are_under_way_than_allowed(prompt: Prompt[Opinion]) -> None:
    slow = Act(GOOD.body, headers=GOOD.headers, delay=0.02)
    assert exchange(prompt, slow, calls=7, concurrency=3).most_at_once == 3


def test_nothing_is_taken_from_the_environment(prompt: Prompt[Opinion], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ORG_ID", "PROJECT_ID", "ADMIN_KEY", "WEBHOOK_SECRET", "API_KEY"):
        monkeypatch.setenv(f"OPENAI_{name}", "ambient")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://ambient.invalid/v1")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "x-custom: ambient")
    monkeypatch.setenv("HTTP_PROXY", "http://ambient.invalid:1")
    done = exchange(prompt, GOOD, retry_attempts=1)
    assert done.reply == Opinion(**OPINION)
    assert "ambient" not in json.dumps(done.requests[0].headers)


def test_the_key_is_sent_and_never_shown(prompt: Prompt[Opinion], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = failure(401, f"Incorrect API key provided: {KEY}")
    done = exchange(prompt, echo, api_key=f"{KEY}\n")
    assert done.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert KEY not in f"{done.error} {done.error!r} {caplog.text}"
    assert done.error.__cause__ is None


def test_a_user_in_the_address_is_sent_and_never_shown(
    prompt: Prompt[Opinion], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    done = exchange(prompt, failure(401), base_url="http://me:s%20cret@{host}/v1")
    assert done.requests[0].headers["authorization"] == "Basic bWU6cyBjcmV0"
    shown = f"{done.error} {caplog.text}"
    assert done.host in shown
    assert not [secret for secret in ("s%20cret", "s cret", "bWU6cyBjcmV0") if secret in shown]


def test_cancelling_leaves_nothing_behind(prompt: Prompt[Opinion]) -> None:
    complaints: list[str] = []

    async def cancelled() -> int:
        asyncio.get_running_loop().set_exception_handler(lambda _, found: complaints.append(found["message"]))
        async with FaultServer(Act(GOOD.body, delay=30)) as server:
            endpoint = Endpoint(EndpointSettings(model="tiny", base_url=server.url, concurrency=2))
            calls = [asyncio.ensure_future(endpoint.ask(prompt, claim=str(n))) for n in range(4)]
            await server.arrived.wait()
            for call in calls:
                call.cancel()
            outcomes = await asyncio.gather(*calls, return_exceptions=True)
            await endpoint.close()
        return sum(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes)

    assert asyncio.run(cancelled()) == 4
    gc.collect()
    assert complaints == []


def test_after_a_cancelled_first_call_the_next_one_is_answered(prompt: Prompt[Opinion]) -> None:
    async def second() -> Opinion:
        async with FaultServer(Act(GOOD.body, delay=30), GOOD) as server:
            endpoint = Endpoint(EndpointSettings(model="tiny", base_url=server.url))
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(endpoint.ask(prompt, claim="first"), 0.1)
            reply = await endpoint.ask(prompt, claim="second")
            await endpoint.close()
            return reply

    assert asyncio.run(second()) == Opinion(**OPINION)


def test_after_closing_it_may_be_asked_again_from_another_event_loop(prompt: Prompt[Opinion]) -> None:
    async def asked(endpoint: Endpoint) -> list[Opinion]:
        try:
            return await asyncio.gather(*(endpoint.ask(prompt, claim=str(n)) for n in range(3)))
        finally:
            await endpoint.close()

    async def while_serving() -> list[list[Opinion]]:
        async with FaultServer(GOOD) as server:
            endpoint = Endpoint(EndpointSettings(model="tiny", base_url=server.url, concurrency=1))
            return [await asyncio.to_thread(asyncio.run, asked(endpoint)) for _ in range(2)]

    assert asyncio.run(while_serving()) == [[Opinion(**OPINION)] * 3] * 2
