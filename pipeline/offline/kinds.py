"""What a clause is about, by the grammar and the discourse words in which English puts it.

The kinds are looked for in the order of the table at the end: the first with a cue in the clause is its kind. What only
says that somebody holds the rest ("I think that …") says nothing of the kind and is left out first.
"""

import re

from pipeline.offline.cues import plain


def _cues(*alternatives: str) -> re.Pattern[str]:
    """A pattern for text in lower case: with its case given, a long list of words is looked for much faster."""
    return re.compile(r"(?<!\w)(?:" + "|".join(alternatives) + r")(?!\w)")


_SAY = r"(?:sa(?:y|ys|id|ying)|claim\w*|argu\w+|wr(?:i|o)t\w+|suggest\w*|assum\w+|ignor\w+|miss(?:es|ed)?|conced\w+|mention\w*|answer(?:s|ed)?|repl(?:y|ies|ied)|deny|den(?:ies|ied)|quot\w+|left out|leaves? out|offers?)"
_HAVE = r"(?:'ve|'s|'d| have| has| had| did| do| does)?(?: been)?(?: n[eo]t| never| also| only| just| already| \w+ly)?"
_PIECE = r"(?:argument|claim|point|post|essay|reply|objection|position|premise|evidence|figure|number|question|sentence|word|quotation|definition|conclusion|reasoning|analogy|comparison|critici(?:sm)|concern|worry|article|comment|paragraph|paper|counter-?example)s?"
_PRAISED = r"(?:good|fair|best|strong|strongest|better|weak|weakest|poor|only|valid|respectable|serious)"
_BE = r"(?:is|are|was|were|be|been|isn't|aren't|wasn't|'s|'re|seems?|looks?|sounds?|feels?)"
_VERY = r"(?: (?:not|no|just|only|very|quite|rather|simply|still|also|always|too|the|a|an|far|much|most|more|so|hardly|never|\w+ly))*"

HOLDS = re.compile(
    r"^(?:\W*(?:and|but|so|well|still|yes|no|perhaps|maybe),? )?(?:(?:i|we)(?:'d|'m|'ve| would| am| have| do| must| can)? (?:\w+ly |also |have to |come to |to )*(?:think|thought|say|guess|suspect|believe|reckon|suppose|expect|accept|agree|admit|grant|concede|"
    r"feel|find|imagine|fear|argue|sure|afraid|convinced|confident|certain|know|doubt)|my (?:\w+ )?(?:guess|suspicion|view|impression|sense|belief|point|claim) is)(?: it)?(?: that|,|:)? (?=\w+ )"
)
"""What only says that somebody holds the rest: "I think that"."""

