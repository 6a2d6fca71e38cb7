"""The whole way of a document: behind a scripted door, and offline on the sample debates."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline import Document, Report, parse_document, read_document, verify
from pipeline.composition import NOBODY_WROTE
from pipeline.errors import CallFailed, Declined, EndpointRejected, InputError
from pipeline.models import SCHEMA_VERSION, Depth, Outcome, Usage
from pipeline.offline import Offline
from pipeline.prompt import Rendered
from pipeline.report import RunFacts, write_report
from pipeline.report.folder import json_text, violations
from pipeline.report.placing import REPORT, RUN
from pipeline.run import PROMPTS, run_pipeline_sync, run_together
from pipeline.schemas import digests
from pipeline.session import Options
from pipeline.writing import write_reports
from tests.doubles import ScriptedDoor
from tests.harbour import (
    HARBOUR,
    answer,
    asked_of,
    claimed,
    criticised,
    done,
    issue,
    outlined,
    position,
    reader,
    saying,
    side,
    words,
)
from tests.hostile import hostile_page, replies
from tests.invented import page, talk

SEEDS = Path(__file__).parent.parent / "seeds"
SAMPLES = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html"})


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report folder of every sample debate, by the sample's name."""
    done = write_reports([str(path) for path in SAMPLES], tmp_path_factory.mktemp("outputs"), Options())
    assert done.exit_code == 0
    return {path.name: folder for path, folder in zip(SAMPLES, done.folders, strict=True)}


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where another process, with other hashes of strings, has written the same reports."""
    out = tmp_path_factory.mktemp("again")
    command = [sys.executable, "-m", "pipeline", "run", *map(str, SAMPLES), "--out", str(out)]
    environment = os.environ | {"PYTHONHASHSEED": "4711"}
    done = subprocess.run(command, env=environment, cwd=SEEDS.parent, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return out


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_every_sample_gives_a_sound_report(name: str, folders: dict[str, Path]) -> None:
    assert verify(folders[name]) == []
    report = Report.model_validate_json((folders[name] / REPORT).read_bytes())
    assert report.claims
    assert report.clashes
    assert (report.coverage.failed_calls, report.coverage.dropped_quotes) == ((), ())


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_two_runs_differ_in_their_run_facts_only(name: str, folders: dict[str, Path], again: Path) -> None:
    first, second = folders[name], again / folders[name].name
    files = sorted(path.name for path in first.iterdir())
    assert files == sorted(path.name for path in second.iterdir())
    differing = {file for file in files if (first / file).read_bytes() != (second / file).read_bytes()}
    assert differing <= {RUN}


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_the_source_is_kept_byte_for_byte(name: str, folders: dict[str, Path]) -> None:
    assert (folders[name] / "source.txt").read_bytes() == (SEEDS / name).read_bytes()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sentence_is_accounted_for_once(path: Path) -> None:
    document = read_document(path)
    report = run_pipeline_sync(document, Offline())
    assert [s.id for s in report.sentences] == [s.id for s in document.sentences]
    counts = report.coverage.outcomes.model_dump()
    assert counts == {str(o): sum(s.outcome is o for s in report.sentences) for o in Outcome}
    assert sum(counts.values()) == report.coverage.sentences == len(report.sentences)


def read(document: Document = HARBOUR, *, depth: Depth = Depth.FULL, **changed: Any) -> Report:
    """Return the report that the good reader gives."""
    return run_pipeline_sync(document, reader(**changed), depth=depth)


CUT_OFF = CallFailed("Cut off.", reason="truncated")
FACTS = RunFacts(started="2026-11-02T10:00:00Z", seconds=1.0, cost=None, calls=8, counterpoint="0")
ASKED = [
    name
    for name in (prompt.name for prompt in PROMPTS)
    if name not in {"find_turns", "merge_outlines", "mend_rewrites"}
]
"""What is asked of the harbour: it is short, its turns have authors, and no rewrite is refused."""
EVERYTHING_ABOUT = {"full": ASKED, "quick": ["read_voices", "outline_debate", "write_account", "check_statements"]}


@pytest.mark.parametrize("depth", list(Depth))
def test_each_depth_asks_what_it_says_once(depth: Depth) -> None:
    report = read(depth=depth)
    assert report.provenance.depth is depth
    assert report.provenance.usage == {name: Usage(calls=1) for name in sorted(EVERYTHING_ABOUT[depth])}
    assert set(report.provenance.prompts) == set(EVERYTHING_ABOUT[depth])


@pytest.mark.parametrize("depth", list(Depth))
def test_a_scripted_debate_gives_a_sound_report(depth: Depth, tmp_path: Path) -> None:
    report = read(depth=depth)
    assert violations(report.model_dump(mode="json")) == []
    assert verify(write_report(report, HARBOUR, HARBOUR.text.encode(), FACTS, tmp_path)) == []


def test_everything_that_was_read_is_in_the_report() -> None:
    report = read()
    assert [p.name for p in report.participants] == ["Ada", "Bo"]
    assert [(i.id, i.parts, i.clashes, i.cruxes) for i in report.issues] == [
        ("i1", ("i2",), ("k1",), ("x1",)),
        ("i2", (), ("k2",), ()),
    ]
    assert [c.about for c in report.conversations] == ["the harbour"]
    assert [r.type for r in report.relations] == ["supports", "undermines", "concedes"]
    assert [f.id for c in report.critiques for f in c.findings] == ["f1", "f2"]
    assert report.gravest == ("f1",)
    assert len(report.checks) == 15
    assert not (report.coverage.failed_calls or report.coverage.dropped_quotes or report.coverage.dropped_statements)


def test_at_quick_depth_there_are_issues_and_clashes_and_no_criticism() -> None:
    report = read(depth=Depth.QUICK)
    assert [i.id for i in report.issues] == ["i1", "i2"]
    assert report.clashes
    assert not (report.relations or report.critiques or report.gravest)
    assert all("from_outline" in claim.flags for claim in report.claims)


def test_provenance_names_the_engine_its_prompts_and_schemas() -> None:
    provenance = read().provenance
    assert (provenance.engine, provenance.model) == ("endpoint", "scripted")
    digest = {prompt.name: prompt.sha256 for prompt in PROMPTS}
    assert all(provenance.prompts[name] == digest[name] for name in ASKED)
    assert provenance.schemas == digests()
    assert read().schema_version == SCHEMA_VERSION


def test_calls_made_before_are_not_this_reports() -> None:
    door = reader()
    first, second = (run_pipeline_sync(HARBOUR, door).provenance.usage for _ in range(2))
    assert first == second


def test_the_same_replies_give_the_same_bytes() -> None:
    assert json_text(read()) == json_text(read())


@pytest.mark.parametrize("name", ASKED)
def test_one_failed_call_loses_its_part_only_and_is_named(name: str, tmp_path: Path) -> None:
    failing: dict[str, Any] = {name: CUT_OFF}
    report = read(**failing)
    assert {(f.prompt, f.reason) for f in report.coverage.failed_calls} == {(name, "Cut off.")}
    assert violations(report.model_dump(mode="json")) == []
    assert verify(write_report(report, HARBOUR, HARBOUR.text.encode(), FACTS, tmp_path)) == []
    assert name not in report.provenance.prompts
    assert (report.document, [s.id for s in report.sentences]) == (read().document, [s.id for s in read().sentences])


@pytest.mark.parametrize("name", ASKED)
def test_what_an_engine_declines_is_left_out_and_is_no_failure(name: str) -> None:
    declining: dict[str, Any] = {name: Declined("There is no rule for it.")}
    report = read(**declining)
    assert report.coverage.failed_calls == ()
    assert violations(report.model_dump(mode="json")) == []
    assert name not in report.provenance.prompts


def test_without_an_account_the_report_says_so_and_keeps_the_rest() -> None:
    report = read(write_account=CUT_OFF)
    assert NOBODY_WROTE in report.summary.text
    assert report.critiques == read().critiques


@pytest.mark.parametrize("depth", list(Depth))
def test_a_run_whose_every_call_fails_reports_nothing(depth: Depth) -> None:
    failing: dict[str, Any] = {prompt.name: CUT_OFF for prompt in PROMPTS}
    with pytest.raises(CallFailed, match=r"Nothing was read: all \d+ calls failed") as caught:
        read(depth=depth, **failing)
    assert "Cut off." in str(caught.value)


def test_whoever_is_only_talked_about_takes_no_part() -> None:
    voices = answer("read_voices")
    voices["people"] += [
        {"name": name, "also_called": [], "presence": "reported", "group": True} for name in ("the council", "shops")
    ]
    assert [p.name for p in read(read_voices=voices).participants] == ["Ada", "Bo"]
    critique = answer("criticise")
    critique["issues"][0]["sides"].append(side(4, case="Shops sell more without cars."))
    spoken_for = read(read_voices=voices, criticise=critique)
    assert [p.name for p in spoken_for.participants] == ["Ada", "Bo", "shops"]


def test_dropped_quotes_and_struck_lines_are_in_the_report() -> None:
    outline = answer("outline_debate")
    outline["issues"][0]["positions"][0]["quotes"].append({"sentence": 1, "words": "There are no trams on Sundays"})
    struck = {"faults": [{"statement": 1, "why": "", "verdict": "not_there", "mended": ""}]}
    coverage = read(outline_debate=outline, check_statements=struck).coverage
    assert [(d.prompt, d.words) for d in coverage.dropped_quotes] == [
        ("outline_debate", "There are no trams on Sundays")
    ]
    assert [d.text[:12] for d in coverage.dropped_statements] == ["Ada proposes"]


def test_the_question_is_told_to_whoever_weighs_what_is_told() -> None:
    door = reader()
    run_pipeline_sync(HARBOUR, door, question="Who pays?")
    told = {name for name, rendered in door.asked if "Who pays?" in rendered.user}
    assert told == {"outline_debate", "list_claims", "criticise", "write_account"}


def test_a_hostile_page_gives_a_sound_report(tmp_path: Path) -> None:
    document = hostile_page()
    scripted = replies(document)
    report = run_pipeline_sync(document, ScriptedDoor(lambda name, _: scripted[name]))
    assert len(report.document.turns) == 2
    assert verify(write_report(report, document, document.text.encode(), FACTS, tmp_path)) == []


def test_page_text_alone_gives_a_sound_report(tmp_path: Path) -> None:
    document = parse_document(b"1. 2. 3.\n", source="page.txt")
    nothing: dict[str, Any] = {name: Declined("nothing is said") for name in ASKED}
    report = read(document, **nothing)
    assert verify(write_report(report, document, b"1. 2. 3.\n", FACTS, tmp_path)) == []


def test_a_text_of_many_windows_gives_a_sound_report_and_every_call_is_bounded(tmp_path: Path) -> None:
    said = "The bridge {n} is in the sum. Nobody has said what it costs to mend it in winter. It is {n} crowns."
    document = page(*(talk("Ada" if n % 2 else "Bo", said.format(n=n), said.format(n=-n)) for n in range(300)))
    door = windowed(document, 30)
    report = run_pipeline_sync(document, door)
    assert verify(write_report(report, document, document.text.encode(), FACTS, tmp_path)) == []
    assert len(report.claims) == len(document.sentences) // 3
    assert len(report.issues) == len(asked_of(door, "outline_debate")) > 10
    assert not (report.coverage.failed_calls or report.coverage.dropped_quotes)
    line = max(len(s.span) for s in document.sentences)
    outline = 200 * len(report.issues)
    assert max(len(user) for name, user in shown(door)) < 3 * 30 * (line + 60) + outline


def shown(door: ScriptedDoor) -> list[tuple[str, str]]:
    """Return what each prompt was shown, without what is claimed, which grows with the text."""
    return [(name, rendered.user) for name, rendered in door.asked if name != "merge_outlines"]


def windowed(document: Document, window: int) -> ScriptedDoor:
    """Return a door that finds one issue in every window and one claim in every third sentence."""

    def numbers(rendered: Rendered) -> list[int]:
        return [int(n) for n in re.findall(r"^(\d+) \| ", rendered.user, re.MULTILINE)]

    def cut(number: int) -> str:
        return document.sentence[f"s{number}"].span.cut(document.text)

    def outline(rendered: Rendered) -> Any:
        first = numbers(rendered)[0]
        sums = issue(f"What is the sum at {first}?", position(1, "High.", words(first, cut(first))))
        return outlined(sums, about=saying("Sums.", words(first, cut(first))))

    def claims(rendered: Rendered) -> Any:
        first, last = map(int, re.findall(r"in sentences (\d+) to (\d+)", rendered.user)[-1])
        found = [claimed(n, "", cut(n), n % 18 + 1) for n in range(first, last + 1) if n % 3 == 1]
        return {"claims": found, "asides": [], "social": []}

    nobody: dict[str, Any] = {"people": [], "passages": [], "addressed": []}
    return reader(
        window=window,
        read_voices=nobody,
        outline_debate=outline,
        merge_outlines=outlined(about=saying("Sums.", words(1, cut(1)))),
        list_claims=claims,
        relate_claims={"edges": [], "pairs": []},
        criticise=criticised(),
    )


class Closing(ScriptedDoor):
    """Notes when it is closed."""

    closed = False

    async def close(self) -> None:
        """Note it."""
        self.closed = True


def test_the_door_is_closed_whatever_comes() -> None:
    good = Closing(lambda name, _: answer(name))
    bad = Closing(lambda name, _: EndpointRejected("wrong key") if name == "list_claims" else answer(name))
    run_pipeline_sync(HARBOUR, good)
    with pytest.raises(EndpointRejected):
        run_pipeline_sync(HARBOUR, bad)
    assert good.closed
    assert bad.closed


# ---- together

LETTER = page(talk(None, "Ada wrote first.", "It leaks.", "Bo wrote back.", "It does not.")).model_copy(
    update={"id": "letter", "title": "A letter", "source": "letter.txt"}
)
OTHER = HARBOUR.model_copy(update={"id": "harbour"})
TURNS = {
    "turns": [
        {"first": 1, "author": "Ada", "named_in": 1, "only_names": False, "answers": None},
        {"first": 3, "author": "Bo", "named_in": 3, "only_names": False, "answers": 1},
    ]
}


def test_documents_together_are_one_debate_whose_places_lie_in_each() -> None:
    report = done(run_together([OTHER, LETTER], reader(find_turns=TURNS)))
    assert violations(report.model_dump(mode="json")) == []
    assert [info.id for info in report.documents] == ["harbour", "letter"]
    assert {s.span.document for s in report.sentences} == {"harbour", "letter"}
    texts = {"harbour": OTHER.text, "letter": LETTER.text}
    assert report.claims
    for claim in report.claims:
        assert texts[claim.span.document][claim.span.start : claim.span.end] == claim.quote


def test_turns_of_one_document_are_found_before_it_is_read_with_others() -> None:
    door = reader(find_turns=TURNS)
    report = done(run_together([OTHER, LETTER], door))
    assert [turn.author for turn in report.documents[1].turns] == ["Ada", "Bo"]
    assert len(asked_of(door, "find_turns")) == 1
    assert report.provenance.usage["find_turns"] == Usage(calls=1)
    assert "find_turns" in report.provenance.prompts


def test_a_failure_in_one_of_several_documents_is_named() -> None:
    report = done(run_together([OTHER, LETTER], reader(find_turns=CUT_OFF)))
    assert "find_turns" in {f.prompt for f in report.coverage.failed_calls}


def test_turns_are_not_sought_again_in_all_documents_as_one() -> None:
    calls: list[str] = []
    first_only = {"turns": TURNS["turns"][:1]}

    def turns(rendered: Any) -> Any:
        calls.append(rendered.user)
        return first_only if len(calls) < 3 else TURNS

    second = LETTER.model_copy(update={"id": "second", "sha256": "0" * 64, "source": "second.txt"})
    report = done(run_together([LETTER, second], reader(find_turns=turns)))
    assert len(calls) == 2
    ids = {turn.id for info in report.documents for turn in info.turns}
    assert {passage.turn for passage in report.passages} <= ids


# ---- offline


def offline(text: str) -> Report:
    """Return the report on `text`."""
    return run_pipeline_sync(parse_document(text.encode(), source="page.txt"), Offline())


@pytest.mark.parametrize("text", ["Thanks!", "It is raining in the harbour this morning.", "?"])
def test_a_text_without_a_disagreement_gives_a_report_that_says_so(text: str) -> None:
    report = offline(text)
    assert violations(report.model_dump(mode="json")) == []
    assert not (report.clashes or report.critiques or report.cruxes)


def test_rules_read_no_language_but_theirs() -> None:
    with pytest.raises(InputError, match="rules for English only"):
        offline("中")


def test_the_same_text_gives_the_same_report_offline() -> None:
    text = "Ada: The wall always leaks in winter.\n\nBo: I disagree. The wall does not leak in winter.\n"
    first, second = (json_text(offline(text)) for _ in range(2))
    assert first == second


def test_the_example_is_what_a_run_gives_now(folders: dict[str, Path]) -> None:
    """`make example` writes it anew."""
    example = Path(__file__).resolve().parent.parent / "outputs" / "example" / "library-hours"
    now = folders["library-hours.txt"]
    for name in ("report.json", "summary.md", "critique.md", "claims.md", "report.html", "source.txt"):
        assert (example / name).read_bytes() == (now / name).read_bytes(), name
