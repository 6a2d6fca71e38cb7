"""Three invented documents that are one debate: a post, an essay that replies to it, a panel."""

from collections.abc import Sequence

from pipeline.documents import parse_document
from pipeline.models import Document
from pipeline.offline.reading import Reading, reading_of

POST = """\
# The ferry at night

*by Mara Holt*

The ferry should run until two in the morning. Shift workers finish at midnight and have no way home across the water.

I believe that it would soon earn its keep. The night boat would pay for itself within two years.

My reason is the survey of last spring. The survey found four hundred riders a night. Our idle hulls cost us as much.
"""
ESSAY = """\
# Against the night boat

*by Jon Pryce*

Mara Holt has written a warm plea. I think it rests on numbers that do not hold.

> The night boat would pay for itself within two years.

I doubt it. The survey asked people whether they would like a night boat, not whether they would pay for one.

Her idle hulls, or what the crews call spare capacity, are not idle. Spare capacity keeps the timetable.

I grant that the shift workers have no way home across the water. A bus over the bridge would take them.
"""
PANEL = """\
Ines Duarte: I run the hostel at the harbour.

Moderator: Welcome. Should the ferry run at night?

Mara: Yes. Two boats lie at the pier and cost us money.

Ines Duarte: I disagree. The night boat will not pay for itself within two years, because winter nights are empty.

Mara: I agree that January is weak.
"""
SOURCES = {"post.md": POST, "reply-essay.md": ESSAY, "panel.txt": PANEL}


def documents() -> list[Document]:
    """Return the three."""
    return [parse_document(text.encode(), source=name) for name, text in SOURCES.items()]


def readings(read: Sequence[Document] | None = None) -> list[Reading]:
    """Return what the rules find in each of `read`, or of the three."""
    return [reading_of(document) for document in read or documents()]


def page(text: str, name: str = "page.txt") -> Document:
    """Return a document of `text`."""
    return parse_document(text.encode(), source=name)
