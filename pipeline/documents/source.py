"""From a path to source text: bytes, encoding, markup, id; and every way this can fail."""

import re
import sys
import unicodedata
from pathlib import Path

from pipeline.errors import InputError
from pipeline.models import Markup

STANDARD_INPUT = "-"

BYTE_ORDER_MARK = "\ufeff"

_MARKUP_BY_ENDING = {
    ".txt": Markup.TEXT,
    ".md": Markup.MARKDOWN,
    ".markdown": Markup.MARKDOWN,
    ".html": Markup.HTML,
    ".htm": Markup.HTML,
    ".vtt": Markup.TEXT,
    ".srt": Markup.TEXT,
}
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes([*range(9), *range(14, 32), 127])
_MOST_CONTROLS = 0.1
_HTML_START = re.compile(r"\ufeff?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def read_bytes(path: str | Path) -> bytes:
    """Return the bytes at `path`, or of standard input for "-". Raises InputError where they cannot be had."""
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file; check the name.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: this is a folder; give the files in it.") from error
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); check the name and your permissions.") from error


def decode(data: bytes, source: str) -> str:
    """Return `data` as text, no newline translated, a byte-order mark kept.

    Raises InputError for what is empty, blank, binary, or not UTF-8.
    """
    if not data:
        raise InputError(f"{source}: the file is empty; give one that holds a debate.")
    if data.startswith(_UTF16_MARKS):
        raise InputError(f"{source}: this is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8 {source}")
    if _is_binary(data):
        raise InputError(f"{source}: this is binary data, not text; save it as text, Markdown or HTML first.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{source}: byte {error.start} is not UTF-8; convert the file first,"
            f" for instance: iconv -f WINDOWS-1252 -t UTF-8 {source}"
        ) from error
    if not text.removeprefix(BYTE_ORDER_MARK).strip():
        raise InputError(f"{source}: the file holds only white space; give one that holds a debate.")
    return text


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return b"\0" in data or controls > _MOST_CONTROLS * len(data)


def markup_of(source: str, text: str) -> Markup:
    """Return the markup a file's ending stands for; standard input is text unless it plainly starts as HTML.

    Raises InputError for an ending that is not read.
    """
    if source == STANDARD_INPUT:
        return Markup.HTML if _HTML_START.match(text) else Markup.TEXT
    ending = Path(source).suffix.lower()
    if ending not in _MARKUP_BY_ENDING:
        known = " ".join(_MARKUP_BY_ENDING)
        raise InputError(f"{source}: files ending in '{ending}' are not read; save the text as one of {known}")
    return _MARKUP_BY_ENDING[ending]


def slug(stem: str) -> str:
    """Return `stem` as lower-case ASCII words joined by hyphens; "document" where nothing is left of it."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "document"
