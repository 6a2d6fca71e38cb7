"""`python -m benchmarks.endpoint_critique --model NAME --base-url URL DEBATE...` scores an endpoint as a critic.

Only the critique is asked of the endpoint; the rules read and pair, since it is not what is scored here. Beside it the
same endpoint is asked the one plain prompt. What each named in a debate of `defects/`, and in its versions with a
defect, is kept in `endpoint_critique.json` as soon as it was read; the figures are computed from that.
"""

import argparse
import asyncio
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel

from benchmarks.critics import Critic, Spotted, pipeline_critic, plain_critic
from benchmarks.figures import Figure
from benchmarks.part_door import PartDoor, arguments, settings_for
from benchmarks.planted_defects import FOLDER, seen, versions
from benchmarks.spotting import Debate, Seen, figures
from pipeline.llm import Endpoint
from pipeline.llm.door import Door
from pipeline.stages.critique import CRITIQUE, TEST

PREFIX = "endpoint_critique"
KEPT = Path(__file__).with_suffix(".json")
CRITICISING = frozenset({CRITIQUE.name, TEST.name, "plain_critic"})
CRITICS: Mapping[str, Critic] = {"the pipeline's critique": pipeline_critic, "one plain prompt": plain_critic}


class Kept(BaseModel):
    """What a critic named in one debate: in the clean text, then in each version with a defect."""

    debate: str
    model: str
    critic: str
    minutes: float
    alarms: list[Spotted]
    spotted: list[list[Spotted]]


def run(_: Path) -> list[Figure]:
    """Return the figures of what was kept, for each model and critic."""
    by_critic: dict[tuple[str, str], list[Kept]] = defaultdict(list)
    for row in _kept():
        by_critic[row.model, row.critic].append(row)
    return [
        figure
        for (model, critic), rows in by_critic.items()
        for figure in figures(PREFIX, f"{model}, {critic}; {_conditions(rows)}", [_debate(row) for row in rows])
    ]


def _conditions(rows: Sequence[Kept]) -> str:
    letters = ", ".join(row.debate[0] for row in rows)
    return (
        f"debates {letters}, {sum(1 + len(row.spotted) for row in rows)} texts, {sum(r.minutes for r in rows):.0f} min"
    )


def _debate(row: Kept) -> Debate:
    clean, planted = versions(FOLDER / f"{row.debate}.json")
    pairs = zip(planted, row.spotted, strict=True)
    return Debate(clean, row.alarms, [Seen(d.kind, d.span, d.document, spotted) for d, spotted in pairs])


def main() -> int:
    """Have the debates that are named criticised, one after the other, and keep what was named in each."""
    given = arguments("python -m benchmarks.endpoint_critique", __doc__, "one with planted defects: a-twenty-limit")
    for debate in given.debates:
        for name in CRITICS:
            row = asyncio.run(_asked(debate, name, given))
            keep(row)
            sys.stdout.write(row.model_dump_json() + "\n")
    return 0


async def _asked(debate: str, critic: str, given: argparse.Namespace) -> Kept:
    door = Endpoint(settings_for(given.model, given.base_url, given.window))
    try:
        return await criticised(debate, critic, door)
    finally:
        await door.close()


async def criticised(debate: str, critic: str, door: Door) -> Kept:
    """Return what the critic of that name says of `debate`, with the critique asked of `door`."""
    began = time.monotonic()
    found = await seen(FOLDER / f"{debate}.json", CRITICS[critic], PartDoor(door, CRITICISING))
    return Kept(
        debate=debate,
        model=door.model,
        critic=critic,
        minutes=(time.monotonic() - began) / 60,
        alarms=list(found.alarms),
        spotted=[list(version.spotted) for version in found.versions],
    )


def _kept() -> Iterator[Kept]:
    rows = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.is_file() else []
    return (Kept.model_validate(row) for row in rows)


def keep(row: Kept) -> None:
    """Keep `row` in place of an earlier one of the same debate, model and critic."""
    this = (row.debate, row.model, row.critic)
    others = [old for old in _kept() if (old.debate, old.model, old.critic) != this]
    rows = [kept.model_dump(mode="json") for kept in (*others, row)]
    KEPT.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
