"""Headers that come back in one shape: threads copied from many kinds of pages, and texts that only look like them."""

import pytest

from pipeline.models import Markup
from tests.documents.reading import answers, authors, kinds, passages, read

SAID = (
    "The bakery should open on Sundays, since half of the street is up by six.",
    "Nobody has asked the woman who would have to knead at three in the morning.",
    "She can take Monday off instead. Monday is dead anyway.",
    "My shop tried that, and we lost the school orders.",
)
NAMES = ("Ines Marek", "old_crumb", "Ines Marek", "Jo Tate")


def thread(*headers: str, gap: str = "\n\n") -> str:
    """Return a thread with the contributions above under these headers."""
    return "\n\n".join(header + gap + said for header, said in zip(headers, SAID, strict=False))


def named(headers: tuple[str, ...]) -> list[str]:
    """Return the headers with the names above in them."""
    return [header.format(name) for header, name in zip(headers, NAMES, strict=True)]


FORMS = [
    ("#1 {} — 10:12", "#2 {} — 10:40", "#3 {} — 11:02", "#4 {} — 11:30"),
    ("Post 1: {}", "Post 2: {}", "Post 3: {}", "Post 4: {}"),
    ("Comment #1 by {}", "Comment #2 by {}", "Comment #3 by {}", "Comment #4 by {}"),
    (
        "#1 | {} | 4 May 2024, 10:12",
        "#2 | {} | 4 May 2024, 10:40",
        "#3 | {} | 5 May 2024, 11:02",
        "#4 | {} | 5 May, 11:30",
    ),
    ("{} (#1) · Tue 10:12", "{} (#2) · Tue 10:40", "{} (#3) · Tue 11:02", "{} (#4) · Wed 08:00"),
    ("From: {}, Mill Lane", "From: {}", "From: {}, Mill Lane", "From: {} (the old dairy)"),
    ("On Tue, {} wrote:", "On Tue, {} wrote:", "On Wed, {} wrote:", "On Sunday, {} wrote:"),
    ("{} wrote at 10:12:", "{} wrote at 10:40:", "{} wrote at 11:02:", "{} wrote at 11:30:"),
    ("{} says (10:12):", "{} says (10:40):", "{} says (11:02):", "{} says (11:30):"),
    ("{} (posts: 412) — Tue 18:20", "{} (posts: 2,960) — Tue 18:40", "{} (posts: 412) — Tue", "{} — Wed 08:00"),
    (
        "Post by {} » Tue Mar 05, 2024 9:14 am",
        "Post by {} » Tue Mar 05, 2024 9:14 am",
        "Post by {} » Tue Mar 05, 2024 9:14 am",
        "Post by {} » Tue Mar 05, 2024 9:14 am",
    ),
    ("{} • 3 years ago", "{} → Ines Marek • 3 years ago", "{} → old_crumb • 2 years ago", "{} • 2 years ago"),
    (
        "[–]{}[S] 12 points 3 hours ago",
        "[–]{} 3 points 2 hours ago*",
        "[–]{}[S] 9 points 2 hours ago",
        "[–]{} 1 point 1 hour ago",
    ),
    (
        "{} 3 hours ago | next [–]",
        "{} 2 hours ago | parent | next [–]",
        "{} 2 hours ago | root | parent [–]",
        "{} 1 hour ago | prev [–]",
    ),
    (
        "{} commented 3 days ago • edited",
        "{} commented 3 days ago",
        "{} commented 2 days ago",
        "{} commented yesterday",
    ),
    (
        "{} @ines · 3 weeks ago Owner",
        "{} @crumb · 3 weeks ago",
        "{} @ines · 2 weeks ago Owner",
        "{} @jo · 1 week ago Developer",
    ),
    ("{} • Albert Road • 3h ago", "{} • Mill Lane • 2h ago", "{} • Albert Road • 2h ago", "{} • The Green • 1h ago"),
    ("{}, [04.05.2024 10:12]", "{}, [04.05.2024 10:40]", "{}, [04.05.2024 11:02]", "{}, [04.05.2024 11:30]"),
    ("[Yesterday 10:12] {}", "[Yesterday 10:40] {}", "[Yesterday 11:02] {}", "[Today 08:01] {}"),
    (
        "{} @ines@loaf.example · 3h",
        "{} @crumb@loaf.example · 2h",
        "{} @ines@loaf.example · 2h",
        "{} @jo@loaf.example · 1h",
    ),
    ("{} — Today at 10:12", "{} [OP] — Today at 10:40", "{} — Today at 11:02 (edited)", "{} — Today at 11:30"),
    ("{}, Leeds, 3 hours ago", "{}, York, 3 hours ago", "{}, Leeds, 2 hours ago", "{}, 1 hour ago"),
    ("{} OP · 3h", "{} · replying to Ines Marek · 2h", "{} OP · replying to @old_crumb · 2h", "{} · 1h"),
    (
        "{} (moderator), Friday, 10:12",
        "{} (guest), Friday, 10:40",
        "{} (moderator), Friday, 11:02",
        "{}, Saturday, 08:00",
    ),
    ("{} | Sun 6 July 10:12", "{} | Sun 6 July 10:40", "{} | Sun 6 July 11:02", "{} | Sun 6 July 11:30"),
    ("Friday 10:12 — {}", "Friday 10:40 — {}", "Friday 11:02 — {}", "Saturday 08:00 — {}"),
    ("{}, this morning", "{}, this morning", "{}, yesterday evening", "{}, last night"),
    ("{} (7 pm)", "{} (8 pm)", "{} (8.15 pm)", "{} (9 pm)"),
    (
        "{} replied on 4 May at 10:12",
        "{} replied on 4 May at 10:40",
        "{} commented on 5 May at 11:02",
        "{} replied on 6 May",
    ),
    (
        "Submitted by {} on Tue, 03/05/2024 - 09:14",
        "Submitted by {} on Tue, 03/05/2024 - 09:14",
        "Submitted by {} on Tue, 03/05/2024 - 09:14",
        "Submitted by {} on Tue, 03/05/2024 - 09:14",
    ),
    (
        "{} said on March 5, 2024 at 9:14 am",
        "{} said on March 5, 2024 at 9:40 am",
        "{} said on March 6, 2024 at 9:14 am",
        "{} said on March 7, 2024 at 9:14 am",
    ),
    ("Reply from {} (10:12)", "Reply from {} (10:40)", "Reply from {} (11:02)", "Reply from {} (11:30)"),
    ("**{}** (10:12)", "**{}** (10:40)", "**{}** (11:02)", "**{}** (11:30)"),
    ("### {} (OP)", "### {}", "### {} (OP)", "### {} (mod)"),
    ("**{}** (OP)", "**{}**", "**{}** (OP)", "**{}** (mod)"),
    ("1. {} (10:12)", "2. {} (10:40)", "3. {} (11:02)", "4. {} (11:30)"),
    (
        "Author: {} | Date: 4 May 2024",
        "Author: {} | Date: 5 May 2024",
        "Author: {} | Date: 6 May 2024",
        "Author: {} | Date: 7 May 2024",
    ),
]

