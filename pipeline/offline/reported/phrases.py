"""How English calls people: pronouns, names, and nouns with what may stand before and after them."""

_NEVER_IN_NAME = (
    r"(?:the|a|an|my|our|his|her|their|your|its|this|that|these|those|of|in|on|at|for|by|with|from|to|about|as|than|and|"
    r"or|but|if|when|while|because|so|who|which|what|is|are|was|were|has|have|had|will|would|can|could|may|might|must|"
    r"should|do|does|did|not|never|be|been|i|we|you|he|she|it|they)"
)
_LOWER = rf"(?:(?!{_NEVER_IN_NAME}\b)[a-z\d][\w'-]*)"
_CAPITALISED = r"[A-Z](?:[\w-]|'(?!(?:ll|d|ve|re|s|m)\b))*"
CAPITAL = rf"(?:{_CAPITALISED}|\d+)"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|St)\.? )"
NAME = rf"(?:{_TITLE}?(?!I\b){_CAPITALISED}(?:(?: (?:of|of the|de|van|von|der|the|al))? {CAPITAL}){{0,5}})"
DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Tt]hese|[Tt]hose|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|"
    rf"[Ee]very|[Ee]ach|[Aa]nother|[Aa]ll the|[Bb]oth|[Tt]his|[Oo]ther|[Oo]ne|[Oo]ne of (?:the|my|our)|[Nn]o less a \w+ than|{NAME}'s?)"
)
_WITHIN = rf"(?: (?:of|at|in|from|on|for|behind|opposite|with|like) (?!particular|general|fact|turn|return|short|itself)(?:(?:the|my|our|a|this) )?(?!{_NEVER_IN_NAME}\b)[\w'-]+(?: (?:(?:[a-z]+ )?[A-Z][\w'-]*|of \w+))?)"
_NOUN_PHRASE = rf"(?:{DETERMINER}(?:(?: {_LOWER}){{1,4}}?(?: {CAPITAL}){{0,3}}|(?: {CAPITAL}){{1,3}}){_WITHIN}?(?: (?:opposite|there|here))?)"
AGENTS = (
    r"(?:[A-Za-z][a-z-]*(?:ers|ors|ists|ians|ees|eers|ics|eans|ars|ants|ents)|[Ee]xperts|[Oo]fficials|[Ff]ans|[Ff]riends|"
    r"[Cc]olleagues|[Ss]cholars|[Ff]olks?|[A-Za-z]*(?:men|women|people|folk)|[Pp]arents)"
)
_PLURAL = rf"(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Oo]ther|[Ff]ew) )?{AGENTS}{_WITHIN}?"
PRONOUN = (
    r"(?:[Tt]hey|[Hh]e|[Ss]he|[Yy]ou|[Pp]eople|[Ss]ome people|[Ss]ome|[Oo]thers|[Mm]any|[Mm]ost|[Ee]verybody|[Ee]veryone|[Ss]omebody|"
    r"[Ss]omeone|(?:[Ss]omebody|[Ss]omeone|[Pp]eople) (?:in|at|from|on) (?:the )?\w+(?: \w+)?|[Tt]hose(?: people)?|[Aa]nybody|[Aa]nyone|[Oo]ne)"
)
NP = rf"(?:{PRONOUN}|{_NOUN_PHRASE}|{_PLURAL}|(?:[Bb]oth )?{NAME} and {NAME}|{NAME})"
"""A person or a group, as a subject: pronoun, name, or noun with what may stand before and after it."""
