"""Who a line of a mail names: the sender in `From:`, the person in `On Mon, 3 Mar 2024, Ann Lee <ann@x.org> wrote:`."""

import re
from dataclasses import dataclass

from pipeline.documents.names import looks_like_author

_LONGEST = 300
"""Characters of a line that are looked at."""

_MAILBOX = re.compile(r"[^\s<>\[\](),;:\"]{1,64}@[^\s<>\[\](),;:\"]{1,250}")
_BRACKETED = re.compile(r"(?:<|\[)\s*(?:mailto:)?[^\s<>\[\]@]{1,64}@[^\s<>\[\]]{1,300}(?:>|\])(?:>|\])?")
_HIDDEN = re.compile(r"[<(\[]\s*[^\s<>()\[\]@]{1,64}\s(?:at|\(at\)|\[at\])\s[^<>()\[\]@]{1,250}[>)\]]", re.IGNORECASE)
"""An address as archives print it, hidden from those who gather them: `<ann at example.org>`."""
_ON_BEHALF = re.compile(r"\bon behalf of\b", re.IGNORECASE)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?,?"
# A month or half of the day counts only beside a number: `April` and `Am` are names too.
_NUMBER = rf"\d[\d:./-]{{0,12}}(?:st|nd|rd|th)?(?:\s{{0,2}}[ap]\.?m\b\.?|\s{{1,2}}{_MONTH})?"
_ZONE = r"[+-]\d{4}\b|\(?\b(?:GMT|UTC|BST|[CEMP][SD]T|CES?T)\b(?:[+-]\d{1,2})?\)?"
_DATE = re.compile(rf"on\s+(?:{_WEEKDAY})?(?:[\s,]|at\b|{_MONTH}\s{{1,2}}(?=\d)|{_NUMBER}|{_ZONE})*+", re.IGNORECASE)
_ON_DAY = re.compile(rf"on\s+{_WEEKDAY}\s", re.IGNORECASE)
_WROTE = re.compile(r"(?P<who>.{1,280}?)\s(?:wrote|writes|said|says)\s?:", re.IGNORECASE)
_JOINING = frozenset({"as", "and", "but", "so", "then", "later", "once", "what", "here", "when"})
_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Person:
    """Who is said to have written what follows, and what else the line says."""

    name: str
    dated: bool
    addressed: bool


def sender(field: str) -> str | None:
    """Return whom the value of a `From:` names: the name if there is one, else the address."""
    field = _ON_BEHALF.split(field[:_LONGEST])[-1]
    name = _MAILBOX.sub(" ", _BRACKETED.sub(" ", _HIDDEN.sub(" ", field))).strip(" \t\"'“”‘’()<>[],;*")
    family, comma, given = name.partition(", ")
    if name:
        return " ".join((f"{given} {family}" if comma else name).split())
    address = _MAILBOX.search(field)
    return address[0] if address else None


def quoted_person(line: str) -> Person | None:
    """Read `On … Ann Lee <…> wrote:` or `Ann Lee wrote:`."""
    match = _WROTE.fullmatch(line) if len(line) <= _LONGEST and line.endswith(":") else None
    if not match:
        return None
    who = match["who"]
    date = _DATE.match(who)
    dated = date is not None and any(map(str.isdigit, date[0]))
    name = sender(who[date.end() :] if date and (dated or _ON_DAY.match(who)) else who)
    addressed = bool(_MAILBOX.search(who) or _HIDDEN.search(who))
    if not name or not (addressed or dated or _looks_like_writer(name)) or len(name.split()) > _NAME_WORDS:
        return None
    return Person(name, dated, addressed)


def _looks_like_writer(name: str) -> bool:
    return looks_like_author(name) and name.split()[0].casefold() not in _JOINING
