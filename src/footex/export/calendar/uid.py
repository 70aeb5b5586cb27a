"""The ids of events: of which calendar, and of which session in it."""

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from footex.content.values.conversion import unstructure

if TYPE_CHECKING:
    from footex.planning.plan.plan import Plan

__all__ = ["calendar_in", "name_plan", "uid_of"]

_OWN: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+-[0-9]+\.([a-z0-9-]+)@footex")
_DIGITS: Final = 16
_PROGRESS: Final = ("keep", "history", "not_before")
"""What a request says of how far it got: the next plan of the same request differs in it."""


def uid_of(session_id: str, calendar: str) -> str:
    """The UID of a session's event.

    Example:
        >>> uid_of("2026-11-23-toe-stand-1", "anna")
        '2026-11-23-toe-stand-1.anna@footex'
    """
    return f"{session_id}.{calendar}@footex"


def calendar_in(uid: str) -> str:
    """The calendar that a UID names; empty where it is none that `uid_of` makes.

    Example:
        >>> calendar_in("2026-11-23-toe-stand-1.anna@footex"), calendar_in("choir@example.org")
        ('anna', '')
    """
    match = _OWN.fullmatch(uid)
    return match[1] if match else ""


def name_plan(plan: "Plan") -> str:
    """What a plan's calendar is called where nobody names it: by the id of the plan, else by what was asked for.

    Example:
        >>> import footex
        >>> stretching = footex.bundled().routines["heel-and-foot-stretching"]
        >>> name_plan(footex.plan_week(stretching, "daily 06:30-07:30", start="2026-11-23", id="anna"))
        'anna'
    """
    if plan.id:
        return plan.id
    asked = {key: value for key, value in unstructure(plan.request).items() if key not in _PROGRESS}
    return sha256(json.dumps(asked, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:_DIGITS]
