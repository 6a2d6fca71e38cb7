"""What a run over an endpoint will ask for, before anything is sent: by arithmetic, in any language.

The text is rendered as the calls will show it. How much the replies hold, and so how much of them the later calls show
again, is taken from the figures below, which runs of a capable model showed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from pipeline.collection import Collection
from pipeline.llm import EndpointSettings, estimate_tokens
from pipeline.models import Depth, Document, Noun
from pipeline.prompt import Prompt, example_of, show
from pipeline.rubric import rubric
from pipeline.stages.account import ACCOUNT, length
from pipeline.stages.check import CHECK
from pipeline.stages.claims import AT_ONCE, CLAIMS
from pipeline.stages.critique import CRITIQUE
from pipeline.stages.outline import MERGE, OUTLINE
from pipeline.stages.relations import RELATIONS
from pipeline.stages.testing import TEST
from pipeline.stages.turns import TURNS, unexplained
from pipeline.stages.voices import VOICES as READ_VOICES
from pipeline.stages.windows import at_once, windows
from pipeline.together import unlike
from pipeline.views import Text

VOICES, VOICES_SHOWN = 0.35, 0.3
"""Tokens of the reply for a token of its window; and of what later calls are shown of it, for a token of the reply."""
OUTLINE_BASE, OUTLINE_GROWTH, OUTLINE_MOST, OUTLINE_SHOWN = 5_000, 1.0, 11_000, 0.37
MERGE_SHOWN, MERGED = 0.6, 0.85
"""Of the partial outlines: what a merge is shown, and what comes of it."""
CLAIMS_GROWTH, CLAIMS_SHOWN = 1.6, 0.36
RELATIONS_BASE, RELATIONS_GROWTH = 1_500, 1.1
"""Tokens of the relations for a token of the claims that are shown."""
RELATED_AT_ONCE = 12_000
CRITIQUE_TOKENS, CRITIQUE_SHOWN, TEST_TOKENS = 9_000, 0.45, 3_500
ACCOUNT_PER_WORD, ACCOUNT_SHOWN = 3.4, 0.7
FAULTS = 0.55
"""Tokens of what a check mends for a token of the statements that it is shown."""
STATEMENTS_AT_ONCE = 3_500
TURNS_REPLY = 0.2


class Estimate(Noun):
    """Calls and tokens; `cached_tokens` are those sent that begin as an earlier call did."""

    calls: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(**{name: getattr(self, name) + getattr(other, name) for name in Estimate.model_fields})


def estimate(document: Document, settings: EndpointSettings, depth: Depth) -> Estimate:
    """Return what reading `document` at `depth` will take: calls and tokens."""
    return sum((call.cost for call in _Calls(document, settings).all(depth)), Estimate())


def estimate_together(documents: Sequence[Document], settings: EndpointSettings, depth: Depth) -> Estimate:
    """Return what reading `documents` as one debate takes, besides reading each by itself."""
    return estimate(Collection.of(unlike(documents)), settings, depth)


@dataclass(frozen=True)
class _Call:
    """One call: tokens shown before, shown anew, and given back."""

    known: int
    fresh: int
    reply: int

    @property
    def cost(self) -> Estimate:
        return Estimate(
            calls=1, prompt_tokens=self.known + self.fresh, cached_tokens=self.known, completion_tokens=self.reply
        )


@dataclass(frozen=True)
class _Calls:
    document: Document
    settings: EndpointSettings

    def all(self, depth: Depth) -> Iterator[_Call]:
        """Yield every call, in the order of the run."""
        texts = windows(self.document, self.settings.window)
        if not texts:
            return
        shown = [estimate_tokens(show(text)) for text in texts]
        parts = [estimate_tokens(show(part)) for part in windows(self.document, at_once(self.settings.window))]
        outlines = [min(OUTLINE_MOST, ceil(OUTLINE_BASE + OUTLINE_GROWTH * tokens)) for tokens in parts]
        whole = outlines[0] if len(parts) == 1 else min(2 * OUTLINE_MOST, ceil(MERGED * sum(outlines)))
        if unexplained(self.document):
            yield from (_Call(0, self._task(TURNS) + tokens, ceil(TURNS_REPLY * tokens)) for tokens in shown)
        yield from self._first_reading(shown, parts, outlines, whole)
        outline = ceil(OUTLINE_SHOWN * whole)
        if depth is Depth.FULL:
            yield from self._judging(texts, shown, parts, outline)
        yield from self._writing(parts, outline)

    def _first_reading(
        self, shown: Sequence[int], parts: Sequence[int], outlines: Sequence[int], whole: int
    ) -> Iterator[_Call]:
        for tokens in shown:
            yield _Call(0, tokens + self._task(READ_VOICES), ceil(VOICES * tokens))
        for tokens, outline in zip(parts, outlines, strict=True):
            known = tokens if len(parts) == len(shown) else 0
            yield _Call(known, tokens - known + self._voices(tokens) + self._task(OUTLINE), outline)
        if len(parts) > 1:
            yield _Call(0, ceil(MERGE_SHOWN * sum(outlines)) + self._task(MERGE), whole)

    def _judging(
        self, texts: Sequence[Text], shown: Sequence[int], whole: Sequence[int], outline: int
    ) -> Iterator[_Call]:
        claims = 0
        for text, tokens in zip(texts, shown, strict=True):
            parts = ceil(len(text.sentences) / AT_ONCE)
            reply = ceil(CLAIMS_GROWTH * tokens / parts)
            claims += parts * reply
            for _ in range(parts):
                yield _Call(tokens, self._voices(tokens) + outline + self._task(CLAIMS), reply)
        listed = ceil(CLAIMS_SHOWN * claims)
        batches = ceil(listed / RELATED_AT_ONCE)
        for _ in range(batches):
            part = ceil(listed / batches)
            yield _Call(0, part + self._task(RELATIONS), ceil(RELATIONS_BASE + RELATIONS_GROWTH * part))
        known, fresh = self._readable(whole)
        criteria = estimate_tokens(rubric())
        yield _Call(known, fresh + outline + criteria + self._task(CRITIQUE), CRITIQUE_TOKENS)
        charges = ceil(CRITIQUE_SHOWN * CRITIQUE_TOKENS)
        yield _Call(known, fresh + charges + criteria // 2 + self._task(TEST), TEST_TOKENS)

    def _writing(self, shown: Sequence[int], outline: int) -> Iterator[_Call]:
        known, fresh = self._readable(shown)
        account = ceil(ACCOUNT_PER_WORD * length(self.document))
        yield _Call(known, fresh + outline + self._task(ACCOUNT), account)
        statements = ceil(ACCOUNT_SHOWN * account)
        # Where the whole does not fit, each statement brings the sentences around those that it cites.
        batches = 1 if len(shown) == 1 else ceil(statements / STATEMENTS_AT_ONCE)
        for _ in range(batches):
            part = ceil(statements / batches)
            yield _Call(known, fresh + part + self._task(CHECK), ceil(FAULTS * part))

    def _voices(self, tokens: int) -> int:
        return ceil(VOICES_SHOWN * VOICES * tokens)

    def _readable(self, shown: Sequence[int]) -> tuple[int, int]:
        """What a call that sees the whole, or an excerpt of it, has seen before, and what it has not."""
        if len(shown) == 1:
            return shown[0] + self._voices(shown[0]), 0
        return 0, max(shown) + self._voices(max(shown))

    def _task(self, prompt: Prompt[Any]) -> int:
        example = example_of(prompt.name) if self.settings.shows_examples else ""
        return estimate_tokens(prompt.source) + estimate_tokens(example)
