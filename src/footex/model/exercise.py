"""Exercises: what the movement is, apart from how much of it is done."""

from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from footex.model.equipment import Equipment, as_equipment
from footex.model.exercise_kinds import ExerciseKind, ExerciseKindLike, Position, PositionLike, as_position
from footex.model.fields import (
    SLUG,
    as_instances,
    as_member,
    as_slugs,
    as_texts,
    check_instance,
    check_slugs,
    check_texts,
)
from footex.model.figures.amounts import UNSTATED, Unstated, is_unstated
from footex.model.figures.converters import as_stated_duration
from footex.model.safety.caution import Caution
from footex.model.safety.stop_rules import as_stop_rules
from footex.model.sources.source import Source
from footex.model.target import Target
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta

    from footex.model.exercise_traits import (
        ExerciseLevel,
        ExerciseLevelLike,
        Force,
        ForceLike,
        Mechanic,
        MechanicLike,
    )
    from footex.model.figures.duration import Duration
    from footex.model.safety.stop_rule import StopRule

__all__ = ["Exercise"]


def _aliases(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Exercise.aliases")


def _instructions(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Exercise.instructions")


def _mistakes(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_texts(value, "Exercise.mistakes")


def _position(value: PositionLike | Unstated | Literal["unstated"]) -> Position | Unstated:
    return as_position(value, "Exercise.position")


def _equipment(value: "Iterable[Equipment | str] | Equipment | str | Unstated") -> tuple[Equipment, ...] | Unstated:
    return as_equipment(value, "Exercise.equipment")


def _targets(value: "Iterable[Target] | Target | Unstated | Literal['unstated']") -> tuple[Target, ...] | Unstated:
    if is_unstated(value):
        return UNSTATED
    return as_instances(value, Target, "Exercise.targets")


def _kind(value: ExerciseKindLike | Unstated | Literal["unstated"]) -> ExerciseKind | Unstated:
    return UNSTATED if is_unstated(value) else as_member(value, ExerciseKind, "Exercise.kind")


def _force(value: "ForceLike | Unstated | Literal['unstated']") -> "Force | Unstated":
    if is_unstated(value):
        return UNSTATED
    from footex.model.exercise_traits import Force

    return as_member(value, Force, "Exercise.force")


def _level(value: "ExerciseLevelLike | Unstated | Literal['unstated']") -> "ExerciseLevel | Unstated":
    if is_unstated(value):
        return UNSTATED
    from footex.model.exercise_traits import ExerciseLevel

    return as_member(value, ExerciseLevel, "Exercise.level")


def _mechanic(value: "MechanicLike | Unstated | Literal['unstated']") -> "Mechanic | Unstated":
    if is_unstated(value):
        return UNSTATED
    from footex.model.exercise_traits import Mechanic

    return as_member(value, Mechanic, "Exercise.mechanic")


def _rep_time(value: "Duration | timedelta | str | None") -> "Duration | None":
    return None if value is None else as_stated_duration(value, "Exercise.rep_time")


def _step_time(value: "Duration | timedelta | str | None") -> "Duration | None":
    return None if value is None else as_stated_duration(value, "Exercise.step_time")


def _metre_time(value: "Duration | timedelta | str | None") -> "Duration | None":
    return None if value is None else as_stated_duration(value, "Exercise.metre_time")


def _cautions(value: "Iterable[Caution] | Caution") -> tuple[Caution, ...]:
    return as_instances(value, Caution, "Exercise.cautions")


def _stop_rules(value: "Iterable[StopRule] | StopRule") -> "tuple[StopRule, ...]":
    return as_stop_rules(value, "Exercise.stop_rules")


def _pictures(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_slugs(value, "Exercise.pictures")


def _easier(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_slugs(value, "Exercise.easier")


def _harder(value: "str | Iterable[str]") -> tuple[str, ...]:
    return as_slugs(value, "Exercise.harder")


@frozen(eq=False, repr=False, kw_only=True)
class Exercise(Value):
    """A movement that can be prescribed: its names, how it is done, and with what.

    Args:
        id: Lower-case words joined by hyphens: `heel-raise`.
        name: What it is called.
        aliases: Other names, slips of a source included.
        summary: One sentence.
        instructions: Steps that a person can follow, in order.
        mistakes: What people often do wrong.
        purpose: What it is for, in one sentence.
        position: The starting position; may be unknown.
        equipment: What it needs: one thing, or a list; an empty list is none, `UNSTATED` is unknown.
        targets: Muscles, joints and what else it works on; may be unknown.
        kind: What it trains; may be unknown.
        force: Whether the muscles push, pull or hold still; may be unknown.
        level: For whom it is, by experience; may be unknown.
        mechanic: Whether several joints move or one; may be unknown.
        rep_time: The time of one repetition, if this movement has its own; it replaces the pace's.
        step_time: The time of one step, if this movement has its own.
        metre_time: The time of one metre, if this movement has its own.
        cautions: What to mind, each saying whose it is.
        stop_rules: When to stop, each saying whose it is.
        easier: Ids of easier exercises.
        harder: Ids of harder exercises.
        pictures: Names of pictures that show it, in order; those of a catalogue, or none where it doesn't hold them.
        source: Who wrote this down.
        licence: Under what terms.

    Raises:
        InvalidValue: An invalid field.

    Example:
        >>> Exercise(id="marble-pickup", name="Marble pick-up", equipment=["marbles", "chair"])
        <Exercise marble-pickup>
    """

    id: str = field(metadata=SLUG)
    name: str
    aliases: tuple[str, ...] = field(default=(), converter=_aliases)
    summary: str = ""
    instructions: tuple[str, ...] = field(default=(), converter=_instructions)
    mistakes: tuple[str, ...] = field(default=(), converter=_mistakes)
    purpose: str = ""
    position: Position | Unstated = field(default=UNSTATED, converter=_position)
    equipment: tuple[Equipment, ...] | Unstated = field(default=UNSTATED, converter=_equipment)
    targets: tuple[Target, ...] | Unstated = field(default=UNSTATED, converter=_targets)
    kind: ExerciseKind | Unstated = field(default=UNSTATED, converter=_kind)
    force: "Force | Unstated" = field(default=UNSTATED, converter=_force)
    level: "ExerciseLevel | Unstated" = field(default=UNSTATED, converter=_level)
    mechanic: "Mechanic | Unstated" = field(default=UNSTATED, converter=_mechanic)
    rep_time: "Duration | None" = field(default=None, converter=_rep_time)
    step_time: "Duration | None" = field(default=None, converter=_step_time)
    metre_time: "Duration | None" = field(default=None, converter=_metre_time)
    cautions: tuple[Caution, ...] = field(default=(), converter=_cautions)
    stop_rules: "tuple[StopRule, ...]" = field(default=(), converter=_stop_rules)
    easier: tuple[str, ...] = field(default=(), converter=_easier)
    harder: tuple[str, ...] = field(default=(), converter=_harder)
    pictures: tuple[str, ...] = field(default=(), converter=_pictures)
    source: Source | None = None
    licence: str = ""

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "id")
        check_texts(self, "name")
        check_texts(self, "summary", "purpose", "licence", empty=True)
        check_instance(self, "source", Source, optional=True)

    def __repr__(self) -> str:
        return f"<Exercise {self.id}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.model.views.exercise import view_exercise
        from footex.model.views.picture import bundled_pictures

        return write(view_exercise(self, bundled_pictures()))
