"""The words by which English grants something: in part, by an echo, by an offer, by owning up."""

import re

from pipeline.offline.cues import lowered, opening, words

IN_PART = opening(
    r"maybe|perhaps|possibly|probably|very likely|quite likely|plausibly|up to a point|to a degree|to some extent|in part|partly",
    r"(?:some|part|much|most|half|a third|a quarter) of (?:the|it|this|that|them|these|those)",
)
PARENTHETIC = re.compile(
    r"(?i)^\W*(?:[\w'%-]+ ){0,6}[\w'%-]+, (?:perhaps|maybe|possibly|probably|very likely|granted|agreed|yes|certainly|to be sure|no doubt|i admit|i grant|i agree)(?:$|[,.:])"
)
AFFIRMED = re.compile(
    r"(?i)(?:^|[:;,–—-] ?)\W*(?:and |well, )?(?:yes|yeah|yep|true|granted|agreed|sure|admittedly|certainly|fair enough|of course),? *$"
)
SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
MAY_BE = re.compile(
    r"(?i)^\W*(?:[\w' -]{0,30}, ?|(?:for|over|in|at|on|within|after|until|as) [\w' -]{0,30}? )?(?:it|that|this|they|those|you|he|she|there)(?:'ll| will| may| might| could)(?: well| easily| indeed)?(?: be| have)?\b(?!.*\b(?:equally|also|instead|rather|just as)\b)"
)
ECHO = re.compile(
    r"(?i)^\W*(?:then |well, |oh, )?(?:so (?:did|does|do|is|are|was|were|has|have|had|would|will|can|could) (?:it|that|they|he|she|we|i)|no, i (?:did|do|have|had|was|am)(?:n't| not)|(?:it|that|some|many|most|few|several|both|this|they|those|he|she|we|i|there) (?:did|does|do|is|are|was|were|has|have|had|would|will|can|could|should)(?:n't| not)?(?: \w+){0,2})(?:, yes)?$"
)
MORE_THAN_THOUGHT = re.compile(
    r"(?i)\b(?:better|worse|more|less|fewer|higher|lower|stronger|weaker|bigger|larger|smaller|longer|shorter|faster|slower|harder|easier|sooner|later) than i(?:'d| had| would)?(?: have)? (?:thought|guessed|expected|assumed|supposed|feared|hoped|known)\b"
)
OWN_FAULT = re.compile(
    r"(?i)\bi(?:'ve| have| had)?(?: been)? (?:wrote|written|writing|said|saying|spoke|spoken|speaking|argued|arguing|put it|heard|read|counted|treated|treating)\b.{0,80}\b(?:as (?:though|if)|wrong(?:ly)?|too (?:much|many|little|few|fast|soon|lightly))\b|"
    r"\bi (?:lose|drop|give up|abandon) (?:the|that|this|my) (?:\w+ ){0,3}(?:argument|point|case|claim|objection)\b|"
    r"\b(?:that|this|the|my) (?:sentence|claim|figure|number|sum|argument|remark|line)(?: of mine)? (?:is|was) (?:wrong|mistaken|an error|a mistake|off)\b"
)
SETTLED = re.compile(
    r"(?i)^\W*(?:(?:[\w-]+ ){1,3}(?:it is|then)|done|deal|agreed|fine|so be it|fair|guilty|very well|all right(?: then)?)$|^\W*(?:[\w%-]+ ){1,4}i(?:'ll| can| could| would|'d) (?:take|live with|accept|settle for|sign|do)\b"
)
OFFERS = re.compile(
    r"(?i)^\W*(?:(?:but |and |so |now )?(?:if|should|had|were|once) |(?:show|find|bring|give|get|send|name|prove) (?:me|us) )[^.;]*\b(?:(?:i|we)(?:'d|'ll| would| will| should)(?: be)?(?: gladly| happily| even| at once)?(?: have to)? (?:[\w']+ ){0,12}?(?:myself|ourselves|my own|our own|gladly|happily|tomorrow|sorry|apologi[sz]e|sign|drop|withdraw|hold my tongue|sit down|shut up|eat my|give up|take it back|stop|vote|support)\b|(?:i|we)(?:'ve| have)? (?:lost|lose|have no|was wrong|were wrong)\b|(?:he|she|they|you)(?:'s|'re| is| are) right)"
)
WOULD_GIVE = re.compile(
    r"(?i)\b(?:i'd|i would|i'll|i will|we'd|we would) (?:gladly |happily |readily )?(?:give up|be arguing for|agree|give way|side with|come round|accept|have no (?:quarrel|objection))\b|"
    r"\b(?:you|he|she|they) (?:may|can) (?:have|keep) (?:my|it|them|the point)\b"
)
ADMITS = words(
    r"i(?:'ll| will)? (?:give|grant) (?:you|him|her|them|that|it) (?:that|this|the)(?: \w+)?",
    r"(?:you|he|she|they)(?:'ve| have| has)? got me",
    r"(?:you|he|she|they|\w+)(?:'ve)? (?:do |does |certainly |surely |clearly )?(?:have|has|got|had|makes?|made) (?:a|one|some) (?:\w+ )?point",
    r"(?:there|here|on (?:this|that|these|those)|about (?:this|that)) (?:you|he|she|they|we|i|\w+)(?:'re| are| is| am| do| does)? (?:\w+ )?(?:right|agreed?|correct|with \w+)",
    r"(?:is|are|was|were|'s|'re) (?:\w+ )?(?:right|correct) (?:that|about|to (?:say|point|insist|ask|worry|note)|on|there|in)",
    r"(?:rightly|correctly|fairly) (?:says?|said|points?|pointed|notes?|noted|observes?|insists?|objects?|objected)",
    r"(?<!\bi )(?:may|might|could)(?: well)? be (?:right|correct) (?:that|about|to (?:say|point|insist|ask|worry|note)|on)",
    r"i (?:can |do )?(?:see|know|understand|get) what (?:you|he|she|they) means?",
    r"i(?:'ve| have)? changed my mind",
    r"(?:has|have|'ve|'s)? ?(?:persuaded|convinced|talked) me",
    r"(?:i |we )?(?:don't|do not|won't|wouldn't|can't|cannot|can hardly|could not|couldn't|'m not going to|am not going to|not going to) (?:deny|dispute|doubt|fault|argue|quarrel|defend|pretend|untangle|explain|complain|answer that|blame|object|rule (?:it|that|this) out|out-?\w+)",
    r"i (?:don't|didn't|did not|do not|haven't) (?:have|had|got) an? (?:\w+ )?(?:answer|reply|response|argument)",
    r"(?:he|she|they|you|\w+)(?: has| have|'ve|'s) every (?:reason|right) to",
    r"(?:you|he|she|they) (?:know|knows|knew) (?:\w+ ){0,4}than (?:i|we) (?:do|did)",
    r"hats off|beyond reproach|there(?:'s| is) something in (?:that|this|it)|the best (?:thing|argument|point|objection)(?: \w+){0,3} (?:said|heard|made|come across|raised)",
    r"i(?:'ll| will) take (?:your|his|her|their) word",
    r"(?:i(?:'ve| have)? )?(?:clean |quite |simply )?(?:crossed|struck) (?:\w+ ){1,3}out",
    r"i stand corrected",
    r"with you(?: (?:there|here|on that))?$",
    r"(?:there(?:'s| is) )?no (?:denying|quarrel|dispute|objection|doubt|argument from me)",
    r"not in dispute",
    r"it(?:'s| is) (?:perfectly |quite |certainly |of course )?true that",
    r"i (?:share|take|see|feel|understand|respect) (?:that|the|this|your|his|her|their|\w+'s) (?:\w+ )?(?:worry|concern|point|fear|objection|doubt|force)",
    r"i (?:overstated|overlooked|missed|forgot|underestimated|overestimated|exaggerated|conflated|misjudged|misremembered|skipped over)",
    r"i(?:'d| had) (?:forgotten|overlooked|missed|underestimated|overestimated|not (?:thought|known|considered|seen|noticed))",
    r"i (?:was|am|have been|'ve been) (?:too (?:quick|hasty|strong|sweeping|generous|harsh|optimistic|pessimistic|confident|sure)|careless|sloppy|unfair)",
    r"i should (?:have|not have|never have)",
    r"my (?:wording|phrasing|mistake|error|fault|bad)",
    r"(?:that|this|it|which) (?:one )?(?:does |really )?(?:(?:hurts|stings|lands|sticks)(?=\W*$|[.,;:])|weakens my|counts against (?:me|us|my))",
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
OUTRIGHT = tuple(lowered(each) for each in (MORE_THAN_THOUGHT, OWN_FAULT, WOULD_GIVE, OFFERS, ADMITS))
"""What grants something wherever in a reply it stands; for text in lower case, which is read twice as fast."""
