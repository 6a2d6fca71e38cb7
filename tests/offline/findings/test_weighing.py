"""Which lines are faulted, and that both sides are treated alike."""

from pipeline.documents import parse_document
from pipeline.models import Finding
from pipeline.offline import Offline
from pipeline.offline.findings.weighing import THRESHOLD, TRUST, found, strength
from pipeline.run import run_pipeline_sync
from tests.offline.findings.talks import exchange, last

DEBATE = (
    ("{0}", "The pier should be lit at night. Perhaps lamps would bring more boats; I can't prove it."),
    (
        "{1}",
        "The pier should not be lit. You put it to us as settled that lamps bring more boats, and nobody has counted. "
        "I doubt that lamps are worth £900.",
    ),
    (
        "{0}",
        "I don't agree that lamps are dear. As long as you can't show that a dark pier is safe, the lamps must go up.",
    ),
    ("{1}", "But a dark pier has harmed no one. I'd rather mend the steps of the pier first."),
)


def findings(first: str, second: str) -> list[Finding]:
    """What is found in the debate between two people of these names."""
    text = "\n\n".join(f"{who}: {words}" for who, words in DEBATE).format(first, second)
    report = run_pipeline_sync(parse_document(text.encode(), source="pier.txt"), Offline())
    return [finding for critique in report.critiques for finding in critique.findings]


def test_the_fault_of_either_side_is_found_and_called_by_its_name() -> None:
    criteria = {finding.criterion: finding.quotes[0].text for finding in findings("Ada Berg", "Bo Lind")}
    assert criteria["lost_hedge"].startswith("You put it to us")
    assert criteria["shifted_burden"].startswith("As long as")


def test_the_same_is_found_whoever_says_it() -> None:
    here, there = (
        [(f.criterion, f.severity, f.quotes[0].text) for f in findings(*names)]
        for names in (("Ada Berg", "Bo Lind"), ("Bo Lind", "Ada Berg"))
    )
    assert here == there != []


def test_what_a_rule_finds_adds_the_trust_in_it() -> None:
    said = exchange(("Ada Berg", "As long as you can't show that it holds, it leaks."))
    fault, trust = found(last(said), said)
    assert fault is not None
    assert strength({"any line": 1.0}, trust, {"any line": -1.0}) == trust - 1.0
    assert trust == max(TRUST.values()) > THRESHOLD


def test_a_plain_line_has_no_fault_and_no_trust() -> None:
    said = exchange(("Ada Berg", "I like the pier."))
    assert found(last(said), said) == (None, 0.0)


def criteria(text: str) -> set[str]:
    """Return the criteria of what is found in a text."""
    report = run_pipeline_sync(parse_document(text.encode(), source="pier.txt"), Offline())
    return {finding.criterion for critique in report.critiques for finding in critique.findings}


def test_what_is_imputed_to_another_is_nobodys_fault() -> None:
    opening = (
        "Ada Berg: The pier should be lit at night. Lamps bring boats.\n\nBo Lind: No, the pier should not be lit. "
    )
    burden = "as long as I can't show that a dark pier is safe, the lamps must go up."
    closing = "\n\nAda Berg: I like lamps on a pier.\n\nBo Lind: I doubt that lamps on a pier are worth it."
    assert "shifted_burden" in criteria(f"{opening}{burden.capitalize()}{closing}")
    assert "shifted_burden" not in criteria(f"{opening}What you seem to be saying is that {burden}{closing}")


def test_where_one_side_alone_speaks_hints_count_for_nothing() -> None:
    two = "Ada Berg: {0}\n\nBo Lind: {1}\n\nAda Berg: I like lamps.\n\nBo Lind: I doubt that lamps are worth £900."
    said = ("The pier should be lit at night.", "No, the pier should never be lit by anybody, and everyone knows that.")
    one = f"{said[0]}\n\n{said[1]} I doubt that lamps are worth £900.\n\nIt is dear.\n\nNo, it is not dear at all."
    assert criteria(two.format(*said)) != set()
    assert criteria(one) == set()
