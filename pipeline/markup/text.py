"""Plain text: its display text, without quotation marks at the start of lines and without the times between cues."""

import re

from pipeline.markup.shown import Builder, Mark, Shown

_MARK = r"(?P<mark>(?<=[\n\r])[ \t]{0,3}>(?![\d=])(?:[ \t]{0,3}>)*+[ \t]?)"
_TIME = r"(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}"
_CUE = (
    r"(?P<cue>(?:</v>)?[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:[^\r\n]{1,80}\r?\n)?"
    rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}[^\r\n]*(?:\r?\n|\Z)(?:<v[ .][^<>\n]{{1,80}}>)?)"
)
_MARKS, _CUES = re.compile(_MARK), re.compile(f"{_CUE}|{_MARK}")


def show_text(raw: str) -> Shown:
    """Return the display text of a slice of plain text; most text is its own."""
    has_cues = "-->" in raw
    if ">" not in raw or not (marks := list((_CUES if has_cues else _MARKS).finditer(raw))):
        return Shown(raw)
    builder = Builder(raw)
    done = 0
    for mark in marks:
        builder.literal(done, mark.start())
        if has_cues and mark["cue"] is not None:
            builder.whole(*mark.span(), "\n")
        else:
            # The mark belongs to the line break before it, so that no sentence below starts with it.
            builder.close(Mark(*mark.span()))
        done = mark.end()
    builder.literal(done, len(raw))
    return builder.shown()
