"""A page: one file with all of a routine, a protocol or a plan, what to mind first, each dose once."""

import json
import pickle
import re
from collections import Counter
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

import footex
from footex import Commitment, Exercise, FootexError, Frequency, Hold, Prescription, Protocol, Routine, Source, to_page
from footex.content.hashing import content_hash
from footex.messages.language import ENGLISH, Language
from footex.model import Phase, SessionDose
from footex.model.figures.description import describe_duration
from footex.testing import routines
from footex.timing import GENTLE, STEADY, Level
from reading import Page

BUNDLED = footex.bundled().routines
PLANK = Exercise(id="plank", name="Plank", instructions=["Lie prone.", "Push up."], mistakes="Sagging.")
SQUAT = Exercise(id="squat", name="Squat", equipment=())
CORE = Routine(id="core", title="Core", items=[Prescription(PLANK, "3 x 30 s"), Prescription(SQUAT, "2 x 8")])
THRICE = Frequency(days_per_week=3, per_day=1)


def of_page(thing: Any, **options: Any) -> Page:
    return Page(to_page(thing, **options))


def of_one(prescription: Prescription, **fields: Any) -> Page:
    return of_page(Routine(id="one", title="One", items=prescription, **fields))


def levels_of_headings(page: Page) -> list[int]:
    return [int(one.name[1]) for one in page.elements if re.fullmatch("h[1-6]", one.name)]


