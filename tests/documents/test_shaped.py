"""Headers that come back in one shape."""

import pytest

from pipeline.models import Markup
from tests.documents.reading import answers, authors, passages, read

SAID = (
    "The bakery should open on Sundays, since half of the street is up by six.",
    "Nobody has asked the woman who would have to knead at three in the morning.",
    "She can take Monday off instead. Monday is dead anyway.",
    "My shop tried that, and we lost the school orders.",
)


def thread(*headers: str, gap: str = "\n\n") -> str:
    """Return a thread with the four contributions above under these headers."""
    return "\n\n".join(header + gap + said for header, said in zip(headers, SAID, strict=True))


THREADS = {
    "forum with numbers": (("#1 Ines Marek — 10:12", "#2 old_crumb — 10:40", "#3 Ines Marek — 11:02", "#4 Jo — 11:30"), "iojJ"),
}


FORMS = [
    ("#1 {} — 10:12", "#2 {} — 10:40", "#3 {} — 11:02", "#4 {} — 11:30"),
    ("Post 1: {}", "Post 2: {}", "Post 3: {}", "Post 4: {}"),
    ("Comment #1 by {}", "Comment #2 by {}", "Comment #3 by {}", "Comment #4 by {}"),
    ("#1\u00a0| {} | 4 May 2024, 10:12",) + tuple(f"#{n} | {{}} | 4 May 2024, 11:0{n}" for n in (2, 3, 4)),
    ("{} (#1) · Tue 10:12", "{} (#2) · Tue 10:40", "{} (#3) · Tue 11:02", "{} (#4) · Wed 08:00"),
    ("From: {}, Mill Lane", "From: {}", "From: {}, Mill Lane", "From: {} (the old dairy)"),
    ("On Tue, {} wrote:", "On Tue, {} wrote:", "On Wed, {} wrote:", "On Sunday, {} wrote:"),
    ("{} wrote at 10:12:", "{} wrote at 10:40:", "{} wrote at 11:02:", "{} wrote at 11:30:"),
    ("{} says (10:12):", "{} says (10:40):", "{} says (11:02):", "{} says (11:30):"),
    ("{} (posts: 412) — Tue 18:20", "{} (posts: 2,960) — Tue 18:40", "{} (posts: 412) — Tue", "{} — Wed 08:00"),
    ("Post by {} » Tue Mar 05, 2024 9:14 am",) * 4,
    ("{} • 3 years ago", "{} → Ines Marek • 3 years ago", "{} → old_crumb • 2 years ago", "{} • 2 years ago"),
    ("[–]{}[S] 12 points 3 hours ago", "[–]{} 3 points 2 hours ago*", "[–]{}[S] 9 points 2 hours ago", "[–]{} 1 point 1 hour ago"),
    ("{} 3 hours ago | next [–]", "{} 2 hours ago | parent | next [–]", "{} 2 hours ago | root | parent [–]", "{} 1 hour ago | prev [–]"),
    ("{} commented 3 days ago • edited", "{} commented 3 days ago", "{} commented 2 days ago", "{} commented yesterday"),
    ("{} @ines · 3 weeks ago Owner", "{} @crumb · 3 weeks ago", "{} @ines · 2 weeks ago Owner", "{} @jo · 1 week ago Developer"),
    ("{} • Albert Road • 3h ago", "{} • Mill Lane • 2h ago", "{} • Albert Road • 2h ago", "{} • The Green • 1h ago"),
    ("{}, [04.05.2024 10:12]", "{}, [04.05.2024 10:40]", "{}, [04.05.2024 11:02]", "{}, [04.05.2024 11:30]"),
    ("[Yesterday 10:12] {}", "[Yesterday 10:40] {}", "[Yesterday 11:02] {}", "[Today 08:01] {}"),
    ("{} @ines@loaf.example · 3h", "{} @crumb@loaf.example · 2h", "{} @ines@loaf.example · 2h", "{} @jo@loaf.example · 1h"),
    ("{} APP  10:12 AM", "{}  10:40 AM", "{}  11:02 AM (edited)", "{}  11:30 AM"),
    ("{} — Today at 10:12", "{} [OP] — Today at 10:40", "{} — Today at 11:02 (edited)", "{} — Today at 11:30"),
    ("{}, Leeds, 3 hours ago", "{}, York, 3 hours ago", "{}, Leeds, 2 hours ago", "{}, 1 hour ago"),
    ("{} OP · 3h", "{} · replying to Ines Marek · 2h", "{} OP · replying to @old_crumb · 2h", "{} · 1h"),
    ("{} (moderator), Friday, 10:12", "{} (guest), Friday, 10:40", "{} (moderator), Friday, 11:02", "{}, Saturday, 08:00"),
    ("{} | Sun 6 July 10:12", "{} | Sun 6 July 10:40", "{} | Sun 6 July 11:02", "{} | Sun 6 July 11:30"),
    ("Friday 10:12 — {}", "Friday 10:40 — {}", "Friday 11:02 — {}", "Saturday 08:00 — {}"),
    ("{}, this morning", "{}, this morning", "{}, yesterday evening", "{}, last night"),
    ("{} (7 pm)", "{} (8 pm)", "{} (8.15 pm)", "{} (9 pm)"),
    ("{} replied on 4 May at 10:12", "{} replied on 4 May at 10:40", "{} commented on 5 May at 11:02", "{} replied on 6 May"),
    ("Submitted by {} on Tue, 03/05/2024 - 09:14",) * 4,
    ("{} said on March 5, 2024 at 9:14 am", "{} said on March 5, 2024 at 9:40 am", "{} said on March 6, 2024 at 9:14 am", "{} said on March 7, 2024 at 9:14 am"),
    ("{}\nReplying to @everyone · 10:12", "{}\nReplying to @ines · 10:40", "{}\n10:41", "{}\n10:42"),
    ("Reply from {} (10:12)", "Reply from {} (10:40)", "Reply from {} (11:02)", "Reply from {} (11:30)"),
    ("**{}** (10:12)", "**{}** (10:40)", "**{}** (11:02)", "**{}** (11:30)"),
    ("### {} (OP)", "### {}", "### {} (OP)", "### {} (mod)"),
    ("**{}** (OP)", "**{}**", "**{}** (OP)", "**{}** (mod)"),
    ("**{}** [OP]:", "**{}**:", "**{}** [OP]:", "**{}** [guest]:"),
    ("{} [OP]:", "{}:", "{} [OP]:", "{} [mod]:"),
    ("@ines (10:12)", "@crumb (10:40)", "@ines (11:02)", "@jo (11:30)"),
    ("1. {} (10:12)", "2. {} (10:40)", "3. {} (11:02)", "4. {} (11:30)"),
    ("Author: {} | Date: 4 May 2024", "Author: {} | Date: 5 May 2024", "Author: {} | Date: 6 May 2024", "Author: {} | Date: 7 May 2024"),
]
