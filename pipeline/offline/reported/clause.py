"""Where a reported clause ends, and how a clause begins that no "that" announces."""

from pipeline.offline.cues import SAVE

_INSIDE = r"(?:[^.;?!\n\"]|\.(?=\w)|\"[^\s\"]+(?: [^\s\"]+){0,2}\"(?=[ ,]))"
_TURN = r"(?:yet|whereas|although|though|even though|and yet|when in fact|despite|in spite|not that|as (?:if|though|I|we)\b|so [Ii]\b|so we\b|in (?:his|her|their|its|your) (?:own )?words)"
_AUTHOR = r"(?:I|I'\w+|i|i'\w+|my|we|we'\w+|it's|that's|this is|that is|it isn't|that isn't)"
_TAKEN_BACK = r"(?:it|he|she|they)(?:'s|'re| is| are| was| were| may be| might be)(?: \w+)? (?:right|wrong|correct|mistaken|true|false)"
_VERDICT = r"(?:an?|the) (?:\w+ )?(?:word|claim|view|idea|phrase|argument|notion|line|thing|point) (?:which|that|I)"
END = (
    rf"(?=\s*(?:[;?!\n\"]|\.(?!\w)|,? {SAVE}but\b|,? and (?:{_AUTHOR}|{_TAKEN_BACK})(?!\w)|,? {_TURN}(?!\w)|, (?:and )?(?:it isn't|that isn't|which)\b|"
    rf", {_VERDICT}\b|\s(?:-|–|--|—)\s|—|$))"
)
CLAUSE = rf"(?P<clause>(?![ ,)]){_INSIDE}{{10,400}}?){END}"
"""A reported clause: it ends where its sentence does, or where the author takes the word back."""

_AUXILIARY = (
    r"(?:is|are|was|were|am|has|have|had|does|do|did|will|would|can|could|may|might|must|should|ought|cannot|\w+n't)"
)
_PAST = (
    r"(?:came|went|made|took|gave|got|fell|rose|meant|won|built|ran|kept|began|became|broke|brought|caught|cost|cut|knew|"
    r"left|lost|paid|sat|saw|sold|stood|wrote|put|drove|grew|held|let|led|said|told|thought|felt|found)"
)
FINITE = rf"(?:{_AUXILIARY}|{_PAST}|[a-z]{{3,}}(?:s|ed))\b"
_DETERMINER = r"(?:the|an?|my|our|his|her|their|your|its|these|those|all|no|every|any|most|some|many|both|one|two|three|\d+|[\w-]+'s)"
_NO_SUBJECT = (
    r"(?:that|what|who|which|how|why|where|when|whether|if|so|to|of|in|on|at|for|about|with|from|by|and|or|but|not|as|like|"
    r"than|nothing|something|anything|out|up|off|back|it|me|us|him|them|more|less|much|yes|no|well|this|again)"
)
_WORDS_SAID = r"the (?:same|words?|magic|right|wrong|things?|following|opposite|truth)\b"
_NOMINATIVE = r"(?:he|she|they|we|[Ii])(?:'\w+)? (?!to\b)\w"
_PRONOUN = r"(?:it|you|there|this|that|nobody|no one|everybody|everyone|nothing|everything|people)"

ZERO_THAT = (
    rf"(?= (?!{_WORDS_SAID})(?:{_NOMINATIVE}|{_PRONOUN}(?:'\w+ | (?:\w+ly )?{FINITE})|you \w+ (?:the|an?|to|it|in|on|that)\b|people (?!(?:in|of|at|from|with|to|who|like|on|for)\b)\w+ |"
    rf"{_DETERMINER} (?:[\w'-]+ ){{1,6}}?{FINITE}|[A-Z][\w'-]+ (?:[A-Z][\w'-]+ )?{FINITE}|"
    rf"(?!{_NO_SUBJECT}\b)[\w'-]+ (?:\w+ )?{_AUXILIARY}\b))"
)
"""What follows begins a clause: a subject stands there, and a finite verb soon after it."""
ZERO_THAT_CERTAIN = (
    rf"(?= (?:{_NOMINATIVE}|{_PRONOUN}(?:'\w+ | {_AUXILIARY}\b)|{_DETERMINER} (?:[\w'-]+ ){{1,5}}?{_AUXILIARY}\b|"
    rf"(?!{_NO_SUBJECT}\b)[\w'-]+ (?:\w+ )?{_AUXILIARY}\b))"
)
"""The same after a verb that as often takes a thing for its object."""
THAT = rf" that(?! (?:(?!only)\w+ly )?(?:{_AUXILIARY}|{_PAST}|[a-z]{{3,}}ed|[a-z]{{3,}}s (?:the|an?|it|them|us|you|him|her|me|my|our|their|its|no|harm))\b)"
"""The conjunction, not the pronoun that is a subject itself."""
