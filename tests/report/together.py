"""A sound report on two documents, made by hand: the debate of `factories`, and a letter that joins in."""

import hashlib
from typing import Any

from pipeline.models import Document, Layout, Markup, Passage, Sentence, Span, Turn
from pipeline.together import with_spans
from pipeline.together_models import TogetherReport

from . import factories

LETTER = "Night trams are a *waste*.\n\nThey run empty.\n"
TEXTS = {"night-trams": factories.SOURCE_TEXT, "letter": LETTER}


def letter() -> Document:
    """Return the letter as a reader of files would."""
    whole = Span(start=0, end=len(LETTER) - 1)
    spans = [_span("Night trams are a *waste*."), _span("They run empty.")]
    return Document(
        id="letter",
        title="A letter",
        source="letter.md",
        sha256=hashlib.sha256(LETTER.encode()).hexdigest(),
        markup=Markup.MARKDOWN,
        text=LETTER,
        turns=(Turn(id="t1", author=None, header=None, span=whole),),
        passages=tuple(Passage(id=f"p{i}", turn="t1", span=span) for i, span in enumerate(spans, start=1)),
        sentences=tuple(Sentence(id=f"s{i}", passage=f"p{i}", span=span) for i, span in enumerate(spans, start=1)),
    )


def documents() -> list[Document]:
    """Return both documents."""
    return [factories.document(), letter()]


def report() -> TogetherReport:
    """Return the sound report on both."""
    data = with_spans(factories.report().model_dump(mode="json"), lambda span: span | {"document": "night-trams"})
    data["documents"] = [data.pop("document"), _info()]
    data["participants"].append(
        {"id": "h4", "name": None, "also_called": [], "group": False, "presence": "present"},
    )
    for i, words in enumerate(("Night trams are a *waste*.", "They run empty."), start=1):
        passage = {"id": f"p{7 + i}", "turn": "t4", "span": _place(words), "voice": "own", "holder": "h4", "to": None}
        data["passages"].append(passage | {"inline": [], "flags": []})
        data["sentences"].append(
            {"id": f"s{11 + i}", "passage": f"p{7 + i}", "span": _place(words), "outcome": "claim"}
        )
    data["coverage"]["sentences"] += 2
    data["coverage"]["outcomes"]["claim"] += 2
    _claimed(data)
    return TogetherReport.model_validate(data)


def _claimed(data: Any) -> None:
    first = data["claims"][0]
    said = {"id": "c9", "rank": 9, "holder": "h4", "sentences": ["s12"], "text": "Night trams are a waste."}
    data["claims"].append(first | said | {"span": _place("Night trams are a *waste*"), "quote": _cut()})
    data["relations"].append(data["relations"][0] | {"id": "r6", "source": "c9", "target": "c1"})
    data["issues"][0]["positions"].append(
        {"holder": "h4", "known": "stated", "text": "They are a waste.", "claims": ["c9"]}
    )
    data["summary"]["text"] += "- A letter calls them a “waste”. [4]\n"
    data["summary"]["references"].append({"n": 4, "span": _place("Night trams are a *waste*."), "claims": ["c9"]})
    data["summary"]["references"].append({"n": 4, "span": _place("They run empty."), "claims": []})


def _info() -> Any:
    read = letter()
    (turn,) = read.turns
    return {
        "id": read.id,
        "title": read.title,
        "source": read.source,
        "sha256": read.sha256,
        "characters": len(LETTER),
        "words": read.words,
        "layout": Layout.ONE_TEXT,
        "turns": [with_spans(turn.model_dump(mode="json"), lambda span: span | {"document": "letter"}) | {"id": "t4"}],
    }


def _span(words: str) -> Span:
    start = LETTER.index(words)
    return Span(start=start, end=start + len(words))


def _place(words: str) -> Any:
    return _span(words).model_dump() | {"document": "letter"}


def _cut() -> str:
    return _span("Night trams are a *waste*").cut(LETTER)
