import json

import pytest

from pipeline.llm.answers import Answer, read_answer, read_refusal
from pipeline.llm.failures import Broken, Refusal, Trouble


def body(message: object, usage: object = None) -> str:
    return json.dumps({"choices": [{"message": message, "finish_reason": "stop"}], "usage": usage})


def test_an_answer_is_read() -> None:
    usage = {"prompt_tokens": 3, "prompt_tokens_details": {"cached_tokens": 2}, "completion_tokens": 4}
    read = read_answer(body({"content": " x "}, usage))
    assert read == Answer(text="x", finish="stop", refusal="", prompt_tokens=3, cached_tokens=2, completion_tokens=4)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"content": [{"type": "text", "text": "a"}, {"type": "image"}, "?", {"text": "b"}]}, "ab"),
        ({"content": None, "reasoning_content": "hm"}, ""),
        ({"content": 7}, ""),
        (None, ""),
    ],
)
def test_content_is_read_however_it_is_worded(message: object, text: str) -> None:
    assert read_answer(body(message)).text == text


@pytest.mark.parametrize("choices", [[], None, {}, [None]])
def test_without_choices_nothing_was_said(choices: object) -> None:
    assert read_answer(json.dumps({"choices": choices})).text == ""


@pytest.mark.parametrize(
    "usage", [None, [], {}, {"prompt_tokens": None}, {"prompt_tokens": "7"}, {"prompt_tokens": -1}]
)
def test_tokens_that_are_not_told_are_none(usage: object) -> None:
    assert read_answer(body({"content": "x"}, usage)).prompt_tokens == 0


@pytest.mark.parametrize("details", [None, [], {}, 7, {"cached_tokens": None}, {"cached_tokens": "7"}])
def test_a_server_that_does_not_tell_what_it_had_kept_kept_nothing(details: object) -> None:
    usage = {"prompt_tokens": 9, "prompt_tokens_details": details}
    read = read_answer(body({"content": "x"}, usage))
    assert (read.prompt_tokens, read.cached_tokens) == (9, 0)


@pytest.mark.parametrize(
    ("page", "words"),
    [("<html></html>", "a web page"), ("[1]", "no JSON object"), ("", "no JSON"), ("[" * 9999, "no JSON")],
)
def test_what_is_no_answer_is_garbled(page: str, words: str) -> None:
    with pytest.raises(Broken) as caught:
        read_answer(page)
    assert caught.value.trouble is Trouble.GARBLED
    assert words in caught.value.words


@pytest.mark.parametrize(
    ("error", "status"),
    [
        ({"code": 429, "message": "busy"}, 429),
        ({"code": "x", "message": "busy"}, 500),
        ("busy", 500),
        ({"code": 200, "message": "busy"}, 500),
    ],
)
def test_an_error_inside_a_success_is_an_error(error: object, status: int) -> None:
    with pytest.raises(Refusal) as caught:
        read_answer(json.dumps({"error": error}))
    assert (caught.value.status, caught.value.words) == (status, "busy")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"error": {"message": "no"}}, "no"),
        ({"error": "no"}, "no"),
        ({"message": "no", "object": "error"}, "no"),
        ({"detail": "no"}, "no"),
        ([{"error": {"message": "no"}}], "no"),
        (
            {"detail": [{"loc": ["body", "seed"], "msg": "extra", "input": "secret text"}, None]},
            "body.seed: extra; : ",
        ),
        ({"error": {"message": 7}}, ""),
        ({}, ""),
    ],
)
def test_an_errors_words_are_found_wherever_they_stand(said: object, words: str) -> None:
    assert read_refusal(400, json.dumps(said), {}).words == words


@pytest.mark.parametrize(("text", "words"), [("no such page", "no such page"), ("<h1>no</h1>", "")])
def test_an_error_in_plain_text_is_its_own_words_but_a_web_page_is_not(text: str, words: str) -> None:
    assert read_refusal(404, text, {}).words == words


def test_code_parameter_wait_and_new_address_are_read() -> None:
    error = json.dumps({"error": {"message": "no", "type": "kind", "code": None, "param": "seed"}})
    refusal = read_refusal(400, error, {"retry-after": "2", "location": "elsewhere"})
    assert (refusal.code, refusal.param, refusal.wait, refusal.moved_to) == ("kind", "seed", 2.0, "")
    assert read_refusal(307, "", {"location": "elsewhere"}).moved_to == "elsewhere"
