"""Every snippet runs as a test: in the README, in CONTRIBUTING, in the documentation, in docstrings.

Every plan that is made meanwhile, by a snippet or by a test, is held to the checker of plans.

Python runs as written. In a `console` block each `$ footex ...` is called and must show what stands below it. There
`...` stands for any text within a line, and a line of nothing else for any number of lines, or none. In a `sh` block
each `footex ...` is called and must succeed; other commands (setting up) are for people. A `toml` block is a document
that loads; one with a caption is saved under that name, in a folder of the page's own, where all of it runs.
A `{shown}` block has an expression, of which the documentation shows a picture: it has to be there.
"""

import gc
import io
import os
import re
import shlex
from contextlib import redirect_stdout
from doctest import ELLIPSIS
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from sybil import Region, Sybil
from sybil.integration.pytest import SybilItem
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

import footex
from footex.cli.app import run
from footex.model import Picture
from footex.planning.plan.making import scheduling as _schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sybil import Document, Example

    from footex.planning.request.sessions.reason import Reason
    from footex.planning.search.layout.layout import Layout
    from footex.planning.search.tree.branch_and_bound import Solution


def call(command: str) -> str:
    """Call a `footex ...` as a shell would and give what it shows."""
    shown = io.StringIO()
    with redirect_stdout(shown):
        status = run(shlex.split(command)[1:])
    return shown.getvalue() if status == 0 else f"exit status {status}"


def call_lines(example: "Example") -> str:
    """Call each `footex ...` of a block of shell lines; say which fails."""
    lines = (line for line in example.parsed.splitlines() if line.startswith("footex "))
    return "\n".join(f"{line}: {shown}" for line in lines if (shown := call(line)).startswith("exit status"))


def check_console(example: "Example") -> str:
    """Call each `$ footex ...` of a session at a terminal; say where it shows something else."""
    wrong: list[str] = []
    for entry in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, expected = entry.partition("\n")
        if command.startswith("footex ") and expected.strip():
            shown = call(command)
            if not shows(shown.strip() + "\n", expected.strip() + "\n"):
                wrong.append(f"{command}\nis documented to show\n{expected}\nand shows\n{shown}")
    return "\n".join(wrong)


def shows(shown: str, expected: str) -> bool:
    """Whether an output is what is documented, with whatever the dots stand for."""
    pattern = "".join(
        r"(?:.*\n)*?" if line == "...\n" else ".*?".join(map(re.escape, line.split("...")))
        for line in expected.splitlines(keepends=True)
    )
    return re.fullmatch(pattern, shown) is not None


def save_or_load(example: "Example") -> None:
    """Save a document under the name in its caption; without one, it holds all that it refers to, and loads."""
    name = example.region.lexemes.get("options", {}).get("caption")
    if name is None:
        footex.loads(example.parsed, "toml")
    else:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(example.parsed, encoding="utf-8")


def check_shown(example: "Example") -> str:
    """Say which expression has nothing that a page could show: no SVG, no HTML, no drawing, no value with a view."""
    found = eval(example.parsed, example.namespace)  # noqa: S307 - the documentation's own code
    for one in found if isinstance(found, list) else [found]:
        text = one if isinstance(one, str) else one.svg if isinstance(one, Picture) else one._repr_html_()
        if not text.startswith("<"):
            return f"{example.parsed}: neither SVG nor HTML: {text}"
    return "" if found else f"{example.parsed}: nothing to be seen"


def find_shown(document: "Document") -> "Iterator[Region]":
    """The `{shown}` blocks of a page."""
    for found in re.finditer(r"^```\{shown\} (.*)\n```$", document.text, re.MULTILINE):
        yield Region(found.start(), found.end(), found[1], check_shown)


def enter_folder(namespace: dict[str, Any]) -> None:
    """Give a page a folder of its own to write to."""
    namespace["_folder"] = TemporaryDirectory()
    namespace["_before"] = Path.cwd()
    os.chdir(namespace["_folder"].name)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back to where the tests run, and take the page's folder away."""
    os.chdir(namespace["_before"])
    namespace["_folder"].cleanup()


def public_names(namespace: dict[str, Any]) -> None:
    """Give the examples of a docstring every public name; those of its module come by themselves."""
    namespace["footex"] = footex
    settings.load_profile("snippets")
    faces = (
        footex.messages, footex.model, footex.timing, footex.planning, footex.content, footex.export, footex.bulk,
        footex.learn,
    )  # fmt: skip
    for face in (*faces, footex):
        namespace.update({name: getattr(face, name) for name in face.__all__})


