"""The cues that carry a claim's force, by class: grammar and common words of English, not the vocabulary of a topic.

Each class is a row of alternatives, which may hold regular-expression groups; two cues of one class may stand for each
other.
"""

import re
from collections.abc import Mapping


def _cues(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w'])(?:{alternatives})(?!\w)")


NEGATION = re.compile(
    r"(?i)n't\b|(?<!\w)(?:"
    r"not|no|never|nor|neither|none|nobody|nothing|nowhere|cannot|without|hardly|scarcely|barely|"
    r"no longer|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|absen(?:t|ce)|unable|impossible|unlikely|"
    r"den(?:y|ies|ied)|refus(?:e|es|ed|al)|far from|rather than|instead of|little|false|wrong|untrue|"
    r"incapable|unwilling|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|stop(?:s|ped)?|cease(?:s|d)?|except|"
    r"by no means|doubt(?:s|ed|ful)?|non-?\w+"
    r")(?!\w)"
)

CLASSES: Mapping[str, re.Pattern[str]] = {
    "negation": NEGATION,
    "hedge": _cues(
        r"may|might|could|can|perhaps|maybe|possibl[ey]|possibility|probabl[ey]|plausibl[ey]|presumably|"
        r"likely|unlikely|seem(?:s|ed|ingly)?|appear(?:s|ed)?(?: to)?|apparently|suspect(?:s|ed)?|"
        r"suspicion|guess(?:es|ed)?|suppose[ds]?|think(?:s|ing)?|thought|believ(?:e|es|ed|ing)|belief|"
        r"feel(?:s|ing)?|felt|consider(?:s|ed|ing)?|in (?:my|our|his|her|their|\w+'s) (?:view|opinion|"
        r"judg\w+|experience)|opinion|view|impression|sense|hunch|imo|imho|afaik|tend(?:s|ed|"
        r"ency)?(?: to)?|arguabl[ey]|roughly|approximately|around|about|circa|or so|nearly|almost|"
        r"virtually|practically|more or less|kind of|sort of|somewhat|fairly|rather|quite|relatively|"
        r"generally|usually|typically|normally|mostly|mainly|largely|often|sometimes|occasionally|"
        r"frequently|in general|on average|in principle|to some (?:extent|degree)|partly|partially|"
        r"in part|expect(?:s|ed)?|hope(?:s|d|fully)?|suggest(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|"
        r"imply|impl(?:ies|ied)|estimat(?:e|es|ed|ion)|potential(?:ly)?|reported(?:ly)?|alleged(?:ly)?|"
        r"supposed(?:ly)?|claim(?:s|ed)?|not (?:sure|certain|clear)|unsure|uncertain(?:ty)?|unclear|i'd|"
        r"would|i am not aware|to my knowledge|as far as|looks like|sound(?:s|ed)?(?: like)?|wonder(?:s|"
        r"ed)?|imagin(?:e|es|ed)|assum(?:e|es|ed|ing|ption)|reckon(?:s|ed)?|chance|risk|doubt(?:s|"
        r"ed)?|arguably|conceivabl[ey]|ostensibly|purported(?:ly)?|commonly|in most cases|considered|"
        r"regarded|known for|personally|honestly|as i understand|up to|some kind|some sort|a bit|"
        r"a little|slightly|at times|in a sense|in a way|it is said|said to"
    ),
    "condition": _cues(
        r"if|unless|provided(?: that)?|providing|as long as|so long as|only when|whenever|when|where|"
        r"once|in case|in (?:the )?cases? (?:of|where|when)|in the event|conditional(?:ly)?(?: on)?|"
        r"insofar as|inasmuch as|assuming|given(?: that)?|suppos(?:e|ing)|whether|depend(?:s|ing|"
        r"ent)?(?: on)?|subject to|contingent(?: on)?|until|otherwise|without|under|even if|should (?:you|"
        r"we|they|it|he|she|the)|were (?:you|we|they|it|he|she|the)|had (?:you|we|they|it|he|"
        r"she|the)|granted|on condition|for as long as|except|by \w+ing|while|with"
    ),
    "obligation": _cues(
        r"must|should|ought|shall|ha(?:s|ve|d) to|need(?:s|ed)?(?: to)?|required?|requires|obliged|"
        r"supposed to|necessar(?:y|ily)|needn't|better|may not|essential|important"
    ),
    "only": _cues(r"only|just|merely|solely|exclusively|alone|nothing but|no more than|sole|single|simply|except"),
    "all": _cues(
        r"all|every\w*|each|any\w*|always|entire(?:ly)?|whole(?:ly)?|both|complete(?:ly)?|total(?:ly)?|"
        r"full(?:y)?|throughout|universal(?:ly)?|never|no one|nobody|none|invariabl[ey]|without exception"
    ),
    "most": _cues(
        r"most(?:ly)?|majority|largely|mainly|primarily|predominant(?:ly)?|generally|usually|typically|"
        r"normally|more than half|bulk|vast|chiefly|main|almost all|nearly all|overwhelming(?:ly)?|"
        r"as a rule|tend(?:s|ed)?"
    ),
    "some": _cues(
        r"some\w*|several|certain|a (?:number|couple|handful|minority|portion|fraction|share|part) of|"
        r"various|parts? of|partly|partially|in part|occasionally|at times|part|minority|a (?:bit|"
        r"little)"
    ),
    "few": _cues(
        r"few(?:er)?|rare(?:ly)?|seldom|hardly any\w*|hardly ever|scarcely|little|minority|handful|"
        r"infrequent(?:ly)?|small (?:number|share|part|fraction|minority)|barely|hardly|limited|"
        r"once in a while|a couple"
    ),
    "many": _cues(
        r"many|much|numerous|lots?(?: of)?|plenty|a (?:lot|great deal|good deal|great many|large number|"
        r"variety|range|number|wide \w+)(?: of)?|large(?:ly)?|various|several|multiple|countless|often|"
        r"frequent(?:ly)?|commonly|widely|widespread|repeatedly|dozens|hundreds|thousands|millions|great|"
        r"vast|regularly|diverse|different"
    ),
    "at least": _cues(
        r"at least|no (?:less|fewer) than|or more|more than|over|above|exceed(?:s|ed|ing)?|minimum|"
        r"upwards of|from|at a minimum|beyond|greater than|higher than|as (?:many|much) as|\+"
    ),
    "at most": _cues(
        r"at (?:the )?most|no more than|up to|less than|fewer than|under|below|maximum|within|as (?:few|"
        r"little) as|at best|not more than|nearly|almost|lower than|limited to"
    ),
    "often": _cues(
        r"often|frequent(?:ly)?|common(?:ly)?|usually|regularly|typically|generally|many times|normally|"
        r"tend(?:s|ed)?|mostly|repeatedly|again and again|sometimes"
    ),
    "sometimes": _cues(
        r"sometimes|occasionally|at times|now and then|from time to time|in some cases|on occasion|can|"
        r"may|may be"
    ),
}
