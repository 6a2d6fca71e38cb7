"""Answers whose place in the reply says that they are meant against what is answered, whatever their words.

What follows "I agree that …" with a "but" limits what was granted; what follows a question that challenges, or that hands
the other a view, is the answer to it; and a reply that opens with "I don't think …" denies.
"""

import re

from pipeline.grounding import number, shown
from pipeline.models import Span, Stance
from pipeline.offline.challenging import challenges
from pipeline.offline.exchange import Exchange
from pipeline.offline.reported.granted import turns
from pipeline.offline.reported.topics import opens_with_topic
from pipeline.offline.shared_view import shares
from pipeline.offline.turning import REACH, turns_from_granting

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_GRANTING = (Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT)


def meets(exchange: Exchange) -> bool:
    """Tell whether the place of the source in its reply makes it an answer against the target."""
    grants = exchange.pair.source.stance in _GRANTING or exchange.pair.source.span.covers(exchange.pair.target.span)
    if grants or not (is_at_hand(exchange) and _is_what_is_answered(exchange)):
        return False
    before = exchange.said_before
    return (
        turns_from_granting(before, exchange.source)
        or _turns_from_what_it_shares(exchange, before)
        or _follows_a_challenge(exchange, before)
        or _denies(exchange, before)
        or _asks(exchange)
        or _is_said_on(exchange, before)
    )


def is_at_hand(exchange: Exchange) -> bool:
    """Tell whether the source stands in the direct reply to the target: by the page, in the next turn, or right after it."""
    cues = exchange.pair.cues
    if "addressed" in cues:
        return True
    if "reply" in cues:
        return 0 <= exchange.passages_on <= 1
    turns = [number(exchange.document.passage[p].turn) for p in (exchange.from_passage, exchange.to_passage)]
    return "next_turn" in cues and turns[0] - turns[1] == 1


def _is_what_is_answered(exchange: Exchange) -> bool:
    """Whether the target is what its paragraph comes to, or what the source speaks of."""
    _, around = exchange.sentences_around
    inside = exchange.from_passage == exchange.to_passage
    return inside or exchange.shared > 0 or exchange.pair.target.sentences[-1] == around[-1].id


def _turns_from_what_it_shares(exchange: Exchange, before: str) -> bool:
    """Whether the target stands in the author's own sentence as what is granted, and the source is the turn from it."""
    sentence = exchange.document.sentence[exchange.pair.target.sentences[0]].span
    head = Span(start=sentence.start, end=max(sentence.start, exchange.pair.target.span.start))
    first = len(before) <= REACH and len(_SENTENCE.split(before)) == 1
    return shares(shown(exchange.document, head)) and first and (turns(before) or turns(exchange.source))


def _follows_a_challenge(exchange: Exchange, before: str) -> bool:
    """Whether the reply has so far only challenged, or asked whether the other means what is the target."""
    if len(before) > REACH:
        return False
    pieces = [piece for piece in _SENTENCE.split(before) if any(map(str.isalnum, piece))]
    if _is_asked_of(exchange):
        return not any(piece.rstrip().endswith((".", "!", "?")) for piece in pieces)
    return len(pieces) == 1 and pieces[0].rstrip().endswith("?") and challenges(pieces[0])


def _is_asked_of(exchange: Exchange) -> bool:
    """Whether the target is a view that the reply asks the other about, in its own paragraph."""
    target = exchange.pair.target
    return target.stance is Stance.ASKED and exchange.from_passage == exchange.to_passage


def _denies(exchange: Exchange, before: str) -> bool:
    """Whether the reply opens by denying."""
    return exchange.pair.source.stance is Stance.DENIED and not any(map(str.isalnum, before))


def _asks(exchange: Exchange) -> bool:
    """Whether the reply is one question that speaks against what it answers."""
    return exchange.pair.source.stance is Stance.ASKED and challenges(exchange.source + "?")


def _is_said_on(exchange: Exchange, before: str) -> bool:
    """Whether the target opens the source's sentence as its topic: "As for your claim that …, I …"."""
    return (
        exchange.pair.source.sentences == exchange.pair.target.sentences
        and not before
        and opens_with_topic(exchange.lead)
    )
