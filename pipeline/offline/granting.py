"""What a reply grants before it turns: whoever opens with "maybe", "some of it" or "it did" gives the other something.

In a reply the place decides: the same words later in the paragraph hedge a claim of its own. What stands after the
first contrast of the paragraph grants nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, PassageKind, Sentence, Voice, VoicedPassage
from pipeline.offline.cues import NEGATION, opening, plain, words
from pipeline.offline.speakers import has_conversation
from pipeline.similarity import terms

OPENING_SENTENCES = 2
"""Further down a reply speaks for itself."""
PASSAGES_BACK = 4
"""Between a quotation and its reply there may be page text."""
ECHO_WORDS = 5
SHORT_WORDS = 9
"""A longer sentence with a 'may' in it puts something forward of its own."""

_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_ANSWERED = frozenset({Voice.QUOTATION, Voice.PARAPHRASE})
_IN_PART = opening(
    r"maybe|perhaps|possibly|probably|very likely|quite likely|plausibly|up to a point|to a degree|to some extent|in part|partly",
    r"(?:some|part|much|most|half|a third|a quarter) of (?:the|it|this|that|them|these|those)",
)
_PARENTHETIC = re.compile(
    r"(?i)^\W*(?:[\w'%-]+ ){0,6}[\w'%-]+, (?:perhaps|maybe|possibly|probably|very likely|granted|agreed|yes|certainly|to be sure|no doubt|i admit|i grant|i agree)(?:$|[,.:])"
)
_AFFIRMED = re.compile(
    r"(?i)(?:^|[:;,–—-] ?)\W*(?:and |well, )?(?:yes|yeah|yep|true|granted|agreed|sure|admittedly|certainly|fair enough|of course),? *$"
)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_MAY_BE = re.compile(
    r"(?i)^\W*(?:[\w' -]{0,30}, ?|(?:for|over|in|at|on|within|after|until|as) [\w' -]{0,30}? )?(?:it|that|this|they|those|you|he|she|there)(?:'ll| will| may| might| could)(?: well| easily| indeed)?(?: be| have)?\b(?!.*\b(?:equally|also|instead|rather|just as)\b)"
)
_ECHO = re.compile(
    r"(?i)^\W*(?:then |well, |oh, )?(?:it|that|this|they|those|he|she|we|i|there) (?:did|does|do|is|are|was|were|has|have|had|would|will|can|could|should)(?:n't| not)?(?: \w+){0,2}$"
)
_MORE_THAN_THOUGHT = re.compile(
    r"(?i)\b(?:better|worse|more|less|fewer|higher|lower|stronger|weaker|bigger|larger|smaller|longer|shorter|faster|slower|harder|easier|sooner|later) than i(?:'d| had| would)?(?: have)? (?:thought|guessed|expected|assumed|supposed|feared|hoped|known)\b"
)
_OWN_FAULT = re.compile(
    r"(?i)\bi(?:'ve| have| had)?(?: been)? (?:wrote|written|writing|said|saying|spoke|spoken|speaking|argued|arguing|put it|heard|read|counted|treated|treating)\b.{0,80}\b(?:as (?:though|if)|wrong(?:ly)?|too (?:much|many|little|few|fast|soon|lightly))\b|"
    r"\bi (?:lose|drop|give up|abandon) (?:the|that|this|my) (?:\w+ ){0,3}(?:argument|point|case|claim|objection)\b|"
    r"\b(?:that|this|the|my) (?:sentence|claim|figure|number|sum|argument|remark|line)(?: of mine)? (?:is|was) (?:wrong|mistaken|an error|a mistake|off)\b"
)
_WOULD_GIVE = re.compile(
    r"(?i)\b(?:i'd|i would|i'll|i will|we'd|we would) (?:gladly |happily |readily )?(?:give up|be arguing for|agree|give way|side with|come round|accept|have no (?:quarrel|objection))\b|"
    r"\b(?:you|he|she|they) (?:may|can) (?:have|keep) (?:my|it|them|the point)\b"
)
_ADMITS = words(
    r"i(?:'ll| will)? (?:give|grant) (?:you|him|her|them|that|it) (?:that|this|the)(?: \w+)?",
    r"(?:you|he|she|they)(?:'ve| have| has)? got me",
    r"(?:you|he|she|they|\w+)(?:'ve)? (?:do |does |certainly |surely |clearly )?(?:have|has|got|had|makes?|made) (?:a|one|some) (?:\w+ )?point",
    r"(?:there|here|on (?:this|that|these|those)|about (?:this|that)) (?:you|he|she|they|we|i|\w+)(?:'re| are| is| am| do| does)? (?:\w+ )?(?:right|agreed?|correct|with \w+)",
    r"(?:is|are|was|were|'s|'re) (?:\w+ )?(?:right|correct) (?:that|about|to (?:say|point|insist|ask|worry|note)|on|there|in)",
    r"(?:rightly|correctly|fairly) (?:says?|said|points?|pointed|notes?|noted|observes?|insists?|objects?|objected)",
    r"i(?:'ve| have)? changed my mind",
    r"(?:has|have|'ve|'s)? ?(?:persuaded|convinced|talked) me",
    r"i (?:don't|do not|won't|wouldn't|can't|cannot|can hardly|could not|couldn't) (?:deny|dispute|doubt|fault|argue with|quarrel with|object to|rule (?:it|that|this) out)",
    r"(?:there(?:'s| is) )?no (?:denying|quarrel|dispute|objection|doubt|argument from me)",
    r"not in dispute",
    r"it(?:'s| is) (?:perfectly |quite |certainly |of course )?true that",
    r"i (?:share|take|see|feel|understand|respect) (?:that|the|this|your|his|her|their) (?:\w+ )?(?:worry|concern|point|fear|objection|doubt|force)",
    r"i (?:overstated|overlooked|missed|forgot|underestimated|overestimated|exaggerated|conflated|misjudged|misremembered|skipped over)",
    r"i(?:'d| had) (?:forgotten|overlooked|missed|underestimated|overestimated|not (?:thought|known|considered|seen|noticed))",
    r"i (?:was|am|have been|'ve been) (?:too (?:quick|hasty|strong|sweeping|generous|harsh|optimistic|pessimistic|confident|sure)|careless|sloppy|unfair)",
    r"i should (?:have|not have|never have)",
    r"my (?:wording|phrasing|mistake|error|fault|bad)",
    r"(?:that|this|it|which) (?:one )?(?:does |really )?(?:hurts|stings|lands|sticks|weakens my|counts against (?:me|us|my))",
    r"i (?:have|had|see|know of|can find|can give) no (?:\w+ )?(?:answer|reply|response|rebuttal|defen[cs]e|explanation)",
    r"(?:better|stronger|more (?:careful|recent|reliable)) than (?:mine|ours|my own)",
    r"i(?:'ll| will)? (?:withdraw|retract|drop|stop (?:saying|claiming|using)|take back|correct)",
    r"i (?:could|can|would|might) live with",
    r"i(?:'d| would) (?:settle for|be content with|be happy with|happily|gladly)",
    r"as far as (?:that|it) goes",
    r"we(?:'re| are)? (?:both |all |largely |mostly )?(?:agreed?|on common ground|at one)",
    r"common ground",
    r"touché|fair cop|guilty",
)
_TURNS = opening(
    r"but|however|yet|still|though|all the same|even so|not to|nevertheless|nonetheless|that said|on the other hand|then"
)


@dataclass(frozen=True)
class _Reply:
    """A stretch of a paragraph that answers another's words."""

    answered: str
    sentences: tuple[Sentence, ...]


