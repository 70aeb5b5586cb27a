"""What became of sessions, and of the days of a commitment."""

from enum import StrEnum

__all__ = ["DoneStatus", "SessionStatus"]


class SessionStatus(StrEnum):
    """What became of a session: it is still planned, was done, was skipped, or won't take place.

    Example:
        >>> SessionStatus("done")
        <SessionStatus.DONE: 'done'>
    """

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


class DoneStatus(StrEnum):
    """What became of a day of a commitment: it was done, was skipped, or the person was ill.

    Example:
        >>> DoneStatus("ill")
        <DoneStatus.ILL: 'ill'>
    """

    DONE = "done"
    SKIPPED = "skipped"
    ILL = "ill"
