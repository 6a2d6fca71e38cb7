"""Questions by which a reply meets what it answers: "Why would that follow?", "Do they?", "What makes you think so?".

Such a question asks for nothing. Whoever puts one goes on with the answer, and that speaks against what is answered.
"""

import re

from pipeline.grounding import shown
from pipeline.models import Sentence
from pipeline.offline.cues import plain
from pipeline.offline.imputations import SAYING
from pipeline.offline.replying import reply_to
from pipeline.offline.voiced_text import VoicedText

LEAST_WORDS = 4
"""A shorter question cannot be read without what it is put to."""

_AUXILIARY = r"(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|must)(?:n't)?"
_SUBJECT = r"(?:i|we|you|he|she|it|they|there|that|this|these|those)"
_THINK = r"(?:think|believe|suppose|imagine|expect|assume|say|claim|mean)"
_REALLY = r"(?:really|honestly|seriously|actually)"
_GROUNDS = r"(?:evidence|reasons?|proof|grounds|basis|data|sign|indication)"
_CHALLENGE = re.compile(
    rf"(?i)\W*(?:(?:but|and|so|well|then|oh|sorry|ok|okay),? )*(?:"
    rf"{_AUXILIARY} {_SUBJECT}(?: {_REALLY})?\?|(?:{_REALLY}|why not|why so|how so|how come|since when|says who|so what|according to whom)\?|"
    rf"why (?:on earth )?(?:would|should|must|can't|couldn't|shouldn't|wouldn't)\b|"
    rf"what (?:on earth )?makes (?:you|him|her|them|anyone|anybody) (?:{_THINK}|so sure|so certain)\b|"
    rf"(?:what|where(?:'s| is| are)?|is there(?: any)?|are there(?: any)?|do you have(?: any)?|have you(?: any)?)(?: the| your)? {_GROUNDS}\b|"
    rf"how (?:do|can|could|would) you (?:know|tell)\b|{_AUXILIARY} (?:you|he|she|they|anyone|anybody) {_REALLY} {_THINK}\b|"
    rf"(?:are|were) you (?:{_REALLY} )?{SAYING}\b|since when (?:{_AUXILIARY})\b|says who\b)"
)


def challenges(question: str) -> bool:
    """Tell whether a `question` that opens a reply speaks against what it answers rather than asks."""
    return bool(_CHALLENGE.match(plain(question)))


def is_whole_reply(page: VoicedText, sentence: Sentence) -> bool:
    """Tell whether a reply is this one question and speaks against what it answers: nothing else says so."""
    text = shown(page.document, sentence.span)
    if len(text.split()) < LEAST_WORDS or not challenges(text):
        return False
    reply = reply_to(page.document, page.voiced, sentence)
    return reply is not None and reply.sentences == (sentence,)
