"""Small inputs that went wrong once, each for a kind, with what is right. The texts and names are invented."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.documents import parse_document, read_document
from pipeline.markup import show
from pipeline.models import Document, PassageKind, RelationType, Report, Voice
from pipeline.offline import Offline
from pipeline.offline.reading import Reading, reading_of
from pipeline.run import run_pipeline_sync
from pipeline.session import Options, reports

CASES = Path(__file__).with_name("cases")


def case(number: str) -> Document:
    """Return the document of a case."""
    (path,) = CASES.glob(f"{number}-*")
    return read_document(path)


def report(number: str) -> Report:
    """Return the offline report on a case."""
    return run_pipeline_sync(case(number), Offline())


def reading(number: str) -> Reading:
    """Return what the rules found in a case."""
    return reading_of(case(number))


def people(number: str) -> list[str | None]:
    """Return the names of those who take part."""
    found = reading(number).debate.participants
    return [person.name for person in found if person.presence != "unknown"]


def authors(number: str) -> list[str | None]:
    """Return who speaks in each turn."""
    return [turn.author for turn in case(number).turns]


def attacks(found: Reading) -> set[tuple[str, str, str, str]]:
    """Return who attacks with which words whose words."""
    debate = found.debate
    ends = (debate.ends(debate.relation[r]) for clash in debate.clashes for r in clash.exchange)
    return {(debate.names[s.holder], plain(s.text), debate.names[t.holder], plain(t.text)) for s, t in ends}


def grants(found: Reading) -> set[tuple[str, str, str]]:
    """Return who grants what to whom, by the words that grant it."""
    debate = found.debate
    edges = (debate.ends(r) for r in debate.relations if r.type is RelationType.CONCEDES)
    return {(debate.names[s.holder], plain(s.text), debate.names[t.holder]) for s, t in edges}


def contested(found: Reading) -> list[str]:
    """Return what the clashes are about, the first one first."""
    return [clash.question for clash in found.debate.clashes]


def plain(words: str) -> str:
    """Return a claim's text without its final stop."""
    return words.rstrip(".")


def spoken(document: Document) -> Iterator[str]:
    """Yield what a reader sees of the passages that somebody says."""
    for passage in document.passages:
        if passage.kind in (PassageKind.PARAGRAPH, PassageKind.ITEM):
            yield show(passage.span.cut(document.text), document.markup).text


def test_01_a_denial_is_no_concession() -> None:
    found = reading("01")
    assert not grants(found)
    assert (
        "Tove",
        "That is not true, the list says four percent",
        "Milo",
        "Half of our members still use it",
    ) in attacks(found)


