"""Pictures: what of SVG is admitted, and what is rejected with its line and element."""

import copy
import pickle
from types import MappingProxyType

import pytest

import footex
from footex import BoundExceeded, Catalog, Exercise, InvalidValue, Prescription
from footex.markup import write
from footex.model import ConflictingIds, InvalidPicture, Picture
from footex.model.fields import MOST_PICTURE_BYTES
from footex.model.views.picture import view_picture, view_pictures


def svg(
    inside: str = "", *, root: str = 'viewBox="0 0 640 360"', title: str = "Hop", desc: str = "1: Low. 2: High."
) -> str:
    named = f"<title>{title}</title><desc>{desc}</desc>"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {root}>\n{named}\n{inside}</svg>'


HOP = Picture(id="hop", svg=svg('<path d="M0 0h9"/>'))


def test_the_title_and_the_description_are_those_of_the_svg() -> None:
    picture = Picture(id="hop", svg=svg(title="  Hop\n  high ", desc="a &lt; b<!-- not seen -->"))
    assert (picture.title, picture.description) == ("Hop high", "a < b")
    assert repr(picture) == "<Picture hop>"
    assert pickle.loads(pickle.dumps(picture)) == picture
    assert copy.deepcopy(picture) is picture


def test_shapes_groups_texts_and_what_is_used_of_its_own_are_admitted() -> None:
    inside = (
        '<defs><path id="toe" d="M0 0"/><linearGradient id="skin"><stop offset="0" stop-color="#fff"/></linearGradient>'
        '</defs><g transform="translate(1 2) scale(0.5)" fill="url(#skin)"><use href="#toe"/></g>'
        '<text x="1" y="2" font-family="Arial, sans-serif">1 <tspan>of</tspan> 2</text>'
    )
    assert Picture(id="hop", svg=svg(inside)).title == "Hop"
    declared = '<?xml version="1.0" encoding="UTF-8"?>\n' + svg(root='viewBox="-1,-1 .5 10" width="640" version="1.1"')
    assert Picture(id="hop", svg=declared).title == "Hop"


@pytest.mark.parametrize(
    ("inside", "line", "element", "problem"),
    [
        ("<script>x</script>", 3, "script", "has <script> in line 3, which no picture may have"),
        ("<style/>", 3, "style", "has <style> in line 3, which no picture may have"),
        ('\n<image href="a.png"/>', 4, "image", "has <image> in line 4, which no picture may have"),
        ("<foreignObject/>", 3, "foreignObject", "has <foreignObject> in line 3"),
        ("<animate/>", 3, "animate", "has <animate> in line 3"),
        ('<a href="#x"/>', 3, "a", "has <a> in line 3"),
        ('<p xmlns="http://www.w3.org/1999/xhtml"/>', 3, "p", "has <p> in line 3"),
        ('<g onclick="x"/>', 3, "g", "has the attribute onclick of <g> in line 3, which no picture may have"),
        ('<g style="fill: red"/>', 3, "g", "has the attribute style of <g> in line 3"),
        ('<g class="rest"/>', 3, "g", "has the attribute class of <g> in line 3"),
        ('<g xml:base="https://example.org/"/>', 3, "g", "has the attribute base of <g> in line 3"),
        ('<use href="https://example.org/#a"/>', 3, "use", "links to 'https://example.org/#a' in line 3"),
        ('<use href="javascript:x"/>', 3, "use", "links to 'javascript:x' in line 3"),
        ('<linearGradient id="a"/><radialGradient href="#a"/>', 3, "radialGradient", "links to '#a' in line 3"),
        ('<use href="#none"/>', 3, "use", "refers to #none in line 3, which it doesn't hold"),
        ('<g fill="url(#none)"/>', 3, "g", "refers to #none in line 3, which it doesn't hold"),
        ('<g fill="url(https://example.org/a)"/>', 3, "g", "links to 'url(https://example.org/a)' in line 3"),
        ('<g id="a" fill="url(#a) url(http://b)"/>', 3, "g", "links to 'url(#a) url(http://b)' in line 3"),
        ('<g fill="image-set(a)"/>', 3, "g", "has fill='image-set(a)' in line 3"),
        ('<g fill="u\\72l(#a)"/>', 3, "g", "has fill='u\\\\72l(#a)' in line 3"),
        ('<g fill="URL(#a)"/>', 3, "g", "has fill='URL(#a)' in line 3"),
        ('<g id="a"/><g id="a"/>', 3, "g", "has the id 'a' in line 3"),
        ('<g id="a b"/>', 3, "g", "has the id 'a b' in line 3"),
        ('<g id="a"><use href="#a"/></g>', 3, "use", "uses #a in line 3, which uses others itself"),
        ('<g id="b"/><g id="a"><use href="#b"/></g><use href="#a"/>', 3, "use", "uses #a in line 3"),
        ("<svg/>", 3, "svg", "has <svg> within <svg> in line 3"),
        ("<text><path/></text>", 3, "path", "has <path> within <text> in line 3"),
        ("<g>seen</g>", 3, "g", "has text within <g> in line 3"),
        ("<?xml-stylesheet href='a.css'?>", 3, "", "has an instruction <?...?> in line 3"),
        ("<g>" * 32 + "</g>" * 32, 3, "g", "is more than 32 elements deep in line 3"),
        ("<g>\n</p>", 4, "", "isn't XML: mismatched tag in line 4"),
        ("&nbsp;", 3, "", "isn't XML: undefined entity in line 3"),
        ("<title>Twice</title>", 1, "svg", "has not one <title> with a text"),
    ],
)  # fmt: skip
def test_what_could_act_load_or_hide_something_is_rejected_with_its_place(
    inside: str, line: int, element: str, problem: str
) -> None:
    with pytest.raises(InvalidPicture) as caught:
        Picture(id="hop", svg=svg(inside))
    error = caught.value
    assert error.problem.startswith(problem)
    assert (error.field, error.line, error.element) == ("Picture.svg", line, element)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.line, again.element) == (str(error), line, element)


