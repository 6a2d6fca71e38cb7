"""Several readings as one debate."""

from pipeline.models import ATTACKS, ClashState
from pipeline.offline.debate import Debate
from pipeline.offline.together.join import joined

from .texts import page, readings


def debate(order: int = 1) -> Debate:
    """Return the debate of the three texts, in this order."""
    return joined(readings()[::order]).debate


def test_clashes_run_between_documents() -> None:
    one = debate()
    found = set()
    for relation in one.relations:
        source, target = one.ends(relation)
        ends = tuple(one.document.part_at(claim.span.start) for claim in (source, target))
        if relation.type in ATTACKS and ends[0] != ends[1]:
            found.add((source.text[:22], target.text[:22]))
    assert ("The survey asked peopl", "The night boat would p") in found
    assert ("The night boat will no", "The night boat would p") in found


def test_relations_that_were_known_come_first() -> None:
    one, known = debate(), sum(len(read.debate.relations) for read in readings())
    assert [r.id for r in one.relations] == [f"r{i}" for i in range(1, len(one.relations) + 1)]
    crosses = [
        len({one.document.part_at(claim.span.start) for claim in one.ends(relation)}) > 1 for relation in one.relations
    ]
    assert known < len(one.relations)
    assert all(crosses[known:])


def test_silence_after_the_last_word_of_another_document_is_no_choice() -> None:
    """Mara speaks in the panel too, which is given after the essay or before it: nobody knows which is older."""
    for order in (1, -1):
        one = debate(order)
        names = {person.id: person.name for person in one.participants}
        states = {c.state for c in one.clashes if names[c.counterpoint.holder] == "Jon Pryce"}
        assert states == {ClashState.ANSWERED}


def test_everybody_has_something_to_be_called_by() -> None:
    assert all(person.name for person in debate().participants)


def test_who_quotes_another_and_denies_it_speaks_against_it() -> None:
    thread = (
        '<div class="comment"><span class="author">petra</span><p>Leaf blowers should be banned before nine.</p></div>'
        '<div class="comment"><span class="author">Tom Reyes</span><p>They are not loud. A new electric blower is '
        "quieter than a rake on gravel.</p></div>"
    )
    essay = (
        "# The sound of autumn\n\nA neighbour wrote that “A new electric blower is quieter than a rake on gravel.” I "
        "measured it. An electric blower is not quieter than a rake on gravel, it is twice as loud.\n"
    )
    one = joined(readings([page(thread, "thread.html"), page(essay, "essay.md")])).debate
    attacks = [one.ends(r) for r in one.relations if r.type in ATTACKS and r.source in one.claim]
    assert any(a.text.startswith("An electric blower is not") and b.text.startswith("A new") for a, b in attacks)
