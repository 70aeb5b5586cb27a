"""Pickles: flat, with a number for each layout; those of other releases are read, or refused by name."""

import os
import pickle
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pickletools import genops
from pkgutil import walk_packages
from typing import ClassVar

import attrs
import pytest
from hypothesis import given

import footex
from footex import (
    Block,
    Catalog,
    Count,
    Dose,
    Duration,
    Evidence,
    Exercise,
    Hold,
    Prescription,
    Reps,
    Rest,
    Routine,
    Vague,
    testing,
)
from footex.messages.message import Message, Text
from footex.model import Equipment, IncompatiblePickle, Target, Tempo, catalog, shelf
from footex.model.value import FIRST_FLAT, Value, _rebuild, _restore

HERE = Path(__file__).parent
LAYOUTS = HERE / "pickle_layouts.txt"
"""The fields of each class in each format so far, one a line."""
KEPT = HERE / "pickles.txt"
"""Values as releases have pickled them: a name of `VALUES`, the format, and the bytes."""
WRITING = bool(os.environ.get("FOOTEX_WRITE_OUTPUTS"))
PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)

RAISE = Exercise(
    id="heel-raise",
    name="Heel raise",
    targets=[Target(name="calf", kind="muscle")],
    equipment=[Equipment(any_of=["step", "stair"], required=False)],
)
HOW_OFTEN = Evidence(field="dose.sets", basis="stated", printed="2-3 sets", where="page 1")
SLOWLY = Dose(Reps("8-12", tempo=Tempo("2-0-2-0")), sets="2-3", sides="each", rest="about 1 min")
PRESCRIBED = Prescription(exercise=RAISE, dose=SLOWLY, evidence=[HOW_OFTEN])
HELD = Prescription(exercise=RAISE, dose=Dose([Hold("30 s"), Reps("a few")]))
CALVES = Routine(id="calves", title="Calves", items=[PRESCRIBED, Rest("1 min"), Block([HELD], rounds=2)])
CATALOG = Catalog(routines=CALVES, origin="my notes")

VALUES: dict[str, object] = {
    "count": Count(5, 10, 6),
    "open-count": Count("at least 8"),
    "duration": Duration("5-10 s"),
    "vague": Vague("a few"),
    "rest": Rest("about 1 min"),
    "evidence": HOW_OFTEN,
    "dose": SLOWLY,
    "exercise": RAISE,
    "routine": CALVES,
    "shelf": CATALOG.routines,
    "catalogue": CATALOG,
}


@attrs.frozen(eq=False, repr=False)
class Changed(Value):
    """Of which a field was added after its first format."""

    _format: ClassVar[int] = 3

    first: str
    added: str = "later"


def of_format(number: int) -> dict[str, object]:
    lines = (line.split() for line in KEPT.read_text("ascii").splitlines())
    return {name: pickle.loads(b64decode(content)) for name, kept, content in lines if kept == str(number)}


@pytest.mark.parametrize("number", [1, 2])
def test_kept_pickles_of_each_format_load_as_the_same_values(number: int) -> None:
    if WRITING and number == FIRST_FLAT and not of_format(number):
        with KEPT.open("a", encoding="ascii") as file:
            for name, value in VALUES.items():
                file.write(f"{name} {number} {b64encode(pickle.dumps(value, 4)).decode()}\n")
    assert of_format(number) == VALUES


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("name", VALUES)
def test_a_pickle_holds_no_names_of_fields_and_loads_equal(name: str, protocol: int) -> None:
    content = pickle.dumps(VALUES[name], protocol)
    assert pickle.loads(content) == VALUES[name]
    assert not {opcode.name for opcode, _, _ in genops(content)} & {"DICT", "EMPTY_DICT", "SETITEM", "SETITEMS"}


def test_a_pickle_is_format_class_and_fields_in_order() -> None:
    assert Count(5, 10, 6).__reduce__()[1] == (2, Count, 5, 6, 10, Count(1).sense)
    assert Vague("a few").__reduce__()[1] == (2, Vague, "a few")


@given(testing.routines(max_depth=1))
def test_any_routine_is_loaded_alike_from_both_formats(routine: Routine) -> None:
    content = {field.name: getattr(routine, field.name) for field in routine.__attrs_attrs__}
    assert pickle.loads(pickle.dumps(routine)) == _restore(Routine, content) == routine


def test_equal_counts_and_durations_of_one_load_are_one_object() -> None:
    counts, durations = pickle.loads(pickle.dumps(([Count(7), Count(7)], [Duration("7 s"), Duration("7 s")])))
    assert counts[0] is counts[1]
    assert durations[0] is durations[1]
    assert counts[0] is not pickle.loads(pickle.dumps(Count("about 7")))


