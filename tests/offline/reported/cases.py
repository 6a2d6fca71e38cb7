"""How the tests of this folder read one sentence."""

from pipeline.offline.inline import parts

WEIR = "the weir will fall"


def read(text: str) -> list[tuple[str, str, str]]:
    """Return voice, holder and words of each part of `text` that is not its author's."""
    return [(part.voice, part.holder, part.words) for part in parts(text)]
