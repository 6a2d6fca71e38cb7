"""The reports' own plain sentences, before any format is put on them."""

from collections.abc import Sequence

from pipeline.models import (
    Claim,
    ClashState,
    Coverage,
    Crux,
    CruxPosition,
    Disagreement,
    DiscardedFinding,
    DocumentInfo,
    DroppedQuote,
    Finding,
    Presence,
    Provenance,
    Relation,
    RelationType,
    Report,
    Severity,
    Stance,
    Voice,
)
from pipeline.stages.conceding import granting

PRESENCE = {
    Presence.PRESENT: "wrote",
    Presence.QUOTED: "quoted",
    Presence.PARAPHRASED: "paraphrased",
    Presence.PREDICTED: "predicted",
    Presence.UNKNOWN: "tried on, held by nobody here",
}
STATE = {
    ClashState.UNANSWERED: "left unanswered",
    ClashState.ANSWERED: "answered, and no more is said",
    ClashState.CONCEDED: "one side gives way",
    ClashState.STANDSTILL: "both have replied, and it is not settled here",
}
STANCE = {
    Stance.ASSERTED: "asserts it",
    Stance.BELIEVED: "believes it",
    Stance.SUSPECTED: "suspects it",
    Stance.UNCERTAIN: "is not sure of it",
    Stance.CONDITIONAL: "holds it under a condition",
    Stance.CONCEDED: "concedes it",
    Stance.CONCEDED_FOR_ARGUMENT: "grants it for the sake of argument",
    Stance.DENIED: "denies it",
    Stance.ASKED: "puts it as a question",
    Stance.IRONIC: "says it ironically",
}
DISAGREEMENT = {
    Disagreement.EMPIRICAL: "a question of fact",
    Disagreement.VALUE: "a question of value",
    Disagreement.DEFINITIONAL: "a question of what words mean",
    Disagreement.BURDEN_OF_PROOF: "a question of who has to prove what",
}
VOICE = {
    Voice.OWN: "own words",
    Voice.QUOTATION: "quoted",
    Voice.PARAPHRASE: "paraphrased",
    Voice.ANTICIPATED: "anticipated",
    Voice.HYPOTHETICAL: "hypothetical",
    Voice.FURNITURE: "page text",
}
DOES = {RelationType.UNDERCUTS: "that does not follow", RelationType.UNDERMINES: "what it rests on does not hold"}
"""What an attack that does not simply deny its target says of it."""
SEVERITY = {Severity.MINOR: "Minor", Severity.MODERATE: "Moderate", Severity.MAJOR: "Major"}

HOW_TO_READ = (
    "Both sides are put at their strongest before anything is held against either. A finding is kept only if it "
    "survived four tests: its target asserts what is criticised, the text does not answer it elsewhere, the "
    "strongest reading of the target does not dissolve it, and it does not rest on a formula the page has "
    "lost. Findings that failed one stand at the end, with the reason."
)
ALSO_GRANTED = "Also granted, beside these issues:"
NO_CRUX = (
    "No crux was found: no premise that one side holds, the other contests and a conclusion rests on, and no sentence "
    "that says what the matter turns on."
)


def no_finding(discarded: Sequence[DiscardedFinding]) -> str:
    """Return that nothing is criticised: since nothing survived its tests, or since there was nothing to test."""
    return "No criticism survived its tests." if discarded else "No fault was found that could be put to the tests."


def where_on(crux: Crux, position: CruxPosition) -> str:
    """Return how a participant stands to a crux, as a verb phrase.

    A stance is that of one's own claim: whoever neither holds the crux nor denies it only speaks of the same matter.
    """
    if crux.claim in position.claims or position.stance is Stance.DENIED:
        return STANCE[position.stance]
    return "speaks of the same matter"


def how_it_stands(state: ClashState, giver: str | None) -> str:
    """Return how far an exchange has gone; `giver` is who gives way, where somebody does and it is known."""
    return f"Where it stands: {f'{giver} gives way' if giver else STATE[state]}."