PAGES = {
    "phpbb": (
        "Sunday bread\n\nSunday bread\nPost by Ines » Tue Mar 05, 2024 9:14 am\n\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\nRe: Sunday bread\n"
        "Post by old_crumb » Tue Mar 05, 2024 9:40 am\n\nInes wrote: ↑Tue Mar 05, 2024 9:14 am\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nRe: Sunday bread\n"
        "Post by Ines » Wed Mar 06, 2024 8:14 am\n\nShe can take Monday off instead.\n\nTop",
        ["Ines", "old_crumb", "Ines"],
    ),
    "disqus": (
        "Ines Marek • 3 years ago\nWe should open the bakery on Sundays, half the street is up by six.\n4\n•\n"
        "Reply\n•\nShare ›\n\nold_crumb → Ines Marek • 3 years ago\n"
        "Nobody has asked the woman who kneads at three in the morning.\n•\nReply\n•\nShare ›\n\n"
        "Ines Marek → old_crumb • 2 years ago\nShe can take Monday off instead.\n",
        ["Ines Marek", "old_crumb", "Ines Marek"],
    ),
    "whatsapp": (
        "04/05/2024, 10:12 - Ines: We should open the bakery on Sundays, half the street is up by six.\n"
        "04/05/2024, 10:40 - Crumb: Nobody has asked the woman who kneads at three in the morning.\n"
        "04/05/2024, 10:41 - Ines: She can take Monday off instead.",
        ["Ines", "Crumb", "Ines"],
    ),
    "telegram": (
        "Ines, [04.05.2024 10:12]\nWe should open the bakery on Sundays, half the street is up by six.\n\n"
        "Crumb, [04.05.2024 10:40]\n[In reply to Ines]\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nInes, [04.05.2024 10:41]\n"
        "She can take Monday off instead.",
        ["Ines", "Crumb", "Ines"],
    ),
    "teams": (
        "[10:12] Ines Marek\nWe should open the bakery on Sundays, half the street is up by six.\n\n"
        "[10:40] Old Crumb\nNobody has asked the woman who kneads at three in the morning.\n\n"
        "[10:41] Ines Marek\nShe can take Monday off instead.",
        ["Ines Marek", "Old Crumb", "Ines Marek"],
    ),
    "discord": (
        "Ines — 05/03/2024 10:12\nWe should open the bakery on Sundays, half the street is up by six.\n"
        "old_crumb — Today at 10:40\nNobody has asked the woman who kneads at three in the morning.\n"
        "@old_crumb\nNobody has asked the woman who kneads at three in the morning.\nInes — Today at 10:41\n"
        "She can take Monday off instead.\n(edited)",
        ["Ines", "old_crumb", "Ines"],
    ),
    "mastodon 2": (
        "Ines Marek\n@ines@loaf.example · 3h\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\nOld Crumb\n"
        "@crumb@loaf.example · 2h\nNobody has asked the woman who kneads at three in the morning.\n\n"
        "Ines Marek\n@ines@loaf.example · 2h\nShe can take Monday off instead.",
        ["Ines Marek", "Old Crumb", "Ines Marek"],
    ),
    "reddit old": (
        "[–]heron[S] 12 points 3 hours ago \n\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\n"
        "permalinkembedsavereportreply\n\n[–]old_crumb 3 points 2 hours ago \n\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\n"
        "permalinkembedsaveparentreportreply\n\n[–]heron[S] 1 point 1 hour ago\n\n"
        "She can take Monday off instead.",
        ["heron", "old_crumb", "heron"],
    ),
    "reddit new": (
        "u/heron avatar\nheron\nOP\n•\n3h ago\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\nUpvote\n12\n\nDownvote\n\n"
        "Reply\n\nu/old_crumb avatar\nold_crumb\n•\n2h ago\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nUpvote\n3\n\nDownvote\n\nReply\n\n"
        "heron\nOP\n•\n1h ago\nShe can take Monday off instead.",
        ["heron", "old_crumb", "heron"],
    ),
    "hn": (
        "heron 3 hours ago | next [–]\n\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\nreply\n\n"
        "old_crumb 2 hours ago | parent | next [–]\n\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nreply\n\n"
        "heron 1 hour ago | root | parent [–]\n\nShe can take Monday off instead.\n",
        ["heron", "old_crumb", "heron"],
    ),
    "newspaper": (
        "Ines Marek, Leeds\n\n3 hours ago\n\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\nRecommend (12)\nReply\n\n"
        "Old Crumb, York\n\n2 hours ago\n\nNobody has asked the woman who kneads at three in the morning.\n\n"
        "Recommend (3)\nReply\n\nInes Marek, Leeds\n\n2 hours ago\n\nShe can take Monday off instead.",
        ["Ines Marek", "Old Crumb", "Ines Marek"],
    ),
    "gdocs": (
        "Ines Marek\n10:12 AM Today\nWe should open the bakery on Sundays, half the street is up by six.\n\n"
        "Old Crumb\n10:40 AM Today\nNobody has asked the woman who kneads at three in the morning.\n\n"
        "Ines Marek\nMar 5, 2024\nShe can take Monday off instead.",
        ["Ines Marek", "Old Crumb", "Ines Marek"],
    ),
    "digest": (
        "Message: 1\nDate: Tue, 5 Mar 2024 09:14:00 +0000\nFrom: Ines Marek <ines@loaf.example>\n"
        "Subject: Sunday bread\n\nWe should open the bakery on Sundays, half the street is up by six.\n\n"
        "------------------------------\n\nMessage: 2\nDate: Tue, 5 Mar 2024 09:40:00 +0000\n"
        "From: Old Crumb <crumb@loaf.example>\nSubject: Re: Sunday bread\n\n"
        "Nobody has asked the woman who kneads at three in the morning.\n",
        ["Ines Marek", "Old Crumb"],
    ),
    "github": (
        "heron commented on Mar 5, 2024\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\n"
        "old_crumb commented on Mar 5, 2024 • edited by heron\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nheron commented on Mar 6, 2024\n"
        "Author\nShe can take Monday off instead.",
        ["heron", "old_crumb", "heron"],
    ),
    "github new": (
        "heron\non Mar 5, 2024\nAuthor\nWe should open the bakery on Sundays, half the street is up by six.\n\n"
        "old_crumb\non Mar 5, 2024 · edited by old_crumb\nContributor\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nheron\non Mar 6, 2024\nAuthor\n"
        "She can take Monday off instead.",
        ["heron", "old_crumb", "heron"],
    ),
    "gitlab": (
        "Ines Marek @ines · 3 weeks ago\nMaintainer\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\n"
        "Old Crumb @crumb · 3 weeks ago\nDeveloper\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nInes Marek @ines · 2 weeks ago\n"
        "Maintainer\nShe can take Monday off instead.",
        ["Ines Marek", "Old Crumb", "Ines Marek"],
    ),
    "nextdoor 2": (
        "Ines M. • Mill Lane • 3 hr ago\nWe should open the bakery on Sundays, half the street is up by six.\n"
        "Like\nReply\nShare\nOld C. • The Green • 2 hr ago\n"
        "Nobody has asked the woman who kneads at three in the morning.\nLike\nReply\nShare\n"
        "Ines M. • Mill Lane • 1 hr ago\nShe can take Monday off instead.",
        ["Ines M.", "Old C.", "Ines M."],
    ),
    "youtube": (
        "@heron\n3 weeks ago\nWe should open the bakery on Sundays, half the street is up by six.\n\n12\n\n"
        "Reply\n\n@old_crumb\n3 weeks ago (edited)\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nReply\n\n@heron\n2 weeks ago\n"
        "She can take Monday off instead.",
        ["@heron", "@old_crumb", "@heron"],
    ),
    "wordpress": (
        "Ines Marek says:\nMarch 5, 2024 at 9:14 am\n"
        "We should open the bakery on Sundays, half the street is up by six.\nReply\n\nOld Crumb says:\n"
        "March 5, 2024 at 9:40 am\nNobody has asked the woman who kneads at three in the morning.\nReply\n",
        ["Ines Marek", "Old Crumb"],
    ),
    "twitter": (
        "Ines Marek\n@ines\n·\n3h\nWe should open the bakery on Sundays, half the street is up by six.\n\n"
        "Old Crumb\n@crumb\n·\n2h\nReplying to @ines\n"
        "Nobody has asked the woman who kneads at three in the morning.\n\nInes Marek\n@ines\n·\n1h\n"
        "She can take Monday off instead.",
        ["Ines Marek", "Old Crumb", "Ines Marek"],
    ),
    "inline bold time": (
        "**Ines** (Sun 09:14): We should open the bakery on Sundays, half the street is up by six.\n\n"
        "**old_crumb** (Sun 09:50): Nobody has asked the woman who kneads at three in the morning.\n\n"
        "**Ines** (Sun 10:02): She can take Monday off instead.\n",
        ["Ines", "old_crumb", "Ines"],
    ),
    "inline number": (
        "#1 Ines: We should open the bakery on Sundays, half the street is up by six.\n\n"
        "#2 old_crumb: Nobody has asked the woman who kneads at three in the morning.\n\n"
        "#3 Ines: She can take Monday off instead.\n\n"
        "#4 old_crumb: We lost the school orders when we tried that.",
        ["Ines", "old_crumb", "Ines", "old_crumb"],
    ),
    "inline says": (
        "Ines says (10:12): We should open the bakery on Sundays, half the street is up by six.\n"
        "old_crumb says (10:14): Nobody has asked the woman who kneads at three in the morning.\n"
        "Ines says (10:20): She can take Monday off instead.",
        ["Ines", "old_crumb", "Ines"],
    ),
    "usenet deja": (
        "From: Ines (ines@loaf.example)\nSubject: Sunday bread\nDate: 1998/03/05\n\n"
        "We should open the bakery on Sundays, half the street is up by six.\n\n"
        "From: Old Crumb (crumb@loaf.example)\nSubject: Re: Sunday bread\nDate: 1998/03/06\n\n"
        "Nobody has asked the woman who kneads at three in the morning.",
        ["Ines", "Old Crumb"],
    ),
}

