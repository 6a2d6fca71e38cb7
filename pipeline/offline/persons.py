"""First and second person put as names, where the grammar is certain: "I think" as "Ruth thinks", "my" as "Ruth's".

A clause of which one such word cannot be put safely is left as it stands.
"""

import re

from pipeline.offline.cues import plain

MOST = 1
"""A name that stands in a clause more often than this makes it worse to read."""

_QUOTED = re.compile(r'"[^"]*"?')
_ADVERBS = r"(?:(?:still|also|now|only|just|never|always|already|often|even|once|then|rather|simply|\w{3,}ly) ){0,2}"
_I = re.compile(rf"(?<![\w'-])I(?P<short>'(?:m|ve|d|ll))?(?P<between> (?:{_ADVERBS}))(?P<verb>[a-z]+?n't|[a-z]+)")
_ME = re.compile(
    r"(?<![\w'-])(?:(?P<my>my|(?:(?<=^)|(?<=[.:;] ))My)(?= \w)|(?P<me>[Mm]e)|(?<=of |is |re |as |an )(?P<mine>mine))(?![\w'-])"
)
_ANY_FIRST = re.compile(r"(?<![\w'-])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)(?![\w-])")
_NO_PERSON = re.compile(
    r"(?i)\b(?:(?:let|excuse|forgive|pardon) me|my (?:god|goodness|word|dear|friends?|lord|foot)|(?<!, )(?:and|or|nor) i|i (?:and|or)|(?:am|do|did|have|had|should|would|could|can|may|must|was|will|don't|didn't|can't|shall|might) i)\b"
)
_SECOND_VERB = re.compile(
    r"(?i)\b(?:and|or|but|nor|then),? (?:\w+ly |also |still |just |now |then )*(?P<verb>[a-z]+?n't|[a-z]+)\b"
)

_UNCHANGED_WORDS = """
would could should might must may can will cannot wouldn't couldn't shouldn't mightn't mustn't can won't was
wasn't had hadn't did didn't went came saw found heard said wrote told got knew thought took gave made felt met
left kept held lost began spoke stood sat spent bought built brought taught fought chose grew drew drove ran
won agreed sent meant understood forgot became broke paid
"""
_UNCHANGED = frozenset(_UNCHANGED_WORDS.split())
_CHANGED = {"am": "is", "have": "has", "haven't": "has not", "do": "does", "don't": "doesn't"}
_PARTICIPLES_WORDS = """
been had heard seen known thought done gone said written told got found taken given made felt met left kept
held lost begun spoken stood sat spent bought built brought taught forgotten chosen grown meant understood
better come become run
"""
_PARTICIPLES = frozenset(_PARTICIPLES_WORDS.split())
_BASE_WORDS = """
think suspect believe say guess reckon suppose expect accept agree disagree admit grant concede feel find
imagine fear argue know doubt hope want wish prefer like dislike love hate need see hear notice remember recall
understand mean claim hold maintain propose recommend suggest support oppose object favour favor reject deny
dispute question wonder ask answer reply respond owe own work live use get give take make keep come call
consider regard treat trust respect appreciate care worry assume conclude insist point note add withdraw
retract acknowledge recognise recognize confess regret count pay buy sell teach read start lose win try share
stand look speak write quote cite rest rely depend differ draw offer
"""
_BASE = frozenset(_BASE_WORDS.split())
_AMBIGUOUS = frozenset({"read", "put", "cut", "let", "set", "hit", "cost", "shut", "quit"})
"""Present and past look alike."""
_ENDS_IN_Y = re.compile(r"[^aeou]y$")
"""Its third person is another stem ("relies"), which would look like a new word."""
_MAY_BE_PAST = _PARTICIPLES | _AMBIGUOUS

