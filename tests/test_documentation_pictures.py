"""The pictures of the documentation: what is kept is shown, small, and described; what is drawn is drawn when it is built."""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import footex

REPOSITORY = Path(__file__).parents[1]
DOCUMENTATION = REPOSITORY / "docs"
KEPT = DOCUMENTATION / "pictures"
OWN = [
    path
    for path in DOCUMENTATION.rglob("*.md")
    if path.relative_to(DOCUMENTATION).parts[0] not in {"content", "_build"}
]
pytestmark = pytest.mark.skipif(
    not KEPT.exists(), reason="the documentation isn't there: an installed package is tested"
)


def images_of(page: Path) -> list[tuple[str, Path]]:
    """The images of a page: the words for each, and its file."""
    found = re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", page.read_text("utf-8"))
    return [(words, (page.parent / file).resolve()) for words, file in found]


def test_each_screenshot_is_shown_and_each_image_is_there_with_words_for_those_who_do_not_see_it() -> None:
    shown = [image for page in OWN for image in images_of(page)]

    assert {file for _, file in shown if file.parent == KEPT} == set(KEPT.iterdir())
    assert [file for words, file in shown if not words or not file.exists()] == []


def test_screenshots_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in KEPT.iterdir()}

    assert {name: size for name, size in sizes.items() if size > 60_000} == {}
    assert sum(sizes.values()) < 1_000_000


def test_every_page_about_doing_something_shows_what_comes_of_it() -> None:
    pages = [
        *DOCUMENTATION.glob("how-to/*.md"),
        *(DOCUMENTATION / f"{name}.md" for name in ("index", "tutorial", "gallery")),
    ]

    assert [path.name for path in pages if not images_of(path) and "```{shown} " not in path.read_text("utf-8")] == []


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """The script that makes a page's pictures."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(REPOSITORY / "scripts"))
        yield importlib.import_module("page_pictures")
        del sys.modules["page_pictures"]


PAGE = """\
# Curls

```{code-block} toml
:caption: own/spread.toml

footex = 1
type = "exercise"
id = "spread"
name = "Toe spread"
```

```console
$ footex new exercise fan -o fan.toml
...
$ footex list
```

```python
import footex

spread = footex.load("own/spread.toml")
```

```python
>>> routine = footex.Routine(id="toes", title="Toes", items=footex.Prescription(spread, "3 x 10"))
>>> footex.Reps(10, hold=5)
Traceback (most recent call last):
footex.errors.InvalidValue: Reps.hold: 5 is not a duration; write '5 s'
>>> from pathlib import Path
>>> written = Path("fan.toml").exists()
```

```{shown} footex.export.draw_session(routine)
```

```{shown} [spread, footex.bundled().pictures["toe-walking"]]
```

```python
raise AssertionError("what is below the last picture isn't run")
```
"""


def test_a_picture_is_what_its_expression_gives_after_the_snippets_above_it(script: ModuleType) -> None:
    before = Path.cwd()

    session, several = script.pictures_of(PAGE)

    assert session.startswith("<svg")
    assert "<title>Toes from start to end, at the typical figures</title>" in session
    view, drawing = several.split("\n", 1)
    assert view.startswith('<div class="notebook"')
    assert "Toe spread" in view
    assert drawing == footex.bundled().pictures["toe-walking"].svg
    assert Path.cwd() == before


def test_a_command_that_writes_a_file_is_called_as_python_may_read_it(script: ModuleType) -> None:
    page = PAGE.replace("footex.export.draw_session(routine)", "'<svg>' if written else ''")
    assert script.pictures_of(page)[0] == "<svg>"


def test_a_page_without_pictures_runs_nothing(script: ModuleType) -> None:
    assert script.pictures_of('```python\nraise AssertionError("run")\n```\n') == []


def test_an_error_that_a_page_does_not_show_stops_the_build(script: ModuleType) -> None:
    with pytest.raises(ZeroDivisionError):
        script.pictures_of("```python\n>>> 1 / 0\n```\n\n```{shown} 1\n```\n")


@pytest.mark.parametrize("expression", ["1", "'text'", "footex.Reps(5)"])
def test_what_cannot_be_seen_is_an_error(script: ModuleType, expression: str) -> None:
    with pytest.raises(TypeError, match="can't be shown: it is neither SVG nor HTML"):
        script.pictures_of(f"```python\nimport footex\n```\n\n```{{shown}} {expression}\n```\n")
