"""The nouns: what is read (Document and its parts) and what comes out (Report and its parts).

All are frozen and refuse unknown fields. Offsets are half-open code-point offsets into the source decoded as UTF-8
without newline translation; a byte-order mark is code point 0.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pipeline.rubric import Criterion

SCHEMA_VERSION = "2.0"


class Noun(BaseModel):
    """Base of all nouns: immutable, strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Span(Noun):
    """A half-open range of code points of the source."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if self.start > self.end:
            raise ValueError(f"a span must satisfy start <= end, not {self.start}..{self.end}")
        return self

    def cut(self, text: str) -> str:
        """Return the characters of `text` in this span."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: "Span") -> int:
        """Return the number of code points shared with `other`."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def iou(self, other: "Span") -> float:
        """Return intersection over union with `other`, 0 to 1."""
        shared = self.overlap(other)
        union = len(self) + len(other) - shared
        return shared / union if union else 0.0


class Markup(StrEnum):
    """How the source writes structure."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class Voice(StrEnum):
    """Whose words a passage is, and in what manner."""

    OWN = "own"
    QUOTATION = "quotation"
    PARAPHRASE = "paraphrase"
    GUESSED = "guessed"
    ANTICIPATED = "anticipated"
    HYPOTHETICAL = "hypothetical"
    FURNITURE = "furniture"


class Presence(StrEnum):
    """How directly a participant is present, most direct first."""

    PRESENT = "present"
    QUOTED = "quoted"
    REPORTED = "reported"
    PREDICTED = "predicted"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """How the holder stands to a claim; words, never a number."""

    ASSERTED = "asserted"
    BELIEVED = "believed"
    SUSPECTED = "suspected"
    UNCERTAIN = "uncertain"
    CONDITIONAL = "conditional"
    CONCEDED = "conceded"
    CONCEDED_FOR_ARGUMENT = "conceded_for_argument"
    DENIED = "denied"
    ASKED = "asked"
    IRONIC = "ironic"


class Kind(StrEnum):
    """What a claim is about."""

    EMPIRICAL = "empirical"
    CAUSAL = "causal"
    PREDICTIVE = "predictive"
    NORMATIVE = "normative"
    DEFINITIONAL = "definitional"
    CONCEPTUAL = "conceptual"
    ABOUT_THE_DEBATE = "about_the_debate"


class RelationType(StrEnum):
    """What the source of an edge does to its target (Pollock's rebut and undercut; undermine attacks a premise)."""

    SUPPORTS = "supports"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    UNDERMINES = "undermines"
    CONCEDES = "concedes"
    QUALIFIES = "qualifies"
    REFRAMES = "reframes"


ATTACKS = frozenset({RelationType.REBUTS, RelationType.UNDERCUTS, RelationType.UNDERMINES})


class Degree(StrEnum):
    """How far a concession goes."""

    FULL = "full"
    CONDITIONAL = "conditional"
    TACTICAL = "tactical"


class Origin(StrEnum):
    """Whether the text itself draws the relation, or the reader inferred it."""

    STATED = "stated"
    INFERRED = "inferred"


class ClashState(StrEnum):
    """How far an exchange has gone."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"
    CONCEDED = "conceded"
    STANDSTILL = "standstill"


class Disagreement(StrEnum):
    """What would have to be settled to settle a crux."""

    EMPIRICAL = "empirical"
    VALUE = "value"
    DEFINITIONAL = "definitional"
    BURDEN_OF_PROOF = "burden_of_proof"
    METHOD = "method"


class Severity(StrEnum):
    """How much a finding matters to the argument it is about."""

    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"


class Depth(StrEnum):
    """How much is asked of a text."""

    QUICK = "quick"
    """Voices, outline, account, check."""
    FULL = "full"
    """All of it."""


class Weight(StrEnum):
    """How much an issue matters to the whole, most first."""

    CENTRAL = "central"
    SUBSTANTIAL = "substantial"
    MINOR = "minor"


class Difference(StrEnum):
    """In what way two sides differ on an issue."""

    OPPOSED = "opposed"
    DEGREE = "degree"
    DIFFERENT_QUESTIONS = "different_questions"
    WORD = "word"
    BURDEN = "burden"
    RIVAL_PROPOSALS = "rival_proposals"
    SETTLED = "settled"


class Known(StrEnum):
    """How a position is known: the holder's own words, another's report, another's guess, a prediction."""

    STATED = "stated"
    REPORTED = "reported"
    GUESSED = "guessed"
    PREDICTED = "predicted"


class How(StrEnum):
    """In what way a point was left unanswered."""

    NOT_TAKEN_UP = "not_taken_up"
    IN_PART = "in_part"
    BESIDE_THE_POINT = "beside_the_point"


