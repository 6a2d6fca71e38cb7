"""The words by which a clause shows whether it can stand in a question: its subject, its verb, what it points at."""

import re

from pipeline.offline.cues import words

_DETERMINER = r"(?:the|a|an|no|every|each|some|any|most|many|all|few|several|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|\d[\d.,]*|nobody|nothing|everybody|everyone|everything|what|whoever|whatever)"
_PREPOSITION = r"(?:on|in|at|of|for|to|from|by|with|without|under|over|per|after|before|during|since|until|between|among|against|about|through|across)"
_AUXILIARY = r"(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|should|cannot|\w+n't)"

NOTE = re.compile(
    r"(?i)\s*\[\d+\.?\]?$|^(?:(?:edit|update|note|ps|tl;?dr)(?: \d+)?:|\(?\w[.)]) |,? (?:though|however)$"
)
IN_BRACKETS = re.compile(r"\([^)]*\)")
ASIDE = re.compile(r"(?i), which [^,]+$")
BROKEN = re.compile(
    r"(?i)(?:\b(?:and|or|but|to|of|the|a|an|in|on|with|for|as|that|than|were|was|is|are|it turns out|not|did)|[,:;(\[])$|[.!] [A-Z]|^(?:if|when|because|unless|while|although|since|whether)\b[^,]*$|^(?:being|having)\b(?!.* (?:is|are|was|were|has|does|do|will|would|can)\b)|\blet (?:me|us not)\b|\blet's not\b|\s,|\(\s*\)|[?“”\"]"
)
"""What breaks off, has lost something inside, is more than one sentence, asks, or quotes."""

SPEAKS_TO = words(r"i|i'\w+|me|my|mine|we|we'\w+|us|our|ours|you|you'\w+|yours?|here")
POINTS_BACK = re.compile(
    r"(?i)^(?:it|it's|its|they|they're|their|them|he|she|his|her|this|that|that's|these|those|such|mine|theirs|there|then|nor|neither|which|who|so|both|you (?:ask|say|mean|call|said)(?:ed)?|all the same|even so|the (?:same|other|latter|former)|"
    rf"(?:\w+ )?\w+ of (?:it|them|that|those|these|which)|{_PREPOSITION} (?:\w+ ){{0,5}}?(?:it|them|those|these|this|(?<=\w )that \w+))\b"
)
EARLY_PRONOUN = words(
    r"it|it's|they|they're|them|this|these|those|he|she|him|too|as well|there(?! (?:is|are|was|were|will|would)\b)|(?:in|at|on|of|for|by|from|with|than|call\w*|do|does|did|done) that"
)
"""What can stand for nothing in the clause itself, so near its start."""
UNRESOLVED = re.compile(
    r"(?i)\bthat's\b|\b(?:of|than|for|to|by|with|about) (?:that|this)(?= (?:is|are|was|were|does|do|did|has|have|will|would)\b|[,;]|$)|"
    r"\b(?:them|so)$|\b(?!so|such|now|given|provided)\w+ that (?:for|as|on|to|with|by)\b|\bon the (?:first|second|third|last),|, the same "
)
"""What stands for something outside the clause, wherever in it."""
JOINED = re.compile(r"[:;—]| – ")

FINITE = re.compile(
    rf"(?i)^(?:{_AUXILIARY}|\w+'(?:ve|d|ll|re|m)|came|went|made|took|gave|got|saw|said|found|held|brought|lost|grew|fell|rose|meant|won|spent|sold|built|ran|kept|told|let)$"
)
NO_FINITE_NEXT = re.compile(r"(?i)^(?:to|that|who|which)$")
"""What follows is an infinitive, or the verb of a clause that only says more about a noun."""
INFLECTED = re.compile(r"(?i)^(?!\w+(?:ss|us|is)$)[a-z]{2,}s$|^[a-z]{3,}ed$")
BEFORE_A_NOUN = re.compile(rf"(?i)^(?:{_DETERMINER}|{_PREPOSITION}|and|or|own|\w+-odd|\w+'s|\w\w\w+ed)$")
PERSON = re.compile(r"(?i)^(?:i|we|you|he|she|they)$")
NO_VERB = re.compile(rf"(?i)^(?:{_PREPOSITION}|{_DETERMINER}|and|or|who|both|all)$")
BASE_VERB = re.compile(
    r"(?i)^(?:make|take|give|get|go|come|see|know|think|say|want|need|use|find|tell|work|seem|feel|try|leave|call|cost|pay|cut|put|let|mean|keep|show|turn|run|hold|bring|lose|stand|set|live|begin|become|help|cause|lead)$"
)

OPENS_WITH_VERB = re.compile(
    r"(?i)^(?:is|are|was|were|am|be|do|does|did|has|had|have|can|could|will|would|should|may|might|must)\b"
)
OPENS_LOOSELY = re.compile(
    r"(?i)^(?:and|or|but|if|when|where|because|to|not|never|please|maybe|perhaps|as|either|let)\b"
)
OPENS_WITH_SUBJECT = re.compile(
    rf"(?i)^(?:{_DETERMINER}|{_PREPOSITION}|let|i|we|you|he|she|it|they|there|this|that|if|when)\b"
)
COMMANDS = re.compile(
    rf"(?i)^\w+(?<!ing) (?:me|us|him|it|them|(?:{_DETERMINER}|her|that|this|your|my|{_PREPOSITION})\b(?!(?: \S+){{1,12}}? {_AUXILIARY}\b))\b"
)
"""A first word with an object, unless an auxiliary after it shows that the first word may be the subject."""
NO_SUBJECT = re.compile(rf"(?i)^(?!{_DETERMINER}\b|{_PREPOSITION}\b)\w+(?<!ing) {_DETERMINER}\b")
SMALL_WORD = re.compile(rf"(?i){_DETERMINER}|{_PREPOSITION}|\w+ing")
