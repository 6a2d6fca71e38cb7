"""The pieces of both Markdown reports: text made literal, quotes with their place, citations, short labels.

A block quote that claims a place is one line, `> “quote” — name, characters 120–180, turn 3`, so that `verify`
can read it back and hold it against the source.
"""

import re
from collections.abc import Iterable, Sequence

from pipeline.models import Claim, Span
from pipeline.report.reading import Place, Reading, folded
from pipeline.report.wording import how_focused

_INLINE = re.compile(r"[\\`*_\[\]<~$#|]|&(?=#?[A-Za-z0-9]{1,40};)")
_NUMBERED = re.compile(r"[0-9]{1,9}[.)]")


def escaped(text: str) -> str:
    """Return Markdown that renders as the characters of `text`, on one line, wherever on a line it stands."""
    line = _INLINE.sub(r"\\\g<0>", folded(text))
    if line.startswith(("-", "+", ">")):
        return f"\\{line}"
    if numbered := _NUMBERED.match(line):
        return f"{line[: numbered.end() - 1]}\\{line[numbered.end() - 1 :]}"
    return line


def shortened(text: str, most: int) -> str:
    """Return `text`; where it is longer than `most` characters, cut at a word boundary and ended with `…`."""
    line = folded(text)
    if len(line) <= most:
        return line
    cut = line[:most]
    words = cut.rsplit(None, 1)[0] if " " in cut.strip() else cut[:-1]
    return words.rstrip(" ,;:–—-") + "…"


def block_quote(reading: Reading, span: Span, speaker: str) -> str:
    """Return the source's words in `span` as a block quote that names `speaker` and its place."""
    return quote_line(reading.display(span), speaker, reading.place(span))


def quote_line(quote: str, speaker: str, place: Place) -> str:
    """Return the one form in which a quote with a place is written."""
    return f"> “{escaped(quote)}” — {escaped(speaker)}, {place}"


def claim_quote(reading: Reading, claim: Claim) -> str:
    """Return the words of `claim` as a block quote."""
    return block_quote(reading, claim.span, reading.speaker(claim.holder, claim.voice))


def cited(claims: Iterable[str], page: str = "") -> str:
    """Return links to `claims` in the list of claims; `page` names the file that holds it, if another one."""
    return ", ".join(f"[{escaped(claim)}]({page}#{claim})" for claim in claims)


def stated(text: str, claims: Sequence[str], page: str = "") -> str:
    """Return a statement with the claims it rests on."""
    return f"{escaped(text)} ({cited(claims, page)})" if claims else escaped(text)


def asked(reading: Reading) -> str:
    """Return what the run was focused on, in a paragraph; an empty string where it was asked nothing."""
    return escaped(how_focused(reading.question)) if reading.question else ""


def assembled(blocks: Iterable[str]) -> str:
    """Return blocks as one Markdown text, a blank line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"
