"""Edits: the single changes of a request that remedies suggest, as values that make them."""

from typing import TypeAlias

from footex.planning.explain.edits.free_time import AddWindows, FreeDate, MoveBusy, MoveWeeklyBusy
from footex.planning.explain.edits.limits import SetBetween, SetMostPerDay, SetStep, Shorten
from footex.planning.explain.edits.work import ReplaceCommitment, ReplaceRest

__all__ = ["Edit"]

Edit: TypeAlias = (
    AddWindows
    | SetMostPerDay
    | SetStep
    | SetBetween
    | FreeDate
    | MoveBusy
    | MoveWeeklyBusy
    | ReplaceCommitment
    | ReplaceRest
    | Shorten
)
"""A single change of a request; each has `apply(request)`."""
