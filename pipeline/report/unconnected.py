"""Documents that were put together and have nothing to do with each other, told in one line."""

from collections import defaultdict
from collections.abc import Iterator

from pipeline.together_models import TogetherReport


def nothing_connects(report: TogetherReport) -> str:
    """Return what was not found to be connected, and what to do; an empty string where each leads to every other.

    Two documents are connected where a relation runs between their claims, where claims of both bear on one issue, or
    where words in both are one person's.
    """
    groups = [" and ".join(group) for group in _groups(report)]
    if len(groups) < 2:
        return ""
    between = " with ".join(groups) if len(groups) == 2 else f"{', '.join(groups[:-1])} or {groups[-1]} with another"
    return (
        f"Nothing was found that connects {between}: nobody answers or quotes across them. "
        "Texts on different matters are told better each by itself, without --together."
    )


def _groups(report: TogetherReport) -> list[list[str]]:
    """The ids of the documents, those that are connected in one list, in order."""
    groups: list[list[str]] = [[info.id] for info in report.documents]
    for link in _links(report):
        met = [group for group in groups if link.intersection(group)]
        groups = [group for group in groups if group not in met] + [[name for group in met for name in group]]
    order = [info.id for info in report.documents]
    return sorted((sorted(group, key=order.index) for group in groups), key=lambda group: order.index(group[0]))


def _links(report: TogetherReport) -> Iterator[set[str]]:
    home = {claim.id: claim.span.document for claim in report.claims}
    source = {relation.id: relation.source for relation in report.relations}
    for relation in report.relations:
        ends = (relation.source, source.get(relation.target, relation.target))
        # A report that is being verified may name claims that it lacks.
        yield {home[end] for end in ends if end in home}
    for issue in report.issues:
        yield {home[claim] for position in issue.positions for claim in position.claims if claim in home}
    wrote_in: dict[str, set[str]] = defaultdict(set)
    for passage in report.passages:
        for holder in filter(None, (passage.holder, *(part.holder for part in passage.inline))):
            wrote_in[holder].add(passage.span.document)
    yield from wrote_in.values()
