"""Whom a noun phrase names, and whether it can be somebody who holds a view."""

import re

from pipeline.offline.reported.part import OPPONENT, SOMEBODY, THE_ONE_BEFORE
from pipeline.offline.reported.phrases import AGENTS, DETERMINER, NAME, PRONOUN
from pipeline.offline.reported.verbs import VIEW

_NO_NAMES_WORDS = """
a after again against all also although among an and anything around as at because before between beyond both but by
cmv despite doesn't don't during each edit either even everything finally first for from hence here how however i if
in indeed instead isn't it its just last later less let like maybe mine more much my neither never next no nobody
none nor not nothing now of on once only or our ours over per perhaps rather second since so something still such
that the then there therefore these this though through thus tl to today tomorrow under unless unlike until upon via
we what when where whether which while who whom whose why with within without yes yesterday yet yours
"""
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
"""Words of grammar that stand with a capital at the start of a sentence."""
_SOURCES_WORDS = """
act amendment analyses analysis answer answers archive archives argument arguments article articles assumption
basics bible book books brochure calculation calculations case cases census chapter chapters chart claim claims
clause clock comment comments components computers concern conclusion conclusions constitution contract count counts
data datum day definition dictionary docs document documents economics elements end estimate estimates ethics events
evidence example examples experience experiment experiments fact factors facts fear figure figures game graph gut
heart history hope idea ideas implication instructions intuition label law laws letter letters life link logic
manual map maps matters measurement measurements meter metrics minutes model models moments notes number numbers
orders others others' page pages paper papers part passage patterns physics point politics poll polls post powers
principle problem proof question questions quote reality reason record records report reports research result
results rule rules science screen section sense sentence sign signs situation statement statements statistic
statistics story studies study survey surveys table test tests text theorem theory thing things time title topics
trial truth video view way ways website word words worldview worry year years
algorithm app application browser chapter code compiler computer container counter device engine error event factor
feature filter format framework function header interpreter language letter library linter machine meter method monitor
motor network number parameter parser pointer presentation printer processor program programme proposal prototype
protocol register router sensor server setting slide software system title tool type variable vector version
"""
_SOURCES = frozenset(_SOURCES_WORDS.split())
"""Nouns whose "says" and "shows" are evidence or grammar, not somebody's view."""
_UNNAMED_WORDS = """
anybody anyone everybody everyone he her him many most one others people she some somebody someone them they those
"""
_UNNAMED = frozenset(_UNNAMED_WORDS.split()) | {"their", "whoever"} | {"some people", "those people"}
_PLURALS_WORDS = """
all both few folk majority many men most others people police public some they those women you
"""
PLURALS = frozenset(_PLURALS_WORDS.split())
"""With these a verb has no ending, although they do not end in "s"."""
_BODIES_WORDS = """
agency army assembly mill factory hospital shop museum newspaper press-office hotel bakery association authority bank board bureau cabinet camp choir church city class club college
commission committee community company congress consensus consortium corporation council country county court
crew crowd cult department district embassy faction family federation firm foundation friend government group guild
half headquarters household industry institute jury league left lobby majority management media ministry minority
mosque movement nation neighbour neighbor opposition orchestra organisation organization panel parish parliament
parties party police press public right school senate side society staff state street team town tribe tribunal troop
union university village wife mother father sister brother son daughter aunt uncle husband boss mate nurse judge
person man woman boy girl child kid rest coach landlord landlady archbishop bishop pastor pilot captain tenant crowd
dean chair columnist skeptic sceptic critic academic mechanic cleric economist pope rabbi monk nun saint thief witness
bride groom maid page-boy pal peer spy star twin victim widow youth elder adult buddy lad lady lord lass folk
chief head clerk guard cook king queen priest vet colleague spouse cousin niece nephew host guest
"""
_BODIES = frozenset(_BODIES_WORDS.split())
"""Bodies of people, and people whose noun has no ending of those who do something."""
_MODIFIERS = re.compile(
    r"(?:usual|common|main|old|other|same|first|second|third|last|false|true|whole|only|many|such|new|big|real|next|"
    r"various|different|latter|former|basic|simple|general|two|three|[a-z]+(?:ous|able|ible|ful|less|est|ish|ssive|ative)|(?!offic|gener|cardin|individu|profession|crimin|riv|princip|intellectu|journal)[a-z]{3,}al)$"
)
_SOMEBODY = re.compile(rf"{PRONOUN}|{NAME}")
_AGENT = re.compile(rf"{AGENTS}$|(?:er|or|ist|ian|ee|eer|man|woman|ant|ent)$")
_NAMED = re.compile(NAME)
_COMMON = re.compile(r"(?i)(?:the|an?|this|that|these|those|its|another|every|each|such|any) [a-z]")
_DETERMINED = re.compile(rf"{DETERMINER} ")
_ABSTRACT = re.compile(r"[A-Z]\w+(?:tion|sion|ness|ity|ism|ment|ance|ence|ship|ology|ing)")
_QUANTIFIED = re.compile(r"(?i)(?:some|many|most|other|few) (?P<members>[a-z-]+s(?: .+)?)")
_WORK = rf"(?:{VIEW}|(?:case|reading|account|post|comment|essay|article|reply|answer|reasoning|proposal|letter)s?)"
_OWNED = re.compile(
    rf"(?P<owner>.+?)'s? (?:\w+ ){{0,3}}{_WORK}|(?P<your>[Yy]our) (?:\w+ ){{0,3}}{_WORK}|(?:[Tt]heir|[Hh]is|[Hh]er) (?:\w+ ){{0,3}}{_WORK}"
)
_PHRASE_END = re.compile(r" (?:of|at|in|from|on|for|behind|opposite|with|there|here)(?: |$)")


