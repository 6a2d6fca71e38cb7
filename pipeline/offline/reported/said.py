"""Somebody says, thinks, would reply or might hold that something is so: subject, verb and the clause that it reports."""

import re
from collections.abc import Iterator

from pipeline.offline.reported.clause import CLAUSE
from pipeline.offline.reported.holders import is_person, is_source
from pipeline.offline.reported.part import ANTICIPATED, GUESSED, HYPOTHETICAL, NOBODY, PARAPHRASE, Part
from pipeline.offline.reported.subjects import OPINIONS, Subject, accompanying, subject_before
from pipeline.offline.reported.verbs import COMPLEMENTS, VERBS, Verb

REACH = 140
"""So many characters before a verb are looked at for its subject."""

_SEEMS = re.compile(r"\b(?:seem|appear)(?:s|ed)?\b")
_IN_THE_MIND = frozenset({"think", "assume"})
_WORD = re.compile(r"(?<![\w'-])[a-z]+(?![\w-])")
_CLAUSE = re.compile(rf"[ (]{{0,2}}(?!['\"]){CLAUSE}")
_BORDER = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bProf)[.;?!\n:\"(](?:\s|$)|\n| (?:-|–|--|—) ")
_DENIED = re.compile(r" (?:not|never|hardly|cannot|no longer|\w+n't|must|should|(?:have|has|had|ought|need|needs) to) ")
"""A report is neither denied nor demanded."""
_PREDICTS = re.compile(
    r"(?:'ll|'d| will| would| may| might| could| can| is going to| are going to| (?:bound|sure|likely|certain|expected) to| about to) "
)
_TO_COME = re.compile(r"\bwill (?:always |no doubt )?be\s*$")
_WANTS = re.compile(r" (?:wants?|going) to ")
_TRIES_ON = re.compile(r" (?:might|could|may) ")
_SOMETIMES = re.compile(r"(?i)\b(?:when|whenever|where|wherever|once|until|before|after)\s*$")
_PERHAPS = re.compile(r"(?i)\b(?:perhaps|maybe|presumably|probably|no doubt|i suppose|i expect),?\s*$")
_WISHES = ("have", "want")
"""Kinds of verbs that tell what somebody would have others believe."""
_ASKED = re.compile(r"(?i)\b(?:what|whatever|which|whom)\s*$")
_INDICATES = re.compile(r"(?:suggest|impl(?:y|ies|ied)|hint)")
_PLURAL = re.compile(r"\b[a-z]+s\b|\bdata\b")
_BE = re.compile(
    r"(?:'(?:s|re)| (?:is|are|was|were|be|been|being|seems?|remains?|sounds?))(?: \w+ly| quite| very| both| all| still| now)* $"
)
_PASSIVE = re.compile(r"(?:'(?:s|re)| (?:is|are|was|were|be|been|being))(?: \w+ly| also| often)* $")
_GOING_ON = re.compile(r"'(?:s|re)|\b(?:is|are|was|were|be|been|keeps?|kept|goes|went|starts?|started|in|of)\b")
_WITH = re.compile(r"(?i)\bwith\s*$")
_HELPED = re.compile(r" (?:will|would|can|could|may|might|must|should|does|do|did|to) |'(?:ll|d) ")
_ANY_ONE = re.compile(r"(?i)(?:one|an? .+|some(?:one|body)|any(?:one|body))$")
_ANSWERS = re.compile(r"(?:repl|retort|respond|answer|object|counter|protest|complain)")
_GENERIC = re.compile(r"(?:'d| would| could| can| should| must| ought| have| had|'ve) ")


def said(text: str, simple: str) -> Iterator[Part]:
    """Yield the clauses of `text` that a verb gives to its subject; `simple` is the text with plain quotation marks."""
    for match in _WORD.finditer(simple):
        for verb in VERBS.get(match[0], ()):
            if part := _reported(text, simple, match, verb):
                yield part
                break


