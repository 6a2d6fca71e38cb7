"""A sound report on an invented debate of three comments, made by hand."""

import hashlib

from pipeline.models import (
    SCHEMA_VERSION,
    AccountedSentence,
    Check,
    CheckedBy,
    Claim,
    Clash,
    ClashState,
    Concession,
    Conversation,
    Coverage,
    Critique,
    Crux,
    CruxPosition,
    Degree,
    Depth,
    Difference,
    Disagreement,
    DiscardedFinding,
    Document,
    DocumentInfo,
    Finding,
    FindingTests,
    How,
    Inline,
    Issue,
    Kind,
    Known,
    Layout,
    Markup,
    Met,
    Origin,
    Outcome,
    Outcomes,
    Participant,
    Passage,
    PassageKind,
    Position,
    Presence,
    Provenance,
    Quote,
    Reference,
    Relation,
    RelationType,
    Report,
    Semantics,
    Sentence,
    Severity,
    Side,
    Span,
    Stance,
    Statement,
    Steelman,
    Summary,
    Turn,
    Unanswered,
    Usage,
    Verdict,
    Voice,
    VoicedPassage,
    Weight,
    WouldMove,
)
from pipeline.report import RunFacts

SOURCE_TEXT = """Ada

Night trams pay for themselves. Riders shift from cars
to trams after midnight.

Bo

> Night trams pay for themselves.

They do not: last year's trial *lost* 40 % of its cost_base [1]. I agree that some riders shift from cars. Cleo says \
that "quiet streets matter more", but nobody has measured that.

Ada

The trial ran in winter, so it says little about a whole year. A trial over twelve months would change my mind.
"""

_TESTED = FindingTests(asserted=True, outside_lost_math=True, met=Met.NO, met_in=())


def span(words: str, after: str = "") -> Span:
    """Return where `words` stand in the source, looking from the first `after` on."""
    start = SOURCE_TEXT.index(words, SOURCE_TEXT.index(after))
    return Span(start=start, end=start + len(words))


def document() -> Document:
    """Return the document as a reader of files would."""
    turns = tuple(
        Turn(id=turn, author=author, header=None, span=span(words, after), replies_to=answers)
        for turn, author, answers, words, after in _TURNS
    )
    return Document(
        id="night-trams",
        title="Night trams",
        source="night-trams.txt",
        sha256=hashlib.sha256(SOURCE_TEXT.encode()).hexdigest(),
        markup=Markup.TEXT,
        text=SOURCE_TEXT,
        turns=turns,
        passages=tuple(Passage(id=p.id, turn=p.turn, span=p.span, kind=PassageKind.PARAGRAPH) for p in _PASSAGES),
        sentences=tuple(Sentence(id=s.id, passage=s.passage, span=s.span) for s in _SENTENCES),
    )


def facts() -> RunFacts:
    """Return the facts of a run that cost nothing."""
    return RunFacts(started="2026-01-02T03:04:05Z", seconds=0.5, cost=None, calls=7, counterpoint="0.1.0")


def report() -> Report:
    """Return the sound report."""
    read = document()
    return Report(
        schema_version=SCHEMA_VERSION,
        document=DocumentInfo(
            id=read.id,
            title=read.title,
            source=read.source,
            sha256=read.sha256,
            characters=len(read.text),
            words=read.words,
            layout=Layout.SPEAKERS,
            turns=read.turns,
        ),
        participants=(
            Participant(id="h1", name="Ada", also_called=(), group=False, presence=Presence.PRESENT),
            Participant(id="h2", name="Bo", also_called=(), group=False, presence=Presence.PRESENT),
            Participant(id="h3", name=None, also_called=(), group=True, presence=Presence.QUOTED),
        ),
        conversations=(
            Conversation(id="d1", participants=("h1", "h2"), about="the trial", spans=(_TURN_SPANS[1], _TURN_SPANS[2])),
        ),
        passages=_PASSAGES,
        sentences=_SENTENCES,
        claims=_CLAIMS,
        relations=_RELATIONS,
        issues=_ISSUES,
        clashes=_CLASHES,
        cruxes=(_CRUX,),
        critiques=(_CRITIQUE,),
        gravest=("f1",),
        semantics=Semantics(
            grounded=("c4", "c7"),
            h_categorizer={claim.id: 0.5 for claim in _CLAIMS},
            df_quad={claim.id: 0.5 for claim in _CLAIMS},
            converged=True,
        ),
        summary=_SUMMARY,
        checks=_CHECKS,
        coverage=Coverage(
            sentences=len(_SENTENCES),
            outcomes=Outcomes(**{str(o): sum(s.outcome is o for s in _SENTENCES) for o in Outcome}),
            dropped_quotes=(),
            failed_calls=(),
            dropped_statements=(),
            fallbacks=0,
        ),
        provenance=Provenance(
            engine="endpoint",
            model="m_1",
            depth=Depth.FULL,
            prompts={"list_claims": "0" * 64},
            schemas={"report": "1" * 64},
            usage={"list_claims": Usage(calls=7)},
        ),
    )


