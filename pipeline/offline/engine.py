"""The door behind which the rules stand."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from pipeline.errors import Declined, InputError
from pipeline.models import Document, Usage, Usages
from pipeline.offline.answers import account, claims, critique, outline, relations, voices
from pipeline.offline.answers.common import asked
from pipeline.offline.language import is_in_english
from pipeline.offline.reading import Reading, reading_of
from pipeline.prompt import Prompt, Reply

RULES: Mapping[str, Callable[..., BaseModel]] = {
    "read_voices": voices.read_voices,
    "outline_debate": outline.outline_debate,
    "list_claims": claims.list_claims,
    "relate_claims": relations.relate_claims,
    "criticise": critique.criticise,
    "write_account": account.write_account,
}
"""One function for each prompt that rules can answer; each takes what was read of the text, and the prompt's values."""

WHOLE_PAGE = 1_000_000
"""Rules need no window."""
REMEMBERED = 4
"""So many readings are kept for the prompts to come."""


class Offline:
    """Answers prompts by rules. Deterministic."""

    engine = "offline"
    model = "offline"
    window = WHOLE_PAGE

    def __init__(self) -> None:
        self._usage: dict[str, Usage] = {}
        self._read = lru_cache(maxsize=REMEMBERED)(reading_of)
        self._focus: dict[str, str | None] = {}
        """What each document was last asked about: not every prompt repeats it."""

    @property
    def usage(self) -> Usages:
        """How often each prompt was answered; rules use no tokens."""
        return dict(self._usage)

    async def ask(self, prompt: Prompt[Reply], **values: Any) -> Reply:
        """Return the reply by rule.

        Raises Declined for a prompt that has no rule, InputError for a document in a language without rules.
        """
        rule = RULES.get(prompt.name)
        if rule is None:
            raise Declined(
                f"The offline engine has no rules for '{prompt.name}'; a model would answer it (--model NAME)."
            )
        document = _document(values)
        if not english(document):
            raise InputError(
                "The offline engine has rules for English only, and this text seems to be in another language; "
                "read it with a model (--model NAME)."
            )
        self._usage[prompt.name] = self._usage.get(prompt.name, Usage()) + Usage(calls=1)
        return prompt.reply.model_validate(rule(self._reading(document, values), **values).model_dump())

    def _reading(self, document: Document, values: Mapping[str, Any]) -> Reading:
        if "question" in values:
            self._focus[document.sha256] = asked(values["question"])
        return self._read(document, self._focus.get(document.sha256))

    async def close(self) -> None:
        """Nothing to give back."""


def _document(values: Mapping[str, Any]) -> Document:
    """The document that the values of a prompt are parts of."""
    holds = next(values[name] for name in ("text", "claims") if name in values)
    document: Document = holds.document
    return document


@lru_cache(maxsize=8)
def english(document: Document) -> bool:
    """Tell whether the rules can read `document`."""
    return any(map(is_in_english, document.parts))
