"""Everything that can go wrong, as a user hears of it.

    CounterpointError                 exit code 2 unless said otherwise
    ├── InputError                    a source that cannot be read, or is no debate text
    ├── UsageError                    options that contradict each other, an unknown name
    ├── OutputError                   a folder that cannot be written, or must not be replaced
    ├── PromptError                   a template and the values given to it do not fit
    ├── Declined                      a prompt that the offline engine has no answer to: the run goes on without
    ├── VerificationError             exit code 1: a report that does not agree with its source
    └── EndpointError                 exit code 3: the endpoint failed for good
        ├── EndpointUnreachable       no connection, or cut off again and again
        ├── EndpointRejected          a wrong key, an unknown model, a request it will not take
        └── CallFailed                this one call brought no usable reply; others may

Every message says what happened, to what, and what to do.
"""

from typing import ClassVar


class CounterpointError(Exception):
    """Base of all errors that are meant for the user's eyes."""

    exit_code: ClassVar[int] = 2


class InputError(CounterpointError):
    """A source is missing, empty, binary, wrongly encoded, or of an unknown kind."""


class UsageError(CounterpointError):
    """The command or call cannot mean anything: options that contradict, a name that does not exist."""


class OutputError(CounterpointError):
    """A report folder cannot be written, or holds something that is not ours to replace."""


class PromptError(CounterpointError):
    """A prompt is missing or malformed, or was given too few or too many values."""


class Declined(CounterpointError):
    """The engine has no answer to this prompt; a run goes on without that part and says so."""


class VerificationError(CounterpointError):
    """A report does not agree with its schema or its source."""

    exit_code = 1


class EndpointError(CounterpointError):
    """The endpoint failed for good: no further call can help."""

    exit_code = 3


class EndpointUnreachable(EndpointError):
    """No connection could be made, or every attempt broke off or timed out."""


class EndpointRejected(EndpointError):
    """The endpoint refuses all such requests: wrong key, unknown model, no such address."""


class CallFailed(EndpointError):
    """One call brought no usable reply (refused, truncated, filtered, of the wrong shape). Other calls may succeed."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.reason = reason
