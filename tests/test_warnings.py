"""What is to be minded reaches everybody: no place that shows a routine leaves any of it out."""

import inspect
import json
import pkgutil
from collections.abc import Callable
from html import unescape
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

import calendar_reading
import footex
from footex import (
    Catalog,
    Caution,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Prescription,
    Protocol,
    Reps,
    Routine,
    Source,
    StopRule,
)
from footex.cli import app, loading
from footex.model import Contraindication, NoticeKind, Outcome, Phase, Population
from footex.model.safety.notices import warnings_of_exercise, warnings_of_source

ARTICLE = Source(
    id="article", title="An article", cautions=Caution(text="Mind marker-source-caution.", by="article"),
    stop_rules=StopRule(text="Stop at marker-source-rule.", by="article"),
)  # fmt: skip
BOOK = Source(
    id="book", title="A book", cautions=Caution(text="Mind marker-book-caution.", by="book"),
    stop_rules=StopRule(text="Stop at marker-book-rule.", by="book"),
)  # fmt: skip
HOP = Exercise(
    id="hop", name="marker-work", source=BOOK, cautions=Caution(text="Mind marker-exercise-caution.", by="me"),
    stop_rules=StopRule(text="Stop at marker-exercise-rule.", by="me", limit="marker-limit at most 5/10"),
)  # fmt: skip
HOPS = Prescription(HOP, Dose(Reps(5), sets=3))
FREQUENCY = Frequency(days_per_week=3, per_day=1, consecutive_days=1, rest_days=1)
LOUD = Routine(
    id="loud", title="Loud", items=HOPS, source=ARTICLE, frequency=FREQUENCY,
    cautions=Caution(text="Mind marker-routine-caution.", by="me"),
    population=Population(text="marker-people"), exclusions="marker-exclusion",
    contraindications=Contraindication(condition="marker-condition", kind="absolute", by="me"),
    outcomes=Outcome(measure="marker-outcome", result="same"),
    stop_rules=StopRule(text="Stop at marker-routine-rule.", by="me", when="next-day"),
)  # fmt: skip
SILENT = Routine(
    id="silent", title="Silent", items=Prescription(Exercise(id="sit", name="Sit"), Dose(Reps(5), sets=1)),
    source=Source(id="blog", title="A blog"), frequency=FREQUENCY,
)  # fmt: skip
HALF = Routine(
    id="half", title="Half", items=SILENT.items, source=SILENT.source, frequency=FREQUENCY, cautions=LOUD.cautions
)
LIBRARY = Catalog(routines=[LOUD, SILENT, HALF])

COMMANDS: dict[str, tuple[str, ...]] = {
    "show": (), "show --cert": (), "time": (), "timeline": (), "fit": ("--minutes", "0.75"), "week": (),
    "time --json": (), "fit --json": ("--minutes", "0.75"), "week --sheet": (), "run": ("--speed", "1000000"),
}  # fmt: skip
"""The calls of the command that show a routine to a person, and what each needs besides."""

FIRST = {"show --cert": "who provides it", "week": "06:30", "Plan": "<svg", "Protocol": "<table"}
"""What each place shows of the work before all else, where that isn't the name of the first exercise."""

ORDER = ("people", "exclusion", "condition", "outcome", "routine-caution", "routine-rule")
"""The markers in the order in which notices are shown."""

OTHER_COMMANDS = {
    "adherence": "counts sessions and adds up their time, whatever is done in them",
    "adherence --json": "counts sessions and adds up their time",
    "learn": "shows a pace, whatever the routine",
    "learn --json": "shows a pace, whatever the routine",
    "bulk": "answers rows of figures, and says which are wrong",
    "bulk --json": "how many rows there are, and how many are wrong",
    "check": "reports problems of documents",
    "export": "writes a file; pages are tested below",
    "compare": "shows one exercise, with the warnings of that: tested below",
    "import": "writes documents",
    "list": "names what there is",
    "new": "writes a document to fill in",
    "schema": "writes the schema",
    "show --json": "writes a document, which holds all cautions and stop rules",
    "timeline --json": "an array of steps; `time --json` has the warnings",
    "week --json": "writes a document, which refers to its routines",
    "compare --json": "doses and times of one exercise",
    "list --json": "names what there is",
}

