"""Errors of the planner: a request that is infeasible, or undecided."""

from typing import TYPE_CHECKING

from footex.errors import FootexError
from footex.messages.conflicts import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from footex.model.value import Value
    from footex.planning.request.request import Request

__all__ = ["Infeasible", "Undecided"]

_COLUMNS = 80
"""The columns of a message at a terminal."""


class Infeasible(FootexError):
    """A proof that a request is infeasible, and the changes that would make it feasible.

    Its texts are messages, so that a `footex.messages.Language` can say each of them; the text of the whole is English.

    Attributes:
        problem: What is infeasible, as a clause: "legs takes at least 3 min, not 2 min".
        reasons: An infeasible set of rules, one sentence each; if `complete`, an irreducible one: without any one of
            them the rest is feasible.
        changes: The smallest single changes each of which suffices, one sentence each; empty and `complete` if no
            single one does.
        details: The same as values; their type is documented by the function that raises the error.
        complete: Whether every rule and every change was tried within the maximum of steps.
        days: The first and the last date of the weeks that can't be planned; `None` where no dates are concerned.
        request: The request that is infeasible, to which a change of the details can be applied; `None` where what is
            infeasible isn't a plan.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> try:
        ...     footex.fit_to_budget(routine, "1 min", keep="pencil-pickup")
        ... except footex.Infeasible as error:
        ...     print(error.changes[0])
        Allow 1 min 15 s more: 2 min 15 s in all.
    """

    def __init__(  # noqa: PLR0917 - by position in a pickle
        self,
        problem: str,
        reasons: tuple[str, ...],
        changes: tuple[str, ...] = (),
        details: "tuple[Value, ...]" = (),
        complete: bool = True,  # noqa: FBT001, FBT002 - by position in a pickle
        days: "tuple[date, date] | None" = None,
        request: "Request | None" = None,
    ) -> None:
        super().__init__(problem, reasons, changes, details, complete, days, request)
        self.problem = problem
        self.reasons = reasons
        self.changes = changes
        self.details = details
        self.complete = complete
        self.days = days
        self.request = request

    @property
    def verdict(self) -> str:
        """The heading of the changes."""
        found = "some" if self.changes else "none"
        return VERDICTS[found if self.complete else f"{found}-tried"]()

    def __str__(self) -> str:
        """On one line if that is short, otherwise as lists that a terminal can show."""
        changes = " ".join(self.changes)
        if not self.complete or not changes:
            changes = f"{self.verdict}: {changes}" if changes else f"{self.verdict}."
        line = f"{self.problem}: {' '.join(self.reasons)} {changes}"
        if len(line) <= _COLUMNS:
            return line
        given = [*_wrap(f"{self.problem}:"), *_list(self.reasons)]
        return "\n".join([*given, f"{self.verdict}{':' if self.changes else '.'}", *_list(self.changes)])


def _list(sentences: "Iterable[str]") -> list[str]:
    return [line for sentence in sentences for line in _wrap(f"- {sentence}", "  ")]


def _wrap(text: str, indent: str = "") -> list[str]:
    # Only an error that is shown needs it.
    from textwrap import wrap

    return wrap(text, _COLUMNS, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


class Undecided(FootexError):
    """Neither a plan nor a proof that there is none was found within the maximum of steps; more steps decide it.

    Attributes:
        steps: The maximum number of steps.

    Example:
        >>> print(Undecided(steps=100))
        undecided after 100 steps: no plan found, and none proved impossible; allow more steps
    """

    def __init__(self, steps: int) -> None:
        super().__init__(steps)
        self.steps = steps

    def __str__(self) -> str:
        return f"undecided after {self.steps:,} steps: no plan found, and none proved impossible; allow more steps"
