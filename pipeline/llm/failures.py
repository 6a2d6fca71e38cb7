"""How a request fails: a Refusal (the endpoint answered with an error) or Broken (no whole answer came).

Neither leaves this package; what users hear of them is in `explain`.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """How an attempt broke off."""

    UNCONNECTED = "unconnected"
    CUT = "cut"
    LATE = "late"
    GARBLED = "garbled"


@dataclass(eq=False)
class Refusal(Exception):
    """The endpoint answered with an error."""

    status: int
    code: str = ""
    param: str = ""
    words: str = ""
    wait: float = 0.0
    """Seconds after which it may be asked again, as far as it says."""
    moved_to: str = ""

    def says(self, pattern: str) -> bool:
        """Tell whether `pattern` occurs in the error's code, parameter or words, whatever the case."""
        return re.search(pattern, f"{self.code} {self.param} {self.words}", re.IGNORECASE) is not None


@dataclass(eq=False)
class Broken(Exception):
    """No whole answer came."""

    trouble: Trouble
    words: str
    wait: float = 0.0


def may_pass(failure: BaseException) -> bool:
    """Tell whether the same request may succeed a little later."""
    if isinstance(failure, Refusal):
        passing = failure.status in {408, 409, 425, 429} or (failure.status >= 500 and failure.status != 501)
        return passing and not any(final(failure) for final in (out_of_credit, filtered, too_long))
    return isinstance(failure, Broken)


def too_long(refusal: Refusal) -> bool:
    """Tell whether the request was more than the model's context holds."""
    return refusal.status == 413 or refusal.says(
        r"context_length_exceeded|exceed_context_size|context (length|window|size)|(prompt|input) is too long"
    )


def out_of_credit(refusal: Refusal) -> bool:
    """Tell whether the account, rather than the rate, is exhausted."""
    return refusal.status == 402 or refusal.says("insufficient_quota|billing_hard_limit|insufficient (balance|credit)")


def filtered(refusal: Refusal) -> bool:
    """Tell whether a content filter stopped the request."""
    return refusal.says("content_filter|content_policy|ResponsibleAIPolicy|content management policy|was flagged")


def unknown_model(refusal: Refusal) -> bool:
    """Tell whether the endpoint does not know the model."""
    return refusal.status in {400, 404, 422} and (
        refusal.param == "model"
        or refusal.says(r"model_not_found|(invalid|unknown|no such|not a valid) model")
        or refusal.says(r"\bmodel\b.{0,120}?(not found|not exist|not available|not supported by|not loaded)")
    )
