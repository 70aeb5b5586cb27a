"""The time zone of the system: the command asks for it, the library never does."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = ["system_zone"]

_LOCAL_TIME = Path("/etc/localtime")
_DATABASE = "zoneinfo/"


def system_zone() -> str:
    """The zone that TZ names, or else the one that /etc/localtime links to; UTC where neither is one."""
    named = os.environ.get("TZ", "").removeprefix(":")
    linked = str(_LOCAL_TIME.resolve()) if _LOCAL_TIME.is_symlink() else ""
    for name in (named, linked.rpartition(_DATABASE)[2] if _DATABASE in linked else ""):
        if name and _is_zone(name):
            return name
    return "UTC"


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
