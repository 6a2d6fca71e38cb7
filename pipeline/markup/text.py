"""Plain text: its display text, without the quotation marks that stand at the start of lines."""

import re

from pipeline.markup.shown import Builder, Mark, Shown

_MARKS = re.compile(r"(?<=[\n\r])[ \t]{0,3}>(?![\d=])(?:[ \t]{0,2}>)*+[ \t]?")


def show_text(raw: str) -> Shown:
    """Return the display text of a slice of plain text; most text is its own."""
    if ">" not in raw or not (marks := list(_MARKS.finditer(raw))):
        return Shown(raw)
    builder = Builder(raw)
    done = 0
    for mark in marks:
        builder.literal(done, mark.start())
        # The mark belongs to the line break before it, so that a sentence which starts below does not start with it.
        builder.close(Mark(*mark.span()))
        done = mark.end()
    builder.literal(done, len(raw))
    return builder.shown()
