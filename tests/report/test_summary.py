from typing import Any

from pipeline.models import DroppedQuote, DroppedStatement, FailedCall, Report
from pipeline.report import summary_markdown
from pipeline.report.markdown import marks_in
from pipeline.together_models import TogetherReport

from . import factories, together
from .mutation import broken, put
from .rendering import rendered


def summary(report: Report, question: str | None = None) -> str:
    return summary_markdown(report, factories.SOURCE_TEXT, question)


def offline(data: Any) -> None:
    data["provenance"] |= {"engine": "offline", "model": "rules", "prompts": {"read_voices": "0", "list_claims": "0"}}


def with_losses(report: Report) -> Report:
    lost = {
        "dropped_quotes": (DroppedQuote(prompt="list_claims", sentences=("s2",), words="x", reason="not there"),),
        "failed_calls": (FailedCall(prompt="criticise", subject="the critique", reason="The reply broke off."),),
        "dropped_statements": (DroppedStatement(text="y", reason="z"),) * 2,
    }
    return report.model_copy(update={"coverage": report.coverage.model_copy(update=lost)})


def test_the_account_stands_as_it_was_written(report: Report) -> None:
    title, _, account = report.summary.text.partition("\n\n")
    made = summary(report)
    assert made.startswith(f"{title}\n\n*Read by ")
    assert f"\n\n{account.strip()}\n\n## References\n\n" in made


def test_one_line_says_how_it_was_made_and_where_the_words_are(report: Report) -> None:
    seen = rendered(summary(report))
    assert seen.headings == ["Do night trams pay?", "In brief", "References"]
    assert seen.paragraphs[0] == (
        "Read by m_1; 10 of 11 sentences accounted for; exact words and characters: claims.md."
    )
    assert seen.links == ["claims.md"]


def test_a_quick_reading_says_so() -> None:
    assert "Read by m_1, the quick way; " in summary(broken(put("quick", "provenance", "depth")))


def test_offline_one_sentence_says_what_that_means_and_what_was_not_done() -> None:
    said = rendered(summary(broken(offline))).paragraphs[0]
    assert said.startswith("Read by rules, offline; ")
    assert said.endswith(
        " Rules find what the words of a text mark and miss what takes understanding; not done: an outline of the "
        "whole, what answers what, a critique, a test of the weaknesses by a fresh reader, a written account and a "
        "second reading of what is written."
    )


def test_the_question_asked_is_named_as_it_was_put(report: Report) -> None:
    said = rendered(summary(report, " Do *trams* pay? ")).paragraphs[0]
    assert said.startswith("The question asked: “Do *trams* pay?” What bears on it comes first. Read by")
    assert "question" not in summary(report)


def foot(report: Report) -> list[str]:
    return rendered(summary(report).partition("## References")[2]).paragraphs


def test_the_marks_are_run_in_in_their_order_and_the_writers_named(report: Report) -> None:
    assert foot(report) == [
        "A mark stands for comment.paragraph.",
        "[1] 1.1 · [2] 2.2 · [3] 1.1, 3.1",
        "Comments 1, 3: Ada; 2: Bo",
    ]


def test_the_marks_stand_in_order_whatever_the_order_of_their_places() -> None:
    def mutate(data: Any) -> None:
        data["summary"]["references"].reverse()

    assert foot(broken(mutate))[1] == "[1] 1.1 · [2] 2.2 · [3] 1.1, 3.1"


def test_paragraphs_of_one_mark_stand_together() -> None:
    def mutate(data: Any) -> None:
        both = factories.span("pay for themselves.\n\nThey do not", "> ").model_dump()
        data["summary"]["references"][1]["span"] = both

    assert "[2] 2.1–2 · " in foot(broken(mutate))[1]


def test_paragraphs_apart_each_name_their_comment() -> None:
    def mutate(data: Any) -> None:
        data["document"]["turns"] = data["document"]["turns"][:2]
        for passage in data["passages"][2:]:
            passage["turn"] = "t2"
        wide = data["summary"]["references"][3]
        data["summary"]["references"].append(wide | {"span": data["passages"][3]["span"]})

    assert foot(broken(mutate))[1:] == ["[1] 1.1 · [2] 2.2 · [3] 1.1, 2.1, 2.3", "Comments 1: Ada; 2: Bo"]


