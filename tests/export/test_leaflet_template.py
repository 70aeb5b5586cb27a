"""How a leaflet looks: its paper, its margins, the size of its letters, how full its pages are."""

import re
from typing import Any

import pytest
from leaflets import CORE, SQUAT, drawn, named, of_one

import footex
from footex import Commitment, Exercise, Frequency, Plan, Prescription, Protocol, Routine
from footex.export import Paper, to_pdf
from footex.messages.language import ENGLISH
from footex.model import Phase

pytest.importorskip("typst")
pytest.importorskip("pikepdf")

from printed import bare, glyphs_of, half_empty, pages_of, sizes_of, text_of

BUNDLED = footex.bundled().routines


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (595, 842)), ("a5", (420, 595)), ("us-letter", (612, 792))], ids=str
)
def test_every_page_is_of_the_paper_asked_for(paper: Any, size: tuple[int, int]) -> None:
    assert sizes_of(to_pdf(CORE, paper=paper)) == {size}


def test_large_print_has_no_letter_below_18_points() -> None:
    routine = BUNDLED["simple-foot-exercises"]
    # The numbers in drawings are of the drawings' size.
    leaflets = [to_pdf(routine, large_print=large, pictures={}) for large in (False, True)]
    sizes = [{round(one.size) for page in glyphs_of(leaflet) for one in page} for leaflet in leaflets]
    assert min(sizes[0]) < 11
    assert min(sizes[1]) == 18


@pytest.mark.parametrize("options", [{}, {"paper": "a5"}, {"large_print": True}], ids=str)
def test_no_page_but_the_last_is_half_empty(options: dict[str, Any]) -> None:
    exercises = [
        Exercise(
            id=f"exercise-{number}",
            name=f"Exercise {number}",
            instructions=["Push up."] * (number % 11 + 1),
            pictures=f"exercise-{number}",
        )
        for number in range(40)
    ]
    routine = Routine(id="many", title="Many", items=[Prescription(one, "3 x 30 s") for one in exercises])
    pictures = drawn(*(one.id for one in exercises[::2]))
    leaflet = to_pdf(routine, pictures=pictures, **options)
    text = text_of(leaflet)
    assert all(f"Exercise{number}" in text for number in range(40))
    assert len(glyphs_of(leaflet)) > 4
    assert half_empty(leaflet) == []


PAPERS = [{}, {"paper": "a5"}, {"paper": "us-letter"}, {"large_print": True}, {"paper": "a5", "large_print": True}]


@pytest.mark.thorough
@pytest.mark.parametrize("options", PAPERS, ids=str)
def test_no_page_of_what_is_bundled_is_half_empty(options: dict[str, Any]) -> None:
    things: list[Routine | Protocol | Plan] = [*BUNDLED.values()]
    things.append(Protocol(id="all", title="All", phases=Phase(title="One", routines=list(BUNDLED.values()), weeks=26)))
    often = [Commitment(routine=BUNDLED[name]) for name in ("heel-and-foot-stretching", "steady-three")]
    things.append(footex.plan_week(often, "daily 06:00-09:00", start="2026-11-23"))
    assert [(number, half_empty(to_pdf(thing, **options))) for number, thing in enumerate(things)] == [
        (number, []) for number in range(len(things))
    ]


def test_two_exercises_are_on_one_page_where_they_fit() -> None:
    second = bare(pages_of(to_pdf(BUNDLED["steady-three"]))[1])
    assert "Toeraise" in second
    assert "Heel-toestand" in second


def test_a_dose_of_a_programme_begins_on_the_page_of_its_exercise() -> None:
    ramp = footex.plan_programme(
        Routine(id="one", title="One", items=Prescription(SQUAT, "2 x 8-20"), frequency=Frequency(days_per_week=3)),
        "daily 07:00-07:30", start="2026-11-23", weeks=13, ramp="linear",
    )  # fmt: skip
    begun = [part for page in pages_of(to_pdf(ramp)) for part in re.split(r"\d+\sof 13\s+How long", page)[1:]]
    assert len(begun) == 13
    assert [part for part in begun if "Squat" not in part] == []


@pytest.mark.parametrize("name", ["w" * 200, "Heel " * 40, "Тыльное сгибание " * 12, "Ράμφος" * 33], ids=len)
@pytest.mark.parametrize("options", [{}, {"paper": "a5", "large_print": True}], ids=str)
def test_long_names_stay_within_the_margins(name: str, options: dict[str, Any]) -> None:
    leaflet = to_pdf(named(name.strip()), **options)
    assert bare(name) in text_of(leaflet)
    (size,) = sizes_of(leaflet)
    assert all(one.left > 30 and one.right < size[0] - 30 for page in glyphs_of(leaflet) for one in page)


def test_a_language_from_right_to_left_begins_at_the_right() -> None:
    (first, *_), *_ = glyphs_of(to_pdf(CORE, language=ENGLISH._replace(code="ar", direction="rtl")))
    assert first.left > 300


@pytest.mark.parametrize(("name", "direction"), [("½ Ж", "rtl"), ("½ ر", "ltr")], ids=repr)
def test_each_text_goes_in_the_direction_of_its_own_letters(name: str, direction: str) -> None:
    language = ENGLISH._replace(direction=direction)
    exercise = Exercise(id="one", name=name, equipment=())
    page, *_ = glyphs_of(to_pdf(of_one(Prescription(exercise, "8")), language=language))
    (letter,) = (one for one in page if one.letter == name[-1])
    # In its own direction the number comes before it, and so nothing is between it and the margin.
    lefts, rights = [one.left for one in page], [one.right for one in page]
    assert (max(rights) - letter.right if direction == "rtl" else letter.left - min(lefts)) < 4


def test_no_line_begins_with_a_unit() -> None:
    pages = pages_of(to_pdf(named(" ".join(f"{number} s" for number in range(150)))))
    lines = [line.strip() for page in pages for line in page.splitlines()]
    assert len(lines) > 30
    assert [line for line in lines if line.split(" ")[0] == "s"] == []
