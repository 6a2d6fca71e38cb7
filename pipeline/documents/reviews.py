"""Reviews and rebuttals, as in `Official Review #2 by Reviewer 2`: who speaks, and the points that are answered."""

import re
from collections.abc import Iterator

from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut
from pipeline.documents.headers import LONGEST_HEADER, Header
from pipeline.documents.page import Form, Found, Line, Page, line_at
from pipeline.documents.quoting import QUOTED_FROM
from pipeline.models import Markup, PassageKind

AUTHORS = "the authors"
"""Who answers a review, where the page does not name them."""

_WHO = r"[^\W_][\w .#'’-]{0,38}"
_REVIEW = re.compile(
    r"(?:(?:official|blind|public|anonymous|peer|meta|expert|first|second|third)[\s-])*"
    rf"(?P<what>review(?:er)?)(?:\s?\#?\s?(?P<number>\d{{1,2}}))?(?:\s?(?:by|from|:|[-–—])\s?(?P<who>{_WHO}))?:?",
    re.IGNORECASE,
)
_REBUTTAL = re.compile(
    r"(?:(?:official|the|general|initial|second)\s)*(?P<by>authors?['’]?s?\s)?(?P<what>rebuttal|response|reply)"
    rf"(?:\s(?:by|from)\s(?:the\s)?authors?)?(?:\sto\s(?P<whom>{_WHO}))?(?:\s(?:by|from)\s(?:the\s)?authors?)?:?",
    re.IGNORECASE,
)
_POINT = r"(?:comment|question|point|concern|issue|weakness|request|remark|cons?|reviewer)"
_ASKED = re.compile(rf"(?:{_POINT}s?\s?\#?\d{{0,2}}(?:\.\d{{1,2}})?|[QCW]\s?\d{{0,2}})\s?[.:)]\s+(?=\S)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:our\s)?(?:a|ans|answer|r|response|reply|authors?)\s?\d{0,2}\s?[.:)]\s+(?=\S)", re.IGNORECASE)


def reviewed(page: Page) -> list[Found]:
    """Return the lines that open reviews and rebuttals; none where the page does not have both."""
    reviews = [found for line in page.lines if _stands_alone(page, line) and (found := _review(line))]
    rebuttals = [found for line in page.lines if _stands_alone(page, line) and (found := _rebuttal(line))]
    if not reviews or not rebuttals:
        return []
    return sorted([*reviews, *rebuttals], key=lambda found: found.line.start)


def label_cuts(text: str, markup: Markup, page: Page, headers: list[Found]) -> Iterator[Cut]:
    """Yield the labels of points and answers inside rebuttals."""
    first = [line_at(text, markup, page.blocks, number, 0) for span in _rebuttals(page, headers) for number in span]
    labelled = [(line, end) for line in first if (end := _label(line))]
    if any(_ASKED.match(line.text) for line, _ in labelled):
        for line, end in labelled:
            yield Cut(line.block, line.number, PassageKind.FURNITURE, end=line.start + line.shown.raw_range(0, end)[1])


def flag_points(text: str, blocks: list[Block], headed: dict[int, Found]) -> None:
    """Flag what stands under the label of a point, up to its answer, as the words of whoever is answered."""
    reviewer, asked = None, False
    for number, block in enumerate(blocks):
        if number in headed:
            header = headed[number].header
            asked = False
            reviewer = reviewer if header.author == AUTHORS else header.author
        elif block.kind is PassageKind.FURNITURE:
            label = f"{text[block.start : block.end]} x"
            asked = bool(_ASKED.match(label)) or (asked and not _ANSWER.match(label))
        elif asked and reviewer and not block.quote_depth:
            block.flags.append(QUOTED_FROM + reviewer)


def _rebuttals(page: Page, headers: list[Found]) -> list[range]:
    """The blocks of each rebuttal."""
    ends = [*(found.line.block for found in headers[1:]), len(page.blocks)]
    return [
        range(found.line.block + 1, end)
        for found, end in zip(headers, ends, strict=True)
        if found.header.author == AUTHORS
    ]


def _label(line: Line) -> int | None:
    found = _ASKED.match(line.text) or _ANSWER.match(line.text)
    return found.end() if found else None


def _stands_alone(page: Page, line: Line) -> bool:
    block = page.blocks[line.block]
    whole = line.number == 0 and page.is_last(line) and line.is_whole and len(line.text) <= LONGEST_HEADER
    return whole and not block.quote_depth


def _review(line: Line) -> Found | None:
    found = _REVIEW.fullmatch(line.text)
    if not found or not (found["number"] or found["who"] or " " in line.text):
        return None
    name = found["who"] or f"Reviewer {found['number']}" if found["number"] else found["who"] or "the reviewer"
    return Found(line, Header(name), line.end, Form.REVIEWED)


def _rebuttal(line: Line) -> Found | None:
    found = _REBUTTAL.fullmatch(line.text)
    return Found(line, Header(AUTHORS, answers=found["whom"]), line.end, Form.REVIEWED) if found else None
