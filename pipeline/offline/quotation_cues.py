"""What each paragraph of a page shows of whether it is another's words: cues of form, of what follows, and of the page."""

import re
from collections.abc import Iterable, Mapping, Sequence

from pipeline.documents.quoting import quoted_from
from pipeline.grounding import shown
from pipeline.models import Document, PassageKind
from pipeline.offline.cues import AGREES, ANSWERS, DISAGREES, plain
from pipeline.offline.similarity import terms

SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE})
SHINGLE_WORDS = 5
MOST_PLACES = 20
"""A shingle that stands in more paragraphs than this is a formula and tells nothing."""
MANY_UNSTOPPED = 4
"""So many paragraphs without a final stop, on a page that usually has them, are a habit of quoting."""
HABIT_SHARE = 0.6
"""A page usually has final stops where this excess of paragraphs has them: 0.6 is four in five."""

_FIRST = re.compile(r"(?i)\b(?:i|i'm|i've|i'd|i'll|my|me)\b")
_SECOND = re.compile(r"(?i)\b(?:you|your|you're|you've|you'd|yours)\b")
_FINAL_STOP = re.compile(r"[.!?…:;][\"')\]*_]*$")
_FIRST_SENTENCE = re.compile(r"^.*?[.?!](?=\s|$)|^.+$", re.DOTALL)
_POINTS_BACK = re.compile(r"(?i)\W*(?:that|this|it|these|those|they|which|so|such|not|even|why|how|what)\b")
_CONNECTS = re.compile(
    r"(?i)\W*(?:also|and|but|so|because|then|again|finally|first|second|besides|in conclusion|tl;?dr|edit|plus|as for|in addition|furthermore|"
    r"however|basically|overall|anyway|now|yet|still)\b"
)
_TURNS = re.compile(
    r"(?i)(?:\w+\W+){0,2}(?:no|yes|not|true|sure|agreed?|disagree|right|wrong|why|but|actually|except|fair|exactly)\b"
)
_RETORTS = re.compile(
    r"(?i)\W*(?:to be fair|of course|maybe|perhaps|probably|possibly|necessarily|really|again|sure|well|none|both|neither|then|or|only if|"
    r"oh|ah+|hm+|huh|wow|damn|(?:and |so )?(?:who|what|where|how|why|do|does|did|is|are|can|could|would|should|you)|"
    r"(?:is|are|do|does|has|have|would|could|should)n't|won't)\b"
)
_ADDRESSES = re.compile(r"(?i)re:? ?\d|re:|@|thanks|thank you")
_ASIDE = re.compile(r"(?i)\W*(?:edit|update|tl;?dr|p\.?s)\b")
_WORD = re.compile(r"[^\W\d_]{2}")
_THANKS = re.compile(r"(?i)\b(?:thanks|thank you|appreciated?|love (?:this|your)|great (?:post|work))\b")
_OWN_WORK = re.compile(
    r"(?i)\b(?:this (?:post|paper|sequence|essay|article)|my (?:claim|point|view|position|argument|guess|sense|impression|main)|i(?:'m| am) not (?:saying|claiming|arguing))\b"
)
_NO_WORD = re.compile(r"\W+")
_CITED = re.compile(r'"([^"\n]{4,80})"')


