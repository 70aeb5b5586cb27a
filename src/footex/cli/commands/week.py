"""`footex week`: when to do routines, over a week or more."""

from datetime import date
from functools import partial

import click
from attrs import fields
from click.core import ParameterSource

from footex import Availability, Catalog, Infeasible, Pace, Plan, Policy, PolicyNeeded, dumps, plan_programme, plan_week
from footex.cli.calendars import around
from footex.cli.free_time import SHIFTS, need_start, read_away, read_shifts, read_stays
from footex.cli.frequency import override_frequency
from footex.cli.options import json_option, level_option, on_side, pace_option, shows_content, side_option
from footex.cli.output import emit, give_up
from footex.cli.system_zone import system_zone
from footex.cli.text import WIDTH, bullets, chosen_language, headed, paragraph, say, set_width, show_verdict
from footex.cli.texts.advice import show_advice
from footex.cli.texts.notices import show_notices
from footex.cli.texts.sheet import show_sheet
from footex.messages.command import (
    ALTERNATIVES,
    ANY_WEEK,
    AS_GOOD_AS_ANY,
    ASK,
    ASSUMED,
    AWAY,
    BLOCKED,
    BUSY,
    CLOCK_JUMPS,
    FREE,
    IN_ANY_WEEK,
    IN_WEEK,
    IN_WEEKS,
    LESS,
    LET_SHORTEN,
    LOWERED,
    MORE_OF_ROUTINE,
    NOT_PROVED,
    OVERRIDE,
    PREFERENCES,
    PROVED,
    THERE_IS,
    WORSE,
)  # fmt: skip
from footex.messages.listing import list_some
from footex.messages.message import join
from footex.messages.punctuation import AND, FULL_STOP, OR, SEMICOLON
from footex.model.dosage.sides import OneSideLike
from footex.planning import Remedy, Score, Shorten
from footex.planning.plan.views.doses import doses_of_request
from footex.planning.request.availability.description import describe_availability
from footex.planning.request.availability.stay import describe_zones
from footex.planning.request.sessions.reason import ReasonCode
from footex.timing import Level

__all__ = ["show_plan", "week"]

_ANY_MONDAY = date(2001, 1, 1)
_MORNINGS = "daily 06:30-08:00"
_FLAGS = {field.name: f"--{field.name.replace('_', '-')}" for field in fields(Policy)}
"""The option that answers each question of a policy."""

_UNUSED = (ReasonCode.UNUSED_DAYS_PER_WEEK, ReasonCode.UNUSED_REST_DAYS, ReasonCode.UNUSED_MIN_GAP)
"""The codes of the reasons that report an ignored answer."""


