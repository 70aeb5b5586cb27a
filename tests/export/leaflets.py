"""What the tests of leaflets print: a small routine, routines of one exercise, pictures."""

from typing import Any

from footex import Exercise, Prescription, Routine
from footex.model import Picture

__all__ = ["CORE", "PICTURE", "PLANK", "SQUAT", "SVG", "drawn", "named", "of_one"]

PLANK = Exercise(
    id="plank", name="Plank", pictures="plank", instructions=["Lie prone.", "Push up."], mistakes="Sagging."
)
SQUAT = Exercise(id="squat", name="Squat", equipment=())
CORE = Routine(id="core", title="Core", items=[Prescription(PLANK, "3 x 30 s"), Prescription(SQUAT, "2 x 8")])
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 36">{}<rect width="64" height="36"/></svg>'
PICTURE = SVG.format("<title>Plank</title><desc>Lying on the forearms.</desc>")


def drawn(*ids: str, svg: str = PICTURE) -> dict[str, Picture]:
    """A picture for each id, with this SVG."""
    return {one: Picture(id=one, svg=svg) for one in ids}


def of_one(prescription: Prescription, **fields: Any) -> Routine:
    return Routine(id="one", title="One", items=prescription, **fields)


def named(name: str) -> Routine:
    return of_one(Prescription(Exercise(id="long", name=name, instructions=[f"Do {name}."]), "3 x 30 s"))
