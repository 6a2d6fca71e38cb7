"""An invented page with its gold file, and the report that a perfect reader would make of a gold file."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.gold import Gold, GoldConcession
from pipeline.models import (
    SCHEMA_VERSION,
    Claim,
    Clash,
    ClashState,
    Concession,
    Coverage,
    Critique,
    Crux,
    CruxPosition,
    Depth,
    Difference,
    DocumentInfo,
    Finding,
    FindingTests,
    How,
    Inline,
    Issue,
    Layout,
    Met,
    Origin,
    Outcomes,
    Participant,
    Provenance,
    Quote,
    Relation,
    RelationType,
    Report,
    Semantics,
    Side,
    Stance,
    Statement,
    Summary,
    Unanswered,
    VoicedPassage,
    Weight,
)

TEXT = """Ada

I suspect that night trams pay for themselves. Riders shift from cars after midnight.

Bo

> Riders shift from cars after midnight.

They do not pay: the trial lost money. I agree that some riders shift. Cleo says that "quiet streets matter more".

Somebody will reply that the trial ran in winter.
"""


def span(words: str, after: str = "") -> dict[str, int]:
    """Return where `words` stand in TEXT, looking from the first `after` on."""
    start = TEXT.index(words, TEXT.index(after))
    return {"start": start, "end": start + len(words)}


def _passage(words: str, voice: str, holder: str | None, *inline: dict[str, Any], after: str = "") -> dict[str, Any]:
    return {"span": span(words, after), "voice": voice, "holder": holder, "inline": list(inline)}


def _inline(words: str, voice: str, holder: str) -> dict[str, Any]:
    return {"span": span(words), "voice": voice, "holder": holder}


def _claim(number: int, words: str, holder: str, voice: str, stance: str, after: str = "") -> dict[str, Any]:
    where = span(words, after)
    held = {"holder": holder, "voice": voice, "stance": stance, "kind": "empirical"}
    return {"id": f"c{number}", "span": where, "quote": words} | held


def gold_data() -> dict[str, Any]:
    """Return the content of the page's gold file, fresh, so that a test may break it."""
    people = [("h1", "Ada", "present"), ("h2", "Bo", "present"), ("h3", "Cleo", "quoted"), ("h4", None, "predicted")]
    return {
        "schema_version": "2.0",
        "source": "trams.txt",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "question": "Should trams run all night?",
        "participants": [{"id": i, "name": name, "aliases": [], "presence": p} for i, name, p in people],
        "passages": [
            _passage("Ada", "furniture", None),
            _passage(TEXT.splitlines()[2], "own", "h1"),
            _passage("Bo", "furniture", None),
            _passage("Riders shift from cars after midnight.", "quotation", "h1", after="> "),
            _passage(TEXT.splitlines()[8], "own", "h2", _inline("quiet streets matter more", "quotation", "h3")),
            _passage(TEXT.splitlines()[10], "own", "h2", _inline("the trial ran in winter", "anticipated", "h4")),
        ],
        "claims": [
            _claim(1, "I suspect that night trams pay for themselves", "h1", "own", "suspected"),
            _claim(2, "Riders shift from cars after midnight", "h1", "own", "asserted"),
            _claim(3, "Riders shift from cars after midnight", "h1", "quotation", "asserted", after="> "),
            _claim(4, "They do not pay", "h2", "own", "asserted"),
            _claim(5, "the trial lost money", "h2", "own", "asserted"),
            _claim(6, "I agree that some riders shift", "h2", "own", "conceded"),
            _claim(7, "quiet streets matter more", "h3", "quotation", "asserted"),
            _claim(8, "the trial ran in winter", "h4", "anticipated", "asserted"),
        ],
        "clashes": [
            {
                "issue": "Do night trams pay for themselves?",
                "state": "answered",
                "point": {"holder": "h1", "claims": ["c1"]},
                "counterpoint": {"holder": "h2", "claims": ["c4", "c5"]},
            },
            {
                "issue": "What does the trial show?",
                "state": "unanswered",
                "point": {"holder": "h2", "claims": ["c5"]},
                "counterpoint": {"holder": "h4", "claims": ["c8"]},
            },
        ],
        "concessions": [{"claim": "c6", "to": ["c2"], "degree": "conditional"}],
        "cruxes": [{"claims": ["c4"], "issue": "Do they pay?", "disagreement": "empirical"}],
        "unanswered": [{"claim": "c7"}],
        "findings": [
            {"criterion": "hasty_generalisation", "severity": "minor", "span": span("the trial lost"), "holder": "h2"}
        ],
    }


def gold() -> Gold:
    """Return the page's gold file."""
    return Gold.model_validate_json(json.dumps(gold_data()))


def written(folder: Path, data: object = None, *, name: str = "trams") -> Path:
    """Write the page and its gold file, or `data` in its place, into `folder`; return the gold file's path."""
    (folder / "trams.txt").write_text(TEXT, encoding="utf-8", newline="")
    path = folder / f"{name}.gold.json"
    path.write_text(json.dumps(gold_data() if data is None else data), encoding="utf-8")
    return path