ABOUT_THE_DEBATE = _cues(
    rf"(?<!what )(?:you|i|he|she|they|we|nobody|no one|anybody|somebody|everybody|everyone){_HAVE} {_SAY}|i notice",
    rf"(?<!\bin )(?<!\bfrom )(?:(?:your|my|his|her|their|our) (?:\w+ ){{0,2}}|(?:this|that) ){_PIECE}",
    rf"{_PIECE} of (?:mine|yours|his|hers|theirs)",
    r"(?<!in )(?<!from )the (?:essay|objection|reply|article|post|other side|critics|poster|author|thread)(?!'s)",
    rf"{_PRAISED} (?:thing (?:said|written)|argument|point|objection|answer|catch|criticism|question|challenge|reply)",
    r"(?:no|an?|any|the) answer to (?:it|that|this|you|him|her|them)",
    r"burden of proof|owes? (?:\w+ ){0,3}(?:proof|evidence|answer|explanation)|can't prove|cannot prove",
    r"(?:this|the|our) (?:debate|thread|discussion|argument|quarrel|disagreement|dispute|question (?:here|tonight))",
    r"(?:has|have|had) (?:still )?to (?:show|prove|explain|tell (?:me|us)|demonstrate|establish)",
    r"(?:divides|separates|unites) us|(?:agree|disagree|differ)s?(?: with (?:me|you|him|her))? (?:about|on|more|less|over|that|here)",
    r"(?:everybody|anybody|nobody|somebody|everyone|anyone|no one) here",
    r"we(?:'re| are|'ve been| have been) (?:all |both |only |just |really )?(?:talking|arguing|discussing|disagreeing|debating|comparing)",
    r"talk(?:s|ing)? past|mis(?:read|reads|quote[sd]?|represent\w*|understood|understand\w*)|straw ?man",
    r"(?:the )?reason(?:s)? given|as stated|as it stands|beside the point|off topic|changing the subject",
)
NORMATIVE = _cues(
    r"should(?:n't)?(?! (?:have )?(?:prove|turn out|happen|anyone))|ought(?:n't)?|must(?:n't)?(?! have\b| be \w+ing)|shall we",
    r"(?:need|needs|have|has) to(?! do with)(?! (?:be a|admit|say|show|tell))|had better|supposed to|mayn't|may not(?= (?:\w+ ){0,3}(?:with|without|unless|until))",
    r"worth(?: \w+ing| it)|deserv\w+|(?:un)?fair(?:ly|ness)?|(?:un)?just(?:ified|ifiable|ice)|(?:un)?acceptable|(?:un)?reasonable|premature|permissible|im?moral\w*|ethical\w*|unethical|legitimate|obligat\w+|valuable|welcome|prudent|shame\w*|reckless|irresponsible|intolerable",
    rf"{_BE}{_VERY} (?:mistake|wrong|right|good|bad|better|best|worse|worst|loss|waste|defect|disgrace|scandal|injustice|kindness|virtue|vice|priority|shame)(?! (?:about|that|at|in|than))",
    r"(?:the )?wrong (?:thing|way|to|place|question)|right (?:to|thing to)|(?:good|bad|better|best|worse|worst) (?:idea|thing|way|decisions?|policy|use|choice|option|rule|law)",
    r"(?:a|no|the|any|every|what) (?:right|duty|licence|license|business|obligation|responsibility|excuse|justification|case(?: left)? for|reason to)",
    r"(?:i|we|i'm|i am) (?:(?:would|'d) )?(?:\w+ly )?(?:object|oppose|support|favou?r|recommend|propose|endorse|prefer|hope|want|wish|urge|demand|condemn|welcome|am against|am for)|in favou?r of|(?:i'm|i am|i'd be) (?:all )?(?:for|against|with)",
    r"(?:i|we)(?:'d| would)(?: not| never| still| rather| have| only| even| much)*(?! (?:be|have|say|guess|expect|imagine|think|bet|suppose|call|heard|\w+ed|\w+en)\b) \w+|what (?:i|we) (?:object to|want)",
    r"something to \w+|is (?:ours|theirs|yours|mine|not ours) to|(?:belongs?|owed?s?) to (?:the|those|us|them)|let us|let's",
)
DEFINITIONAL = _cues(
    r"(?<!that )(?<!which )(?<!this )(?<!it )(?<!what )means? (?:a|an|any|the|only|whatever|anything|something|nothing)|what (?:\w+ )?(?:i|we|you|they|people) (?:mean|call)s?|what (?:is|it) meant? by|to mean",
    r"defin(?:e|es|ed|ing|ition|itions)|counts? as|is (?:called|a (?:kind|form|sort|type|species|matter) of|just another word)|refers? to|amounts? to|the (?:word|term|meaning)|(?:in|by) (?:the|any) (?:strict|ordinary|usual) sense",
    r"(?:would(?:n't)?|'d|don't|can(?:not|'t)?|might|to|rightly|properly) call (?:\w+ ){1,3}(?:a|an|any)",
    r"(?:a|an|no) [\w' ,-]{3,80} (?:is|isn't) (?:only |just |merely |simply |not )?(?:a|an|no|one) (?!\w*(?:er|re|st)\b)\w+",
    r"(?:isn't|is) (?:that|this|it) a \w+ rather than a",
)
CONCEPTUAL = _cues(
    r"impl(?:y|ies)|it follows|in principle|necessar(?:y|ily)|entails?|(?:in)?consistent|contradict\w*|(?:il)?logical\w*|presuppos\w+|premises?|conclusions?|distinctions?|depends? on",
    r"(?:not|n't|isn't|aren't) the same|the same (?:thing|question) as|(?:different|separate|another|other|same) (?:thing|question|matter|issue)s?|not a (?:question|matter) of|comparable|analog\w+|(?:un)?like comparing",
    r"evidence (?:for|of|that|against|about)|(?:is|are|no|better|stronger|weaker|strong|weak|as) evidence|proves?|disproves?|proof|double.count\w*|counts? (?:it |them )?twice",
    r"the (?:\w+ ){0,2}(?:argument|case|objection|analogy|test|premise)|(?:the|a) (?:lower|upper) bound|a trade-?off|exchange rate",
    r"if (?:that|this|it|so)(?:'s| is| were| was| turns? out| turned out)|either \w[^,]*,? or|whoever (?:thinks|believes|holds)|tells? (?:us|you|me) (?:nothing|anything|little|which|how)",
    r"is (?:just |only |merely )?(?:an? )?(?:anecdote|metaphor|analogy|tautology|fallacy|assumption|generali[sz]ation|coincidence|experiment)",
)
PREDICTIVE = _cues(
    r"(?:will|won't|'ll|shan't|shall)(?! (?:not )?(?:say|admit|grant|concede|take|own|agree|give you|tell you|accept|do to))|(?:is|are|'s|'re|am|'m)(?: not)? (?:going to|about to|bound to|likely to|sure to|coming)",
    r"(?<!\bi )(?<!we )would(?:n't)?(?! (?:be (?:a|an|to)|have|you|say|mean that|call|seem|like)\b)",
    r"(?:he|she|they|it|that|there)'d(?! (?:have|say|better|rather|been)\b)(?= \w+)",
    r"(?:i'd|i would|would) be (?:surprised|astonished|amazed)|would(?:n't)? (?:lead|mean|end|cause|make|produce)|in the (?:future|long run)|eventually|(?<!too )(?<!as )soon|any day now|sooner or later|by 20[3-9]\d|one day",
)
CAUSAL = _cues(
    r"caus(?:e|es|ed|ing)|lead(?:s|ing)? to|led to|because of|due to|owing to|thanks to|result(?:s|ed)? (?:in|from)|so that|as a result|account(?:s|ed)? for|explain(?:s|ed)|behind (?:it|this|that)|comes? (?:from|of)|stems? from|on account of",
    r"makes? (?:it|them|us|me|him|her|you|people|the|a|an|any|every\w*|some\w*|no\w*|things?)|(?:drives?|drove|driven)|affect(?:s|ed)?|reduc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)|prevent(?:s|ed|ing)?|helps?|helped|hurts?|harms?|damag(?:e|es|ed)|"
    r"improv(?:e|es|ed)|worsen(?:s|ed)?|weaken(?:s|ed)?|strengthen(?:s|ed)?|encourag(?:e|es|ed|ing)|discourag(?:e|es|ed|ing)|forc(?:es|ed|ing)|enabl(?:e|es|ed)|allow(?:s|ed)|let(?:s|ting) (?:it|them|us|people|the|a)|protect(?:s|ed)?|produc(?:es|ed|ing)|creat(?:e|es|ed|ing)|"
    r"eliminat(?:e|es|ed|ing)|undermin(?:e|es|ed)|trigger(?:s|ed)?|kill(?:s|ed)?|save[sd]?|rescue[sd]?|shift(?:s|ed)|spoil(?:s|ed)?|ruin(?:s|ed)?|cuts (?:the|a|several|down)|holds? back|push(?:es|ed)|keeps? (?:the|it|them|us|people|him|her|\w+ (?:from|on|in|out))",
    r"(?:no|an?|the|any|some|little|more|less) (?:\w+ )?(?:effects?|causes?|influence|impact|consequences?|remedy|side.effects?|harm)|does (?:the (?:work|trick|same|job)|nothing|something|anything|more|no|little|what)|do(?:es)? (?:\w+ ){0,2}(?:harm|good)",
    r"(?:turns?|turned|turning|moves?|moved) (?:\w+ ){1,6}into|takes? (?:\w+ ){1,4}(?:off|out of)|gets? (?:\w+ ){0,4}(?:of (?:that|it|this|the benefit)|from)|(?:so|such) \w+ that|the (?:more|less|fewer|higher|lower|longer|\w+er) [^,]+, the (?:more|less|fewer|\w+er)|works? only|only works",
)
_ORDER = re.compile(
    r"^\W*(?:please |then |just |so )?(?:do|don't|let|leave|stop|start|try|give|take|keep|put|make|get|ask|tell|spend|build|close|open|run|use|bring|remember|consider|look|show|set|cut|drop|scrap|ban|fund|pay|buy|count|compare|add|test|allow|abolish|end)"
    r" (?:the|a|an|it|them|us|me|him|her|this|that|these|those|your|our|their|every|each|all|no|some|any|people|what|at|\w+ing)\b"
)
_OUTCOME = re.compile(
    r"\b(?:and|or) (?:(?:it|they|you|we|he|she|that|there|the|your|i)\b|.*(?:\b(?:will|would|is|are)\b|'ll\b|'s\b))"
)
"""What an order brings with it ("do this and that happens") makes a condition of it."""

_KINDS = (
    ("about_the_debate", ABOUT_THE_DEBATE),
    ("normative", NORMATIVE),
    ("definitional", DEFINITIONAL),
    ("conceptual", CONCEPTUAL),
    ("predictive", PREDICTIVE),
    ("causal", CAUSAL),
)


def kind_of(clause: str) -> str:
    """Return what the clause is about, as `Kind` names it; empirical where no cue says otherwise."""
    said = plain(clause).lower()
    held = HOLDS.sub("", said, count=1)
    if _ORDER.match(held) and not _OUTCOME.search(held):
        return "normative"
    return next((kind for kind, cues in _KINDS if cues.search(held)), "empirical")