def _reported(text: str, simple: str, match: re.Match[str], verb: Verb) -> Part | None:
    complement = COMPLEMENTS[verb.kind].match(simple, match.end())
    clause = complement and _CLAUSE.match(simple, complement.end())
    if not clause:
        return None
    before = before_in_sentence(simple, match.start())
    subject = accompanying(before) if verb.shape == "ing" else None
    subject = subject or subject_before(before)
    if subject is None or _ASKED.search(subject.before) or not agrees(subject, verb, match[0]):
        return None
    if _INDICATES.match(match[0]) and subject.who.lower() == "they" and _speak_of_sources(simple, match.start()):
        return None
    if simple[clause.end() : clause.end() + 3].lstrip().startswith('"'):
        return None
    voice, holder = voice_of(subject, verb, match[0])
    start, end = clause.span("clause")
    return Part(start, end, text[start:end].strip(), voice, holder)


def _speak_of_sources(simple: str, at: int) -> bool:
    """Whether what is read or measured is the only thing that "they" can mean: "the figures are old; they suggest"."""
    before = simple[max(0, at - REACH) : at]
    return any(is_source(word) for word in _PLURAL.findall(before))


def before_in_sentence(simple: str, at: int) -> str:
    """Return what stands before a place in its sentence, as far as REACH."""
    window = simple[max(0, at - REACH) : at]
    borders = [border.end() for border in _BORDER.finditer(window)]
    return window[borders[-1] :] if borders else window


def agrees(subject: Subject, verb: Verb, form: str) -> bool:
    """Tell whether a verb gives a view to its subject: a thing that is read has one only where it is called so."""
    if verb.kind in ("think", "sure") and _SOMETIMES.search(subject.before):
        return False
    if _INDICATES.match(form) and not is_person(subject.who):
        return False
    return affirms(subject, verb) and (form in OPINIONS or not is_source(subject.who))


def affirms(subject: Subject, verb: Verb) -> bool:
    """Tell whether a verb is its subject's own: in form, not denied, active, and no way of saying "anybody"."""
    return not _DENIED.search(subject.chain) and not _means_anybody(subject, verb) and _in_form(subject, verb)


def _means_anybody(subject: Subject, verb: Verb) -> bool:
    """Tell whether "you" or "one" stands for anybody: "you'd think", "one knows"."""
    if subject.who.lower() == "one":
        return not (_TRIES_ON.search(subject.chain) or subject.supposed)
    if subject.who.lower() != "you" or verb.kind in _WISHES:
        return False
    guessed = _PERHAPS.search(subject.before) or _PERHAPS.search(subject.chain)
    return bool(_GENERIC.search(subject.chain)) and not guessed


def _in_form(subject: Subject, verb: Verb) -> bool:
    """Tell whether the form of a verb goes with its auxiliaries and the number of its subject."""
    chain = subject.chain
    if verb.shape == "adjective":
        return bool(_BE.search(chain))
    if verb.shape == "ing":
        return bool(_GOING_ON.search(chain) or _WITH.search(subject.before))
    if verb.shape == "past":
        return not _PASSIVE.search(chain)
    return verb.shape == "s" or subject.plural or bool(_HELPED.search(chain))


def voice_of(subject: Subject, verb: Verb, form: str) -> tuple[str, str]:
    """The voice that tense and modality give to what is said, and whose it then is."""
    if subject.supposed:
        return HYPOTHETICAL, NOBODY
    if verb.kind in _WISHES and not subject.expected:
        return PARAPHRASE, subject.holder
    if re.match(r"(?i)an? ", subject.who) and " would " in subject.chain and not _ANSWERS.match(form):
        return HYPOTHETICAL, NOBODY
    if _TRIES_ON.search(subject.chain) and _ANY_ONE.match(subject.who) and not _ANSWERS.match(form):
        return HYPOTHETICAL, NOBODY
    if (
        subject.expected
        or _TO_COME.search(subject.before)
        or _WANTS.search(subject.chain)
        or _PREDICTS.search(subject.chain)
    ):
        return ANTICIPATED, subject.holder
    return GUESSED if _is_guess(subject, form) else PARAPHRASE, subject.holder


def _is_guess(subject: Subject, form: str) -> bool:
    """Tell whether only the author takes it to be so: "she seems to hold", and "you think", which nobody can have heard."""
    return bool(_SEEMS.search(subject.chain)) or (subject.who.lower() == "you" and form in _IN_THE_MIND)
