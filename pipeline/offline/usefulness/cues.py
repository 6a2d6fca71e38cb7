"""What can be seen of a critical question beside the text it asks about.

The word lists hold what questions about any argument are made of: asking for evidence, meaning, alternatives and the
like. What the question takes up of the text is counted, whatever the topic.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.offline.similarity import terms

USUAL_WORDS, MANY_WORDS = 20, 35

_EQUAL_LENGTH = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})
_SENTENCE_END = re.compile(r"\n|(?<=[.?!]) ")
_QUOTED = re.compile(r"\"([^\"]{2,200})\"|(?<!\w)'([^']{3,200})'(?!\w)")
_SPOKEN_BY = re.compile(r"\s*([\w .]{1,40}?)\s*:")


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<!\w)(?:{alternatives})(?!\w)")


def _opening(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)\W*(?:{alternatives})\b")


_ASKS: Mapping[str, re.Pattern[str]] = {
    "evidence": _words(
        r"evidence|proof|prove[ns]?|support(?:s|ed)? (?:this|that|the|his|her|their) (?:claim|assertion|statement|argument)|data|statistics|verif\w+|substantiat\w+"
    ),
    "evidence for a claim": _words(
        r"(?:evidence|basis|support|proof)[^?]{0,40}(?:claim|assertion|statement|idea|argument) that|evidence[^?]{0,30} that"
    ),
    "specifics": _words(r"specific|specifically|exactly|concrete|details?"),
    "meaning": _words(
        r"defin\w+|what (?:does|do|is|exactly)[^?]{0,40} mean(?:t)?(?: by)?|what constitutes|criteria|qualif\w+ as|refer\w* to|what counts"
    ),
    "truth": _words(
        r"is it (?:true|accurate|fair|possible|really|actually|valid|acceptable|reasonable|realistic|necessarily)|accurate|true|really|actually|fair representation"
    ),
    "alternatives": _words(
        r"alternatives?|other (?:factors|ways|explanations?|possible|reasons|causes|options|approaches|solutions)|instead"
    ),
    "objections": _words(r"critic\w*|counter-?arguments?|objections?|opposing|perspectives?|viewpoints?|opponents"),
    "remedies": _words(r"ensur\w+|prevent\w*|safeguards?|mitigat\w+|balance|address"),
    "manner": _words(
        r"tone|language|rhetoric\w*|emotional|persuasive\w*|credib\w+|respectful|wording|phras\w+|sarcas\w+"
    ),
    "relevance": _words(r"relevan\w+|relat(?:e|es|ed|ionship|ion)|connect\w*|logical\w*|follow"),
    "position": _words(r"stance|views?|position|vision|values|priorit\w+|philosophy"),
    "assumptions": _words(
        r"assum\w+|presuppos\w+|imply\w*|implied|implies|generali[sz]\w+|oversimplif\w+|misrepresent\w*|mischaracteri\w+"
    ),
    "a role": _words(r"role of|what role|contribut\w+|factors?"),
    "reasons": _words(r"justif\w+|why|reason(?:s|ing)?"),
}
_OPENS: Mapping[str, re.Pattern[str]] = {
    "what evidence": _opening(r"what (?:\w+ )?(?:evidence|proof|data)|what is the (?:evidence|basis|source)"),
    "what specific": _opening(r"what specific"),
    "what does": _opening(r"what (?:does|do|did)"),
    "is it": _opening(r"is it"),
    "is": _opening(r"(?:is|are|was|were) (?!there\b)"),
}


@dataclass(frozen=True)
class Material:
    """The text that is asked about, made ready for comparison."""

    words: str
    sentences: tuple[frozenset[str], ...]
    terms: frozenset[str]
    speaker: str
    """The first word of the name before a colon at the start; empty where there is none."""

    @classmethod
    def of(cls, text: str) -> "Material":
        """Return `text` ready for comparison."""
        plain = text.translate(_EQUAL_LENGTH)
        sentences = tuple(frozenset(terms(part)) for part in _SENTENCE_END.split(plain) if part.strip())
        spoken_by = _SPOKEN_BY.match(plain)
        speaker = spoken_by[1].lower().split()[:1] if spoken_by else []
        return cls(_joined(plain), sentences, frozenset().union(*sentences), "".join(speaker))


def cues_of(question: str, material: Material) -> dict[str, float]:
    """Return the cues of `question` by name; a cue that is not there is 0."""
    plain = question.translate(_EQUAL_LENGTH)
    asks = {f"asks for {name}": 1.0 for name, pattern in _ASKS.items() if pattern.search(plain)}
    return asks | _opening_of(plain) | _form(plain) | _taken_up(plain, material)


def _opening_of(question: str) -> dict[str, float]:
    return next(({f"opens with '{name}'": 1.0} for name, pattern in _OPENS.items() if pattern.match(question)), {})


def _form(question: str) -> dict[str, float]:
    length = max(1, len(question.split()))
    return {
        "length": math.log(length / USUAL_WORDS),
        "long": float(length > MANY_WORDS),
        "more than one question": float(question.count("?") > 1),
    }


def _taken_up(question: str, material: Material) -> dict[str, float]:
    own = frozenset(terms(question))
    quotes = [_joined(a or b).strip(" .,!?") for a, b in _QUOTED.findall(question)]
    found = [quote in material.words for quote in quotes]
    return {
        "share of its terms in the text": len(own & material.terms) / max(1, len(own)),
        "terms of one sentence": math.log(1 + max((len(own & each) for each in material.sentences), default=0)),
        "quotes the text": float(any(found)),
        "quotes what is not there": float(not all(found)),
        "a figure of the text": float(any(term.isdigit() and term in material.terms for term in own)),
        "names the speaker": float(bool(material.speaker) and material.speaker in question.lower()),
    }


def _joined(plain: str) -> str:
    """On one line, in small letters, without the blanks that tokenised text has before clitics and stops."""
    return " ".join(re.sub(r"\s+(?=['.,])|(?<=\w)\s+(?=n't\b)", "", plain.lower()).split())
