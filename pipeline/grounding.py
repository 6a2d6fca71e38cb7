"""Where in the text: from sentence numbers and words a model gave to a span of the source, or to nothing.

Three steps, each stricter about what may differ than the next is about where: the exact words; the words after a
length-preserving normalisation (quotation marks, dashes, spaces, case); the best window by edit distance, refined at
both ends. Short phrases must match without the third step, because made-up ones score high against anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pipeline.markup import show
from pipeline.models import Document, DroppedQuote, DroppedStatement, FailedCall, Sentence, Span

FUZZY_FLOOR_WORDS = 4
"""Shorter phrases are never matched by edit distance."""
FUZZY_MINIMUM = 85.0
"""The least similarity (0 to 100) at which altered words count as a slip of copying and not as an invention."""

_EQUAL_LENGTH = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "‑": "-", "–": "-"}
    | {"—": "-", "−": "-", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\r": " ", "\t": " "}
)


@dataclass
class Ledger:
    """What was lost on the way: every loss of a run is named here, and so in the report."""

    dropped: list[DroppedQuote] = field(default_factory=list)
    failed: list[FailedCall] = field(default_factory=list)
    struck: list[DroppedStatement] = field(default_factory=list)
    answered: dict[str, str] = field(default_factory=dict)
    """The sha256 of each prompt that was answered, by name."""

    def drop(self, prompt: str, sentences: Sequence[str], words: str, reason: str) -> None:
        """Note that something a model proposed could not be tied to the source."""
        entry = DroppedQuote(prompt=prompt, sentences=tuple(sentences), words=words, reason=reason)
        self.dropped.append(entry)

    def strike(self, text: str, reason: str) -> None:
        """Note that a written sentence was left out."""
        self.struck.append(DroppedStatement(text=text, reason=reason))


class Ungrounded(Exception):
    """What was pointed at is not there; `str(error)` is the reason as the report gives it."""


@dataclass(frozen=True)
class Ground:
    """The sentences of a document by number, and how words are found in them."""

    document: Document
    numbered: Mapping[int, Sentence]

    @classmethod
    def of(cls, document: Document) -> "Ground":
        """Return the ground of `document`."""
        return cls(document, {number(sentence.id): sentence for sentence in document.sentences})

    def sentences(self, numbers: Sequence[int]) -> list[Sentence]:
        """Return the sentences with these numbers, in source order.

        Raises Ungrounded where a number does not exist, or where they are not neighbours in one passage.
        """
        if not numbers:
            raise Ungrounded("no sentence was pointed at")
        if unknown := [n for n in numbers if n not in self.numbered]:
            raise Ungrounded(f"sentence {unknown[0]} does not exist")
        ordered = sorted(set(numbers))
        found = [self.numbered[n] for n in ordered]
        if any(b - a != 1 for a, b in pairwise(ordered)) or len({s.passage for s in found}) > 1:
            raise Ungrounded("the sentences are not neighbours in one passage")
        return found

    def cut(self, numbers: Sequence[int], words: str | None) -> tuple[Span, tuple[str, ...]]:
        """Return the span of `words` inside these sentences (of the sentences, without words) and the sentences' ids.

        Raises Ungrounded where the words do not stand there; without words, where the sentences are no neighbours.
        """
        if not words or not words.strip():
            found = self.sentences(numbers)
            return _around(found), tuple(s.id for s in found)
        for run in self._runs(numbers):
            if span := locate_in(self.document, _around(run), words):
                return span, tuple(s.id for s in run if s.span.overlap(span))
        raise Ungrounded("the words do not stand in these sentences")

    def near(self, number: int, words: str) -> tuple[Span, tuple[str, ...]]:
        """Return what `cut` gives for `words` in the sentence of this number, or else in one of its neighbours.

        A number that is one off is a slip; the words decide. Raises Ungrounded where they stand in none of them.
        """
        try:
            return self.cut([number], words)
        except Ungrounded:
            if not words.strip():
                raise
            return self.cut([number - 1, number, number + 1], words)

    def _runs(self, numbers: Sequence[int]) -> list[list[Sentence]]:
        """The sentences with these numbers, in runs of neighbours: words that stand in one need no better pointer."""
        if not numbers:
            raise Ungrounded("no sentence was pointed at")
        if not set(numbers) & self.numbered.keys():
            raise Ungrounded(f"sentence {numbers[0]} does not exist")
        runs: list[list[Sentence]] = []
        for n in sorted(set(numbers) & self.numbered.keys()):
            sentence = self.numbered[n]
            last = runs[-1][-1] if runs else None
            if last and last.passage == sentence.passage and n - number(last.id) == 1:
                runs[-1].append(sentence)
            else:
                runs.append([sentence])
        return runs


def _around(sentences: Sequence[Sentence]) -> Span:
    return Span(start=sentences[0].span.start, end=sentences[-1].span.end)


def shown(document: Document, span: Span) -> str:
    """Return the display text of `span`: what a reader of the rendered page sees."""
    return show(span.cut(document.text), document.markup_at(span.start)).text


def shown_whole(document: Document) -> str:
    """Return the display text of the whole document, a passage a line."""
    return "\n".join(shown(document, passage.span) for passage in document.passages)


def number(identifier: str) -> int:
    """Return the number in an id such as `s12`."""
    return int(identifier[1:])


def locate_in(document: Document, around: Span, words: str) -> Span | None:
    """Return where `words` stand in `around`, as a span of the source, or None."""
    shown = show(around.cut(document.text), document.markup_at(around.start))
    if (found := locate(words, shown.text)) is None:
        return None
    start, end = shown.raw_range(*found)
    return Span(start=around.start + start, end=around.start + end)


def locate(words: str, text: str) -> tuple[int, int] | None:
    """Return the half-open range of `text` that `words` reproduce, or None where they do not."""
    wanted = words.strip().strip("…").removesuffix("...").removeprefix("...").strip()
    if not wanted:
        return None
    if (start := text.find(wanted)) >= 0:
        return start, start + len(wanted)
    wanted, plain = normalised(wanted), normalised(text)
    if (start := plain.find(wanted)) >= 0:
        return start, start + len(wanted)
    return _locate_altered(wanted, plain) if len(wanted.split()) >= FUZZY_FLOOR_WORDS else None


def normalised(text: str) -> str:
    """Return `text` of the same length, with quotation marks, dashes, spaces and case made alike."""
    lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_EQUAL_LENGTH)


def _locate_altered(wanted: str, plain: str) -> tuple[int, int] | None:
    if len(wanted) > 1.2 * len(plain):
        return None
    best = fuzz.partial_ratio_alignment(wanted, plain, score_cutoff=FUZZY_MINIMUM)
    if best is None or best.dest_end <= best.dest_start:
        return None
    start, end = _refined(wanted, plain, best.dest_start, best.dest_end)
    similar = 100 * Levenshtein.normalized_similarity(wanted, plain[start:end])
    return (start, end) if similar >= FUZZY_MINIMUM else None


def _refined(wanted: str, plain: str, start: int, end: int) -> tuple[int, int]:
    """Move both edges to the word boundary nearby that costs the fewest edits."""
    slack = max(8, len(wanted) // 5)
    starts = [i for i in range(max(0, start - slack), min(end, start + slack) + 1) if _is_edge(plain, i)] or [start]
    start = min(starts, key=lambda i: (Levenshtein.distance(wanted, plain[i:end]), abs(i - start)))
    ends = [i for i in range(max(start + 1, end - slack), min(len(plain), end + slack) + 1) if _is_edge(plain, i)]
    end = min(ends or [end], key=lambda i: (Levenshtein.distance(wanted, plain[start:i]), abs(i - end)))
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    return start, end


def _is_edge(text: str, index: int) -> bool:
    return index in (0, len(text)) or text[index - 1].isalnum() != text[index].isalnum()