_OPENING = "Night trams pay for themselves. Riders shift from cars\nto trams after midnight."
_ANSWER = (
    "They do not: last year's trial *lost* 40 % of its cost_base [1]. I agree that some riders shift from cars. "
    'Cleo says that "quiet streets matter more", but nobody has measured that.'
)
_REPLY = (
    "The trial ran in winter, so it says little about a whole year. A trial over twelve months would change my mind."
)

_TURNS = (
    ("t1", "Ada", None, f"Ada\n\n{_OPENING}", "Ada"),
    ("t2", "Bo", "t1", f"Bo\n\n> Night trams pay for themselves.\n\n{_ANSWER}", "Bo\n"),
    ("t3", "Ada", "t2", f"Ada\n\n{_REPLY}", "measured"),
)
_TURN_SPANS = tuple(span(words, after) for _, _, _, words, after in _TURNS)


def _passage(
    identifier: str, turn: str, where: Span, voice: Voice, holder: str | None, *inline: Inline
) -> VoicedPassage:
    return VoicedPassage(
        id=identifier, turn=turn, span=where, voice=voice, holder=holder, to=None, inline=inline, flags=()
    )


_PASSAGES = (
    _passage("p1", "t1", span("Ada"), Voice.FURNITURE, None),
    _passage("p2", "t1", span(_OPENING), Voice.OWN, "h1"),
    _passage("p3", "t2", span("Bo"), Voice.FURNITURE, None),
    _passage("p4", "t2", span("Night trams pay for themselves.", "> "), Voice.QUOTATION, "h1"),
    _passage(
        "p5",
        "t2",
        span(_ANSWER),
        Voice.OWN,
        "h2",
        Inline(span=span("quiet streets matter more"), voice=Voice.QUOTATION, holder="h3"),
    ),
    _passage("p6", "t3", span("Ada", "measured"), Voice.FURNITURE, None),
    _passage("p7", "t3", span(_REPLY), Voice.OWN, "h1"),
)

_SENTENCES = tuple(
    AccountedSentence(id=f"s{i}", passage=passage, span=where, outcome=outcome)
    for i, (passage, where, outcome) in enumerate(
        (
            ("p1", span("Ada"), Outcome.FURNITURE),
            ("p2", span("Night trams pay for themselves."), Outcome.CLAIM),
            ("p2", span("Riders shift from cars\nto trams after midnight."), Outcome.CLAIM),
            ("p3", span("Bo"), Outcome.FURNITURE),
            ("p4", span("Night trams pay for themselves.", "> "), Outcome.QUOTATION),
            ("p5", span("They do not: last year's trial *lost* 40 % of its cost_base [1]."), Outcome.CLAIM),
            ("p5", span("I agree that some riders shift from cars."), Outcome.CONCESSION),
            ("p5", span(_ANSWER[_ANSWER.index("Cleo") :]), Outcome.CLAIM),
            ("p6", span("Ada", "measured"), Outcome.FURNITURE),
            ("p7", span("The trial ran in winter, so it says little about a whole year."), Outcome.CLAIM),
            ("p7", span("A trial over twelve months would change my mind."), Outcome.UNCOVERED),
        ),
        start=1,
    )
)


