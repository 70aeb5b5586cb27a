"""A notice: one thing to show to whoever does a routine, and the headings under which notices are shown."""

from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from footex.messages.message import join
from footex.messages.punctuation import COLON, COMMA
from footex.messages.safety import BY, HEADINGS
from footex.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from footex.model.sources.evidence import Evidence

__all__ = ["Notice", "NoticeKind", "group_notices"]


class NoticeKind(Enum):
    """What a notice is, in the order in which notices are shown.

    Example:
        >>> NoticeKind("stop-rule")
        <NoticeKind.STOP_RULE: 'stop-rule'>
    """

    FOR_WHOM = "for-whom"
    EXCLUSION = "exclusion"
    CONTRAINDICATION = "contraindication"
    OUTCOME = "outcome"
    CAUTION = "caution"
    STOP_RULE = "stop-rule"
    NOT_STATED = "not-stated"


def _about(value: "Iterable[str]") -> tuple[str, ...]:
    return tuple(value)


def _evidence(value: "Iterable[Evidence]") -> "tuple[Evidence, ...]":
    return tuple(value)


@frozen(eq=False, repr=False, kw_only=True)
class Notice(Value):
    """One thing to show to whoever does a routine. Its text is complete: `str(notice)` is a line to show.

    Args:
        kind: Whether it says for whom the routine is, who was left out of its study, with which condition it isn't
            done, what came of it, what to mind or when to stop; or that something isn't stated.
        text: All of it in words, limits and times included.
        by: The id of the source it is from; empty where it says that nothing is stated.
        about: The ids of the exercises it is about, or of the routines, where several are shown together; empty where
            it is about all of what is shown.
        evidence: The places of its words and figures in the source.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> [str(notice) for notice in routine.warnings() if notice.kind is NoticeKind.STOP_RULE]
        ['On any difficulty or pain, stop and ask a doctor. [simple-foot-exercises]']
    """

    kind: NoticeKind
    text: str
    by: str = ""
    about: tuple[str, ...] = field(default=(), converter=_about)
    evidence: "tuple[Evidence, ...]" = field(default=(), converter=_evidence)

    def __str__(self) -> str:
        text = COLON(name=join(self.about, COMMA), text=self.text) if self.about else self.text
        return BY(text=text, source=self.by) if self.by else text

    def __repr__(self) -> str:
        return f"<Notice {self.kind.value}: {self}>"


def group_notices(notices: "Iterable[Notice]") -> "Iterator[tuple[str, tuple[Notice, ...]]]":
    """Put notices under headings, in their order.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> [heading for heading, _ in group_notices(routine.warnings())]
        ['For whom', 'Mind', 'Stop']
    """
    kept = tuple(notices)
    for kind in NoticeKind:
        if group := tuple(notice for notice in kept if notice.kind is kind):
            yield HEADINGS[kind.value](), group