_PIECE = (
    r"(?:(?:own|main|first|second|last|whole|original|earlier) )?(?:argument|claim|point|post|essay|reply|objection|position|view|evidence|example|question|reasoning|definition|"
    r"conclusion|premise|comparison|analogy|comment|article|proposal|figures?|numbers?|calculation|case)(?![\w-])"
)
_SAID = r"(?P<said>said|wrote|claimed|argued|suggested|mentioned|left out|ignored|assumed|quoted|conceded|admitted|missed|overlooked)"
_SAY = r"(?P<say>say|write|claim|argue|suggest|mention|ignore|assume|quote|concede|admit|miss|overlook|seem to think|think)"
_YOU = re.compile(
    rf"(?<![\w'-])(?:(?P<your>[Yy]our)(?= {_PIECE})|[Yy]ou(?:(?P<are>'re| are)(?= (?:\w+ )?(?:right|wrong|correct|mistaken)\b)|(?P<have>'ve| have)(?= (?:shown|said|argued|conceded|ignored|left out|missed|misread|written)\b)| {_SAID}| {_SAY}))(?![\w'-])"
)
_ANY_SECOND = re.compile(r"(?i)(?<![\w'-])(?:you|your|yours|yourself|yourselves)(?![\w-])")
_HYPOTHETICAL = re.compile(
    r"(?i)\b(?:if|when|unless|whatever|as|can|could|would|may|might|must|do|did|to|how|why|what|before|until|should|\w+n't) $"
)


def first_person(clause: str, name: str) -> str:
    """Return `clause` with the speaker called by `name`; unchanged where nothing or not everything can be put so."""
    simple = _open(clause)
    if not _ANY_FIRST.search(simple) or _NO_PERSON.search(simple):
        return clause
    edits = [edit for match in _I.finditer(simple) if (edit := _subject(match, simple, name))]
    edits += [(m.start(), m.end(), name if m["me"] else f"{name}'s") for m in _ME.finditer(simple)]
    complete = len(edits) == len(_ANY_FIRST.findall(simple)) <= MOST
    return _edited(clause, edits) if complete else clause


def second_person(clause: str, name: str) -> str:
    """Return `clause` with the one it speaks to called by `name`; unchanged where "you" may be anybody."""
    simple = _open(clause)
    edits = [
        _addressed(match, name)
        for match in _YOU.finditer(simple)
        if not _HYPOTHETICAL.search(simple[: match.start()]) and not (match["say"] and _clashes(simple, match.end()))
    ]
    complete = bool(edits) and len(edits) == len(_ANY_SECOND.findall(simple)) <= MOST
    return _edited(clause, edits) if complete else clause


def _open(clause: str) -> str:
    """The clause with what stands in quotation marks blotted out: there, another may be speaking."""
    return _QUOTED.sub(lambda match: "_" * len(match[0]), plain(clause))


def _edited(clause: str, edits: list[tuple[int, int, str]]) -> str:
    for start, end, text in sorted(edits, reverse=True):
        clause = clause[:start] + text + clause[end:]
    return clause


def _subject(match: re.Match[str], simple: str, name: str) -> tuple[int, int, str] | None:
    """The edit that makes the name the subject of its verb; None where the verb's form is not certain."""
    if match["short"]:
        verb = {"'m": "is", "'ve": "has", "'ll": "will", "'d": _would(match["verb"])}[match["short"]]
        return (
            None if not verb or _clashes(simple, match.end()) else (match.start(), match.end("short"), f"{name} {verb}")
        )
    verb = _third(match["verb"])
    if verb is None or _clashes(simple, match.end("verb")):
        return None
    return match.start(), match.end("verb"), f"{name}{match['between']}{verb}"


def _would(following: str) -> str | None:
    """What `'d` is short for; None where it may be "had"."""
    past = following in _MAY_BE_PAST or (following.endswith("ed") and following != "need")
    return None if past else "would"


def _third(verb: str) -> str | None:
    if verb in _CHANGED:
        return _CHANGED[verb]
    if verb in _UNCHANGED or (verb.endswith("ed") and len(verb) > 4 and not verb.endswith("eed")):
        return verb
    if verb not in _BASE or verb in _AMBIGUOUS or _ENDS_IN_Y.search(verb):
        return None
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


def _clashes(simple: str, start: int) -> bool:
    """A second verb of the same subject would be left in the first person."""
    return any(m["verb"] in _CHANGED or m["verb"] in _BASE for m in _SECOND_VERB.finditer(simple, start))


def _addressed(match: re.Match[str], name: str) -> tuple[int, int, str]:
    if match["your"]:
        return match.start(), match.end(), f"{name}'s"
    if match["are"] or match["have"]:
        return match.start(), match.end(), f"{name} {'is' if match['are'] else 'has'}"
    return match.start(), match.end(), f"{name} {match['said'] or _spoken(match['say'])}"


def _spoken(verb: str) -> str:
    head, _, rest = verb.partition(" ")
    third = f"{head}es" if head.endswith("ss") else f"{head}s"
    return f"{third} {rest}".rstrip()
