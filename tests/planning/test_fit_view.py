"""What a notebook shows of a fit: what to mind, the budget and what is left of it, and what was cut."""

import re

from footex import Block, Caution, Dose, Exercise, Hold, Prescription, Reps, Routine, fit_to_budget

SQUAT, PLANK = Exercise(id="squat", name="Squat <deep>"), Exercise(id="plank", name="Plank")
LEGS = Routine(
    id="legs",
    title="Legs",
    items=[
        Prescription(SQUAT, Dose(Reps("5-10"), sets="2-4", rest="30 s")),
        Block(items=[Prescription(PLANK, Dose(Hold("1 min"))), Prescription(SQUAT, Dose(Reps(3)))], rounds="2-3"),
        Prescription(PLANK, Dose(Hold("20 s"))),
    ],
    cautions=Caution(text="Hold on.", by="footex"),
)


def rows(shown: str) -> list[list[str]]:
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", shown)]


def test_a_fit_shows_what_was_cut_with_the_doses_and_times_before_and_after() -> None:
    shown = fit_to_budget(LEGS, "2 min")._repr_html_()
    assert rows(shown) == [
        ["Exercise", "Before", "After", "Change", "Time before", "Time after"],
        [
            "Squat &lt;deep&gt;", "2-4 sets of 5-10 repetitions, rest 30 s", "2 sets of 6 repetitions, rest 30 s",
            "reduced", "1 min - 2 min 12 s - 3 min 30 s", "1 min 6 s",
        ],
        [
            "Plank + Squat &lt;deep&gt;", "rounds 2-3 of Plank: holding for 1 min; Squat &lt;deep&gt;: 3 repetitions",
            "nothing", "dropped", "3 min 48 s - 5 min 57 s - 5 min 57 s", "0 s",
        ],
        ["Plank", "holding for 20 s", "holding for 20 s", "kept at the most", "20 s", "20 s"],
    ]  # fmt: skip


def test_a_fit_shows_its_budget_and_what_to_mind_before_what_was_cut() -> None:
    shown = fit_to_budget(LEGS, "10 min")._repr_html_()
    assert shown.startswith(
        '<div><p style="text-align: left">Legs: 9 min 47 s of 10 min at pace steady-1 (typical), 13 s left</p>'
    )
    assert shown.index("left</p>") < shown.index("<li>Hold on. [footex]</li>") < shown.index(">What was cut<")
    assert ">Stop<" not in shown
