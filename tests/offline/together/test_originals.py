"""Which claims quote which."""

from pipeline.offline.together.gather import gathered
from pipeline.offline.together.originals import originals

from .texts import page, readings


def texts(post: str, reply: str) -> list[tuple[str, str]]:
    """The quoting claims and their originals, as they stand on the two pages."""
    read = [page(f"# One\n\n*by Mara Holt*\n\n{post}\n", "a.md"), page(f"# Two\n\n*by Jon Pryce*\n\n{reply}\n", "b.md")]
    found = gathered(readings(read))
    quote = {claim.id: claim.quote for claim in found.claims}
    return [(quote[a], quote[b]) for a, b in originals(found.collection, found.claims).items()]


SAID = "The night boat would pay for itself within two years."


def test_the_original_says_the_same_in_its_own_place() -> None:
    words = SAID.removesuffix(".")
    assert texts(SAID, f"> {SAID}\n\nI doubt it.") == [(words, words)]


def test_a_part_may_have_been_quoted_alone() -> None:
    whole = "The night boat would pay for itself within two years, say the four people who know the books."
    ((quoted, original),) = texts(whole, "> The night boat would pay for itself within two years\n\nI doubt it.\n")
    assert quoted in original


def test_words_nobody_here_says_have_no_original() -> None:
    assert texts("The pier is lit all through the night.", f"> {SAID}\n\nI doubt it.") == []


def test_a_few_words_have_none() -> None:
    assert texts("It never pays.", "> It never pays.\n\nI doubt it, and so does the harbour.") == []
