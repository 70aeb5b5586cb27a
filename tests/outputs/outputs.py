"""Every output: what a person sees or hears of a routine, as texts in their order.

What is new joins by a line in `OUTPUTS`, and all tests of this room hold of it.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from functools import lru_cache, partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, TypeAlias
from unittest.mock import patch

from attrs import evolve

import calendar_reading
import footex
from footex import Catalog, Frequency, Pace, Plan, Prescription, Protocol, Routine
from footex.cli import app, library, options
from footex.content import languages, write_logs
from footex.export import draw_assumptions, draw_estimate, draw_programme, draw_session, draw_week, to_html, to_pdf
from footex.export.leaflet import leaflet as leaflets
from footex.export.leaflet.setting import EMBEDDED
from footex.learn import Adherence, assess_adherence, draw_adherence
from footex.messages import Language
from footex.messages.page import HOW_LONG
from footex.messages.punctuation import COLON
from footex.model import Phase
from footex.model.routines.editing import map_items
from footex.timing import Grain
from footex.timing.timelines.cue import announced, shown, spoken
from logging_sessions import log_of
from reading import Page

__all__ = ["HTML", "OUTPUTS", "Output", "command", "fit_of", "planned", "sessions_of", "short"]

Show: TypeAlias = Callable[[Routine, Pace, Language], list[str]]

WIDE = "1000000"
"""Columns enough for any line."""

MONDAY = "2026-11-23"
OFTEN = Frequency(days_per_week=1, per_day=1, consecutive_days=1, rest_days=1)
FREE = "daily 00:00-24:00"


class Output(NamedTuple):
    """An output.

    Attributes:
        name: What it is called in the report of a test.
        show: The texts that it gives to a person, in their order.
        doses: Whether it shows what is to be done, and how much.
        times: Whether it shows how long the routine takes: low, typical and high.
        begins: What comes before the first of the work, after all that is to be minded; empty where that is the name
            of an exercise, which its notices don't hold then; `None` where no routine is shown but a part of one.
    """

    name: str
    show: Show
    doses: bool = False
    times: bool = False
    begins: str | None = ""


def short(routine: Routine) -> bool:
    """Whether a routine can be planned: on a day between 7 and 21 h at the latest."""
    return footex.estimate(routine).total.milliseconds[2] <= 13 * 3_600_000


def often(routine: Routine) -> Routine:
    """The routine once a week, with all of its exercises: some of the frequencies that are drawn can't be planned."""
    items = map_items(
        routine.items, lambda _, item: evolve(item, frequency=None) if isinstance(item, Prescription) else item
    )
    return evolve(routine, items=items, frequency=OFTEN)


def planned(routine: Routine, pace: Pace) -> Plan:
    return footex.plan_week(often(routine), FREE, start=MONDAY, pace=pace)


def protocol_of(routine: Routine) -> Protocol:
    phase = Phase(title="1", routines=routine, weeks=2)
    return Protocol(id="1", title="2", phases=phase, source=routine.source)


def fit_of(routine: Routine, pace: Pace) -> footex.Fit:
    return footex.fit_to_budget(routine, "24 h", pace=pace)


def notebook(make: Callable[[Routine, Pace], Any], routine: Routine, pace: Pace, language: Language) -> str:
    return to_html(make(routine, pace), language=language)


@lru_cache(maxsize=2)
def page(routine: Routine, pace: Pace, language: Language) -> str:
    return footex.to_page(routine, pace=pace, language=language)


def protocol_page(routine: Routine, pace: Pace, language: Language) -> str:
    return footex.to_page(protocol_of(routine), pace=pace, language=language)


def plan_page(routine: Routine, pace: Pace, language: Language) -> str:
    return footex.to_page(planned(routine, pace), language=language)


def seen(html: Callable[[Routine, Pace, Language], str], routine: Routine, pace: Pace, language: Language) -> list[str]:
    pieces: list[str] = Page(html(routine, pace, language)).pieces
    return pieces


def session_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_session(routine, pace=pace, language=language)


def estimate_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_estimate(footex.estimate(routine, pace=pace), language=language)


def assumptions_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_assumptions(footex.estimate(routine, pace=pace), language=language)


def protocol_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_programme(protocol_of(routine), pace=pace, language=language)


def plan_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_programme(planned(routine, pace), language=language)


def week_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_week(planned(routine, pace), language=language)


