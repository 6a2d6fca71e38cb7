"""Headers over several lines: what may stand between a name and its date, or below both, such as a handle or a role."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.documents.header_parts import Tells, read_answered, read_parts
from pipeline.documents.header_words import MOMENTS, ROLES
from pipeline.documents.headers import LONGEST_HEADER, is_moment
from pipeline.documents.names import looks_like_author
from pipeline.documents.page import Line, Page

_ROLE = re.compile(rf"[(\[]?{ROLES}[)\]]?", re.IGNORECASE)
_HANDLE = re.compile(r"@[\w.-]{2,40}(?:@[\w.-]{2,60})?")
_TIME = re.compile(rf"{MOMENTS}(?:(?:\s*[·•|])?\s+by\s\S+)?", re.IGNORECASE)


def is_time_line(words: str) -> bool:
    """Tell whether a line only gives when something was said, and what goes with it: who edited or is answered."""
    if len(words) > LONGEST_HEADER:
        return False
    return is_moment(words) or bool(_TIME.fullmatch(words)) or read_answered(words) is not None


def name_line(words: str) -> str | None:
    """Return the name of a line that is a name with at most a place or a role beside it."""
    if looks_like_author(words):
        return words
    parts = read_parts(words)
    plain = parts and parts.is_sure and not parts.shape and not parts.tells & ~(Tells.NOTE | Tells.ROLE)
    return parts.name if parts and plain else None


def is_role(words: str) -> bool:
    """Tell whether a line is only what a site calls a member, such as `Author`."""
    return bool(_ROLE.fullmatch(words))


def asides(page: Page, lines: list[Line]) -> Iterator[Line]:
    """Yield the handles that stand right below a name, and the roles below a name, a handle or a time."""
    last = -1
    for above, below in pairwise(lines):
        is_handle = bool(_HANDLE.fullmatch(below.text)) and looks_like_author(above.text) and not above.text.isdigit()
        in_header = is_handle or (is_role(below.text) and (above.start == last or _may_be_header(above.text)))
        if in_header and page.follows(above, below):
            last = below.start
            yield below


def _may_be_header(words: str) -> bool:
    return is_time_line(words) or looks_like_author(words) or bool(read_parts(words))
