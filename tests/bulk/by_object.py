"""An estimate of a row as an object: what a batch must equal. It shares nothing with batches but `override`."""

import pyarrow as pa
from attrs import evolve

import footex

UNITS = ("repetition", "rest", "hold", "bout", "step", "metre", "switch", "transition")
LEVELS = ("low", "typical", "high")
MOST = 2**63 - 1


def pace_of(row, paces):
    """The pace of a row, with its own terms; `None` where they contradict each other."""
    pace = paces[0] if row.get("pace") is None else {one.id: one for one in paces}[row["pace"]]
    figures = {}
    for unit in UNITS:
        own = getattr(pace, unit).value.milliseconds
        given = [row.get(f"{unit}_{level}") for level in LEVELS]
        if any(one is not None for one in given):
            low, typical, high = (usual if one is None else one for one, usual in zip(given, own, strict=True))
            if not low <= typical <= high:
                return None
            figures[unit] = footex.Duration.from_milliseconds(low, high, typical)
    return evolve(pace, id="of-a-row-1", **figures) if figures else pace


def estimate_row(row, routines, paces):
    """What a batch says of a row: a dictionary; `None` for a problem."""
    pace = pace_of(row, paces)
    if pace is None:
        return None
    rest = row.get("rest")
    try:
        routine = footex.bulk.override(
            routines[row["routine"]], sets=row.get("sets"), repetitions=row.get("repetitions"),
            rest=None if rest is None else footex.Duration.from_milliseconds(rest),
        )  # fmt: skip
        found = footex.estimate(routine, pace=pace)
        verdicts = [claim.verdict.value for claim in found.claims]
    except (footex.BoundExceeded, footex.timing.UnknownWord):
        return None
    if found.total.milliseconds[2] > MOST:
        return None
    level = LEVELS.index(row.get("level") or "typical")
    return {
        "time": found.total.milliseconds[level],
        **figures_of(found),
        "claims": verdicts,
        "parts": [{"place": part.place, "kind": part.kind.value, **figures_of(part)} for part in found.parts],
    }


def figures_of(one):
    """The seven figures of an estimate or a part, by the names of their columns."""
    low, typical, high = (one.total if hasattr(one, "total") else one).milliseconds
    return {
        "low": low, "typical": typical, "high": high,
        "by_dose_low": one.by_dose.milliseconds[0], "by_dose_high": one.by_dose.milliseconds[2],
        "by_pace_low": one.by_pace.milliseconds[0], "by_pace_high": one.by_pace.milliseconds[2],
    }  # fmt: skip


def read(found):
    """The rows of an answer, times as whole milliseconds; `None` for a row with a problem."""
    # A time may be longer than a timedelta.
    whole = found.cast(_in_milliseconds(found.schema))
    answers = []
    for row in whole.to_pylist():
        shown = {name: value for name, value in row.items() if name not in {"row", "person", "routine", "problem"}}
        problem = row["problem"]
        assert (problem is None) == all(value is not None for value in shown.values())
        assert problem is None or all(value is None for value in shown.values())
        answers.append(None if problem else shown)
    return answers


def _in_milliseconds(schema):
    """A schema with whole numbers in place of durations."""
    return pa.schema([field.with_type(_plain(field.type)) for field in schema])


def _plain(kind):
    if pa.types.is_duration(kind):
        return pa.int64()
    if pa.types.is_list(kind):
        return pa.list_(_plain(kind.value_type))
    if pa.types.is_struct(kind):
        return pa.struct([field.with_type(_plain(field.type)) for field in kind])
    return kind
