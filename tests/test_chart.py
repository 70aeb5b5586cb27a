"""What charts share: exact lengths, hatching that stays within its bar, texts cut to a width, colours that stand out."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footex.chart import (
    BAR,
    COLOURS,
    EDGE,
    LINE,
    WIDE,
    Scale,
    axis,
    bar,
    bars,
    cut,
    hatching,
    legend,
    named_lines,
    tick_step,
    width_of,
)  # fmt: skip
from footex.markup import write
from footex.messages.message import Joined, Text, join
from footex.messages.punctuation import COMMA


@given(st.integers(1, 10**12), st.data())
def test_a_length_is_proportional_to_whole_milliseconds_to_a_thousandth_of_a_pixel(
    whole: int, data: st.DataObject
) -> None:
    milliseconds = data.draw(st.integers(0, whole))
    assert abs(Scale(whole).thousandths(milliseconds) * whole - milliseconds * WIDE * 1000) <= whole / 2


def test_pixels_are_written_without_zeros_at_their_end() -> None:
    scale = Scale(3_000)
    assert [scale.width(one) for one in (0, 1_000, 1_500, 1)] == ["0", "104", "156", "0.104"]
    assert Scale(1_000, 100, 0).at(-5) == "-0.5"


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_hatching_stays_within_its_bar(start: int, length: int) -> None:
    drawn = write(bar(Scale(2_000), start, length, 20, "#000000", assumed=True))
    x, width = (float(figure) for figure in re.findall(r'(?: x| width)="([\d.]+)"', drawn))
    points = [(float(one), float(other)) for one, other in re.findall(r"([\d.]+) ([\d.]+)(?=[ML\"])", drawn)]
    assert all(x <= at <= x + width + 0.001 and 20 <= height <= 20 + BAR for at, height in points)
    assert bool(points) == bool(length)


def test_bars_of_a_row_are_one_shape_with_the_lengths_that_they_have_apart() -> None:
    scale = Scale(312)
    assert write(bars(scale, [(0, 10), (20, 5)], 3, "#000000")) == (
        '<path d="M4 3h10v14h-10zM24 3h5v14h-5z" fill="#000000"></path>'
    )


def test_bars_that_touch_are_hatched_as_one() -> None:
    scale = Scale(312)
    assert write(hatching(scale, [(0, 10), (10, 20)], 0)) == write(hatching(scale, [(0, 30)], 0))
    apart = write(hatching(scale, [(0, 10), (20, 10)], 0))
    points = [float(at) for at in re.findall(r"[ML]([\d.]+) ", apart)]
    assert points
    assert all(4 <= at <= 14 or 24 <= at <= 34 for at in points)
    assert write(hatching(scale, [], 0)) == ""


@pytest.mark.parametrize("colour", COLOURS)
def test_colours_stand_out_on_a_light_and_on_a_dark_page(colour: str) -> None:
    def luminance(code: str) -> float:
        parts = [int(code[index : index + 2], 16) / 255 for index in (1, 3, 5)]
        red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    assert 1.05 / (luminance(colour) + 0.05) >= 3
    assert (luminance(colour) + 0.05) / (luminance("#14171b") + 0.05) >= 3


@given(st.text(max_size=300), st.integers(30, 320))
def test_a_cut_text_fits_and_begins_as_the_whole_one(text: str, most: int) -> None:
    shown = cut(text, most)
    assert width_of(shown) <= most
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_wide_letters_take_more_room_and_marks_over_letters_none() -> None:
    assert width_of("深") == width_of("W") > width_of("A") > width_of("a") > width_of("i")
    assert width_of("e\u0301") == width_of("e")


def test_of_a_message_the_widest_value_is_cut_so_that_a_language_can_still_say_it() -> None:
    short = cut(Text("{place}: {name}")(place="2.1", name="a name that is far too long"), 90)
    assert short.startswith("2.1: a na")
    assert short.endswith("…")
    assert width_of(short) <= 90
    joined = cut(join(["a name that is far too long", "end"], COMMA), 100)
    assert isinstance(joined, Joined)
    assert joined.endswith("…, end")
    assert cut(Text("a text without any value")(), 20) == "a text without any value"
    assert cut(Text("{count} figures without end")(count=3), 20) == "3 figures without end"


@pytest.mark.parametrize(
    ("whole", "step"), [(1, 1), (4, 1), (5, 2), (60_000, 15_000), (14_400_000, 3_600_000), (10**9, 460_800_000)]
)
def test_grid_lines_are_at_round_times(whole: int, step: int) -> None:
    assert tick_step(whole) == step
    assert whole / step <= 4


def test_texts_of_an_axis_never_lie_on_each_other_or_beyond_the_edges() -> None:
    drawn = "".join(map(write, axis([(EDGE * 1000 + at * 8_000, f"{at:04}") for at in range(40)], 10)))
    middles = [float(one) for one in re.findall(r'x="([\d.]+)"', drawn)]
    assert 4 < len(middles) < 12
    half = width_of("0000") / 2
    assert all(later - sooner >= 2 * half for sooner, later in pairwise(middles))
    assert middles[0] >= half
    assert middles[-1] <= WIDE + 2 * EDGE - half


def test_a_figure_is_beside_its_name_if_there_is_room_for_both() -> None:
    assert named_lines(0, "Heel raise", "5 min")[1] == LINE
    assert named_lines(0, "Heel raise", "5 min", "4 min to 6 min")[1] == 2 * LINE
    assert named_lines(0, "A name that leaves no room for any figure", "5 min")[1] == 2 * LINE


def test_a_legend_has_as_many_lines_as_it_needs() -> None:
    assert legend(0, [])[1] == 0
    assert legend(0, [("", "work"), ("", "hold")])[1] == LINE
    assert legend(0, [("", "work"), ("", "something that takes nearly a whole line")])[1] == 2 * LINE
