"""Tables for notebooks."""

from footex import (
    Dose,
    Exercise,
    Prescription,
    Reps,
    Routine,
    estimate,
)

SQUAT = Prescription(exercise=Exercise(id="squat", name="Squat <b>&</b>"), dose=Dose(work=Reps("8-12"), sets=2))


def test_an_estimate_is_a_table_of_its_parts_that_ends_in_the_totals() -> None:
    shown = estimate(Routine(id="legs", title="Legs", items=SQUAT))._repr_html_()
    assert "Legs, at pace steady-1" in shown
    assert (
        '<tr><td style="text-align: left">items[0]</td>'
        '<td style="text-align: left">Squat &lt;b&gt;&amp;&lt;/b&gt;</td>'
        '<td style="text-align: left">work</td><td style="text-align: right">32 s</td>'
        '<td style="text-align: right">1 min</td><td style="text-align: right">2 min</td></tr>'
    ) in shown
    assert shown.count("<tr>") == 1 + 2 + 3
