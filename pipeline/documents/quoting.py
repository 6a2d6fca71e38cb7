"""Whose words a marked quotation is: the lines above it that say so, and what they say it of."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.documents.addresses import quoted_person
from pipeline.documents.blocks import Block
from pipeline.models import PassageKind

QUOTED_FROM = "quoted_from:"
"""Start of the flag of a quotation whose words are those of the person named after it."""

UNDER_NAME = "under_name:"
"""Start of the flag of a paragraph that stands under the name of somebody whose words it answers or goes on with."""

_MOST_LINES = 3
_LONGEST = 300


def quoted_from(flags: Iterable[str]) -> str | None:
    """Return the name that the page gives for a quotation ("On Monday, Ruth wrote:"), if its flags hold one."""
    return next((flag.removeprefix(QUOTED_FROM) for flag in flags if flag.startswith(QUOTED_FROM)), None)


def under_name(flags: Iterable[str]) -> str | None:
    """Return the name above the comment that a paragraph answers or goes on with, if its flags hold one."""
    return next((flag.removeprefix(UNDER_NAME) for flag in flags if flag.startswith(UNDER_NAME)), None)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The last lines of a block, which say who wrote what follows."""

    block: int
    first: int
    count: int
    name: str
    above_quotation: bool


def attributions(text: str, blocks: list[Block], taken: Container[tuple[int, int]]) -> Iterator[Attribution]:
    """Yield the lines such as `On Mon, 3 Mar 2024, Ann Lee <ann@x.org> wrote:` that stand at the end of a block.

    A bare `Ann wrote:` is none where another like it stands above own text: there, such lines open turns.
    """
    bare_opens = any(_opens_own_text(text, block, below) for block, below in pairwise(blocks))
    for number, block in enumerate(blocks):
        if block.kind in (PassageKind.CODE, PassageKind.FURNITURE) or text[block.end - 1] != ":":
            continue
        deeper = number + 1 < len(blocks) and blocks[number + 1].quote_depth > block.quote_depth
        for first in range(len(block.lines) - 1, max(-1, len(block.lines) - 1 - _MOST_LINES), -1):
            if (number, first) in taken or block.end - block.lines[first][0] > _LONGEST:
                break
            if name := _named(text, block, first, above_quotation=deeper, bare=not bare_opens):
                yield Attribution(number, first, len(block.lines) - first, name, deeper)
                break


def _opens_own_text(text: str, block: Block, below: Block) -> bool:
    if block.quote_depth or below.quote_depth or len(block.lines) != 1 or text[block.end - 1] != ":":
        return False
    person = quoted_person(text[block.start : block.end])
    return person is not None and not person.dated and below.kind is PassageKind.PARAGRAPH


def _named(text: str, block: Block, first: int, *, above_quotation: bool, bare: bool) -> str | None:
    """Return who wrote what follows, if the lines from `first` on say it and can be trusted to mean it.

    Without a date the line must stand alone above a marked quotation, on a page where such `bare` lines do not open
    turns; without a quotation it needs an address too.
    """
    person = quoted_person(" ".join(text[start:end] for start, end in block.lines[first:]))
    if person is None:
        return None
    if above_quotation:
        return person.name if person.dated or (bare and len(block.lines) == 1) else None
    return person.name if person.dated and person.addressed and not block.quote_depth else None


def flag_sources(blocks: list[Block], openings: Container[int]) -> None:
    """Flag marked quotations with the name that the line above them gives, up to the next turn."""
    sources: dict[int, str] = {}
    for number, block in enumerate(blocks):
        if number in openings:
            sources = {}
        if block.source:
            sources = _named_below(blocks, number, block.source, sources)
        elif block.kind is not PassageKind.FURNITURE and block.quote_depth in sources:
            block.flags.append(QUOTED_FROM + sources[block.quote_depth])


def _named_below(blocks: list[Block], number: int, name: str, sources: dict[int, str]) -> dict[int, str]:
    """Return whose words stand at which depth below a line that names somebody."""
    block = blocks[number]
    # A quoted mail's own header names who wrote what stands at its depth; `Ann wrote:` stands above.
    level = block.quote_depth + (block.kind is PassageKind.FURNITURE)
    kept = {depth: other for depth, other in sources.items() if depth < level}
    if level in sources and blocks[number + 1].quote_depth > level:
        # Either the name is that of the deeper words, or the deeper ones are quoted in its own: nobody can tell.
        return kept
    return {**kept, level: name}
