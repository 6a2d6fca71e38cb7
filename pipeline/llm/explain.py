"""What a user hears of a request that failed for good."""

import re
from collections.abc import Callable
from typing import NamedTuple

from pipeline.errors import CallFailed, EndpointError, EndpointRejected, EndpointUnreachable
from pipeline.llm.failures import Broken, Refusal, Trouble, filtered, out_of_credit, too_long, unknown_model
from pipeline.llm.settings import EndpointSettings, address_of

WORDS_SHOWN = 300


class _Verdict(NamedTuple):
    fits: Callable[[Refusal], bool]
    reason: str | None
    """Of the CallFailed; null where every call would be refused alike."""
    message: str


# The first that fits is given.
_VERDICTS = (
    _Verdict(
        filtered,
        "content_filter",
        "The content filter of {host} stopped this call{words}. Other parts of the text are not affected;"
        " to have this one read, name another model with --model.",
    ),
    _Verdict(
        too_long,
        "too_long",
        "This call does not fit into the context of {model} at {host}{words}. Show fewer sentences per call"
        " with --window, or name a model with a longer context.",
    ),
    _Verdict(
        out_of_credit,
        None,
        "{host} says that the account behind the key has nothing left to spend{words}. Top it up there, or"
        " name another endpoint with --base-url.",
    ),
    _Verdict(
        lambda refusal: refusal.status in {401, 403},
        None,
        "{host} refused the API key (status {status}){words}. Check OPENAI_API_KEY, and that the key may use {model}.",
    ),
    _Verdict(
        unknown_model,
        None,
        "{host} has no model '{model}'{words}. See which it has with `curl {url}/models` (with the header"
        ' "Authorization: Bearer $OPENAI_API_KEY" where it wants a key), and name one with --model.',
    ),
    _Verdict(
        lambda refusal: 300 <= refusal.status < 400,
        None,
        "{url} sends callers on to {moved_to}. Your text is not passed to an address that you did not name;"
        " if you trust it, give --base-url that address.",
    ),
    _Verdict(
        lambda refusal: refusal.status in {404, 405},
        None,
        "There is no chat endpoint at {url} (status {status}){words}. {address_hint}",
    ),
    _Verdict(
        lambda refusal: refusal.status == 429,
        "rate_limited",
        "{host} went on answering that there are too many requests{words}. Lower --concurrency, or run again later.",
    ),
    _Verdict(
        lambda refusal: refusal.status >= 500 or refusal.status in {408, 409, 425},
        "endpoint_failed",
        "{host} failed on this call each time it was asked (status {status}){words}. Run again later; if only"
        " some calls fail, show fewer sentences per call with --window.",
    ),
    _Verdict(
        lambda refusal: True,
        "rejected",
        "{host} would not take this call (status {status}){words}. Check that it serves chat completions of {model}.",
    ),
)

_UNCONNECTED = "No connection to {host}{words}. Check that it runs and can be reached, and that --base-url is right."


class _Break(NamedTuple):
    whole_run: type[EndpointError]
    """Raised where the endpoint has not answered any call so far."""
    reason: str
    """Of the CallFailed where it has."""
    message: str


_BREAKS = {
    Trouble.CUT: _Break(
        EndpointUnreachable,
        "cut_off",
        "The connection to {host} broke off before a whole reply had come, each time it was asked. Look into"
        " the server's log, or run again later.",
    ),
    Trouble.LATE: _Break(
        EndpointUnreachable,
        "timed_out",
        "{model} at {host} gave no whole reply within {deadline:g} seconds, each time it was asked. Show"
        " fewer sentences per call with --window, or name a faster model.",
    ),
    Trouble.GARBLED: _Break(
        EndpointRejected,
        "endpoint_failed",
        "{host} answered, but not as a chat endpoint does{words}. {address_hint}",
    ),
}


def explained(failure: Refusal | Broken, settings: EndpointSettings, *, answered: bool) -> EndpointError:
    """Return the error a user is to see for a failure that asking again did not cure.

    `answered` tells whether the endpoint has answered any call so far: if so, a call that broke off is that
    call's own trouble (CallFailed) rather than the endpoint's.
    """
    if isinstance(failure, Refusal):
        verdict = next(verdict for verdict in _VERDICTS if verdict.fits(failure))
        message = _worded(verdict.message, failure, settings)
        return CallFailed(message, reason=verdict.reason) if verdict.reason else EndpointRejected(message)
    if failure.trouble is Trouble.UNCONNECTED:
        return EndpointUnreachable(_worded(_UNCONNECTED, failure, settings))
    broke = _BREAKS[failure.trouble]
    message = _worded(broke.message, failure, settings)
    return CallFailed(message, reason=broke.reason) if answered else broke.whole_run(message)


def _worded(template: str, failure: Refusal | Broken, settings: EndpointSettings) -> str:
    address = address_of(settings)
    words = presentable(failure.words)
    return template.format(
        host=address.host,
        url=address.shown,
        model=settings.model,
        deadline=settings.deadline_seconds,
        status=getattr(failure, "status", None),
        moved_to=presentable(getattr(failure, "moved_to", "")) or "another address",
        words=f": “{words}”" if words else "",
        address_hint=_address_hint(address.shown),
    )


def presentable(words: str) -> str:
    """Return somebody else's words on one line, short, and without what could drive a terminal."""
    printable = "".join(character if character.isprintable() else " " for character in words)
    line = " ".join(printable.split())
    return line.rstrip(" .") if len(line) <= WORDS_SHOWN else line[:WORDS_SHOWN] + "…"


def _address_hint(url: str) -> str:
    if url.endswith("/chat/completions"):
        return f"Leave the end of the address out: --base-url {url.removesuffix('/chat/completions')}"
    if not re.search(r"/v\d", url):
        return f"Most servers want /v1 at the end: try --base-url {url}/v1"
    return "Check --base-url against the server's documentation."
