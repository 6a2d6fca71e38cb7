"""What an attack is about: what is attacked, as a heading, in one clause where its words allow that."""

import re
from collections.abc import Iterator

from pipeline.grounding import shown
from pipeline.models import Claim, Document
from pipeline.offline.cues import plain
from pipeline.offline.embedding import embedded, wording
from pipeline.offline.issues import CONTESTED, LONGEST, heading_on
from pipeline.offline.speakers import authors

_LISTS = re.compile(r"^\S+,")
"""A clause does not open with a single word and a comma: that is a list, or an adverb."""
_TALKS = re.compile(r"(?i)\b(?:i|me|my|mine|we|us|our|ours|you|your|yours)\b")
"""Words that nobody understands who does not know who speaks."""


def issue_on(document: Document, claim: Claim, speaker: str) -> str:
    """Return that `claim` is contested: its words as a clause, those it was rewritten to, or as a quotation.

    `speaker` is what its holder is called; a quotation that speaks of `I` or `you` is put under it, if the page uses it.
    """
    clause = next(_clauses(document, claim), None)
    if clause and len(heading := f"{CONTESTED}{clause}") <= LONGEST:
        return heading
    said = shown(document, claim.span)
    known = speaker in authors(document) or speaker in document.text
    talks = known and _TALKS.search(plain(said))
    return heading_on(said, speaker if talks else None)


def _clauses(document: Document, claim: Claim) -> Iterator[str]:
    said = wording(document, claim)
    for way in (said, claim.text.rstrip(" .!")) if said else ():
        clause = embedded(document, way)
        if clause and "?" not in clause and not _LISTS.match(clause):
            yield clause
