"""The map of the clashes, as a Mermaid flowchart."""

import re

from pipeline.models import Clash, Side
from pipeline.report.markdown import shortened
from pipeline.report.reading import Reading
from pipeline.report.wording import counted

MOST_CLASHES = 12
"""More than this, and the map is no help any more."""
LABEL_LENGTH = 70
"""In characters."""

_COLOURS = ("#e3edf9", "#fbeedd", "#e6f3e4", "#f4e6f2", "#eeeeee", "#fdf6d0")
_UNSAFE = re.compile(r'["#$%&*+/;<=>@\[\\\]^_`{|}~]')


def clash_map(reading: Reading) -> str:
    """Return a fenced flowchart of the most central clashes; an empty string where there are none."""
    drawn = reading.clashes[:MOST_CLASHES]
    if not drawn:
        return ""
    sides = {side.claims[0]: side for clash in drawn for side in (clash.point, clash.counterpoint)}
    lines = [
        *(_node(reading, side) for side in sides.values()),
        *(_edge(clash) for clash in drawn),
        *_colours({side.holder: None for side in sides.values()}),
    ]
    chart = "```mermaid\n" + "\n  ".join(["flowchart LR", *lines]) + "\n```"
    left_out = len(reading.clashes) - len(drawn)
    if not left_out:
        return chart
    are = "is" if left_out == 1 else "are"
    return f"{chart}\n\n{counted(left_out, 'less central clash')} {are} left out of the map."


def label(text: str) -> str:
    """Return `text` with every character that Mermaid may take for syntax written as its code."""
    return _UNSAFE.sub(lambda found: f"#{ord(found[0])};", text)


def _node(reading: Reading, side: Side) -> str:
    claim = reading.claim[side.claims[0]]
    words = label(shortened(claim.text, LABEL_LENGTH))
    return f'{claim.id}["{label(reading.names[side.holder])}<br/>{words}"]:::{side.holder}'


def _edge(clash: Clash) -> str:
    return f"{clash.point.claims[0]} ---|{clash.state}| {clash.counterpoint.claims[0]}"


def _colours(holders: dict[str, None]) -> list[str]:
    styles = (f"fill:{_COLOURS[i % len(_COLOURS)]},stroke:#777,color:#111" for i in range(len(holders)))
    return [f"classDef {holder} {style}" for holder, style in zip(holders, styles, strict=True)]
