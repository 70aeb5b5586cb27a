"""An estimate of a new, equal routine with everything in it read, beside walks of nested tuples of whole numbers.

Both references yield what the estimate does: total, by dose, by pace, each part with its three figures, each
assumption's worth, the totals of the other readings, and the verdicts on the claims. The textbook walk goes through the
routine once for each pair of levels and each assumption, as one would write it down; the tuned one counts each dose
once, as footex does.

Warm, the same few routines are estimated again and again; cold, each is new and estimated once.
"""

import gc
import pickle
from itertools import cycle
from time import perf_counter

import harness

import footex

ROUTINE = "heel-and-foot-stretching"
TIMES_EACH = 50
PAIRS = ((0, 0), (1, 1), (2, 2), (0, 1), (2, 1), (1, 0), (1, 2))
TIMES = {
    "repetition": (2000, 3000, 5000), "rest": (10000, 30000, 60000), "hold": (2000, 3000, 5000),
    "bout": (15000, 30000, 60000), "switch": (3000, 5000, 10000), "transition": (10000, 30000, 60000),
}  # fmt: skip
FEW, FEW_SECONDS, ABOUT_15_S, ONE = (2, 3, 4), (2000, 3000, 5000), (13500, 15000, 16500), (1, 1, 1)
LENGTHS = {"a few seconds": FEW_SECONDS, "about 15 s": ABOUT_15_S}
FIVE, TEN = (5, 5, 5), (10, 10, 10)
# (name, ((repetitions, hold), ...) or milliseconds of a bout, sets, both sides, switching each set, vague parts)
HEEL = ("heel-raise", (((10, 13, 15), None),), FEW, True, True, "a few")
NESTED = (
    HEEL,
    ("ankle-circles", (((5, 8, 10), None), ((5, 8, 10), None)), FIVE, True, True, None),
    ("toe-walking", ((None, ABOUT_15_S),), FIVE, False, True, "about 15 s"),
    ("towel-curls", (((5, 8, 10), None),), FIVE, False, True, None),
    ("resisted-dorsiflexion", ((TEN, FEW_SECONDS),), (2, 3, 3), True, True, "a few seconds"),
)
READINGS = (
    (0, ("heel-raise", (((10, 13, 15), None),), FEW, True, False, "a few")),
    (1, ("ankle-circles", (((5, 8, 10), None),), FIVE, True, True, None)),
    (1, ("ankle-circles", (((5, 8, 10), None), ((5, 8, 10), None)), FIVE, True, False, None)),
    (4, ("resisted-dorsiflexion", ((TEN, FEW_SECONDS),), (2, 3, 3), True, False, "a few seconds")),
)
CLAIMS = (((900000, 1200000), "at most"), ((1800000, 1800000), "exactly"), (None, "vaguely"))


def kinds(prescription, d, p, times):
    """Milliseconds of a prescription by kind, its dose at level d and the pace at level p."""
    _, work, sets, both, each_set, _ = prescription
    work_time = hold_time = 0
    for repetitions, hold in work:
        if repetitions is None:
            work_time += hold[d]
        else:
            work_time += repetitions[d] * times["repetition"][p]
            hold_time += repetitions[d] * hold[d] if hold is not None else 0
    rests, switches = sets[d] - 1, 0
    passes = sets[d]
    if both:
        passes *= 2
        switches = sets[d] if each_set else 1
        rests = rests if each_set else 2 * rests
    return (
        ("work", passes * work_time), ("hold", passes * hold_time), ("rest", rests * times["rest"][p]),
        ("switch", switches * times["switch"][p]),
    )  # fmt: skip


def parts_at(routine, d, p, times):
    """All parts at one pair of levels."""
    found = {}
    for index, prescription in enumerate(routine):
        if index and routine[index - 1][0] != prescription[0]:
            found[index, "transition"] = times["transition"][p]
        for kind, milliseconds in kinds(prescription, d, p, times):
            found[index, kind] = milliseconds
    return found


def total_at(routine, d, p, times):
    """The total at one pair of levels."""
    return sum(parts_at(routine, d, p, times).values())


