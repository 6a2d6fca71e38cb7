"""How an author grants a view that somebody else holds: "I agree that …", "she may be right that …".

What follows is the other's view; the sentence as a whole is the author's.
"""

import re

OFTEN = r"(?: (?:do|also|fully|certainly|totally|completely|entirely|quite|readily|\w+ly))?"
"""What may stand between a subject and its verb of granting."""
RIGHT = (
    r"(?: (?:may|might|could)(?: well)? be|['’]s|['’]re| is| are| was| were)"
    r"(?: (?:\w+ly|quite|of course))? (?:right|correct)(?: to say)?"
)
"""How somebody is said to be right."""
_HEAD = re.compile(rf"(?i)(?:\b(?:i|we){OFTEN} (?:agree|accept|grant|concede)(?: with [^,.;]+)?|{RIGHT}),? that\s*$")


def shares(head: str) -> bool:
    """Tell whether an author grants the view that follows `head` in its sentence."""
    return bool(_HEAD.search(head))