@click.command(short_help="When to do routines, over a week or more.")
@click.argument("routines", nargs=-1, required=True, metavar="ROUTINE...")
@shows_content
@click.option(
    "--free", default=_MORNINGS, show_default=True, help='When you are free: "mon-fri 06:30-07:30; sat 9:00-11:00".'
)
@click.option("--start", help="The first day, such as 2026-11-23; without it, any week from a Monday.")
@click.option("--tz", default=system_zone, help="The time zone, such as Europe/Vienna; the system's unless given.")
@click.option("--weeks", type=int, help="The number of weeks of a programme whose dose climbs.")
@click.option("--rest-days", help="Days of rest after a run of days, where the source doesn't say.")
@click.option("--min-gap", help='Between sessions of a day, where the source doesn\'t say: "4 h".')
@click.option("--days-per-week", help="Days a week, where the source doesn't say: 3 or 2-4.")
@click.option("--override-source", is_flag=True, help="Apply these three also where the source says otherwise.")
@click.option("--most", help='The maximum time of sessions a day: "40 min".')
@click.option("--preferred-most", help='The preferred maximum time of sessions a day: "30 min".')
@click.option(
    "--blocked", multiple=True, metavar="DATE", help="A date without sessions; may be given again. Needs --start."
)
@click.option(
    "--busy-from", "calendars", multiple=True, metavar="FILE",
    help="A calendar (.ics) whose appointments are in the way; may be given again. Needs --start.",
)  # fmt: skip
@click.option(
    "--away", multiple=True, metavar="DATES",
    help="Dates without sessions, as 2026-12-24..2026-12-26; may be given again. Needs --start.",
)  # fmt: skip
@click.option(
    "--shifts", metavar="TEXT|FILE",
    help="Free time that repeats every few days: the date of the first, then each, - for none, "
    f'"{SHIFTS}", or a file of it. Without --free, the only free time. Needs --start.',
)  # fmt: skip
@click.option(
    "--stay", "stays", multiple=True, metavar="TEXT",
    help='Dates in another zone, as "2026-12-01..2026-12-05 Asia/Tokyo"; may be given again. Needs --start.',
)  # fmt: skip
@click.option("--alternatives", type=int, default=0, help="The number of other plans to name, each with what it costs.")
@click.option(
    "--differing", type=int, default=1, show_default=True,
    help="The sessions on another day or in another part of the day that make a plan another.",
)  # fmt: skip
@click.option("--shorten", is_flag=True, help="Shorten sessions where they don't fit in full.")
@pace_option
@side_option
@level_option
@click.option("--sheet", is_flag=True, help="A sheet to print and tick off, of 80 columns unless --width says others.")
@json_option("The plan as a document.")
def week(
    routines: tuple[str, ...],
    free: str,
    start: str | None,
    tz: str,
    weeks: int | None,
    rest_days: str | None,
    min_gap: str | None,
    days_per_week: str | None,
    most: str | None,
    preferred_most: str | None,
    blocked: tuple[str, ...],
    calendars: tuple[str, ...],
    away: tuple[str, ...],
    shifts: str | None,
    stays: tuple[str, ...],
    alternatives: int,
    differing: int,
    pace: Pace,
    side: OneSideLike | None,
    level: Level,
    library: Catalog,
    *,
    override_source: bool,
    shorten: bool,
    sheet: bool,
    json_: bool,
) -> None:
    """Say when to do each ROUTINE: the best week there is, or why there is none."""
    if sheet and json_:
        raise click.UsageError("--sheet is text for people; leave out --json, or --sheet")
    policy = Policy(rest_days=rest_days, min_gap=min_gap, days_per_week=days_per_week)
    ids = list(dict.fromkeys(routines))
    asked = [on_side(library.routines[id_], side) for id_ in ids]
    commitments = [override_frequency(routine, policy) if override_source else routine for routine in asked]
    need_start(
        start, {"--blocked": bool(blocked), "--away": bool(away), "--shifts": shifts is not None, "--stay": bool(stays)}
    )
    availability = Availability(
        windows=() if shifts is not None and _is_default("free") else free,
        zone=tz, most_per_day=most, preferred_most_per_day=preferred_most, blocked=blocked,
        away=read_away(away), stays=read_stays(stays),
        rotation=None if shifts is None else read_shifts(shifts),
    )  # fmt: skip
    availability = around(calendars, availability, start, 1 if weeks is None else weeks)
    first = start or _ANY_MONDAY
    make = plan_week if weeks is None else partial(plan_programme, weeks=weeks)
    try:
        plan = make(
            commitments, availability, start=first, policy=policy, pace=pace, level=level, shorten=shorten,
            alternatives=alternatives, differing=differing,
        )  # fmt: skip
    except PolicyNeeded as error:
        raise click.UsageError(say(_ask(error))) from None
    except Infeasible as error:
        give_up(_explain(error, ids, None if start else weeks or 1), json_=json_)
    if json_:
        click.echo(dumps(plan), nl=False)
    elif sheet:
        _print(plan, dated=start is not None)
    else:
        emit(show_plan(plan, dated=start is not None))


def _print(plan: Plan, *, dated: bool) -> None:
    """Write the sheet of a plan: neither in the width and the colours of a terminal nor by a pager."""
    if _is_default("width"):
        set_width(WIDTH)
    click.echo("\n".join(show_sheet(plan, _assumed(plan, dated=dated), dated=dated)))


