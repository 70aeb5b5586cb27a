"""Verdicts: what a planner says where there is no plan."""

from typing import TYPE_CHECKING

from footex.errors import FootexError

if TYPE_CHECKING:
    from datetime import date

    from footex.model.value import Value

__all__ = ["Infeasible", "Undecided"]


class Infeasible(FootexError):
    """Proof in plain words that something can't be done, and what would make it possible.

    Attributes:
        problem: What can't be done, as a clause: "legs doesn't fit in 2 min".
        reasons: A set of rules that can't hold together, one sentence each; if `complete`, an irreducible one: without
            any one of them it could be done.
        changes: The least single changes that would do, one sentence each; if `complete`, empty where no single one
            does.
        details: What there is to it in figures; of which type, the function that raises this says.
        complete: Whether each rule and each change could be tried in the steps that there were.
        days: The first and the last date of the weeks that can't be planned; `None` where no dates are concerned.

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
    ) -> None:
        super().__init__(problem, reasons, changes, details, complete, days)
        self.problem = problem
        self.reasons = reasons
        self.changes = changes
        self.details = details
        self.complete = complete
        self.days = days

    @property
    def verdict(self) -> str:
        """What the changes come to, as a heading of them."""
        if self.complete:
            return "Any one of these would do" if self.changes else "No single change would do"
        found = "Any one of these would do" if self.changes else "None was found"
        return f"{found}; the steps didn't suffice to try every change"

    def __str__(self) -> str:
        could = " ".join(self.changes)
        if not self.complete or not self.changes:
            could = f"{self.verdict}: {could}" if could else f"{self.verdict}."
        return f"{self.problem}: {' '.join(self.reasons)} {could}"


class Undecided(FootexError):
    """Neither a plan nor a proof that there is none was found in the steps given; more steps decide it.

    Attributes:
        steps: The most steps that the search was given.

    Example:
        >>> print(Undecided(steps=100))
        undecided after 100 steps: no plan found, and none proved impossible; allow more steps
    """

    def __init__(self, steps: int) -> None:
        super().__init__(steps)
        self.steps = steps

    def __str__(self) -> str:
        return f"undecided after {self.steps:,} steps: no plan found, and none proved impossible; allow more steps"
