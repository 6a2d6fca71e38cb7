"""One call of `counterpoint eval`: which gold files, read by which engine, scored how."""

import asyncio
import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.console import described, notice
from pipeline.errors import CounterpointError
from pipeline.evaluation import Scores, evaluate
from pipeline.evaluation.gold_file import Annotated, gold_files, load_gold
from pipeline.evaluation.table import measures, table
from pipeline.session import Options, Outcome, reading

UNBROKEN = 1_000_000
"""The width of a table that goes to no terminal: one row stays one line."""


@dataclass
class Evaluation:
    """What came of it: the scores by gold file, and in `outcome` the exit code."""

    model: str
    outcome: Outcome = field(default_factory=Outcome)
    scores: dict[Path, Scores] = field(default_factory=dict)

    @property
    def together(self) -> Scores:
        """The counts of all documents pooled."""
        return sum(self.scores.values(), Scores())

    def text(self) -> str:
        """Return the table, as wide as the terminal; empty where nothing was scored."""
        if not self.scores:
            return ""
        columns = [("all", self.together), *((_short(path), scores) for path, scores in self.scores.items())]
        return f"Read by: {self.model}\n\n{table(columns, shutil.get_terminal_size((UNBROKEN, 0)).columns)}"

    def json(self) -> str:
        """Return every measure of every document, and of all together, as JSON."""
        documents = [{"gold": str(path), "measures": _plain(scores)} for path, scores in self.scores.items()]
        everything = {"model": self.model, "documents": documents, "all": _plain(self.together)}
        return json.dumps(everything, ensure_ascii=False, indent=1)


def _short(path: Path) -> str:
    return path.name.removesuffix(".json").removesuffix(".gold")


def _plain(scores: Scores) -> list[dict[str, object]]:
    return [measure.model_dump(mode="json") for measure in measures(scores)]


def evaluation(paths: Sequence[str], options: Options) -> Evaluation:
    """Read every annotated source that `paths` mean and score the reports; one file's fault loses no other."""
    return asyncio.run(_evaluation(paths, options))


async def _evaluation(paths: Sequence[str], options: Options) -> Evaluation:
    done = Evaluation(options.model)
    annotated = [found for path in gold_files(paths) if (found := _loaded(path, done.outcome))]
    async with reading([found.document for found in annotated], options, done.outcome) as reader:
        for found in annotated:
            began = time.monotonic()
            if report := await reader.report(found.document):
                seconds = time.monotonic() - began
                done.scores[found.path] = evaluate(report, found.gold, seconds=seconds)
                notice(f"{found.path}: {described(report)} ({seconds:.1f} s)")
    return done


def _loaded(path: Path | CounterpointError, outcome: Outcome) -> Annotated | None:
    try:
        if isinstance(path, CounterpointError):
            raise path
        return load_gold(path)
    except CounterpointError as error:
        outcome.note(error)
        return None