def test_entities_are_rejected_before_they_grow() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n' + svg("<text>&b;</text>")
    with pytest.raises(InvalidPicture, match="has a DOCTYPE in line 1") as caught:
        Picture(id="hop", svg=bomb)
    assert caught.value.expected == "leave it out, and all entities"


@pytest.mark.parametrize(
    "box", ["", 'viewBox="0 0 640"', 'viewBox="0 0 0 9"', 'viewBox="0 0 9 0.0"', 'viewBox="a b c d"']
)
def test_a_view_box_with_a_width_and_a_height_is_required(box: str) -> None:
    with pytest.raises(InvalidPicture, match="has no view box with a width and a height"):
        Picture(id="hop", svg=svg(root=box))


@pytest.mark.parametrize("text", ["<g/>", '<html xmlns="http://www.w3.org/2000/svg"/>', '<svg viewBox="0 0 9 9"/>'])
def test_the_root_is_an_svg(text: str) -> None:
    with pytest.raises(InvalidPicture, match="has the root <"):
        Picture(id="hop", svg=text)


@pytest.mark.parametrize(("title", "desc"), [("", "Low"), ("Hop", " \n "), ("Hop", "\u3164")])
def test_a_title_and_a_description_that_can_be_seen_are_required(title: str, desc: str) -> None:
    with pytest.raises(InvalidValue):
        Picture(id="hop", svg=svg(title=title, desc=desc))


def test_a_title_holds_no_letter_that_nobody_sees() -> None:
    with pytest.raises(InvalidValue, match="which nobody sees"):
        Picture(id="hop", svg=svg(title="Hop&#x202e;"))


def test_it_is_at_most_16_kb_of_utf_8() -> None:
    free = MOST_PICTURE_BYTES - len(svg(desc="").encode())
    assert Picture(id="hop", svg=svg(desc="x" * min(free, 9_000))).title == "Hop"
    with pytest.raises(BoundExceeded, match=r"Picture\.svg: 16,385 is past the bound of 16,384 characters"):
        Picture(id="hop", svg=svg(desc="x" * (free + 1)))
    with pytest.raises(BoundExceeded, match="past the bound of 16,384 bytes"):
        Picture(id="hop", svg=svg(desc="足" * 6_000))


