"""What would be told twice: a side in the words that are quoted below it, and one fault found at several places."""

import re
from collections.abc import Iterable, Sequence

from pipeline.models import Finding

_WORD = re.compile(r"\w+")
_SPEAKER = "§"
"""Stands for whoever speaks: `I` in a quote, the name in what is told of them."""
_FIRST_PERSON = re.compile(r"(?<= )(?:i|me|my|mine|myself)(?= )")
_VERB = re.compile(rf"(?<={_SPEAKER} )(\w+?)(?:s|ve)?(?= )")


def says_more(text: str, quotes: Iterable[str], speaker: str) -> bool:
    """Tell whether `text`, told of `speaker`, says anything but what their `quotes` say in the same words."""
    name = " ".join(_WORD.findall(speaker.casefold()))
    told = re.sub(rf"(?<= ){re.escape(name)}(?: s)?(?= )", _SPEAKER, _words(text)) if name else _words(text)
    left = _of_speaker(told)
    for quote in quotes:
        left = left.replace(_of_speaker(_words(quote)), " ", 1)
    return bool(left.strip())


def _of_speaker(words: str) -> str:
    return _VERB.sub(r"\1", _FIRST_PERSON.sub(_SPEAKER, words))


def told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return `findings`, those that say the same of the same claim as one with the quotes of all."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        key = (finding.criterion, finding.severity, finding.target, finding.explanation, finding.tests)
        alike.setdefault(key, []).append(finding)
    return [
        first.model_copy(
            update={"quotes": tuple(dict.fromkeys(q for finding in (first, *rest) for q in finding.quotes))}
        )
        for first, *rest in alike.values()
    ]


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
