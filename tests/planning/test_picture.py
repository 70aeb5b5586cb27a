"""Pictures: a week as an inline drawing that needs nothing else, says everything in words too, and loses no caution."""

import os
import re
import xml.etree.ElementTree as ET
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from oracle import routine

import footex
from footex import Availability, Caution, Commitment, Frequency, Policy, Source, plan_programme, plan_week
from footex.markup import write
from footex.planning import Busy
from footex.planning.plan.views.picture import Block, Column
from footex.planning.plan.views.picture import draw_week as picture_of

MONDAY = date(2026, 11, 23)
SVG = "{http://www.w3.org/2000/svg}"


def often(name: str, minutes: int, **frequency: Any) -> Commitment:
    return Commitment(routine=routine(name, minutes), frequency=Frequency(**frequency))


def draw_week(title: str, columns: list[Column]) -> str:
    return write(picture_of(title, columns))


def pictures(shown: str) -> list[ET.Element]:
    return [ET.fromstring(one) for one in re.findall(r"<svg.*?</svg>", shown, re.DOTALL)]  # noqa: S314 - our own


def texts(picture: ET.Element) -> list[str]:
    return [one.text or "" for one in picture.iter(f"{SVG}text")]


def test_a_week_is_drawn_as_this_text() -> None:
    columns = [Column("Mon", ((420, 450),), (Block(420, 30, "legs", "legs, all of them"),)), Column("Tue", (), ())]
    assert draw_week("A week", columns) == (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 970 90" width="970" '
        'style="max-width: 100%; height: auto" font-family="sans-serif" font-size="10" fill="currentColor">\n'
        "<title>A week</title>\n"
        "<desc>Mon: legs, all of them</desc>\n"
        '<text x="40" y="25" text-anchor="end" opacity="0.8">07:00</text>\n'
        '<path d="M46 22H970" stroke="currentColor" stroke-opacity="0.2"></path>\n'
        '<text x="40" y="65" text-anchor="end" opacity="0.8">07:30</text>\n'
        '<path d="M46 62H970" stroke="currentColor" stroke-opacity="0.2"></path>\n'
        '<text x="50" y="12" font-weight="bold">Mon</text>\n'
        '<rect x="46" y="22" width="126" height="40" fill-opacity="0.08"></rect>\n'
        "<g><title>legs, all of them</title>"
        '<rect x="46" y="22" width="126" height="40" rx="2" fill="#0072b2" fill-opacity="0.35" stroke="#0072b2"></rect>'
        '<rect x="46" y="22" width="4" height="40" fill="#0072b2"></rect></g>\n'
        '<text x="55" y="32">07:00, 30 min</text>\n'
        '<text x="55" y="44">legs</text>\n'
        '<text x="182" y="12" font-weight="bold">Tue</text>\n'
        '<rect x="46" y="73" width="10" height="10" fill="#0072b2"></rect>\n'
        '<text x="61" y="82">legs</text>\n'
        "</svg>"
    )


def test_what_became_of_a_session_is_in_its_label_and_one_that_is_off_is_an_outline() -> None:
    week = plan_week(often("legs", 40, days_per_week=4), "daily 07:00-08:00", start=MONDAY)
    days = [one.id for one in week.sessions]
    week = week.mark(days[0], "done").mark(days[1], "skipped").mark(days[2], "cancelled").fix(days[3])
    (picture,) = pictures(week._repr_html_())

    said = [text for text in texts(picture) if text.startswith("07:00 ")]
    assert said == [f"07:00 {mark}" for mark in ("done", "skipped", "cancelled", "fixed")]
    titles = [one.text for one in picture.iter(f"{SVG}title")][1:]
    assert titles[0] == "legs, 07:00-07:40, 40 min, done"
    dashed = [group[1].get("stroke-dasharray") for group in picture.iter(f"{SVG}g")]
    assert dashed == [None, "3 2", "3 2", None]
    assert "Thu 2026-11-26: legs, 07:00-07:40, 40 min, cancelled" in next(picture.iter(f"{SVG}desc")).text


def test_a_short_session_is_labelled_with_what_became_of_it_too() -> None:
    columns = [Column("Mon", (), (Block(420, 5, "legs", "", "done"), Block(440, 90, "arms", "")))]
    assert '<text x="55" y="32">07:00 done legs</text>' in draw_week("A week", columns)


