"""A claim put so that it can be read without the page: who speaks, who is spoken to, what the opening pronoun means.

Only what is certain is put otherwise, word for word; the rest of the clause stays as it is.
"""

import re
from functools import lru_cache

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, Span, Voice
from pipeline.offline.addressing import addressed
from pipeline.offline.antecedents import opens_with_pronoun, resolved
from pipeline.offline.cues import plain
from pipeline.offline.persons import first_person, second_person
from pipeline.offline.rewrite import as_sentence
from pipeline.offline.speakers import authors
from pipeline.offline.spoken import Spoken, just_before
from pipeline.offline.voiced_text import VoicedText

MOST_ANSWERED = 25
"""A longer quotation is not repeated where it is answered."""

_VERDICT = re.compile(
    r"(?i)^(?:that|this)(?:'s| is| was| isn't| wasn't| is not| is simply| is just| is flatly)(?: (?:not|simply|just|quite|plainly|flatly|entirely|also|only|half|partly|certainly|perfectly))* "
    r"(?:true|false|wrong|right|correct|incorrect|untrue|so|nonsense|a mistake|an error|mistaken|possible|impossible|likely|unlikely|plausible|implausible|fair|unfair)(?=$|[,;:])"
)
_SCENE = re.compile(
    r"(?i)\b(?:suppos(?:e|ing)|imagin(?:e|ing)|picture|pretend|say (?:i|you|we|somebody|someone)|let's say|what if|as if|as though|like,|e\.g\.|for example)\b"
)


def standalone(page: VoicedText, claim: Spoken) -> str:
    """Return the text of a claim, with a capital and a stop."""
    words = claim.words
    if opens_with_pronoun(words) and (before := just_before(page, claim)):
        words = resolved(words, before.words)
    if claim.voice is Voice.OWN:
        name = _name(page, claim.holder)
        named = first_person(words, name) if name else words
        words = words if named != words and _in_a_scene(page, claim) else named
        other = _spoken_to(page, claim)
        words = second_person(words, other) if other else words
        words = _of_what(page, claim, words)
    text = as_sentence(words)
    return words[0] + text[1:] if words.split("'")[0].split(" ")[0] in authors(page.document) else text


def _in_a_scene(page: VoicedText, claim: Spoken) -> bool:
    """Whether the paragraph has set a scene before: in it, "I" may be anybody."""
    passage = page.document.passage[claim.sentence.passage].span
    upto = Span(start=passage.start, end=max(passage.start, claim.sentence.span.end))
    return bool(_SCENE.search(plain(shown(page.document, upto))))


def _name(page: VoicedText, holder: str | None) -> str | None:
    """The holder's own name; None where all that is known is a description."""
    name = page.names.get(holder, "") if holder else ""
    return name if name in authors(page.document) or (name[:1].isupper() and name in page.document.text) else None


def _spoken_to(page: VoicedText, claim: Spoken) -> str | None:
    """The name of the one "you" is, by the passage's own address, what it quotes and answers, or whom it replies to."""
    if " you" not in f" {plain(claim.words).lower()}":
        return None
    document, passage = page.document, page.document.passage[claim.sentence.passage]
    called = addressed(document, shown(document, passage.span))
    if called:
        name = next((name for name in page.names.values() if called in name.split()), None)
    elif quoted := _answered(page, passage):
        name = _name(page, page.voiced[quoted.id].holder)
    else:
        name = _replied_to(document, passage)
    return None if name == _name(page, claim.holder) else name


def _answered(page: VoicedText, passage: Passage) -> Passage | None:
    """The quotation that stands right before a passage in its turn."""
    at = number(passage.id) - 2
    before = page.document.passages[at] if at >= 0 else None
    if before is None or before.turn != passage.turn or page.voiced[before.id].voice is not Voice.QUOTATION:
        return None
    return before


def _replied_to(document: Document, passage: Passage) -> str | None:
    """The author of the turn that is answered, unless the turn calls anybody by name."""
    turn = document.turn[passage.turn]
    if not turn.replies_to or any(addressed(document, shown(document, p.span)) for p in _of_turn(document)[turn.id]):
        return None
    return document.turn[turn.replies_to].author


@lru_cache(maxsize=8)
def _of_turn(document: Document) -> dict[str, list[Passage]]:
    turns: dict[str, list[Passage]] = {turn.id: [] for turn in document.turns}
    for passage in document.passages:
        turns[passage.turn].append(passage)
    return turns


def _of_what(page: VoicedText, claim: Spoken, words: str) -> str:
    """A verdict on a short quotation right before it, with the quotation."""
    document, passage = page.document, page.document.passage[claim.sentence.passage]
    first = document.sentences_in[passage.id][0].id == claim.sentence.id
    if not first or not _VERDICT.match(plain(words)):
        return words
    quoted = _answered(page, passage)
    if quoted is None or len(document.sentences_in[quoted.id]) != 1:
        return words
    said = " ".join(shown(document, quoted.span).split()).lstrip("> ").rstrip(" .")
    if len(said.split()) > MOST_ANSWERED or said.endswith(("?", ":", "…")) or '"' in plain(said):
        return words
    return f"“{said}”: {words[0].lower()}{words[1:]}"
