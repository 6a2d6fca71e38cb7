"""Where the data that ships with the program lies: prompts and schemas."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pipeline.errors import UsageError


@cache
def data_folder(name: str) -> Traversable:
    """Return the folder `name` ("prompts" or "schemas") of a checkout or of an installed wheel.

    Raises UsageError where neither holds it: the installation is incomplete.
    """
    installed = files("pipeline").joinpath("_data", name)
    if installed.is_dir():
        return installed
    checkout = Path(__file__).resolve().parent.parent / name
    if checkout.is_dir():
        return checkout
    raise UsageError(f"The folder '{name}' that ships with counterpoint is missing; install the package again.")


def read_text(folder: str, name: str) -> str:
    """Return the text of one shipped file, such as ("prompts", "extract_claims.md")."""
    return data_folder(folder).joinpath(name).read_text(encoding="utf-8")
