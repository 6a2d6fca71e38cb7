"""Which earlier statements their own holder takes back: by words ("scratch that", "I was wrong about …"), or by a line
through them.

Only what can be found is marked: the statement just before where the words say so, else the holder's earlier statement
that shares enough of the rare words and numbers by which the retraction names it.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import islice

from pipeline.grounding import number, shown
from pipeline.markup import show
from pipeline.models import Document, Markup, Sentence
from pipeline.offline.cues import plain
from pipeline.offline.numerals import numbers
from pipeline.offline.similarity import terms
from pipeline.offline.spoken import Spoken
from pipeline.offline.voiced_text import VoicedText

LEAST_SHARE = 0.5
"""Of the weight of the words that name what is taken back, so much must stand in the statement."""
FEW = 2
"""A single word names a statement only if no more of the holder's statements have it."""

MOST_BACK = 100
"""So many statements of a holder are looked through: a whole debate of them, but no whole archive for each."""

_WRONG = r"(?:(?:wa|i)s(?:n't| not) (?:true|right|so|correct|accurate)|(?:was|were|is) (?:\w+ )?(?:wrong|mistaken|false|incorrect|untrue|inaccurate|outdated|an? (?:\w+ )?(?:error|mistake|typo|slip))|should (?:be|have been|read|have read|have said))"
_SAID = r"(?:said|wrote|claimed|stated|argued|suggested|gave|put)(?: (?:earlier|above|before|here|there|at first|yesterday))?"
_POINT = r"(?:claim|statement|remark|assertion|figure|number|estimate|point|argument|sentence|suggestion|conclusion|calculation|sum)s?"
_MAY_RETRACT = re.compile(
    r"scratch|strike|wrong|mista|correct|error|erra|edit|updat|take (?:that|it|this|back)|withdraw|retract|renounce|longer|mis[srcq]|let me|what i |slip|typo|outdated|true|right|false|accurate|should|i (?:said|wrote|claimed|stated|argued|suggested|gave|put)"
)
"""A quick look before the slow ones: words of which every retraction has one."""
_JUST_SAID = re.compile(
    r"(?i)(?<![\w'])(?:(?:scratch|strike) (?:that|the last (?:sentence|point|bit|remark))(?=\s*(?:[.,;:!)—–-]|$))"
    r"|i take (?:that|it|this)(?: last (?:sentence|point|bit|remark))? back\b|i misspoke\b|let me (?:correct (?:that|this|it|myself)|put (?:that|this|it) right|rephrase that))"
)
_NAMED = re.compile(
    r"(?i)(?<![\w'])(?:"
    r"i (?:was|have been|had been|stand) (?:\w+ly |quite |just |simply )?(?:wrong|mistaken|corrected|in error|incorrect) (?:about|on|as to|that|(?:when|where) i \w+|(?:in|to) (?:say|claim|think|writ|suggest|assert|stat|believ|assum)(?:e|ing)?(?: that)?) (?P<about>.+)"
    r"|i (?:now |hereby |must |have to |therefore |also |do )*(?:withdraw|retract|take back|renounce) (?!from\b|into\b|to\b|money\b|cash\b|[\d£$€])(?P<back>.+)"
    rf"|what i {_SAID}(?: about| on| that)? (?P<what>.+?) {_WRONG}"
    rf"|my (?:\w+ )?{_POINT} (?:that|about|of|for|on) (?P<point>.+?) {_WRONG}"
    rf"|i {_SAID}(?: that)? (?P<said>[^,;—–]+)[,;—–] ?(?:but |and )?(?:that|it|this) {_WRONG}"
    r"|i no longer (?:think|believe|hold|claim|maintain|stand by)(?: that)? (?P<longer>.+)"
    r"|i (?:misread|misremembered|misstated|miscounted|miscalculated) (?P<misread>.+)"
    rf"|^\W*(?:edit|edited|update|updated)(?: \d+)?\W+(?P<edit>.*{_WRONG}.*|.*\bnot .+ but .*)"
    r"|^\W*(?:correction|corrected|erratum|errata)\W+(?P<correction>.+))"
)
_OTHER_NUMBER = re.compile(
    rf"(?i)(?<![\w'])i {_SAID}(?: that)? (?P<said>[^,;—–]+)[,;—–] ?(?:but |and |when )?(?:(?:it|that|this)(?:'s| is| was)|i meant|it should be|in fact it(?:'s| is| was)) (?P<now>.+)"
)
_NOT_BUT = re.compile(r"(?i)\b(?:not|instead of|rather than) (?P<was>(?:\w+ ){0,3}\d[^,.;]*)")
_NOT_MEANT = re.compile(
    r"(?i)\b(?:if|unless|whether|until|maybe|perhaps|might|may|suppos\w+|pretend\w*|(?:you|he|she|they|we|who|people|\w+ly|[A-Z]\w+) (?:say|says|said|think|thinks|thought|claim\w*|told|tell\w*)|not|\w+n't|never|would|could|hope|wish|fear|convinced|sure)\b[^.;:]{0,25}$"
)
_FRAME = frozenset(
    terms("said say wrote claim statement point anything everything something thing earlier above before")
)
_STRUCK = re.compile(r"~~(?=\S)((?:(?!\n\s*\n)[^~])+)~~")
_STRUCK_TAGS = re.compile(r"(?is)<(s|del|strike)(?:\s[^>]*)?>(.{1,4000}?)</\1\s*>")


