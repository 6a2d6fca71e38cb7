"""From what was read of each document to one debate."""

from collections.abc import Sequence

from pipeline.offline.debate import Debate
from pipeline.offline.reading.pair import judge_pairs
from pipeline.offline.reading.read import Reading
from pipeline.offline.together.candidates import candidates_across
from pipeline.offline.together.gather import gathered


def joined(readings: Sequence[Reading], question: str | None = None) -> Reading:
    """Return `readings`, of documents with different ids, as one; everybody in it has something to be called by.

    Relations inside a document stay as they were judged there; those between documents are judged here.
    """
    all_of = gathered(readings)
    pairs = candidates_across(
        all_of.collection, all_of.passages, all_of.claims, all_of.participants, all_of.known.relations
    )
    pairing = judge_pairs(all_of.collection, all_of.claims, pairs, all_of.called, question=question, known=all_of.known)
    debate = Debate(
        all_of.collection, all_of.passages, all_of.called, pairing.claims, pairing.relations, pairing.clashes
    )
    return Reading(debate, pairing.questions, all_of.social)