PHRASES = [
    line[9:].strip()
    for line in (CASES / "01b-phrases-tried.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
GRANTING = ("Fair enough, but you have never counted them.",)
"""Of the phrases, what may be read as granting something."""


@pytest.mark.parametrize("phrase", PHRASES)
def test_01b_an_assent_inside_a_denial_a_limit_or_a_contrary_grants_nothing(phrase: str) -> None:
    text = (CASES / "01-denial-read-as-concession.txt").read_text(encoding="utf-8")
    before, after = text.split("That is not true, the list says four percent.")
    found = reading_of(parse_document(f"{before}{phrase}{after}".encode(), source="page.txt"))
    assert phrase in GRANTING or not grants(found)


def test_02_after_a_quotation_this_is_not_true_denies_it() -> None:
    found = reading("02")
    assert not grants(found)
    assert any(who == "bruno" and "without a permit" in said for who, _, _, said in attacks(found))


def test_04_short_answers_make_one_clash() -> None:
    found = reading("04")
    assert contested(found) == ["Contested: the mill should be sold"]
    assert attacks(found) == {
        ("Petter", "No it shouldn't", "Kari", "The mill should be sold"),
        ("Kari", "Yes it should", "Petter", "No it shouldn't"),
    }


@pytest.mark.parametrize("number", ["05", "06"])
def test_05_06_who_said_it_first_owns_it(number: str) -> None:
    found = reading(number).debate
    by_turn = {
        p.turn: next(v for v in found.passages if v.id == p.id)
        for p in found.document.passages
        if p.kind == "paragraph"
    }
    holders = {turn: found.names[said.holder or ""] for turn, said in by_turn.items()}
    assert holders == {"t1": "Alma", "t2": "Bruno", "t3": "Cora"}
    (quoted,) = by_turn["t3"].inline
    assert (found.names[quoted.holder or ""], quoted.voice) == ("Alma", Voice.QUOTATION)


def test_07_depth_does_not_depend_on_blanks() -> None:
    document = case("07")
    assert max(passage.quote_depth for passage in document.passages) == 2
    found = reading("07")
    twice = [v for v in found.debate.passages if document.passage[v.id].quote_depth == 2]
    assert {found.debate.names[v.holder or ""] for v in twice} == {"Anke Thorsen"}
    assert all(source != target for source, _, target, _ in attacks(found))
    assert not any(">" in text for text in spoken(document))


def test_08_a_short_saved_page_is_english() -> None:
    assert authors("08") == ["Jana Holt", "Rufus Adair", "Jana Holt"]
    assert report("08").issues


def test_10_two_words_are_a_claim_and_too_short_to_be_foreign() -> None:
    assert attacks(reading("10")) == {("Dee", "God does not exist", "Cid", "God exists")}


def test_11_a_class_of_the_page_hides_nothing() -> None:
    assert authors("11") == ["Jana Holt", "Rufus Adair", "Jana Holt"]


def test_11_a_page_that_is_all_furniture_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text("<nav>Reply</nav><nav>Share</nav><nav>Save</nav><nav>Subscribe</nav>", encoding="utf-8")
    outcome = reports([str(page)], Options(model="offline"))
    assert outcome.exit_code == 1
    told = capsys.readouterr().err
    assert "100 % of the page was taken for menus" in told
    assert "no speaker was recognised" in told


def test_12_a_line_comments_hides_no_post() -> None:
    document = case("12")
    assert authors("12") == [None, "Petter Dahl", "Kari Moe"]
    assert [turn.replies_to for turn in document.turns] == [None, "t1", "t1"]


def test_13_a_break_is_no_speaker() -> None:
    assert authors("13") == ["Mara Quill", "Otis Brandvold", "Mara Quill", "Otis Brandvold", "Mara Quill"]


def test_14_names_need_not_come_back() -> None:
    assert authors("14") == ["pelle", "irmgard", "tove"]
    assert ("tove", "It goes through the roof anyway", "pelle", "The heat has to go somewhere") in attacks(
        reading("14")
    )


def test_15_posts_are_signed_at_their_end() -> None:
    assert authors("15") == ["Moritz", "Selkie", "Moritz"]
    assert not any("UTC" in claim.text for claim in reading("15").debate.claims)


def test_17_speakers_on_lines_of_their_own() -> None:
    assert people("17") == ["Mr. Alun Prosser", "Mr. Idris Vaughan"]
    assert len(contested(reading("17"))) == 2


def test_18_a_title_makes_no_second_person() -> None:
    assert people("18") == ["Mr. Lund", "Chairman Petra Pauls", "Mr. Berg"]


def test_19_what_is_granted_is_not_denied() -> None:
    found = reading("19")
    assert ("Vic", "The trains run empty", "Uma") in grants(found)
    assert not found.cruxes
    assert not any("empty" in target for _, _, _, target in attacks(found))


def test_21_title_and_status_line_speak_for_nobody() -> None:
    assert set(authors("21")) == {"sorrel", "quince"}
    without = case("21").text.split("Closed", 1)[1].strip()
    alone = reading_of(parse_document(without.encode(), source="page.txt"))
    assert attacks(reading("21")) == attacks(alone) != set()


def test_22_a_pronoun_denies_and_whoever_stands_corrected_gives_way() -> None:
    found = report("22")
    assert attacks(reading("22")) == {
        ("Vic", "It is not full", "Uma", "The garage on Weir Street is full since January")
    }
    (issue,) = found.issues
    assert issue.ended is not None
    assert "stand corrected" in issue.ended.text


def test_24_an_acceptance_is_set_against_nothing() -> None:
    found = reading("24")
    assert grants(found) == {("Nora", "Two badge spaces are fine with me", "Lena")}
    assert not any(who == "Nora" for who, _, _, _ in attacks(found))


def test_26_yeah_and_okay_grant_nothing() -> None:
    found = reading("26")
    assert not grants(found)
    assert not contested(found)


def test_27_only_the_pronoun_is_a_person() -> None:
    claims = [claim.text for claim in reading("27").debate.claims]
    assert "World War I was fought here." in claims
    assert attacks(reading("27")) == {("Rut", "PL/I was not a safe language", "Pim", "PL/I was a safe language")}


def test_28_a_summary_is_nobodys() -> None:
    document = case("28")
    assert [(turn.author, turn.flags) for turn in document.turns][-1] == (None, ("unsigned",))
    assert not any("concern" in words for _, words, _, _ in attacks(reading("28")))


def test_29_a_rebuttal_answers_the_points_of_the_review() -> None:
    assert people("29") == ["Reviewer 2", "the authors"]
    found = attacks(reading("29"))
    assert ("the authors", "We do not agree", "Reviewer 2", "There is no control port") in found
    assert ("the authors", "We have added forty boats", "Reviewer 2", "The sample is too small") in found
    assert len(contested(reading("29"))) == 2


def test_30_subtitles_are_two_turns_without_times() -> None:
    assert authors("30") == ["Ann", "Ben"]
    assert list(spoken(case("30"))) == [
        "The cafe is loud, and nobody\nworks there after nine.",
        "The cafe is not loud. I was\nthere on Monday.",
    ]


@pytest.mark.parametrize("ending", ["vtt", "txt"])
def test_30_voices_of_webvtt_are_turns_too(ending: str) -> None:
    text = case("30").text.replace("Ann: ", "<v Ann>").replace("Ben: ", "<v Ben>")
    document = parse_document(text.encode(), source=f"talk.{ending}")
    assert [turn.author for turn in document.turns] == ["Ann", "Ben"]


def test_31_rows_of_a_table_are_no_prose() -> None:
    assert not any("|" in claim.quote for claim in reading("31").debate.claims)
    assert authors("31") == ["Alma", "Bruno"]


def test_32_a_footnotes_mark_is_no_part_of_a_claim() -> None:
    assert reading("32").debate.claims[0].quote == "Miri does not support the outside world"


def test_33_nothing_is_found_at_fault() -> None:
    assert not any(critique.findings for critique in report("33").critiques)


def test_35_a_denial_without_a_verb_of_its_own() -> None:
    assert people("35") == ["Alma", "Bruno"]
    assert attacks(reading("35")) == {
        ("Bruno", "It could not", "Alma", "An electric ferry could run at night without a permit")
    }


def test_37_an_open_denial_is_paired_and_settled_and_an_agreement_is_no_issue() -> None:
    found = reading("37")
    denied = ("Nora Brandt", "The garage is not full", "Tom Okafor", "The garage on Weir Street is full since January")
    assert denied in attacks(found)
    assert any("forty children" in words and who == "Tom Okafor" for who, words, _, _ in attacks(found))
    assert not any(
        "badge spaces are fine" in said for _, words, _, target in attacks(found) for said in (words, target)
    )
    settled = [issue for issue in report("37").issues if issue.ended]
    assert [("garage" in issue.question, issue.ended is not None) for issue in settled] == [(True, True)]


def test_38_a_line_of_a_mail_archive_is_no_claim() -> None:
    found = reading("38")
    assert people("38") == ["Mike Stoll", "Ulla Orme"]
    assert not any("writes" in claim.text for claim in found.debate.claims)
    assert len(contested(found)) == 1


def test_41_things_are_no_people() -> None:
    assert people("41") == ["Ann", "Ben"]