class Verdict(StrEnum):
    """What a second reading says of a written sentence."""

    BORNE_OUT = "borne_out"
    TOO_STRONG = "too_strong"
    WRONG_PERSON = "wrong_person"
    NOT_THERE = "not_there"


class CheckedBy(StrEnum):
    """Who read it again."""

    CODE = "code"
    READER = "reader"


class Met(StrEnum):
    """Whether the text meets a criticism, as a reader found who had not seen the critic's reasons."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"
    UNTESTED = "untested"


class Layout(StrEnum):
    """How the page shows who speaks where."""

    SPEAKERS = "speakers"
    """Every turn has an author."""
    MIXED = "mixed"
    """Some turns have."""
    UNNAMED = "unnamed"
    """Turns are told apart, and none has an author."""
    ONE_TEXT = "one_text"
    """Nothing on the page divides it."""


class Outcome(StrEnum):
    """What became of a sentence; the first that fits, in this order."""

    FURNITURE = "furniture"
    QUOTATION = "quotation"
    CONCESSION = "concession"
    CLAIM = "claim"
    ASIDE = "aside"
    SOCIAL = "social"
    UNCOVERED = "uncovered"


class PassageKind(StrEnum):
    """What a passage is on the page, before anybody asks whose words it is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    HEADER = "header"
    FOOTNOTE = "footnote"
    CODE = "code"
    FURNITURE = "furniture"


# ---- what is read


class Turn(Noun):
    """One comment, speech or letter."""

    id: str
    author: str | None
    """The author's name as the page gives it; null where nothing shows it."""
    header: str | None
    """The raw header line, such as a name and a score run together."""
    span: Span
    replies_to: str | None = None
    """The id of the turn this one answers, where the page's structure shows it."""
    karma_readings: tuple[tuple[int, ...], ...] = ()
    """Every reading of the digits in the header, such as 18 and 9 for `189`."""
    flags: tuple[str, ...] = ()


class Passage(Noun):
    """One paragraph, list item, heading or header line, as the reader of files sees it."""

    id: str
    turn: str
    span: Span
    kind: PassageKind = PassageKind.PARAGRAPH
    quote_depth: int = 0
    """How many quotation marks of the markup stand around it: `>` levels, nested blockquote elements."""
    list_depth: int = 0
    """How deep in lists it lies; 0 is no list item."""
    flags: tuple[str, ...] = ()


class Sentence(Noun):
    """A sentence of one passage: what a model is shown and what it points at."""

    id: str
    passage: str
    span: Span


class Document(Noun):
    """An untouched source text and its parts, all in source order."""

    id: str
    title: str
    source: str
    """The base name of the file, or `-` for standard input."""
    sha256: str
    """Of the file's bytes."""
    markup: Markup
    text: str
    turns: tuple[Turn, ...]
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]

    def __hash__(self) -> int:
        return hash((self.id, self.sha256))

    @cached_property
    def layout(self) -> Layout:
        """How the page shows who speaks where."""
        named = sum(turn.author is not None for turn in self.turns)
        if named and named == len(self.turns):
            return Layout.SPEAKERS
        if len(self.turns) < 2:
            return Layout.ONE_TEXT
        return Layout.MIXED if named else Layout.UNNAMED

    def __repr__(self) -> str:
        """Megabytes of text tell nobody anything, and asyncio prints what a task returns."""
        return f"Document(id={self.id!r}, sha256={self.sha256!r})"

    @cached_property
    def words(self) -> int:
        """The number of white-space separated words in the source."""
        return len(self.text.split())

    @cached_property
    def turn(self) -> dict[str, Turn]:
        """The turns by id."""
        return {turn.id: turn for turn in self.turns}

    @cached_property
    def passage(self) -> dict[str, Passage]:
        """The passages by id."""
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def sentence(self) -> dict[str, Sentence]:
        """The sentences by id."""
        return {sentence.id: sentence for sentence in self.sentences}

    @cached_property
    def sentences_in(self) -> dict[str, tuple[Sentence, ...]]:
        """The sentences of each passage, by the passage's id."""
        groups: dict[str, list[Sentence]] = {passage.id: [] for passage in self.passages}
        for sentence in self.sentences:
            groups[sentence.passage].append(sentence)
        return {passage: tuple(group) for passage, group in groups.items()}

    @property
    def parts(self) -> tuple["Document", ...]:
        """The documents that are read here as one: this one alone, or those of a collection."""
        return (self,)

    def part_at(self, offset: int) -> int:
        """Return which of the parts the character at `offset` stands in."""
        del offset  # there is only one
        return 0

    def markup_at(self, offset: int) -> Markup:
        """Return how the part that holds the character at `offset` writes structure."""
        del offset
        return self.markup


