"""Values of the library as plain data, for `--json`; all times in whole milliseconds."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from footex import Duration, Exercise, Pace, Routine
from footex.cli.text import FIGURES
from footex.model import Notice
from footex.model.dosage.loads.load import Load
from footex.model.dosage.tempo import Tempo
from footex.model.figures.distance import Distance
from footex.timing import Assumed, Waiting

__all__ = ["pick", "plain", "warnings_as_json"]


def plain(value: object) -> Any:
    """A value as JSON can hold it: a duration by its three figures, a value that has an id by that."""
    match value:
        case Duration() | Waiting():
            return dict(zip(FIGURES, value.milliseconds, strict=True))
        case Enum():
            return value.value
        case Exercise() | Routine() | Pace():
            return value.id
        case Tempo() | Load() | Distance():
            return str(value)
        case Assumed():
            return pick(value, "name", "kind") | {"value": str(value.value)} | pick(value, "reason")
        case tuple():
            return [plain(one) for one in value]
        case _:
            return value


def pick(value: object, *names: str) -> dict[str, Any]:
    """These fields of a value, in this order, as plain data."""
    return {name: plain(getattr(value, name)) for name in names}


def warnings_as_json(notices: Iterable[Notice]) -> list[dict[str, Any]]:
    """What to mind as plain data."""
    return [pick(notice, "kind", "text", "by", "about") for notice in notices]