class Page:
    """The paragraphs of a document that somebody speaks, and what each shows."""

    def __init__(self, document: Document) -> None:
        self.passages = [p for p in document.passages if p.kind in SPOKEN and not p.quote_depth]
        self._texts = [plain(shown(document, p.span)).strip() for p in self.passages]
        self._words = [text.split() for text in self._texts]
        self._terms = [terms(text) for text in self._texts]
        self._first = [_density(_FIRST, text) for text in self._texts]
        self._second = [_density(_SECOND, text) for text in self._texts]
        self._stopped = [bool(_FINAL_STOP.search(text)) for text in self._texts]
        self._usual_stop = max(0.0, 2 * sum(self._stopped) / max(1, len(self._stopped)) - 1)
        self._shingles = [_shingles(words) for words in self._words]
        self._repeats = _repeats(self._words, self._shingles)
        self._titled = bool(document.passages) and document.passages[0].kind is PassageKind.HEADING
        unstopped = sum(
            p.kind is PassageKind.PARAGRAPH and not stop for p, stop in zip(self.passages, self._stopped, strict=True)
        )
        self._habit = min(1.0, unstopped / MANY_UNSTOPPED) if self._usual_stop > HABIT_SHARE else 0.0

    @property
    def turns(self) -> list[list[int]]:
        """The positions of the paragraphs of each turn."""
        groups: dict[str, list[int]] = {}
        for position, passage in enumerate(self.passages):
            groups.setdefault(passage.turn, []).append(position)
        return list(groups.values())

    def cues(self, at: int) -> dict[str, float]:
        """Return the cues of one paragraph by name, with their strengths."""
        after = at + 1 if self._same_turn(at, at + 1) and not self.is_settled(at + 1) else None
        before = at - 1 if self._same_turn(at, at - 1) else None
        found = {**self._of_form(at), **self._of_page(at, before)}
        return found | (self._of_answer(at, after) if after is not None else {"nothing follows": 1.0})

    def is_settled(self, at: int) -> bool:
        """Tell whether the page itself says whose words a paragraph is: it then answers nothing above it."""
        return quoted_from(self.passages[at].flags) is not None

    def _same_turn(self, at: int, other: int) -> bool:
        return 0 <= other < len(self.passages) and self.passages[at].turn == self.passages[other].turn

    def _of_form(self, at: int) -> dict[str, float]:
        text, words, kind = self._texts[at], self._words[at], self.passages[at].kind
        return _strengths(
            {
                "any": True,
                "list item": kind is PassageKind.ITEM,
                "footnote": kind is PassageKind.FOOTNOTE,
                "lower-case start": text[:1].islower(),
                "opens by agreeing or disagreeing": _takes_side(text),
                "opens with a connective": bool(_CONNECTS.match(text)),
                "addresses somebody": bool(_ADDRESSES.match(text)),
                "thanks": bool(_THANKS.search(text)),
                "speaks of its own argument": bool(_OWN_WORK.search(text)),
                "says 'I'": self._first[at] > 0,
                "in brackets": text.startswith("("),
                "holds a link": "http" in text,
                "a later note": bool(_ASIDE.match(text)),
                "without a word": not _WORD.search(text),
                "very short": len(words) <= 5,
                "very long": len(words) > 90,
            }
        )

    def _of_page(self, at: int, before: int | None) -> dict[str, float]:
        rare = self._unstopped(at)
        found = {
            "no final stop": rare,
            "no final stop here or elsewhere": float(not self._stopped[at]),
            "final stop on a page that quotes without": self._habit * self._stopped[at],
            "repeats other words of the page": self._repeats[at],
        }
        if before is None:
            under_title = _strengths({"under the page's title": at == 0 and self._titled})
            return found | {"nothing before": 1.0} | under_title
        colon = self._texts[before].endswith(":")
        return found | {
            "introduced by a colon": float(colon),
            "takes up the words before it": _share(self._terms[at], self._terms[before]),
            "follows one without final stop": self._unstopped(before),
        }

    def _of_answer(self, at: int, after: int) -> dict[str, float]:
        text, answer = self._texts[at], self._texts[after]
        first = _FIRST_SENTENCE.match(answer)
        opening = first[0] if first else ""
        item = self.passages[after].kind is PassageKind.ITEM
        opens = not self._same_turn(at, at - 1) and not (at == 0 and self._titled)
        flags = {
            "answered by agreeing or disagreeing": _takes_side(answer),
            "answered by turning it": bool(_TURNS.match(answer)),
            "answered by pointing back": bool(_POINTS_BACK.match(answer)),
            "answered by an opener of replies": bool(ANSWERS.match(answer)),
            "answered in a few words": len(opening.split()) <= 5,
            "answered by a question": opening.endswith("?"),
            "answered to 'you'": self._second[after] > 0,
            "opens its turn and is answered": opens and _answers(answer),
            "its words cited in the answer": any(
                cited.lower().strip("., ") in text.lower() for cited in _CITED.findall(answer)
            ),
            "introduces a list": text.endswith(":") and item,
            "introduces what is not there": text.endswith(":") and not item and not answer.startswith(('"', ">")),
            "followed by a list": item,
        }
        return _strengths(flags) | {
            "answer longer": _log_ratio(len(self._words[after]), len(self._words[at])),
            "answer takes up its words": _share(self._terms[at], self._terms[after]),
            "'I' and 'you' change places in the answer": self._exchange(at, after),
            "followed by one without final stop": self._unstopped(after),
        }

    def _exchange(self, at: int, after: int) -> float:
        """How much the one paragraph is of 'I' and the other of 'you', either way round."""
        return self._first[at] * self._second[after] + self._second[at] * self._first[after]

    def _unstopped(self, at: int) -> float:
        return 0.0 if self._stopped[at] else self._usual_stop


def _strengths(flags: Mapping[str, bool]) -> dict[str, float]:
    return {name: 1.0 for name, present in flags.items() if present}


def _takes_side(text: str) -> bool:
    return bool(AGREES.match(text) or DISAGREES.match(text))


def _answers(text: str) -> bool:
    """Whether a paragraph opens as answers do."""
    return _takes_side(text) or any(opener.match(text) for opener in (_TURNS, _POINTS_BACK, _RETORTS))


def _density(person: re.Pattern[str], text: str) -> float:
    """The share of a text's words that are of this person; 1 where every eighth word is, or more."""
    return min(1.0, 8 * len(person.findall(text)) / max(6, len(text.split())))


def _log_ratio(after: int, here: int) -> float:
    """The binary order of magnitude between two lengths, bounded."""
    ratio = (after + 1) / (here + 1)
    return max(-1.0, min(1.0, (ratio - 1) / (ratio + 1) * 2))


def _share(these: Sequence[str], those: Sequence[str]) -> float:
    return len(set(these) & set(those)) / len(set(these)) if these else 0.0


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    bare = [word.lower() if word.isalnum() else _NO_WORD.sub("", word).lower() for word in words]
    return {tuple(bare[i : i + SHINGLE_WORDS]) for i in range(len(bare) - SHINGLE_WORDS + 1)}


def _repeats(words: Sequence[Sequence[str]], shingles: Sequence[Iterable[tuple[str, ...]]]) -> list[float]:
    """For each paragraph the share of its shingles that stand in one longer paragraph of the page."""
    where: dict[tuple[str, ...], list[int]] = {}
    for position, own in enumerate(shingles):
        for shingle in own:
            where.setdefault(shingle, []).append(position)
    found = []
    for position, own in enumerate(shingles):
        shared: dict[int, int] = {}
        for shingle in own:
            places = where[shingle]
            for other in places if len(places) <= MOST_PLACES else ():
                if len(words[other]) > len(words[position]):
                    shared[other] = shared.get(other, 0) + 1
        found.append(max(shared.values(), default=0) / max(1, len(list(own))))
    return found
