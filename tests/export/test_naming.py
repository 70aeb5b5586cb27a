"""Names in the place of ids: what a page and its player show to who does a routine."""

import pytest

import footex
from footex import Caution, Exercise, Prescription, Protocol, Routine, Source, StopRule, to_page
from footex.export.naming import describe_notice, names_of, sources_of
from footex.model import Claim, Notice, Phase
from reading import Page

BUNDLED = footex.bundled()
LEAFLET = Source(id="leaf-let", title="Feet first")
SQUAT = Exercise(
    id="deep-squat",
    name="Squat",
    cautions=[Caution(text="Keep your heels down.", by="footex"), Caution(text="Breathe.", by="leaf-let")],
    stop_rules=StopRule(text="Stop when it hurts.", by="no-such-page"),
)
LEGS = Routine(id="strong-legs", title="Legs", source=LEAFLET, items=Prescription(SQUAT, "10"))


def mind(page: Page) -> str:
    return page.texts("section", id="mind")[0]


@pytest.mark.parametrize("routine", BUNDLED.routines.values(), ids=lambda one: one.id)
def test_no_id_is_read_on_a_page(routine: Routine) -> None:
    text = Page(to_page(routine)).texts("main")[0]
    ids = {*BUNDLED.routines, *BUNDLED.exercises, *BUNDLED.sources}
    assert [one for one in ids if "-" in one and one in text] == []


def test_a_notice_names_its_exercise_and_who_says_it() -> None:
    page = Page(to_page(LEGS))
    assert "Squat: Keep your heels down. (advice of footex, not of a source)" in mind(page)
    assert "Squat: Breathe. (Feet first)" in mind(page)
    items = page.texts("li", class_="item")[0]
    assert "Mind: Keep your heels down. (advice of footex, not of a source)" in items
    assert "Mind: Breathe. (Feet first)" in items


def test_who_says_it_leads_to_the_source_on_the_page() -> None:
    page = Page(to_page(LEGS))
    assert [one.attributes["id"] for one in page.all("div", class_="source")] == ["source-1"]
    assert {"".join(one.text) for one in page.all("a", href="#source-1")} == {"(Feet first)"}


def test_a_source_that_nobody_holds_is_not_shown_by_its_id() -> None:
    page = Page(to_page(LEGS))
    assert "Squat: Stop when it hurts." in mind(page)
    assert "no-such-page" not in page.text()


def test_a_rule_of_ours_brings_the_source_that_it_follows() -> None:
    routine = BUNDLED.routines["heel-and-foot-stretching"]
    sources = sources_of([routine], routine.warnings())
    assert [source.id for source in sources] == ["heel-and-foot-stretching", "footex", "nhs-tayside-super-six"]
    page = Page(to_page(routine))
    titles = [source.title for source in sources]
    assert [title for title in page.texts("h3") if title in titles] == titles


def test_a_notice_of_one_routine_of_a_protocol_names_it_by_its_title() -> None:
    arms = Routine(id="strong-arms", title="Arms", cautions=Caution(text="Slowly.", by="footex"),
                   items=Prescription(Exercise(id="curl", name="Curl"), "8"))  # fmt: skip
    own = Source(id="own-trial", title="The trial")
    both = Protocol(id="both", title="Both", source=own, phases=Phase(title="First", routines=[LEGS, arms]))
    page = Page(to_page(both))
    assert "Arms: Slowly." in mind(page)
    assert [title for title in page.texts("h3") if title in {"The trial", "Feet first"}] == ["The trial", "Feet first"]


def test_names_are_of_routines_and_of_exercises() -> None:
    names = names_of([LEGS])
    assert names == {"strong-legs": "Legs", "deep-squat": "Squat"}
    notice = Notice(kind="caution", text="Slowly.", about=["strong-legs", "deep-squat"])
    assert describe_notice(notice, names) == "Legs, Squat: Slowly."


def test_a_time_of_an_exercise_names_it_and_a_claim_names_its_subject() -> None:
    slow = Exercise(id="slow-squat", name="Slow squat", rep_time="2-4 s")
    claims = Claim(kind="benefit", text="Stronger legs.", scope="exercise", about="slow-squat")
    source = Source(id="leaf-let", title="Feet first", claims=claims)
    page = Page(to_page(Routine(id="one", title="One", source=source, items=Prescription(slow, "10"))))
    assert "Stronger legs. (exercise Slow squat)" in page.text()
    assert "Slow squat" in page.texts("div", id="session-1-time")[0]
    assert "slow-squat" not in page.texts("main")[0]


def test_a_verdict_on_a_claim_names_the_exercise_that_it_is_about() -> None:
    claim = Claim(kind="total-time", time="5 s", scope="repetition", about="deep-squat")
    source = Source(id="leaf-let", title="Feet first", claims=claim)
    page = Page(to_page(Routine(id="one", title="One", source=source, items=Prescription(SQUAT, "10"))))
    assert "being about one repetition of Squat" in page.texts("div", id="session-1-time")[0]
    assert "deep-squat" not in page.texts("main")[0]