def test_a_week_shows_its_days_sessions_and_free_time_and_tells_them_to_who_cannot_see() -> None:
    free = Availability(
        windows="mon-tue 07:00-08:00, 18:00-19:00", busy=Busy(start="2026-11-24T18:00", end="2026-11-24T19:00")
    )
    week = plan_week(often("legs", 20, days_per_week=2), free, start=MONDAY)
    (picture,) = pictures(week._repr_html_())
    assert (picture.get("role"), picture[0].tag, picture[1].tag) == ("img", f"{SVG}title", f"{SVG}desc")
    assert picture[0].text == "Week from 2026-11-23: legs"
    assert picture[1].text == ("Mon 2026-11-23: legs, 07:00-07:20, 20 min\nTue 2026-11-24: legs, 07:00-07:20, 20 min")
    assert [one for one in texts(picture) if one.startswith(("Mon", "Tue", "Sun"))] == [
        "Mon 2026-11-23", "Tue 2026-11-24", "Sun 2026-11-29",
    ]  # fmt: skip
    assert texts(picture).count("07:00, 20 min") == 2
    assert len([one for one in picture.iter(f"{SVG}rect") if one.get("fill-opacity") == "0.08"]) == 3
    assert [one[0].text for one in picture.iter(f"{SVG}g")] == ["legs, 07:00-07:20, 20 min"] * 2


def test_a_picture_needs_nothing_else_and_escapes_all_text() -> None:
    drawn = draw_week("<b>&", [Column("<i>", (), (Block(0, 30, "a<b", '"<script>'),))])
    assert "<b>" not in drawn
    assert "<i>" not in drawn
    assert "<script" not in drawn
    (picture,) = pictures(drawn)
    assert "a<b" in texts(picture)
    assert not re.search(r"\b(href|src|id|class|url)\b", drawn)


def test_half_hours_without_sessions_are_low_and_those_that_nobody_has_fold() -> None:
    block = Block(420, 30, "legs", "")
    columns = [Column("Mon", ((420, 480), (1080, 1260)), (block,)), Column("Tue", ((1080, 1260),), ())]
    (picture,) = pictures(draw_week("", columns))
    shades = [one for one in picture.iter(f"{SVG}rect") if one.get("fill-opacity") == "0.08"]
    assert [(one.get("y"), one.get("height")) for one in shades] == [("22", "45"), ("79", "30"), ("79", "30")]
    assert [one for one in texts(picture) if re.fullmatch(r"\d\d:\d\d", one)] == ["07:00", "07:30", "18:00", "21:00"]


def test_labels_of_short_sessions_never_lie_on_each_other() -> None:
    crowd = tuple(Block(420 + 2 * number, 1, "a-commitment-with-a-long-name", "") for number in range(12))
    rest = tuple(Block(480 + 30 * number, 29, "b", "") for number in range(30))
    drawn = draw_week("", [Column("Mon", ((0, 1440),), (*crowd, *rest))])
    (picture,) = pictures(drawn)
    bases = [int(one.get("y", 0)) for one in picture.iter(f"{SVG}text") if one.get("x") == "55"]
    named_apart = texts(picture).count("b") - 1  # below the clock time; one is in the legend
    assert len(bases) == 42 + named_apart
    assert all(later - sooner >= 12 for sooner, later in pairwise(bases))
    assert 'h2" fill="none"' in drawn
    assert "07:00 a-commitment…" in texts(picture)
    assert max(bases) < int((picture.get("viewBox") or "").split()[3])


def test_a_night_that_the_clock_repeats_is_as_long_as_it_is() -> None:
    free = Availability(windows="sun 02:40-03:00, 04:00-04:20", zone="Europe/Vienna")
    week = plan_week(often("legs", 10, days_per_week=1, per_day=3, min_gap="5 min"), free, start="2026-10-19")
    assert len(pictures(week._repr_html_())[0].findall(f"{SVG}g")) == 3
    free = Availability(
        windows="sun 02:00-03:00", zone="Europe/Vienna",
        busy=[Busy(start="2026-10-25T02:00+02:00", end="2026-10-25T02:40+02:00"),
              Busy(start="2026-10-25T02:20+01:00", end="2026-10-25T03:00+01:00")],
    )  # fmt: skip
    week = plan_week(often("legs", 40, days_per_week=1), free, start="2026-10-19")
    (picture,) = pictures(week._repr_html_())
    assert "02:40, 40 min" in texts(picture)


def test_before_the_first_moment_nothing_is_free() -> None:
    week = plan_week(
        often("legs", 20, days_per_week=1), "mon-tue 07:00-08:00", start=MONDAY, not_before="2026-11-24T07:30"
    )
    (picture,) = pictures(week._repr_html_())
    assert len([one for one in picture.iter(f"{SVG}rect") if one.get("fill-opacity") == "0.08"]) == 1


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
    assert len(pictures(shown)) == 3
    assert re.findall(r"<details.*?</summary>", shown) == [
        "<details open><summary>Week 1, from 2026-11-23: 1 session</summary>",
        "<details><summary>Week 2, from 2026-11-30: 1 session</summary>",
        "<details><summary>Week 3, from 2026-12-07: 1 session</summary>",
    ]


@pytest.mark.parametrize("count", [1, 9])
def test_each_commitment_has_its_name_below(count: int) -> None:
    blocks = tuple(Block(420 + 30 * number, 30, f"one-{number}", "") for number in range(count))
    (picture,) = pictures(draw_week("", [Column("Mon", (), blocks)]))
    assert texts(picture)[-count:] == [f"one-{number}" for number in range(count)]


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
