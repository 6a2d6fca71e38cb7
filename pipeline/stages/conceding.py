"""Who grants what, told in one sentence."""

import re

_SAYS_SO = r"(?:\w+ )?(?:grants|admits|concedes|accepts|acknowledges|agrees|allows)\b"


def granting(name: str, to: str | None, manner: str, text: str) -> str:
    """Return that somebody called `name` grants `text`, `to` whom if that is known, and in what `manner`.

    A text that says so itself of that person stands alone, if no manner is to be added.
    """
    if not manner and re.match(rf"{re.escape(name)} {_SAYS_SO}", text, re.IGNORECASE):
        return text
    return f"{name[:1].upper()}{name[1:]} grants{f' {to}' if to else ''}{manner}: {text}"