def _is_default(option: str) -> bool:
    return click.get_current_context().get_parameter_source(option) is ParameterSource.DEFAULT


def _ask(error: PolicyNeeded) -> str:
    """The questions that the sources leave open, each with the option that answers it."""
    asked = [
        ASK(about=each.about, question=each.message, option=_FLAGS[each.field], choices=join(each.choices, OR))
        for each in error.questions
    ]
    return join(asked, FULL_STOP)


def _explain(error: Infeasible, ids: list[str], weeks: int | None) -> list[str]:
    """The lines that say why there is no plan: of *weeks* weeks from any Monday on, or of dates where it is `None`."""
    problem: str = THERE_IS(problem=error.problem)
    if weeks is not None and error.days is not None:
        problem = _no_plan(join(ids, AND), error.days, weeks)
    # Its sentence names the argument of Python.
    shortening = (one for one in error.details if isinstance(one, Remedy) and one.edit == Shorten())
    own = {remedy.message: LET_SHORTEN() for remedy in shortening}
    return show_verdict(problem, error, [own.get(change, change) for change in error.changes])


def _no_plan(routines: str, days: tuple[date, date], weeks: int) -> str:
    """That there is no plan, with dates of any week as the numbers of weeks."""
    if weeks == 1:
        return IN_ANY_WEEK(routines=routines)
    first, last = ((day - _ANY_MONDAY).days // 7 + 1 for day in days)
    if first == last:
        return IN_WEEK(routines=routines, number=first)
    return IN_WEEKS(routines=routines, first=first, last=last)


def show_plan(plan: Plan, *, dated: bool) -> list[str]:
    """The lines that show a plan; without dates where it is of any week."""
    lines = [*show_notices(plan.warnings()), "", *plan.table(dated=dated, language=chosen_language()).splitlines()]
    best = PROVED() if plan.optimal else NOT_PROVED(better=_better(plan))
    stated = doses_of_request(plan.request)
    if any(set(row.doses).difference(stated.get(row.commitment, ())) for row in plan.rows()):
        lines += ["", *paragraph(LOWERED())]
    lines += ["", *paragraph(best)]
    if plan.alternatives:
        lines += [*headed(ALTERNATIVES()), *bullets([other.message for other in plan.alternatives])]
    lines += [*headed(ASSUMED()), *bullets(_assumed(plan, dated=dated)), *show_advice(plan)]
    ids = dict.fromkeys(commitment.routine.id for commitment in plan.request.commitments)
    return [*lines, "", *(line for id_ in ids for line in paragraph(MORE_OF_ROUTINE(id=id_)))]


def _better(plan: Plan) -> str:
    for preference in fields(Score):
        figure, least = getattr(plan.score, preference.name), getattr(plan.best_possible, preference.name)
        if figure != least:
            return WORSE(figure=figure, preference=PREFERENCES[preference.name](), least=least)
    return AS_GOOD_AS_ANY()


def _free(availability: Availability) -> str:
    busy = len(availability.busy)
    less = (
        BLOCKED(dates=list_some(list(map(str, availability.blocked)))) if availability.blocked else "",
        BUSY(busy, count=f"{busy:,}") if busy else "",
        AWAY(dates=list_some(list(map(str, availability.away)))) if availability.away else "",
    )
    free, taken = describe_availability(availability), join(less, SEMICOLON)
    return FREE(
        availability=LESS(availability=free, taken=taken) if taken else free,
        zones=describe_zones(availability.zone, availability.stays),
    )


def _assumed(plan: Plan, *, dated: bool) -> list[str]:
    texts = [reason.message for reason in plan.assumed]
    if any(reason.code in _UNUSED for reason in plan.assumed):
        texts.append(OVERRIDE())
    texts.append(_free(plan.request.availability))
    texts += [] if dated else [ANY_WEEK()]
    texts += [CLOCK_JUMPS(moment=f"{change.at:%Y-%m-%d %H:%M}") for change in plan.clock_changes]
    return texts
