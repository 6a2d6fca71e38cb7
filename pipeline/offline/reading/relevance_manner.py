"""Cues of manner: words of grammar and discourse that debatable claims, narrative and description use unequally."""

import math
import re
from collections.abc import Mapping

MOST_COUNTED = 3

_MANNER: Mapping[str, re.Pattern[str]] = {
    "m: cites": re.compile(r"\[REF\]|\[\d+\]"),
    "m: reports that": re.compile(
        r"(?i)\b(?:argu|claim|believ|suggest|maintain|contend|assert|conclud|stat|insist|not|point|said|say|show|find|found|warn|fear|feel|felt|think|thought|hold|held|add|declar|propos|observ|admit|acknowledg|explain|agree|recogni[sz]|indicat|demonstrat|view|opinion|belief|idea|notion|evidence|fact|criticism|concern|hypothes[ie]s|position)\w*(?: out)? that\b"
    ),
    "m: argues or opposes": re.compile(
        r"(?i)\b(?:argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|believ(?:e|es|ed)|contend(?:s|ed)?|assert(?:s|ed)?|maintain(?:s|ed)?|insist(?:s|ed)?|suggest(?:s|ed)?|conclud(?:e|es|ed)|critici[sz](?:e|es|ed)|oppos(?:e|es|ed)|object(?:s|ed)?|warn(?:s|ed)?|advocat(?:e|es|ed)|propos(?:e|es|ed)|think(?:s)?|fear(?:s|ed)?)\b"
    ),
    "m: says": re.compile(
        r"(?i)\b(?:said|says|stated|states|noted|notes|added|wrote|writes|commented|remarked|declared|announced|told|reported|according to)\b"
    ),
    "m: parties": re.compile(
        r"(?i)\b(?:critics?|opponents?|proponents?|supporters?|advocates?|skeptics?|sceptics?|detractors?|defenders?|activists?|scholars?|economists?|experts?|researchers?|authors?|many people|some people|others|commentators?|observers?|philosophers?)\b"
    ),
    "m: some or many": re.compile(r"(?i)\b(?:some|many|others|several|most)\b"),
    "m: study": re.compile(
        r"(?i)\b(?:stud(?:y|ies)|research\w*|survey\w*|evidence|data|findings?|results?|analys[ie]s|polls?)\b"
    ),
    "m: concludes": re.compile(
        r"(?i)\b(?:therefore|thus|hence|because|since|consequently|as a result|due to|so that|in order to)\b"
    ),
    "m: contrast": re.compile(
        r"(?i)\b(?:however|but|although|though|while|despite|nevertheless|instead|rather|whereas|yet|even)\b"
    ),
    "m: condition": re.compile(r"(?i)\b(?:if|unless|without|whether|when)\b"),
    "m: ought": re.compile(r"(?i)\b(?:should|must|ought|needs? to|have to|has to|cannot)\b"),
    "m: possible": re.compile(r"(?i)\b(?:may|might|can|could|would|will)\b"),
    "m: is so": re.compile(
        r"(?i)\b(?:is|are|be|was|were)\s+(?:\w+ly\s+|not\s+|more\s+|less\s+|so\s+|too\s+|very\s+|an?\s+)*\w+(?:al|ful|less|ous|ive|able|ible|ary|ent|ant|ic|ed|ing|air|ong|ight)\b"
    ),
    "m: is": re.compile(r"(?i)\b(?:is|are)\b"),
    "m: was": re.compile(r"(?i)\b(?:was|were)\b"),
    "m: has done": re.compile(r"(?i)\b(?:has|have) (?:\w+ly )?\w+(?:ed|en)\b"),
    "m: negated": re.compile(r"(?i)\b(?:not|no|never|nor|none|neither|without|lack\w*|cannot|n't)\b|n't\b"),
    "m: compares": re.compile(
        r"(?i)\b(?:more|less|better|worse|greater|fewer|higher|lower|best|worst|most|least|than)\b"
    ),
    "m: cause": re.compile(
        r"(?i)\b(?:caus\w+|leads?|leading|led to|results? in|create\w*|produc\w*|contribut\w*|increas\w*|reduc\w*|improv\w*|prevent\w*|allow\w*|enabl\w*|encourag\w*|discourag\w*|promot\w*|undermin\w*|threaten\w*|protect\w*|harm\w*|damag\w*|affect\w*|affects?|helps?|hinder\w*|destroy\w*|weaken\w*|strengthen\w*|ensur\w*|foster\w*|limit\w*|restrict\w*)\b"
    ),
    "m: year": re.compile(r"\b(?:1[5-9]|20)\d\d\b"),
    "m: percent": re.compile(r"\d ?%|\bper ?cent|\bpercent"),
    "m: money": re.compile(r"[$£€]|\bmillion|\bbillion"),
    "m: month": re.compile(
        r"\b(?:January|February|March|April|May \d|June|July|August|September|October|November|December)\b"
    ),
    "m: bracket": re.compile(r"[(]"),
    "m: colon": re.compile(r"[;:]"),
    "m: many commas": re.compile(r",.*,.*,"),
    "m: several lines": re.compile(r"\n"),
    "m: asks": re.compile(r"\?"),
    "m: we": re.compile(r"(?i)\b(?:we|our|us|i|my|you|your)\b"),
    "m: he": re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b"),
    "m: they": re.compile(r"(?i)\b(?:they|their|them)\b"),
    "m: points back": re.compile(r"^\W*(?:It|This|These|Such|That|They|He|She)\b"),
    "m: this": re.compile(r"(?i)\b(?:this|these|such)\b"),
    "m: ing": re.compile(r"\b\w+ing\b"),
    "m: ly": re.compile(r"\b\w+ly\b"),
    "m: adjective": re.compile(r"\b\w{3,}(?:ful|less|ous|ive|able|ible)\b"),
    "m: abstract": re.compile(r"\b\w{3,}(?:tion|sion|ment|ness|ity|ism|ance|ence|cy)s?\b"),
    "m: people": re.compile(
        r"(?i)\b(?:people|individuals?|society|public|citizens?|humans?|government|state|states|country|countries|nations?|world|person|everyone|children|consumers?|workers?|communit\w+|economy|economic)\b"
    ),
    "m: right": re.compile(
        r"(?i)\b(?:rights?|freedoms?|liberty|liberties|justice|equality|dignity|interests?|dut(?:y|ies)|moral\w*|ethic\w*)\b"
    ),
    "m: to do": re.compile(r"\bto \w+"),
    "m: which": re.compile(r"\bwhich\b"),
    "m: who": re.compile(r"\bwho(?:se|m)?\b"),
    "m: by": re.compile(r"\bby\b"),
    "m: for": re.compile(r"\bfor\b"),
    "m: in": re.compile(r"\bin\b"),
    "m: the": re.compile(r"\bthe\b"),
    "m: a": re.compile(r"\ban?\b"),
    "m: of": re.compile(r"\bof\b"),
    "m: and": re.compile(r"\band\b"),
    "m: as": re.compile(r"\bas\b"),
    "m: on": re.compile(r"\bon\b"),
    "m: at": re.compile(r"\bat\b"),
    "m: from": re.compile(r"\bfrom\b"),
    "m: capitals": re.compile(r"\b[A-Z]{2,}\b"),
    "m: law": re.compile(r"\bv\.|\bAct\b|\bCourt\b|\bBill\b"),
    "m: connects": re.compile(
        r"^\W*(?:However|But|Although|While|Some|Many|Critics|Others|According|In addition|Furthermore|Moreover|Additionally|Also|Thus|Therefore|Finally|First|Second)\b"
    ),
}
_CAPITALISED = re.compile(r"\b[A-Z]\w+")
USUAL_LENGTH = 3.1
"""The logarithm of how many words a sentence commonly has."""


def manner(text: str) -> dict[str, float]:
    """Return how often each cue stands in `text`, up to MOST_COUNTED, and two measures of its words."""
    length = len(text.split())
    counted = {name: float(min(MOST_COUNTED, len(pattern.findall(text)))) for name, pattern in _MANNER.items()}
    return counted | {
        "m: capitalised, by length": len(_CAPITALISED.findall(text)) / max(5, length),
        "m: unusual length": (math.log(1 + length) - USUAL_LENGTH) ** 2,
    }
