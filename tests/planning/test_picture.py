"""Pictures: a week as an inline drawing that needs nothing else, says everything in words too, and loses no caution."""

import os
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

from oracle import routine

import footex
from footex import Availability, Caution, Commitment, Frequency, Policy, Source, plan_programme, plan_week
from footex.markup import write
from footex.planning import Busy
from footex.planning.plan.views.picture import Block, Column
from footex.planning.plan.views.picture import draw_week as picture_of
from footex.planning.request.availability.availability_text import write_clock

MONDAY = date(2026, 11, 23)
SVG = "{http://www.w3.org/2000/svg}"


def often(name: str, minutes: int, **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


def draw_week(title: str, columns: list[Column]) -> str:
    return write(picture_of(title, columns))


def pictures(shown: str) -> list[ET.Element]:
    return [ET.fromstring(one) for one in re.findall(r"<svg.*?</svg>", shown, re.DOTALL)]  # noqa: S314 - our own


def texts(picture: ET.Element) -> list[str]:
    return [shown(one) for one in picture.iter(f"{SVG}text")]


def block(start: int, minutes: int, name: str, title: str = "Legs") -> Block:
    return Block(start, minutes, name, f"{name}, all of it", title, f"{write_clock(start)}")


def bars(picture: ET.Element) -> list[ET.Element]:
    """The sessions as they are drawn."""
    return [group for group in picture.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]


def shades(picture: ET.Element) -> list[ET.Element]:
    """Free time, without its sample below."""
    return [one for one in picture.iter(f"{SVG}rect") if one.get("fill-opacity") == "0.16" and one.get("x")]


def shown(one: ET.Element) -> str:
    """The text itself, which stands after its tooltip."""
    return (one.text or "") + (one[0].tail or "" if len(one) else "")


def test_a_session_is_as_long_in_its_band_as_it_takes() -> None:
    columns = [Column("Mon", ((420, 540),), (block(450, 30, "legs"), block(480, 4, "toes"))), Column("Tue", (), ())]
    (picture,) = pictures(draw_week("A week", columns))
    legs, toes = bars(picture)
    # From 07:00 to 09:00 there are 312 pixels, 2.6 to the minute.
    assert [(one[1].get("x"), one[1].get("width")) for one in (legs, toes)] == [("82", "78"), ("160", "10.4")]
    assert toes[2].get("d") == "M160 39v20"
    (free,) = shades(picture)
    assert (free.get("x"), free.get("width")) == ("4", "312")
    assert picture.get("viewBox") == "0 0 320 166"


def test_a_day_names_its_sessions_and_what_became_of_them() -> None:
    week = plan_week(often("legs", 40, days_per_week=4), "daily 07:00-08:00", start=MONDAY)
    days = [one.id for one in week.sessions]
    week = week.mark(days[0], "done").mark(days[1], "skipped").mark(days[2], "cancelled").fix(days[3])
    (picture,) = pictures(week._repr_html_())
    said = [text for text in texts(picture) if text.startswith("07:00-")]
    assert said == [f"07:00-07:40, {mark}, legs" for mark in ("done", "skipped", "cancelled", "fixed")]
    assert bars(picture)[0][0].text == "legs, 07:00-07:40, 40 min, done"
    assert [one[1].get("stroke-dasharray") for one in bars(picture)] == [None, "3 2", "3 2", None]
    assert bars(picture)[1][1].get("fill") == "none"
    described = picture.find(f"{SVG}desc")
    assert described is not None
    assert "Thu 2026-11-26: legs, 07:00-07:40, 40 min, cancelled" in (described.text or "")


def test_a_week_shows_its_days_sessions_and_free_time_and_tells_them_to_who_cannot_see() -> None:
    free = Availability(
        windows="mon-tue 07:00-08:00, 18:00-19:00", busy=Busy(start="2026-11-24T18:00", end="2026-11-24T19:00")
    )
    week = plan_week(often("legs", 20, days_per_week=2), free, start=MONDAY)
    (picture,) = pictures(week._repr_html_())
    assert (picture.get("role"), picture[0].tag, picture[1].tag) == ("img", f"{SVG}title", f"{SVG}desc")
    assert picture[0].text == "Week from 2026-11-23: legs"
    assert picture[1].text == ("Mon 2026-11-23: legs, 07:00-07:20, 20 min\nTue 2026-11-24: legs, 07:00-07:20, 20 min")
    days = [one for one in texts(picture) if one.startswith(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))]
    assert len(days) == 7
    assert texts(picture).count("07:00-07:20, legs") == 2
    assert len(shades(picture)) == 3
    assert texts(picture)[-1] == "pale: free time"


