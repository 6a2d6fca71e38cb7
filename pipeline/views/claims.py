"""Claims, criticisms and written statements, as they are shown to be related, tested and checked."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.grounding import number
from pipeline.models import Claim, Document, Span
from pipeline.prompt import show
from pipeline.views.lines import at, block, fenced
from pipeline.views.people import person


@dataclass(frozen=True)
class ClaimList:
    """Claims under the issues that they bear on; each is listed once, and may be named again by its number."""

    document: Document
    issues: tuple[tuple[int, str, tuple[Claim, ...]], ...]
    """Each issue's number and question, and its claims."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, none twice, in the order of first mention."""
        return tuple({claim.id: claim for _, _, claims in self.issues for claim in claims}.values())


@dataclass(frozen=True)
class Refused:
    """A rewrite that may not stand."""

    number: int
    quote: str
    within: str
    """The sentences that the words stand in."""
    text: str
    reason: str


@dataclass(frozen=True)
class Charge:
    """A criticism before it is tested: what is criticised and in which words, without the critic's reasons."""

    number: int
    criterion: str
    holder: str
    spans: tuple[Span, ...]
    sentences: tuple[str, ...]
    quotes: tuple[str, ...]
    explanation: str
    doubt: str = ""
    """What code found wrong with it."""


@dataclass(frozen=True)
class Written:
    """A statement of the account, with the sentences that it cites."""

    number: int
    about: str
    """Whom or what it speaks of, as the frame around it says."""
    text: str
    sentences: tuple[str, ...]
    doubt: str = ""
    """What code found wrong with it."""


@dataclass(frozen=True)
class Numbered:
    """Several things to be judged one by one, each by its number."""

    items: tuple[Refused, ...] | tuple[Charge, ...] | tuple[Written, ...]


@show.register
def _(numbered: Numbered) -> str:
    return block(*_lines(numbered))


def _lines(numbered: Numbered) -> Iterator[str]:
    """Every item; what written lines are about stands once above those that follow each other."""
    last = ""
    for item in numbered.items:
        about = item.about if isinstance(item, Written) else ""
        if about and about != last:
            yield f"[{fenced(about)}]"
        last = about
        yield show(item)


@show.register
def _(listed: ClaimList) -> str:
    lines: list[str] = []
    told: set[str] = set()
    for issue, question, claims in listed.issues:
        lines.append(f"I{issue} {fenced(question)}")
        for claim in claims:
            lines.append(_named(claim) if claim.id in told else _line(claim))
            told.add(claim.id)
    return "The claims, by the issue that they bear on:\n" + block(*lines)


def _named(claim: Claim) -> str:
    return f"C{number(claim.id)} again"


def _line(claim: Claim) -> str:
    return f"C{number(claim.id)} · {person(claim.holder)}, {claim.stance}{at(claim.sentences)} | {fenced(claim.text)}"


@show.register
def _(refused: Refused) -> str:
    quote, within = (" ".join(words.split()) for words in (refused.quote, refused.within))
    context = f"in: “{fenced(within)}” | " if within.strip(".?!") != quote.strip(".?!") else ""
    return (
        f"{refused.number} | words: “{fenced(quote)}” | {context}rewrite: “{fenced(refused.text)}” "
        f"| refused because {fenced(refused.reason)}"
    )


@show.register
def _(charge: Charge) -> str:
    quoted = " … ".join(f"“{fenced(quote)}”" for quote in charge.quotes)
    return (
        f"{charge.number} | {charge.criterion}, against {person(charge.holder)}{at(charge.sentences)}: {quoted} "
        f"| {fenced(charge.explanation)}{_doubted(charge.doubt)}"
    )


@show.register
def _(written: Written) -> str:
    return f"L{written.number} | {fenced(written.text)}{at(written.sentences)}{_doubted(written.doubt)}"


def _doubted(doubt: str) -> str:
    return f" || {fenced(doubt)}" if doubt else ""
