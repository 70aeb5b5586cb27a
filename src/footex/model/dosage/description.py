"""Doses in plain words, for display, with a mark on what is assumed of them."""

from typing import TYPE_CHECKING, assert_never

from footex.messages import doses
from footex.messages.message import join
from footex.messages.punctuation import AND, COLON, COMMA, SEMICOLON
from footex.model.dosage.loads.description import describe_load
from footex.model.dosage.set import SetRole
from footex.model.dosage.sides import SideOrder, Sides
from footex.model.dosage.work import Hold, Move, Reps, duration_of
from footex.model.figures.amounts import TO_FAILURE, UNSTATED
from footex.model.figures.count import Count
from footex.model.figures.description import describe_amount, describe_count
from footex.model.sources.assumed import Assumed
from footex.model.sources.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from footex.messages.message import Text
    from footex.model.dosage.dose import Dose
    from footex.model.dosage.loads.load import Load
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.figures.amounts import CountAmount, DurationAmount, RestAmount, Unstated
    from footex.model.sources.evidence import Evidence

__all__ = ["describe_dose"]


def describe_dose(dose: "Dose", evidence: "Iterable[Evidence] | Marking" = ()) -> str:
    """Describe a dose; unstated amounts are called unstated.

    Args:
        dose: Any dose.
        evidence: That of its prescription: figures that are assumed by it are marked.

    Example:
        >>> describe_dose(Dose(Reps(10, hold="a few seconds"), sets="2-3", sides="each"))
        '2-3 sets of 10 repetitions held a few seconds, on each side, rest unstated'
        >>> describe_dose(Dose(Reps("5+, to failure"), sets="up to 3", rest="about 1 min"))
        'up to 3 sets of at least 5 repetitions, to failure, rest about 1 min'
        >>> describe_dose(Dose(sets=[Set(Reps(5), load="20 kg", role="warm-up"), Set(Reps(8), load="40 kg")]))
        'warm-up: 5 repetitions, rest unstated, 20 kg; 8 repetitions, 40 kg'
        >>> ours = Evidence(field="dose.sets", basis="assumed", note="Taken as three.")
        >>> describe_dose(Dose(Reps(10), sets=3), [ours])
        '3 sets (assumed) of 10 repetitions, rest unstated'
    """
    mark = (evidence if isinstance(evidence, Marking) else Marking(Assumed(evidence))).inside("dose")
    if not isinstance(dose.sets, tuple):
        several = dose.sets != Count(1)
        return join(
            [
                _describe_sets("sets", dose.sets, dose.work, mark),
                *_describe_sides(dose, mark),
                *_describe_rest_and_load(dose.rest, dose.load, mark, several=several),
            ],
            COMMA,
        )
    groups = [
        _describe_group(group, mark.inside(f"groups[{index}]"), last=index == len(dose.sets) - 1)
        for index, group in enumerate(dose.sets)
    ]
    return join([*groups, join(_describe_sides(dose, mark), COMMA)], SEMICOLON)


def _describe_group(group: "Set", mark: Marking, *, last: bool) -> str:
    role = "" if group.role is SetRole.WORKING else mark("role", doses.SET_ROLES[group.role.value]())
    several = group.times != Count(1) or not last
    parts = [
        _describe_sets("times", group.times, group.work, mark),
        *_describe_rest_and_load(group.rest, group.load, mark, several=several),
    ]
    name, text = join([role, group.label], COMMA), join(parts, COMMA)
    return COLON(name=name, text=text) if name else text


def _describe_sets(name: str, sets: "CountAmount", work: "tuple[Work, ...]", mark: Marking) -> str:
    text = join([_describe_work(part, mark.inside(f"work[{index}]")) for index, part in enumerate(work)], AND)
    if sets == Count(1) and not mark.assumed.is_assumed(mark.place + name):
        return text
    return doses.SETS_OF(sets=mark(name, describe_count(sets, "set")), work=text)


def _describe_sides(dose: "Dose", mark: Marking) -> list[str]:
    parts = [] if dose.sides is Sides.TOGETHER else [mark("sides", doses.SIDES[dose.sides.value]())]
    if dose.sides is Sides.EACH and dose.order is SideOrder.FINISH_SIDE_FIRST:
        parts.append(mark("order", doses.ONE_SIDE_FIRST()))
    if dose.switch is not UNSTATED:
        parts.append(doses.SWITCH(time=mark("switch", describe_amount(dose.switch))))
    if dose.rest_between_sides is not None:
        rest = mark("rest_between_sides", describe_amount(dose.rest_between_sides))
        parts.append(doses.REST_BETWEEN_SIDES(rest=rest))
    return parts


def _describe_rest_and_load(
    rest: "RestAmount", load: "Load | Unstated | None", mark: Marking, *, several: bool
) -> list[str]:
    parts: list[str] = []
    if several or rest is not UNSTATED:
        parts.append(doses.REST(rest=mark("rest", describe_amount(rest))))
    if load is not UNSTATED:
        parts.append(mark("load", describe_load(load)))
    return parts


def _describe_work(work: "Work", mark: Marking) -> str:
    match work:
        case Reps():
            return _describe_repetitions(work, mark)
        case Hold():
            return _label(_describe_time(work.duration, mark, _HOLDING), work.label)
        case Move():
            return _label(_describe_move(work, mark), work.label)
        case _:
            assert_never(work)


def _label(text: str, label: str) -> str:
    return doses.LABELLED(work=text, label=label) if label else text


_HOLDING = (doses.HOLDING, doses.HOLDING_UNSTATED, doses.HOLDING_TO_FAILURE)
_MOVING = (doses.MOVING_FOR, doses.MOVING_UNSTATED, doses.MOVING_TO_FAILURE)


def _describe_time(duration: "DurationAmount", mark: Marking, entries: "tuple[Text, Text, Text]") -> str:
    stated, unstated, to_failure = entries
    if duration is UNSTATED:
        return unstated()
    if duration is TO_FAILURE:
        return mark("duration", to_failure())
    return stated(time=mark("duration", describe_amount(duration)))


def _describe_move(work: Move, mark: Marking) -> str:
    if work.steps is not None:
        return doses.MOVING(distance=mark("steps", describe_count(work.steps, "step")))
    if work.distance is not None:
        return doses.MOVING(distance=mark("distance", describe_amount(work.distance)))
    return _describe_time(duration_of(work), mark, _MOVING)


def _describe_repetitions(work: Reps, mark: Marking) -> str:
    text = _label(mark("count", describe_count(work.count, work.unit.value)), work.label)
    if work.tempo is not None:
        text = doses.AT_TEMPO(work=text, tempo=mark("tempo", str(work.tempo)))
    if work.hold is not None:
        text = _describe_hold(work.hold, text, mark)
    if work.rest is UNSTATED:
        return doses.REST_BETWEEN_UNSTATED(work=text)
    return text if work.rest is None else doses.REST_BETWEEN(work=text, rest=mark("rest", describe_amount(work.rest)))


def _describe_hold(hold: "DurationAmount", text: str, mark: Marking) -> str:
    if hold is UNSTATED:
        return doses.HELD_UNSTATED(work=text)
    if hold is TO_FAILURE:
        return mark("hold", doses.HELD_TO_FAILURE(work=text))
    return doses.HELD(work=text, time=mark("hold", describe_amount(hold)))
