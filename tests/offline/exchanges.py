"""How the tests of this folder read a whole text: who is answered on what, and with what."""

from pipeline.documents import parse_document
from pipeline.models import RelationType, Report
from pipeline.offline import Offline
from pipeline.run import run_pipeline_sync

Exchanges = set[tuple[str, str, str]]


def read(text: str) -> Report:
    """Return the offline report on a plain text."""
    return run_pipeline_sync(parse_document(text.encode(), source="page.txt"), Offline())


def exchanges(report: Report) -> Exchanges:
    """Return holder and words of each claim that is spoken against in a clash, with the words that do so."""
    claim = {c.id: c for c in report.claims}
    name = {p.id: p.name or "unnamed" for p in report.participants}
    sides = ((clash.point, clash.counterpoint) for clash in report.clashes)
    return {
        (name[point.holder], claim[answered].quote, claim[answer].quote)
        for point, counterpoint in sides
        for answered in point.claims
        for answer in counterpoint.claims
    }


def granted(report: Report) -> set[tuple[str, str]]:
    """Return the words of each concession with those of what is granted."""
    quote = {c.id: c.quote for c in report.claims}
    return {(quote[r.source], quote[r.target]) for r in report.relations if r.type is RelationType.CONCEDES}
