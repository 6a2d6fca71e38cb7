"""Every way in which a file can be no source."""

from pathlib import Path

import pytest

from pipeline.documents.source import decode, markup_of, read_bytes, slug
from pipeline.errors import InputError
from pipeline.models import Markup


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\xc2\xa0", "only white space"),
        (b"PK\x03\x04\0\0", "binary"),
        (b"\x01\x02\x03abc\x04\x05", "binary"),
        ("hello".encode("utf-16"), "iconv -f UTF-16 -t UTF-8 a.txt"),
        (b"caf\xe9 au lait", "byte 3 is not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=r"^a\.txt: ") as caught:
        decode(data, "a.txt")
    assert says in str(caught.value)


def test_text_is_not_changed() -> None:
    assert decode(b"\xef\xbb\xbfa\r\nb\rc", "a.txt") == "\ufeffa\r\nb\rc"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: there is no such file"):
        read_bytes(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this is a folder"):
        read_bytes(tmp_path)


def test_an_unreadable_name_is_refused() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_bytes("a\0b.txt")


@pytest.mark.parametrize(
    ("source", "markup"),
    [("a.txt", Markup.TEXT), ("a.markdown", Markup.MARKDOWN), ("A.HTM", Markup.HTML), ("-", Markup.TEXT)],
)
def test_the_ending_tells_the_markup(source: str, markup: Markup) -> None:
    assert markup_of(source, "<p>words") is markup


def test_an_unknown_ending_is_refused() -> None:
    with pytest.raises(InputError, match=r"files ending in '\.pdf' are not read"):
        markup_of("a.pdf", "words")


@pytest.mark.parametrize(("stem", "expected"), [("Ça va_bien!", "ca-va-bien"), ("漢字", "document"), ("", "document")])
def test_ids_are_plain_words(stem: str, expected: str) -> None:
    assert slug(stem) == expected
