"""How well a critic spots planted defects: what it names at their places, and what it names elsewhere."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.critics import Spotted
from benchmarks.figures import Figure
from pipeline.models import Document, Span

FITTING: Mapping[str, frozenset[str]] = {
    kind: frozenset({kind, *others.split()})
    for kind, others in {
        "strawman": "lost_hedge",
        "lost_hedge": "strawman",
        "contradiction": "concession_withdrawn",
        "concession_withdrawn": "contradiction",
        "hasty_generalisation": "overstated",
        "overstated": "hasty_generalisation",
        "unsupported": "missing_warrant doubtful_source",
        "doubtful_cause": "missing_warrant",
        "shifted_burden": "unsupported",
        "rebuttal_ignored": "beside_the_point",
        "equivocation": "",
        "circular": "",
        "weak_analogy": "",
    }.items()
}
"""The criteria of the rubric that fit a defect of each kind: its own, and what a fair critic may call it as well."""

LEAST_SHARED = 0.5
"""Of the shorter of a quotation and a planted place, so much must lie in both."""


@dataclass(frozen=True)
class Seen:
    """A version of a debate with one defect, and what the critic named in it."""

    kind: str
    place: Span
    document: Document
    spotted: Sequence[Spotted]


@dataclass(frozen=True)
class Debate:
    """A debate without defects, what the critic named in it all the same, and its versions with one defect each."""

    document: Document
    alarms: Sequence[Spotted]
    versions: Sequence[Seen]

    def news(self, version: Seen) -> list[Spotted]:
        """What the critic named in `version` and not, with the same words, in the clean debate."""
        before = {_worded(self.document, spotted) for spotted in self.alarms}
        return [spotted for spotted in version.spotted if _worded(version.document, spotted) not in before]

    def hits(self, version: Seen) -> list[Spotted]:
        """What of the news stands at the planted place."""
        return [spotted for spotted in self.news(version) if any(_meets(s, version.place) for s in spotted.spans)]


def figures(set_name: str, note: str, debates: Sequence[Debate]) -> list[Figure]:
    """Return what the critic reached on `debates`."""
    pairs = [(debate, version) for debate in debates for version in debate.versions]
    hits = [debate.hits(version) for debate, version in pairs]
    named = [
        any(spotted.criterion in FITTING[version.kind] for spotted in found)
        for (_, version), found in zip(pairs, hits, strict=True)
    ]
    news = sum(len(debate.news(version)) for debate, version in pairs)
    chance = fmean(_chance(version, len(debate.news(version))) for debate, version in pairs)
    told = [
        ("location recall", fmean(map(bool, hits)), chance, "≥ .50"),
        ("kind recall", fmean(named), None, None),
        ("precision of what is new beside the clean debate", sum(map(len, hits)) / news if news else 0.0, None, None),
        ("findings in a clean debate", fmean(len(debate.alarms) for debate in debates), None, "≤ 1"),
        *((what, value, None, "0") for what, value in _biases(debates)),
    ]
    return [Figure(set_name, what, ours, trivial, goal, None, note) for what, ours, trivial, goal in told]


def _worded(document: Document, spotted: Spotted) -> tuple[str, tuple[str, ...]]:
    return spotted.criterion, tuple(span.cut(document.text) for span in spotted.spans)


def _meets(span: Span, place: Span) -> bool:
    return span.overlap(place) >= LEAST_SHARED * max(1, min(len(span), len(place)))


def _chance(version: Seen, tries: int) -> float:
    """How likely one of so many sentences, taken at random, is to lie at the planted place."""
    sentences = version.document.sentences
    share = sum(_meets(sentence.span, version.place) for sentence in sentences) / len(sentences)
    return 1 - (1 - share) ** tries


def _biases(debates: Sequence[Debate]) -> Iterator[tuple[str, float]]:
    """In clean debates: findings against points less counterpoints, and against who opens less the others."""
    alarms = [spotted for debate in debates for spotted in debate.alarms]
    if not alarms or any(spotted.against_point is not None for spotted in alarms):
        yield (
            "findings in a clean debate, against points less counterpoints",
            _leaning(debates, lambda _, s: s.against_point),
        )
    yield (
        "findings in a clean debate, against who opens less the others",
        _leaning(debates, lambda document, s: s.holder == document.turns[0].author),
    )


def _leaning(debates: Sequence[Debate], is_first: Callable[[Document, Spotted], bool | None]) -> float:
    """By how many findings a debate one side is criticised more; what concerns neither counts for neither."""
    weight = {True: 1, False: -1, None: 0}
    return fmean(sum(weight[is_first(d.document, s)] for s in d.alarms) for d in debates)
