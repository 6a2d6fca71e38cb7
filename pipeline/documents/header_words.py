"""Patterns of what stands beside a name in a header line: times, roles, verbs of saying, whom it answers.

All are for patterns that ignore case.
"""

from pipeline.documents.headers import DETAIL

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAYTIME = r"(?:early|late|morning|midday|noon|afternoon|evening|night|lunchtime)\b"
_HOUR = r"\d{1,2}(?:[.h]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}[.h]\d{2}\b"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:\d{4}|['’]\d{2})"
_MOMENT = (
    rf"(?:(?:on|at|from|(?:date|posted):?)\s+)?(?:(?:this|last|yesterday|today)\s{_DAYTIME}|{DETAIL}(?!\w)|\d{{1,2}}[/.]\d{{1,2}}(?=\s+\d{{1,2}}:\d)|{_HOUR}|{_MONTH}"
    rf"|(?:last\s+)?{_WEEKDAY}(?:\s{_DAYTIME})?|now\b)"
)
MOMENTS = rf"{_MOMENT}(?:(?:\s*[,·•|—–-]\s*|\s+(?:at\s+)?){_MOMENT})*+"
"""Dates, times, ages and scores, one or several."""

ROLES = (
    r"(?:op|author|mod(?:erator)?|admin(?:istrator)?|staff|owner|(?:(?:senior|junior)\s)?member|collaborator"
    r"|contributor|maintainer|developer|edited|bot|app|verified|pinned|guest|follower|subscriber|new|you"
    r"|top\s(?:contributor|fan|commenter)|thread\sstarter|original\sposter)\b"
)
"""What sites call a member, and what they note of a comment."""

SAID = (
    r"(?:wrote|writes|said|says|replie[sd]|comment(?:ed|s)|answer(?:ed|s)|asked|asks|added|adds|posted|posts"
    r"|responded|responds)\b(?!\s+to\b)"
)
TO = r"(?:(?:replying|replie[sd]|reply|responding|in\s(?:reply|response))\s+to\b|re:|[→↳▸▶›»>])\s*"
"""What leads up to the name of somebody who is answered."""

WHOM = r"@?[^\W_](?:[^\n,;:()\[\]·•|—–@→]{0,38}[^\W_]|[\w.-]{0,38})|#\d{1,5}\b"
LEAD = r"(?:author|name|user|(?:(?:posted|written|post|comment|reply|message|submitted|commented|sent)\s+)?(?:by|from))"
"""Words in front of a name that say it is the author's."""

COUNTED = r"(?:post|comment|reply|message|answer)"
