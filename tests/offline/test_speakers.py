"""Who converses, and who only leads the talk."""

from pipeline.collection import Collection
from pipeline.offline.speakers import authors, chairs, has_conversation
from tests.invented import page, talk

LED = page(
    talk("Chair", "Good evening, and thank you for coming. Ada Quill speaks first. Bo, a minute each."),
    talk("Ada", "The pier is unsafe. It has no rail. Nobody mends it."),
    talk("Bo", "The pier is old but sound. It was mended in May. It will hold."),
    talk("Chair", "Ada, what would a rail cost?"),
)


def test_a_page_of_one_author_is_no_conversation() -> None:
    assert not has_conversation(page(talk("Ada", "The pier is unsafe.")))
    assert has_conversation(LED)
    assert authors(LED) == {"Chair", "Ada", "Bo"}


def test_who_introduces_and_asks_leads() -> None:
    assert chairs(LED) == {"Chair"}


def test_of_two_who_talk_nobody_leads() -> None:
    assert (
        chairs(page(talk("Ada", "Is it? Is it so? Why, Bo?"), talk("Bo", "It is. It is so. That is why.")))
        == frozenset()
    )


def test_of_several_documents_each_is_led_by_itself() -> None:
    """A reply that names the others all the time leads nobody's talk."""
    reply = page(talk("Cai", "Ada is wrong. Bo is wrong. Ada is wrong again. Bo too."))
    names = {"id": "reply", "sha256": "0" * 64}
    both = Collection.of([LED, reply.model_copy(update=names)])
    assert chairs(both) == {"Chair"}
    assert has_conversation(Collection.of([page(talk(None, "It is.")), reply.model_copy(update=names)]))
