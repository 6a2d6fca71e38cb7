"""Whose words an author calls up in support: what they say so is nothing that the author attacks, until a quarrel.

English says by the verb and its adverbs whether whoever reports a thing takes it for true (factive verbs: Kiparsky
and Kiparsky, 1970), and by what is said next whether they side with it. A contrast, a denial or another word against
the person takes it back: from there on the author may well be answering.
"""

import re

from pipeline.grounding import shown
from pipeline.models import Span, Voice
from pipeline.offline.cues import CONTRAST, DISAGREES, THEREFORE, plain
from pipeline.offline.exchange import Exchange

_FACTIVE = (
    r"(?:(?:points?|pointed) out|(?:shows?|showed|shown|proves?|proved|proven|demonstrates?|demonstrated|establishe[sd]|"
    r"documents|documented|confirms?|confirmed|reveals?|revealed|reminds?|reminded|realizes?|realized|knows?|knew)"
    r"(?: (?:us|me|everybody|everyone))?)"
)
_BY_ADVERB = r"(?:rightly|correctly|convincingly|wisely|sensibly|helpfully)(?: \w+){1,3}"
_BY_VERDICT = (
    r"(?:is|are|was|were)(?: \w+)? right(?: (?:in|to|when \w+))?(?: \w+)?|(?:i|we)(?: \w+ly)? agree with [^,.;]{2,40}"
)
_AS_SAID = (
    r"as (?!if|though)[^,.;:]{2,60}? "
    r"(?:says?|said|writes?|wrote|written|puts? it|notes?|noted|observes?|observed|explains?|explained|argues?|argued)"
)
_ENDORSED = re.compile(rf"(?i)\b(?:{_FACTIVE}|{_BY_ADVERB}|{_BY_VERDICT}|{_AS_SAID})(?:,? that|:|,)?\W*$")
"""What stands before a reported clause and takes it for true."""
_SIDED = re.compile(
    r"(?i)^\W*(?:and )?(?:(?:i|we)(?: \w+ly)? agree\b|i'm with (?:him|her|them|[a-z]+)\b|i am with\b|so do i\b|quite (?:right|so)\b|rightly so\b|"
    r"(?:he|she|that|this|[a-z]+) (?:is|was) (?:\w+ )?(?:right|true|correct)\b)"
)
"""How the next sentence sides with it."""
_QUARRELS = re.compile(
    r"(?i)\b(?:disagree|part company|too far|mistaken|overlooks?|forgets?|ignores?|misses|overstates?|exaggerates?|"
    r"nonsense|doubt|no evidence|does(?:n't| not) follow)\b"
)
_DENIES = re.compile(
    r"(?i)\W*(?:it|that|this|they|these|those|he|she)(?: \w+)?(?: not\b|n't\b)|\W*\w+ (?:\w+n't|not)\W*$"
)
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def speaks_for(exchange: Exchange) -> bool:
    """Tell whether the source's author called up the target in support, and has not quarrelled with it since."""
    target, source = exchange.pair.target, exchange.pair.source
    document = exchange.document
    turns = {document.passage[place].turn for place in (exchange.from_passage, exchange.to_passage)}
    if (
        target.voice not in (Voice.PARAPHRASE, Voice.GUESSED, Voice.QUOTATION)
        or len(turns) > 1
        or source.span.start < target.span.end
    ):
        return False
    cited = document.sentence[target.sentences[0]].span
    lead = plain(shown(document, Span(start=cited.start, end=target.span.start)))
    since = plain(shown(document, Span(start=target.span.end, end=source.span.end)))
    following = since.partition(". ")[2]
    endorsed = _ENDORSED.search(lead) or _SIDED.match(following)
    return bool(endorsed or _built_on(exchange)) and not _quarrels(since)


def _built_on(exchange: Exchange) -> bool:
    """Whether a consequence is drawn next, at most after a word on the person: "She has run it for years. So …"."""
    sentence = exchange.document.sentence[exchange.pair.target.sentences[0]]
    report = _WORD.findall(shown(exchange.document, sentence.span))
    for later in exchange.document.sentences_in[sentence.passage]:
        if later.span.start >= sentence.span.end:
            said = plain(shown(exchange.document, later.span))
            first = next(iter(_WORD.findall(said)), "")
            if not (first in ("He", "She") or (first.istitle() and first in report[1:])):
                return bool(THEREFORE.match(said))
    return False


def _quarrels(since: str) -> bool:
    return any(
        CONTRAST.search(said) or DISAGREES.match(said) or _DENIES.match(said) or _QUARRELS.search(said)
        for said in _SENTENCE_END.split(since)
    )
