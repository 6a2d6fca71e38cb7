"""The debate as a whole, in reply to `outline_debate`: one issue for each clash, told in the words of its claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.documents.understood import not_understood
from pipeline.grounding import number
from pipeline.models import Claim, ClashState, Difference, Known, Stance, Voice, Weight
from pipeline.offline.answers.common import bounded, numbers_of, words_of
from pipeline.offline.clashes import Dispute, Granted
from pipeline.offline.issues import CONTESTED
from pipeline.offline.language import is_in_english
from pipeline.offline.reading import Reading
from pipeline.offline.reading.crux import Crux
from pipeline.stages.outline import Concession, FoundIssue, FoundTalk, OutlineReply, Position, Saying, TurnsOn
from pipeline.views import Text, Voices

CENTRAL = 3
"""So many clashes are called central, the first ones."""
SUBSTANTIAL = 8
"""So many are called central or substantial."""
CLAIMS_A_POSITION = 2
LONGEST = 380
"""Both sides are told in as many characters at the most."""
LONGEST_QUESTION = 300
MOST_GRANTS = 12
MOST_HINGES = 4
MOST_QUOTES = 4
LONGEST_SETTLING = 400
LONGEST_CAVEAT = 400
CAVEAT = "Read by rules for English, which find what words mark and miss what takes understanding."

_KNOWN = {
    Voice.PARAPHRASE: Known.REPORTED,
    Voice.GUESSED: Known.GUESSED,
    Voice.HYPOTHETICAL: Known.GUESSED,
    Voice.ANTICIPATED: Known.PREDICTED,
}


def outline_debate(reading: Reading, text: Text, voices: Voices, question: str, part: str) -> OutlineReply:
    """Return one issue for each clash, the weightiest first, and what the debate turns on."""
    del text, question, part  # the reading is of the whole text, and for this question
    return _Outlining(reading, numbers_of(reading, voices)).reply()


@dataclass(frozen=True)
class _Outlining:
    reading: Reading
    person: Mapping[str, int]
    told: set[str] = field(default_factory=set)
    """The concessions that are told already: each once, under the first issue it belongs to."""

    def reply(self) -> OutlineReply:
        clashes = self.reading.debate.clashes
        return OutlineReply(
            about=self._about(),
            conversations=list(self._talks()),
            issues=[self._issue(clash) for clash in clashes],
            ended=None,
            turns_on=next((self._saying(crux.claim.text, [crux.claim]) for crux in self.reading.cruxes), None),
            caveats=[CAVEAT, *self._unread()],
        )

    def _unread(self) -> list[str]:
        """Which of several documents are in a language without rules."""
        titles = [part.title for part in self.reading.debate.document.parts if not is_in_english(part)]
        return (
            [bounded(f"Not read, since it seems not to be in English: {', '.join(titles)}.", LONGEST_CAVEAT)]
            if titles
            else []
        )

    def _claims(self, identifiers: Sequence[str]) -> list[Claim]:
        return [self.reading.debate.claim[c] for c in identifiers]

    def _saying(self, text: str, claims: Sequence[Claim]) -> Saying:
        return Saying(text=text, quotes=[words_of(self.reading.debate.document, claim) for claim in claims])

    def _about(self) -> Saying:
        """What is contested first and, in a debate with more than one question, what comes next."""
        clashes = self.reading.debate.clashes[:2]
        if not clashes:
            best = sorted(self.reading.debate.claims, key=lambda claim: claim.rank)[:1]
            doubts = " and ".join(not_understood(self.reading.debate.document))
            told = (
                f"No disagreement was recognised; but {doubts}."
                if doubts
                else "No disagreement was found in this text."
            )
            return self._saying(told, best)
        openings = ("Contested above all", "Then")
        text = " ".join(_opened(how, clash.question) for how, clash in zip(openings, clashes, strict=False))
        return self._saying(text, self._claims([side.claims[0] for c in clashes for side in (c.point, c.counterpoint)]))

    def _talks(self) -> Iterator[FoundTalk]:
        """Who is opposed to whom, over the sentences in which they are."""
        pairs: dict[frozenset[str], list[Dispute]] = {}
        for clash in self.reading.debate.clashes:
            pairs.setdefault(frozenset({clash.point.holder, clash.counterpoint.holder}), []).append(clash)
        for holders, clashes in pairs.items():
            between = sorted(self.person[holder] for holder in holders if holder in self.person)
            about = bounded(clashes[0].question, LONGEST_QUESTION)
            for said in self._by_document([claim for clash in clashes for claim in self._claims(clash.claims)]):
                yield FoundTalk(between=between, about=about, first=min(said), last=max(said))

    def _by_document(self, claims: Sequence[Claim]) -> Iterable[list[int]]:
        """The sentences of claims, those of each document apart."""
        found: dict[int, list[int]] = {}
        for claim in claims:
            part = self.reading.debate.document.part_at(claim.span.start)
            found.setdefault(part, []).extend(map(number, claim.sentences))
        return found.values()

    def _issue(self, clash: Dispute) -> FoundIssue:
        conceded = clash.state is ClashState.CONCEDED
        granted = [g for g in self.reading.debate.concessions(clash) if g.claim.id not in self.told]
        self.told.update(g.claim.id for g in granted)
        return FoundIssue(
            question=bounded(clash.question, LONGEST_QUESTION),
            positions=list(self._positions(clash)),
            grants=[self._grant(g) for g in granted[:MOST_GRANTS]],
            agreements=[],
            unanswered=[],
            turns_on=[self._hinge(crux) for crux in self._turning.get(clash.id, ())][:MOST_HINGES],
            ended=self._ended(clash) if conceded else None,
            differences=[Difference.SETTLED if conceded else Difference.OPPOSED],
            weight=_weight(clash),
            part_of=None,
        )

    def _positions(self, clash: Dispute) -> Iterator[Position]:
        for side in (clash.point, clash.counterpoint):
            if side.holder in self.person:
                claims = self._claims(side.claims)
                chosen = _few(claims)
                yield Position(
                    holder=self.person[side.holder],
                    known=_KNOWN.get(chosen[0].voice, Known.STATED),
                    text=bounded(" ".join(claim.text for claim in chosen), LONGEST),
                    quotes=[words_of(self.reading.debate.document, claim) for claim in claims],
                )

    def _grant(self, granted: Granted) -> Concession:
        return Concession(
            by=self.person[granted.claim.holder],
            to=self.person.get(granted.to[0].holder),
            degree=granted.degree,
            text=bounded(granted.claim.text, LONGEST),
            quotes=[words_of(self.reading.debate.document, granted.claim)],
        )

    def _ended(self, clash: Dispute) -> Saying | None:
        """Who gave the matter up, in their words."""
        members = set(clash.claims)
        given_up = (g for g in self.reading.debate.concessions(clash) if members & {claim.id for claim in g.to})
        granted = next(given_up, None)
        return self._saying(bounded(granted.claim.text, LONGEST), [granted.claim]) if granted else None

    @cached_property
    def _turning(self) -> Mapping[str, list[Crux]]:
        """The cruxes of each clash: of the first that answers for the crux's claim, or for one on it."""
        found: dict[str, list[Crux]] = {}
        for crux in self.reading.cruxes:
            involved = [crux.claim, *self._claims([c for position in crux.positions for c in position.claims])]
            home = next((home for claim in involved if (home := self.reading.debate.home(claim))), None)
            if home:
                found.setdefault(home, []).append(crux)
        return found

    def _hinge(self, crux: Crux) -> TurnsOn:
        """Whoever denies the premise outright contests it, and whom its author says it divides them from; nobody else."""
        held = [p.holder for p in crux.positions if p.holder == crux.claim.holder and p.stance is not Stance.DENIED]
        others = [
            p.holder for p in crux.positions if p.holder not in held and (crux.divides or p.stance is Stance.DENIED)
        ]
        moved = next((f"“{move.text}”" for move in crux.would_move), "")
        return TurnsOn(
            text=bounded(crux.claim.text, LONGEST),
            held_by=[self.person[holder] for holder in held if holder in self.person],
            contested_by=[self.person[holder] for holder in others if holder in self.person],
            would_settle=bounded(" ".join(moved.split()), LONGEST_SETTLING),
            implied=False,
            disagreement=crux.disagreement,
            quotes=[words_of(self.reading.debate.document, claim) for claim in self._on(crux)],
        )

    def _on(self, crux: Crux) -> list[Claim]:
        """The premise, and the claims in which the others take their stand on it."""
        others = [p.claims for p in crux.positions if p.holder != crux.claim.holder]
        return [crux.claim, *self._claims([c for claims in others for c in claims])][:MOST_QUOTES]


def _weight(clash: Dispute) -> Weight:
    if clash.rank <= CENTRAL:
        return Weight.CENTRAL
    return Weight.SUBSTANTIAL if clash.rank <= SUBSTANTIAL else Weight.MINOR


def _few(claims: Sequence[Claim]) -> list[Claim]:
    """The first claims of a side that have room: of both sides as much."""
    chosen: list[Claim] = []
    for claim in claims[:CLAIMS_A_POSITION]:
        if not chosen or sum(len(c.text) for c in chosen) + len(claim.text) < LONGEST:
            chosen.append(claim)
    return chosen


def _opened(how: str, heading: str) -> str:
    """A heading as a sentence, such as `Then: the mornings belong to the old.`"""
    told = f"{how}: {heading.removeprefix(CONTESTED)}"
    return told if told.endswith(("?", ".", "…")) else f"{told}."