def grants(document: Document, voiced: Mapping[str, VoicedPassage], sentence: Sentence, lead: str, clause: str) -> bool:
    """Tell whether the `clause` grants something to the one whom it answers; `lead` is its sentence before it."""
    simple = plain(clause).strip()
    if (
        _MORE_THAN_THOUGHT.search(simple)
        or _OWN_FAULT.search(simple)
        or _AFFIRMED.search(plain(lead))
        or _WOULD_GIVE.search(simple)
        or _ADMITS.search(simple)
    ):
        return True
    reply = _reply(document, voiced, sentence)
    if reply is None or not _before_the_turn(document, reply, sentence):
        return False
    if _IN_PART.match(simple) or _PARENTHETIC.search(simple):
        return True
    opens = reply.sentences[0] == sentence
    may_be = len(simple.split()) <= SHORT_WORDS and _MAY_BE.match(simple)
    return opens and bool(may_be or _echoes(simple, reply.answered))


def _reply(document: Document, voiced: Mapping[str, VoicedPassage], sentence: Sentence) -> _Reply | None:
    """What `sentence` belongs to: the answer to a report inside its paragraph, else to what stands before this."""
    passage = voiced[sentence.passage]
    own = document.sentences_in[sentence.passage]
    reported = [part.span for part in passage.inline if part.span.end <= sentence.span.start]
    if reported:
        after = tuple(s for s in own if s.span.start >= reported[-1].end)
        return _Reply(plain(shown(document, reported[-1])), after)
    answered = _answered_by(document, voiced, document.passage[sentence.passage])
    return _Reply(answered, own) if answered else None


def _answered_by(document: Document, voiced: Mapping[str, VoicedPassage], passage: Passage) -> str | None:
    """The words that `passage` answers directly: the quotation before it, or the end of the turn before its own."""
    here = number(passage.id) - 1
    earlier = document.passages[max(0, here - PASSAGES_BACK) : here]
    before = next((p for p in reversed(earlier) if p.kind in _SPOKEN), None)
    if before is None or voiced[passage.id].voice is not Voice.OWN:
        return None
    quoted = before.turn == passage.turn and voiced[before.id].voice in _ANSWERED
    answers = quoted or (before.turn != passage.turn and has_conversation(document))
    return plain(shown(document, before.span)) if answers else None


def _before_the_turn(document: Document, reply: _Reply, sentence: Sentence) -> bool:
    """Whether it is one of the reply's first sentences, and none up to it has turned."""
    at = reply.sentences.index(sentence)
    first = reply.sentences[: at + 1]
    return at < OPENING_SENTENCES and not any(_TURNS.match(plain(shown(document, s.span))) for s in first)


def _echoes(simple: str, answered: str) -> bool:
    """Whether it repeats in short what was said or asked, and not its denial."""
    if len(simple.split()) > ECHO_WORDS or not _ECHO.match(simple.rstrip(".!")):
        return False
    if answered.rstrip().endswith("?"):
        return not NEGATION.search(simple)
    said = set(terms(simple))
    near = [s for s in _SENTENCE_END.split(answered) if said & set(terms(s))]
    return bool(near) and all(bool(NEGATION.search(s)) == bool(NEGATION.search(simple)) for s in near)
