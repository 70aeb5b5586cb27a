"""Names in the place of ids, which nobody reads who does a routine: of exercises, of routines and of sources."""

from typing import TYPE_CHECKING

from footex.content.bundled import bundled
from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA
from footex.model.safety.caution import OWN_WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from footex.model.routines.routine import Routine
    from footex.model.safety.notice import Notice
    from footex.model.sources.source import Source

__all__ = ["bundled_names", "describe_notice", "names_of", "sources_of"]


def names_of(routines: "Iterable[Routine]") -> dict[str, str]:
    """The titles of routines and the names of their exercises, by their ids.

    Example:
        >>> import footex
        >>> names_of([footex.bundled().routines["toe-stand"]])
        {'toe-stand': 'Toe stand', 'double-heel-raise': 'Double heel raise'}
    """
    kept = tuple(routines)
    titles = {routine.id: routine.title for routine in kept}
    return titles | {exercise.id: exercise.name for routine in kept for exercise in routine.exercises()}


def bundled_names(ids: "Iterable[str]") -> dict[str, str]:
    """The names of those of the exercises that are bundled, by their ids.

    Example:
        >>> bundled_names(["toe-walking", "no-such-exercise"])
        {'toe-walking': 'Toe walking'}
    """
    known = bundled().exercises
    return {one: known[one].name for one in ids if one in known}


def describe_notice(notice: "Notice", names: "Mapping[str, str]") -> str:
    """Describe a notice, what it is about by name; who says so is shown apart.

    Example:
        >>> from footex.model import Notice
        >>> describe_notice(Notice(kind="caution", text="Hold on.", about=["squat"]), {"squat": "Squat"})
        'Squat: Hold on.'
    """
    if not notice.about:
        return notice.text
    return COLON(name=join((names.get(one, one) for one in notice.about), COMMA), text=notice.text)


def sources_of(
    routines: "Iterable[Routine]", notices: "Iterable[Notice]", own: "Source | None" = None
) -> "tuple[Source, ...]":
    """The sources of routines and of their exercises, then those of notices that are bundled.

    Args:
        routines: The routines.
        notices: What is to be minded; a rule of ours beside a routine follows another source than the routine does.
        own: The source of what holds the routines, which is the first one.
    """
    held = (
        source
        for routine in routines
        for source in (routine.source, *(exercise.source for exercise in routine.exercises()))
    )
    sources = tuple(dict.fromkeys(source for source in (own, *held) if source is not None))
    known = {OWN_WORD, *(source.id for source in sources)}
    followed = dict.fromkeys(notice.by for notice in notices if notice.by not in known)
    return (*sources, *(bundled().sources[by] for by in followed if by in bundled().sources))
