"""Pages: a routine, a protocol or a plan as one HTML file that guides through its sessions."""

from typing import TYPE_CHECKING, assert_never

from footex.content.bundled import bundled
from footex.errors import InvalidValue
from footex.export.page.contents import gather
from footex.export.page.document import write_document
from footex.export.page.kinds.plan import lay_out_plan
from footex.export.page.kinds.protocol import lay_out_protocol
from footex.export.page.kinds.routine import lay_out_routine
from footex.export.page.playing import Playing, make_player, play, play_plan
from footex.export.page.subject import Subject, routines_in, sources_in
from footex.messages.language import ENGLISH
from footex.model.fields import as_member
from footex.model.phases.protocol import Protocol
from footex.model.routines.routine import Routine
from footex.planning.plan.plan import Plan
from footex.timing.paces.level import Level, LevelLike
from footex.timing.paces.pace import STEADY
from footex.timing.timelines.step import Grain, GrainLike

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.model.figures.duration import Duration
    from footex.model.pictures.picture import Picture
    from footex.timing.paces.pace import Pace

__all__ = ["to_page"]


def to_page(
    thing: Subject,
    *,
    pace: "Pace | None" = None,
    level: LevelLike | None = None,
    grain: GrainLike = Grain.REPETITION,
    side: "OneSideLike | None" = None,
    language: "Language" = ENGLISH,
    lead_in: "Duration | timedelta | str" = "5 s",
    pictures: "Mapping[str, Picture] | None" = None,
) -> str:
    """Write a page: one HTML file that shows a routine, a protocol or a plan, and guides through its sessions.

    What to mind and when to stop comes first. Each dose has a section of its own, to which the sessions of a plan are
    linked by date. The file needs no other and asks no server for anything; its texts are whole without script, which
    only adds the player. The same input gives the same text.

    Args:
        thing: A routine, a protocol, or a plan of one week or several.
        pace: The assumptions to make; by default those of the plan, else `STEADY`.
        level: Which figure of every range is played; by default the plan's level, else typical.
        grain: Whether the player counts each repetition, or takes a bout of them as one step.
        side: The affected side, once it is known.
        language: The language of all texts but those of the content, which stay as they are written.
        lead_in: The time between the start and the first step, outside the session's time.
        pictures: The pictures by the names that exercises have for them, such as `catalog.pictures`; the bundled ones
            unless given. What isn't among them is shown by its name alone.

    Returns:
        The page, to be written as UTF-8.

    Raises:
        InvalidValue: Something else, or not a level, a grain, a side or an exact duration.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 10 million steps once the pace's words are taken.

    Example:
        >>> import footex
        >>> page = footex.to_page(footex.bundled().routines["simple-foot-exercises"])
        >>> page[:15], page.count("<h1>")
        ('<!doctype html>', 1)
    """
    _check_kind(thing)
    own = thing.request if isinstance(thing, Plan) else None
    taken_pace = pace or (STEADY if own is None else own.pace)
    taken_level = (Level.TYPICAL if own is None else own.level) if level is None else _as_level(level)
    gathered = gather(routines_in(thing), taken_pace, taken_level, side)
    drawn = gathered._replace(sources=sources_in(thing), pictures=bundled().pictures if pictures is None else pictures)
    contents, sessions = play(drawn, Playing(grain, side, language, lead_in))
    match thing:
        case Routine():
            document = lay_out_routine(thing, contents)
        case Protocol():
            document = lay_out_protocol(thing, contents)
        case Plan():
            contents, sessions = play_plan(contents, sessions, thing.sessions)
            document = lay_out_plan(thing, contents)
        case _:
            assert_never(thing)
    return write_document(document, make_player(sessions), language)


def _as_level(level: LevelLike) -> Level:
    return as_member(level, Level, "to_page.level")


def _check_kind(thing: object) -> None:
    if not isinstance(thing, Routine | Protocol | Plan):
        right = "give one of them, such as the routine of a fit"
        raise InvalidValue("to_page.thing", thing, "is not a routine, a protocol or a plan", right)
