"""A catalogue with one mistake, and where a check finds it; the tests of checks share it."""

import footex
from footex import Catalog, Caution, Dose, Evidence, Exercise, Prescription, Reps, Routine, Source, StopRule
from footex.content import CHECKS
from footex.model import Work

CAUTION = Caution(text="Not barefoot.", by="me")
STOP_RULE = StopRule(text="Stop when it hurts.", by="me")
SOURCE = Source(id="leaflet", title="Feet first", cautions=Caution(text="Mind your step.", by="leaflet"))


def exercise(id: str = "toe-spread", **fields: object) -> Exercise:  # noqa: A002
    return Exercise(id=id, **{"name": id, "equipment": [], **fields})  # type: ignore[arg-type]


def routine(*, work: Work = Reps(10), dose: dict[str, object] | None = None, **fields: object) -> Routine:  # noqa: B008
    inside = {name: fields.pop(name) for name in ("evidence", "frequency_of") if name in fields}
    item = Prescription(
        exercise=fields.pop("exercise", exercise()),  # type: ignore[arg-type]
        dose=Dose(work=work, **(dose or {})),  # type: ignore[arg-type]
        evidence=inside.get("evidence", ()),  # type: ignore[arg-type]
        frequency=inside.get("frequency_of"),  # type: ignore[arg-type]
    )
    common = {"id": "toes", "title": "Toes", "cautions": CAUTION, "stop_rules": STOP_RULE, "items": item}
    return Routine(**{**common, **fields})  # type: ignore[arg-type]


def found(*, only: str, **content: object) -> list[str]:
    catalog = Catalog(origin="mine", **content)  # type: ignore[arg-type]
    assert only in {one.id for one in CHECKS}
    return [problem.path for problem in footex.check(catalog) if problem.code == only]


def stated(field: str, printed: str, **more: str) -> Evidence:
    return Evidence(field=field, basis="stated", printed=printed, **more)  # type: ignore[arg-type]
