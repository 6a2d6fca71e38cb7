"""Fits the weights of pipeline/offline/quotation.py: `python -m benchmarks.fit_quotations DATA` prints their module.

Logistic regression by gradient descent on the annotated exchanges and on one sample debate, each text weighing as the
square root of its length, with a Gaussian prior around PRIOR: what is known of how people quote, where data are few.
Beside the weights, on stderr, it tells the F1 with each text left out in turn, and with it every text that shares a
run of words with it.
"""

import json
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cmv_quotes import exchanges
from pipeline.documents import read_document
from pipeline.models import Document
from pipeline.offline.quotation import THRESHOLD, best_labels
from pipeline.offline.quotation_cues import Page

PRIOR: Mapping[str, float] = {
    "no final stop": 3.0,
    "followed by one without final stop": -1.5,
    "follows one without final stop": -0.7,
    "final stop on a page that quotes without": -2.5,
    "lower-case start": 1.0,
    "list item": -2.5,
    "footnote": -1.5,
    "addresses somebody": -2.0,
    "thanks": -1.0,
    "opens by agreeing or disagreeing": -1.0,
    "answered by agreeing or disagreeing": 0.8,
    "answered by pointing back": 0.5,
    "answered by turning it": 0.3,
    "answered to 'you'": 0.3,
    "answered in a few words": 0.3,
    "'I' and 'you' change places in the answer": 1.0,
    "its words cited in the answer": 0.8,
    "repeats other words of the page": 1.5,
    "in brackets": -1.0,
    "opens with a connective": -0.3,
    "speaks of its own argument": -0.7,
    "nothing before": -0.2,
    "nothing follows": -3.0,
    "introduced by a colon": 2.0,
    "introduces a list": -1.5,
    "introduces what is not there": 1.0,
    "followed by a list": -1.0,
    "holds a link": -0.5,
    "answer longer": 0.4,
    "answer takes up its words": 2.0,
    "takes up the words before it": -1.5,
    "opens its turn and is answered": 1.0,
    "under the page's title": -1.5,
    "a later note": -1.0,
    "without a word": -2.0,
}
STIFFNESS = 6.0
STEPS = 400
RUN = 8
"""Texts that share so many words in a row are of one exchange: what is learned on the one is known of the other."""


@dataclass(frozen=True)
class Text:
    """One text: the cues of its paragraphs turn by turn, and which are quotations; and its runs of words."""

    turns: tuple[tuple[tuple[Mapping[str, float], bool], ...], ...]
    runs: frozenset[tuple[str, ...]]
    missed: int
    """The quotations that the reader took for something else than a paragraph."""

    @property
    def rows(self) -> list[tuple[Mapping[str, float], bool]]:
        return [row for turn in self.turns for row in turn]


def fitted(texts: Sequence[Text], start: Mapping[str, float]) -> dict[str, float]:
    """Return the weights that fit `texts` and stay near PRIOR."""
    weigh = [1 / math.sqrt(len(text.rows)) for text in texts]
    scale = sum(len(text.rows) for text in texts) / sum(w * len(t.rows) for w, t in zip(weigh, texts, strict=True))
    rows = [(cues, float(y), w * scale) for text, w in zip(texts, weigh, strict=True) for cues, y in text.rows]
    weights = dict(start)
    names = sorted({name for cues, _, _ in rows for name in cues} | set(weights))
    momentum = dict.fromkeys(names, 0.0)
    for _ in range(STEPS):
        slope = {n: (0.0 if n == "any" else STIFFNESS * (weights.get(n, 0.0) - PRIOR.get(n, 0.0))) for n in names}
        for cues, y, w in rows:
            error = w * (_sigmoid(_score(weights, cues)) - y)
            for name, value in cues.items():
                slope[name] += error * value
        for name in names:
            momentum[name] = 0.9 * momentum[name] - 0.002 * slope[name]
            weights[name] = weights.get(name, 0.0) + momentum[name]
    return weights


def predicted(text: Text, weights: Mapping[str, float]) -> list[tuple[bool, bool]]:
    """Return (annotated, predicted) for each paragraph, and for each quotation that is none."""
    pairs = [(True, False)] * text.missed
    for turn in text.turns:
        labels = best_labels([_score(weights, cues) - THRESHOLD for cues, _ in turn])
        pairs += [(y, label) for (_, y), label in zip(turn, labels, strict=True)]
    return pairs


def f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Return the F1 of the positive class; 1 where there is nothing to find and nothing was found."""
    hit = sum(y and p for y, p in pairs)
    wrong = sum(y != p for y, p in pairs)
    return 2 * hit / (2 * hit + wrong) if hit or wrong else 1.0


def texts(data: Path) -> list[Text]:
    """Return the annotated texts: the exchanges, and the sample debate with unmarked quotations."""
    found = []
    for exchange in exchanges(next(data.glob("cmv_quotes*"))):
        quoted = {p.id for span, y in exchange.gold if y for p in exchange.ours(span)}
        found.append(_text(exchange.document, quoted.__contains__))
    seed = Path(__file__).resolve().parent.parent / "seeds" / "city-trees.txt"
    gold = json.loads(seed.with_suffix(".gold.json").read_text(encoding="utf-8"))
    starts = {p["span"]["start"] for p in gold["passages"] if p["voice"] == "quotation"}
    document = read_document(seed)
    return [*found, _text(document, lambda p: document.passage[p].span.start in starts)]


def _text(document: Document, quoted: Callable[[str], bool]) -> Text:
    page = Page(document)
    turns = tuple(tuple((page.cues(i), quoted(page.passages[i].id)) for i in turn) for turn in page.turns)
    words = document.text.lower().split()
    runs = frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    spoken = {passage.id for passage in page.passages}
    return Text(turns, runs, sum(quoted(p.id) for p in document.passages if p.id not in spoken))


def others(of: Text, among: Sequence[Text]) -> list[Text]:
    """Return the texts that share no run of words with `of`."""
    return [text for text in among if text is not of and not text.runs & of.runs]


def _score(weights: Mapping[str, float], cues: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in cues.items())


def _sigmoid(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def main(data: Path) -> None:
    """Print the weights module, and on stderr the F1 on texts left out."""
    annotated = texts(data)
    weights = fitted(annotated, PRIOR)
    left_out = [predicted(text, fitted(others(text, annotated), weights)) for text in annotated]
    whole = f1([pair for pairs in left_out[:-1] for pair in pairs])
    each = sum(f1(pairs) for pairs in left_out[:-1]) / (len(left_out) - 1)
    sample = f1(left_out[-1])
    told = f"each text left out: F1 {whole:.3f} over all, {each:.3f} per text; sample {sample:.3f}"
    sys.stderr.write(told + "\n")
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= 0.05}
    body = "".join(f"    {json.dumps(name)}: {weight},\n" for name, weight in kept.items())
    sys.stdout.write(
        '"""Written by `python -m benchmarks.fit_quotations`; see quotation.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{body}}}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
