"""The skeleton of a clause: its closed-class and discourse words as they stand, every other word by its shape alone.

What somebody does by a sentence, such as granting a point, shows in these words; what it is about shows in the others.
Learned weights for them carry over to subjects that nobody has learned from.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_DETERMINERS = """
    a an the this that these those its his her their your my our any some all none no each every both either
    neither many much most more less least few fewer several half enough other others another such same own one
    ones
"""
_PRONOUNS = """
    i me mine myself you yours he him himself she hers they them theirs themselves it itself we us ours ourselves
    anybody anyone anything everybody everyone everything nobody nothing somebody someone something what which who
    whom whose
"""
_VERBS = """
    is are was were be been being am 's 're 'm do does did done 'd have has had 've having will 'll would can
    could may might must shall should ought need let make made put take took taken give given gave get got go went
    come came keep kept find found show shown stand stands stood hold holds fall falls turn turns rest rests
    depend depends hang hangs
"""
_LINKS = """
    and or but so yet still though although however because since if unless until once when while whereas whether
    as than then provided assuming suppose supposing to of in on at by for from with without within about against
    over under after before between into out up down off through across around near upon how why where there here
"""
_ADVERBS = """
    not n't never nor even only just also too rather quite very really perhaps maybe probably possibly certainly
    surely indeed simply already almost nearly hardly barely yes yeah yep ok okay well oh ah sure now today
    yesterday again ago earlier later last first second next always often sometimes usually admittedly apparently
    frankly honestly
"""
_THINKING = """
    think thought know knew known see saw seen guess believe feel felt say said says tell told hear heard read
    mean meant write wrote written agree agreed admit admitted grant granted concede accept accepted allow deny
    doubt claim claimed withdraw retract drop forgot forgotten missed overlooked overstated underestimated noticed
    realise realize realised realized considered convinced persuaded convince persuade prove proved proof change
    changed mind noted acknowledged understood settle decide wonder expected assumed sorry thanks thank please
    touché guilty
"""
_DEBATE = """
    right wrong true false correct fair good bad better worse best worst clear real point argument case question
    answer fact evidence figure figures number numbers reason mistake error fault word words thing things part
    side lot bit kind sort sense way matter issue whole objection worry vote nub crux heart difference
    disagreement
"""
WORDS = frozenset(f"{_DETERMINERS}{_PRONOUNS}{_VERBS}{_LINKS}{_ADVERBS}{_THINKING}{_DEBATE}".split())
"""The words that are kept as they stand."""

_TOKEN = re.compile(r"n't\b|'(?:d|ll|m|re|ve|s)\b|[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,%]*|[?!:;,.–—()\"-]")
_ENDINGS = ("ing", "ed", "ly", "s")


def skeleton(text: str) -> list[str]:
    """Return the skeleton of `text`: one item for each word, number and mark; `X`, with its ending, for other words."""
    simple = text.replace("’", "'").lower().replace("n't", " n't")
    return [_kept(token) for token in _TOKEN.findall(simple)]


def _kept(token: str) -> str:
    if token in WORDS or token in "?!":
        return token
    if token[0].isdigit():
        return "#"
    if not token[0].isalpha():
        return ","
    return next((f"X{ending}" for ending in _ENDINGS if token.endswith(ending)), "X")


def grams(tokens: Sequence[str]) -> Iterator[str]:
    """Yield what is true of a skeleton: its items, its pairs of neighbours, how it opens and how it ends."""
    yield from dict.fromkeys(tokens)
    yield from (f"{first} {second}" for first, second in pairwise(tokens))
    if tokens:
        yield from (f"^{' '.join(tokens[:length])}" for length in (1, 2, 3))
        yield f"{tokens[-1]}$"