NO_THREADS = {
    "agenda": (
        "Parish meeting\n\nWelcome — 10:00\n\nThe chair opens the day.\n\nCoffee — 10:30\n\n"
        "In the side room.\n\nBudget — 11:00\n\nThe budget is put to the vote.\n\nCoffee — 12:00\n\n"
        "In the side room again, with cake and coffee."
    ),
    "minutes": (
        "Minutes of 4 May\n\n1. Apologies (Ann Lee)\n\nNone were read.\n\n2. Treasurer (Bob Ray)\n\n"
        "The sum is 412.\n\n3. Treasurer (Ann Lee)\n\nA correction."
    ),
    "minutes numbers": (
        "#1 Apologies\n\nNone.\n\n#2 Matters arising\n\nThe roof.\n\n#3 Treasurer\n\n"
        "Money is short, said the treasurer.\n\n#4 Treasurer\n\nAgain."
    ),
    "literature": (
        "Books on rivers\n\nLee, A. (2019). The upper Tarn.\n\nRay, B., 4 May 2020. Weirs and what they do.\n\n"
        "Lee, A. (2021). The lower Tarn.\n\nRay, B., 6 June 2021. Sluices."
    ),
    "recipe": (
        "Bread\n\nMix — 5 minutes\n\nStir the flour into the water.\n\nRest — 30 minutes\n\n"
        "Leave it to stand.\n\nMix — 5 minutes\n\nFold it over.\n\nBake — 40 minutes\n\nUntil it sounds hollow."
    ),
    "play2": ("SCENE 1 — 10:12\n\nA kitchen. Ann waits.\n\nSCENE 2 — 10:40\n\nThe same."),
    "mail quotes": (
        "Dear all,\n\nOn Tue, Farah wrote:\n> We should move.\n\nI disagree, the rent is lower here.\n\n"
        "On Wed, Neil wrote:\n> The rent is going up.\n\nNot before June.\n\nOn Tue, Farah wrote:\n"
        "> And it is damp.\n\nThat it is."
    ),
    "letters quotes": (
        "My grandparents\n\nThey wrote to each other all through the war.\n\nOn Tuesday, Ada wrote:\n\n"
        "The goats are well.\n\nShe did not say that one had died.\n\nOn Friday, Henk wrote:\n\n"
        "I am glad about the goats.\n\nHe knew already.\n\nOn Tuesday, Ada wrote:\n\nCome home."
    ),
    "prose": (
        "The strike\n\nIt began early. Ann Lee came at 10:12\nand Bob Ray came at 10:40\nbut nobody else, and\n"
        "Ann Lee left at 11:02\nand that was the end of it for that day, since the gate was shut."
    ),
    "race": (
        "Hill race\n\n#1 Ann Lee — 41:04\n#2 Bob Ray — 41:17\n#3 Cy Doe — 42:40\n\nAnn Lee won for the third time."
    ),
    "race2": (
        "#1 Ann Lee — 41:04\n\n#2 Bob Ray — 41:17\n\n#3 Ann Lee — 42:40\n\n#4 Di Fox — 44:00\n\nThe course was wet."
    ),
    "changelog": (
        "Changes\n\n## v1.2 — 3 May 2024\n\nFaster.\n\n## v1.1 — 1 April 2024\n\nSlower.\n\n"
        "## v1.0 — 3 March 2024\n\nFirst."
    ),
    "diary": ("Monday — 10:12\n\nRain again.\n\nTuesday — 11:00\n\nMore of it.\n\nMonday — 10:40\n\nSun."),
    "itinerary": (
        "London, 3 May 2020\n\nWe took the train.\n\nParis, 4 May 2020\n\nWe walked.\n\nRome, 6 May 2020\n\nWe slept."
    ),
    "timetable": ("From: Leeds\n\nPlatform 3.\n\nFrom: York\n\nPlatform 4.\n\nFrom: Leeds\n\nPlatform 5."),
    "packing list": ("From: Ann\nA kettle.\n\nTo: Bob\nA lamp.\n\nFrom: Bob\nA chair."),
    "faq": ("#1 How do I pay?\n\nAt the desk.\n\n#2 When do you open?\n\nAt nine.\n\n#3 Who are you?\n\nThe library."),
    "films": (
        "#1 Casablanca (1942)\n\nThe one with the piano.\n\n#2 Vertigo (1958)\n\nThe one with the stairs.\n\n"
        "#3 Casablanca (1942)\n\nIt is so good that it is here twice."
    ),
    "jobs": ("Post 1: Clerk\n\nTyping and filing.\n\nPost 2: Porter\n\nLifting.\n\nPost 3: Clerk\n\nThe clerk files."),
    "checkpoints": (
        "Post 1: Ridge Camp\n\nWater and bananas.\n\nPost 2: Lower Weir\n\nThe road crosses the weir.\n\n"
        "Post 3: Ridge Camp\n\nYou come back to the ridge, and to the camp."
    ),
    "song": (
        "**Verse** (slow)\n\nThe river runs.\n\n**Chorus** (loud)\n\nAnd runs.\n\n**Verse** (slow)\n\n"
        "The river stops.\n\n**Chorus** (loud)\n\nAnd stops."
    ),
    "exercise plan": (
        "**Squats** (3 x 10)\n\nKeep your back straight.\n\n**Plank** (1 minute)\n\nHold it.\n\n"
        "**Squats** (3 x 10)\n\nOnce more."
    ),
    "table of notes": ("Beds, 4\nThe ward has few.\n\nNurses, 12\nToo few."),
    "chapters": ("Chapter 1 — Ann\n\nAnn woke.\n\nChapter 2 — Bob\n\nBob slept.\n\nChapter 3 — Ann\n\nAnn woke again."),
    "dialogue": ("“Come,” said Ann Lee at 10:12.\n\n“No,” said Bob.\n\n“Come,” said Ann Lee at 10:40."),
    "citation": (
        "Lee wrote (Mon 4 May):\n> It is wet.\n\nIt is not.\n\nRay wrote (Tue 5 May):\n> It is dry.\n\n"
        "It is.\n\nLee wrote (Tue 5 May):\n> You say so.\n\nI do."
    ),
}