IN_NOTEBOOKS: dict[str, Callable[[Routine], Any]] = {
    "Routine": lambda routine: routine,
    "Estimate": footex.estimate,
    "Protocol": lambda routine: Protocol(
        id="plan", title="Plan", phases=Phase(title="Start", routines=routine, weeks=2), source=routine.source
    ),
    "Fit": lambda routine: footex.fit_to_budget(routine, "1 h"),
    "Plan": lambda routine: footex.plan_week(routine, "daily 07:00-08:00", start="2026-11-23"),
}
"""The values that show a routine in a notebook."""

PAGES = {"Routine", "Protocol", "Plan"}
"""What of these there are pages of."""

OTHER_IN_NOTEBOOKS = {
    "Adherence": "counts sessions and adds up their time, whatever is done in them",
    "Catalog": "names what there is",
    "Pace": "what it assumes, whatever the routine",
    "Exercise": "shows one exercise, with the warnings of that: tested below",
    "Source": "shows a publication, with the warnings of that: tested below",
    "Picture": "a drawing, which has no warnings",
}


def markers(routine: Routine) -> list[str]:
    """What has to be in whatever shows the routine: the words of every notice."""
    return [word for notice in routine.warnings() for word in (notice.text, notice.by) if word]


def assert_warned_before(work: str, shown: str, routine: Routine) -> None:
    """All that is to be minded comes before the work, in the order of its kinds."""
    begins = shown.index(work)
    for marker in markers(routine):
        assert shown.index(marker) < begins
    places = [shown.index(f"marker-{name}") for name in ORDER]
    assert places == sorted(places)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "own.json").write_text(footex.dumps(LIBRARY), encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert app.run([*arguments, "--width", "10000"] if "--json" not in arguments else list(arguments)) == 0
    return capsys.readouterr().out


def test_each_kind_of_warning_has_a_marker() -> None:
    shown = " ".join(map(str, LOUD.warnings()))
    for name in ("routine", "exercise", "source", "book"):
        assert f"marker-{name}-caution" in shown
        assert f"marker-{name}-rule" in shown
    for name in ("limit", "people", "exclusion", "condition", "outcome"):
        assert f"marker-{name}" in shown
    kinds = {notice.kind for routine in LIBRARY.routines.values() for notice in routine.warnings()}
    assert kinds == set(NoticeKind)


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=lambda one: one.id)
@pytest.mark.parametrize("call", COMMANDS)
def test_every_command_that_shows_a_routine_shows_all_its_warnings(
    capsys: pytest.CaptureFixture[str], folder: Path, call: str, routine: Routine
) -> None:
    command, *flags = call.split()
    out = run(capsys, command, routine.id, *flags, *COMMANDS[call], "--from", str(folder))
    shown = " ".join(map(str, json.loads(out)["warnings"])) if "--json" in flags else out
    for marker in markers(routine):
        assert marker in shown


@pytest.mark.parametrize("call", [call for call in COMMANDS if "--json" not in call])
def test_every_command_warns_before_the_first_exercise(
    capsys: pytest.CaptureFixture[str], folder: Path, call: str
) -> None:
    command, *flags = call.split()
    out = run(capsys, command, "loud", *flags, *COMMANDS[call], "--from", str(folder))
    assert_warned_before(FIRST.get(call, "marker-work"), out, LOUD)


@pytest.mark.parametrize("call", [call for call in COMMANDS if "--json" not in call])
def test_nothing_of_it_is_lost_in_80_columns(capsys: pytest.CaptureFixture[str], folder: Path, call: str) -> None:
    command, *flags = call.split()
    arguments = [command, "loud", *flags, *COMMANDS[call], "--from", str(folder), "--width", "80"]
    assert app.run(arguments) == 0
    out = capsys.readouterr().out
    assert all(len(line) <= 80 for line in out.splitlines())
    shown = " ".join(out.split())
    for notice in LOUD.warnings():
        assert str(notice) in shown


def test_a_week_of_several_routines_shows_the_warnings_of_each(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    for more in ((), ("--sheet",)):
        out = run(capsys, "week", "loud", "silent", "--from", str(folder), "--free", "daily 06:00-12:00", *more)
        for marker in [*markers(LOUD), *markers(SILENT)]:
            assert marker in out
        assert "silent: No caution and no stop rule is stated" in out


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=lambda one: one.id)
@pytest.mark.parametrize("name", IN_NOTEBOOKS)
def test_every_value_that_shows_a_routine_in_a_notebook_shows_all_its_warnings(name: str, routine: Routine) -> None:
    shown = unescape(IN_NOTEBOOKS[name](routine)._repr_html_())
    for marker in markers(routine):
        assert marker in shown


