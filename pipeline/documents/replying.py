"""Whether a page says that it answers what others wrote, and whether a paragraph opens as answers do."""

import re

_ANSWER = r"(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon(?:ds?|ded|ding|ses?))"
_COMMENT = (
    r"(?:comments?|commenters?|letters?|replies|responses|e-?mails?|messages?|postcards?|objections?"
    r"|critic(?:s|isms?)|readers?)"
)
_ANNOUNCES = re.compile(
    rf"\b(?:{_ANSWER}\b.{{0,80}}\b{_COMMENT}|{_COMMENT}\b.{{0,80}}\b{_ANSWER}"
    rf"|your\s+{_COMMENT}|wr(?:ote|itten)\s+(?:back|in))\b",
    re.IGNORECASE,
)
_OPENINGS = (
    r"(?:yes|no|not|never|true|fair|agreed?|granted|sure|certainly|indeed|exactly|right|quite|perhaps|maybe|possibly|probably"
    r"|of course|thanks|thank you|sorry|well|oh|ah|then|fine|point taken|guilty)\b",
    r"that(?:['’]s|\s+(?:is|was|may|might|would|seems|sounds))\b",
    r"I(?:['’]m|\s+am)\s+(?:not|sorry|afraid|glad)\b",
    r"I\s+(?:can|could|do|did|would|will|have|had)(?:n?['’]t|not|\s+not)\b",
    r"I\s+(?:(?:agree|admit|grant|accept|concede|disagree|doubt)\b|(?:know|see|do|did|can|will|have|am)[,.;])",
    r"you(?:['’]re|\s+are|\s+may\s+be)\s+(?:\w+\s+)?(?:right|wrong|correct)\b",
    r"you\s+(?:may|might|do)?\s*have\s+(?:a\s+point|something)\b",
    r"[^.!?\n]{1,30}\?",
    r"[^.!?\n]{1,60},\s+(?:yes|no|true|certainly|agreed|granted|perhaps|indeed)[.;,]",
)
_REPLIES = re.compile(r"\W{0,3}(?:" + "|".join(_OPENINGS) + ")", re.IGNORECASE)


def announces_answers(text: str) -> bool:
    """Tell whether `text` speaks of answering comments, letters or messages, or of those who wrote them."""
    return bool(_ANNOUNCES.search(text))


def opens_like_an_answer(text: str) -> bool:
    """Tell whether `text` opens by taking a side, by pointing back, or with a short question that takes up a word."""
    return bool(_REPLIES.match(text))
