"""The verbs that hand a clause to somebody else, each with the complement in which it does so."""

import re
from typing import NamedTuple

from pipeline.offline.reported.clause import THAT, ZERO_THAT, ZERO_THAT_CERTAIN

VIEW = (
    r"(?:view|line|position|opinion|attitude|stance|idea|notion|claim|argument|point|theory|thesis|story|belief|"
    r"assumption|objection|complaint|conviction|charge|excuse|hope|fear|thought|suggestion|concern|worry|assertion|"
    r"contention|accusation|allegation|defen[cs]e|verdict|prediction|doctrine|dogma|myth|prejudice|superstition)s?"
)
"""Nouns for what somebody holds or says."""

_WHEN = (
    r"(?: (?:blind|up and down|under oath|to|at|in|on|over|for|all|with|during|after|before|last|this|again|here|there|once|elsewhere|yesterday|today)"
    r"(?: [^,.;:\n\"]{2,40}?)?)?"
)
_ASIDE = r"(?:, [^,.;\n\"]{2,60},)?"
_LATER_THAT = rf"{_WHEN}{_ASIDE},?{THAT}"
_COLON = rf"(?:(?:{_WHEN}|(?: \w+){{1,2}}):(?! ?\"))"
_HEARER = (
    r"(?:me|us|you|him|her|them|everybody|everyone|anybody|anyone(?: who will listen)?|people|"
    r"(?:the|this|that|my|our|his|her|their) [\w-]+(?: [\w-]+)?|[A-Z][\w-]+)"
)
_COMPLEMENTS = {
    "say": rf"(?:{_LATER_THAT}|{_COLON}|(?: blind)?{ZERO_THAT})",
    "think": rf"(?:{_LATER_THAT}|{ZERO_THAT})",
    "claim": rf"(?:{_LATER_THAT}|:(?! ?\")|{ZERO_THAT_CERTAIN}|(?= (?:never |not |always |only )?to (?:have|be)\b))",
    "note": _LATER_THAT,
    "tell": rf" {_HEARER}(?:{_LATER_THAT}|{_COLON}|{ZERO_THAT})",
    "point": rf" out(?:{_LATER_THAT}|{ZERO_THAT})",
    "sure": rf"(?:,?{THAT}|: |{ZERO_THAT})",
    "have": (
        rf" (?:(?:got )?it (?:firmly )?(?:into|in) (?:their|his|her|your|its) heads?(?:{THAT}|{ZERO_THAT})|it{THAT}|"
        rf"{_HEARER} (?:understand|believe|think|know)(?:{THAT}|{ZERO_THAT}))"
    ),
    "want": rf" {_HEARER} to (?:believe|think|accept|understand|suppose|swallow|imagine)(?:{THAT}|{ZERO_THAT})",
    "as": r" (?:(?:it|this|that|them|him|her|us|me)|[^.,;:?!\n\"]{2,60}?) as(?: being)?",
    "take": (
        rf" (?:(?:the|this|a) (?:\w+ )?{VIEW}(?:,| here)?{THAT}|for granted{THAT}|"
        rf"it (?:(?:as|for) (?:settled|read|given|granted|gospel|obvious) )?that\b)"
    ),
    "make": rf" (?:out(?:{THAT}|{ZERO_THAT})|(?:the|this|a|his|her|their|its) (?:\w+ )?{VIEW}{THAT})",
    "put": rf" (?:it about{THAT}|(?:forward )?(?:the|a) (?:\w+ )?{VIEW}{THAT})",
    "adhere": (
        rf"(?: (?:up|on|to|with|from|behind|out|back|upon|forward|over|into)){{0,2}} "
        rf"(?:the|this|that|an?|his|her|their|its|your)(?: [\w'-]+){{0,3}}? {VIEW}(?:{THAT}|:)"
    ),
    "accuse": rf" {_HEARER} of(?= [a-z]+ing\b)",
}
COMPLEMENTS = {kind: re.compile(pattern) for kind, pattern in _COMPLEMENTS.items()}
"""What stands between a verb of each kind and the clause that it reports."""

