"""Several accounts as one debate."""

import asyncio

from pipeline.models import ATTACKS, ClashState
from pipeline.offline import Offline
from pipeline.together import Joined, join_accounts

from .texts import accounts, page


def joined(order: int = 1) -> Joined:
    return asyncio.run(join_accounts(accounts()[::order], Offline()))


def test_clashes_run_between_documents() -> None:
    debate = joined().account.debate
    found = set()
    for relation in debate.relations:
        source, target = debate.ends(relation)
        ends = tuple(debate.document.part_at(claim.span.start) for claim in (source, target))
        if relation.type in ATTACKS and ends[0] != ends[1]:
            found.add((source.text[:22], target.text[:22]))
    assert ("The survey asked peopl", "The night boat would p") in found
    assert ("The night boat will no", "The night boat would p") in found


def test_relations_that_were_known_come_first_and_are_not_asked_again() -> None:
    door, read = Offline(), accounts()
    account = asyncio.run(join_accounts(read, door)).account
    known = sum(len(one.debate.relations) for one in read)
    assert [r.id for r in account.debate.relations] == [f"r{i}" for i in range(1, len(account.debate.relations) + 1)]
    assert known < len(account.debate.relations)
    assert door.usage.calls == 1
    assert account.usage.calls == 1 + sum(one.usage.calls for one in read)


def test_silence_after_the_last_word_of_another_document_is_no_choice() -> None:
    """Mara speaks in the panel too, which is given after the essay or before it: nobody knows which is older."""
    for order in (1, -1):
        debate = joined(order).account.debate
        names = {person.id: person.name for person in debate.participants}
        states = {c.state for c in debate.clashes if names[c.counterpoint.holder] == "Jon Pryce"}
        assert states == {ClashState.ANSWERED}


def test_everybody_has_something_to_be_called_by() -> None:
    one = joined()
    assert all(person.name for person in one.account.debate.participants)
    assert [p.id for p in one.gathered.participants] == [p.id for p in one.account.debate.participants]


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
    read = accounts([page(thread, "thread.html"), page(essay, "essay.md")])
    debate = asyncio.run(join_accounts(read, Offline())).account.debate
    attacks = [debate.ends(r) for r in debate.relations if r.type in ATTACKS and r.source in debate.claim]
    assert any(a.text.startswith("An electric blower is not") and b.text.startswith("A new") for a, b in attacks)
