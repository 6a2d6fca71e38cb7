import pytest
from pydantic import ValidationError

from pipeline.errors import UsageError
from pipeline.llm.settings import EndpointSettings, address_of, host_of, key_of, require_credentials


def settings(base_url: str | None = None, api_key: str | None = None) -> EndpointSettings:
    return EndpointSettings(model="tiny", base_url=base_url, api_key=api_key)


@pytest.mark.parametrize(
    ("base_url", "url", "host"),
    [
        (None, "https://api.openai.com/v1", "api.openai.com"),
        ("", "https://api.openai.com/v1", "api.openai.com"),
        (" http://localhost:8000/v1// ", "http://localhost:8000/v1", "localhost:8000"),
        ("http://me:pw@[::1]:8080/v1", "http://[::1]:8080/v1", "[::1]:8080"),
        (
            "https://models.example/v1?api-version=2",
            "https://models.example/v1?api-version=2",
            "models.example",
        ),
    ],
)
def test_an_address_is_taken_apart(base_url: str | None, url: str, host: str) -> None:
    address = address_of(settings(base_url))
    assert (address.url, address.host) == (url, host)
    assert host_of(settings(base_url)) == host
    assert "?" not in address.shown


@pytest.mark.parametrize(
    "base_url",
    ["geheim:8000/v1", "ftp://geheim", "http:///geheim", "http://a b/v1", "http://host:99999", "http://[::1"],
)
def test_what_is_no_http_address_is_refused_without_repeating_it(base_url: str) -> None:
    with pytest.raises(UsageError, match="--base-url") as caught:
        host_of(settings(base_url))
    assert base_url not in str(caught.value)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.10:80", "[::1]:1"])
def test_a_loopback_address_needs_no_key(host: str) -> None:
    require_credentials(settings(f"http://{host}/v1"))


@pytest.mark.parametrize("host", ["localhost.example", "128.0.0.1", "[::2]", "10.0.0.1"])
def test_any_other_address_does(host: str) -> None:
    with pytest.raises(UsageError, match="OPENAI_API_KEY"):
        require_credentials(settings(f"http://{host}/v1"))
    require_credentials(settings(f"http://{host}/v1", "key"))
    require_credentials(settings(f"http://me:pw@{host}/v1"))


def test_white_space_around_a_key_is_no_part_of_it() -> None:
    assert key_of(settings(api_key=" key\n")) == "key"
    with pytest.raises(UsageError, match="No API key"):
        require_credentials(settings(api_key=" \n"))


@pytest.mark.parametrize("key", ["sk-ключ", "two\nlines"])
def test_a_key_that_no_header_can_carry_is_refused_without_repeating_it(key: str) -> None:
    with pytest.raises(UsageError, match="characters") as caught:
        require_credentials(settings(api_key=key))
    assert key not in str(caught.value)


def test_nothing_secret_is_in_a_repr_or_a_complaint() -> None:
    made = settings("http://me:geheim@host/v1?key=geheim", "geheim")
    assert "geheim" not in f"{made!r} {made} {address_of(made)!r}"
    with pytest.raises(ValidationError) as caught:
        EndpointSettings(model="tiny", api_key=["geheim"])
    assert "geheim" not in str(caught.value)


def test_settings_do_not_change_and_know_their_fields() -> None:
    with pytest.raises(ValidationError):
        settings().model = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        EndpointSettings(model="tiny", retries=3)  # type: ignore[call-arg]