_REGULAR = {
    "say": "insist reply retort respond answer protest counter object grumble moan mutter joke shout warn reckon argue cry howl whine plead scoff sneer",
    "think": "believe suppose feel suspect fear worry hope imagine fancy",
    "claim": "claim suggest allege declare announce profess assert imply hint boast pretend presume assume complain",
    "note": (
        "contend maintain state note report mention observe remark explain conclude predict stress emphasise emphasize concede "
        "add testify propose agree expect recommend confess acknowledge accept affirm preach "
        "conjecture speculate lament"
    ),
    "tell": "assure remind inform lecture promise warn persuade convince",
    "point": "point",
    "adhere": (
        "cling return rest rely defend push advance advocate repeat share voice express raise offer embrace endorse "
        "promote peddle lean hinge"
    ),
    "accuse": "accuse",
    "want": "want ask expect invite like",
    "as": "dismiss describe denounce condemn ridicule deride decry",
}
_IRREGULAR = {
    "say": ("say says said said saying", "swear swears swore sworn swearing"),
    "think": ("think thinks thought thought thinking", "feel feels felt felt feeling"),
    "note": (
        "hold holds held held holding",
        "admit admits admitted admitted admitting",
        "write writes wrote written writing",
    ),
    "tell": ("tell tells told told telling",),
    "have": ("have has had had having",),
    "take": ("take takes took taken taking", "hold holds held held holding"),
    "make": ("make makes made made making",),
    "put": ("put puts put put putting",),
    "adhere": (
        "come comes came come coming",
        "fall falls fell fallen falling",
        "run runs ran run running",
        "stick sticks stuck stuck sticking",
        "hide hides hid hidden hiding",
    ),
}
_ADJECTIVES = "convinced certain sure adamant confident persuaded positive afraid worried"


class Verb(NamedTuple):
    """A form of a verb of saying or thinking."""

    kind: str
    """Which of COMPLEMENTS may follow."""
    shape: str
    """`base`, `s`, `past`, `ing`, or `adjective` for what stands after a form of "be"."""


def _forms(base: str) -> tuple[str, str, str, str]:
    if base.endswith("e"):
        return base, f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y"):
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    return base, f"{base}{'es' if base.endswith(('s', 'sh', 'ch')) else 's'}", f"{base}ed", f"{base}ing"


_QUOTING_REGULAR = (
    "call describe label bill style term brand dismiss advertise tout hail offer promise refer talk cry chant whisper mutter ask "
    "wonder conclude find rate sigh demand continue repeat praise"
)
_QUOTING_IRREGULAR = (
    "put puts put put putting",
    "dub dubs dubbed dubbed dubbing",
    "speak speaks spoke spoken speaking",
    "find finds found found finding",
)


def _table(regular: dict[str, str], irregular: dict[str, tuple[str, ...]]) -> dict[str, tuple[Verb, ...]]:
    rows = [
        (form, Verb(kind, shape))
        for kind, bases in regular.items()
        for base in bases.split()
        for form, shape in zip(_forms(base), ("base", "s", "past", "ing"), strict=True)
    ]
    rows += [
        (form, Verb(kind, shape))
        for kind, verbs in irregular.items()
        for verb in verbs
        for form, shape in zip(verb.split(), ("base", "s", "past", "past", "ing"), strict=True)
    ]
    rows += [(form, Verb("sure", "adjective")) for form in _ADJECTIVES.split()]
    table: dict[str, tuple[Verb, ...]] = {}
    for form, verb in dict.fromkeys(rows):
        table[form] = (*table.get(form, ()), verb)
    return table


VERBS = _table(_REGULAR, _IRREGULAR)
"""Every form of every verb that reports a clause, in small letters."""
_SAYING = ("say", "think", "claim", "note", "tell")
QUOTING = _table(
    {kind: _REGULAR[kind] for kind in _SAYING} | {"quote": _QUOTING_REGULAR},
    {kind: _IRREGULAR.get(kind, ()) for kind in _SAYING} | {"quote": _QUOTING_IRREGULAR},
)
"""Every form of every verb by which somebody says or names what then stands between quotation marks."""