def leaflet(make: Callable[[Routine, Pace], Any], routine: Routine, pace: Pace, language: Language) -> list[str]:
    """What typst is given to set; that it sets each of these texts as it is, the tests of leaflets show by the PDF."""
    with (
        patch.object(leaflets, "family_names", lambda _: EMBEDDED),
        patch.object(leaflets, "set_in_type", lambda data, _: data),
    ):
        data: Any = to_pdf(make(routine, pace), pace=pace, language=language)
    return [data["title"], *set_texts(data["body"]), data["footer"]]


def set_texts(node: Any) -> Iterator[str]:
    """The texts of elements as data, those that stand for pictures among them."""
    match node:
        case str():
            if node:
                yield node
        case dict():
            if "alt" in node:
                yield node["alt"]
            yield from set_texts(node.get("children", []))
        case _:
            for one in node:
                yield from set_texts(one)


def sessions_of(routine: Routine, pace: Pace, language: Language) -> list[dict[str, Any]]:
    """The data of the sessions that a page plays."""
    (data,) = Page(page(routine, pace, language)).texts("script", id="footex-sessions")
    sessions: list[dict[str, Any]] = json.loads(data)
    return sessions


def player(routine: Routine, pace: Pace, language: Language) -> list[str]:
    """What the player shows and says: places in the routine, by which it logs, aren't shown."""
    return [text for data in sessions_of(routine, pace, language) for text in dict.fromkeys(played(data)) if text]


def played(data: dict[str, Any]) -> Iterator[str]:
    texts = data["texts"]
    yield data["title"]
    for heading, notices in data["mind"]:
        yield from (heading, *notices)
    yield texts[data["first"]]
    for _, _, bout, cue, count, say, _ in data["steps"]:
        yield from (
            *(texts[part] for part in data["cues"][cue]),
            texts[count],
            texts[say],
            texts[data["bouts"][bout][1]],
        )


def calendar(routine: Routine, pace: Pace, language: Language) -> list[str]:
    """What the first event of a calendar says, and what the calendar is called."""
    read = calendar_reading.read(footex.to_ical(planned(routine, pace), language=language))
    (event, *_) = read.of("VEVENT")
    texts = (event.text("SUMMARY"), event.text("CATEGORIES"), event.text("DESCRIPTION"))
    return [read.text("NAME"), *(line for text in texts for line in text.split("\n"))]


def cues(grain: Grain, routine: Routine, pace: Pace, language: Language) -> list[str]:
    steps = footex.timeline(routine, pace=pace, grain=grain)
    texts = (text for step in steps for text in (shown(step), spoken(step, language), announced(step)))
    return [text for text in dict.fromkeys(map(language.say, texts)) if text]


def command(arguments: str, routine: Routine, pace: Pace, language: Language) -> list[str]:
    """What the command shows, line by line: with the routine for all its content, and this pace and language."""
    name, *more = arguments.split("|")
    return run_command(name, [routine.id, *more], routine, pace, language)


def run_command(name: str, more: list[str], routine: Routine, pace: Pace, language: Language) -> list[str]:
    """What a subcommand shows."""
    content = Catalog(routines=routine, origin="footex")
    with (
        patch.object(library, "bundled", lambda: content),
        patch.object(options, "find_pace", lambda _: pace),
        patch.object(languages, "load_language", lambda _: language),
        redirect_stdout(StringIO()) as out,
    ):
        wide = [] if "--json" in more else ["--width", WIDE, "--language", "xx"]
        assert app.run([name, *more, *wide]) == 0
    return out.getvalue().splitlines()


def week(arguments: str, routine: Routine, pace: Pace, language: Language) -> list[str]:
    return command(f"week|--free|{FREE}|--start|{MONDAY}|--tz|UTC{arguments}", often(routine), pace, language)


def adherence(routine: Routine, pace: Pace) -> Adherence:
    """What was done of a plan: of its first session, all."""
    plan = planned(routine, pace)
    return assess_adherence(log_of(plan.sessions[0].routine, plan.sessions[0].start), plan, until="2026-11-29")


def adherence_notebook(routine: Routine, pace: Pace, language: Language) -> str:
    return adherence(routine, pace).html(language=language)


def adherence_chart(routine: Routine, pace: Pace, language: Language) -> str:
    return draw_adherence(adherence(routine, pace), language=language)


