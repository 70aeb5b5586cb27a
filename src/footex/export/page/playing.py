"""What plays the sessions of a page: the player, with the data of each session."""

from typing import TYPE_CHECKING

from footex.export.page.document import Player
from footex.export.player.files import script_text, style_text
from footex.export.player.markup import player_markup
from footex.export.player.session import session_data

if TYPE_CHECKING:
    from datetime import timedelta

    from footex.export.page.contents import Contents
    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.model.figures.duration import Duration
    from footex.timing.timelines.step import GrainLike

__all__ = ["play"]


def play(
    contents: "Contents",
    *,
    grain: "GrainLike",
    side: "OneSideLike | None",
    language: "Language",
    lead_in: "Duration | timedelta | str",
) -> Player:
    """Make the player of a page, with the data of its sessions."""
    sessions = [
        session_data(
            shown.origin, pace=contents.pace, level=contents.level, grain=grain, side=side, language=language,
            lead_in=lead_in,
        )
        for shown in contents.sessions
    ]  # fmt: skip
    return Player(player_markup(), script_text(), style_text(), sessions)
