"""Claims of Wikipedia articles for a topic: are they found, and do they rank first?

IBM Debater claim stance data (Bar-Haim et al., 2017). An article's sentences are ordered by the best rank of a claim of
ours in them, with the topic as the question; relevant is a sentence that holds at least half of a gold claim.
"""

import json
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.reading import extracted
from pipeline.documents import parse_document
from pipeline.grounding import number
from pipeline.models import Claim, Document, Span
from pipeline.offline.reading.rank import ranked

PREFIX = "ibm_claim_stance"


@dataclass(frozen=True)
class Article:
    """One article, its topic, and where its claims stand."""

    topic: str
    document: Document
    gold: tuple[Span, ...]

    @property
    def relevant(self) -> set[int]:
        """The positions of the sentences that hold at least half of a gold claim."""
        return {
            i
            for i, sentence in enumerate(self.document.sentences)
            if any(2 * sentence.span.overlap(span) >= len(span) for span in self.gold)
        }


def articles(folder: Path) -> Iterator[Article]:
    """Yield every article once for each topic that it has claims on."""
    topics = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    topics = topics["topics"] if isinstance(topics, dict) else topics
    with tarfile.open(next(folder.glob("articles*"))) as archive:
        members = {Path(name).name: name for name in archive.getnames()}
        for topic in topics:
            wanted: dict[str, list[Span]] = defaultdict(list)
            for claim in topic["claims"]:
                span = claim["article"]["cleanSpan"]
                wanted[Path(claim["article"]["cleanFile"]).name].append(Span(start=span["start"], end=span["end"]))
            for name, spans in wanted.items():
                file = archive.extractfile(members[name])
                data = file.read() if file else b""
                yield Article(topic["topicText"], parse_document(data, source=name), tuple(spans))


def run(folder: Path) -> list[Figure]:
    """Return the mean average precision, the share of gold claims found, and how many claims were given."""
    precisions: list[float] = []
    found = wanted = claims = sentences = 0
    for article in articles(folder):
        ours = extracted(article.document)[1].claims
        precisions.append(average_precision(_order(article, ours), article.relevant))
        found += sum(any(claim.span.iou(span) >= 0.5 for claim in ours) for span in article.gold)
        wanted, claims, sentences = (
            wanted + len(article.gold),
            claims + len(ours),
            sentences + len(article.document.sentences),
        )
    per_sentence = claims / max(1, sentences)
    note = f"{found} of {wanted}; {per_sentence:.2f} claims a sentence (at most 1.5)"
    mean = sum(precisions) / max(1, len(precisions))
    return [
        Figure(
            PREFIX,
            "sentences by the order of our claims, MAP",
            mean,
            0.326,
            "≥ .38",
            None,
            f"{len(precisions)} articles; fitted on this part: with topics left out see benchmarks/README.md",
        ),
        Figure(PREFIX, "gold claims overlapped at IoU ≥ .5", found / max(1, wanted), 0.38, "≥ .50", None, note),
    ]


def average_precision(order: list[int], relevant: set[int]) -> float:
    """Return the average precision of `order`."""
    hits, total = 0, 0.0
    for position, item in enumerate(order, start=1):
        if item in relevant:
            hits += 1
            total += hits / position
    return total / len(relevant) if relevant else 0.0


def _order(article: Article, claims: tuple[Claim, ...]) -> list[int]:
    best: dict[int, int] = {}
    for claim in ranked(article.document, claims, (), article.topic):
        for sentence in claim.sentences:
            at = number(sentence) - 1
            best[at] = min(best.get(at, claim.rank), claim.rank)
    return sorted(range(len(article.document.sentences)), key=lambda i: (best.get(i, len(claims) + 1), i))
