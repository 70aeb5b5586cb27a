"""Tables for notebooks."""

from footex import (
    Block,
    Catalog,
    Caution,
    Dose,
    Exercise,
    Prescription,
    Protocol,
    Reps,
    Rest,
    Routine,
    bundled,
)
from footex.model import Phase
from footex.model.phases.description import describe_when

SQUAT = Prescription(exercise=Exercise(id="squat", name="Squat <b>&</b>"), dose=Dose(work=Reps("8-12"), sets=2))


def test_a_routine_is_a_table_of_its_doses_and_what_to_mind() -> None:
    items = [SQUAT, Rest("1 min"), Block(items=SQUAT, rounds=2)]
    caution = Caution(text="Not <barefoot>.", by="me")
    routine = Routine(id="legs", title="Legs & more", items=items, cautions=caution)
    assert routine._repr_html_() == (
        '<div><p style="text-align: left">Mind</p>\n<ul>\n<li>Not &lt;barefoot&gt;. [me]</li>\n</ul>\n'
        '<p style="text-align: left">Not stated</p>\n'
        "<ul>\n<li>No stop rule is stated; that doesn&#x27;t mean it is safe.</li>\n</ul>\n"
        '<table><caption style="text-align: left">Legs &amp; more</caption>\n'
        '<tr><th style="text-align: left">place</th><th style="text-align: left">what</th>'
        '<th style="text-align: left">how much</th><th style="text-align: left">note</th></tr>\n'
        '<tr><td style="text-align: left">items[0]</td>'
        '<td style="text-align: left">Squat &lt;b&gt;&amp;&lt;/b&gt;</td>'
        '<td style="text-align: left">2 sets of 8-12 repetitions, rest unstated</td>'
        '<td style="text-align: left"></td></tr>\n'
        '<tr><td style="text-align: left">items[1]</td><td style="text-align: left">Rest</td>'
        '<td style="text-align: left">1 min</td><td style="text-align: left"></td></tr>\n'
        '<tr><td style="text-align: left">items[2]</td><td style="text-align: left">Block</td>'
        '<td style="text-align: left">2 rounds</td><td style="text-align: left"></td></tr>\n'
        '<tr><td style="text-align: left">items[2].items[0]</td>'
        '<td style="text-align: left">Squat &lt;b&gt;&amp;&lt;/b&gt;</td>'
        '<td style="text-align: left">2 sets of 8-12 repetitions, rest unstated</td>'
        '<td style="text-align: left"></td></tr>\n'
        "</table></div>"
    )


def test_a_phase_of_one_week_is_in_that_week() -> None:
    phase = Phase(title="Start", routines=Routine(id="legs", title="Legs", items=SQUAT), weeks=1)
    protocol = Protocol(id="plan", title="Plan", phases=phase)
    assert describe_when(phase, protocol.spans()[0]) == "week 1, 1 week"


def test_a_catalogue_is_a_table_of_ids_and_origins() -> None:
    shown = Catalog(exercises=SQUAT.exercise, origin="<ward 3>")._repr_html_()
    assert '<td style="text-align: left">&lt;ward 3&gt;</td>' in shown
    one = Catalog(routines=bundled().routines["simple-foot-exercises"])
    assert one._repr_html_().count("<tr>") == 1 + 5 + 1 + 2
