"""How likely a clause gives the other side something: by its skeleton, its place in the reply, and what it answers.

Logistic regression, fitted by `python -m benchmarks.fit_concessions` on replies written for it and on the sample
debates that are tuned on.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.grounding import number, shown
from pipeline.offline.challenging import challenges
from pipeline.offline.cues import NEGATION, plain, stance_of
from pipeline.offline.granting import MOSTLY, Reply, contradicts, grants, reply_to
from pipeline.offline.similarity import terms
from pipeline.offline.skeleton import grams, skeleton
from pipeline.offline.spoken import Spoken
from pipeline.offline.turning import turns_from_granting
from pipeline.offline.voiced_text import VoicedText
from pipeline.offline.weights import likelihood, weights

LIKELY = 0.7
"""The likelihood from which a clause counts as a concession."""

BY_THE_RULES = "by the rules"
LATE = 3
"""From this sentence on, the first being 0, all count alike; those after it speak for themselves."""

_TURN = re.compile(r"\b(?:but|however|yet|still|though|even so|nevertheless|nonetheless|that said)\b", re.IGNORECASE)
_EMPHATIC = re.compile(
    r"(?i)\W*(?:(?:yes|oh|but|well),? )?(?:of course|certainly|surely|sure|indeed|definitely|absolutely)\b"
)
"""So opens an assent, and the flattest contradiction: "Of course we can"."""
_OPENS_BY_TURNING = re.compile(rf"\W*{_TURN.pattern}", re.IGNORECASE)
_LONG = (3, 6, 10, 18)
"""Up to so many words a clause is of one length."""


def yields(page: VoicedText, clause: Spoken, stance: str) -> bool:
    """Tell whether `clause` gives the other side something: by the rules, or in a reply by what was learned.

    `stance` is what its own words show.
    """
    reply = reply_to(page.document, page.voiced, clause.sentence)
    words = plain(clause.words)
    if reply and _EMPHATIC.match(plain(clause.text)) and contradicts(words, reply.answered):
        return False
    if _by_the_rules(page, clause, stance, reply):
        return True
    if reply is None or reply.sentences.index(clause.sentence) > LATE or _denies(clause, reply):
        return False
    if turns_from_granting(plain(clause.text[: clause.start])) or _has_challenged(page, clause, reply):
        return False
    learned = weights("pipeline.offline", "yielding_weights.json")
    return likelihood(_features(page, clause, reply), learned) >= LIKELY


def _denies(clause: Spoken, reply: Reply) -> bool:
    """Whether a clause says in mostly the same words the opposite of what it answers."""
    own, answered = _terms_of(clause.words), _terms_of(reply.answered)
    negated = (bool(NEGATION.search(plain(said))) for said in (clause.words, reply.answered))
    return len(set(negated)) > 1 and len(own & answered) >= MOSTLY * len(own)


def _has_challenged(page: VoicedText, clause: Spoken, reply: Reply) -> bool:
    """Whether the reply has opened with a question that speaks against what it answers."""
    opens = reply.sentences[0]
    return opens != clause.sentence and challenges(shown(page.document, opens.span))


def _by_the_rules(page: VoicedText, clause: Spoken, stance: str, reply: Reply | None) -> bool:
    if stance in ("conceded", "denied"):
        return stance == "conceded"
    return grants(page.document, reply, clause.sentence, clause.text[: clause.start], clause.words)


def yielding_features(page: VoicedText, clause: Spoken) -> set[str] | None:
    """Return what shows about `clause`; None where it answers nothing."""
    reply = reply_to(page.document, page.voiced, clause.sentence)
    if reply is None:
        return None
    stance = stance_of(clause.words, clause.text, question=False)
    by_the_rules = [BY_THE_RULES] if _by_the_rules(page, clause, stance, reply) else []
    return {*_features(page, clause, reply), *by_the_rules}


def _features(page: VoicedText, clause: Spoken, reply: Reply) -> set[str]:
    return {
        "any",
        *grams(skeleton(clause.words)),
        *_around(page, clause),
        *_in_reply(page, clause, reply),
        f"length {sum(len(clause.words.split()) > most for most in _LONG)}",
    }


@lru_cache(maxsize=512)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _around(page: VoicedText, clause: Spoken) -> Iterator[str]:
    """What leads to the clause in its sentence, and what follows it there or in the next one."""
    lead = skeleton(clause.text[: clause.start])
    yield from (f"{item} before" for item in lead[-3:])
    yield "has a lead" if any(item != "," for item in lead) else "opens its sentence"
    rest = clause.text[clause.end :]
    after = [item for item in skeleton(rest) if item != ","][:2] or _next_sentence(page, clause)
    yield from (f"then {item}" for item in after)
    yield f"then {' '.join(after)}"
    if _TURN.search(rest):
        yield "turns later in its sentence"


def _next_sentence(page: VoicedText, clause: Spoken) -> list[str]:
    own = page.document.sentences_in[clause.sentence.passage]
    following = own[number(clause.sentence.id) - number(own[0].id) + 1 :][:1]
    opens = [item for sentence in following for item in skeleton(shown(page.document, sentence.span))[:2]]
    return [".", *opens] if following else ["nothing"]


def _in_reply(page: VoicedText, clause: Spoken, reply: Reply) -> Iterator[str]:
    at = reply.sentences.index(clause.sentence)
    yield f"sentence {min(at, LATE)}"
    earlier = (shown(page.document, sentence.span) for sentence in reply.sentences[:at])
    turned = any(_OPENS_BY_TURNING.match(text) for text in earlier) or _TURN.search(clause.text[: clause.start])
    yield "turned" if turned else "not turned yet"
    own, answered = _terms_of(clause.words), _terms_of(reply.answered)
    yield f"shares {int(3 * len(own & answered) / max(1, len(own)))} thirds"
    yield f"denies {bool(NEGATION.search(plain(clause.words)))}, answers a denial {bool(NEGATION.search(reply.answered))}"
    if reply.answered.rstrip().endswith("?"):
        yield "answers a question"
