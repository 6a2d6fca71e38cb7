import pytest

from pipeline.errors import CallFailed, EndpointRejected, EndpointUnreachable
from pipeline.llm.explain import WORDS_SHOWN, explained, presentable
from pipeline.llm.failures import Broken, Refusal, Trouble
from pipeline.llm.settings import EndpointSettings

SETTINGS = EndpointSettings(model="tiny", base_url="http://me:geheim@models.example:81/v1?key=geheim")

STATUSES = [307, 400, 401, 402, 403, 404, 405, 408, 409, 413, 418, 422, 425, 429, 500, 501, 503]


@pytest.mark.parametrize("failure", [*map(Refusal, STATUSES), *(Broken(trouble, "") for trouble in Trouble)])
def test_every_message_says_where_and_what_to_do_and_nothing_secret(failure: Refusal | Broken) -> None:
    message = str(explained(failure, SETTINGS, answered=False))
    assert "models.example:81" in message
    assert "geheim" not in message
    assert not {"{", "}", "None", "“”"} & set(message.split())
    sentences = message.count(". ") + 1
    assert sentences >= 2, "one sentence for what happened, one for what to do"


@pytest.mark.parametrize(
    ("trouble", "before", "reason"),
    [
        (Trouble.CUT, EndpointUnreachable, "cut_off"),
        (Trouble.LATE, EndpointUnreachable, "timed_out"),
        (Trouble.GARBLED, EndpointRejected, "endpoint_failed"),
    ],
)
def test_what_breaks_off_ends_the_run_only_before_the_first_answer(
    trouble: Trouble, before: type[Exception], reason: str
) -> None:
    assert type(explained(Broken(trouble, ""), SETTINGS, answered=False)) is before
    later = explained(Broken(trouble, ""), SETTINGS, answered=True)
    assert isinstance(later, CallFailed)
    assert later.reason == reason


def test_no_connection_ends_the_run_at_any_time() -> None:
    gone = explained(Broken(Trouble.UNCONNECTED, "nothing listens there"), SETTINGS, answered=True)
    assert type(gone) is EndpointUnreachable
    assert "“nothing listens there”" in str(gone)


@pytest.mark.parametrize(
    ("base_url", "hint"),
    [
        ("http://host", "--base-url http://host/v1"),
        ("http://host/v1/chat/completions", "--base-url http://host/v1"),
        ("https://host/v1beta/openai", "documentation"),
    ],
)
def test_a_wrong_address_is_put_right_as_far_as_can_be_told(base_url: str, hint: str) -> None:
    settings = EndpointSettings(model="tiny", base_url=base_url)
    assert hint in str(explained(Refusal(404), settings, answered=False))
    assert str(explained(Refusal(404), settings, answered=False)).count("/chat/completions") <= 1


def test_foreign_words_stay_on_one_line_short_and_harmless() -> None:
    assert presentable("one\n two\x1b[31m.") == "one two [31m"
    assert len(presentable("x" * 5000)) == WORDS_SHOWN + 1
    assert "{host}" in str(explained(Refusal(400, words="{host}"), SETTINGS, answered=False))
