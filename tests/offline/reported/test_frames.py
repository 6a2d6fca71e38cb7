"""Fixed frames."""

from pipeline.offline.reported.clause import CLAUSE
from pipeline.offline.reported.frames import Frames, frame, framed

FRAME = frame(rf"\b(?P<who>[A-Z]\w+) sings: {CLAUSE}", "paraphrase", "somebody", "sings")


def test_a_frame_gives_its_clause_to_whom_it_names() -> None:
    text = "Mira sings: the weir will fall."
    assert [(part.holder, part.words) for part in framed(Frames([FRAME]), text, text)] == [
        ("Mira", "the weir will fall")
    ]


def test_a_thing_a_short_clause_and_a_cut_quotation_give_nothing() -> None:
    for text in ("Nobody sings: the weir will fall.", "Mira sings: tralalalala.", 'Mira sings: the weir is the "one".'):
        assert list(framed(Frames([FRAME]), text, text)) == []
