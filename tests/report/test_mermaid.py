import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Report
from pipeline.report.mermaid import MOST_CLASHES, clash_map, label
from pipeline.report.reading import Reading

from . import factories


def drawn(report: Report) -> list[str]:
    return clash_map(Reading(report, factories.SOURCE_TEXT)).split("\n")


def test_a_map_of_two_clashes(report: Report) -> None:
    assert drawn(report) == [
        "```mermaid",
        "flowchart LR",
        '  c1["Ada<br/>Night trams pay for themselves."]:::h1',
        '  c2["Bo<br/>The night tram trial lost 40 #37; of its cost base."]:::h2',
        '  c8["an opponent quoted here<br/>quiet streets matter more."]:::h3',
        '  c7["Bo<br/>Nobody has measured that quiet streets matter more."]:::h2',
        "  c1 ---|standstill| c2",
        "  c8 ---|unanswered| c7",
        "  classDef h1 fill:#e3edf9,stroke:#777,color:#111",
        "  classDef h2 fill:#fbeedd,stroke:#777,color:#111",
        "  classDef h3 fill:#e6f3e4,stroke:#777,color:#111",
        "```",
    ]


def test_a_long_label_is_shortened(report: Report) -> None:
    wordy = report.claims[0].model_copy(update={"text": "tram " * 40})
    node = drawn(report.model_copy(update={"claims": (wordy, *report.claims[1:])}))[2]
    assert node == f'  c1["Ada<br/>{" ".join(["tram"] * 13)}…"]:::h1'


def test_only_the_most_central_clashes_are_drawn(report: Report) -> None:
    ranks = range(1, MOST_CLASHES + 4)
    many = tuple(report.clashes[rank % 2].model_copy(update={"id": f"k{rank}", "rank": rank}) for rank in ranks)
    lines = drawn(report.model_copy(update={"clashes": many}))
    assert sum(" ---|" in line for line in lines) == MOST_CLASHES
    assert lines[-1] == "3 less central clashes are left out of the map."
    one_more = drawn(report.model_copy(update={"clashes": many[: MOST_CLASHES + 1]}))
    assert one_more[-1] == "1 less central clash is left out of the map."


def test_no_clash_no_map(report: Report) -> None:
    assert drawn(report.model_copy(update={"clashes": ()})) == [""]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_label_can_end_its_node_or_be_taken_for_syntax(text: str) -> None:
    written = label(text)
    assert not set('"[]{}<>|`&\\*_~%$@') & set(written)
    assert all(re.fullmatch(r"\d+;.*", part, re.DOTALL) for part in written.split("#")[1:])
    assert re.sub(r"#(\d+);", lambda found: chr(int(found[1])), written) == text