def taken_back(page: VoicedText, claims: Sequence[Spoken]) -> set[int]:
    """Return the positions in `claims`, which are in source order, of those that their holder takes back."""
    found = {i for i, claim in enumerate(claims) if _struck(page.document, claim)}
    for sentence in page.sentences:
        if _MAY_RETRACT.search(sentence.span.cut(page.document.text).lower()):
            text = plain(shown(page.document, sentence.span))
            found |= set() if text.rstrip().endswith("?") else set(_by_words(page, claims, sentence, text))
    return found


def _by_words(page: VoicedText, claims: Sequence[Spoken], sentence: Sentence, text: str) -> Iterator[int]:
    holder = page.voiced[sentence.passage].holder
    if (just := _JUST_SAID.search(text)) and not _NOT_MEANT.search(text[: just.start()]):
        last = _just_before(page.document, claims, sentence, just.start())
        yield from () if last is None or claims[last].holder != holder else (last,)
    elif topic := _topic(text):
        back = reversed(range(bisect_left(claims, _at(sentence), key=_place)))
        yield from _named(claims, list(islice((i for i in back if claims[i].holder == holder), MOST_BACK)), topic)


def _topic(text: str) -> str | None:
    """By what words a retraction names what it takes back; None where the sentence retracts nothing."""
    if (named := _NAMED.search(text)) and not _NOT_MEANT.search(text[: named.start()]):
        topic = next(group for group in named.groups() if group is not None)
        instead = _NOT_BUT.search(topic)
        return instead["was"] if instead else topic
    other = _OTHER_NUMBER.search(text)
    if other and set(numbers(other["said"])) and set(numbers(other["now"])) - set(numbers(other["said"])):
        return other["said"]
    return None


def _just_before(document: Document, claims: Sequence[Spoken], sentence: Sentence, start: int) -> int | None:
    """The last claim before these words: in the sentence itself, or in the one right before it in the turn."""
    back = reversed(range(bisect_right(claims, _at(sentence), key=_place)))
    last = next((i for i in back if _place(claims[i]) < _at(sentence) or claims[i].end <= start), None)
    if last is None or _place(claims[last]) < _at(sentence) - 1:
        return None
    turns = {document.passage[s.passage].turn for s in (claims[last].sentence, sentence)}
    return last if len(turns) == 1 else None


def _named(claims: Sequence[Spoken], earlier: Sequence[int], topic: str) -> Iterator[int]:
    """The one of the earlier claims that has most of the weight of the topic's words; the nearest of equals."""
    wanted = _key(topic)
    own = {i: _key(claims[i].words) & wanted for i in earlier}
    common = Counter(term for shared in own.values() for term in shared)
    weight = {term: math.log(1 + len(earlier) / max(1, common[term])) for term in wanted}
    if not wanted or not earlier:
        return
    best = max(earlier, key=lambda i: (round(sum(weight[t] for t in own[i]), 9), i))
    share = sum(weight[t] for t in own[best]) / sum(weight.values())
    rare = any(common[t] <= FEW for t in own[best])
    if share >= LEAST_SHARE and (len(own[best]) > 1 or rare):
        yield best


@lru_cache(maxsize=1024)
def _key(text: str) -> Set[str]:
    return {term for term in terms(text) if term not in _FRAME} | set(numbers(text)) - {"1"}


def _struck(document: Document, claim: Spoken) -> bool:
    ranges = _struck_ranges(document)
    if not ranges:
        return False
    place = claim.sentence.span
    start, end = show(place.cut(document.text), document.markup).raw_range(claim.start, claim.end)
    shared = sum(max(0, min(b, place.start + end) - max(a, place.start + start)) for a, b in ranges)
    return shared >= 0.9 * (end - start)


@lru_cache(maxsize=8)
def _struck_ranges(document: Document) -> tuple[tuple[int, int], ...]:
    marks = [m.span() for m in _STRUCK_TAGS.finditer(document.text)] if document.markup is not Markup.TEXT else []
    tildes = [m.span() for m in _STRUCK.finditer(document.text)] if document.markup is not Markup.HTML else []
    return tuple(sorted(marks + tildes))


def _place(claim: Spoken) -> int:
    return _at(claim.sentence)


def _at(sentence: Sentence) -> int:
    return number(sentence.id)
