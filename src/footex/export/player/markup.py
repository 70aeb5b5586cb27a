"""The player's markup: what the script shows and hides, with all texts that aren't a session's own."""

from typing import TYPE_CHECKING

from footex.markup import bullets, element, fragment
from footex.messages import player as words

if TYPE_CHECKING:
    from footex.markup import Element
    from footex.messages.message import Text

__all__ = ["player_markup"]


def player_markup() -> "Element":
    """Make the player, closed: nothing of it is seen until the script opens it for a session.

    It is a dialog with three parts: before, during and after a session. The script finds each element by its class
    and only fills in what is a session's own.

    Example:
        >>> from footex.markup import write
        >>> from footex.export.player.markup import player_markup
        >>> write(player_markup())[:45]
        '<dialog class="player" id="footex-player" ari'
    """
    return element(
        "dialog",
        element(
            "header",
            element("h2", class_="player-title", id="player-title", tabindex=-1),
            _button("close", words.CLOSE),
            class_="player-header",
        ),
        _before(),
        _during(),
        _after(),
        element("p", class_="player-live", role="status"),
        class_="player",
        id="footex-player",
        aria_labelledby="player-title",
    )


def _before() -> "Element":
    return element(
        "div",
        element("div", class_="player-mind"),
        element(
            "div",
            _button("start", words.START, main=True),
            _button("resume", words.RESUME, main=True),
            _button("restart", words.RESTART),
            class_="player-buttons",
        ),
        element("p", words.KEPT(), class_="player-note"),
        element("h3", words.KEYS_HEADING(), class_="player-keys-heading"),
        bullets((text() for text in words.KEYS.values()), class_="player-keys"),
        class_="player-before",
    )


def _during() -> "Element":
    kinds = (element("span", text(), data_kind=kind, hidden=True) for kind, text in words.KINDS.items())
    return element(
        "div",
        element(
            "div",
            element("p", *kinds, class_="player-kind"),
            element("p", class_="player-countdown", role="timer"),
            class_="player-clock",
        ),
        # The cue beside it says what is done, and the page describes it: a screen reader needn't in the middle of it.
        element("div", class_="player-picture", aria_hidden="true", hidden=True),
        element(
            "div",
            *(element("p", class_=f"player-{name}") for name in ("name", "where", "count", "details", "load", "next")),
            class_="player-now",
        ),
        element(
            "div",
            element("progress", class_="player-progress", aria_label=words.PROGRESS(), value="0", max="1"),
            element(
                "p",
                element("span", class_="player-left-label"),
                " ",
                element("span", class_="player-left"),
                class_="player-time",
            ),
            class_="player-whole",
        ),
        element(
            "div",
            _button("back", words.BACK),
            _button("pause", words.PAUSE, main=True),
            _button("continue", words.CONTINUE, main=True),
            _button("skip", words.SKIP),
            _button("go-on", words.GO_ON, main=True),
            _button("longer", words.LONGER),
            class_="player-buttons",
        ),
        element(
            "div", _box("voice", words.VOICE), _box("sounds", words.SOUNDS), _button("finish", words.FINISH),
            class_="player-settings",
        ),
        class_="player-during",
        hidden=True,
    )  # fmt: skip


def _after() -> "Element":
    estimated = (
        fragment(element("dt", text()), element("dd", class_=f"player-{level}"))
        for level, text in words.ESTIMATED.items()
    )
    return element(
        "div",
        element("h3", words.DONE(), class_="player-done", tabindex=-1),
        element("h3", words.ENDED(), class_="player-ended", tabindex=-1),
        element(
            "dl",
            element("dt", words.TAKEN()),
            element("dd", class_="player-taken"),
            element("dt", words.PAUSED()),
            element("dd", class_="player-paused"),
            *estimated,
        ),
        element("h3", words.LOG_HEADING()),
        element("p", words.LOG_NOTE()),
        element("textarea", class_="player-log", readonly=True, rows=3, aria_label=words.LOG_LABEL()),
        element(
            "div",
            element("a", words.SAVE(), class_="player-save"),
            _button("copy", words.COPY),
            element("span", words.COPIED(), class_="player-copied", role="status", hidden=True),
            class_="player-buttons",
        ),
        element("div", _button("reopen", words.REOPEN), _button("leave", words.LEAVE, main=True),
                class_="player-buttons"),
        class_="player-after",
        hidden=True,
    )  # fmt: skip


def _button(name: str, text: "Text", *, main: bool = False) -> "Element":
    return element("button", text(), type="button", class_=f"player-{name} player-main" if main else f"player-{name}")


def _box(name: str, text: "Text") -> "Element":
    return element("label", element("input", type="checkbox", class_=f"player-{name}"), " ", text())
