"""The questions that a claim opens: those of the schemes of argumentation, filled with the claim's own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.grounding import shown
from pipeline.models import Claim, Document, Voice
from pipeline.offline.clause_cues import SPEAKS_TO
from pipeline.offline.cues import NEGATION, VERB, plain, words
from pipeline.offline.embedding import embedded, points_back, wording
from pipeline.offline.schemes import Scheme, schemes_of
from pipeline.offline.similarity import terms

MUCH_SHARED = 2
"""Two claims that share so many terms speak of the same things."""
MOST_WORDS = 40
"""A question about two claims that is longer cannot be taken in."""


@dataclass(frozen=True)
class Candidate:
    """A question that could be asked, of what scheme, and the ids of the claims it is about."""

    question: str
    scheme: str
    claims: tuple[str, ...]


_COPULA = re.compile(
    r"(?i)^(?P<subject>(?:(?!\bis\b|\bare\b|,|\bwho\b|\bthat\b|\bwhich\b|\bwhat\b).){3,60}?) (?P<verb>is|are) (?P<rest>(?:not |just |only |merely |really )?(?:an?|no) .+)$"
)
_UNWIELDY = re.compile(r"(?i), (?:and|but|so)\b")
_MODAL = words(r"will", r"would", r"could", r"might", r"should", r"must", r"\w+'ll", r"\w+'d")
_BECAUSE = re.compile(r"(?i)^(?P<then>[^;:]{12,200}?)(?P<comma>,?) because (?P<given>[^;:]{12,200})$")
_SO = re.compile(
    r"(?i)^(?P<given>[^;:]{8,200}?)(?P<comma>,) so (?!that\b|far\b|much\b|many\b|as\b)(?P<then>[^;:]{12,200})$"
)
_HELD = re.compile(
    r"(?i)^(?:i (?:(?:do|also|still|really|strongly|rather|certainly) )?(?P<verb>suspect|think|believe|expect|fear)|my (?P<noun>suspicion|belief|fear) is) (?:that )?(?P<clause>.+)$"
)
_TO_HOLD = {"suspicion": "suspect", "belief": "believe", "fear": "fear"}


def candidates(document: Document, claim: Claim, name: str) -> Iterator[Candidate]:
    """Yield the questions that the ways of arguing in `claim` open, `name` being that of its holder."""
    if (said := wording(document, claim)) is None:
        return
    special = _of_step(document, claim, said) or _of_belief(document, said, name) or _of_meaning(document, said)
    if special:
        yield Candidate(special[1], special[0], (claim.id,))
        return
    clause = embedded(document, said)
    for scheme in schemes_of(said):
        if question := _asked(scheme, claim, said, clause, name):
            yield Candidate(question, scheme.name, (claim.id,))


def rivals(document: Document, given: Claim, held: Claim, name: str) -> Candidate | None:
    """Return the question what `given` does to `held`, against which it is said and whose holder is called `name`.

    None where they do not speak of the same things, or one of them is not clear by itself.
    """
    one, other = wording(document, given), wording(document, held)
    if one is None or other is None or points_back(other):
        return None
    clause, kept = _content(document, one), _content(document, other)
    if clause is None or _MODAL.search(plain(clause)):
        return None
    asks = _against(len(_terms(one) & _terms(other)), kept, f"can {name} still say “{other}”")
    question = f"If {clause}, {asks}?"
    return (
        Candidate(question, "rebuttal", (given.id, held.id)) if asks and len(question.split()) <= MOST_WORDS else None
    )


def _against(shared: int, kept: str | None, unless_kept: str) -> str | None:
    """Whether a claim survives what shares much with it; how what shares little bears on it at all."""
    if shared >= MUCH_SHARED:
        return f"does it still hold that {kept}" if kept else unless_kept
    return f"how does that tell against the claim that {kept}" if shared and kept else None


def _terms(said: str) -> frozenset[str]:
    """The content words, those with hyphens as one: that two claims name an age or a length says little."""
    return frozenset(terms(said.replace("-", "")))


def _content(document: Document, said: str) -> str | None:
    """What is claimed, without who thinks so and without what is given for it."""
    simple = plain(said)
    held = _HELD.match(simple)
    step = None if held else _step(simple)
    start, end = held.span("clause") if held else step.span("then") if step else (0, len(said))
    return embedded(document, said[start:end])


def _asked(scheme: Scheme, claim: Claim, said: str, clause: str | None, name: str) -> str | None:
    if clause and scheme.embedded and not (scheme.quoted and _unfit(scheme, clause)):
        return f"{scheme.embedded.format(clause)}?"
    if scheme.quoted is None or points_back(said) or (scheme.name == "evidence" and SPEAKS_TO.search(plain(said))):
        return None
    says = "says" if claim.voice in (Voice.OWN, Voice.QUOTATION) else "is taken to say"
    return f"Where {name} {says} “{said}”, {scheme.quoted}?"


def _unfit(scheme: Scheme, clause: str) -> bool:
    """What would or will be was not established; two clauses in one cannot be followed by more."""
    return bool(_UNWIELDY.search(plain(clause)) or (scheme.name == "figure" and _MODAL.search(plain(clause))))


def _of_step(document: Document, claim: Claim, said: str) -> tuple[str, str] | None:
    """The step from a reason to what it is given for, where both stand in the claim or in its sentence."""
    sentence = " ".join(shown(document, document.sentence[claim.sentences[0]].span).split()).rstrip(" .!")
    for text in (said, sentence):
        if match := _step(plain(text)):
            given, then = (embedded(document, text[slice(*match.span(part))]) for part in ("given", "then"))
            if given and then and VERB.search(plain(given)):
                return "inference", f"Granted that {given}, does it follow that {then}?"
    return None


def _step(simple: str) -> re.Match[str] | None:
    """A denial takes in the reason that follows without a comma: "not late because of it" may still be late."""
    match = _BECAUSE.match(simple) or _SO.match(simple)
    return None if match and not match["comma"] and NEGATION.search(match["then"]) else match


def _of_belief(document: Document, said: str, name: str) -> tuple[str, str] | None:
    """What a holder says to suspect or believe is asked of that holder."""
    match = _HELD.match(plain(said))
    clause = embedded(document, said[slice(*match.span("clause"))]) if match else None
    if match is None or clause is None:
        return None
    verb = (match["verb"] or _TO_HOLD[match["noun"].lower()]).lower()
    return "belief", f"What evidence leads {name} to {verb} that {clause}?"


def _of_meaning(document: Document, said: str) -> tuple[str, str] | None:
    """What something is said to be, or not to be."""
    clause = embedded(document, said)
    match = _COPULA.match(clause) if clause else None
    if match is None or VERB.search(plain(match["subject"])):
        return None
    return "definition", f"In what sense {match['verb']} {match['subject']} {match['rest']}?"
