"""The door behind which the rules stand."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pipeline.errors import CallFailed, PromptError
from pipeline.models import Document, Usage
from pipeline.offline import attribute, critique, extract, pair, summarize
from pipeline.offline.language import is_english
from pipeline.prompt import Prompt, Reply

RULES: Mapping[str, Callable[..., dict[str, object]]] = {
    "attribute_voices": attribute.attribute_voices,
    "extract_claims": extract.extract_claims,
    "pair_claims": pair.pair_claims,
    "critique_clash": critique.critique_clash,
    "test_findings": critique.test_findings,
    "summarize_issue": summarize.summarize_issue,
    "write_headline": summarize.write_headline,
}
"""One function per prompt; each takes the prompt's values and returns plain data."""

WHOLE_PAGE = 1_000_000
"""Rules need no window."""


class Offline:
    """Answers prompts by rules. Deterministic."""

    engine = "offline"
    model = "offline"
    window = WHOLE_PAGE

    def __init__(self) -> None:
        self._calls = 0

    @property
    def usage(self) -> Usage:
        """How many prompts were answered; rules use no tokens."""
        return Usage(calls=self._calls)

    async def ask(self, prompt: Prompt[Reply], **values: Any) -> Reply:
        """Return the reply by rule. Raises CallFailed for a document in a language without rules."""
        rule = RULES.get(prompt.name)
        if rule is None:
            raise PromptError(f"The offline engine has no rule for the prompt '{prompt.name}'; use a model (--model).")
        if not english(values["document"]):
            raise CallFailed(
                "The offline engine has rules for English only, and this text seems to be in another language; "
                "read it with a model (--model NAME).",
                reason="language",
            )
        self._calls += 1
        return prompt.reply.model_validate(rule(**values))

    async def close(self) -> None:
        """Nothing to give back."""


@lru_cache(maxsize=8)
def english(document: Document) -> bool:
    """Tell whether the rules can read `document`."""
    return any(is_english(part.text) for part in document.parts)
