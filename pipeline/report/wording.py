"""The reports' own plain words: for each value of a field, for counts, for what made a report and what was lost."""

from collections.abc import Iterable

from pipeline.models import (
    Check,
    Coverage,
    Depth,
    DocumentInfo,
    DroppedQuote,
    Met,
    Outcome,
    Provenance,
    Report,
    Verdict,
    Voice,
)

VOICE = {
    Voice.OWN: "own words",
    Voice.QUOTATION: "quoted",
    Voice.PARAPHRASE: "paraphrased",
    Voice.GUESSED: "guessed by another",
    Voice.ANTICIPATED: "anticipated",
    Voice.HYPOTHETICAL: "hypothetical",
    Voice.FURNITURE: "page text",
}
VERDICT = {
    Verdict.BORNE_OUT: "borne out",
    Verdict.TOO_STRONG: "too strong",
    Verdict.WRONG_PERSON: "wrong person",
    Verdict.NOT_THERE: "not there",
}
MET = {
    Met.NO: "",
    Met.PARTLY: "",
    Met.YES: "met by the text",
    Met.UNTESTED: "nobody tested it",
}
"""What is said of a finding beside its criterion; nothing of one that was tested, whose words say what is met."""
OUTCOME = {
    Outcome.FURNITURE: "text of the page itself",
    Outcome.QUOTATION: "quotations",
    Outcome.CONCESSION: "concessions",
    Outcome.CLAIM: "claims",
    Outcome.ASIDE: "asides",
    Outcome.SOCIAL: "greetings, thanks and the like",
    Outcome.UNCOVERED: "not covered by anything here",
}
PARTS = {
    "read_voices": "a reading of whose words are whose",
    "outline_debate": "an outline of the whole",
    "list_claims": "a list of the claims",
    "relate_claims": "what answers what",
    "criticise": "a critique",
    "test_findings": "a test of the weaknesses by a fresh reader",
    "write_account": "a written account",
    "check_statements": "a second reading of what is written",
}
"""What each prompt that the rules may have no answer to would have brought."""
_LOST = (
    ("failed_calls", "call", "failed"),
    ("dropped_quotes", "quote", "left out"),
    ("dropped_statements", "statement", "struck"),
)


def counted(number: int, noun: str) -> str:
    """Return `1 claim`, `2 clashes`, `no claims`."""
    plural = f"{noun}es" if noun.endswith("sh") else f"{noun}s"
    return f"{number or 'no'} {noun if number == 1 else plural}"


def phrase(name: str) -> str:
    """Return a prompt's name or a criterion as words: `missing_warrant`, `missing warrant`."""
    return name.replace("_", " ")


def listed(parts: list[str]) -> str:
    """Return `one`, `one and two`, `one, two and three`."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def is_offline(provenance: Provenance) -> bool:
    """Tell whether the rules read the text."""
    return provenance.engine == "offline"


def read_by(provenance: Provenance) -> str:
    """Return what read the text."""
    if is_offline(provenance):
        return "Read by rules, offline"
    quick = ", the quick way" if provenance.depth is Depth.QUICK else ""
    return f"Read by {provenance.model}{quick}"


def what_rules_are(provenance: Provenance) -> str:
    """Return what it means that the rules read, and what was left undone."""
    left = [part for prompt, part in PARTS.items() if prompt not in provenance.prompts]
    undone = f"; not done: {listed(left)}" if left else ""
    return f"Rules find what the words of a text mark and miss what takes understanding{undone}."


def how_covered(coverage: Coverage) -> str:
    """Return how much of the text something is made of."""
    return (
        f"{coverage.sentences - coverage.outcomes.uncovered} of {counted(coverage.sentences, 'sentence')} accounted for"
    )


def how_focused(question: str) -> str:
    """Return the question a run was focused on, and what that changes."""
    return f"The question asked: “{question.strip()}” What bears on it comes first."


def how_much_lost(coverage: Coverage) -> str:
    """Return how many losses there were, in one sentence; an empty string where there was none."""
    counts = [(len(getattr(coverage, field)), noun, fate) for field, noun, fate in _LOST]
    parts = [f"{counted(number, noun)} {fate}" for number, noun, fate in counts if number]
    return f"Lost on the way: {', '.join(parts)}." if parts else ""


def losses(coverage: Coverage) -> list[str]:
    """Return each loss of the run in a sentence or two."""
    failed = [f"{phrase(c.prompt)}, {c.subject}: the call failed. {c.reason}" for c in coverage.failed_calls]
    dropped = [_loss(quote) for quote in coverage.dropped_quotes]
    return failed + dropped + [f"“{s.text}” was struck; {s.reason}" for s in coverage.dropped_statements]


def _loss(quote: DroppedQuote) -> str:
    where = ", ".join(quote.sentences) or "no sentence"
    return f"{phrase(quote.prompt)}, {where}: “{quote.words}” was left out; {quote.reason}."


def mended(checks: Iterable[Check]) -> list[Check]:
    """Return the second readings after which something else stands."""
    return [check for check in checks if check.mended not in (None, check.statement)]


def struck(checks: Iterable[Check]) -> list[Check]:
    """Return the second readings after which nothing stands."""
    return [check for check in checks if check.mended is None and check.verdict is not Verdict.BORNE_OUT]


def what_it_is(info: DocumentInfo) -> str:
    """Return what one of several documents is: `Night trams (trams.md), 3 turns, 412 words`."""
    return f"{info.title} ({info.source}), {counted(len(info.turns), 'turn')}, {counted(info.words, 'word')}"


def no_finding(report: Report) -> str:
    """Return why nothing is held against anybody."""
    discarded = sum(len(critique.discarded) for critique in report.critiques)
    if not report.issues:
        return "No disagreement was found, so there is nothing to criticise."
    if discarded:
        return f"No criticism survived: {counted(discarded, 'finding')} considered and discarded."
    if report.provenance.depth is Depth.QUICK:
        return "Nothing is criticised here: the text was read the quick way. --depth full adds the critique."
    if report.coverage.failed_calls:
        return f"No weakness was found in what could be read. {how_much_lost(report.coverage)}"
    if is_offline(report.provenance):
        return "No weakness is named here: to tell a real one takes understanding, which a model brings (--model NAME)."
    return "No weakness was raised that could be tied to the text."