def holder_of(who: str) -> str:
    """Return whom a noun phrase names: "opponent" for the addressee, "somebody" for any one of many.

    A view is its owner's: of "the mayor's case" that is the mayor.
    """
    if owned := _OWNED.fullmatch(who):
        return OPPONENT if owned["your"] else holder_of(owned["owner"] or "they")
    if who.lower() == "you":
        return OPPONENT
    if who.lower() in ("he", "she", "him", "his", "her"):
        return THE_ONE_BEFORE
    if who.lower() in _UNNAMED or re.match(
        r"(?i)(?:an?|one|some|another|any|every|each|somebody|someone|people) (?!.*s$)", who
    ):
        return SOMEBODY
    many = _QUANTIFIED.fullmatch(who)
    return many["members"] if many else who


def can_speak(who: str) -> bool:
    """Tell whether a noun phrase can be somebody: no word of grammar with a capital, no bare quality."""
    words = _PHRASE_END.split(who)[0].split()
    if not words or words[-1].lower().split("'")[0] in _NO_NAMES:
        return False
    if re.match(r"(?i)(?:my|our)\b", who) and words[-1].lower() in _SOURCES:
        return False
    if words[0].lower().split("'")[0] in _NO_NAMES and not _DETERMINED.match(who):
        return False
    if _COMMON.match(who) and not _may_be_people(words):
        return False
    if _MODIFIERS.fullmatch(words[-1]) or _MODIFIERS.fullmatch(who.split()[-1]):
        return False
    return len(words) > 1 or not _ABSTRACT.fullmatch(who)


def _may_be_people(words: list[str]) -> bool:
    """Whether a noun with an article before it is one for people or bodies of people, or a name stands with it."""
    head = words[-1].lower()
    noun = head.removesuffix("s")
    if any(word[:1].isupper() or word.endswith(("'s", "s'")) for word in words[1:]):
        return True
    return head not in _SOURCES and (head in _BODIES | PLURALS or noun in _BODIES or bool(_AGENT.search(head)))


def is_person(who: str) -> bool:
    """Tell whether a noun phrase surely is somebody: a pronoun, a name, or a noun for who does or is something."""
    return (not who[0].isupper() and head_of(who) in _UNNAMED | PLURALS) or bool(
        _SOMEBODY.fullmatch(who) or _AGENT.search(head_of(who))
    )


def is_name(who: str) -> bool:
    """Tell whether a holder is called by a name of their own."""
    return bool(_NAMED.fullmatch(who)) and not _DETERMINED.match(who)


def is_source(who: str) -> bool:
    """Tell whether a noun phrase is a thing that is read or measured, so that what it says is the author's evidence."""
    return head_of(who) in _SOURCES and not _OWNED.fullmatch(who)


def head_of(who: str) -> str:
    """Return the noun that a noun phrase is about, in small letters."""
    words = [word for word in _PHRASE_END.split(who)[0].split() if not word.isdigit()]
    return words[-1].lower() if words else ""