# ---- what comes out


class DocumentInfo(Noun):
    """A document as the report names it."""

    id: str
    title: str
    source: str
    sha256: str
    characters: int
    words: int
    layout: Layout
    turns: tuple[Turn, ...]


class Participant(Noun):
    """Somebody who takes part: a person, a group, or an absent opponent. Whoever is only talked about is none."""

    id: str
    name: str | None
    """As the text gives it, or a short description of who has no name; null for nobody that can be told from others."""
    also_called: tuple[str, ...]
    group: bool
    presence: Presence


class Conversation(Noun):
    """Who talks with whom about what, and where in the text."""

    id: str
    participants: tuple[str, ...]
    about: str
    spans: tuple[Span, ...]


class Inline(Noun):
    """A part of a passage in another voice."""

    span: Span
    voice: Voice
    holder: str | None


class VoicedPassage(Noun):
    """A passage with its voice and holder."""

    id: str
    turn: str
    span: Span
    voice: Voice
    holder: str | None
    to: str | None
    """The participant to whom it speaks, where that shows."""
    inline: tuple[Inline, ...]
    flags: tuple[str, ...]


class AccountedSentence(Noun):
    """A sentence and what became of it."""

    id: str
    passage: str
    span: Span
    outcome: Outcome


class Claim(Noun):
    """A proposition somebody puts forward, tied to its words."""

    id: str
    rank: int = Field(ge=1)
    """1 is the most central to the document; unique."""
    text: str
    """The claim rewritten so that it can be understood without the page."""
    quote: str
    """The source's own characters in `span`."""
    span: Span
    sentences: tuple[str, ...]
    holder: str
    voice: Voice
    stance: Stance
    kind: Kind
    flags: tuple[str, ...]


class Relation(Noun):
    """An edge from a claim to a claim, or to another edge."""

    id: str
    source: str
    target: str
    type: RelationType
    degree: Degree | None
    origin: Origin
    warrant: str | None
    """One sentence saying why the edge holds."""


class Statement(Noun):
    """Something told of the text, and the claims it rests on."""

    text: str
    claims: tuple[str, ...]


class Position(Noun):
    """What one participant holds on an issue, and how that is known."""

    holder: str
    known: Known
    text: str
    claims: tuple[str, ...]


class Concession(Noun):
    """What one participant grants, and how far."""

    by: str
    to: str | None
    degree: Degree
    text: str
    claims: tuple[str, ...]


class Unanswered(Noun):
    """A point that was put to somebody who did not meet it on this page."""

    whose: str
    by: str | None
    """Who left it; null where nobody in particular was asked."""
    how: How
    text: str
    claims: tuple[str, ...]


class Issue(Noun):
    """What is in dispute, where everybody stands, and how it went."""

    id: str
    rank: int = Field(ge=1)
    weight: Weight
    question: str
    differences: tuple[Difference, ...]
    positions: tuple[Position, ...]
    concessions: tuple[Concession, ...]
    agreements: tuple[Statement, ...]
    unanswered: tuple[Unanswered, ...]
    cruxes: tuple[str, ...]
    clashes: tuple[str, ...]
    parts: tuple[str, ...]
    """The ids of smaller issues that are fought inside this one."""
    ended: Statement | None


class Side(Noun):
    """One side of a clash."""

    holder: str
    claims: tuple[str, ...]


class Clash(Noun):
    """A pair inside an issue: point and counterpoint."""

    id: str
    rank: int = Field(ge=1)
    issue: str
    """The issue's id."""
    question: str
    state: ClashState
    point: Side
    counterpoint: Side
    exchange: tuple[str, ...]


class CruxPosition(Noun):
    """Where one participant stands on a crux."""

    holder: str
    stance: Stance
    claims: tuple[str, ...]


class WouldMove(Noun):
    """What a participant says would change their mind."""

    holder: str
    span: Span
    text: str


class Crux(Noun):
    """A premise that, flipped, moves an issue."""

    id: str
    issue: str
    text: str
    claim: str | None
    """The claim that states it; null where it is only implied."""
    positions: tuple[CruxPosition, ...]
    falls_with: tuple[str, ...]
    disagreement: Disagreement
    would_settle: str | None
    would_move: tuple[WouldMove, ...]


class Quote(Noun):
    """Characters of the source."""

    span: Span
    text: str


