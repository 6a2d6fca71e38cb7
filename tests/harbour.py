"""An invented debate on a harbour, and what a good reader replies to each prompt about it."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from copy import deepcopy
from typing import Any, TypeVar

from pipeline.errors import Declined
from pipeline.grounding import Ledger
from pipeline.models import Document
from pipeline.prompt import Rendered
from pipeline.stages.claims import Claims, list_claims
from pipeline.stages.critique import Criticism, criticise
from pipeline.stages.outline import outline_debate
from pipeline.stages.voices import read_voices
from pipeline.views import Outline, Voices
from tests.doubles import Scripted, ScriptedDoor
from tests.invented import Said, page, talk

Answer = Scripted | Callable[[Rendered], Scripted]
Result = TypeVar("Result")

HARBOUR = page(
    talk(
        "Ada",
        "The harbour should close to cars. Cars cost the town 40,000 a year.",
        "I suspect that shops would gain by it.",
    ),
    talk(
        "Bo",
        Said("Cars cost the town 40,000 a year.", quote_depth=1),
        "That sum counts the bridge. The bridge must be mended anyway.",
        "You seem to think that nobody needs a car. Thanks for the figures, though.",
        replies_to="t1",
    ),
    talk("Ada", "Granted, the bridge is in the sum. Without it the sum is 25,000.", replies_to="t2"),
)
"""Two people, six passages: s1 s2 | s3 || s4 (quoted) | s5 s6 | s7 s8 || s9 s10."""


def words(sentence: int, text: str) -> dict[str, Any]:
    """Return words as a reader points at them."""
    return {"sentence": sentence, "words": text}


def saying(text: str, *quotes: dict[str, Any]) -> dict[str, Any]:
    """Return something told of the text."""
    return {"text": text, "quotes": list(quotes)}


def position(holder: int, text: str, *quotes: dict[str, Any], known: str = "stated") -> dict[str, Any]:
    """Return where somebody stands."""
    return {"holder": holder, "known": known, **saying(text, *quotes)}


def issue(question: str, *positions: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an issue; what `more` does not name is empty."""
    return {
        "question": question,
        "positions": list(positions),
        "grants": [],
        "agreements": [],
        "unanswered": [],
        "turns_on": [],
        "ended": None,
        "differences": ["opposed"],
        "weight": "central",
        "part_of": None,
        **more,
    }