def test_texts_that_are_messages_stay_so_beside_equal_plain_ones() -> None:
    label = Text("clockwise")()
    plain, said = pickle.loads(pickle.dumps((Reps(10, label="clockwise"), Reps(10, label=label))))
    assert type(plain.label) is str
    assert isinstance(said.label, Message)


def dumps_named(rebuild: Callable[..., object], *parts: object) -> bytes:
    class Named:
        def __reduce__(self) -> tuple[object, ...]:
            return (rebuild, parts)

    return pickle.dumps(Named())


READS = "format 2, low, typical, high, sense"


@pytest.mark.parametrize(
    ("rebuild", "parts", "found", "expected"),
    [
        (_rebuild, (3, Count, 5, 5, 5, None), "format 3, 4 fields", READS),
        (_rebuild, ("2", Count, 5, 5, 5, None), "format '2', 4 fields", READS),
        (_rebuild, (2, Count, 5), "format 2, 1 field", READS),
        (Count(5).__reduce__()[0], (3, Count, 5, 5, 5, None), "format 3, 4 fields", READS),
        (_rebuild, (2, Changed, "one"), "format 2, 1 field", "format 3, first, added"),
        (_rebuild, (2, Changed, "one", "two"), "format 2, 2 fields", "format 3, first, added"),
        (_restore, (Changed, {"first": "one"}), "format 1, first", "format 3, first, added"),
        (_restore, (Count, {"least": 5, "most": 5}), "format 1, least, most", READS),
        (_restore, (Count, {}), "format 1, no fields", READS),
        (shelf._rebuild, (3, "routine"), "format 3, 0 parts", "format 2, an id, an origin and a value of each"),
        (
            shelf._rebuild,
            (2, "routine", "calves", CALVES),
            "format 2, 2 parts",
            "format 2, an id, an origin and a value of each",
        ),
        (
            catalog._restore,
            (3, CATALOG.exercises),
            "format 3, 1 part",
            "format 2, exercises, routines, sources, protocols, pictures",
        ),
        (
            catalog._restore,
            (CATALOG.exercises, CATALOG.routines),
            "format 1, 2 parts",
            "format 2, exercises, routines, sources, protocols, pictures",
        ),
    ],
)
def test_a_pickle_of_another_layout_is_refused_by_name(
    rebuild: Callable[..., object], parts: tuple[object, ...], found: str, expected: str
) -> None:
    content = dumps_named(rebuild, *parts)
    with pytest.raises(IncompatiblePickle) as caught:
        pickle.loads(content)
    assert (caught.value.found, caught.value.expected) == (found, expected)
    assert caught.value.kind in {"Count", "Changed", "Shelf", "Catalog"}


def test_the_refusal_says_what_would_be_right() -> None:
    with pytest.raises(IncompatiblePickle) as caught:
        pickle.loads(dumps_named(_rebuild, 3, Vague, "a few"))
    assert str(caught.value) == (
        "Vague: a pickle has format 3, 1 field; this release reads format 2, words: make the value again, or keep"
        " documents, which later releases read"
    )
    assert isinstance(caught.value, ValueError)


def layouts() -> list[str]:
    """The layouts of today, of all classes whose modules need no extra."""
    for floor in (footex.model, footex.timing, footex.planning, footex.content, footex.bulk, footex.learn):
        for module in walk_packages(floor.__path__, f"{floor.__name__}."):
            with suppress(ModuleNotFoundError):
                import_module(module.name)
    # attrs makes a class with slots of the one that is written, which may still be there.
    classes = {kind.__name__: kind for kind in Value.__subclasses__() if kind.__module__.startswith("footex.")}
    return [
        f"{name} {kind._format}: {', '.join(field.name for field in kind.__attrs_attrs__)}"
        for name, kind in classes.items()
        if "__attrs_attrs__" in vars(kind)
    ]


def test_a_kept_layout_changes_only_with_its_number() -> None:
    """Raise `_format` of a class whose fields change, then run this with FOOTEX_WRITE_OUTPUTS=1."""
    kept = LAYOUTS.read_text("ascii").splitlines()
    numbers = {line.partition(":")[0] for line in kept}
    if WRITING:
        kept += [line for line in layouts() if line.partition(":")[0] not in numbers]
        LAYOUTS.write_text("".join(f"{line}\n" for line in sorted(kept)), "ascii")
    assert set(layouts()) <= set(kept)
    assert len(kept) == len({line.partition(":")[0] for line in kept})
