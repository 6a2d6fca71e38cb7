"""Lines that are messages or paragraphs by themselves, though no blank line parts them."""

from collections.abc import Iterator

from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut
from pipeline.documents.wrapping import is_wrapped, margin_of
from pipeline.models import PassageKind

SPEAKERS_UNKNOWN = "speakers_unknown"
"""Flag of a turn that is a whole chat: its lines are messages, and nothing shows whose."""

_SHORT = 60
_FEWEST_LINES = 4
_STOPS = ".,;:"


def own_lines(text: str, blocks: list[Block], cuts: list[Cut]) -> Iterator[Cut]:
    """Yield the lines below the first of `cuts` that none of them takes, where no margin explains their breaks."""
    taken = {(cut.block, cut.number + more): cut for cut in cuts for more in range(cut.count)}
    margin = margin_of(blocks)
    for number in range(min(cut.block for cut in cuts), len(blocks)):
        block = blocks[number]
        if block.kind is not PassageKind.PARAGRAPH or len(block.lines) < 2:
            continue
        for run in _runs(number, block, taken):
            if len(run) > 1 and not is_wrapped(text, [block.lines[each] for each in run], margin):
                yield from (Cut(number, each) for each in run if (number, each) not in taken)


def _runs(number: int, block: Block, taken: dict[tuple[int, int], Cut]) -> Iterator[range]:
    """Yield the lines that may go on in each other: from one cut, or the rest of its line, to the next."""
    first = 0
    for line, (_, end) in enumerate(block.lines):
        if cut := taken.get((number, line)):
            yield range(first, line)
            first = line if cut.end is not None and cut.end < end else line + 1
    yield range(first, len(block.lines))


def messages(text: str, blocks: list[Block]) -> list[Block] | None:
    """Return `blocks` with each line of a chat parted; null where they are not mostly a chat."""
    chats = {number for number, block in enumerate(blocks) if _is_chat(text, block)}
    if 2 * sum(map(_length, (blocks[number] for number in chats))) <= sum(map(_length, blocks)):
        return None
    parted: list[Block] = []
    for number, block in enumerate(blocks):
        parted += [block.part([line]) for line in block.lines] if number in chats else [block]
    return parted


def _length(block: Block) -> int:
    return block.end - block.start


def _is_chat(text: str, block: Block) -> bool:
    """Tell whether the lines of a block are short, mostly without a stop, and not wrapped at a margin."""
    if block.kind is not PassageKind.PARAGRAPH or block.quote_depth or len(block.lines) < _FEWEST_LINES:
        return False
    short = sum(end - start < _SHORT for start, end in block.lines)
    stopped = sum(text[end - 1] in _STOPS for _, end in block.lines)
    return 2 * short > len(block.lines) > 2 * stopped and not is_wrapped(text, block.lines)