def judge(claim, total, by_dose):
    """The verdict on a claim."""
    time, sense = claim
    if time is None:
        return "not comparable"

    def meets(low, high):
        return time[1] >= low and (sense == "at most" or time[0] <= high)

    return "plausible" if meets(*by_dose) else "stretched" if meets(*total) else "contradicted"


def finish(sevens, worths, readings):
    """Put the figures of the seven pairs together as the estimate does."""
    parts = [(key, (s[0], s[1], s[2]), (s[3], s[1], s[4]), (s[5], s[1], s[6])) for key, s in sevens.items() if s[2]]
    ll, tt, hh, lt, ht, tl, th = map(sum, zip(*sevens.values(), strict=True))
    claims = [judge(claim, (ll, hh), (lt, ht)) for claim in CLAIMS]
    worths.sort(key=lambda one: -one[1])
    return (ll, tt, hh), (lt, tt, ht), (tl, tt, th), parts, worths, readings, claims


def textbook(routine):
    """As one would write it down: a walk for each pair of levels, two for each assumption, three for each reading."""
    columns = [parts_at(routine, d, p, TIMES) for d, p in PAIRS]
    sevens = {key: tuple(column[key] for column in columns) for key in columns[0]}
    worths = []
    for name, (low, _, high) in TIMES.items():
        shifted = [total_at(routine, 1, 1, {**TIMES, name: (level,) * 3}) for level in (low, high)]
        if shifted[1] != shifted[0]:
            worths.append((name, shifted[1] - shifted[0]))
    for word, figures in (("a few", FEW), *LENGTHS.items()):
        totals = []
        for level in (figures[0], figures[2]):
            changed = tuple(
                one if one[5] != word
                else (one[0], one[1], (level,) * 3, *one[3:]) if word == "a few"
                else (one[0], tuple((count, (level,) * 3) for count, _ in one[1]), *one[2:])
                for one in routine
            )  # fmt: skip
            totals.append(total_at(changed, 1, 1, TIMES))
        worths.append((word, totals[1] - totals[0]))
    readings = []
    for index, other in READINGS:
        changed = (*routine[:index], other, *routine[index + 1 :])
        readings.append(tuple(total_at(changed, level, level, TIMES) for level in range(3)))
    return finish(sevens, worths, readings)


def spread(prescription):
    """The seven figures of each kind of one prescription, each dose counted once a level."""
    _, work, sets, both, each_set, _ = prescription
    counts = []
    for d in range(3):
        repetitions = bout = hold_time = 0
        for count, hold in work:
            if count is None:
                bout += hold[d]
            else:
                repetitions += count[d]
                hold_time += count[d] * hold[d] if hold is not None else 0
        rests, switches, passes = sets[d] - 1, 0, sets[d]
        if both:
            passes, switches, rests = 2 * passes, (sets[d] if each_set else 1), rests if each_set else 2 * rests
        counts.append((passes * repetitions, passes * bout, passes * hold_time, rests, switches))
    rep, rest, switch = TIMES["repetition"], TIMES["rest"], TIMES["switch"]
    return counts, {
        "work": tuple(counts[d][0] * rep[p] + counts[d][1] for d, p in PAIRS),
        "hold": tuple(counts[d][2] for d, _ in PAIRS),
        "rest": tuple(counts[d][3] * rest[p] for d, p in PAIRS),
        "switch": tuple(counts[d][4] * switch[p] for d, p in PAIRS),
    }


