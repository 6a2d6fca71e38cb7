"""The ledger of claims: cut from the source, credited by code, rewritten by the reader and checked."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Claim, Document, Span, Stance, Voice
from pipeline.prompt import Rendered
from pipeline.stages.claims import AT_ONCE, FALLBACK, OUTLINED, Claims, list_claims, outlined_claims
from pipeline.stages.outline import outline_debate
from pipeline.stages.voices import read_voices
from tests.harbour import (
    DECLINED,
    HARBOUR,
    Answer,
    answer,
    asked_of,
    claimed,
    done,
    issue,
    outline_of,
    outlined,
    position,
    reader,
    voices_of,
    words,
)
from tests.invented import Said, page, talk
from tests.properties import repeatable

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
EMPTY = outline_of(VOICES, outline_debate=outlined())
COST = "Cars cost the town 40,000 a year"


def listed(*claims: dict[str, Any], asides: tuple[int, ...] = (), social: tuple[int, ...] = ()) -> dict[str, Any]:
    return {"claims": list(claims), "asides": list(asides), "social": list(social)}


def found(reply: Answer, ledger: Ledger | None = None, **changed: Any) -> Claims:
    """Return the claims under an outline that tells nothing, so that only what is listed counts."""
    return done(list_claims(VOICES, EMPTY, reader(list_claims=reply, **changed), ledger or Ledger()))


def only(*claims: dict[str, Any], **changed: Any) -> Claim:
    """Return the one claim that is listed, without the one that the outline's first words make."""
    (claim,) = [c for c in found(listed(*claims), **changed).claims if OUTLINED not in c.flags]
    return claim


def mended(**texts: str) -> dict[str, Any]:
    return {"rewrites": [{"number": int(name[1:]), "text": text} for name, text in texts.items()]}


def test_a_claim_is_cut_from_the_source_and_credited_by_code() -> None:
    claim = only(claimed(5, "that sum counts the bridge", "The sum of 40,000 counts the bridge."))
    assert (claim.quote, claim.sentences, claim.holder) == ("That sum counts the bridge", ("s5",), "h2")
    assert (claim.text, claim.voice, claim.flags) == ("The sum of 40,000 counts the bridge.", Voice.OWN, ())


def test_without_words_the_whole_sentence_is_the_claim() -> None:
    assert only(claimed(6, "", "The bridge must be mended.")).quote == "The bridge must be mended anyway."


def test_what_does_not_stand_there_is_dropped_and_named() -> None:
    ledger = Ledger()
    claims = found(listed(claimed(6, "There are no trams on Sundays", "No trams run on Sundays.")), ledger)
    assert [c for c in claims.claims if OUTLINED not in c.flags] == []
    assert [(d.prompt, d.sentences) for d in ledger.dropped] == [("list_claims", ("s6",))]


def test_a_claim_that_is_retracted_says_so() -> None:
    assert only(claimed(2, COST, f"{COST}.", retracted=True)).flags == ("retracted",)


def test_the_same_claim_twice_is_one_that_bears_on_both_issues() -> None:
    reply = listed(claimed(2, COST, f"{COST}.", 1), claimed(2, f"{COST}.", "It costs 40,000.", 2))
    claims = done(list_claims(VOICES, OUTLINE, reader(list_claims=reply), Ledger()))
    (claim,) = [c for c in claims.claims if c.sentences == ("s2",)]
    assert claim.id in claims.by_issue[1]
    assert claim.id in claims.by_issue[2]


def test_issues_that_the_outline_does_not_have_are_left_out() -> None:
    reply = listed(claimed(8, "Thanks for the figures", "Bo is thankful.", 1, 9))
    claims = done(list_claims(VOICES, OUTLINE, reader(list_claims=reply), Ledger()))
    assert set(claims.by_issue) == {1, 2}
    (claim,) = [c for c in claims.claims if c.sentences == ("s8",)]
    assert claim.id in claims.by_issue[1]
    assert claim.id not in claims.by_issue[2]