@pytest.mark.parametrize("value", [5, None, b"<svg/>"])
def test_an_svg_is_text(value: str) -> None:
    with pytest.raises(InvalidValue, match=r"Picture\.svg: .* is not text"):
        Picture(id="hop", svg=value)


def test_its_name_is_an_id() -> None:
    with pytest.raises(InvalidValue, match=r"Picture\.id"):
        Picture(id="A hop", svg=HOP.svg)


def test_it_is_shown_by_its_elements_with_its_texts_as_its_name() -> None:
    picture = Picture(
        id="hop", svg=svg("<!--><img src=x>--><text>a &lt; b</text>", root='viewBox="0 0 9 9" role="img" width="9"')
    )
    assert write(view_picture(picture)) == (
        '<svg viewBox="0 0 9 9" class="picture" role="img" aria-label="Hop: 1: Low. 2: High."><text>a &lt; b</text></svg>'
    )
    assert picture._repr_html_() == write(view_picture(picture))


def test_its_ids_become_those_of_a_whole_page() -> None:
    inside = '<linearGradient id="skin"/><path id="toe" fill="url(#skin)"/><use href="#toe"/>'
    picture = Picture(id="hop", svg=svg(inside, root='viewBox="0 0 9 9" id="all"'))
    shown = write(view_picture(picture, anchor="one"))
    assert shown.startswith(
        '<svg viewBox="0 0 9 9" class="picture" role="img" aria-label="Hop: 1: Low. 2: High." id="one">'
    )
    assert '<linearGradient id="one-skin"></linearGradient>' in shown
    assert '<path id="one-toe" fill="url(#one-skin)"></path><use href="#one-toe"></use>' in shown
    assert 'href="#picture-' in write(view_picture(picture))


def test_the_pictures_that_there_are_are_shown() -> None:
    pictures = MappingProxyType({"hop": HOP})
    assert write(view_pictures(["hop", "skip"], pictures)).count("<svg ") == 1
    assert write(view_pictures(["skip"], pictures)) == ""


def test_what_a_source_s_own_version_looks_like_wins() -> None:
    hop = Exercise(id="hop", name="Hop", pictures=["hop", "hop-from-above"])
    assert Prescription(hop, "8").shown_pictures == ("hop", "hop-from-above")
    assert Prescription(hop, "8", pictures="hop-in-water").shown_pictures == ("hop-in-water",)
    with pytest.raises(InvalidValue, match=r"Exercise\.pictures"):
        Exercise(id="hop", name="Hop", pictures="A hop")
    with pytest.raises(InvalidValue, match=r"Prescription\.pictures"):
        Prescription(hop, "8", pictures="Hop 2")


def test_pictures_are_a_shelf_of_their_own() -> None:
    one = Catalog(pictures=HOP, origin="here")
    assert repr(one) == "<Catalog: 0 exercises, 0 routines, 0 sources, 1 picture>"
    assert one.pictures["hop"] is HOP
    assert one != Catalog()
    assert (one | Catalog()).pictures.origin("hop") == "here"
    assert pickle.loads(pickle.dumps(one)) == one
    assert hash(pickle.loads(pickle.dumps(one))) == hash(one)
    with pytest.raises(ConflictingIds, match="two different pictures 'hop'"):
        one | Catalog(pictures=Picture(id="hop", svg=svg()))
    with pytest.raises(InvalidValue, match=r"Catalog\.pictures\[0\]"):
        Catalog(pictures=[5])  # type: ignore[list-item]


def test_every_exercise_of_the_two_articles_is_drawn_and_every_drawing_says_of_what_it_is() -> None:
    library = footex.bundled()
    articles = [library.routines[name] for name in ("heel-and-foot-stretching", "simple-foot-exercises")]
    assert all(exercise.pictures for routine in articles for exercise in routine.exercises())
    for exercise in library.exercises.values():
        for name in exercise.pictures:
            assert library.pictures[name].title == exercise.name
            assert library.pictures[name].description
