"""How boldly a line is put, beside its neighbours and what was said before: what faults of any kind have in common.

What is true of a line is weighed (`weights.py`), together with whether a rule finds a fault in it (`weighing.py`).
"""

import re
from collections.abc import Callable, Mapping

from pipeline.offline.cues import CONCEDED, NEGATION, words
from pipeline.offline.findings.lines import Line, Transcript
from pipeline.offline.findings.marks import CASE, CONCLUDES, FIGURE, PAST, REASON, SOURCE, UNIVERSAL, careful, doubted

_I = words(r"i", r"i'm", r"i've", r"i'd", r"i'll", r"me", r"my")
_WE = words(r"we", r"us", r"our", r"we're", r"we've", r"we'd", r"we'll")
_YOU = words(r"you", r"your", r"you're", r"you've", r"yours")
_DECIDES = words(
    r"(?:that|this|it)(?:'s| is) (?:that|all|how|why|what)",
    r"settles?",
    r"enough",
    r"out of the question",
    r"by far",
    r"no (?:need|reason|call|point|use|doubt|question)",
    r"plain(?:ly)?|clear(?:ly)?|obvious(?:ly)?|certain(?:ly)?|simply|sure(?:ly)?|of course",
    r"nothing to",
    r"the only",
    r"going to|bound to|inevitabl[ey]",
)
_MODAL = words(r"must", r"can't|cannot", r"can only", r"won't|will", r"ha(?:s|ve) to")
_CONNECTS = re.compile(r"(?i)^\W*(?:but|and|so|still|as for)\b")
_COMPARES = words(r"more|less|better|worse|larger|smaller|easier|harder|\w+er than|most|best|worst")
_EMPHASIS = words(r"ever|at all|whatever|whatsoever|simply|just|even|hardly|very|far|never|always|single")
_TIME = words(r"after|later|since then|ever since|next (?:\w+)|followed|then")

FEATURES: Mapping[str, Callable[[Line, Transcript], float]] = {
    "careful": lambda line, _: careful(line.text),
    "doubted": lambda line, _: doubted(line.text),
    "universal": lambda line, _: bool(UNIVERSAL.search(line.text)),
    "universal twice": lambda line, _: len(UNIVERSAL.findall(line.text)) > 1,
    "negation": lambda line, _: bool(NEGATION.search(line.text)),
    "concludes": lambda line, _: bool(CONCLUDES.search(line.text)),
    "figure": lambda line, _: bool(FIGURE.search(line.text)),
    "source": lambda line, _: bool(SOURCE.search(line.text)),
    "I": lambda line, _: bool(_I.search(line.text)),
    "we": lambda line, _: bool(_WE.search(line.text)),
    "you": lambda line, _: bool(_YOU.search(line.text)),
    "question": lambda line, _: line.text.endswith("?"),
    "grants": lambda line, _: bool(CONCEDED.search(line.text)),
    "connects": lambda line, _: bool(_CONNECTS.match(line.text)),
    "decides": lambda line, _: bool(_DECIDES.search(line.text)),
    "modal": lambda line, _: bool(_MODAL.search(line.text)),
    "reason": lambda line, _: bool(REASON.search(line.text)),
    "time": lambda line, _: bool(_TIME.search(line.text)),
    "length": lambda line, _: min(len(line.text.split()), 40) / 40,
    "case before": lambda line, said: bool((before := said.previous(line)) and CASE.search(before.text)),
    "as oneself": lambda line, said: said.likest(line, own=True) / 3,
    "as others": lambda line, said: said.likest(line, own=False) / 3,
    "names another": lambda line, said: said.names_another(line),
    "new words": lambda line, said: said.novelty(line),
    "opens a paragraph": lambda line, said: said.previous(line) is None,
    "short": lambda line, _: len(line.text.split()) < 6,
    "past": lambda line, _: bool(PAST.search(line.text)),
    "compares": lambda line, _: bool(_COMPARES.search(line.text)),
    "emphasis": lambda line, _: bool(_EMPHASIS.search(line.text)),
    "any line": lambda line, _: 1.0,
}
"""What is true of a line, by name."""


def features(line: Line, said: Transcript) -> dict[str, float]:
    """Return what is true of `line`, and how much, 0 to about 1 each."""
    return {name: float(feature(line, said)) for name, feature in FEATURES.items()}