class FindingTests(Noun):
    """What a finding was put to."""

    asserted: bool
    """Its target stands in its holder's own voice, and is not only quoted, supposed, asked or granted."""
    outside_lost_math: bool
    """It does not rest on a formula that was lost on the way."""
    met: Met
    """Whether the text meets it, by a fresh reader."""
    met_in: tuple[str, ...]
    """The ids of the sentences that do, wholly or in part."""


class Finding(Noun):
    """One criticism."""

    id: str
    criterion: Criterion
    severity: Severity
    target: str
    """The id of a claim, a relation or an issue."""
    quotes: tuple[Quote, ...]
    explanation: str
    tests: FindingTests


class DiscardedFinding(Finding):
    """One criticism that did not survive, and why."""

    reason: str


class Steelman(Noun):
    """A side at its strongest."""

    holder: str
    text: str
    built: bool
    """Whether it was built by the reader from what the text gives, rather than told in the side's own words."""


class Critique(Noun):
    """An issue judged."""

    id: str
    issue: str
    steelmen: tuple[Steelman, ...]
    findings: tuple[Finding, ...]
    discarded: tuple[DiscardedFinding, ...]
    questions: tuple[str, ...]


class Semantics(Noun):
    """What follows if the extracted attacks are right; never a verdict."""

    grounded: tuple[str, ...]
    h_categorizer: dict[str, float]
    df_quad: dict[str, float]
    converged: bool


class Reference(Noun):
    """A place that a mark `[n]` of the summary stands for; one mark may stand for several."""

    n: int = Field(ge=1)
    span: Span
    claims: tuple[str, ...]


class Summary(Noun):
    """The balanced account."""

    about: Statement
    ended: Statement | None
    turns_on: Statement | None
    text: str
    """Markdown, with marks `[n]`."""
    references: tuple[Reference, ...]


class Check(Noun):
    """A second reading of a written sentence."""

    statement: str
    """As it was first written."""
    verdict: Verdict
    by: CheckedBy
    mended: str | None
    """What stands instead; null where the sentence stands as it was, or was struck."""


class Outcomes(Noun):
    """How many sentences had each outcome."""

    furniture: int = 0
    quotation: int = 0
    concession: int = 0
    claim: int = 0
    aside: int = 0
    social: int = 0
    uncovered: int = 0


class DroppedQuote(Noun):
    """Something a model proposed that could not be tied to the source, and so was left out."""

    prompt: str
    sentences: tuple[str, ...]
    words: str
    reason: str


class FailedCall(Noun):
    """A call that brought no usable reply: what was lost with it."""

    prompt: str
    subject: str
    reason: str


class DroppedStatement(Noun):
    """A written sentence that was struck, and why."""

    text: str
    reason: str


class Coverage(Noun):
    """A ledger that accounts for every sentence, and for everything that was lost."""

    sentences: int
    outcomes: Outcomes
    dropped_quotes: tuple[DroppedQuote, ...]
    failed_calls: tuple[FailedCall, ...]
    dropped_statements: tuple[DroppedStatement, ...]
    fallbacks: int
    """How many claims stand in their own words because their rewrite was refused twice."""


class Usage(Noun):
    """What was asked of the engine."""

    calls: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    """Those of the prompt's tokens that the endpoint had kept from an earlier call."""
    completion_tokens: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(**{name: getattr(self, name) + getattr(other, name) for name in Usage.model_fields})

    def __sub__(self, other: "Usage") -> "Usage":
        return Usage(**{name: getattr(self, name) - getattr(other, name) for name in Usage.model_fields})


Usages = Mapping[str, Usage]
"""What was asked, by the name of the prompt."""


class Provenance(Noun):
    """What made this report."""

    engine: str
    model: str
    depth: Depth
    prompts: dict[str, str]
    """The sha256 of each prompt that was answered, by name."""
    schemas: dict[str, str]
    usage: dict[str, Usage]
    """By the name of the prompt."""


class Report(Noun):
    """All of it. Its fields are the published contract (`schemas/report.schema.json`)."""

    schema_version: str
    document: DocumentInfo
    participants: tuple[Participant, ...]
    conversations: tuple[Conversation, ...]
    passages: tuple[VoicedPassage, ...]
    sentences: tuple[AccountedSentence, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    issues: tuple[Issue, ...]
    clashes: tuple[Clash, ...]
    cruxes: tuple[Crux, ...]
    critiques: tuple[Critique, ...]
    gravest: tuple[str, ...] = Field(max_length=5)
    """The ids of the gravest findings of the whole, the gravest first, whichever side they concern."""
    semantics: Semantics
    summary: Summary
    checks: tuple[Check, ...]
    coverage: Coverage
    provenance: Provenance

    def __repr__(self) -> str:
        """A whole report is no line of a message."""
        return f"Report(document={self.document.id!r}, claims={len(self.claims)})"
