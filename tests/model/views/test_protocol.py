"""What a notebook shows of a protocol."""

import re

from footex import Dose, Exercise, Frequency, Prescription, Protocol, Reps, Rest, Routine, Source, StopRule
from footex.model import Outcome, Phase, SessionDose

SQUAT = Prescription(exercise=Exercise(id="squat", name="Squat <b>&</b>"), dose=Dose(work=Reps("8-12"), sets=2))
LEGS = Routine(id="legs", title="Legs & more", items=SQUAT)


def cells(html: str) -> list[list[str]]:
    """The cells of each row of the first table, without its head."""
    return [re.findall(r"<td [^>]*>(.*?)</td>", row) for row in html.split("</table>", maxsplit=1)[0].split("<tr>")[2:]]


def test_it_is_a_table_of_its_phases() -> None:
    later = SessionDose(exercise="squat", dose="3 x 12", first_session=4)
    phases = [
        Phase(title="Start", routines=LEGS, weeks=2, leave=["painless", "no limp"], doses=later),
        Phase(title="On", routines=LEGS, weeks="2-4", frequency=Frequency(per_day=1), enter="20 squats"),
        Phase(title="End", routines=LEGS, sessions=1, from_week=3),
        Phase(title="After", routines=LEGS),
    ]
    shown = Protocol(id="plan", title="Plan", phases=phases)._repr_html_()
    assert re.findall(r"<th [^>]*>(.*?)</th>", shown) == ["phase", "when", "what", "how often", "moving on"]
    assert cells(shown) == [
        ["Start", "weeks 1 to 2, 2 weeks", "Legs &amp; more; from session 4 on, Squat &lt;b&gt;&amp;&lt;/b&gt;: "
         "3 sets of 12 repetitions, rest unstated", "unstated", "leave when: painless and no limp"],
        ["On", "from week 3 to week 4-6, 2-4 weeks", "Legs &amp; more", "once a day", "begin when: 20 squats"],
        ["End", "from week 3 on, 1 session", "Legs &amp; more", "unstated", "unstated"],
        ["After", "after the phase before it, its length unstated", "Legs &amp; more", "unstated", "unstated"],
    ]  # fmt: skip


def test_below_it_are_the_doses_of_each_phase() -> None:
    slow = Prescription(SQUAT.exercise, Dose(Reps(5)), note="slowly")
    later = SessionDose(exercise="squat", dose="3 x 12", first_session=4)
    phases = [
        Phase(
            title="Start", routines=Routine(id="slow", title="Slow", items=[slow, Rest("1 min"), SQUAT]), doses=later
        ),
        Phase(title="On", routines=LEGS),
    ]
    shown = Protocol(id="plan", title="Plan", phases=phases)._repr_html_().partition("</table>")[2]
    assert shown == (
        '<p style="text-align: left">Start: Slow</p><ul>'
        "<li>Squat &lt;b&gt;&amp;&lt;/b&gt;: 5 repetitions (slowly)</li><li>Rest: 1 min</li>"
        "<li>Squat &lt;b&gt;&amp;&lt;/b&gt;: 2 sets of 8-12 repetitions, rest unstated</li></ul>"
        '<p style="text-align: left">Start: doses of later sessions</p><ul>'
        "<li>from session 4 on, Squat &lt;b&gt;&amp;&lt;/b&gt;: 3 sets of 12 repetitions, rest unstated</li></ul>"
        '<p style="text-align: left">On: Legs &amp; more</p><ul>'
        "<li>Squat &lt;b&gt;&amp;&lt;/b&gt;: 2 sets of 8-12 repetitions, rest unstated</li></ul></div>"
    )


def test_what_to_mind_stands_before_it_and_its_sources_below_it() -> None:
    book = Source(id="book", title="A book", outcomes=Outcome(measure="pain", result="same"))
    legs = Routine(id="legs", title="Legs", items=SQUAT, source=Source(id="blog", title="A blog"))
    stop = StopRule(text="Stop when it hurts.", by="book")
    phases = Phase(title="Start", routines=legs)
    shown = Protocol(id="plan", title="Plan", phases=phases, source=book, stop_rules=stop)._repr_html_()
    parts = ("pain: same", "Stop when it hurts. [book]", ">Plan<", ">Start: Legs<", ">A book<", ">A blog<")
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)
    assert shown.count("pain: same") == 1


def test_what_a_source_measured_is_shown_with_it_where_it_is_not_what_came_of_the_protocol() -> None:
    book = Source(id="book", title="A book", outcomes=Outcome(measure="pain", result="same"))
    phases = Phase(title="Start", routines=LEGS)
    walked = Outcome(measure="walking", result="better")
    shown = Protocol(id="plan", title="Plan", phases=phases, source=book, outcomes=walked)._repr_html_()
    assert shown.index("walking: better") < shown.index(">A book<") < shown.index("pain: same")
