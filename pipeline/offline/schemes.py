"""The schemes of argumentation: by what words a way of arguing is told, and the question by which it is weighed.

They are Walton, Reed and Macagno's (Argumentation Schemes, 2008), as far as words alone can tell them.
"""

import re
from dataclasses import dataclass

from pipeline.offline.cues import plain, words

_PREDICTS = words(
    r"will|won't|going to|'ll|by 20\d\d|eventually|soon",
    r"would (?:lead|mean|end|cause|make|produce)",
    r"in the (?:future|long run)",
)


@dataclass(frozen=True)
class Scheme:
    name: str
    cue: re.Pattern[str]
    embedded: str | None
    """The question around the claim as a clause; None where its words must stay as they are."""
    quoted: str | None
    """What is asked after the claim in quotation marks; None where it is asked about a clause only."""


_CASES = words(
    r"in my (?:own )?experience",
    r"anecdotally",
    r"(?:i|we)(?:'ve| have) (?:\w+ )?(?:seen|met|opened|known|watched|tried|counted|worked|used) (?!an?\b|the\b|it\b)\w+",
    r"i (?:know|knew|have|met|saw) (?:a|an|one|two|three|someone|somebody|people)",
    r"in (?:my|our) (?!views?\b|opinions?\b|mind\b|book\b|judg|way\b)\w+",
    r"(?:my|our) (?:own )?(?:friend|brother|sister|neighbour|neighbor|cousin|colleague|mother|father)s?",
    r"for (?:example|instance)",
)
_SOURCE = words(
    r"(?:studies|research|experts?|scientists|economists|scholars|reports?|surveys?|the literature|the data)(?: \w+)? (?:shows?|says?|agree|suggests?|found|finds|proves?|estimates?|warns?)",
    r"according to",
)
_EXCEPTIONLESS = re.compile(
    r"(?i)^(?:no(?: one)?|nobody|none|nothing|every\w*|all (?!of\b|the same\b|day\b))\b|(?<!n't )(?<!not )\b(?:always|never|the only|without exception)\b"
)
_PROPOSES = re.compile(r"(?i)^let(?:'s| us)? (?!not\b|me\b)")
_OBLIGES = words(r"should(?:n't)?", r"ought", r"must", r"(?:we|they|people) (?:need|have) to")
_CONDITION = re.compile(r"(?i)^(?:if|unless|as long as|once|whenever)\b(?!.*\bi\b)")
_LIKENESS = words(
    r"just (?:as|like)",
    r"(?:is|are|was) like",
    r"similar(?:ly)? to",
    r"the same as",
    r"no different from",
    r"compares? to",
)
_SIGN = words(
    r"(?:shows?|suggests?|proves?|indicates?|implies|means) that", r"evidence (?:that|of|for)", r"a sign (?:that|of)"
)
_COMPARISON = words(
    r"(?:more|less|fewer) (?:\w+ )+?than|(?:better|worse) than", r"(?!rather|other|further)\w{3,}er than"
)
_NUMERAL = r"(?:eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand|million|half(?! of what)|a third|two thirds|a quarter)(?!-)"
_FIGURE = re.compile(
    rf"(?i)(?<![\w.])(?!(?:19|20)\d\d\b)\d[\d.,]*(?:p|%|x)?(?!\w)(?: {_NUMERAL}\b)?|\b{_NUMERAL}(?: (?:and )?{_NUMERAL})*\b"
)
_CAUSE = words(
    r"(?<!the )(?:causes|caused)",
    r"(?:leads?|led) to",
    r"because of",
    r"due to",
    r"results? in",
    r"reduces?",
    r"increases?",
    r"raises?",
    r"lowers?",
    r"prevents?",
    r"drives?",
    r"affects?",
    r"keeps? \w+ (?:on|off|from|in|out)",
    r"does (?:more |most )?(?:harm|good)",
    r"makes? \w+ (?:worse|better|more|less|harder|easier|likely|impossible|possible)",
)
_SCHEMES = (
    Scheme("example", _CASES, None, "are those cases typical, and what would a wider count show"),
    Scheme("expert opinion", _SOURCE, None, "which source is meant, and have others found the same"),
    Scheme("exception", _EXCEPTIONLESS, "Is it really true that {}, or are there exceptions", None),
    Scheme("practical reasoning", _PROPOSES, None, "what would that cost, and is there another way to the same end"),
    Scheme(
        "values",
        _OBLIGES,
        "What reasons are there to hold that {}, and what speaks against it",
        "what reasons are there for that, and what speaks against it",
    ),
    Scheme("consequences", _CONDITION, None, "what shows that the one leads to the other, and what could stop it"),
    Scheme(
        "prediction",
        _PREDICTS,
        "How likely is it that {}, and what is that based on",
        "how likely is that, and what is it based on",
    ),
    Scheme("analogy", _LIKENESS, None, "in what respects are the two alike, and where do they differ"),
    Scheme("sign", _SIGN, None, "could the one be so without the other"),
    Scheme(
        "comparison", _COMPARISON, "What evidence is there that {}, and by what measure", "by what measure is that so"
    ),
    Scheme(
        "cause",
        _CAUSE,
        "What evidence is there that {}, and could something else be at work",
        "what evidence is there of that effect, and could something else be at work",
    ),
)
_ONE_FIGURE = Scheme(
    "figure",
    _FIGURE,
    "How was it established that {}, and how sure is the figure",
    "where does the figure come from, and how sure is it",
)
_FIGURES = Scheme(
    "figure",
    _FIGURE,
    "How was it established that {}, and how sure are the figures",
    "where do the figures come from, and how sure are they",
)
_ANY = Scheme("evidence", re.compile(""), "What evidence is there that {}", "how could that be checked")


_OWN_AFFAIRS = re.compile(
    r"(?i)^\W*(?:(?:and|but|so|also|yes|well),? )*(?:i|i've|i'd|i'm|i'll|suppose|let's|let us)\b(?! (?:\w+ )?(?:think|believe|suspect|expect|doubt|guess|know|reckon|say|fear|hold|claim|maintain)\b)"
)
"""What its holder does, has or proposes: nobody else could say where the figures come from."""


def schemes_of(said: str) -> list[Scheme]:
    """Return the ways of arguing that the words of a claim show; one that asks for evidence where they show none.

    None at all where they tell of the holder's own affairs or propose something, and show no way of arguing.
    """
    simple = plain(said)
    found = [scheme for scheme in _SCHEMES if scheme.cue.search(simple)]
    if _OWN_AFFAIRS.search(simple):
        return found
    figures = len(_FIGURE.findall(simple))
    if figures and not any(scheme.name == "example" for scheme in found):
        found.append(_FIGURES if figures > 1 else _ONE_FIGURE)
    return found or [_ANY]
