"""What to call everybody."""

from pipeline.models import Presence
from pipeline.views import names_of
from tests.invented import participant


def test_the_unnamed_are_told_apart() -> None:
    people = [
        participant("h1", None),
        participant("h2", "Bo"),
        participant("h3", None, Presence.QUOTED),
        participant("h4", None, Presence.QUOTED),
        participant("h5", None, Presence.PREDICTED),
        participant("h6", "Cy", Presence.PREDICTED),
    ]
    assert names_of(people) == {
        "h1": "the author",
        "h2": "Bo",
        "h3": "an opponent quoted here (1)",
        "h4": "an opponent quoted here (2)",
        "h5": "an opponent as anticipated",
        "h6": "Cy",
    }


def test_every_presence_has_a_name() -> None:
    people = [participant(f"h{n}", None, presence) for n, presence in enumerate(Presence, start=1)]
    assert len(set(names_of(people).values())) == len(Presence)
    assert names_of([]) == {}