def of_sessions(name: str, routine: Routine, pace: Pace, language: Language) -> list[str]:
    """What a command shows of a session that was done."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "sessions.jsonl")
        file.write_text(write_logs(log_of(routine, f"{MONDAY}T07:00:00Z")), encoding="utf-8")
        return run_command(name, [str(file)], routine, pace, language)


HTML: dict[str, Callable[[Routine, Pace, Language], str]] = {
    "page": page,
    "page of a protocol": protocol_page,
    "page of a plan": plan_page,
    "notebook of a routine": partial(notebook, lambda routine, _: routine),
    "notebook of an estimate": partial(notebook, lambda routine, pace: footex.estimate(routine, pace=pace)),
    "notebook of a protocol": partial(notebook, lambda routine, _: protocol_of(routine)),
    "notebook of a plan": partial(notebook, planned),
    "notebook of a fit": partial(notebook, fit_of),
    "chart of a session": session_chart,
    "chart of an estimate": estimate_chart,
    "chart of assumptions": assumptions_chart,
    "chart of a protocol": protocol_chart,
    "chart of a programme": plan_chart,
    "chart of a week": week_chart,
    "notebook of adherence": adherence_notebook,
    "chart of adherence": adherence_chart,
}
"""The outputs that are HTML."""

_ALL = (
    Output("page", partial(seen, HTML["page"]), doses=True, times=True, begins=HOW_LONG()),
    Output("page of a protocol", partial(seen, HTML["page of a protocol"]), doses=True, times=True, begins=HOW_LONG()),
    Output("page of a plan", partial(seen, HTML["page of a plan"]), doses=True, times=True, begins=HOW_LONG()),
    Output("player", player, doses=True, begins="next: "),
    Output("notebook of a routine", partial(seen, HTML["notebook of a routine"]), doses=True),
    Output("notebook of an estimate", partial(seen, HTML["notebook of an estimate"]), times=True),
    Output("notebook of a protocol", partial(seen, HTML["notebook of a protocol"])),
    Output("notebook of a plan", partial(seen, HTML["notebook of a plan"]), begins="Mon"),
    Output("notebook of a fit", partial(seen, HTML["notebook of a fit"])),
    Output("chart of a session", partial(seen, HTML["chart of a session"]), begins=None),
    Output("chart of an estimate", partial(seen, HTML["chart of an estimate"]), times=True, begins=None),
    Output("chart of assumptions", partial(seen, HTML["chart of assumptions"]), begins=None),
    Output("chart of a protocol", partial(seen, HTML["chart of a protocol"]), begins=None),
    Output("chart of a programme", partial(seen, HTML["chart of a programme"]), begins=None),
    Output("chart of a week", partial(seen, HTML["chart of a week"]), begins=None),
    Output("notebook of adherence", partial(seen, HTML["notebook of adherence"]), begins=None),
    Output("chart of adherence", partial(seen, HTML["chart of adherence"]), begins=None),
    Output("leaflet", partial(leaflet, lambda routine, _: routine), doses=True, times=True, begins=HOW_LONG()),
    Output(
        "leaflet of a protocol",
        partial(leaflet, lambda routine, _: protocol_of(routine)),
        doses=True,
        times=True,
        begins=HOW_LONG(),
    ),
    Output("leaflet of a plan", partial(leaflet, planned), doses=True, times=True, begins=HOW_LONG()),
    Output("calendar", calendar, doses=True, times=True, begins=COLON(name=HOW_LONG(), text="")),
    Output("cues", partial(cues, Grain.REPETITION), doses=True, begins=None),
    Output("cues of bouts", partial(cues, Grain.BOUT), doses=True, begins=None),
    Output("footex show", partial(command, "show"), doses=True),
    Output("footex time", partial(command, "time"), times=True),
    Output("footex timeline", partial(command, "timeline"), doses=True),
    Output("footex run", partial(command, "run|--speed|1000000"), doses=True, times=True),
    Output("footex fit", partial(command, "fit|--minutes|1440")),
    Output("footex week", partial(week, ""), begins="Mon"),
    Output("footex week --sheet", partial(week, "|--sheet"), begins="Mon"),
    Output("footex adherence", partial(of_sessions, "adherence"), begins=None),
)

OUTPUTS = {output.name: output for output in _ALL}
"""All outputs, by name."""