def how_granted(claim: Claim, holder: str, to: str | None) -> str:
    """Return who grants what, and to whom where that is known."""
    manner = ", for the sake of argument" if claim.stance is Stance.CONCEDED_FOR_ARGUMENT else ""
    return granting(holder, to, manner, claim.text)


def how_answered(relation: Relation | None) -> str:
    """Return in brackets what kind of answer a relation gives; nothing for a plain denial."""
    how = DOES.get(relation.type) if relation else None
    return f" ({how})" if how else ""


def counted(number: int, noun: str) -> str:
    """Return `1 claim`, `2 clashes`, `no claims`."""
    plural = f"{noun}es" if noun.endswith("sh") else f"{noun}s"
    return f"{number or 'no'} {noun if number == 1 else plural}"


def phrase(name: str) -> str:
    """Return an enum value or a criterion as words: `conceded_for_argument`, `conceded for argument`."""
    return name.replace("_", " ")


def how_made(provenance: Provenance) -> str:
    """Return one sentence on what read the text."""
    if provenance.engine == "offline":
        return "Read by rules, without a model: it finds what the text marks, and misses what takes understanding."
    return f"Read by the model {provenance.model}, in {counted(provenance.usage.calls, 'call')}."


def how_focused(question: str) -> str:
    """Return the question a run was focused on, and what that changes."""
    return f"The question asked: “{question.strip()}” What bears on it comes first."


def how_covered(coverage: Coverage) -> str:
    """Return one sentence on how much of the text nothing is said about."""
    uncovered, total = coverage.outcomes.uncovered, counted(coverage.sentences, "sentence")
    if not uncovered:
        return f"All of it is accounted for: {total}."
    share = max(round(100 * uncovered / coverage.sentences), 1)
    return f"Not covered by anything below: {uncovered} of {total} ({share} %)."


def losses(coverage: Coverage) -> list[str]:
    """Return each loss of the run in a sentence or two."""
    failed = [f"{phrase(c.prompt)}, {c.subject}: the call failed. {c.reason}" for c in coverage.failed_calls]
    return failed + [_loss(quote) for quote in coverage.dropped_quotes]


def _loss(quote: DroppedQuote) -> str:
    where = ", ".join(quote.sentences) or "no sentence"
    return f"{phrase(quote.prompt)}, {where}: “{quote.words}” was left out; {quote.reason}."


def how_much_lost(coverage: Coverage) -> str:
    """Return how many losses there were, in one sentence; an empty string where there was none."""
    failed, dropped = len(coverage.failed_calls), len(coverage.dropped_quotes)
    parts = [f"{counted(failed, 'call')} failed"] if failed else []
    parts += [f"{counted(dropped, 'quote')} left out"] if dropped else []
    return f"Lost on the way: {', '.join(parts)}." if parts else ""


def nothing_found(report: Report, *, several: bool = False) -> str:
    """Return the plain words for a text, or `several`, in which nobody was found to oppose anybody."""
    text = "these texts" if several else "this text"
    sentences = counted(report.coverage.sentences, "sentence")
    turns = counted(len(report.document.turns), "turn")
    read = f"Read: {sentences} in {turns}; found: {counted(len(report.claims), 'claim')}."
    if report.coverage.failed_calls:
        return f"No disagreement was found in what could be read; part of the text was lost on the way. {read}"
    return f"No disagreement was found in {text}. {read}"


def what_it_is(info: DocumentInfo) -> str:
    """Return what one of several documents is: `Night trams (trams.md), 3 turns, 412 words`."""
    return f"{info.title} ({info.source}), {counted(len(info.turns), 'turn')}, {counted(info.words, 'word')}"


def survived(finding: Finding) -> str:
    """Return which tests `finding` survived."""
    tests = {
        "it is asserted": finding.tests.asserted,
        "it is not answered elsewhere": finding.tests.unanswered,
        "the strongest reading does not dissolve it": finding.tests.survives_steelman,
        "it rests on no lost formula": finding.tests.outside_lost_math,
    }
    passed = [test for test, held in tests.items() if held]
    if len(passed) == len(tests):
        return "Survived all four tests."
    return f"Survived: {'; '.join(passed) or 'none'}."
