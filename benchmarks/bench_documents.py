"""Loading documents, validated, beside `json.loads` of the same text, and beside the same model in pydantic 2.

The texts are bundles as footex writes them, of four sizes: `json` itself takes up to four times as long for a document
once there are many, so that one size would flatter. Each is measured without the garbage collector and with it. The
exercises are in the proportions of a real collection. A first document of one's own is timed in whole processes, beside
importing cattrs alone.
"""

import gc
import json
import tracemalloc

from attrs import evolve
from collection import collection

import footex

SIZES = (10, 100, 1_000, 10_000)
GOAL_OF_MEMORY = 0.30
FIRST = """
import footex
footex.loads('{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread", "equipment": []}')
"""


def exercises(many: int) -> str:
    """A bundle of exercises."""
    return footex.dumps(collection(many))


def full_exercises(many: int) -> str:
    """A bundle of exercises that have nearly every field."""
    one = footex.bundled().exercises["heel-raise"]
    return footex.dumps(footex.Catalog(exercises=[evolve(one, id=f"heel-raise-{n}", source=None) for n in range(many)]))


def routines(many: int) -> str:
    """A bundle of routines of three exercises, with evidence for each figure."""
    library = footex.bundled()
    routine = library.routines["simple-foot-exercises"]
    short = evolve(routine, items=routine.items[:3], source=None)
    text = footex.dumps(footex.Catalog(routines=[evolve(short, id=f"feet-{n}") for n in range(many)]))
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
        position: Literal[(*(one.value for one in footex.model.Position), "unstated")] = "unstated"
        equipment: list[Equipment] | Literal["unstated"] = "unstated"
        targets: list[Target] | Literal["unstated"] = "unstated"
        kind: Literal[(*(one.value for one in footex.model.ExerciseKind), "unstated")] = "unstated"
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


def load(text: str) -> object:
    """Load a document of any size."""
    return footex.loads(text, most_bytes=1 << 30)


def comparisons():
    """The promises about loading, which are for a thousand documents, and pydantic's time for scale."""
    from harness import PAIRS, Comparison, in_new_process

    def compare(kind, goal, text, many, *, collecting):
        return Comparison(
            f"{many:,} {kind}{', gc' if collecting else ''} / json.loads",
            goal if many == 1_000 and not collecting else None,
            lambda: load(text),
            lambda: json.loads(text),
            times=max(1, 100 // many),
            collecting=collecting,
            pairs=PAIRS if many < 10_000 else 3,
        )

    bundle = pydantic_exercises()
    kinds = (("exercises", exercises, 5.5), ("full exercises", full_exercises, 5.5), ("routines", routines, 7.0))
    texts = [(kind, goal, write(many), many) for kind, write, goal in kinds for many in SIZES]
    some = exercises(1_000)
    return [
        *(compare(*one, collecting=collecting) for one in texts for collecting in (False, True)),
        Comparison("pydantic: 1,000 exercises, model_validate_json / json.loads", None,
                   lambda: bundle.model_validate_json(some), lambda: json.loads(some)),
        Comparison("1,000 exercises / pydantic's model_validate_json", None, lambda: load(some),
                   lambda: bundle.model_validate_json(some)),
        Comparison("first document / import cattrs", 1.6, in_new_process(FIRST), in_new_process("import cattrs")),
    ]  # fmt: skip


def report() -> str:
    """The memory that an exercise keeps, beside pydantic's two ways."""
    bundle, text = pydantic_exercises(), exercises(1_000)
    ours = _kept(lambda: load(text))
    ways = {
        "model_validate of json.loads": (GOAL_OF_MEMORY, lambda: bundle.model_validate(json.loads(text))),
        "model_validate_json": (None, lambda: bundle.model_validate_json(text)),
    }
    lines = [f"{'memory kept of 1,000 exercises':<58} {'ratio':>7} {'goal':>6}   bytes an exercise"]
    for name, (goal, make) in ways.items():
        theirs = _kept(make)
        above = "  above the goal" if goal and ours / theirs > goal else ""
        lines.append(
            f"{'footex / pydantic, ' + name:<58} {ours / theirs:>7.2f} {goal or '':>6}   "
            f"{ours / 1_000:,.0f} / {theirs / 1_000:,.0f}{above}"
        )
    return "\n".join(lines)


def _kept(make) -> int:
    """How many bytes more are in use while what was made is kept."""
    make()
    gc.collect()
    tracemalloc.start()
    made = make()
    gc.collect()
    bytes_kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del made
    return bytes_kept
