"""What holds for every document, however odd its source."""

import re
from itertools import pairwise

from pipeline.markup import show
from pipeline.models import Document, Markup, Passage, Span

_BARE_TEXT = re.compile(r"(?:[\s\ufeff>•◦▪‣●○∙⁂*_=~+#-]|\(?(?:\d{1,3}|[a-z]{1,4})[.)])*")
_BARE_MARKDOWN = re.compile(r"(?:[\s\ufeff>*_=~`+#-]|\d{1,9}[.)]|(?<=[`~])[^\n]*|<[^>]*>|&nbsp;|[\[\]!()\\])*")

_BETWEEN_SENTENCES = re.compile(r"\s*(?:[\n\r][\s>]*)?")


def check(document: Document, data: bytes) -> None:
    """Assert that nothing of the source is lost, altered, doubled or out of order."""
    assert document.text == data.decode("utf-8")
    _check_order([turn.span for turn in document.turns])
    _check_order([passage.span for passage in document.passages])
    _check_order([sentence.span for sentence in document.sentences])
    _check_turns(document)
    for passage in document.passages:
        _check_sentences(document, passage)
    _check_gaps(document)


def _check_order(spans: list[Span]) -> None:
    assert all(first.end <= second.start for first, second in pairwise(spans))


def _check_turns(document: Document) -> None:
    turns = {turn.id: turn for turn in document.turns}
    order = [turn.id for turn in document.turns]
    assert {passage.turn for passage in document.passages} == set(order)
    for passage in document.passages:
        assert turns[passage.turn].span.covers(passage.span)
    for turn in document.turns:
        assert turn.replies_to is None or order.index(turn.replies_to) < order.index(turn.id)


def _check_sentences(document: Document, passage: Passage) -> None:
    sentences = [sentence.span for sentence in document.sentences if sentence.passage == passage.id]
    words = passage.span.cut(document.text)
    assert words == words.strip() != ""
    assert sentences[0].start == passage.span.start
    assert sentences[-1].end == passage.span.end
    for span in sentences:
        assert span.cut(document.text) == span.cut(document.text).strip() != ""
    for first, second in pairwise(sentences):
        gap = document.text[first.end : second.start]
        assert _BETWEEN_SENTENCES.fullmatch(gap) if document.markup is Markup.TEXT else not gap.strip(), gap


def _check_gaps(document: Document) -> None:
    ends = [0, *(passage.span.end for passage in document.passages)]
    starts = [*(passage.span.start for passage in document.passages), len(document.text)]
    for end, start in zip(ends, starts, strict=True):
        gap = document.text[end:start]
        if document.markup is Markup.TEXT:
            assert _BARE_TEXT.fullmatch(gap), gap
        elif document.markup is Markup.MARKDOWN:
            assert _BARE_MARKDOWN.fullmatch(gap), gap
        elif not re.search(r"<(?:script|style|head|svg|template|title)", gap, re.IGNORECASE):
            assert not show(gap, Markup.HTML).text.replace("\ufeff", "").strip(), gap
