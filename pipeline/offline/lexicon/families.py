"""The families of phrases: loaded from the tables beside this file, each a pattern that finds its phrases.

A phrase is written in small letters as it stands in a text. In it `(a|b)` is one of several words, `[a]` may be missing,
`*` is one word, `**` up to three and `...` any few, `{name}` one of the words of that slot; `^` is the beginning of the text and `$` its
end. Between words there may be a comma.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

PACKAGE = "pipeline.offline.lexicon"
FAR = 12
"""So many words `...` stands for at the most."""
SLOTS = "slots.toml"
_MARKUP = re.compile(
    r"\{(?P<slot>\w+)\}|(?P<far>\.\.\.\s)|(?P<few>\*\*)|(?P<one>\*)|(?P<end>\]\s*)|(?P<mark>[()|\[^$])|(?P<space>\s+)"
)
_MARKS = {"(": "(?:", ")": ")", "|": "|", "[": "(?:(?:", "^": r"^\W*", "$": r"\W*$"}
_WORD = r"[\w'-]+"


@dataclass(frozen=True)
class Family:
    """Phrases that signal one thing."""

    id: str
    signals: str
    source: str
    """Where the phrases come from."""
    phrases: tuple[str, ...]
    hits: tuple[str, ...]
    """Sentences in which the family must be found; each phrase is needed by one of them."""
    misses: tuple[str, ...]
    """Sentences in which it must not be found."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds any of the phrases in text in small letters with plain quotation marks."""
        return re.compile("|".join(map(pattern_of, self.phrases)))

    def find(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first phrase in `text` from `start` on; the text is in small letters."""
        return self.pattern.search(text, start)


@cache
def families() -> Mapping[str, Family]:
    """Return all families by id."""
    tables = (table for name, table in _tables().items() if name != SLOTS)
    found = [_family(entry) for table in tables for entry in table["family"]]
    return {each.id: each for each in found}


def family(identifier: str) -> Family:
    """Return one family. Raises KeyError for an unknown id."""
    return families()[identifier]


def pattern_of(phrase: str) -> str:
    """Return the regular expression of one phrase."""
    body, done = [], 0
    for found in _MARKUP.finditer(phrase):
        body.append(re.escape(phrase[done : found.start()]))
        body.append(_piece(found))
        done = found.end()
    body.append(re.escape(phrase[done:]))
    first = "" if phrase.startswith("^") else r"(?<![\w'])"
    return f"{first}(?:{''.join(body)})" + ("" if phrase.endswith("$") else r"(?![\w'])")


def _piece(found: re.Match[str]) -> str:
    if found["slot"]:
        return f"(?:{'|'.join(map(pattern_of, _slots()[found['slot']]))})"
    if found["end"]:
        return r"),?\s+)?" if found["end"] != "]" else "))?"
    if found["far"]:
        return rf"(?:{_WORD}[,;]? ){{0,{FAR}}}?"
    if found["few"]:
        return rf"(?:{_WORD},? ){{0,2}}?{_WORD}"
    if found["one"]:
        return _WORD
    return r",?\s+" if found["space"] else _MARKS[found["mark"]]


def _family(entry: Mapping[str, Any]) -> Family:
    lists = {name: tuple(entry[name]) for name in ("phrases", "hits", "misses")}
    return Family(id=entry["id"], signals=entry["signals"], source=entry["source"], **lists)


@cache
def _slots() -> Mapping[str, list[str]]:
    return dict(_tables()[SLOTS])


@cache
def _tables() -> Mapping[str, Any]:
    tables = (file for file in files(PACKAGE).iterdir() if file.name.endswith(".toml"))
    return {file.name: tomllib.loads(file.read_text(encoding="utf-8")) for file in tables}