def outlined(*issues: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an outline of these issues."""
    return {
        "about": saying("Ada proposes to close the harbour to cars.", words(1, "The harbour should close to cars")),
        "conversations": [],
        "issues": list(issues),
        "ended": None,
        "turns_on": None,
        "caveats": [],
        **more,
    }


def claimed(sentence: int, quote: str, text: str, *issues: int, **more: Any) -> dict[str, Any]:
    """Return a claim as a reader lists it."""
    return {
        "sentences": [sentence],
        "words": quote,
        "text": text,
        "holder": None,
        "stance": "asserted",
        "kind": "empirical",
        "issues": list(issues),
        "retracted": False,
        **more,
    }


def edge(source: int, target: int | None, kind: str = "rebuts", **more: Any) -> dict[str, Any]:
    """Return an edge as a reader draws it."""
    return {
        "source": source,
        "target": target,
        "target_edge": None,
        "warrant": "It gives a reason.",
        "stated": True,
        "type": kind,
        "degree": None,
        **more,
    }


def weakness(*quotes: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a weakness as a critic tells it."""
    return {
        "quotes": list(quotes),
        "headline": "",
        "explanation": "The sum is given without a source.",
        "criterion": "unsupported",
        "severity": "moderate",
        **more,
    }


def grave(holder: int, *quotes: dict[str, Any], issue: int | None = 1, **more: Any) -> dict[str, Any]:
    """Return one of the gravest weaknesses."""
    return {"holder": holder, "issue": issue, "weakness": weakness(*quotes, **more)}


def side(holder: int, *weaknesses: dict[str, Any], case: str = "") -> dict[str, Any]:
    """Return a side of an issue as a critic judges it."""
    return {"holder": holder, "case": case, "weaknesses": list(weaknesses)}


def criticised(*issues: dict[str, Any], gravest: Sequence[dict[str, Any]] = (), thoughts: str = "") -> dict[str, Any]:
    """Return a criticism of the whole."""
    return {"thoughts": thoughts, "gravest": list(gravest), "issues": list(issues)}


def judged_issue(issue: int, *sides: dict[str, Any], questions: Sequence[str] = ()) -> dict[str, Any]:
    """Return an issue as a critic judges it."""
    return {"issue": issue, "sides": list(sides), "questions": list(questions)}


def verdict_on(charge: int, verdict: str, *, met_in: Sequence[int] = (), **more: Any) -> dict[str, Any]:
    """Return what a tester makes of a charge."""
    return {
        "charge": charge,
        "reasoning": "So it is.",
        "met_in": list(met_in),
        "verdict": verdict,
        "headline": "",
        "mended": "",
        **more,
    }


ANSWERS: Mapping[str, Any] = {
    "find_turns": {"turns": []},
    "read_voices": {
        "people": [
            {"name": "Ada", "also_called": [], "presence": "present", "group": False},
            {"name": "Bo", "also_called": [], "presence": "present", "group": False},
        ],
        "passages": [
            {
                "passage": 5,
                "cues": ["you seem to think"],
                "voice": "own",
                "holder": 2,
                "parts": [{"sentence": 7, "words": "nobody needs a car", "voice": "guessed", "holder": 1}],
            }
        ],
        "addressed": [],
    },
    "outline_debate": outlined(
        issue(
            "Should the harbour close to cars?",
            position(1, "It should close.", words(1, "The harbour should close to cars")),
            position(2, "The reason given is weak.", words(6, "The bridge must be mended anyway")),
            unanswered=[
                {
                    "whose": 2,
                    "by": 1,
                    "how": "not_taken_up",
                    "text": "The bridge has to be mended.",
                    "quotes": [words(6, "The bridge must be mended anyway")],
                }
            ],
            turns_on=[
                {
                    "text": "Cars cost the town more than they bring.",
                    "held_by": [1],
                    "contested_by": [2],
                    "would_settle": "The town's accounts.",
                    "implied": False,
                    "disagreement": "empirical",
                    "quotes": [words(2, "Cars cost the town 40,000 a year")],
                }
            ],
        ),
        issue(
            "What do cars cost the town?",
            position(1, "40,000 a year.", words(2, "Cars cost the town 40,000 a year")),
            position(2, "Less, since the bridge is counted.", words(5, "That sum counts the bridge")),
            grants=[
                {
                    "by": 1,
                    "to": 2,
                    "degree": "full",
                    "text": "Ada grants that the bridge is in the sum.",
                    "quotes": [words(9, "the bridge is in the sum")],
                }
            ],
            ended=saying("Ada corrects the sum.", words(10, "Without it the sum is 25,000")),
            differences=["degree"],
            weight="substantial",
            part_of=1,
        ),
        conversations=[{"between": [1, 2], "about": "the harbour", "first": 1, "last": 10}],
        ended=saying("Ada corrects her sum.", words(10, "Without it the sum is 25,000")),
        turns_on=saying("What cars cost.", words(2, "Cars cost the town 40,000 a year")),
        caveats=["The figures stand nowhere else."],
    ),
    "merge_outlines": outlined(),
    "list_claims": {
        "claims": [
            claimed(1, "The harbour should close to cars", "The harbour should close to cars.", 1, kind="normative"),
            claimed(2, "Cars cost the town 40,000 a year", "Cars cost the town 40,000 a year.", 1, 2),
            claimed(3, "I suspect that shops would gain by it", "Shops would gain by a closed harbour.", 1),
            claimed(5, "That sum counts the bridge", "The sum of 40,000 counts the bridge.", 2),
            claimed(6, "The bridge must be mended anyway", "The bridge must be mended anyway.", 1, kind="normative"),
            claimed(9, "the bridge is in the sum", "The bridge is in the sum.", 2, stance="conceded"),
        ],
        "asides": [10],
        "social": [8],
    },
    "mend_rewrites": {"rewrites": []},
    "relate_claims": {
        "edges": [edge(2, 1, "supports"), edge(5, 2, "undermines"), edge(6, 4, "concedes", degree="full")],
        "pairs": [
            {
                "issue": 1,
                "question": "Are the costs a reason to close the harbour?",
                "point": [1, 2],
                "counterpoint": [5],
                "state": "answered",
            }
        ],
    },
    "criticise": criticised(
        judged_issue(
            1,
            side(1, case="Streets without cars sell more."),
            side(
                2,
                weakness(words(6, "The bridge must be mended anyway"), explanation="No reason is given for the must."),
            ),
            questions=["What does the bridge cost?"],
        ),
        gravest=[grave(1, words(2, "Cars cost the town 40,000 a year"), severity="major")],
        thoughts="THINKING ALOUD",
    ),
    "test_findings": {"charges": [verdict_on(1, "partly_met", met_in=[10]), verdict_on(2, "stands")]},
    "write_account": {
        "title": "Cars in the harbour",
        "brief": [
            "Ada proposes that “the harbour should close to cars”, Bo doubts her sum. {1, 5}",
            "Ada grants Bo's point. {9}",
        ],
        "table": [
            {
                "question": "Should the harbour close?",
                "sides": [
                    {"who": [1], "says": "Yes, for the costs. {1, 2}"},
                    {"who": [2], "says": "Not for that. {6}"},
                ],
                "stands": "Open. {6}",
            }
        ],
        "sections": [
            {
                "issues": [1, 2],
                "heading": "Closing the harbour",
                "lead": "Ada wants no cars there. {1}",
                "speakers": [
                    {"who": [1], "points": ["Cars “cost the town 40,000 a year”. {2}"]},
                    {"who": [2], "points": ["The sum counts the bridge. {5}"]},
                ],
                "granted": ["Ada grants that the bridge is in the sum. {9}"],
                "left_open": ["Whether the bridge must be mended. {6}"],
                "turns_on": ["What cars cost. {2}"],
            }
        ],
        "smaller": ["Bo guesses that Ada thinks nobody needs a car. {7}"],
        "granted": ["Ada: the bridge is in the sum. {9}"],
        "left_open": ["Bo's point on the bridge. {6}"],
        "turns_on": ["What the bridge costs. {5, 10}"],
    },
    "check_statements": {"faults": []},
}
"""By the prompt's name."""

COST, SHOPS, BRIDGE = "c2", "c3", "c5"


def answer(name: str) -> Any:
    """Return the good reader's reply to a prompt, to be changed."""
    return deepcopy(ANSWERS[name])


def reader(*, window: int = 40, **changed: Any) -> ScriptedDoor:
    """Return a door behind which the good reader stands, but for the prompts that `changed` names."""

    def scripted(name: str, rendered: Rendered) -> Scripted:
        reply = changed.get(name, ANSWERS[name])
        given: Scripted = reply(rendered) if callable(reply) else reply
        return given

    return ScriptedDoor(scripted, window=window)


DECLINED = Declined("There is no rule for it.")


def done(asked: Coroutine[Any, Any, Result]) -> Result:
    """Return what a coroutine returns."""
    return asyncio.run(asked)


def voices_of(document: Document = HARBOUR, **changed: Any) -> Voices:
    """Return the voices that the good reader hears."""
    return done(read_voices(document, reader(**changed), Ledger()))


def outline_of(voices: Voices, **changed: Any) -> Outline:
    """Return the good reader's outline."""
    return done(outline_debate(voices, reader(**changed), Ledger()))


def claims_of(voices: Voices, outline: Outline, **changed: Any) -> Claims:
    """Return the good reader's claims."""
    return done(list_claims(voices, outline, reader(**changed), Ledger()))


def criticism_of(voices: Voices, outline: Outline, claims: Claims, **changed: Any) -> Criticism:
    """Return the good reader's criticism."""
    return done(criticise(voices, outline, claims, reader(**changed), Ledger()))


def asked_of(door: ScriptedDoor, name: str) -> list[str]:
    """Return the user messages of one prompt, in the order of asking."""
    return [rendered.user for prompt, rendered in door.asked if prompt == name]
