"""The numbers in a text, in figures or in English words."""

import re
from collections.abc import Iterator

_TABLE = """
zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70
eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12
first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 once=1x twice=2x thrice=3x
double=2x doubled=2x triple=3x tripled=3x half=1/2 halves=1/2 halved=1/2 quarter=1/4 quarters=1/4
"""
_WORDS = dict(pair.split("=") for pair in _TABLE.split())
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+(?:-[a-z]+)?")


def numbers(text: str) -> Iterator[str]:
    """Yield each number in `text` in one spelling: `twelve` and `12` are `12`, `half` is `1/2`, `1,300` is `1300`."""
    for token in _TOKEN.findall(text.lower()):
        if token in _WORDS:
            yield _WORDS[token]
        elif "-" in token:
            yield from (_WORDS[part] for part in token.split("-") if part in _WORDS)
        elif token[0].isdigit():
            yield _plain(token)


def _plain(figure: str) -> str:
    return figure.replace(",", "")