@pytest.mark.parametrize("name", IN_NOTEBOOKS)
def test_every_value_warns_before_the_first_exercise(name: str) -> None:
    shown = unescape(IN_NOTEBOOKS[name](LOUD)._repr_html_())
    assert_warned_before(FIRST.get(name, "marker-work"), shown, LOUD)


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=lambda one: one.id)
@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_that_shows_a_routine_shows_all_its_warnings(name: str, routine: Routine) -> None:
    shown = unescape(footex.to_page(IN_NOTEBOOKS[name](routine)))
    for marker in markers(routine):
        assert marker in shown


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_warns_before_the_first_exercise(name: str) -> None:
    page = unescape(footex.to_page(IN_NOTEBOOKS[name](LOUD)))
    # Notices name exercises, so the work begins with how long it takes.
    assert_warned_before("How long", page[page.index("<main") :], LOUD)


@pytest.mark.parametrize("routine", [LOUD, SILENT], ids=lambda one: one.id)
def test_the_first_session_of_a_calendar_warns_before_its_doses(routine: Routine) -> None:
    plan = footex.plan_week(routine, "daily 06:00-12:00", start="2026-11-23")
    (event, *_) = calendar_reading.read(footex.to_ical(plan)).of("VEVENT")
    before, _, _ = event.text("DESCRIPTION").partition("How long")
    for marker in markers(routine):
        assert marker in before


@pytest.mark.parametrize(("command", "dose"), [("show", "Dosed in"), ("compare", "3 sets")])
def test_a_dose_of_an_exercise_is_shown_after_whom_it_is_for_and_what_came_of_it(
    capsys: pytest.CaptureFixture[str], folder: Path, command: str, dose: str
) -> None:
    out = run(capsys, command, "hop", "--from", str(folder))
    begins = out.index(dose)
    for name in (*ORDER, "source-caution", "source-rule"):
        assert out.index(f"marker-{name}") < begins


def test_a_plan_has_the_warnings_of_all_its_routines_for_before_its_table() -> None:
    plan = footex.plan_week([LOUD, SILENT], "daily 06:00-12:00", start="2026-11-23")
    shown = " ".join(map(str, plan.warnings()))
    for marker in [*markers(LOUD), *markers(SILENT)]:
        assert marker in shown
    assert footex.plan_week(LOUD, "daily 06:00-12:00", start="2026-11-23").warnings() == LOUD.warnings()


@pytest.mark.parametrize("command", ["show", "compare"])
def test_a_command_that_shows_an_exercise_shows_all_its_warnings(
    capsys: pytest.CaptureFixture[str], folder: Path, command: str
) -> None:
    out = run(capsys, command, "hop", "--from", str(folder))
    for notice in warnings_of_exercise(HOP):
        assert str(notice) in out


