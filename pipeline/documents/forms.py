"""Which form of headers a page uses: the most telling that finds any, or the shape that finds more."""

import re

from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut, part
from pipeline.documents.headers import is_dateline
from pipeline.documents.mail import mail_cuts
from pipeline.documents.page import Form, Found, Page
from pipeline.documents.posted import posted
from pipeline.documents.recognition import find_headers, speech
from pipeline.documents.reviews import flag_points, label_cuts, reviewed
from pipeline.documents.shaped import shaped
from pipeline.documents.small_words import are_ordinary, small_words
from pipeline.documents.stamped import stamped
from pipeline.models import Markup, PassageKind

_WHOLE_LINES = frozenset({Form.GLUED, Form.DETAILED, Form.NAMED, Form.POSTED})
"""Forms whose headers are lines by themselves."""

_LENGTH = re.compile(r"\d\s?(?:seconds?|minutes?|hours?)\W*\Z", re.IGNORECASE)
"""How long something takes; how long ago something was said ends with `ago` or is short."""


def part_headers(
    text: str, markup: Markup, blocks: list[Block], owner: str | None, *, has_lead: bool
) -> tuple[list[Block], dict[int, Found]]:
    """Part the headers of the page's form from `blocks`. Return these, and the headers by the number of their block."""
    blocks, headed = part(text, blocks, mail_cuts(text, markup, blocks))
    if headed:
        return blocks, headed
    page = Page.of(text, markup, blocks)
    if cuts := stamped(text, page):
        return part(text, blocks, cuts)
    if reviews := reviewed(page):
        blocks, headed = part(text, blocks, [*map(Cut.of, reviews), *label_cuts(text, markup, page, reviews)])
        flag_points(text, blocks, headed)
        return blocks, headed
    parted, headed = _most_telling(text, markup, blocks, page, owner, has_lead=has_lead)
    spoken = max(speech(page), key=len)
    return part(text, blocks, spoken) if _explain_more(spoken, headed) else (parted, headed)


def _explain_more(cuts: list[Cut], headed: dict[int, Found]) -> bool:
    """Tell whether the headers of a transcript explain more of the page than those that were found first.

    There are twice as many, and they begin no later; a single line at the top may be a place and a date.
    """
    opening = [cut.found for cut in cuts if cut.found]
    known = list(headed.values())
    if not opening or not known:
        return bool(opening)
    begins_first = opening[0].line.start <= known[0].line.start or len(known) == 1
    return begins_first and len(opening) >= 2 * len(known)


def _most_telling(
    text: str, markup: Markup, blocks: list[Block], page: Page, owner: str | None, *, has_lead: bool
) -> tuple[list[Block], dict[int, Found]]:
    """Part the headers of the most telling form that the page uses."""
    in_shape = shaped(text, markup, page)
    if (cuts := posted(text, page)) and not _are_entries(text, markup, blocks, cuts):
        return part(text, blocks, in_shape if _are_more(in_shape, cuts) else cuts)
    others = blocks if has_lead else _part_dateline(text, blocks)
    cuts = [Cut.of(found) for found in find_headers(Page.of(text, markup, others, owner))]
    if _are_more(in_shape, cuts):
        return part(text, blocks, in_shape)
    return part(text, others, [] if _are_entries(text, markup, others, cuts) else cuts)


def _are_entries(text: str, markup: Markup, blocks: list[Block], cuts: list[Cut]) -> bool:
    """Tell whether headers with a time are entries of an agenda or steps of a recipe: `Coffee — 10:30`, `Mix (5 min)`.

    So are those whose names, mostly single words, the page writes small elsewhere or puts above a length of time.
    """
    found = [cut.found for cut in cuts if cut.found and cut.found.form in (Form.DETAILED, Form.POSTED)]
    names = {each.header.author for each in found}
    if not names or 2 * sum(map(_is_capitalised_word, names)) < len(names):
        return False
    if all(_LENGTH.search(each.line.text) for each in found):
        return True
    rest, _ = part(text, blocks, cuts)
    spoken = (block for block in rest if block.kind not in (PassageKind.HEADER, PassageKind.FURNITURE))
    return are_ordinary(names, small_words(text, markup, spoken))


def _is_capitalised_word(name: str) -> bool:
    return name.isalpha() and name[0].isupper()


def _are_more(cuts: list[Cut], others: list[Cut]) -> bool:
    """Tell whether `cuts` open all turns that `others` open by a whole line, and more, or say whom some answer."""
    found, known = ({cut.found.line.start: cut.found for cut in each if cut.found} for each in (cuts, others))
    whole = {start for start, each in known.items() if each.form in _WHOLE_LINES}
    says_more = any(each.header.answers for each in found.values()) and len(found) == len(known)
    return (len(found) > len(known) or says_more) and whole <= found.keys()


def _part_dateline(text: str, blocks: list[Block]) -> list[Block]:
    """Make furniture of a line below the title that gives only place and date."""
    top = [(number, order) for number, block in enumerate(blocks[:2]) for order in range(len(block.lines[:2]))]
    if len(top) < 2:
        return blocks
    number, order = top[1]
    block = blocks[number]
    if not is_dateline(text[slice(*block.lines[order])]):
        return blocks
    pieces = [
        *([block.part(block.lines[:order])] if order else []),
        block.part([block.lines[order]], PassageKind.FURNITURE),
        *([block.part(block.lines[order + 1 :])] if block.lines[order + 1 :] else []),
    ]
    return [*blocks[:number], *pieces, *blocks[number + 1 :]]
