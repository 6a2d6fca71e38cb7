"""Which steps of one author's argument speak for an imagined opponent, and so which attack each other.

Who argues alone still argues with somebody: "Granted, …" gives the opponent a word, "but …" takes it back. Each step is
the author's or the opponent's, and one step attacks another exactly where the two are of different roles (the reading of
Peldszus and Stede, 2015). The roles are a chain of two states, a conditional random field (Lafferty et al., 2001): how a step
begins tells whether it is an objection, and whether the role turns between it and the step before. The cues are
discourse markers, never a topic's words; their weights were fitted by `python -m benchmarks.fit_opposition`.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from pipeline.offline.cues import BECAUSE, opening, plain, words
from pipeline.offline.opposition_weights import WEIGHTS

OPPOSED_AT = 0.4
"""The probability of different roles from which two steps count as opposed: what tells F1 best is below one half."""

Weights = Mapping[str, Mapping[str, float]]
"""By move (`objects`: the step is the opponent's; `turns`: to the opponent; `returns`: to the author), then by cue."""
Matrix = tuple[tuple[float, float], tuple[float, float]]
"""By the role before and the role after; 0 is the author, 1 the opponent."""

ANY = "any step"
OPENS = "opens a sentence"
BEGINS = {
    "but": opening("but", "(?:and )?yet", "then again"),
    "however": opening(
        r"however|nevertheless|nonetheless|still|even so|all the same|that(?: being)? said|having said that",
        r"instead|rather|in contrast|on the (?:other hand|contrary)|at the same time",
    ),
    "although": opening(
        r"(?:al|even )?though|although|even if|while|whereas|albeit|despite|in spite of|notwithstanding"
    ),
    "granted": opening(
        r"granted|admittedly|of course|true|sure|surely|certainly|yes|indeed|naturally|clearly|obviously|undoubtedly",
        r"no doubt|to be sure|in (?:fact|principle|theory)|it(?:'s| is) (?:true|obvious|clear|understandable|right)",
    ),
    "also": opening(
        r"also|besides|moreover|furthermore|in addition|plus|additionally|similarly|likewise|further|another",
        r"on top of that|above all|apart from that|what(?:'s| is) more|not only|finally|first(?:ly)?|second(?:ly)?",
        r"in particular|particularly|especially",
    ),
    "and": opening("and", "or", "nor"),
    "because": BECAUSE,
    "so": opening(
        r"so|therefore|thus|hence|consequently|accordingly|th(?:at|is)(?:'s| is) why|for (?:these|this) reasons?",
        r"in conclusion|as a result|ultimately|in the end|all in all",
    ),
    "what others say": opening(
        r"(?:\w+ ){1,4}?(?:argues?|claims?|thinks?|says?|believes?|objects?|fears?|worry|worries|assumes?|finds?|feels?|sees?|regards?|points? out|may|might)"
    ),
}
HOLDS = {
    "however": words(r"however|(?<!as )though|nevertheless|nonetheless|instead|on the other hand|at the same time"),
    "admittedly": words(
        r"admittedly|of course|certainly|indeed|granted|true|naturally|surely|undoubtedly|indisputabl[ey]",
        r"obvious(?:ly)?|clear(?:ly)?|to be sure|in fact",
    ),
    "therefore": words("therefore", "hence", "thus", "consequently"),
}


@dataclass(frozen=True)
class Step:
    """One clause of an argument, with the connective before it."""

    words: str
    opens: bool
    """Whether it is the first of its sentence."""

    @property
    def cues(self) -> tuple[str, ...]:
        """The names of the cues that are present."""
        text = plain(self.words)
        begins = [f"begins with {name}" for name, pattern in BEGINS.items() if pattern.match(text)]
        holds = [f"holds {name}" for name, pattern in HOLDS.items() if pattern.search(text)]
        return (ANY, *[OPENS] * self.opens, *begins, *holds)


def roles_of(steps: Sequence[Step]) -> "Chain":
    """Return who speaks in each step of one author's passage: the author, or the opponent the author imagines."""
    return Chain([step.cues for step in steps], WEIGHTS)


class Chain:
    """The roles of the steps of one passage as a conditional random field: exact, by the forward-backward algorithm."""

    def __init__(self, cues: Sequence[Sequence[str]], weights: Weights) -> None:
        self._own = [math.exp(_sum(weights["objects"], c)) for c in cues]
        self._moves = [(math.exp(_sum(weights["turns"], c)), math.exp(_sum(weights["returns"], c))) for c in cues[1:]]
        self._after = self._backward()
        self.roles, self.moves = self._forward()

    def _backward(self) -> list[tuple[float, float]]:
        """What the steps after each one make of its two roles, in shares."""
        after = [(0.5, 0.5)]
        for own, (turn, back) in zip(reversed(self._own[1:]), reversed(self._moves), strict=True):
            author, opponent = after[-1][0], after[-1][1] * own
            after.append(_shares(author + turn * opponent, back * author + opponent))
        return after[::-1]

    def _forward(self) -> tuple[list[tuple[float, float]], list[Matrix]]:
        """The probabilities of the roles of each step, and of its role given the role of the step before."""
        roles = [_shares(self._after[0][0], self._after[0][1] * self._own[0])]
        moves: list[Matrix] = []
        for own, (turn, back), (author, opponent) in zip(self._own[1:], self._moves, self._after[1:], strict=True):
            moves.append((_shares(author, turn * own * opponent), _shares(back * author, own * opponent)))
            roles.append(_through(roles[-1], moves[-1]))
        return roles, moves

    def apart(self, first: int, second: int) -> float:
        """Return the probability that two steps, given by their positions, are of different roles."""
        first, second = sorted((first, second))
        author, opponent = self.roles[first]
        from_author = reduce(_through, self.moves[first:second], (1.0, 0.0))
        from_opponent = reduce(_through, self.moves[first:second], (0.0, 1.0))
        return author * from_author[1] + opponent * from_opponent[0]


def _through(roles: tuple[float, float], move: Matrix) -> tuple[float, float]:
    author, opponent = roles
    return author * move[0][0] + opponent * move[1][0], author * move[0][1] + opponent * move[1][1]


def _shares(author: float, opponent: float) -> tuple[float, float]:
    return author / (author + opponent), opponent / (author + opponent)


def _sum(weights: Mapping[str, float], cues: Sequence[str]) -> float:
    return sum(weights.get(cue, 0.0) for cue in cues)
