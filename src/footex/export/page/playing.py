"""What plays the sessions of a page: the player, with the data of each session."""

from typing import TYPE_CHECKING, NamedTuple

from footex.content.hashing import content_hash
from footex.errors import BoundExceeded
from footex.export.page.document import Player
from footex.export.page.parts.picture import anchor_pictures
from footex.export.player.files import script_text, style_text
from footex.export.player.markup import player_markup
from footex.export.player.session import session_data

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.export.page.contents import Contents
    from footex.export.player.session import SessionData
    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.model.figures.duration import Duration
    from footex.planning.request.sessions.session import Session
    from footex.timing.timelines.step import GrainLike

__all__ = ["Playing", "make_player", "play", "play_plan"]


class Playing(NamedTuple):
    """How the sessions of a page are played.

    Attributes:
        grain: A step for each repetition, or one for each bout of them.
        side: The affected side; `None` where it isn't known.
        language: The language of the texts.
        lead_in: The time before the first step.
    """

    grain: "GrainLike"
    side: "OneSideLike | None"
    language: "Language"
    lead_in: "Duration | timedelta | str"


def play(contents: "Contents", playing: Playing) -> "tuple[Contents, list[SessionData]]":
    """Make the data of the sessions of a page; one with too many steps is shown, and not played."""
    played: dict[int, int] = {}
    sessions: list[SessionData] = []
    for shown in contents.sessions:
        try:
            data = session_data(
                shown.origin, pace=contents.pace, level=contents.level, grain=playing.grain, side=playing.side,
                language=playing.language, lead_in=playing.lead_in, pictures=anchor_pictures(shown, contents),
            )  # fmt: skip
        except BoundExceeded:
            continue
        played[shown.position] = len(sessions)
        sessions.append(data)
    return contents._replace(played=played), sessions


def play_plan(
    contents: "Contents", sessions: "list[SessionData]", planned: "tuple[Session, ...]"
) -> "tuple[Contents, list[SessionData]]":
    """Add the sessions of a plan, each with the steps of its dose and a log of its own."""
    numbers: dict[str, int] = {}
    more: list[SessionData] = []
    hashes = {routine: content_hash(routine) for routine in {session.routine for session in planned}}
    for session in planned:
        same = contents.played.get(contents.of_routine[session.routine].position)
        if same is not None:
            numbers[session.id] = len(sessions) + len(more)
            log = {"hash": hashes[session.routine], "plan_session": session.id}
            more.append({"same": same, "key": f"{sessions[same]['key']} {session.id}", "log": log})
    return contents._replace(planned=numbers), [*sessions, *more]


def make_player(sessions: "list[SessionData]") -> Player | None:
    """The player of a page; none where nothing is played."""
    return Player(player_markup(), script_text(), style_text(), sessions) if sessions else None
