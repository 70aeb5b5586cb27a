"""What the player of a page shows and says besides the session itself."""

from typing import Final

from footex.messages.message import Text

__all__ = [
    "BACK", "CLOSE", "CONTINUE", "COPIED", "COPY", "DONE", "ENDED", "ESTIMATED",
    "FINISH", "GO_ON", "KEPT", "KEYS", "KEYS_HEADING", "KINDS", "LEAVE", "LEFT", "LEFT_ABOUT", "LOG_HEADING",
    "LOG_LABEL", "LOG_NOTE", "LONGER", "PAUSE", "PAUSED", "PROGRESS", "REOPEN", "RESTART", "RESUME", "SAVE", "SKIP",
    "SOUNDS", "START", "STOP", "TAKEN", "VOICE",
]  # fmt: skip

START: Final = Text("Start", "a button: begins the session")
RESUME: Final = Text("Go on where you stopped", "a button: begins a session that was left")
RESTART: Final = Text("Start again", "a button: begins the session anew")
CLOSE: Final = Text("Close", "a button: closes the player")

KINDS: Final = {
    "lead-in": Text("Get ready", "what is to be done now"),
    "work": Text("Work", "what is to be done now"),
    "hold": Text("Hold", "what is to be done now"),
    "rest": Text("Rest", "what is to be done now"),
    "switch": Text("Change sides", "what is to be done now"),
    "transition": Text("Get ready", "what is to be done now"),
    "wait": Text("Wait", "what is to be done now"),
    "paused": Text("Paused", "nothing is to be done now"),
}
"""What each kind of step is, the lead-in before the first, and a pause."""

STOP: Final = Text(". ", "between two sentences that are spoken")
LEFT: Final = Text("Time left")
LEFT_ABOUT: Final = Text("Time left, about", "before a time, part of which is assumed")
PROGRESS: Final = Text("Progress of the session")
BACK: Final = Text("Back", "a button: to the beginning of this or the previous set")
PAUSE: Final = Text("Pause", "a button")
CONTINUE: Final = Text("Resume", "a button: ends a pause")
SKIP: Final = Text("Skip", "a button: leaves out the rest of this set")
GO_ON: Final = Text("Go on", "a button: ends a rest whose length is assumed")
LONGER: Final = Text("15 s longer", "a button: lengthens a rest whose length is assumed")
FINISH: Final = Text("Finish", "a button: ends the session early")
VOICE: Final = Text("Voice", "a setting: whether cues are spoken")
SOUNDS: Final = Text("Sounds", "a setting: whether there are beeps")

KEYS_HEADING: Final = Text("Keys")
KEYS: Final = {
    "space": Text("Space: pause and resume"),
    "left": Text("Left arrow: back"),
    "right": Text("Right arrow: skip, or go on after a rest"),
    "escape": Text("Escape: pause; once more: leave, your place is kept"),
}

DONE: Final = Text("Session done")
ENDED: Final = Text("Session ended early")
TAKEN: Final = Text("Time taken")
PAUSED: Final = Text("Of it paused")
ESTIMATED: Final = {
    "low": Text("Estimated, low"),
    "typical": Text("Estimated, typical"),
    "high": Text("Estimated, high"),
}
REOPEN: Final = Text("Back to the session", "a button: goes on with a session that was ended early")
LOG_HEADING: Final = Text("Session log")
LOG_NOTE: Final = Text("It stays on this device unless you pass it on.")
LOG_LABEL: Final = Text("Session log, one line")
SAVE: Final = Text("Save the session log", "a link: saves a file")
COPY: Final = Text("Copy", "a button: copies the session log")
COPIED: Final = Text("Copied")
KEPT: Final = Text("If you leave or reload the page, your place is kept on this device.")
LEAVE: Final = Text("Close", "a button: closes the player")
