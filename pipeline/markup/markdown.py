"""Markdown: the display text of a slice of inline markup.

The slice may be a part of a paragraph, so the marks are paired within it, by the flanking rules of CommonMark.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from pipeline.markup.shown import Builder, Mark, Shown

_TAG = r"</?[a-zA-Z][^\s/<>]*+(?:[^\"'<>]|\"[^\"]*+\"|'[^']*+')*+>|<!--(?:[^-]|-(?!->)){0,1000}+-->"
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<code>`+)|(?P<autolink><(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*+|[^\s<>@]++@[^\s<>@]++)>)"
    rf"|(?P<tag>{_TAG})|(?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)"
    r"|(?P<bracket>!?\[)|(?P<end_bracket>\])|(?P<run>\*+|_+|~~)"
    r"|(?P<quote>(?:(?<=[\n\r])|\A)[ \t]{0,12}(?:>[ \t]?)++)|(?P<break>\\(?=\r?\n))"
)
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]{0,2000}>|(?:[^\s()<>]|\([^\s()]{0,500}\))*+)"
    r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)|\[[^\[\]]{0,200}\]"
)


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    display: str = ""
    opens: bool = False
    partner: int | None = None


def show_markdown(raw: str) -> Shown:
    """Return the display text of a slice of Markdown."""
    edits = _Scanner(raw).edits() if _TOKEN.search(raw) else []
    if not edits:
        return Shown(raw)
    builder = Builder(raw)
    done = 0
    for edit in edits:
        builder.literal(done, edit.start)
        if edit.display:
            builder.whole(edit.start, edit.end, edit.display)
        elif edit.opens:
            builder.open(Mark(edit.start, edit.end, edit.partner))
        else:
            builder.close(Mark(edit.start, edit.end, edit.partner))
        done = edit.end
    builder.literal(done, len(raw))
    return builder.shown()


@dataclass(slots=True)
class _Run:
    """What is left of a run of emphasis marks that may still open."""

    start: int
    end: int


@dataclass(slots=True)
class _Scanner:
    raw: str
    found: list[_Edit] = field(default_factory=list)
    brackets: list[re.Match[str]] = field(default_factory=list)
    runs: dict[str, list[_Run]] = field(default_factory=dict)

    def edits(self) -> list[_Edit]:
        """Return what is not displayed as it stands, in source order."""
        done = 0
        while match := _TOKEN.search(self.raw, done):
            done = max(match.end(), self._take(match))
        return sorted(self.found, key=lambda edit: edit.start)

    def _take(self, match: re.Match[str]) -> int:
        start, end = match.span()
        kind = match.lastgroup
        if kind == "code":
            return self._code(match)
        if kind == "end_bracket":
            return self._link(match)
        if kind == "bracket":
            self.brackets.append(match)
        elif kind == "run":
            self._emphasis(match)
        elif kind == "escape":
            self.found.append(_Edit(start, end, self.raw[start + 1]))
        elif kind == "entity":
            self._replace(start, end, unescape(match.group()))
        elif kind == "autolink":
            self._pair((start, start + 1), (end - 1, end))
        else:
            opens = kind == "quote" or (kind == "tag" and self.raw[start + 1] != "/")
            self.found.append(_Edit(start, end, opens=opens))
        return end

    def _replace(self, start: int, end: int, display: str) -> None:
        if display != self.raw[start:end]:
            self.found.append(_Edit(start, end, display))

    def _pair(self, opening: tuple[int, int], closing: tuple[int, int]) -> None:
        self.found.append(_Edit(*opening, opens=True, partner=closing[1]))
        self.found.append(_Edit(*closing, partner=opening[0]))

    def _code(self, opening: re.Match[str]) -> int:
        closing = self._closing_code(opening)
        if closing is None:
            return opening.end()
        self._pair(opening.span(), closing.span())
        return closing.end()

    def _closing_code(self, opening: re.Match[str]) -> re.Match[str] | None:
        length = len(opening.group())
        runs = re.compile(rf"(?<!`)`{{{length}}}(?!`)")
        return runs.search(self.raw, opening.end())

    def _link(self, closing: re.Match[str]) -> int:
        if not self.brackets:
            return closing.end()
        opening = self.brackets.pop()
        target = _TARGET.match(self.raw, closing.end())
        if not target:
            return closing.end()
        self._pair(opening.span(), (closing.start(), target.end()))
        return target.end()

    def _emphasis(self, match: re.Match[str]) -> None:
        mark = match.group()[0]
        opens, closes = _flanking(self.raw, match)
        run = _Run(*match.span())
        openers = self.runs.setdefault(mark, [])
        while closes and openers and run.start < run.end:
            opener = openers[-1]
            width = min(2, opener.end - opener.start, run.end - run.start)
            self._pair((opener.end - width, opener.end), (run.start, run.start + width))
            opener.end -= width
            run.start += width
            if opener.start == opener.end:
                openers.pop()
        if opens and run.start < run.end:
            openers.append(run)


def _flanking(raw: str, match: re.Match[str]) -> tuple[bool, bool]:
    """Tell whether a run of emphasis marks can open, and whether it can close."""
    before = raw[match.start() - 1] if match.start() else " "
    after = raw[match.end()] if match.end() < len(raw) else " "
    left = not after.isspace() and (_is_word(after) or not _is_word(before))
    right = not before.isspace() and (_is_word(before) or not _is_word(after))
    if match.group()[0] == "_":
        return left and (not right or not _is_word(before)), right and (not left or not _is_word(after))
    return left, right


def _is_word(character: str) -> bool:
    return character.isalnum()
