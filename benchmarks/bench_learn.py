"""Learned paces on simulated people, whose true times the simulation knows: how far predictions are off, and whether
intervals hold what they should.

`python benchmarks learn` prints the tables of `docs/explanation/learned-paces.md`, and draws its chart anew. It takes
some minutes.
"""

import sys
from pathlib import Path

from footex.chart import COLOURS, picture, swatch
from footex.markup import element, write

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "learn"))

from simulated_people import MAIN, OTHERS, simulate

CHART = Path(__file__).parents[1] / "docs" / "explanation" / "learned-paces.svg"
FEW = (0, 1, 3, 10, 20)


def report():
    """The tables, with the chart drawn anew."""
    rows = simulate(MAIN, people=1000)
    CHART.write_text(draw(rows) + "\n", encoding="utf-8")
    lines = [
        "Learned paces: the median error of a predicted time, that of the default, and how many intervals of 80 % hold",
        *(
            f"{one['sessions']:>3} sessions {one['learned']:>6} % {one['default']:>6} % {one['held']:>6} %"
            for one in rows
        ),
        f"{'':<42}" + "".join(f"{f'after {many}':>16}" for many in FEW),
    ]
    for truth in OTHERS:
        found = simulate(truth, counts=FEW)
        cells = (f"{one['learned']:.1f} ({one['held']:.0f})" for one in found)
        lines.append(f"{truth.name:<42}" + "".join(f"{cell:>16}" for cell in cells))
    return "\n".join(lines)


LEFT, RIGHT, PANEL = 40, 306, 130
"""Where the lines of the chart begin and end, and the height of each of its two panels, in pixels."""


def draw(rows):
    """The chart: the errors by number of sessions, and below how many intervals hold."""
    most = 5 * (1 + int(max(one["default"] for one in rows) // 5))
    across = [round(LEFT + (RIGHT - LEFT) * one["sessions"] / rows[-1]["sessions"], 1) for one in rows]
    shapes = []
    for top, name, low, high, lines in (
        (28, "Median error, %", 0, most, (("default", COLOURS[2]), ("learned", COLOURS[0]))),
        (80 + PANEL, "Intervals that hold the mean, %", 50, 100, (("held", COLOURS[0]),)),
    ):
        base, step = top + PANEL, (high - low) // 5 if (high - low) % 5 == 0 else 1

        def down(value, base=base, low=low, high=high):
            return round(base - PANEL * (value - low) / (high - low), 1)

        shapes.append(element("text", name, x=4, y=top - 12))
        for value in range(low, high + 1, step):
            shapes.append(
                element("path", d=f"M{LEFT} {down(value)}H{RIGHT}", stroke="currentColor", stroke_opacity="0.3")
            )
            shapes.append(element("text", str(value), x=LEFT - 6, y=down(value) + 5, text_anchor="end"))
        if low:
            shapes.append(
                element("path", d=f"M{LEFT} {down(80)}H{RIGHT}", stroke="currentColor", stroke_dasharray="4 3")
            )
        for key, colour in lines:
            points = " ".join(f"{x},{down(one[key])}" for x, one in zip(across, rows, strict=True))
            shapes.append(element("polyline", points=points, stroke=colour, stroke_width=2, fill="none"))
        if not low:
            marks = ((3, 10), (10, 5))
            for sessions, goal in marks:
                x = LEFT + (RIGHT - LEFT) * sessions / rows[-1]["sessions"]
                shapes.append(element("path", d=f"M{x - 6:g} {down(goal)}h12", stroke=COLOURS[6], stroke_width=3))
    end = 80 + 2 * PANEL
    for many in range(0, rows[-1]["sessions"] + 1, 5):
        x = LEFT + (RIGHT - LEFT) * many / rows[-1]["sessions"]
        shapes += (
            element("text", str(many), x=f"{x:g}", y=base, text_anchor="middle") for base in (28 + PANEL + 18, end + 18)
        )
    shapes.append(element("text", "sessions", x=RIGHT, y=end + 36, text_anchor="end"))
    for x, colour, text in ((4, COLOURS[0], "learned"), (90, COLOURS[2], "default"), (176, COLOURS[6], "goal")):
        shapes += (swatch(x, end + 44, colour), element("text", text, x=x + 20, y=end + 56))
    described = [
        f"After {one['sessions']} sessions: median error {one['learned']} %, of the default {one['default']} %; "
        f"{one['held']} % of the intervals hold."
        for one in rows
    ]
    return write(picture("Learned paces on simulated people", described, shapes, end + 66))
