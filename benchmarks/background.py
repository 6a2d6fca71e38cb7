"""Sentences of public arguments in which what is looked for is rare: what a model learns to leave alone.

The short texts of `written/` are plainer than what people publish, and hold far more of what they were written for.
"""

import gzip
import io
import json
import random
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from nupunkt import sent_tokenize

FEWEST_WORDS = 4
ARTICLES = 12
ARGUMENTS = 250
MOST = 2500
"""So many sentences of one set, at random, so that none outweighs the others."""


def background(data: Path) -> list[str]:
    """Return sentences of the sets in `data`: forum posts, debates, arguments, articles."""
    chance = random.Random(1)
    found: list[str] = []
    for texts in (posts(data), speeches(data), arguments(data, chance), articles(data, chance)):
        sentences = list(_sentences(texts))
        found += sentences if len(sentences) <= MOST else chance.sample(sentences, MOST)
    return found


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    lines = (line for text in texts for line in text.split("\n"))
    return (s for line in lines for s in sent_tokenize(line) if len(s.split()) >= FEWEST_WORDS)


def posts(data: Path) -> Iterator[str]:
    """Yield posts of a forum, whose marks of quotation are gone."""
    for path in data.glob("cmv_quotes*/*.jsonl"):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())


def speeches(data: Path) -> Iterator[str]:
    """Yield what was said in debates, one contribution at a time."""
    for path in data.glob("cqs_gen*/*.json"):
        yield from (item["intervention"] for item in json.loads(path.read_text(encoding="utf-8")).values())


def arguments(data: Path, chance: random.Random) -> Iterator[str]:
    """Yield points of prepared debates."""
    yield from (pair["point"] for pair in exchanges(data, chance))


def exchanges(data: Path, chance: random.Random) -> Iterator[dict[str, str]]:
    """Yield a point of a prepared debate with its `counter`: a reply that gives nothing away."""
    for path in data.glob("arguana_validation*/args*.jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            pairs = [json.loads(line) for line in lines]
        yield from chance.sample(pairs, min(ARGUMENTS, len(pairs)))


def articles(data: Path, chance: random.Random) -> Iterator[str]:
    """Yield articles of an encyclopedia."""
    for path in data.glob("ibm_claim_stance*/articles.tar.gz"):
        with tarfile.open(path) as archive:
            members = sorted((m for m in archive.getmembers() if m.isfile()), key=lambda member: member.name)
            for member in chance.sample(members, min(ARTICLES, len(members))):
                yield io.TextIOWrapper(archive.extractfile(member) or io.BytesIO(), encoding="utf-8").read()
