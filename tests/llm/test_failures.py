import pytest

from pipeline.llm.failures import (
    Broken,
    Refusal,
    Trouble,
    filtered,
    may_pass,
    out_of_credit,
    too_long,
    unknown_model,
)


@pytest.mark.parametrize("status", [408, 409, 425, 429, 500, 502, 503, 504, 529])
def test_what_is_the_servers_own_trouble_may_pass(status: int) -> None:
    assert may_pass(Refusal(status))


@pytest.mark.parametrize("status", [301, 400, 401, 402, 403, 404, 405, 413, 422, 501])
def test_what_is_the_requests_own_fault_does_not(status: int) -> None:
    assert not may_pass(Refusal(status))


@pytest.mark.parametrize("trouble", list(Trouble))
def test_whatever_breaks_off_may_pass(trouble: Trouble) -> None:
    assert may_pass(Broken(trouble, ""))


@pytest.mark.parametrize(
    "final",
    [
        Refusal(429, code="insufficient_quota"),
        Refusal(500, words="the request exceeds the available context size"),
        Refusal(503, code="content_filter"),
    ],
)
def test_a_status_that_may_pass_does_not_with_words_that_do_not(final: Refusal) -> None:
    assert not may_pass(final)


def test_other_errors_are_none_of_its_business() -> None:
    assert not may_pass(ValueError())


@pytest.mark.parametrize(
    "words",
    [
        "This model's maximum context length is 4096 tokens.",
        "the request exceeds the available context size, try increasing it",
        "Prompt is too long: 210000 tokens",
    ],
)
def test_too_long_is_known_by_its_words(words: str) -> None:
    assert too_long(Refusal(400, words=words))
    assert not too_long(Refusal(400, words="max_tokens is too large"))


@pytest.mark.parametrize(
    "words",
    [
        "The model `tiny` does not exist or you do not have access to it.",
        "model 'tiny' not found",
        "tiny is not a valid model ID",
        "Invalid model name passed in model=tiny",
    ],
)
def test_an_unknown_model_is_known_by_its_words(words: str) -> None:
    assert unknown_model(Refusal(400, words=words))
    assert unknown_model(Refusal(404, code="model_not_found"))


@pytest.mark.parametrize("words", ["404 page not found", "seed is not supported with this model", "no such route"])
def test_what_only_sounds_like_it_is_not(words: str) -> None:
    assert not unknown_model(Refusal(404, words=words))


def test_credit_and_rate_are_told_apart() -> None:
    assert out_of_credit(Refusal(402))
    assert out_of_credit(Refusal(429, words="Insufficient balance"))
    assert not out_of_credit(Refusal(429, words="Rate limit reached"))


def test_content_filters_are_known_by_code_and_words() -> None:
    assert filtered(Refusal(400, code="content_filter"))
    assert filtered(Refusal(403, words="your input was flagged"))
    assert not filtered(Refusal(403, words="forbidden"))
