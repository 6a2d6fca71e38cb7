"""`report.html`: the three texts on one page that loads nothing and runs nothing."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from pipeline.report.claims import claims_markdown
from pipeline.report.critique import critique_markdown
from pipeline.report.markdown import MARK, parser, visible
from pipeline.report.placing import CLAIMS, CRITIQUE, SUMMARY
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.summary import summary_markdown

_WRITERS = {SUMMARY: summary_markdown, CRITIQUE: critique_markdown, CLAIMS: claims_markdown}
_STYLE = """
:root { color-scheme: light dark; --text: #1c1c1c; --page: #fcfcfa; --quiet: #5c5c5c; --line: #d5d5d0; --link: #1a55a5 }
@media (prefers-color-scheme: dark) {
  :root { --text: #e4e4e0; --page: #17181a; --quiet: #a5a5a0; --line: #3c3e42; --link: #8ab4f0 }
}
body { max-width: 44rem; margin: 0 auto; padding: 1.2rem; font: 1.05rem/1.55 Georgia, serif; color: var(--text);
  background: var(--page); overflow-wrap: break-word }
h1, h2, h3, nav, table { font-family: system-ui, sans-serif; line-height: 1.3 }
h1 { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--line) }
nav + section h1 { margin-top: 1rem; border: 0 }
a { color: var(--link) }
.mark { font-size: .8em; text-decoration: none }
table { display: block; overflow-x: auto; border-collapse: collapse; font-size: .92rem }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top }
h1 + p, #claims { color: var(--quiet); font-size: .92rem }
:target { outline: 2px solid var(--link); outline-offset: 2px }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def report_html(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the whole report as one HTML file; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    title = escape(visible(f"# {reading_of(report, text, question).title}"))
    parts = "\n".join(_section(name, write(report, text, question)) for name, write in _WRITERS.items())
    nav = " · ".join(f'<a href="#{_id(name)}">{_id(name).capitalize()}</a>' for name in _WRITERS)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<nav>{nav}</nav>\n{parts}\n</body>\n</html>\n"
    )


def _section(name: str, text: str) -> str:
    markdown = parser()
    markdown.add_render_rule(MARK, _defined if name == CLAIMS else _mark)
    markdown.add_render_rule("link_open", _link)
    return f'<section id="{_id(name)}">\n{markdown.render(text)}</section>'


def _id(name: str) -> str:
    return name.partition(".")[0]


def _mark(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    number = tokens[index].content
    return f'<a class="mark" href="#ref-{number}">[{number}]</a>'


def _defined(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    number = tokens[index].content
    return f'<strong id="ref-{number}">[{number}]</strong>'


def _link(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Mapping[str, Any]) -> str:
    """Only what lies on this page is linked to."""
    target = str(tokens[index].attrs.get("href", ""))
    return f'<a href="#{_id(target)}">' if target in _WRITERS else "<a>"
