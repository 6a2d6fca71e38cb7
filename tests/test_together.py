"""Several documents as one debate: their one text, the report on it as published, and `run --together`."""

import json
import re
from pathlib import Path

import pytest

from pipeline.collection import Collection
from pipeline.errors import CallFailed, EndpointRejected, UsageError
from pipeline.models import Document, Report
from pipeline.report.placing import FILES_TOGETHER
from pipeline.run import run_pipeline_sync
from pipeline.schemas import OF_SEVERAL, digests
from pipeline.together import DIGITS, flattened, published, unlike, with_spans
from pipeline.together_models import SourceSpan, TogetherReport
from pipeline.writing import write_reports
from tests.commands import Counterpoint
from tests.harbour import HARBOUR, reader
from tests.invented import page, talk
from tests.offline.together.texts import SOURCES
from tests.test_session import ENDPOINT, behind


@pytest.fixture
def counterpoint(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Counterpoint:
    """The console script."""
    return Counterpoint(monkeypatch, capsys)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that holds the three documents."""
    for name, text in SOURCES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


OWN = ["outputs/post", "outputs/reply-essay", "outputs/panel"]


@pytest.mark.usefixtures("here")
def test_three_documents_make_one_report_and_each_keeps_its_own(counterpoint: Counterpoint) -> None:
    called = counterpoint("run", *SOURCES, "--together", "Night Ferry")
    assert (called.code, called.out.split()) == (0, [*OWN, "outputs/night-ferry"])
    assert "outputs/night-ferry: " in called.err
    assert "Read outputs/night-ferry/summary.md" in called.err
    assert counterpoint("verify", *called.out.split()).code == 0


def test_texts_on_different_matters_are_no_failure_and_told(here: Path, counterpoint: Counterpoint) -> None:
    (here / "bread.txt").write_text("On bread\nby Bea Lund\n\nRye keeps for a week.\n", encoding="utf-8")
    called = counterpoint("run", "post.md", "bread.txt", "--together", "both")
    assert called.code == 0
    assert "Nothing was found that connects post with bread: " in called.err
    assert "connects" not in counterpoint("run", *SOURCES, "--together", "all").err


@pytest.mark.usefixtures("here")
def test_each_documents_own_report_is_as_if_it_were_read_alone(counterpoint: Counterpoint) -> None:
    counterpoint("run", *SOURCES, "--out", "alone")
    counterpoint("run", *SOURCES, "--together", "all")
    for folder in OWN:
        for name in ("report.json", "summary.md", "critique.md", "report.html", "source.txt"):
            assert Path(folder, name).read_bytes() == Path("alone", Path(folder).name, name).read_bytes()


@pytest.mark.usefixtures("here")
def test_two_runs_give_the_same_report(counterpoint: Counterpoint) -> None:
    for out in ("one", "two"):
        assert counterpoint("run", *SOURCES, "--together", "all", "--out", out).code == 0
    for name in set(FILES_TOGETHER) - {"run.json"}:
        assert Path("one/all", name).read_bytes() == Path("two/all", name).read_bytes()


@pytest.mark.usefixtures("here")
def test_it_is_printed_without_a_new_call(counterpoint: Counterpoint) -> None:
    folders = json.loads(counterpoint("run", *SOURCES, "--together", "all", "--json").out)
    assert folders == [*OWN, "outputs/all"]
    for command, file in (("summarize", "summary.md"), ("critique", "critique.md")):
        called = counterpoint(command, "outputs/all")
        assert (called.code, called.err) == (0, "")
        assert called.out == Path("outputs/all", file).read_text(encoding="utf-8")
    stored = json.loads(Path("outputs/all/report.json").read_bytes())
    assert json.loads(counterpoint("summarize", "outputs/all", "--json").out) == stored["summary"]
    assert json.loads(counterpoint("critique", "outputs/all", "--json").out) == stored["critiques"]


@pytest.mark.usefixtures("here")
def test_a_folder_of_documents_is_read_together(counterpoint: Counterpoint) -> None:
    assert counterpoint("run", ".", "--together", "all").out.split()[-1] == "outputs/all"


@pytest.mark.parametrize("paths", [["post.md"], ["post.md", "./post.md"], ["missing.txt"]])
@pytest.mark.usefixtures("here")
def test_one_document_is_wrong_usage_and_nothing_is_read(counterpoint: Counterpoint, paths: list[str]) -> None:
    called = counterpoint("run", *paths, "--together", "all")
    assert (called.code, called.out) == (2, "")
    assert "--together makes one report of several documents" in called.err
    assert not Path("outputs").exists()


@pytest.mark.parametrize(
    ("name", "message"),
    [("Post", "is the place of the report on post.md; give --together another NAME"), ("", "--together is empty")],
)
@pytest.mark.usefixtures("here")
def test_a_name_that_cannot_be_is_refused_before_anything_is_read(
    counterpoint: Counterpoint, name: str, message: str
) -> None:
    called = counterpoint("run", *SOURCES, "--together", name)
    assert (called.code, called.out) == (2, "")
    assert message in called.err
    assert not Path("outputs").exists()


def test_a_foreign_folder_is_refused_before_anything_is_read(here: Path, counterpoint: Counterpoint) -> None:
    (here / "outputs" / "all").mkdir(parents=True)
    (here / "outputs" / "all" / "thesis.doc").write_text("mine", encoding="utf-8")
    called = counterpoint("run", *SOURCES, "--together", "all")
    assert (called.code, called.out) == (2, "")
    assert "outputs/all is not replaced: thesis.doc in it is no part of a report; move it away" in called.err
    assert [path.name for path in (here / "outputs").iterdir()] == ["all"]


@pytest.mark.usefixtures("here")
def test_a_document_that_cannot_be_read_loses_itself_only(counterpoint: Counterpoint) -> None:
    called = counterpoint("run", "post.md", "missing.txt", "panel.txt", "--together", "all")
    assert (called.code, called.out.split()) == (2, ["outputs/post", "outputs/panel", "outputs/all"])
    data = json.loads(Path("outputs/all/report.json").read_bytes())
    assert [info["id"] for info in data["documents"]] == ["post", "panel"]


@pytest.mark.usefixtures("here")
def test_where_one_document_is_left_it_keeps_its_own_report(counterpoint: Counterpoint) -> None:
    called = counterpoint("run", "post.md", "missing.txt", "--together", "all")
    assert (called.code, called.out.split()) == (2, ["outputs/post"])
    assert "outputs/all is not written: it takes two different documents that can be read." in called.err


def test_documents_of_one_name_are_told_apart(here: Path, counterpoint: Counterpoint) -> None:
    (here / "old").mkdir()
    (here / "old" / "panel.txt").write_text(SOURCES["panel.txt"].replace("January", "July"), encoding="utf-8")
    called = counterpoint("run", "panel.txt", "old/panel.txt", "--together", "all")
    sources = sorted(path.name for path in Path("outputs/all/sources").iterdir())
    digits = called.out.split()[1].rpartition("-")[2]
    assert (called.code, sources) == (0, [f"panel-{digits}.txt", "panel.txt"])
    assert counterpoint("verify", "outputs/all").code == 0


@pytest.mark.usefixtures("here")
def test_its_folder_is_no_document_but_holds_some(counterpoint: Counterpoint) -> None:
    counterpoint("run", *SOURCES, "--together", "all")
    called = counterpoint("run", "outputs/all")
    assert called.code == 2
    assert "outputs/all is a report, not a document; read outputs/all/sources" in called.err
    assert len(counterpoint("run", "outputs/all/sources", "--out", "again").out.split()) == 3


def test_a_document_that_is_lost_alone_is_read_with_the_others(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    behind(monkeypatch, post=CallFailed("Cut off.", reason="truncated"))
    done = write_reports(list(SOURCES), here / "out", ENDPOINT, together="all")
    assert (done.exit_code, [folder.name for folder in done.folders]) == (3, ["reply-essay", "panel", "all"])


def test_where_the_endpoint_fails_for_good_what_was_finished_stays(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    behind(monkeypatch, **{"post+reply-essay+panel": EndpointRejected("The key was refused; set OPENAI_API_KEY.")})
    done = write_reports(list(SOURCES), here / "out", ENDPOINT, together="all")
    assert (done.exit_code, [folder.name for folder in done.folders]) == (3, ["post", "reply-essay", "panel"])
    assert not (here / "out" / "all").exists()


def test_the_calls_for_all_are_announced(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    behind(monkeypatch)
    write_reports(list(SOURCES), here / "out", ENDPOINT)
    alone = announced(capsys.readouterr().err)
    write_reports(list(SOURCES), here / "out", ENDPOINT, together="all")
    assert announced(capsys.readouterr().err) > alone


def announced(notices: str) -> int:
    """How many calls were announced."""
    found = re.search(r"about (\d+) calls", notices)
    assert found
    return int(found[1])


def test_a_document_in_another_language_loses_itself_only(here: Path, counterpoint: Counterpoint) -> None:
    long = "Die Mauer ist undicht, und der Rat muss dafür bezahlen, was man uns im Frühjahr nicht gesagt hat. " * 40
    (here / "mauer.txt").write_text(long, encoding="utf-8")
    called = counterpoint("run", *SOURCES, "mauer.txt", "--together", "all")
    data = json.loads(Path("outputs/all/report.json").read_bytes())
    assert called.code == 2
    assert data["clashes"]
    assert not Path("outputs/mauer").exists()
    assert counterpoint("verify", "outputs/all").code == 0


# ---- what is published

LETTER = page(talk("Bo", "It leaks.", "İt does. 🜁 It does."), talk("Cy", "No.", replies_to="t1")).model_copy(
    update={"id": "letter", "title": "A letter", "source": "letter.txt"}
)
BOTH = {HARBOUR.id: HARBOUR.text, LETTER.id: LETTER.text}


def one_debate() -> tuple[Report, Collection, TogetherReport]:
    """Return the report on two documents, what it is on, and as it is published."""
    collection = Collection.of(unlike([HARBOUR, LETTER]))
    report = run_pipeline_sync(collection, reader())
    return report, collection, published(report, collection)


def test_a_text_that_comes_twice_is_taken_once() -> None:
    again = HARBOUR.model_copy(update={"id": "copy"})
    assert [d.id for d in unlike([HARBOUR, again, LETTER])] == ["page", "letter"]


def test_ids_that_come_twice_are_told_apart_by_the_digest() -> None:
    other = LETTER.model_copy(update={"id": "page"})
    assert [d.id for d in unlike([HARBOUR, other])] == ["page", f"page-{LETTER.sha256[:DIGITS]}"]


@pytest.mark.parametrize("documents", [[], [HARBOUR], [HARBOUR, HARBOUR.model_copy(update={"id": "copy"})]])
def test_one_text_is_no_debate_of_several(documents: list[Document]) -> None:
    with pytest.raises(UsageError, match="needs two different texts"):
        unlike(documents)


def test_published_spans_cut_the_same_words_from_their_document() -> None:
    report, collection, public = one_debate()
    assert len(public.sentences) == len(HARBOUR.sentences) + len(LETTER.sentences)
    for inside, outside in zip(public.sentences, report.sentences, strict=True):
        own = BOTH[inside.span.document]
        assert own[inside.span.start : inside.span.end] == outside.span.cut(collection.text)


def test_every_document_is_described_with_its_own_turns() -> None:
    _, _, public = one_debate()
    assert [(info.id, info.title, len(info.turns)) for info in public.documents] == [
        ("page", "An invented page", 3),
        ("letter", "A letter", 2),
    ]
    assert [turn.replies_to for turn in public.documents[1].turns] == [None, "t4"]
    assert public.provenance.schemas == digests(OF_SEVERAL)


def test_what_was_published_can_be_flattened_and_says_the_same() -> None:
    report, collection, public = one_debate()
    flat, text, borders = flattened(public, BOTH)
    assert text == collection.text
    assert borders == collection.borders
    kept = set(Report.model_fields) - {"document", "provenance"}
    assert flat.model_dump(include=kept) == report.model_dump(include=kept)
    assert flat.document.turns == report.document.turns
    assert flat.document.characters == len(text)


def test_a_missing_text_and_a_foreign_span_are_refused() -> None:
    _, _, public = one_debate()
    with pytest.raises(KeyError):
        flattened(public, {HARBOUR.id: HARBOUR.text})
    foreign = public.sentences[0].model_copy(update={"span": SourceSpan(document="nowhere", start=0, end=1)})
    with pytest.raises(ValueError, match="not in tuple"):
        flattened(public.model_copy(update={"sentences": (foreign,)}), BOTH)


def test_every_span_is_changed_and_nothing_else() -> None:
    data = {"a": [{"span": {"start": 1, "end": 2}}, 3], "b": {"start": 4, "end": 5, "document": "x"}, "start": 9}
    assert with_spans(data, lambda span: span["start"]) == {"a": [{"span": 1}, 3], "b": 4, "start": 9}