class WithExamples(Sybil):
    """The modules with an example in a docstring: parsing the others takes long and finds none."""

    def should_parse(self, path: Path) -> bool:
        """Whether a file is one of the modules and has an example."""
        return super().should_parse(path) and ">>>" in path.read_text("utf-8")


def count_checked() -> "Callable[[], int]":
    """Hold each plan to `check_plan` where it is made; the answer says how many were.

    Plans are made at one place, whoever asks and by whatever name. It is wrapped when this file is read, ahead of the
    plans that test modules make on import. Without that place there are no tests.
    """
    finish, checked = _schedule._finish, 0

    def finish_and_check(layout: "Layout", solved: "Solution", assumed: "tuple[Reason, ...]") -> footex.Plan:
        nonlocal checked
        plan = finish(layout, solved, assumed)
        breaches = footex.planning.check_plan(plan)
        if breaches:
            pytest.fail(f"a plan that breaks its own rules: {breaches}")
        checked += 1
        return plan

    _schedule._finish = finish_and_check
    return lambda: checked


@pytest.fixture
def checked_plans() -> "Callable[[], int]":
    """How many plans have been checked so far."""
    return _checked_plans


def forget_haste(namespace: dict[str, Any]) -> None:  # noqa: ARG001 - Sybil hands it over
    """After a docstring, whose properties are examples of how to write one, tests are thorough again."""
    settings.load_profile("footex")


# Where it decides (the environment says CI), the same code draws the same cases; elsewhere every run draws others, and
# fewer.
# A test says nothing of time: machines are noisy, and drawing a routine on a busy one is slow.
settings.register_profile(
    "footex",
    max_examples=30 if "CI" in os.environ else 6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
    phases=[one for one in Phase if one is not Phase.shrink or "FOOTEX_MUTANT" not in os.environ],
)
settings.register_profile("soak", parent=settings.get_profile("footex"), max_examples=300, derandomize=False)
settings.register_profile("snippets", parent=settings.get_profile("footex"), max_examples=5)
settings.load_profile("footex")
_checked_plans = count_checked()
_without_calendars = find_spec("recurring_ical_events") is None
_without_arrow = find_spec("pyarrow") is None
_without_scipy = find_spec("scipy") is None
_without_dask = find_spec("distributed") is None
_pages = {
    "**/plan-around-a-calendar.md": _without_calendars,
    "**/a-million-people.md": _without_arrow,
    "**/estimate-for-many-people.md": _without_arrow,
    "**/fit-and-plan-for-many-people.md": _without_arrow,
    "**/learned-paces.md": _without_scipy,
    "**/learn-a-pace.md": _without_scipy,
    "**/a-billion-rows.md": _without_dask,
    "**/run-on-many-machines.md": _without_dask,
}
_modules = {
    "**/ical/busy.py": _without_calendars,
    "**/bulk/*.py": _without_arrow,
    "**/bulk/*/*.py": _without_arrow,
    "**/footex/learn/*.py": _without_scipy,
}
pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        CodeBlockParser("console", check_console),
        CodeBlockParser("sh", call_lines),
        CodeBlockParser("toml", save_or_load),
        find_shown,
    ],
    patterns=["*.md"],
    excludes=[page for page, is_absent in _pages.items() if is_absent],
    setup=enter_folder,
    teardown=leave_folder,
)
docstrings = WithExamples(
    path="src",
    parsers=[DocTestParser(ELLIPSIS)],
    patterns=["*.py"],
    excludes=[module for module, is_absent in _modules.items() if is_absent],
    setup=public_names,
    teardown=forget_haste,
)

pytest_collect_file = (pages + docstrings).pytest()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> "Iterator[Any]":
    """Find the tests without looking for garbage: nearly all that is made meanwhile stays."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Look for garbage less often: each look goes through thousands of tests, which stay to the end."""
    gc.set_threshold(20_000, 20, 20)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the snippets of a page together and in order where the tests are put in another, as pytest-randomly does."""
    first: dict[pytest.Item | pytest.Collector | None, int] = {}
    places = [
        (first.setdefault(item.parent, index), item.example.start) if isinstance(item, SybilItem) else (index, 0)
        for index, item in enumerate(items)
    ]
    items[:] = [items[index] for index in sorted(range(len(items)), key=places.__getitem__)]