@pytest.mark.parametrize("markup", [Markup.TEXT, Markup.MARKDOWN])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("headers", FORMS)
def test_each_header_opens_a_turn(headers: tuple[str, ...], gap: str, markup: Markup) -> None:
    document = read(thread(*named(headers), gap=gap), markup)
    assert authors(document) == list(NAMES)
    assert [each for each in passages(document) if each in SAID] == list(SAID)


@pytest.mark.parametrize(("text", "speakers"), PAGES.values(), ids=PAGES)
def test_pages_as_they_are_copied(text: str, speakers: list[str]) -> None:
    assert authors(read(text)) == speakers


@pytest.mark.parametrize("markup", [Markup.TEXT, Markup.MARKDOWN])
@pytest.mark.parametrize("text", NO_THREADS.values(), ids=NO_THREADS)
def test_other_texts_open_no_turns(text: str, markup: Markup) -> None:
    assert authors(read(text, markup)) == [None]


def test_a_name_that_is_none_elsewhere_joins_in() -> None:
    document = read(thread("Ines Marek — Mon 19:02", "Lou & Frankie — Mon 19:10", "Ines Marek — Mon 19:22"))
    assert authors(document) == ["Ines Marek", "Lou & Frankie", "Ines Marek"]


def test_a_quoted_title_above_a_thread_is_no_turn() -> None:
    text = thread("Ines (Y2), 10:12", "Jo (Y5), 10:40", "Ines (Y2), 11:02")
    document = read(f"> Parents: the Sunday bread\n\n{text}")
    assert authors(document) == ["Ines", "Jo", "Ines"]
    assert (kinds(document)[0], document.title) == ("heading", "Parents: the Sunday bread")


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("{} · 3h", "{} · replying to Ines Marek · 2h", "{} · replying to @old_crumb · 2h", "{} · 1h"), "t1 t2 -"),
        (("{} • 3h ago", "{} → Ines • 2h ago", "{} → old_crumb • 2h ago", "{} → Ines • 1h ago"), "t1 t2 t3"),
        (("#1 {}, 10:12", "#2 {}, in reply to #1, 10:40", "#3 {}, 11:02", "#4 {}, in reply to #2, 11:30"), "t1 - t2"),
        (("{} · 3h", "{} · 2h\nReplying to @Ines Marek", "{} · 2h", "{} · 1h\nReplying to old_crumb"), "t1 - t2"),
        (("{} · 3h", "{} · replying to Nobody · 2h", "{} · 2h", "{} · replying to Ines Marek · 1h"), "- - t3"),
    ],
)
def test_a_header_says_whom_it_answers(headers: tuple[str, ...], expected: str) -> None:
    document = read(thread(*named(headers)))
    assert authors(document) == list(NAMES)
    assert answers(document) == [None, *(None if each == "-" else each for each in expected.split())]


def test_posts_that_begin_with_a_quotation() -> None:
    first = f"On Tue, Ines wrote:\n\n{SAID[0]}\n\nOn Wed, Jo wrote:\n\n> It is early.\n\nThat it is.\n\n"
    document = read(f"{first}On Thu, Ines wrote:\n\n{SAID[2]}\n\nOn Thu, Jo wrote:\n\nNo.")
    assert authors(document) == ["Ines", "Jo", "Ines", "Jo"]


def test_titles_repeated_above_posts_are_page_text() -> None:
    headers = (f"Re: Bread\n#{number} {name} — 10:1{number}" for number, name in enumerate(("Ines", "Jo", "Ines")))
    assert passages(read("Bread\n\n" + thread(*headers)), "furniture") == ["Re: Bread"] * 3