def test_a_comment_whose_writer_nobody_can_tell_comes_last() -> None:
    def mutate(data: Any) -> None:
        data["document"]["turns"][0]["author"] = None
        for passage in data["passages"][:2]:
            passage |= {"voice": "furniture", "holder": None}

    assert foot(broken(mutate))[-1] == "Comments 2: Bo; 3: Ada; 1: no name"


def test_a_single_comment_is_no_plural() -> None:
    def mutate(data: Any) -> None:
        data["summary"] |= {"text": "# T\n\nA. [1]\n", "references": data["summary"]["references"][:1]}

    assert foot(broken(mutate))[1:] == ["[1] 1.1", "Comment 1: Ada"]


def test_words_of_the_page_lie_in_no_paragraph() -> None:
    def mutate(data: Any) -> None:
        data["summary"]["references"][1]["span"] = factories.span("Bo").model_dump()

    assert "[2] 2 · " in foot(broken(mutate))[1]


def undivided(data: Any) -> None:
    data["document"]["turns"] = data["document"]["turns"][:1]
    for passage in data["passages"]:
        passage["turn"] = "t1"


def test_a_text_that_nothing_divides_names_its_paragraphs_only() -> None:
    assert foot(broken(undivided)) == ["A mark stands for a paragraph.", "[1] 1 · [2] 3 · [3] 1, 4"]


def test_words_of_an_undivided_page_are_said_to_be_its_own() -> None:
    def mutate(data: Any) -> None:
        undivided(data)
        data["summary"]["references"][1]["span"] = factories.span("Bo").model_dump()

    assert "[2] page text · " in foot(broken(mutate))[1]


def test_every_mark_can_be_resolved_at_the_foot(report: Report) -> None:
    account, _, listed = summary(report).partition("## References")
    assert set(marks_in(account)) == set(marks_in(listed)) == {1, 2, 3}


def test_several_documents_are_listed_and_named_at_the_foot() -> None:
    seen = rendered(summary_markdown(together.report(), together.TEXTS))
    assert seen.items[:2] == [
        "night-trams: Night trams (night-trams.txt), 3 turns, 77 words",
        "letter: A letter (letter.md), 1 turn, 8 words",
    ]
    assert seen.paragraphs[-3:] == [
        "A mark stands for document comment.paragraph; where nothing divides a document, for document paragraph.",
        "[1] night-trams 1.1 · [2] night-trams 2.2 · [3] night-trams 1.1, 3.1 · [4] letter 1–2",
        "night-trams, comments 1, 3: Ada; 2: Bo",
    ]


def test_places_of_one_mark_in_several_documents_stand_apart() -> None:
    data = together.report().model_dump(mode="json")
    data["summary"]["references"].append(data["summary"]["references"][0] | {"n": 4})
    seen = rendered(summary_markdown(TogetherReport.model_validate(data), together.TEXTS))
    assert seen.paragraphs[-2].endswith(" · [4] night-trams 1.1; letter 1–2")


def test_losses_are_counted_at_the_very_end(report: Report) -> None:
    assert "Lost" not in summary(report)
    assert rendered(summary(with_losses(report))).paragraphs[-1] == (
        "Lost on the way: 1 call failed, 1 quote left out, 2 statements struck. claims.md names each."
    )


def test_a_second_title_stays_with_the_title(report: Report) -> None:
    text = report.summary.text.replace("\n\n## In brief", "\n\n*A quarrel.*\n\n## In brief")
    second = report.model_copy(update={"summary": report.summary.model_copy(update={"text": text})})
    assert summary(second).startswith("# Do *night trams* pay?\n\n*A quarrel.*\n\n*Read by ")


def test_an_account_without_headings_follows_the_line_on_how_it_was_made() -> None:
    def mutate(data: Any) -> None:
        data["summary"] |= {"text": "# Night trams\n\nNobody wrote it.\n", "references": []}

    seen = rendered(summary(broken(mutate)))
    assert (seen.headings, seen.paragraphs[1:]) == (["Night trams"], ["Nobody wrote it."])
    assert seen.paragraphs[0].startswith("Read by ")
