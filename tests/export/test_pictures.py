"""Pictures on a page and in a notebook: drawn where the exercise is described, named for those who don't see them."""

import re
from collections import Counter

import pytest

import footex
from footex import Catalog, Exercise, Prescription, Routine, to_page
from footex.export import to_html
from footex.model import Picture

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{}</title><desc>"High" &amp; low.</desc>'
    '<path id="line" d="M0 0h9"/><use href="#line"/></svg>'
)
DRAWN = Catalog(pictures=[Picture(id=name, svg=SVG.format(name)) for name in ("hop", "skip", "hop-in-water")]).pictures
HOP = Exercise(id="hop", name="Hop", pictures=["hop", "skip", "unknown"])
AGAIN = Routine(id="hops", title="Hops", items=[Prescription(HOP, "8"), Prescription(HOP, "9")])
OWN = Routine(id="hops", title="Hops", items=[Prescription(HOP, "8"), Prescription(HOP, "9", pictures="hop-in-water")])


def names_in(html: str) -> list[str]:
    """The accessible names of the pictures."""
    return re.findall(r'<svg [^>]*role="img" aria-label="([^:"]*): &quot;High&quot; &amp; low\."', html)


def test_an_exercise_is_drawn_once_on_a_page_where_its_instructions_are() -> None:
    page = to_page(AGAIN, pictures=DRAWN)
    assert names_in(page) == ["hop", "skip"]
    assert page.index('role="img"') < page.index('href="#exercise-1"')


def test_the_version_of_a_source_is_drawn_where_it_is_prescribed() -> None:
    assert names_in(to_page(OWN, pictures=DRAWN)) == ["hop", "skip", "hop-in-water"]
    assert names_in(to_html(OWN, pictures=DRAWN)) == ["hop", "skip", "hop-in-water"]


def test_the_ids_of_pictures_are_unique_on_a_page() -> None:
    page = to_page(OWN, pictures=DRAWN)
    ids = Counter(re.findall(r' id="([^"]*)"', page))
    assert set(ids.values()) == {1}
    assert ids["picture-1-1-1"] == ids["picture-1-1-1-line"] == ids["picture-1-2-1-line"] == 1
    assert page.count('<use href="#picture-1-1-1-line">') == 1


def test_without_a_picture_the_name_of_the_exercise_is_shown() -> None:
    for html in (to_page(AGAIN, pictures={}), to_html(AGAIN, pictures={}), to_html(HOP)):
        assert '<svg viewBox="0 0 9 9"' not in html
        assert "Hop" in html


def test_a_notebook_draws_what_is_done_again_once() -> None:
    assert names_in(to_html(HOP, pictures=DRAWN)) == ["hop", "skip"]
    assert names_in(to_html(AGAIN, pictures=DRAWN)) == ["hop", "skip"]


@pytest.mark.parametrize("routine", footex.bundled().routines.values(), ids=lambda one: one.id)
def test_bundled_pictures_are_shown_unless_others_are_given(routine: Routine) -> None:
    exercises = {one.id for one in routine.exercises()}
    for html in (to_page(routine), to_html(routine), routine._repr_html_()):
        assert html.count('class="picture" role="img"') == len(exercises)
    assert to_page(routine) == to_page(routine, pictures=footex.bundled().pictures)


def test_a_notebook_shows_the_bundled_picture_of_an_exercise() -> None:
    heel_raise = footex.bundled().exercises["heel-raise"]
    assert 'aria-label="Heel raise: 1: Standing on one foot' in heel_raise._repr_html_()