def test_a_picture_needs_nothing_else_and_escapes_all_text() -> None:
    drawn = draw_week("<b>&", [Column("<i>", (), (block(0, 30, "a", 'a<b "<script>'),))])
    assert "<b>" not in drawn
    assert "<i>" not in drawn
    assert "<script" not in drawn
    (picture,) = pictures(drawn)
    assert '00:00, a<b "<script>' in texts(picture)
    assert not re.search(r" (href|src|id|style)=|url[(]", drawn)


def test_the_axis_is_from_the_first_hour_of_the_week_to_the_last() -> None:
    columns = [Column("Mon", ((425, 480), (1080, 1260)), (block(420, 30, "legs"),)), Column("Tue", ((1080, 1261),), ())]
    (picture,) = pictures(draw_week("", columns))
    clocks = [one for one in texts(picture) if re.fullmatch(r"\d\d:\d\d", one)]
    assert clocks == ["07:00", "11:00", "15:00", "19:00"]
    empty = [Column("Mon", (), ())]
    clocks = [one for one in texts(pictures(draw_week("", empty))[0]) if ":" in one]
    assert clocks == ["00:00", "06:00", "12:00", "18:00", "24:00"]
    late = [Column("Mon", ((1380, 1500),), (block(1430, 30, "legs"),))]
    assert [one[1].get("width") for one in bars(pictures(draw_week("", late))[0])] == ["52"]


def test_a_title_that_is_too_long_is_cut_and_whole_in_its_tooltip() -> None:
    title = "long title " * 18
    (picture,) = pictures(draw_week("", [Column("Mon", (), (block(420, 30, "legs", title),))]))
    (named,) = [one for one in picture.iter(f"{SVG}text") if shown(one).startswith("07:00, ")]
    assert shown(named).endswith("…")
    assert len(shown(named)) < 50
    assert named[0].text == f"07:00, {title}"


def test_a_night_that_the_clock_repeats_is_as_long_as_it_is() -> None:
    free = Availability(windows="sun 02:40-03:00, 04:00-04:20", zone="Europe/Vienna")
    week = plan_week(often("legs", 10, days_per_week=1, per_day=3, min_gap="5 min"), free, start="2026-10-19")
    assert len(bars(pictures(week._repr_html_())[0])) == 3
    free = Availability(
        windows="sun 02:00-03:00", zone="Europe/Vienna",
        busy=[Busy(start="2026-10-25T02:00+02:00", end="2026-10-25T02:40+02:00"),
              Busy(start="2026-10-25T02:20+01:00", end="2026-10-25T03:00+01:00")],
    )  # fmt: skip
    week = plan_week(often("legs", 40, days_per_week=1), free, start="2026-10-19")
    (picture,) = pictures(week._repr_html_())
    assert next(text for text in texts(picture) if "legs" in text).startswith("02:40-")
    assert [one[1].get("width") for one in bars(picture)] == ["104"]


def test_before_the_first_moment_nothing_is_free() -> None:
    week = plan_week(
        often("legs", 20, days_per_week=1), "mon-tue 07:00-08:00", start=MONDAY, not_before="2026-11-24T07:30"
    )
    (picture,) = pictures(week._repr_html_())
    assert len(shades(picture)) == 1


