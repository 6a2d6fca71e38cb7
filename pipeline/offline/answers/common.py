"""What several replies are made of: who is who, which words a claim stands in, what a run is asked about."""

from collections.abc import Mapping

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document
from pipeline.offline.reading import Reading
from pipeline.stages.outline import Words, focus
from pipeline.views import Voices

LONGEST_WORDS = 600
"""A reply quotes no more characters at once."""


def asked(line: str) -> str | None:
    """Return the question that a run is focused on, given the line that tells it to a reader; None without one."""
    return line.removeprefix(focus("?").removesuffix("?")) or None


def numbers_of(reading: Reading, voices: Voices) -> dict[str, int]:
    """Return the number by which each holder of the reading is pointed at among the participants of `voices`.

    The same words are theirs in both.
    """
    found: dict[str, int] = {}
    for own in reading.debate.passages:
        given = voices.voiced[own.id]
        held = [(own.holder, given.holder)]
        held += [(mine.holder, part.holder) for mine in own.inline for part in given.inline if mine.span == part.span]
        for mine_id, given_id in held:
            if mine_id and given_id:
                found.setdefault(mine_id, number(given_id))
    return found


def words_of(document: Document, claim: Claim) -> Words:
    """Return the words of a claim, where they stand."""
    return Words(sentence=number(claim.sentences[0]), words=bounded(shown(document, claim.span), LONGEST_WORDS))


def bounded(text: str, most: int) -> str:
    """Return `text`, cut at a word where it has more than `most` characters."""
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


def issue_numbers(reading: Reading, questions: Mapping[str, int]) -> dict[str, int]:
    """Return the outline's number of each clash of the reading, given those of the outline's questions."""
    return {clash.id: questions[clash.question] for clash in reading.debate.clashes if clash.question in questions}
