"""Verdicts: what a planner says where there is no plan."""

from typing import TYPE_CHECKING

from footex.errors import FootexError

if TYPE_CHECKING:
    from footex.model._value import Value

__all__ = ["Infeasible", "Undecided"]


class Infeasible(FootexError):
    """Proof in plain words that something can't be done, and what would make it possible.

    Attributes:
        problem: What can't be done, as a clause: "legs doesn't fit in 2 min".
        reasons: An irreducible set of rules, one sentence each: without any one of them it could be done.
        changes: The least single changes that would do, one sentence each; empty where no single one does.
        details: What there is to it in figures; of which type, the function that raises this says.

    Example:
        >>> import footex
        >>> routine = footex.bundled().routines["simple-foot-exercises"]
        >>> try:
        ...     footex.fit_to_budget(routine, "1 min", keep="pencil-pickup")
        ... except footex.Infeasible as error:
        ...     print(error.changes[0])
        Allow 1 min 15 s more: 2 min 15 s in all.
    """

    def __init__(
        self,
        problem: str,
        reasons: tuple[str, ...],
        changes: tuple[str, ...] = (),
        details: "tuple[Value, ...]" = (),
    ) -> None:
        super().__init__(problem, reasons, changes, details)
        self.problem = problem
        self.reasons = reasons
        self.changes = changes
        self.details = details

    def __str__(self) -> str:
        could = " ".join(self.changes) or "No single change would do."
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
