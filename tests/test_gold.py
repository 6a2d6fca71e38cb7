import hashlib
from pathlib import Path

import pytest
from pydantic import ValidationError

from pipeline.evaluation.alignment import units
from pipeline.gold import Gold

SEEDS = Path(__file__).parent.parent / "seeds"
GOLD_FILES = sorted(SEEDS.glob("*.gold.json"))


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.name)
def test_every_gold_file_fits_its_source(path: Path) -> None:
    gold = Gold.model_validate_json(path.read_bytes())
    source = (SEEDS / gold.source).read_bytes()
    assert hashlib.sha256(source).hexdigest() == gold.sha256
    text = source.decode("utf-8")
    assert [claim.id for claim in gold.claims if claim.span.cut(text) != claim.quote] == []


def test_every_source_has_its_gold_file() -> None:
    sources = {path.stem for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html"}} - {"README"}
    assert {path.name.removesuffix(".gold.json") for path in GOLD_FILES} == sources != set()


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.name)
def test_every_id_that_a_gold_file_mentions_is_there(path: Path) -> None:
    gold = Gold.model_validate_json(path.read_bytes())
    sides = [side for clash in gold.clashes for side in (clash.point, clash.counterpoint)]
    claims = {claim.id for claim in gold.claims}
    mentioned = {
        *(claim for side in sides for claim in side.claims),
        *(claim for concession in gold.concessions for claim in (concession.claim, *concession.to)),
        *(claim for crux in gold.cruxes for claim in crux.claims),
        *(unanswered.claim for unanswered in gold.unanswered),
    }
    holders = {*(claim.holder for claim in gold.claims), *(side.holder for side in sides)}
    holders |= {passage.holder for passage in gold.passages if passage.holder is not None}
    assert mentioned <= claims
    assert holders <= {participant.id for participant in gold.participants}


def test_unknown_fields_and_versions_are_refused() -> None:
    data = Gold.model_validate_json(GOLD_FILES[0].read_bytes()).model_dump(mode="json")
    for wrong in ({"schema_version": "1.0"}, {"comment": "…"}):
        with pytest.raises(ValidationError):
            Gold.model_validate(data | wrong)


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.name)
def test_a_claim_has_the_voice_of_the_words_it_lies_in(path: Path) -> None:
    gold = Gold.model_validate_json(path.read_bytes())
    voiced = units(gold.passages)
    for claim in gold.claims:
        *_, innermost = (unit for unit in voiced if unit.span.covers(claim.span))
        assert (claim.voice, claim.holder) == (innermost.voice, innermost.holder), claim.id
