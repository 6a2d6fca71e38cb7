"""Fits the weights of pipeline/offline/yielding.py: `python -m benchmarks.fit_concessions DIR` writes them.

What is learned from are the replies of `written/concessions-*.json`, by four writers who had not seen the rules, each
with the clauses that give something; the sample debates tuned on; and arguments, speeches and articles of the public
sets in DIR, as giving nothing. Beside the weights, on stderr, it tells precision and recall on the writers and on the
debates, each left out in turn.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import samples
from benchmarks.background import articles, exchanges, speeches
from benchmarks.reading import clauses
from benchmarks.sparse_logistic import Example, fitted
from benchmarks.written import FOLDER, SLIGHT, saved
from pipeline.documents import parse_document
from pipeline.evaluation.gold_file import load_gold
from pipeline.grounding import locate_in
from pipeline.models import Document, Span, Stance
from pipeline.offline.spoken import Spoken
from pipeline.offline.weights import likelihood
from pipeline.offline.yielding import BY_THE_RULES, LIKELY, yielding_features

STIFFNESS = 3.0
WEIGHTS = Path("pipeline/offline/yielding_weights.json")
BACKGROUND = "background"
SHARED = 0.5
"""Of the shorter of a clause and a marked place, so much must lie in both."""
ARTICLES, EXCHANGES, SPEECHES = 5, 150, 60
GRANTED = frozenset({Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})


def main() -> None:
    """Write the weights; tell how they do on what was left out."""
    data = Path(sys.argv[1])
    without = [example for document in _without(data) for example in _examples(BACKGROUND, document, ())]
    written = [e for path in sorted(FOLDER.glob("concessions-*.json")) for e in of_writer(path)]
    debates = [example for name in samples.TUNING for example in of_debate(name)]
    examples = [*without, *written, *debates]
    for kind, some in (("writers", written), ("debates", debates)):
        sys.stderr.write(f"{kind}, each left out: {_told(some, examples)}\n")
    saved(WEIGHTS, fitted(examples, STIFFNESS), SLIGHT)


def of_writer(path: Path) -> Iterator[Example]:
    """Yield the clauses of one writer's replies."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        document, reply = _exchange(item["before"], item["reply"])
        places = [Span(start=at, end=at + len(words)) for words in item["granted"] for at in [_place(document, words)]]
        yield from _examples(path.stem, document, places, reply)


def _place(document: Document, words: str) -> int:
    return document.text.rindex(words)


def of_debate(name: str) -> Iterator[Example]:
    """Yield the clauses of a sample debate that its annotation has as claims."""
    annotated = load_gold(samples.FOLDER / f"{name}.gold.json")
    listed = {concession.claim for concession in annotated.gold.concessions}
    places = [c.span for c in annotated.gold.claims if c.id in listed or c.stance in GRANTED]
    known = [claim.span for claim in annotated.gold.claims]
    for page, clause in clauses(annotated.document):
        span = _span(annotated.document, clause)
        if span and _is_in(span, known) and (features := yielding_features(page, clause)):
            yield Example(name, features, _is_in(span, places))


def _without(data: Path) -> Iterator[Document]:
    chance = random.Random(3)
    for pair in list(exchanges(data, chance))[:EXCHANGES]:
        yield _exchange(" ".join(pair["point"].split()), " ".join(pair["counter"].split()))[0]
    for text in (*list(speeches(data))[:SPEECHES], *list(articles(data, chance))[:ARTICLES]):
        yield _document(text)


def _exchange(before: str, reply: str) -> tuple[Document, int]:
    """Two people's speeches, and where the second one starts."""
    opening = f"ANNA: {before}\n\nBERT: "
    return _document(f"{opening}{reply}\n"), len(opening)


def _document(text: str) -> Document:
    return parse_document(text.encode("utf-8"), source="exchange.txt")


def _examples(group: str, document: Document, places: Sequence[Span], start: int = 0) -> Iterator[Example]:
    for page, clause in clauses(document):
        span = _span(document, clause)
        if span and span.start >= start and (features := yielding_features(page, clause)):
            yield Example(group, features, _is_in(span, places))


def _span(document: Document, clause: Spoken) -> Span | None:
    return locate_in(document, clause.sentence.span, clause.words)


def _is_in(span: Span, places: Sequence[Span]) -> bool:
    return any(span.overlap(place) >= SHARED * min(len(span), len(place)) for place in places)


def _told(some: Sequence[Example], examples: Sequence[Example]) -> str:
    given: list[Example] = []
    for group in sorted({example.group for example in some}):
        weights = fitted([example for example in examples if example.group != group], STIFFNESS)
        own = (example for example in some if example.group == group)
        given += [e for e in own if BY_THE_RULES in e.true or likelihood(e.true, weights) >= LIKELY]
    hits, wanted = sum(e.wanted for e in given), sum(e.wanted for e in some)
    return f"precision {hits / len(given):.2f}, recall {hits / wanted:.2f} of {wanted} clauses among {len(some)}"


if __name__ == "__main__":
    main()
