"""Reading: from a file to a Document with its turns, passages and sentences."""

from pathlib import Path

from pipeline.documents import source as sources
from pipeline.documents.assemble import assemble
from pipeline.documents.blocks import Block, Layout
from pipeline.documents.html import html_layout
from pipeline.documents.markdown import markdown_blocks
from pipeline.documents.subtitles import are_subtitles, subtitle_blocks
from pipeline.documents.text import text_blocks
from pipeline.documents.turns import arrange
from pipeline.errors import InputError
from pipeline.models import Document, Markup

__all__ = ["parse_document", "read_document"]


def read_document(path: str | Path, *, document_id: str | None = None) -> Document:
    """Return the document at `path` ("-" is standard input), whose ending tells its markup.

    Raises InputError for a file that is missing, not text, not UTF-8, blank, or of an unknown ending.
    """
    data = sources.read_bytes(path)
    name = sources.STANDARD_INPUT if str(path) == sources.STANDARD_INPUT else Path(path).name
    return parse_document(data, source=name, document_id=document_id)


def parse_document(
    data: bytes, *, source: str, document_id: str | None = None, markup: Markup | None = None
) -> Document:
    """Return the document that the bytes of a file named `source` hold, in `markup` or what the name's ending means.

    The id is made from the name where none is given. Raises InputError for what is no text, or an unknown ending.
    """
    text = sources.decode(data, source)
    markup = markup or sources.markup_of(source, text)
    stem = "" if source == sources.STANDARD_INPUT else Path(source).stem
    layout = _layout(text, markup)
    if not layout.blocks:
        raise InputError(f"{source}: there is markup but no text in it; give a file that holds a debate.")
    return assemble(
        layout,
        text=text,
        data=data,
        markup=markup,
        document_id=document_id or sources.slug(stem),
        title=stem or "document",
        source=source,
    )


def _layout(text: str, markup: Markup) -> Layout:
    if markup is Markup.HTML:
        return html_layout(text)
    blocks = _blocks(text, markup)
    if not blocks:
        return Layout([], [])
    return arrange(text, markup, blocks)


def _blocks(text: str, markup: Markup) -> list[Block]:
    if markup is Markup.MARKDOWN:
        return markdown_blocks(text)
    return subtitle_blocks(text) if are_subtitles(text) else text_blocks(text)