def test_the_claims_of_a_long_text_are_asked_for_part_by_part_over_the_same_words() -> None:
    said = page(*(talk("Ada", " ".join([f"It leaks {n} times."] * 10)) for n in range(AT_ONCE // 10 + 1)))
    door = reader(
        window=10_000,
        read_voices={"people": [], "passages": [], "addressed": []},
        outline_debate=outlined(about={"text": "Walls.", "quotes": []}),
        list_claims=listed(),
    )
    voices = done(read_voices(said, door, Ledger()))
    done(list_claims(voices, done(outline_debate(voices, door, Ledger())), door, Ledger()))
    users = asked_of(door, "list_claims")
    assert [re.findall(r"in sentences (\d+) to (\d+)", user) for user in users] == [[("1", "80")], [("81", "160")]]
    assert len({user.rpartition(">>>")[0] for user in users}) == 1


# ---- rewrites


def test_a_rewrite_that_loses_a_number_goes_back_with_its_reason_and_may_come_mended() -> None:
    door = reader(
        list_claims=listed(claimed(2, COST, "Cars are dear.")),
        mend_rewrites=mended(n1="The town pays 40,000 a year for cars."),
    )
    claims = done(list_claims(VOICES, EMPTY, door, Ledger()))
    (claim,) = [c for c in claims.claims if c.sentences == ("s2",)]
    assert (claim.text, claim.flags) == ("The town pays 40,000 a year for cars.", ())
    assert claims.fallbacks == 0
    (user,) = asked_of(door, "mend_rewrites")
    assert "Cars are dear." in user
    assert "40,000 of the words is not in it" in user


@pytest.mark.parametrize("again", [mended(n1="Still dear."), mended(n2="40,000 a year."), mended(n1=" "), mended()])
def test_what_is_refused_twice_stands_in_its_own_words_and_is_counted(again: dict[str, Any]) -> None:
    claims = found(listed(claimed(2, COST, "Cars are dear.")), mend_rewrites=again)
    (claim,) = [c for c in claims.claims if c.sentences == ("s2",)]
    assert (claim.text, claim.flags) == (f"{COST}.", (FALLBACK,))
    assert claims.fallbacks == 1


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_where_nothing_is_mended_the_words_stand(failing: Answer) -> None:
    claims = found(listed(claimed(2, COST, "Cars are dear.")), mend_rewrites=failing)
    assert claims.fallbacks == 1


@pytest.mark.parametrize("text", ["", "Ada calls it “a fortune” of 40,000 a year."])
def test_an_empty_rewrite_and_an_invented_quotation_are_refused(text: str) -> None:
    assert FALLBACK in only(claimed(2, COST, text)).flags


def test_all_refused_rewrites_go_back_in_one_call_and_none_where_none_is_refused() -> None:
    door = reader(list_claims=listed(claimed(2, COST, "Dear."), claimed(10, "the sum is 25,000", "Less.")))
    done(list_claims(VOICES, EMPTY, door, Ledger()))
    (user,) = asked_of(door, "mend_rewrites")
    assert re.findall(r"^(\d) \| words", user, re.MULTILINE) == ["1", "2"]
    quiet = reader()
    done(list_claims(VOICES, OUTLINE, quiet, Ledger()))
    assert asked_of(quiet, "mend_rewrites") == []


# ---- whose a claim is

MIXED = page(talk("Ada", "It leaks."), talk("Bo", "Ada says that it leaks, and I doubt that it does.", replies_to="t1"))
HEARD = voices_of(
    MIXED,
    read_voices={
        **answer("read_voices"),
        "passages": [
            {
                "passage": 2,
                "cues": [],
                "voice": "own",
                "holder": 2,
                "parts": [{**words(2, "it leaks"), "voice": "paraphrase", "holder": 1}],
            }
        ],
    },
)


@pytest.mark.parametrize(
    ("quote", "said", "whose"),
    [
        ("I doubt that it does", None, "h2"),
        ("it leaks", None, "h1"),
        ("it leaks", 2, "h1"),
        ("Ada says that it leaks, and I doubt that it does", 1, "h1"),
        ("Ada says that it leaks, and I doubt that it does", 7, "h2"),
        ("I doubt that it does", 1, "h2"),
    ],
    ids=["own", "inside", "inside, though said otherwise", "partly, as said", "nobody who speaks here", "beside them"],
)
def test_the_reader_decides_whose_a_claim_is_only_where_it_may_be_theirs(
    quote: str, said: int | None, whose: str
) -> None:
    empty = outline_of(HEARD, outline_debate=outlined(about={"text": "Walls.", "quotes": []}))
    reply = listed(claimed(2, quote, quote, holder=said))
    claims = done(list_claims(HEARD, empty, reader(list_claims=reply), Ledger()))
    (claim,) = claims.claims
    assert claim.holder == whose
    assert claim.voice is (Voice.PARAPHRASE if whose == "h1" else Voice.OWN)


@pytest.mark.parametrize(
    ("words", "holder"), [("I deny that the wall ever was dry", "h2"), ("the wall ever was dry", "h1")]
)
def test_who_says_something_of_anothers_words_says_that_themselves(words: str, holder: str) -> None:
    document = page(talk("Ada", "It leaks."), talk("Bo", "I deny that the wall ever was dry."))
    people = [{"name": n, "also_called": [], "presence": "present", "group": False} for n in ("Ada", "Bo")]
    part = {"sentence": 2, "words": "the wall ever was dry", "voice": "paraphrase", "holder": 1}
    voiced = {"passage": 2, "cues": [], "voice": "own", "holder": 2, "parts": [part]}
    said = {"people": people, "passages": [voiced], "addressed": []}
    voices = done(read_voices(document, reader(read_voices=said), Ledger()))
    outline = done(
        outline_debate(voices, reader(outline_debate=outlined(about={"text": "Leaks.", "quotes": []})), Ledger())
    )
    reply = listed(claimed(2, words, "The wall was dry."))
    (claim,) = done(list_claims(voices, outline, reader(list_claims=reply), Ledger())).claims
    assert claim.holder == holder


def test_page_text_makes_no_claim() -> None:
    document = page(talk("Ada", "It leaks.", Said("Log in to reply.")))
    voices = voices_of(
        document,
        read_voices={
            **answer("read_voices"),
            "passages": [{"passage": 2, "cues": [], "voice": "furniture", "holder": None, "parts": []}],
        },
    )
    empty = outline_of(voices, outline_debate=outlined(about={"text": "Walls.", "quotes": []}))
    reply = listed(claimed(2, "Log in to reply", "One must log in."))
    assert done(list_claims(voices, empty, reader(list_claims=reply), Ledger())).claims == ()


# ---- what the outline points at


def test_words_of_the_outline_rest_on_the_claims_that_are_listed() -> None:
    claims = done(list_claims(VOICES, OUTLINE, reader(), Ledger()))
    by_id = {c.id: c for c in claims.claims}
    (under,) = claims.under(OUTLINE.issues[0].positions[0].told)
    assert (by_id[under].quote, by_id[under].flags) == ("The harbour should close to cars", ())
    assert under in claims.by_issue[1]


def test_words_that_no_claim_was_listed_for_become_one() -> None:
    claims = done(list_claims(VOICES, OUTLINE, reader(), Ledger()))
    assert OUTLINE.issues[1].ended is not None
    (under,) = claims.under(OUTLINE.issues[1].ended)
    (claim,) = [c for c in claims.claims if c.id == under]
    assert (claim.quote, claim.text) == ("Without it the sum is 25,000", "Without it the sum is 25,000.")
    assert OUTLINED in claim.flags


def test_a_question_that_the_outline_points_at_is_asked_in_whole_by_who_asks_it() -> None:
    document = page(talk("Ada", "It leaks."), talk("Bo", "Do you think that the wall was ever dry?"))
    people = [{"name": n, "also_called": [], "presence": "present", "group": False} for n in ("Ada", "Bo")]
    guess = {"sentence": 2, "words": "the wall was ever dry", "voice": "guessed", "holder": 1}
    voiced = {"passage": 2, "cues": [], "voice": "own", "holder": 2, "parts": [guess]}
    said = {"people": people, "passages": [voiced], "addressed": []}
    voices = done(read_voices(document, reader(read_voices=said), Ledger()))
    asks = position(2, "Bo asks whether it was dry.", words(2, "you think that the wall was ever dry"))
    reply = outlined(issue("Was it dry?", asks), about={"text": "Whether it leaks.", "quotes": []})
    outline = done(outline_debate(voices, reader(outline_debate=reply), Ledger()))
    (claim,) = outlined_claims(voices, outline).claims
    assert (claim.holder, claim.voice, claim.stance) == ("h2", Voice.OWN, Stance.ASKED)
    assert claim.text == "Do you think that the wall was ever dry?"


def test_at_quick_depth_the_outline_alone_makes_the_claims() -> None:
    claims = outlined_claims(VOICES, OUTLINE)
    assert all(OUTLINED in c.flags for c in claims.claims)
    assert {c.quote for c in claims.claims} == {
        "The harbour should close to cars",
        "The bridge must be mended anyway",
        COST,
        "That sum counts the bridge",
        "the bridge is in the sum",
        "Without it the sum is 25,000",
    }
    assert [c.stance for c in claims.claims if c.quote == "the bridge is in the sum"] == [Stance.CONCEDED]


def test_a_failed_call_leaves_what_the_outline_points_at() -> None:
    ledger = Ledger()
    failing = reader(list_claims=CallFailed("Cut off.", reason="truncated"))
    claims = done(list_claims(VOICES, OUTLINE, failing, ledger))
    assert claims.claims == outlined_claims(VOICES, OUTLINE).claims
    assert [f.subject for f in ledger.failed] == ["the claims in sentences s1 to s10"]


def test_asides_and_courtesies_are_sentences_that_exist() -> None:
    claims = found(listed(asides=(10, 44), social=(8, -1)))
    assert (claims.asides, claims.social) == (frozenset({"s10"}), frozenset({"s8"}))


# ---- order


def test_what_the_outline_rests_on_comes_first_then_what_bears_on_it_then_the_rest() -> None:
    extra = claimed(8, "Thanks for the figures", "Bo is thankful.")
    reply = answer("list_claims")
    reply["claims"] = [extra, *reply["claims"]]
    claims = done(list_claims(VOICES, OUTLINE, reader(list_claims=reply), Ledger()))
    ranked = [c.quote for c in sorted(claims.claims, key=lambda c: c.rank)]
    assert ranked[:2] == ["The harbour should close to cars", "The bridge must be mended anyway"]
    assert ranked[-2:] == ["I suspect that shops would gain by it", "Thanks for the figures"]


QUOTES = st.sampled_from(["The harbour", "close to cars. Cars", "cost the town", "40,000", "the bridge", "İ", ""])
FOUND = st.builds(
    lambda at, quote, text, holder, issues: claimed(at, quote, text, *issues, holder=holder),
    st.integers(-1, 12),
    QUOTES | st.text(max_size=6),
    QUOTES | st.text(max_size=20),
    st.none() | st.integers(-1, 4),
    st.lists(st.integers(-1, 4), max_size=3),
)


@repeatable
@given(st.lists(FOUND, max_size=6))
def test_whatever_is_listed_claims_stand_in_the_source_and_are_numbered_and_ranked_once(claims: list[Any]) -> None:
    result = done(list_claims(VOICES, OUTLINE, reader(list_claims=listed(*claims)), Ledger()))
    assert [c.id for c in result.claims] == [f"c{n}" for n in range(1, len(result.claims) + 1)]
    assert sorted(c.rank for c in result.claims) == list(range(1, len(result.claims) + 1))
    known = {p.id for p in VOICES.participants}
    for c in result.claims:
        assert c.quote == c.span.cut(HARBOUR.text) != ""
        assert c.holder in known
        assert c.sentences
        assert c.text.strip()
        assert all(HARBOUR.sentence[s].span.overlap(c.span) for s in c.sentences)
    ids = {c.id for c in result.claims}
    assert all(set(under) <= ids for under in result.by_issue.values())
    assert all(claim in ids for claim in result.resting.values())
    assert result.fallbacks == sum(FALLBACK in c.flags for c in result.claims)


def test_every_quote_of_an_outline_on_one_issue_lies_under_it() -> None:
    far = outline_of(VOICES, outline_debate=outlined(issue("Is it so?", position(1, "Yes.", words(10, "25,000")))))
    claims = outlined_claims(VOICES, far)
    assert [c.quote for c in claims.claims if c.id in claims.by_issue[1]] == ["25,000"]


def test_words_too_few_to_be_a_claim_rest_on_the_nearest_in_their_paragraph() -> None:
    said = page(talk("Ada", "The wall leaks in winter. It does so every year, yes."), talk("Bo", "No. It is dry."))
    voices = voices_of(said, read_voices={**answer("read_voices"), "passages": []})
    outline = outline_of(
        voices,
        outline_debate=outlined(
            issue("Does it leak?", position(1, "It does.", words(2, "yes")), position(2, "No.", words(3, "No"))),
            about={"text": "Walls.", "quotes": []},
        ),
    )
    reply = listed(claimed(1, "The wall leaks in winter", "The wall leaks in winter.", 1))
    claims = done(list_claims(voices, outline, reader(list_claims=reply), Ledger()))
    assert [(c.quote, c.holder) for c in claims.claims] == [("The wall leaks in winter", "h1"), ("No", "h2")]
    assert claims.under(outline.issues[0].positions[0].told) == ("c1",)


def said_by(document: Document, number: int) -> str:
    return document.sentence[f"s{number}"].span.cut(document.text)


def asked_about(rendered: Rendered) -> range:
    """Return the numbers of the sentences whose claims are asked for."""
    first, last = re.findall(r"(\d+) to (\d+)", rendered.user)[-1]
    return range(int(first), int(last) + 1)


def comparisons(turns: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how often spans are compared while the claims of a page of so many turns are gathered."""
    said = page(*(talk("Ada" if n % 2 else "Bo", f"Sum {n} is too high. It is {n} crowns.") for n in range(turns)))
    told = [position(1, "So.", words(n, said_by(said, n))) for n in range(4, len(said.sentences), 4)]
    issues = [issue(f"Is it {n}?", *told[n : n + 10]) for n in range(0, len(told), 10)]
    door = reader(
        window=10_000,
        read_voices={"people": [], "passages": [], "addressed": []},
        outline_debate=outlined(*issues, about={"text": "Sums.", "quotes": []}),
        list_claims=lambda rendered: listed(*(claimed(n, "", said_by(said, n), 1) for n in asked_about(rendered))),
    )
    voices = done(read_voices(said, door, Ledger()))
    outline = done(outline_debate(voices, door, Ledger()))
    counted: list[int] = []
    overlap = Span.overlap

    def counting(one: Span, other: Span) -> int:
        counted.append(1)
        return overlap(one, other)

    with monkeypatch.context() as patch:
        patch.setattr(Span, "overlap", counting)
        assert len(done(list_claims(voices, outline, door, Ledger())).claims) == len(said.sentences)
    return len(counted)


def test_the_work_on_a_text_grows_with_its_length_and_not_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    assert comparisons(400, monkeypatch) < 5 * comparisons(100, monkeypatch)
