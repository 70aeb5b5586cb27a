"""Drawing a session."""

from typing import TYPE_CHECKING

from footex.errors import InvalidValue
from footex.markup import write
from footex.messages.language import ENGLISH
from footex.model.fields import as_member
from footex.model.routines.routine import Routine
from footex.timing.estimates.estimate import Estimate, estimate
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY
from footex.timing.views.session_chart import chart_session
from footex.timing.views.stretches import spells_of

if TYPE_CHECKING:
    from footex.messages.language import Language
    from footex.timing.paces.pace import Pace

__all__ = ["draw_session"]


def draw_session(
    session: Routine | Estimate,
    *,
    pace: "Pace | None" = None,
    level: LevelLike = Level.TYPICAL,
    language: "Language" = ENGLISH,
) -> str:
    """Draw a session to scale: what is done when, each exercise in a row of its own.

    What is assumed in its length or its number is hatched. Within a bout of repetitions, work and holds are gathered.

    Args:
        session: A routine, or an estimate of one.
        pace: The assumptions to make; by default those of the estimate, else `STEADY`.
        level: Which figure of every range.
        language: The language of all texts but names.

    Returns:
        SVG text.

    Raises:
        InvalidValue: Something else, or not a level.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> drawn = draw_session(footex.bundled().routines["simple-foot-exercises"])
        >>> drawn[:5], "<title>" in drawn
        ('<svg ', True)
    """
    taken = as_member(level, Level, "draw_session.level")
    routine, own = _of_session(session)
    estimated = estimate(routine, pace=pace or own)
    return write(chart_session(estimated, taken, spells_of(routine, estimated.pace, taken)), language)


def _of_session(session: object) -> "tuple[Routine, Pace]":
    match session:
        case Estimate(routine=routine, pace=own):
            return routine, own
        case Routine():
            return session, STEADY
        case _:
            problem = "is not a routine or an estimate"
            raise InvalidValue("draw_session.session", session, problem, "give one of them")