def _claim(
    number: int, quote: str, sentence: int, holder: str, text: str = "", *, stance: Stance = Stance.ASSERTED
) -> Claim:
    where = span(quote)
    return Claim(
        id=f"c{number}",
        rank=number,
        text=text or f"{quote}.",
        quote=quote,
        span=where,
        sentences=(f"s{sentence}",),
        holder=holder,
        voice=Voice.QUOTATION if holder == "h3" else Voice.OWN,
        stance=stance,
        kind=Kind.EMPIRICAL,
        flags=(),
    )


_CLAIMS = (
    _claim(1, "Night trams pay for themselves", 2, "h1"),
    _claim(
        2,
        "last year's trial *lost* 40 % of its cost_base [1]",
        6,
        "h2",
        "The night tram trial lost 40 % of its cost base.",
    ),
    _claim(3, "it says little about a whole year", 10, "h1", "A winter trial says little about a whole year."),
    _claim(4, "The trial ran in winter", 10, "h1"),
    _claim(5, "Riders shift from cars\nto trams after midnight", 3, "h1"),
    _claim(6, "some riders shift from cars", 7, "h2", stance=Stance.CONCEDED),
    _claim(7, "nobody has measured that", 8, "h2", "Nobody has measured that quiet streets matter more."),
    _claim(8, "quiet streets matter more", 8, "h3"),
)


def _relation(number: int, source: str, target: str, kind: RelationType, degree: Degree | None = None) -> Relation:
    return Relation(
        id=f"r{number}",
        source=source,
        target=target,
        type=kind,
        degree=degree,
        origin=Origin.STATED,
        warrant=None,
    )


_RELATIONS = (
    _relation(1, "c2", "c1", RelationType.REBUTS),
    _relation(2, "c3", "r1", RelationType.UNDERCUTS),
    _relation(3, "c4", "c3", RelationType.SUPPORTS),
    _relation(4, "c6", "c5", RelationType.CONCEDES, Degree.FULL),
    _relation(5, "c7", "c8", RelationType.UNDERMINES),
)

_CLASHES = (
    Clash(
        id="k1",
        rank=1,
        issue="i1",
        question="Do night trams pay for themselves?",
        state=ClashState.STANDSTILL,
        point=Side(holder="h1", claims=("c1",)),
        counterpoint=Side(holder="h2", claims=("c2",)),
        exchange=("r1", "r2"),
    ),
    Clash(
        id="k2",
        rank=2,
        issue="i2",
        question="Do quiet streets matter more?",
        state=ClashState.UNANSWERED,
        point=Side(holder="h3", claims=("c8",)),
        counterpoint=Side(holder="h2", claims=("c7",)),
        exchange=("r5",),
    ),
)

_CRUX = Crux(
    id="x1",
    issue="i1",
    text="A winter trial says little about a whole year.",
    claim="c3",
    positions=(
        CruxPosition(holder="h1", stance=Stance.ASSERTED, claims=("c3",)),
        CruxPosition(holder="h2", stance=Stance.DENIED, claims=("c2",)),
    ),
    falls_with=("c1",),
    disagreement=Disagreement.EMPIRICAL,
    would_settle="A trial over twelve months.",
    would_move=(
        WouldMove(
            holder="h1",
            span=span("A trial over twelve months would change my mind"),
            text="A trial over twelve months would change my mind",
        ),
    ),
)

