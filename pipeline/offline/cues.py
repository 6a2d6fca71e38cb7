"""The words by which English marks stance, contrast, agreement and report; shared by the rules.

The lists hold grammar and discourse markers, never the vocabulary of a topic.
"""

import re

APOSTROPHE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def plain(text: str) -> str:
    """Return `text` of the same length with typographic quotation marks made plain."""
    return text if text.isascii() else text.translate(APOSTROPHE)


def words(*alternatives: str) -> re.Pattern[str]:
    """Return a pattern that finds any of these alternatives as whole words, whatever their case."""
    return re.compile(r"(?i)(?<!\w)(?:" + "|".join(alternatives) + r")(?!\w)")


def lowered(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return `pattern` for text that is in lower case already."""
    return re.compile(pattern.pattern.removeprefix("(?i)"))


def opening(*alternatives: str) -> re.Pattern[str]:
    """Return a pattern that matches any of these alternatives at the start of a text."""
    return re.compile(r"(?i)\W{0,3}(?:" + "|".join(alternatives) + r")(?!\w)")


AGREES = opening(
    r"(?:i |we |strongly |mostly |totally |completely |basically |generally |partly |i (?:do|also|mostly|completely|totally|fully|certainly|generally) )*agree(?:d)?",
    r"(?:yes|yeah|yep|yup|ok|okay|sure|right|true|granted|fair(?: enough| point)?|good (?:point|catch)|exactly|indeed|correct|definitely|absolutely)",
    r"(?:i|we|i'll|i'd|we'll) (?:grant|concede|accept|admit|acknowledge|take (?:the|your) point)",
    r"(?:that|this|you)(?:'s|'re| is| are| was| seems| sounds)? (?:\w+ )?(?:right|fair|true|correct|a fair point|a good point|reasonable)",
    r"point taken|no argument (?:there|here)|sounds right|sounds (?:fair|good)|of course",
)
DISAGREES = opening(
    r"(?:i |we |strongly |i (?:\w+ )?)?disagree",
    r"no|nope|nah|not (?:really|quite|at all|so|true|exactly|necessarily)|wrong|incorrect|false|hardly|nonsense",
    r"i (?:don't|do not|doubt|can't|cannot|wouldn't|would not|reject|deny|dispute|question)",
    r"(?:that|this|it)(?:'s|'d| is| was| does| would| seems| sounds| just)? (?:\w+ )?(?:n't|not|wrong|false|incorrect|untrue|unlikely|doesn't|isn't|wasn't|misses|confuses|ignores)",
    r"(?:that|this|it) (?:doesn't|isn't|wasn't|won't|wouldn't|can't|misses|ignores|confuses|assumes)",
    r"(?:but|however|yet|on the contrary|quite the opposite|actually|except)",
)
ANSWERS = opening(
    r"(?:i (?:think|suspect|guess|believe|feel|suppose|see|would|wonder|mean|am not|'m not)|i'd|i'm|i've|imo|imho|my (?:sense|impression|view|guess|point|claim|main|response))",
    r"(?:that|this|these|those|it|they|which)(?:'s|'d|'ll|'re| is| are| was| were| seems?| sounds?| would| does| might| may)",
    r"(?:you|your|you're|you've|why|what|how|who|where|when|can you|could you|do you|does that|is that|isn't|are you|would you|have you)",
    r"(?:well|so|ok|okay|ah|oh|oops|hm+|huh|thanks|thank you|sorry|to be clear|to clarify|again|also|same here|see|depends|maybe|perhaps|possibly|probably|surely|again)",
    r"(?:interesting|good question|great question|fun|lol|haha)",
)
SAVE = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "nobody",
        "nothing",
        "no one",
        "none",
        "nowhere",
        "anybody",
        "anyone",
        "anything",
        "everybody",
        "everyone",
        "everything",
        "all",
        "help",
    )
)
"""After these words "but" means "save", and sets nothing against anything."""
CONTRAST = words(
    rf"{SAVE}but",
    r"however",
    r"yet",
    r"although",
    r"though",
    r"nevertheless",
    r"nonetheless",
    r"still",
    r"whereas",
    r"on the other hand",
    r"instead",
    r"rather than",
    r"even so",
    r"in contrast",
    r"except",
    r"despite",
    r"unfortunately",
    r"the (?:issue|problem|trouble) is",
)
NEGATION = words(
    r"not",
    r"\w+n't",
    r"no",
    r"never",
    r"nothing",
    r"nobody",
    r"none",
    r"neither",
    r"nor",
    r"cannot",
    r"without",
    r"hardly",
    r"barely",
    r"scarcely",
    r"fails? to",
    r"failed to",
    r"unlikely",
    r"lacks?",
    r"wrong",
    r"false",
    r"far from",
    r"(?:in|un)sufficient\w*",
)
BECAUSE = opening(
    r"because",
    r"since",
    r"as",
    r"for",
    r"given that",
    r"after all",
    r"for (?:example|instance)",
    r"e\.\s?g\.?",
    r"mainly because",
)
THEREFORE = opening(
    r"so",
    r"therefore",
    r"thus",
    r"hence",
    r"which (?:means|implies|suggests)",
    r"consequently",
    r"that means",
    r"this (?:means|implies|suggests)",
    r"as a result",
    r"it follows",
    r"in other words",
)
GIVES_REASON = words(
    r"because",
    r"since",
    r"given that",
    r"after all",
    r"for (?:example|instance)",
    r"e\.\s?g",
    r"evidence",
    r"data",
    r"found that",
    r"shows? that",
    r"due to",
    r"\d+(?:\.\d+)?\s?(?:%|per ?cent)",
)

DENIED = re.compile(
    r"(?i)\b(?:(?:i|we) (?:don't|do not|can't|cannot|wouldn't|would not) (?:buy|believe|think|accept|see why|agree)|it(?:'s| is) (?:not true|false|a mistake|wrong)\b|i (?:doubt|reject|deny|dispute|disagree)\b)"
)
CONDITIONAL = re.compile(
    r"(?i)\b(?:if|unless|provided (?:that)?|as long as|conditional on|insofar as|inasmuch as|assuming|only when|in case)\b"
)
UNCERTAIN = re.compile(
    r"(?i)\b(?:might|(?-i:may)|perhaps|maybe|possibly|could be|not (?:sure|certain|clear)|unsure|uncertain|i (?:wonder|don't know|do not know|can't tell|cannot tell)|unclear|hard to (?:say|tell))\b"
)
SUSPECTED = re.compile(
    r"(?i)\b(?:suspect|my (?:guess|sense|impression|hunch)|i'd guess|i guess|i would guess|probably|plausibl[ye]|presumably|likely|seems?|seemed|appears?|appeared|apparently|tends? to|i expect|roughly|arguably|i imagine|looks like)\b"
)
BELIEVED = re.compile(
    r"(?i)\b(?:i (?:\w+ )?(?:think|believe|feel|hold|maintain|take it|claim|argue|reckon|find|consider|am (?:convinced|confident))|i'm (?:convinced|confident|persuaded)|in my (?:view|opinion|judg\w+|book)|imo|imho|we (?:think|believe)|to my mind|my (?:view|claim|point|position|belief|own view) is|i'd (?:argue|say)|for me)\b"
)
SOCIAL = re.compile(
    r"(?i)^\W*(?:(?:\w+,? )?(?:thanks?|thank you|cheers|welcome|congrat\w+|nice (?:post|work|piece)|great (?:post|work|piece)|good (?:question|morning|evening)|hi\b|hello|sorry|apologies|lol|haha|really appreciated|i (?:really )?(?:like|liked|enjoyed|appreciate|appreciated)|much appreciated|glad)|"
    r"(?:hope|looking forward|let me know|happy to|would be interested|i'd be interested|curious (?:if|what|whether)|please|see (?:here|above|below|also)|will edit|edited|edit:|note:?$))\b"
)
IRONIC = re.compile(
    r"(?i)(?::-?[pP)]|;-?\)|/s\b|🙃|😉|\bof course[,.…]? because\b|\bhow (?:convenient|surprising)\b|\bwho could have (?:guessed|known)\b)"
)

VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|should|may|might|must|shall|ought|\w+n't|'s|'re|'ve|'d|'ll|"
    r"\w{2,}(?:ed|es|ts|ns|ks|ds|ls|rs|ws|ys|ps|ms|gs)|make|take|give|get|go|come|see|know|think|say|want|need|use|find|tell|work|seem|feel|try|leave|call|cost|pay|cut|put|"
    r"let|mean|keep|show|turn|run|hold|bring|lose|stand|set|went|came|made|took|gave|got|saw|knew|thought|said|found|told|left|kept|ran|held|brought|lost|grew|fell|rose|built|sold|spent|won|meant)\b|'(?:s|re|ve|d|ll)\b|"
    r"\b(?:i|we|they|he|she)\s+(?:\w+ly\s+)?(?!(?:and|or|who|to|in|of|on|at|all|both|too|alone|myself|ourselves|with|for|as|the|a|an|not|also|just|only)\b)[a-z]{3,}\b"
)


def _lower(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same pattern for text in lower case: with its case given, a long list of words is looked for much faster."""
    return re.compile(pattern.pattern.replace("(?i)", "", 1).replace("A-Z", "a-z"))


_STANCES = (
    ("denied", _lower(DENIED)),
    ("conditional", _lower(CONDITIONAL)),
    ("uncertain", UNCERTAIN),
    ("suspected", _lower(SUSPECTED)),
    ("believed", _lower(BELIEVED)),
)
"""In the order they are looked for; the month of May is told from the verb by its capital."""


def stance_of(clause: str, question: bool) -> str:
    """Return the stance that the clause's own words show; whether it grants anything is told by `concession`."""
    clause = plain(clause)
    if IRONIC.search(clause):
        return "ironic"
    if question:
        return "asked"
    lower = clause.lower()
    found = (stance for stance, pattern in _STANCES if pattern.search(clause if pattern is UNCERTAIN else lower))
    return next(found, "asserted")