def perfect(gold: Gold, text: str = TEXT) -> Report:
    """Return a report that says all that `gold` says, under ids of its own; `text` is the source."""
    return Report(
        schema_version=SCHEMA_VERSION,
        document=DocumentInfo(
            id="page",
            title="A page",
            source=gold.source,
            sha256=gold.sha256,
            characters=len(text),
            words=len(text.split()),
            layout=Layout.ONE_TEXT,
            turns=(),
        ),
        participants=tuple(
            Participant(id=_ours(p.id), name=p.name, also_called=(), group=False, presence=p.presence)
            for p in gold.participants
        ),
        conversations=(),
        passages=_passages(gold),
        sentences=(),
        claims=_claims(gold),
        relations=_concessions(gold),
        issues=(_issue(gold),),
        clashes=_clashes(gold),
        cruxes=_cruxes(gold),
        critiques=(_critique(gold, text),),
        gravest=(),
        semantics=Semantics(grounded=(), h_categorizer={}, df_quad={}, converged=True),
        summary=Summary(
            about=Statement(text="They disagree.", claims=()), ended=None, turns_on=None, text="", references=()
        ),
        checks=(),
        coverage=Coverage(
            sentences=len(gold.claims),
            outcomes=Outcomes(claim=len(gold.claims)),
            dropped_quotes=(),
            failed_calls=(),
            dropped_statements=(),
            fallbacks=0,
        ),
        provenance=Provenance(engine="endpoint", model="perfect", depth=Depth.FULL, prompts={}, schemas={}, usage={}),
    )


def _ours(holder: str | None) -> str:
    return f"our-{holder}"


def _holder(holder: str | None) -> str | None:
    return None if holder is None else _ours(holder)


def _all_ours(claims: Sequence[str]) -> tuple[str, ...]:
    return tuple(_ours(claim) for claim in claims)


def _passages(gold: Gold) -> tuple[VoicedPassage, ...]:
    return tuple(
        VoicedPassage(
            id=f"p{i}",
            turn="t1",
            span=passage.span,
            voice=passage.voice,
            holder=_holder(passage.holder),
            to=None,
            inline=tuple(
                Inline(span=part.span, voice=part.voice, holder=_holder(part.holder)) for part in passage.inline
            ),
            flags=(),
        )
        for i, passage in enumerate(gold.passages, start=1)
    )


def _claims(gold: Gold) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            id=_ours(claim.id),
            rank=rank,
            text=claim.quote,
            quote=claim.quote,
            span=claim.span,
            sentences=(),
            holder=_ours(claim.holder),
            voice=claim.voice,
            stance=claim.stance,
            kind=claim.kind,
            flags=(),
        )
        for rank, claim in enumerate(gold.claims, start=1)
    )


def _concessions(gold: Gold) -> tuple[Relation, ...]:
    return tuple(
        Relation(
            id=f"r{i}",
            source=_ours(concession.claim),
            target=_ours(concession.to[0] if concession.to else gold.claims[0].id),
            type=RelationType.CONCEDES,
            degree=concession.degree,
            origin=Origin.STATED,
            warrant=None,
        )
        for i, concession in enumerate(gold.concessions, start=1)
    )


def _clashes(gold: Gold) -> tuple[Clash, ...]:
    return tuple(
        Clash(
            id=f"k{rank}",
            rank=rank,
            issue="i1",
            question=clash.issue,
            state=ClashState.ANSWERED,
            point=Side(holder=_ours(clash.point.holder), claims=_all_ours(clash.point.claims)),
            counterpoint=Side(holder=_ours(clash.counterpoint.holder), claims=_all_ours(clash.counterpoint.claims)),
            exchange=(),
        )
        for rank, clash in enumerate(gold.clashes, start=1)
    )


def _cruxes(gold: Gold) -> tuple[Crux, ...]:
    return tuple(
        Crux(
            id=f"x{i}",
            issue="i1",
            text=crux.issue,
            claim=_ours(crux.claims[0]),
            positions=(CruxPosition(holder="h1", stance=Stance.ASSERTED, claims=_all_ours(crux.claims)),),
            falls_with=(),
            disagreement=crux.disagreement,
            would_settle=None,
            would_move=(),
        )
        for i, crux in enumerate(gold.cruxes, start=1)
    )


def _critique(gold: Gold, text: str) -> Critique:
    survived = FindingTests(asserted=True, outside_lost_math=True, met=Met.NO, met_in=())
    findings = tuple(
        Finding(
            id=f"f{i}",
            criterion=finding.criterion,
            severity=finding.severity,
            target=_ours(gold.claims[0].id),
            quotes=(Quote(span=finding.span, text=finding.span.cut(text)),),
            explanation="It is a fault.",
            tests=survived,
        )
        for i, finding in enumerate(gold.findings, start=1)
    )
    return Critique(id="q1", issue="i1", steelmen=(), findings=findings, discarded=(), questions=())


def _issue(gold: Gold) -> Issue:
    return Issue(
        id="i1",
        rank=1,
        weight=Weight.CENTRAL,
        question=gold.question,
        differences=(Difference.OPPOSED,),
        positions=(),
        concessions=tuple(_granted(gold, concession) for concession in gold.concessions),
        agreements=(),
        unanswered=tuple(_left(gold, unanswered.claim) for unanswered in gold.unanswered),
        cruxes=tuple(f"x{i}" for i, _ in enumerate(gold.cruxes, start=1)),
        clashes=tuple(f"k{rank}" for rank, _ in enumerate(gold.clashes, start=1)),
        parts=(),
        ended=None,
    )


def _granted(gold: Gold, concession: GoldConcession) -> Concession:
    by = _ours(_holder_of(gold, concession.claim))
    claims = (_ours(concession.claim),)
    return Concession(by=by, to=None, degree=concession.degree, text="It is granted.", claims=claims)


def _left(gold: Gold, claim: str) -> Unanswered:
    whose = _ours(_holder_of(gold, claim))
    return Unanswered(whose=whose, by=None, how=How.NOT_TAKEN_UP, text="Nobody replies.", claims=(_ours(claim),))


def _holder_of(gold: Gold, identifier: str) -> str:
    return next(claim.holder for claim in gold.claims if claim.id == identifier)