_CRITIQUE = Critique(
    id="q1",
    issue="i1",
    steelmen=(
        Steelman(holder="h1", text="Over a whole year, night trams earn what they cost.", built=True),
        Steelman(holder="h2", text="The only trial there was lost two fifths of its cost base.", built=True),
    ),
    findings=(
        Finding(
            id="f1",
            criterion="hasty_generalisation",
            severity=Severity.MODERATE,
            target="r1",
            quotes=(Quote(span=_CLAIMS[1].span, text=_CLAIMS[1].quote),),
            explanation="One trial in one season carries the whole rebuttal.",
            tests=_TESTED.model_copy(update={"met": Met.PARTLY, "met_in": ("s7",)}),
        ),
        Finding(
            id="f2",
            criterion="unsupported",
            severity=Severity.MINOR,
            target="i1",
            quotes=(Quote(span=_CLAIMS[0].span, text=_CLAIMS[0].quote),),
            explanation="Ada gives no figure for “Night trams pay for themselves”.",
            tests=_TESTED.model_copy(update={"met": Met.UNTESTED}),
        ),
    ),
    discarded=(
        DiscardedFinding(
            id="f3",
            criterion="unsupported",
            severity=Severity.MINOR,
            target="c5",
            quotes=(Quote(span=_CLAIMS[4].span, text=_CLAIMS[4].quote),),
            explanation="Nothing supports it.",
            tests=_TESTED.model_copy(update={"met": Met.YES}),
            reason="the text meets it",
        ),
    ),
    questions=("What did the trial cost in summer?",),
)

_ISSUES = (
    Issue(
        id="i1",
        rank=1,
        weight=Weight.CENTRAL,
        question="Do night trams pay for themselves?",
        differences=(Difference.OPPOSED, Difference.DEGREE),
        positions=(
            Position(holder="h1", known=Known.STATED, text="Night trams pay for themselves.", claims=("c1",)),
            Position(holder="h2", known=Known.STATED, text="The trial lost 40 % of its cost base.", claims=("c2",)),
        ),
        concessions=(
            Concession(by="h2", to="h1", degree=Degree.FULL, text="Some riders shift from cars.", claims=("c6",)),
        ),
        agreements=(Statement(text="A trial took place.", claims=("c2", "c4")),),
        unanswered=(),
        cruxes=("x1",),
        clashes=("k1",),
        parts=("i2",),
        ended=Statement(text="Ada names what would change her mind.", claims=("c3",)),
    ),
    Issue(
        id="i2",
        rank=2,
        weight=Weight.MINOR,
        question="Do quiet streets matter more?",
        differences=(Difference.BURDEN,),
        positions=(
            Position(holder="h3", known=Known.REPORTED, text="Quiet streets matter more.", claims=("c8",)),
            Position(holder="h2", known=Known.STATED, text="Nobody has measured it.", claims=("c7",)),
        ),
        concessions=(),
        agreements=(),
        unanswered=(
            Unanswered(whose="h2", by="h3", how=How.NOT_TAKEN_UP, text="It is not measured.", claims=("c7", "c2")),
        ),
        cruxes=(),
        clashes=("k2",),
        parts=(),
        ended=None,
    ),
)

_ACCOUNT = """# Do *night trams* pay?

## In brief

Ada says that night trams “pay for themselves”. [1]

Bo denies it: the trial “\\*lost\\* 40 % of its cost\\_base \\[1\\]”. [2]

| Issue | Ada | Bo |
| --- | --- | --- |
| Do they pay? | yes | not in the trial |

- **Ada** calls the trial a winter's. [3]
"""

_SUMMARY = Summary(
    about=Statement(text="Whether night trams pay for themselves.", claims=("c1",)),
    ended=Statement(text="Neither moves.", claims=("c3",)),
    turns_on=None,
    text=_ACCOUNT,
    references=(
        Reference(n=1, span=_CLAIMS[0].span, claims=("c1",)),
        Reference(n=2, span=_CLAIMS[1].span, claims=("c2",)),
        Reference(n=3, span=_CLAIMS[3].span, claims=("c4",)),
        Reference(n=3, span=_CLAIMS[2].span, claims=("c3",)),
        Reference(n=3, span=_CLAIMS[4].span, claims=()),
    ),
)

_CHECKS = (
    Check(statement="Ada says so.", verdict=Verdict.BORNE_OUT, by=CheckedBy.READER, mended=None),
    Check(statement="Bo knows it.", verdict=Verdict.TOO_STRONG, by=CheckedBy.READER, mended="Bo says it."),
    Check(statement="Ada said “never”.", verdict=Verdict.NOT_THERE, by=CheckedBy.CODE, mended=None),
)
