"""Simulated people, whose true times the simulation knows: how far the predictions of learned paces are off, and whether
intervals hold what they should.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import exp, log, sqrt
from random import Random
from statistics import NormalDist, median

from attrs import evolve

import footex
from footex.learn import learn_pace, measure, predict
from footex.timing import STEADY, LoggedPart, SessionLog, tally

START = datetime(2026, 1, 5, 7, tzinfo=UTC)
TIMES = ("repetition", "rest", "hold", "bout", "step", "metre", "switch", "transition")
FIELDS = ("repetitions", "rests", "holds", "bouts", "steps", "metres", "switches", "transitions")
TO_QUANTILES = 2 * NormalDist().inv_cdf(0.95)


@dataclass(frozen=True)
class Truth:
    """What simulated people are like; `differing` is how much they differ, beside the low and high of the default."""

    name: str
    differing: float = 1.0
    alike: float = 0.5
    """The share of the variance between people that all their times have in common."""
    session: float = 0.15
    part: float = 0.10
    forgotten: float = 0.05
    unseen: tuple[str, ...] = ()
    """Times that no session has: their routines are predicted, and never done."""
    stated: bool = True
    """Whether anything of the routines' time is stated, and so known beforehand."""


MAIN = Truth("as simulated for the goals")
OTHERS = (
    Truth("nobody forgets", forgotten=0.0),
    Truth("one in five forgets", forgotten=0.2),
    Truth("sessions differ by 5 %", session=0.05),
    Truth("sessions differ by 30 %", session=0.30),
    Truth("people differ half as much", differing=0.5),
    Truth("people differ half as much again", differing=1.5),
    Truth("nobody differs from the default", differing=0.0),
    Truth("each time differs by itself", alike=0.0),
    Truth("all times differ alike", alike=1.0),
    Truth("no session has a rest without a time", unseen=("rests",)),
    Truth("no time of a session is stated", stated=False),
)


def routines():
    """The bundled routines whose time isn't all stated, and some for the times that these lack."""
    own = [
        _routine("walk", footex.Move(distance="400 m"), sets=2, rest="unstated"),
        _routine("stairs", footex.Reps(10), footex.Hold("unstated"), sets=3, sides="each"),
        _routine("balance", footex.Hold("unstated"), sets=3, rest="20 s"),
        _routine("march", footex.Move("unstated"), footex.Reps(12), sets=2),
    ]
    bundled = [one for one in footex.bundled().routines.values() if any(_counts(one))]
    return bundled + own


def _routine(name, *works, **dose):
    items = [
        footex.Prescription(footex.Exercise(id=f"{name}-{index}", name=name.title()), footex.Dose(work, **dose))
        for index, work in enumerate(works)
    ]
    return footex.Routine(id=name, title=name.title(), items=items)


def _counts(routine):
    counted = tally(routine)
    return [getattr(counted, field) for field in FIELDS]


def parts_of(routine):
    """The measurements of a session that went as planned, by way of its log."""
    planned = {}
    steps = footex.timeline(routine, grain="bout")
    reached = 0
    for step in steps:
        reached += 1
        key = (step.place, step.kind)
        planned[key] = planned.get(key, 0) + step.duration_milliseconds
    parts = [
        LoggedPart(place=place, kind=kind, planned_milliseconds=time, real_milliseconds=time)
        for (place, kind), time in planned.items()
    ]
    played = SessionLog(
        routine=routine.id, hash=footex.content.content_hash(routine), start=START, level="typical", pace="steady-1",
        grain="bout", reached=reached, finished=True, parts=parts,
    )  # fmt: skip
    return measure(played, routine).measurements


def draw_person(truth, dice):
    """A person's true mean times in milliseconds."""
    overall = dice.gauss(0, 1)
    times = []
    for name in TIMES:
        low, typical, high = getattr(STEADY, name).value.milliseconds
        width = truth.differing * log(high / low) / TO_QUANTILES
        own = sqrt(truth.alike) * overall + sqrt(1 - truth.alike) * dice.gauss(0, 1)
        times.append(typical * exp(width * own))
    return times


def draw_factor(spread, dice):
    """A factor with a mean of 1 and this spread."""
    variance = log(1 + spread**2)
    return exp(dice.gauss(-variance / 2, sqrt(variance)))


def draw_session(parts, times, number, truth, dice):
    """The measurements of one session of a person."""
    slow = draw_factor(truth.session, dice)
    forgotten = dice.randrange(len(parts)) if dice.random() < truth.forgotten else None
    start = START + timedelta(days=number)
    found = []
    for index, part in enumerate(parts):
        mean = sum(count * time for count, time in zip(part.counts, times, strict=True)) + part.stated_milliseconds
        real = mean * slow * draw_factor(truth.part, dice)
        if index == forgotten:
            real += dice.expovariate(1 / 600_000)
        found.append(evolve(part, start=start, real_milliseconds=round(real)))
    return found


def simulate(truth, people=500, counts=range(21), percent=80, seed=18):
    """How far off predictions are, and whether intervals hold, by number of sessions.

    Each person does three of the routines, and is predicted the mean time of each: the median of the errors in percent,
    that of the default's, and how many intervals hold the true mean, in percent.
    """
    known = [(routine, tally(routine), _counts(routine), parts_of(routine)) for routine in routines()]
    known = [one for one in known if truth.stated or not one[1].stated]
    seen = [
        one
        for one in known
        if not any(count for field, count in zip(FIELDS, one[2], strict=True) if field in truth.unseen)
    ]
    rows = {many: ([], [], []) for many in counts}
    for person in range(people):
        dice = Random(f"{seed} {person}")
        times = draw_person(truth, dice)
        doing = dice.sample(seen, k=3)
        asked = doing if not truth.unseen else dice.sample([one for one in known if one not in seen], k=3)
        sessions = [draw_session(dice.choice(doing)[3], times, number, truth, dice) for number in range(max(counts))]
        means = [
            sum(count * time for count, time in zip(one[2], times, strict=True)) + one[1].stated + one[1].own[1]
            for one in asked
        ]
        for many in counts:
            learned = learn_pace(
                [one for session in sessions[:many] for one in session], id="person-1", percent=percent
            )
            errors, defaults, held = rows[many]
            for (routine, counted, *_), mean in zip(asked, means, strict=True):
                low, typical, high = predict(learned, routine).milliseconds
                errors.append(abs(typical / mean - 1))
                defaults.append(abs(counted.time().milliseconds[1] / mean - 1))
                held.append(low <= mean <= high)
    return [
        {
            "sessions": many, "learned": round(100 * median(errors), 2), "default": round(100 * median(defaults), 2),
            "held": round(100 * sum(held) / len(held), 1),
        }
        for many, (errors, defaults, held) in rows.items()
    ]  # fmt: skip
