"""The tree of errors and its exit codes, as the module's docstring draws it."""

import inspect
import re

from pipeline import errors
from pipeline.errors import CallFailed, CounterpointError


def drawn() -> dict[str, str]:
    """Return each error's parent, as the docstring draws the tree."""
    parents: dict[str, str] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"    ([│├└─ ]*)(\w*Error\b|Endpoint\w+|CallFailed|Declined)", line):
            depth = len(found[1]) // 4
            above[depth:] = [found[2]]
            parents[found[2]] = above[depth - 1] if depth else ""
    return parents


def test_the_tree_is_drawn_as_it_is() -> None:
    classes = [item for _, item in inspect.getmembers(errors, inspect.isclass) if item.__module__ == errors.__name__]
    real = {item.__name__: item.__mro__[1].__name__ for item in classes} | {CounterpointError.__name__: ""}
    assert drawn() == real


def test_exit_codes() -> None:
    codes = {name: getattr(errors, name).exit_code for name in drawn()}
    endpoint = {"EndpointError", "EndpointUnreachable", "EndpointRejected", "CallFailed"}
    assert {name for name, code in codes.items() if code == 3} == endpoint
    assert {name for name, code in codes.items() if code == 1} == {"VerificationError"}
    assert set(codes.values()) == {1, 2, 3}


def test_a_failed_call_keeps_its_reason() -> None:
    error = CallFailed("The reply was cut off.", reason="truncated")
    assert (str(error), error.reason) == ("The reply was cut off.", "truncated")
