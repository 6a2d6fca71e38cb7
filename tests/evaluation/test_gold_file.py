"""From paths to gold files, and what is told of bad ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import CounterpointError, InputError
from pipeline.evaluation.gold_file import MOST_FAULTS, gold_files, load_gold
from tests.evaluation import factories


def fault(path: Path) -> str:
    """Return what is said of the gold file at `path`."""
    with pytest.raises(InputError) as raised:
        load_gold(path)
    return str(raised.value)


def changed(folder: Path, **fields: object) -> Path:
    """Write the invented gold file with these fields changed."""
    return factories.written(folder, factories.gold_data() | fields)


def test_a_gold_file_comes_with_its_document(tmp_path: Path) -> None:
    found = load_gold(factories.written(tmp_path))
    assert found.gold == factories.gold()
    assert found.document.text == factories.TEXT
    assert found.document.sha256 == found.gold.sha256


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = factories.written(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_gold(path).gold == factories.gold()


def test_a_file_may_be_named_by_itself_by_its_folder_or_by_its_source(tmp_path: Path) -> None:
    path = factories.written(tmp_path)
    for named in (path, tmp_path, tmp_path / "trams.txt"):
        assert list(gold_files([str(named)])) == [path]
    assert list(gold_files([str(tmp_path), str(path), str(tmp_path / "trams.txt")])) == [path]


def test_a_folder_gives_its_gold_files_by_name(tmp_path: Path) -> None:
    paths = [factories.written(tmp_path, name=name) for name in ("b", "a")]
    assert list(gold_files([str(tmp_path)])) == paths[::-1]


def test_what_means_no_gold_file_is_told_and_the_others_are_kept(tmp_path: Path) -> None:
    path = factories.written(tmp_path)
    (tmp_path / "bare.txt").write_text("The wall leaks.", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    bare, empty, good = gold_files([str(tmp_path / "bare.txt"), str(tmp_path / "empty"), str(path)])
    assert isinstance(bare, CounterpointError)
    assert isinstance(empty, CounterpointError)
    assert str(bare).endswith(
        "no bare.gold.json lies beside it; write one as docs/annotating.md tells, or give a gold file."
    )
    assert str(empty).endswith("holds no gold file (*.gold.json); docs/annotating.md tells how to write one.")
    assert good == path


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "missing.gold.json"
    assert list(gold_files([str(missing)])) == [missing]
    assert fault(missing) == f"{missing}: there is no such file; check the name."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "It is not JSON: EOF while parsing a value at line 1 column 0."),
        ('{\n "schema_version": "2.0"\n "source": 1}', "at line 3 column 2."),
        ("[" * 10_000, "It is not JSON: recursion limit exceeded at line 1"),
        ("[]", "the whole file: should be an object, not []."),
    ],
)
def test_what_is_not_json_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "x.gold.json"
    path.write_text(text, encoding="utf-8")
    message = fault(path)
    assert message.startswith(f"{path} was not used; correct this in it (docs/annotating.md has the rules):\n  ")
    assert told in message


def test_what_is_not_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.gold.json"
    path.write_bytes(b'{"source": "\xe4"}')
    assert fault(path) == f"{path}: byte 12 is not UTF-8; save the file as UTF-8."


def broken(*path: str | int, value: object) -> dict[str, Any]:
    """Return the content of the gold file with `value` at `path`."""
    data = part = factories.gold_data()
    for step in path[:-1]:
        part = part[step]  # type: ignore[index]
    part[path[-1]] = value  # type: ignore[index]
    return data


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            broken("claims", 3, "stance", value="sure"),
            "claims[3].stance: should be 'asserted', 'believed', 'suspected'",
        ),
        (broken("claims", 3, "stance", value="sure"), "or 'ironic', not 'sure'."),
        (broken("claims", 3, "mood", value=1), "claims[3].mood is no field of a gold file; remove it, or correct"),
        (broken("claims", 3, "span", "start", value="7"), "claims[3].span.start: should be a valid integer, not '7'."),
        (broken("claims", 3, "span", "start", value=999), "claims[3].span: a span must satisfy start <= end, not 999"),
        (broken("passages", 1, "inline", value=None), "passages[1].inline: should be a valid array, not None."),
        (broken("schema_version", value="1.0"), "schema_version: should be '2.0', not '1.0'."),
        (
            broken("findings", 0, "criterion", value="unfair"),
            "findings[0].criterion: 'unfair' is no criterion of the rubric; it has unsupported, ",
        ),
        ({"schema_version": "2.0"}, "participants is missing; add it."),
    ],
)
def test_what_violates_the_schema_is_told_with_its_path(tmp_path: Path, data: object, told: str) -> None:
    assert told in fault(factories.written(tmp_path, data))


def test_many_faults_are_cut_short(tmp_path: Path) -> None:
    claims = [claim | {"holder": "h9"} for claim in factories.gold_data()["claims"] * 2]
    lines = fault(changed(tmp_path, claims=claims)).splitlines()
    assert len(lines) == MOST_FAULTS + 2
    assert lines[-1] == "  … and 14 more."


@pytest.mark.parametrize("name", ["other.txt", "", "..", "sub/trams.txt", "\0"])
def test_a_source_that_is_not_beside_it_is_told(tmp_path: Path, name: str) -> None:
    message = fault(changed(tmp_path, source=name))
    assert f"source: there is no file {name!r} beside the gold file; put it there, or correct the name." in message


def test_another_version_of_the_source_is_told(tmp_path: Path) -> None:
    path = factories.written(tmp_path)
    (tmp_path / "trams.txt").write_text(factories.TEXT.replace("\n", "\r\n"), encoding="utf-8", newline="")
    message = fault(path)
    assert "sha256: trams.txt is not the text that was annotated: its sha256 is " in message
    assert "Put the annotated version back, or check every span against this one" in message


def test_a_source_that_cannot_be_read_as_a_document_is_told(tmp_path: Path) -> None:
    path = changed(tmp_path, source="trams.csv")
    (tmp_path / "trams.csv").write_bytes((tmp_path / "trams.txt").read_bytes())
    assert "trams.csv: files ending in '.csv' are not read; save the text" in fault(path)


def test_annotations_that_do_not_fit_are_told(tmp_path: Path) -> None:
    path = factories.written(tmp_path, json.loads(json.dumps(broken("claims", 3, "quote", value="They do pay"))))
    assert "\n  claims[3].quote (c4): the source says 'They do not pay'" in fault(path)


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    (told,) = gold_files([str(tmp_path)])
    assert str(told) == f"The folder {tmp_path} cannot be read (Permission denied); check its permissions."
