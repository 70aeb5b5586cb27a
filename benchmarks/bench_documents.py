"""Loading documents, validated, beside `json.loads` of the same text, and beside the same model in pydantic 2.

The texts are bundles as footex writes them. A first document of one's own is timed in whole processes, beside importing
cattrs alone.
"""

import json

from attrs import evolve

import footex

MANY = 1_000
FIRST = """
import footex
footex.loads('{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread", "equipment": []}')
"""


def exercises() -> str:
    """A bundle of a thousand exercises."""
    one = footex.bundled().exercises["heel-raise"]
    return footex.dumps(footex.Catalog(exercises=[evolve(one, id=f"heel-raise-{n}", source=None) for n in range(MANY)]))


def routines() -> str:
    """A bundle of a thousand routines of three exercises, with evidence for each figure."""
    library = footex.bundled()
    routine = library.routines["simple-foot-exercises"]
    short = evolve(routine, items=routine.items[:3], source=None)
    text = footex.dumps(footex.Catalog(routines=[evolve(short, id=f"feet-{n}") for n in range(MANY)]))
    document = json.loads(text)
    return json.dumps({key: document[key] for key in ("footex", "type", "routines")}, indent=2, ensure_ascii=False)


def pydantic_exercises():
    """The model of exercises in pydantic 2: the same fields, strict, no other keys."""
    from typing import Literal

    from pydantic import BaseModel, ConfigDict, Field

    class Strict(BaseModel):
        model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    class Equipment(Strict):
        any_of: list[str] = Field(min_length=1)
        required: bool = True
        purpose: str = ""

    class Target(Strict):
        name: str = Field(min_length=1)
        kind: Literal["muscle", "joint"]

    class Caution(Strict):
        text: str = Field(min_length=1)
        by: str = Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")

    class Exercise(Strict):
        id: str = Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")
        name: str = Field(min_length=1)
        aliases: list[str] = Field(default_factory=list)
        summary: str = ""
        instructions: list[str] = Field(default_factory=list)
        position: Literal[(*(one.value for one in footex.Position), "unstated")] = "unstated"
        equipment: list[Equipment] | Literal["unstated"] = "unstated"
        targets: list[Target] | Literal["unstated"] = "unstated"
        kind: Literal[(*(one.value for one in footex.ExerciseKind), "unstated")] = "unstated"
        rep_time: str | None = None
        cautions: list[Caution] = Field(default_factory=list)
        easier: list[str] = Field(default_factory=list)
        harder: list[str] = Field(default_factory=list)
        source: str | None = None
        licence: str = ""

    class Bundle(Strict):
        footex: Literal[1]
        type: Literal["bundle"]
        sources: list[dict] = Field(default_factory=list)
        exercises: list[Exercise] = Field(default_factory=list)

    return Bundle


def comparisons():
    """The promises about loading, and pydantic's time for scale."""
    from harness import Comparison, in_new_process

    some, plans, bundle = exercises(), routines(), pydantic_exercises()

    def load(text: str) -> object:
        return footex.loads(text, most_bytes=1 << 26)

    return [
        Comparison("1,000 exercises / json.loads", 4.5, lambda: load(some), lambda: json.loads(some)),
        Comparison("1,000 routines / json.loads", 7.0, lambda: load(plans), lambda: json.loads(plans)),
        Comparison("pydantic: 1,000 exercises / json.loads", None, lambda: bundle.model_validate(json.loads(some)),
                   lambda: json.loads(some)),
        Comparison("first document / import cattrs", 1.4, in_new_process(FIRST), in_new_process("import cattrs")),
    ]  # fmt: skip