def tuned(routine):
    """The same with each dose counted once a level, and only what changes counted again."""
    sevens, coefficients, worths = {}, dict.fromkeys(TIMES, 0), []
    transition = tuple(TIMES["transition"][p] for _, p in PAIRS)
    for index, prescription in enumerate(routine):
        if index and routine[index - 1][0] != prescription[0]:
            sevens[index, "transition"] = transition
            coefficients["transition"] += 1
        counts, figures = spread(prescription)
        for kind, seven in figures.items():
            sevens[index, kind] = seven
        coefficients["repetition"] += counts[1][0]
        coefficients["rest"] += counts[1][3]
        coefficients["switch"] += counts[1][4]
        word = prescription[5]
        if word is not None:
            totals = []
            for level in (0, 2):
                changed = (
                    (*prescription[:2], (FEW[level],) * 3, *prescription[3:]) if word == "a few"
                    else (prescription[0], tuple((count, (LENGTHS[word][level],) * 3) for count, _ in prescription[1]),
                          *prescription[2:])
                )  # fmt: skip
                totals.append(sum(milliseconds for _, milliseconds in kinds(changed, 1, 1, TIMES)))
            worths.append((word, totals[1] - totals[0]))
    worths += [(name, count * (TIMES[name][2] - TIMES[name][0])) for name, count in coefficients.items() if count]
    totals = [sum(column) for column in zip(*sevens.values(), strict=True)]
    readings = []
    for index, other in READINGS:
        mine, theirs = (
            [sum(ms for _, ms in kinds(one, level, level, TIMES)) for level in range(3)]
            for one in (routine[index], other)
        )
        readings.append(tuple(t - m + o for t, m, o in zip(totals, mine, theirs, strict=False)))
    return finish(sevens, worths, readings)


def read(found):
    """Read everything in an estimate."""
    parts = [
        (part.place, part.kind, part.exercise, part.total.milliseconds, part.by_dose.milliseconds,
         part.by_pace.milliseconds)
        for part in found.parts
    ]  # fmt: skip
    assumptions = [(one.name, one.value, one.reason, one.where, one.worth.milliseconds) for one in found.assumptions]
    readings = [(one.place, one.reading.why, one.total.milliseconds) for one in found.readings]
    claims = [(one.claim, one.verdict, one.direction, one.distance) for one in found.claims]
    totals = found.total.milliseconds, found.by_dose.milliseconds, found.by_pace.milliseconds
    return *totals, parts, assumptions, readings, claims


def comparisons():
    """An estimate over the two walks; the figures are checked to be the same first."""
    routine = footex.bundled().routines[ROUTINE]
    content = pickle.dumps(routine)
    ours, theirs = read(footex.estimate(routine)), textbook(NESTED)
    assert theirs == tuned(NESTED)
    assert ours[:3] == theirs[:3]
    assert sorted(part[3:] for part in ours[3]) == sorted(part[1:] for part in theirs[3])
    assert [(one[0], one[4][1]) for one in ours[4]] == theirs[4]
    assert [one[2] for one in ours[5]] == theirs[5]
    warm = cycle([pickle.loads(content) for _ in range(TIMES_EACH)])
    cold = iter([pickle.loads(content) for _ in range(TIMES_EACH * (harness.PAIRS + 1))])

    def compare(name, goal, routines, walk):
        return harness.Comparison(
            name, goal, lambda: read(footex.estimate(next(routines))), lambda: walk(NESTED), TIMES_EACH
        )

    return [
        compare("estimate, all read, warm / textbook walk of tuples", 1.3, warm, textbook),
        compare("estimate, all read, cold / textbook walk of tuples", 1.45, cold, textbook),
        compare("estimate, all read, warm / tuned walk of tuples", 3.0, warm, tuned),
    ]


def report():
    """What an estimate costs of which 10,000 are kept, without the garbage collector, with it, and after a freeze."""
    library = footex.bundled()
    lines = [f"{'10,000 estimates kept, microseconds each':<58} {'no gc':>7} {'gc':>7} {'frozen':>7}"]
    ways = {"total": lambda found: found.total, "all read": read}
    for routine in library.routines.values():
        for name, way in ways.items():
            off, on, frozen = (_keep(routine, way, how) for how in ("off", "on", "frozen"))
            lines.append(f"{f'{routine.id}, {name}':<58} {off:>7.1f} {on:>7.1f} {frozen:>7.1f}")
    return "\n".join(lines)


def _keep(routine, way, how):
    """Microseconds of each of 10,000 estimates."""
    gc.collect()
    if how == "off":
        gc.disable()
    if how == "frozen":
        gc.freeze()
    kept = []
    start = perf_counter()
    for _ in range(10_000):
        kept.append(footex.estimate(routine))
        way(kept[-1])
    found = perf_counter() - start
    gc.enable()
    gc.unfreeze()
    return found * 100