def dialogless(text: str) -> str:
    """A page without its player, which is tested apart."""
    return re.sub("<(dialog|script|style).*?</\\1>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("routine", BUNDLED.values(), ids=lambda one: one.id)
def test_a_page_of_a_bundled_routine_holds_all_that_is_done(routine: Routine) -> None:
    page = of_page(routine)
    text = page.text()
    assert page.texts("title")[:1] == page.texts("h1") == [routine.title]
    for exercise in routine.exercises():
        for part in (exercise.name, exercise.summary, *exercise.instructions, *exercise.mistakes, *exercise.aliases):
            assert part in text
    for _, prescription in routine.prescriptions():
        assert prescription.note in text
        assert prescription.variation in text
    for source in filter(None, (routine.source, *(exercise.source for exercise in routine.exercises()))):
        for part in (source.title, source.publisher, source.licence, *source.authors, *source.tips, source.note):
            assert part in text
    assert "This page informs; it doesn't treat" in text


@settings(max_examples=settings.default.max_examples // 2)
@given(routines())
def test_a_page_has_the_low_typical_and_high_time_of_the_estimate(routine: Routine) -> None:
    page = of_page(routine)
    low, typical, high = map(describe_duration, footex.estimate(routine).total.milliseconds)
    shown = f"typically {typical}, at least {low}, at most {high}" if low != high else typical
    assert page.texts("dd")[0].startswith(shown)
    about = "about " if footex.estimate(routine).assumptions else ""
    assert page.texts("button", data_session="0") == [f"Start the session ({about}{typical})"]


@pytest.mark.parametrize("level", Level)
def test_a_page_plays_the_time_of_its_level_and_pace(level: Level) -> None:
    routine = BUNDLED["simple-foot-exercises"]
    page = of_page(routine, level=level, pace=GENTLE)
    total = footex.estimate(routine, pace=GENTLE).total.milliseconds
    (data,) = json.loads(page.texts("script", type="application/json")[0])
    assert data["estimate"] == list(total)
    assert sum(step[0] for step in data["steps"]) == total[level.index]
    assert page.texts("button", class_="start") == [
        f"Start the session (about {describe_duration(total[level.index])})"
    ]


def test_what_is_assumed_is_listed_and_marked() -> None:
    page = of_one(Prescription(SQUAT, "8"))
    (more,) = page.all("a", href="#session-1-time")
    assert more.text == ["Part of this time is assumed, not stated by a source."]
    assert "What is assumed" in "".join(page.all("div", id="session-1-time")[0].text)
    assert "2-3-5 s" in page.text()


def test_a_time_that_is_all_stated_is_one_figure_without_a_mark() -> None:
    page = of_one(Prescription(PLANK, "30 s"))
    assert page.texts("dd")[0] == "30 s"
    assert "assumed" not in dialogless(to_page(Routine(id="one", title="One", items=Prescription(PLANK, "30 s"))))


def test_what_is_resolved_by_a_pace_is_marked_in_the_dose() -> None:
    resolved = footex.timing.resolve(Routine(id="one", title="One", items=Prescription(SQUAT, "a few x 8, rest 60 s")))
    (dose,) = of_page(resolved).texts("p", class_="dose")
    assert dose == "2-4 sets (assumed) of 8 repetitions, rest 1 min"


def test_what_differs_from_the_exercise_is_said_with_its_dose() -> None:
    page = of_one(
        Prescription(
            PLANK, "3 x 30 s", note="Breathe.", variation="On the knees.", position="kneeling", equipment="mat",
            frequency=THRICE, essential=True, readings=footex.model.Reading(dose="2 x 30 s", why="The text says two."),
            progressions=footex.model.Progression(change="hold", by="5 s", when="painless"),
        )
    )  # fmt: skip
    text = page.text()
    for part in (
        "On the knees.", "Note: Breathe.", "position: kneeling", "needs: mat", "How often this one: once a day",
        "Never left out to save time", "How it goes on: hold: 5 s longer when painless",
        "Can also be read as: 2 sets of holding for 30 s, rest unstated (The text says two.)",
    ):  # fmt: skip
        assert part in text


def test_blocks_and_rests_are_shown_in_their_order() -> None:
    circuit = footex.Block([Prescription(PLANK, "30 s"), footex.Rest("1 min"), Prescription(SQUAT, "8")], rounds=3,
                           title="Circuit")  # fmt: skip
    page = of_page(Routine(id="one", title="One", items=[circuit, Prescription(PLANK, "20 s")]))
    items = [
        one for one in page.elements if one.name == "li" and one.attributes.get("class") in ("item", "rest", "block")
    ]
    assert [one.attributes["class"] for one in items] == ["block", "item", "rest", "item", "item"]
    assert "".join(items[2].text) == "Rest: 1 min"
    assert page.texts("h3")[:3] == ["Not stated", "Circuit", "Plank"]
    assert page.texts("h4") == ["Plank", "Squat"]


def test_instructions_are_shown_once_and_linked_from_elsewhere() -> None:
    page = of_page(Routine(id="one", title="One", items=[Prescription(PLANK, "30 s"), Prescription(PLANK, "20 s")]))
    assert page.text().count("Lie prone.") == 1
    (link,) = page.all("a", href="#exercise-1")
    assert link.text == ["How to do it: Plank"]


def test_needs_name_each_thing_once_and_what_is_not_known() -> None:
    mat = Exercise(id="bridge", name="Bridge", equipment="mat")
    items = [Prescription(one, "8") for one in (mat, mat, PLANK)]
    assert "What you needmat, not known for Plank" in of_page(Routine(id="one", title="One", items=items)).text()
    assert "What you neednot known for Plank" in of_one(Prescription(PLANK, "8")).text()
    assert "What you neednone" in of_one(Prescription(SQUAT, "8")).text()


def test_how_a_routine_is_delivered_is_shown() -> None:
    page = of_one(Prescription(SQUAT, "8"), delivery=footex.model.Delivery(setting="a gym"))
    assert "How it is delivered" in page.texts("h3")
    assert "settinga gym" in page.text()


def test_sources_are_linked_by_their_address_and_their_doi() -> None:
    leaflet = Source(id="leaflet", title="Feet", doi='10.1000/a<b>"c', address="https://example.org/feet?a=1&b=2")
    page = of_one(Prescription(SQUAT, "8"), source=leaflet)
    links = [one for one in page.all("a") if not (one.attributes.get("href") or "#").startswith("#")]
    assert {one.attributes["href"]: "".join(one.text) for one in links} == {
        "https://doi.org/10.1000/a%3Cb%3E%22c": leaflet.doi, leaflet.address: leaflet.address,
    }  # fmt: skip
    assert all(one.attributes["rel"] == "noopener noreferrer" for one in links)


def test_a_source_that_measured_nothing_says_so() -> None:
    claim = footex.model.Claim(kind="benefit", text="Stronger toes.")
    page = of_one(Prescription(SQUAT, "8"), source=Source(id="leaflet", title="Feet", claims=claim))
    assert "It states no outcome: the benefits are claimed, not measured." in page.text()


def test_a_page_without_sources_has_no_section_of_them() -> None:
    assert "Sources" not in of_one(Prescription(SQUAT, "8")).texts("h2")


def test_a_protocol_shows_its_phases_and_each_dose_of_their_routines() -> None:
    start = Phase(
        title="Start", routines=CORE, weeks=2, frequency=THRICE, enter="painless", leave="pain at most 3/10",
        doses=SessionDose(exercise="plank", dose="3 x 45 s", first_session=4),
    )  # fmt: skip
    protocol = Protocol(
        id="plan", title="Core plan", phases=[start, Phase(title="On", routines=CORE, weeks=4)],
        source=Source(id="book", title="A book"),
    )  # fmt: skip
    page = of_page(protocol)
    assert page.texts("h1") == ["Core plan"]
    headings = page.texts("h2")
    assert headings == ["Read this first", "Phases", "Core, dose 1 of 2", "Core, dose 2 of 2", "Sources", ""]
    assert page.texts("h3")[1:3] == ["1. Start", "2. On"]
    text = page.text()
    for part in ("weeks 1 to 2", "once a day, 3 days a week", "painless", "pain at most 3/10", "A book"):
        assert part in text
    linked = [one.attributes["href"] for one in page.all("a") if "dose" in "".join(one.text)]
    assert linked == ["#session-1", "#session-2", "#session-1"]
    assert "from session 4 on: Core, dose 2 of 2" in text


def test_a_routine_of_a_phase_is_listed_once_where_only_the_doses_of_another_change() -> None:
    legs = Routine(id="legs", title="Legs", items=Prescription(SQUAT, "8"))
    arms = Routine(id="arms", title="Arms", items=Prescription(PLANK, "30 s"))
    later = SessionDose(exercise="plank", dose="45 s", first_session=3)
    page = of_page(Protocol(id="plan", title="Plan", phases=Phase(title="Start", routines=[legs, arms], doses=later)))
    linked = ["".join(one.text) for one in page.all("a") if (one.attributes.get("href") or "").startswith("#session-")]
    assert [text for text in linked if "assumed" not in text] == ["Legs", "Arms, dose 1 of 2", "Arms, dose 2 of 2"]


def test_a_plan_that_assumes_nothing_has_no_list_of_it() -> None:
    plan = footex.plan_week(Commitment(routine=CORE, frequency=THRICE), "daily 06:30-08:00", start="2026-11-23")
    assert "What this plan takes for granted" in of_page(plan).texts("h2")
    assert "What this plan takes for granted" not in of_page(attrs.evolve(plan, assumed=())).texts("h2")


def test_each_session_of_a_plan_is_linked_to_its_own_dose() -> None:
    plan = footex.plan_programme(BUNDLED["heel-and-foot-stretching"], "daily 06:30-08:00", start="2026-11-23", weeks=3)
    page = of_page(plan)
    links = [one for one in page.all("a") if "dose" in "".join(one.text)]
    assert len(links) == len(plan.sessions) == 21
    for one, session in zip(links, plan.sessions, strict=True):
        section = page.all("section", id=(one.attributes["href"] or "")[1:])[0]
        assert "".join(one.text) == "".join(section.text)[: len("".join(one.text))]
        low, typical, high = map(describe_duration, footex.estimate(session.routine).total.milliseconds)
        assert f"typically {typical}, at least {low}, at most {high}" in "".join(section.text)
    doses = {session.routine.items for session in plan.sessions}
    buttons = page.all("button", class_="start")
    assert 1 < len(buttons) - len(plan.sessions) <= len(doses)
    assert page.texts("h1") == ["Your 3 weeks from 2026-11-23"]
    assert page.texts("h3")[3:7] == ["Not stated", "Week 1", "Week 2", "Week 3"]


def test_a_plan_of_one_week_names_its_days_its_times_and_what_was_lowered() -> None:
    stretching = BUNDLED["heel-and-foot-stretching"]
    plan = footex.plan_week(stretching, "daily 06:30-06:50", start="2026-11-23", shorten=True)
    page = of_page(plan)
    text = page.text()
    assert page.texts("h1") == ["Your week from 2026-11-23"]
    assert "Week 1" not in text
    for row in plan.rows():
        assert f"{row.weekday} {row.day}" in text
        assert f"{row.start:%H:%M} to {row.end:%H:%M}, {row.minutes} min: " in text
        assert row.notes
        assert row.notes in text
    for reason in plan.assumed:
        assert reason.message in text
    for advised in footex.planning.advice(plan):
        assert advised.message in text
    assert "once a day, 7 days a week, in the morning" in text


def test_a_plan_shows_what_is_done_as_needed_and_what_became_of_sessions() -> None:
    needed = Commitment(routine=CORE, frequency=Frequency(as_needed=True))
    planned = Commitment(routine=BUNDLED["toe-stand"], frequency=THRICE)
    plan = footex.plan_week([needed, planned], "daily 06:30-08:00", start="2026-11-23")
    plan = plan.mark(plan.sessions[0].id, "done")
    page = of_page(plan)
    assert "As you need it" in page.text()
    assert page.texts("a", href="#session-2") == ["Core"]
    assert "done" in page.texts("ul", class_="days")[0]


def test_a_week_without_sessions_says_so() -> None:
    plan = footex.plan_week(Commitment(routine=CORE, frequency=Frequency(as_needed=True)), "daily 06:30-08:00",
                            start="2026-11-23")  # fmt: skip
    assert "no sessions" in of_page(plan).text()


def test_a_plan_is_shown_at_its_own_pace_and_level_unless_others_are_given() -> None:
    commitment = Commitment(routine=CORE, frequency=THRICE)
    plan = footex.plan_week(commitment, "daily 06:30-08:00", start="2026-11-23", pace=GENTLE, level="high")
    gentle, steady = (footex.estimate(CORE, pace=pace).total.milliseconds for pace in (GENTLE, STEADY))
    assert f"Start the session (about {describe_duration(gentle[2])})" in to_page(plan)
    assert f"Start the session (about {describe_duration(steady[0])})" in to_page(plan, pace=STEADY, level="low")


def test_a_session_of_a_plan_is_played_with_its_own_dose_and_logged_under_its_own_id() -> None:
    commitment = Commitment(routine=CORE, frequency=THRICE)
    plan = footex.plan_programme(commitment, "daily 06:30-08:00", start="2026-11-23", weeks=2)
    page = of_page(plan)
    data = json.loads(page.texts("script", type="application/json")[0])
    days = page.all("ul", class_="days")
    starts = [one for one in page.all("button", class_="start") if "".join(one.text) == "Start"]
    assert len(days) == 2
    for one, session in zip(starts, plan.sessions, strict=True):
        known = data[int(one.attributes["data-session"] or "")]
        same = data[known["same"]]
        assert known["log"] == {"hash": content_hash(session.routine), "plan_session": session.id}
        assert known["key"] == f"{same['key']} {session.id}"
        assert same["estimate"] == list(footex.estimate(session.routine).total.milliseconds)
        assert one.attributes["aria-label"] == f"Start Core, {session.start:%a} {session.day}"
    keys = [one["key"] for one in data]
    assert len(set(keys)) == len(keys)


def test_a_session_of_too_many_steps_is_shown_and_not_played() -> None:
    quick = Exercise(id="tap", name="Tap", rep_time="50 ms")
    long = Routine(id="long", title="Long", items=Prescription(quick, "3 x 7000"))
    page = of_page(long)
    assert page.all("button") == page.all("script") == page.all("dialog") == []
    assert "This session has more than 20000 steps: it isn't played." in page.text()
    assert of_page(long, grain="bout").all("button", class_="start")
    plan = footex.plan_week(Commitment(routine=long, frequency=THRICE), "daily 06:00-12:00", start="2026-11-23")
    assert of_page(plan).all("button") == []


def test_the_affected_side_is_chosen_in_doses_and_in_what_is_played() -> None:
    dose = footex.Dose(Hold("30 s"), sides="affected")
    routine = Routine(id="one", title="One", items=Prescription(PLANK, dose))
    assert of_page(routine).texts("p", class_="dose") == ["holding for 30 s, on the affected side"]
    chosen = of_page(routine, side="left")
    assert chosen.texts("p", class_="dose") == ["holding for 30 s, on the left"]
    (data,) = json.loads(chosen.texts("script", type="application/json")[0])
    assert data["log"]["side"] == "left"


def shown_on_a_page(kind: str) -> Any:
    if kind == "plan":
        stretching = BUNDLED["heel-and-foot-stretching"]
        return footex.plan_programme(stretching, "daily 06:30-08:00", start="2026-11-23", weeks=3)
    if kind == "protocol":
        return Protocol(id="plan", title="Plan", phases=Phase(title="Start", routines=list(BUNDLED.values()), weeks=2))
    return BUNDLED[kind]


@pytest.mark.parametrize("kind", [*BUNDLED, "plan", "protocol"])
def test_pages_can_be_found_through_by_their_headings_and_anchors(kind: str) -> None:
    page = of_page(shown_on_a_page(kind))
    levels = levels_of_headings(page)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = Counter(one.attributes["id"] for one in page.elements if "id" in one.attributes)
    assert set(ids.values()) == {1}
    for one in page.all("a"):
        address = one.attributes.get("href") or ""
        assert not address.startswith("#") or address[1:] in ids
    for one in page.elements:
        for name in (one.attributes.get("aria-labelledby") or "").split():
            assert name in ids
        assert "style" not in one.attributes
        assert not any(name.startswith("on") for name in one.attributes)
    assert [len(page.all(name)) for name in ("head", "main", "footer")] == [1, 1, 1]
    assert page.elements[[one.name for one in page.elements].index("body") + 1].attributes["href"] == "#content"


@settings(max_examples=settings.default.max_examples // 3)
@given(routines())
def test_the_same_input_gives_the_same_page(routine: Routine) -> None:
    again = pickle.loads(pickle.dumps(routine))
    assert to_page(routine) == to_page(again)


def test_the_language_of_a_page_and_its_direction_are_stated() -> None:
    page = of_page(CORE)
    assert page.all("html")[0].attributes == {"lang": "en", "dir": "ltr"}
    arabic = Language("ar", "rtl", None)
    assert of_page(CORE, language=arabic).all("html")[0].attributes == {"lang": "ar", "dir": "rtl"}
    assert ENGLISH.code == "en"


@pytest.mark.parametrize(
    ("thing", "options", "message"),
    [
        ("core", {}, "to_page.thing: 'core' is not a routine, a protocol or a plan"),
        (CORE, {"level": "middle"}, "to_page.level"),
        (CORE, {"grain": "set"}, "grain"),
        (CORE, {"side": "both"}, "is neither left nor right"),
        (CORE, {"lead_in": "soon"}, "lead_in"),
    ],
)
def test_what_is_no_page_is_refused(thing: Any, options: dict[str, Any], message: str) -> None:
    with pytest.raises(FootexError, match=re.escape(message)):
        to_page(thing, **options)
