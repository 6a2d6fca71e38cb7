"""What a careful human reader found in one source: the gold file, as docs/annotating.md describes it."""

from typing import Literal

from pipeline.models import (
    ClashState,
    Degree,
    Disagreement,
    Inline,
    Kind,
    Noun,
    Presence,
    Severity,
    Side,
    Span,
    Stance,
    Voice,
)
from pipeline.rubric import Criterion


class GoldParticipant(Noun):
    """Somebody who holds words in the source."""

    id: str
    name: str | None
    """Null for an absent opponent whom the text does not name."""
    aliases: tuple[str, ...]
    """Other names the text uses for the same participant."""
    presence: Presence


class GoldPassage(Noun):
    """One paragraph, list item, heading, header line or footnote, and whose words it is."""

    span: Span
    voice: Voice
    holder: str | None
    """Null for furniture, and for furniture only."""
    inline: tuple[Inline, ...]


class GoldClaim(Noun):
    """A clause that puts forward something another person could deny."""

    id: str
    span: Span
    quote: str
    """The source's own characters in `span`."""
    holder: str
    voice: Voice
    stance: Stance
    kind: Kind


class GoldClash(Noun):
    """One issue on which two holders oppose each other."""

    issue: str
    """The issue as a neutral question."""
    state: ClashState
    point: Side
    counterpoint: Side


class GoldConcession(Noun):
    """A claim in which its holder grants something to the other side."""

    claim: str
    to: tuple[str, ...]
    """The opposing claims it grants; empty where those words are not in the text."""
    degree: Degree


class GoldCrux(Noun):
    """A premise on which a disagreement turns."""

    claims: tuple[str, ...]
    """The claims that state or deny the premise."""
    issue: str
    disagreement: Disagreement


class GoldUnanswered(Noun):
    """An argument that was put to somebody whose reply never takes it up."""

    claim: str


class GoldFinding(Noun):
    """A planted or agreed fault."""

    criterion: Criterion
    severity: Severity
    span: Span
    holder: str


class Gold(Noun):
    """The annotations of one source (`schemas/gold.schema.json`)."""

    schema_version: Literal["2.0"]
    source: str
    """The base name of the annotated file, which stands beside the gold file."""
    sha256: str
    """Of that file's bytes."""
    question: str
    """What the debate is about, as a neutral question."""
    participants: tuple[GoldParticipant, ...]
    passages: tuple[GoldPassage, ...]
    claims: tuple[GoldClaim, ...]
    clashes: tuple[GoldClash, ...]
    concessions: tuple[GoldConcession, ...]
    cruxes: tuple[GoldCrux, ...]
    unanswered: tuple[GoldUnanswered, ...]
    findings: tuple[GoldFinding, ...]