def test_a_source_is_shown_with_all_its_warnings(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    out = run(capsys, "show", "article", "--from", str(folder))
    for notice in warnings_of_source(ARTICLE):
        assert str(notice) in out


def test_a_protocol_shows_the_warnings_of_its_own_and_of_its_routines(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    phases = [Phase(title="Start", routines=LOUD, weeks=2), Phase(title="On", routines=SILENT)]
    protocol = Protocol(
        id="plan", title="Plan", phases=phases,
        cautions=Caution(text="marker-plan-caution", by="me"), stop_rules=StopRule(text="marker-plan-rule", by="me"),
        population=Population(text="marker-plan-people"), exclusions="marker-plan-exclusion",
        contraindications=Contraindication(condition="marker-plan-condition", kind="relative", by="me"),
        outcomes=Outcome(measure="marker-plan-outcome", result="same"),
    )  # fmt: skip
    (tmp_path / "own.json").write_text(footex.dumps(Catalog(protocols=protocol)), encoding="utf-8")
    shown = (run(capsys, "show", "plan", "--from", str(tmp_path)), unescape(protocol._repr_html_()))
    own = [f"marker-plan-{name}" for name in ("caution", "rule", "people", "exclusion", "condition", "outcome")]
    for marker in [*own, *markers(LOUD), *markers(SILENT)]:
        assert all(marker in one for one in shown)


def test_a_plan_of_a_protocol_shows_the_warnings_of_the_protocol_and_of_its_source() -> None:
    phases = [Phase(title="Start", routines=LOUD, weeks=1), Phase(title="On", routines=SILENT, weeks=1)]
    protocol = Protocol(
        id="plan", title="Plan", phases=phases, source=BOOK,
        cautions=Caution(text="marker-plan-caution", by="me"), stop_rules=StopRule(text="marker-plan-rule", by="me"),
        population=Population(text="marker-plan-people"), exclusions="marker-plan-exclusion",
        contraindications=Contraindication(condition="marker-plan-condition", kind="relative", by="me"),
        outcomes=Outcome(measure="marker-plan-outcome", result="same"),
    )  # fmt: skip
    plan = footex.plan_programme(protocol, "daily 07:00-08:00", start="2026-11-23")
    shown = unescape(plan._repr_html_())
    of_source = ["marker-book-caution", "marker-book-rule"]
    for name in ("caution", "rule", "people", "exclusion", "condition", "outcome"):
        assert f"marker-plan-{name}" in shown
    for routine in (LOUD, SILENT):
        assert all(word in shown for word in [*markers(routine), *of_source] if "is stated" not in word)
    assert footex.loads(footex.dumps(plan)) == plan


def test_a_plan_of_a_protocol_tells_what_was_read_and_states_none() -> None:
    fields = ("population", "exclusions", "outcomes", "stop_rules")
    read = [Evidence(field=field, basis="inferred", note="Table 1 states none.") for field in fields]
    protocol = Protocol(
        id="plan", title="Plan", phases=Phase(title="Start", routines=SILENT, weeks=1), source=BOOK, evidence=read,
        population="unstated", exclusions="unstated", outcomes="unstated",
    )  # fmt: skip
    plan = footex.plan_programme(protocol, "daily 07:00-08:00", start="2026-11-23")
    (done,) = {commitment.routine for commitment in plan.request.commitments}
    unstated = [notice for notice in done.warnings() if notice.text == "not stated in what was read"]
    assert [notice.kind.value for notice in unstated] == ["for-whom", "exclusion", "outcome", "stop-rule"]
    assert [one for notice in unstated for one in notice.evidence] == read


def test_every_command_is_among_them_or_shows_no_routine() -> None:
    commands = {name: load() for name, load in loading.COMMANDS.items()}
    forms = {
        f"{name} {form}"
        for name, one in commands.items()
        for form in ("--cert", "--json", "--sheet")
        if any(form in each.opts for each in one.params)
    }
    known = {*COMMANDS, *OTHER_COMMANDS}
    assert set(commands) | forms == known


def classes() -> dict[str, type]:
    """All classes of the package, by name."""
    modules = [one.name for one in pkgutil.walk_packages(footex.__path__, "footex.")]
    kept = [import_module(name) for name in modules if name.split(".")[1] not in ("__main__", "__pyinstaller")]
    return {
        name: kind
        for module in kept
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if kind.__module__.startswith("footex.")
    }


def test_every_value_that_a_notebook_shows_is_among_them_or_shows_no_routine() -> None:
    shown = {name for name, kind in classes().items() if "_repr_html_" in vars(kind)}
    assert shown == {*IN_NOTEBOOKS, *OTHER_IN_NOTEBOOKS}


WARNED_OF = {
    "Exercise": {"cautions", "stop_rules"},
    "Protocol": {"cautions", "contraindications", "exclusions", "outcomes", "population", "stop_rules"},
    "Routine": {"cautions", "contraindications", "exclusions", "outcomes", "population", "stop_rules"},
    "Source": {"cautions", "outcomes", "stop_rules"},
}
"""The fields that are gathered; a further one needs a marker above."""

WARNING = ("caution", "stop_rule", "contraindication", "exclusion", "population", "outcome")


def test_every_field_that_warns_is_gathered() -> None:
    found: dict[str, set[str]] = {}
    for name, kind in classes().items():
        if attrs.has(kind):
            for field in attrs.fields(kind):
                if field.name.startswith(WARNING):
                    found.setdefault(name, set()).add(field.name)
    assert found == WARNED_OF
