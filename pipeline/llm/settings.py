"""Which endpoint is asked, with what key, and within what bounds."""

from base64 import b64encode
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from pipeline.errors import UsageError

OPENAI = "https://api.openai.com/v1"
WHOLE_PAGE = 400
"""So many sentences, a page of 60 to 80 KB, a capable model reads at once."""
SMALL_WINDOW = 40
"""Whoever is shown fewer sentences is a small model, which needs examples."""


class EndpointSettings(BaseModel):
    """One OpenAI-compatible endpoint, one model, and the bounds of every call to it."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, use_attribute_docstrings=True)

    model: str = Field(min_length=1)
    base_url: str | None = Field(default=None, repr=False)
    """Up to and without `/chat/completions`; OpenAI's where null. A `user:password@` in it is sent as basic
    authentication, instead of the key."""
    api_key: SecretStr | None = None
    """Not needed at a loopback address, nor where `base_url` holds a user."""
    temperature: float = Field(default=0.0, ge=0)
    seed: int = 1
    max_tokens: int = Field(default=16384, ge=1)
    """The most tokens one reply may have."""
    deadline_seconds: float = Field(default=300.0, gt=0)
    """Wall-clock time for one attempt, from connecting to the last byte."""
    retry_attempts: int = Field(default=5, ge=1)
    """How often one request is sent at the most."""
    retry_seconds: float = Field(default=600.0, ge=0)
    """How long after its first attempt a request may still be sent again."""
    concurrency: int = Field(default=8, ge=1)
    """How many calls are under way at once."""
    window: int = Field(default=WHOLE_PAGE, ge=1)
    """How many sentences one call is shown."""
    examples: bool | None = None
    """Whether prompts come with a worked example; where null, in windows as small models need them."""

    @property
    def shows_examples(self) -> bool:
        """Whether prompts come with a worked example."""
        return self.window < SMALL_WINDOW if self.examples is None else self.examples


@dataclass(frozen=True)
class Address:
    """A base URL taken apart, so that what is secret in it is never shown."""

    url: str = field(repr=False)
    """What requests go to: no user, no trailing slash."""
    shown: str
    """The same without its query, for messages."""
    host: str
    """Host and port as written."""
    loopback: bool
    basic: str | None = field(repr=False)
    """The value of an Authorization header, where the address holds a user."""


def host_of(settings: EndpointSettings) -> str:
    """Return the host, and the port where one is written, that will receive the text.

    Raises UsageError where the base URL is no http(s) address.
    """
    return address_of(settings).host


def address_of(settings: EndpointSettings) -> Address:
    """Return the parts of the base URL. Raises UsageError where it is no http(s) address."""
    parts = _split(settings.base_url or OPENAI)
    host = parts.netloc.rpartition("@")[2]
    bare = parts._replace(netloc=host, path=parts.path.rstrip("/"), fragment="")
    return Address(
        url=urlunsplit(bare),
        shown=urlunsplit(bare._replace(query="")),
        host=host,
        loopback=_is_loopback(parts.hostname or ""),
        basic=_basic(parts),
    )


def require_credentials(settings: EndpointSettings) -> None:
    """Raise UsageError where the endpoint needs a key and there is none that could be sent."""
    address = address_of(settings)
    key = key_of(settings)
    if not key.isascii() or not key.isprintable():
        raise UsageError(
            f"The API key for {address.host} holds characters that no key has; set OPENAI_API_KEY to the key alone."
        )
    if not (key or address.loopback or address.basic):
        raise UsageError(
            f"No API key is set for {address.host}; set OPENAI_API_KEY, point --base-url at an endpoint on"
            " this computer, which needs none, or use --model offline."
        )


def key_of(settings: EndpointSettings) -> str:
    """Return the API key without the white space that files leave around it; empty where there is none."""
    return settings.api_key.get_secret_value().strip() if settings.api_key else ""


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or any(character.isspace() for character in url.strip()):
        # The address itself may hold a password, so it is not repeated.
        raise UsageError(
            "The endpoint's address is no http address; give --base-url (or COUNTERPOINT_BASE_URL) one such"
            " as http://localhost:8000/v1."
        )
    return parts


def _is_loopback(hostname: str) -> bool:
    try:
        return ip_address(hostname).is_loopback
    except ValueError:
        return hostname == "localhost"


def _basic(parts: SplitResult) -> str | None:
    if parts.username is None:
        return None
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Basic {b64encode(pair.encode()).decode()}"
