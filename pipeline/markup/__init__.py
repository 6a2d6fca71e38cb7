"""Display text: a raw slice of a source as its readers see it, and the way back from there to the source."""

from pipeline.markup.html import show_html
from pipeline.markup.markdown import show_markdown
from pipeline.markup.shown import Shown
from pipeline.markup.text import show_text
from pipeline.models import Markup

__all__ = ["Shown", "show"]


def show(raw: str, markup: Markup) -> Shown:
    """Return the display text of `raw`, a slice of a source in `markup` whose edges lie in no tag and no entity.

    HTML loses its tags, has its entities resolved and its runs of white space collapsed to a space. Markdown loses the
    marks of emphasis, code, links and line-start quotation, and has escapes and entities resolved. Text loses
    the marks of quotation at the start of its lines after the first.
    """
    if markup is Markup.HTML:
        return show_html(raw)
    if markup is Markup.MARKDOWN:
        return show_markdown(raw)
    return show_text(raw)
