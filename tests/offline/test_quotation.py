"""Unmarked quotations: the best labelling, and invented pages."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from pipeline.documents import parse_document
from pipeline.offline.quotation import IN_A_ROW, best_labels, quotations
from tests.properties import repeatable

PAGE = """\
Ines Halloran

Wiki Contributions


the ferry would pay for itself if it ran on Sundays

I doubt that. On Sundays the island has forty visitors, and the crew costs the same as on a Monday.

There is also the pier, which the council has promised to mend since the spring and which nobody has looked at.

but tourists would come if there was a boat

That is a guess about people who have never been asked. You may be right, and I would like to see a summer of it.

Load More
"""


def worth(labels: tuple[bool, ...], scores: list[float]) -> float:
    rows = sum(a and b for a, b in pairwise(labels))
    return sum(s for s, label in zip(scores, labels, strict=True) if label) + IN_A_ROW * rows


@repeatable
@given(st.lists(st.floats(-3, 3), max_size=8))
def test_no_labelling_is_better(scores: list[float]) -> None:
    best = max((worth(labels, scores) for labels in product([False, True], repeat=len(scores))), default=0.0)
    assert abs(worth(tuple(best_labels(scores)), scores) - best) < 1e-9


def test_paragraphs_answered_by_the_next_are_quotations() -> None:
    document = parse_document(PAGE.encode(), source="page.txt")
    quoted = [document.passage[p].span.cut(document.text) for p in quotations(document)]
    assert [text[:10] for text in quoted] == ["the ferry ", "but touris"]


def test_each_says_what_spoke_for_it() -> None:
    document = parse_document(PAGE.encode(), source="page.txt")
    assert all(any(cue.name == "no final stop" for cue in cues) for cues in quotations(document).values())


ANSWERED = """\
Answers to your letters

Rita Pell

Six pounds for a loaf is a joke, and I have bought your bread since you opened the shop.

I know, and I'm sorry that you had to find out from the label.

And who will pay the boy on Saturdays?

The boy is my son. He is paid in bread, and you may ask him whether he minds it.

D. Okono

The mill does one for two.

That is the mill's affair.
"""


def test_under_a_name_comment_and_answer_alternate() -> None:
    document = parse_document(ANSWERED.encode(), source="page.txt")
    quoted = [document.passage[p].span.cut(document.text)[:10] for p in quotations(document)]
    assert quoted == ["Six pounds", "And who wi", "The mill d"]
