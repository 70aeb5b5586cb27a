"""Purposes: what somebody looks for in one word, be it a condition, a target or a kind of exercise."""

from typing import TYPE_CHECKING

from footex.errors import LONGEST_ID, FootexError, clip, list_some, one_line
from footex.model.figures.amounts import UNSTATED
from footex.model.safety.conditions import as_words, holds_words, is_for, is_ruled_out
from footex.model.safety.population import ContraindicationKind, Population

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.exercise import Exercise
    from footex.model.routines.routine import Routine

__all__ = ["UnknownPurpose", "check_purpose", "is_exercise_for", "is_routine_for"]


class UnknownPurpose(FootexError, LookupError):
    """A condition, target or kind that nothing in a catalogue is for.

    Attributes:
        purpose: What was looked for.
        nearest: The known purpose most like it, or `None`.
        known: The conditions, targets and kinds of the catalogue, in order.

    Example:
        >>> import footex
        >>> footex.bundled().find(purpose="strenght")
        Traceback (most recent call last):
        footex.model.finding.purpose.UnknownPurpose: nothing is for 'strenght'; did you mean 'strength'?
    """

    def __init__(self, purpose: str, known: tuple[str, ...]) -> None:
        super().__init__(purpose, known)
        self.purpose = purpose
        self.known = known
        from difflib import get_close_matches

        # A slip is nearest to a word of a purpose, too: "ankel" to "ankle joint".
        words = {word: term for term in reversed(known) for word in (*term.split(), term)}
        close = get_close_matches(purpose[:LONGEST_ID].casefold(), words, n=1)
        self.nearest: str | None = words[close[0]] if close else None

    def __str__(self) -> str:
        if self.nearest:
            return f"nothing is for {clip(self.purpose)}; did you mean '{one_line(self.nearest, LONGEST_ID)}'?"
        known = f"write one of {list_some(self.known)}" if self.known else "the catalogue states no purpose at all"
        return f"nothing is for {clip(self.purpose)}; {known}"


def check_purpose(value: str, name: str, exercises: "Iterable[Exercise]", routines: "Iterable[Routine]") -> None:
    """Check a purpose: one text with a word, which an exercise or a routine of a catalogue is for.

    A condition that rules a routine out is known too, though nothing may be left for it.

    Raises:
        InvalidValue: Not a text, or one without a word.
        UnknownPurpose: Nothing is for it.
    """
    purpose = as_words(value, name, "balance")
    known = (
        any(is_exercise_for(exercise, purpose) for exercise in exercises)
        or any(is_routine_for(routine, purpose) for routine in routines)
        or any(is_ruled_out(routine, (purpose,)) for routine in routines)
    )
    if not known:
        terms = {*_terms_of_exercises(exercises), *_terms_of_routines(routines)}
        raise UnknownPurpose(purpose, tuple(sorted(terms)))


def is_exercise_for(exercise: "Exercise", purpose: str) -> bool:
    """Whether an exercise works on a target, or is of a kind, that holds some words."""
    kind = exercise.kind
    if kind is not UNSTATED and holds_words(kind.value, purpose):
        return True
    return exercise.targets is not UNSTATED and any(holds_words(target.name, purpose) for target in exercise.targets)


def is_routine_for(routine: "Routine", purpose: str) -> bool:
    """Whether a routine is for people with a condition, or one of its exercises is for a target or of a kind.

    One that is absolutely contraindicated with what is looked for never is. "Calf" is a target and names no condition:
    it finds what is contraindicated with an acute tear of the calf.
    """
    if is_for(routine, (purpose,)):
        return True
    absolute = (each.condition for each in routine.contraindications if each.kind is ContraindicationKind.ABSOLUTE)
    if any(holds_words(purpose, condition) for condition in absolute):
        return False
    return any(is_exercise_for(one, purpose) for one in routine.exercises())


def _terms_of_exercises(exercises: "Iterable[Exercise]") -> "Iterator[str]":
    for exercise in exercises:
        if exercise.kind is not UNSTATED:
            yield exercise.kind.value
        yield from () if exercise.targets is UNSTATED else (target.name for target in exercise.targets)


def _terms_of_routines(routines: "Iterable[Routine]") -> "Iterator[str]":
    for routine in routines:
        if isinstance(routine.population, Population):
            yield from (condition.casefold() for condition in routine.population.conditions)
