"""Fits the weights of pipeline/offline/reading/hinge_likelihood.py: `python -m benchmarks.fit_hinges DIR` writes them.

What is learned from are the sentences of `written/hinges-*.json`: paragraphs of disputes by three writers who had not
seen the rules, each with the sentence that says what would move its author or what the matter turns on, if there is
one; and the sentences of the public sets in DIR, and those of the sample debates tuned on that hold no crux, as having
none. Beside the weights, on stderr, it tells precision and recall on each writer, with the weights fitted on the
others.
"""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import samples
from benchmarks.background import background
from benchmarks.samples import TUNING
from benchmarks.sparse_logistic import Example, fitted, score
from benchmarks.written import FOLDER, SLIGHT, saved
from pipeline.documents import parse_document
from pipeline.evaluation.gold_file import load_gold
from pipeline.grounding import shown
from pipeline.offline.reading.hinge_likelihood import counts_as_hinge, folded, hinge_features

STIFFNESS = 3.0
BACKGROUND = "background"
WEIGHTS = Path("pipeline/offline/reading/hinge_weights.json")
WANTED = frozenset({"condition", "turns_on"})


def main() -> None:
    """Write the weights; tell how they do on writers who were left out."""
    data = Path(sys.argv[1])
    texts = [*background(data), *(text for name in TUNING for text in beside_the_cruxes(name))]
    without = [Example(BACKGROUND, hinge_features(folded(text)), wanted=False) for text in texts]
    examples = [example for path in sorted(FOLDER.glob("hinges-*.json")) for example in read(path)]
    for writer in sorted({example.group for example in examples}):
        others = fitted([*without, *(example for example in examples if example.group != writer)], STIFFNESS)
        own = [example for example in examples if example.group == writer]
        sys.stderr.write(f"{writer}, left out: {_told(own, others)}\n")
    saved(WEIGHTS, fitted([*without, *examples], STIFFNESS), SLIGHT)


def read(path: Path) -> Iterator[Example]:
    """Yield the sentences of one writer's paragraphs."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        document = parse_document(item["text"].encode("utf-8"), source="paragraph.txt")
        for sentence in document.sentences:
            text, hinge = folded(shown(document, sentence.span)), folded(item["hinge"]).strip(". ")
            wanted = bool(hinge) and item["type"] in WANTED and (hinge in text or text.strip(". ") in hinge)
            yield Example(path.stem, hinge_features(text), wanted)


def beside_the_cruxes(name: str) -> Iterator[str]:
    """Yield the sentences of a sample debate in which no crux of its annotation stands."""
    annotated = load_gold(samples.FOLDER / f"{name}.gold.json")
    told = {claim for crux in annotated.gold.cruxes for claim in crux.claims}
    places = [claim.span for claim in annotated.gold.claims if claim.id in told]
    for sentence in annotated.document.sentences:
        if not any(sentence.span.overlap(place) for place in places):
            yield shown(annotated.document, sentence.span)


def _told(examples: Sequence[Example], weights: dict[str, float]) -> str:
    given = [e for e in examples if counts_as_hinge(e.true, 1 / (1 + math.exp(-score(e.true, weights))))]
    hits, wanted = sum(e.wanted for e in given), sum(e.wanted for e in examples)
    return f"precision {hits / len(given):.2f}, recall {hits / wanted:.2f} of {wanted} among {len(examples)} sentences"


if __name__ == "__main__":
    main()