def test_cautions_and_stop_rules_stand_before_the_week_and_silence_is_not_safety() -> None:
    library = footex.bundled()
    both = [library.routines["heel-and-foot-stretching"], library.routines["simple-foot-exercises"]]
    week = plan_week(both, "daily 06:30-21:00", start=MONDAY, policy=Policy(rest_days=1, min_gap="4 h"))
    before = week._repr_html_().split("<svg")[0]
    assert before.index(">Mind<") < before.index(">Stop<") < before.index(">Not stated<")
    assert (
        before.count(
            "<li>simple-foot-exercises: On any difficulty or pain, stop and ask a doctor. [simple-foot-exercises]</li>"
        )
        == 1
    )
    assert (
        "heel-and-foot-stretching: The source states no caution and no stop rule; that doesn&#x27;t mean it is safe."
        in before
    )
    source = Source(id="card", title="Card", cautions=Caution(text="Not <barefoot>.", by="card"))
    own = routine("legs", 20, source=source, cautions=Caution(text="Hold on.", by="footex"))
    shown = plan_week(
        Commitment(routine=own, frequency=Frequency(days_per_week=1)), "mon 07:00-08:00", start=MONDAY
    )._repr_html_()
    assert "<li>Hold on. [footex]</li><li>Not &lt;barefoot&gt;. [card]</li>" in shown
    assert ">Stop<" not in shown
    assert "<li>No stop rule is stated; that doesn&#x27;t mean it is safe.</li>" in shown


def test_what_is_done_as_needed_stands_below_the_week() -> None:
    needed = often("calm", 5, as_needed=True, per_day=4)
    shown = plan_week(
        [needed, often("legs", 10, days_per_week=1)], "daily 07:00-08:00", start="2026-11-23"
    )._repr_html_()
    assert '<p style="text-align: left">calm: as needed, at most 4 times a day</p>' in shown
    alone = plan_week(needed, "daily 07:00-08:00", start="2026-11-23")._repr_html_()
    assert "calm: as needed, at most 4 times a day" in alone


def test_a_plan_that_isnt_proved_best_says_so() -> None:
    asked = [often(name, 10 + ord(name) % 20, days_per_week="3-4") for name in "abcdefghijkl"]
    free = "daily 06:30-08:30, 18:00-20:00"
    assert "not proved best" in plan_week(asked, free, start=MONDAY, steps=300)._repr_html_()
    assert "not proved best" not in plan_week(asked[:1], free, start=MONDAY)._repr_html_()


def test_a_programme_has_a_picture_for_each_week_the_first_of_them_open() -> None:
    legs = Commitment(routine=routine("legs", 20), frequency=Frequency(days_per_week=1))
    shown = plan_programme(legs, "daily 07:00-08:00", start=MONDAY, weeks=3)._repr_html_()
    assert len(pictures(shown)) == 4
    assert re.findall(r"<details.*?</summary>", shown) == [
        "<details open><summary>Week 1, from 2026-11-23: 1 session</summary>",
        "<details><summary>Week 2, from 2026-11-30: 1 session</summary>",
        "<details><summary>Week 3, from 2026-12-07: 1 session</summary>",
    ]


def test_commitments_have_colours_of_their_own() -> None:
    blocks = tuple(block(420 + 30 * number, 30, name) for number, name in enumerate(("legs", "arms", "legs")))
    (picture,) = pictures(draw_week("", [Column("Mon", (), blocks)]))
    legs, arms, again = (one[1].get("fill") for one in bars(picture))
    assert legs == again != arms


def test_a_crowded_programme_is_drawn_as_the_page_that_is_kept() -> None:
    free = Availability(
        windows="mon-fri 06:30-07:30, 18:00-19:00; sat 09:00-10:00",
        blocked="2026-11-25",
        busy=Busy(start="2026-11-26T06:30", end="2026-11-26T06:50"),
    )
    asked = [
        often("a-commitment-with-a-name-that-is-longer-than-fits", 1, days_per_week=4),
        often("arms", 4, days_per_week=3, per_day=2, min_gap="5 min"),
        often("legs", 25, days_per_week=2, when="evening"),
        often("neck", 2, days_per_week=5),
        routine("run", 10, frequency=Frequency(consecutive_days=2, rest_days="1-2")),
    ]
    shown = plan_programme(asked, free, start=MONDAY, weeks=2, ramp="hold", not_before="2026-11-23T06:40")._repr_html_()
    kept = Path(__file__).with_name("programme.html")
    in_lines = shown.replace("><", ">\n<") + "\n"
    if "FOOTEX_WRITE_OUTPUTS" in os.environ:
        kept.write_text(in_lines, encoding="utf-8")
    assert in_lines == kept.read_text(encoding="utf-8")
