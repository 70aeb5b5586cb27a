"""The pictures that a page of the documentation asks for, made by running what stands above them.

A block ```` ```{shown} draw_week(plan) ```` has an expression, which knows what the page's Python above it has made. It
gives SVG, HTML, a drawing, a value that notebooks show, or a list of them.
"""

import os
import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from doctest import DocTestParser
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from footex.cli.app import run
from footex.model import Picture

__all__ = ["Fence", "fences_of", "html_of", "pictures_of"]

_FENCE = re.compile(
    r"^(?P<ticks>`{3,})(?P<kind>\{?[\w-]+\}?)(?P<argument>[^\n]*)\n(?P<body>.*?)^(?P=ticks)$", re.MULTILINE | re.DOTALL
)
_CAPTION = re.compile(r"^:caption: (.*)\n+", re.MULTILINE)


class Fence(NamedTuple):
    """A fenced block of a page: what kind it is, what stands beside that, and what is in it."""

    kind: str
    argument: str
    body: str


def fences_of(page: str) -> Iterator[Fence]:
    """The fenced blocks of a page, in order."""
    for found in _FENCE.finditer(page):
        yield Fence(found["kind"], found["argument"].strip(), found["body"])


def pictures_of(page: str) -> list[str]:
    """The HTML of each picture of a page, by running what is above the last of them."""
    fences = list(fences_of(page))
    while fences and fences[-1].kind != "{shown}":
        fences.pop()
    names: dict[str, Any] = {"__name__": "__main__"}
    shown: list[str] = []
    with _folder_of_its_own(), redirect_stdout(StringIO()):
        for one in fences:
            match one.kind:
                case "python":
                    _run(one.body, names)
                case "{code-block}" if caption := _CAPTION.match(one.body):
                    path = Path(caption[1])
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(one.body[caption.end() :], encoding="utf-8")
                case "console":
                    _call_what_writes(one.body)
                case "{shown}":
                    shown.append(html_of(eval(one.argument, names)))  # noqa: S307 - the documentation's own code
                case _:
                    pass
    return shown


@contextmanager
def _folder_of_its_own() -> Iterator[None]:
    before = Path.cwd()
    with TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def _run(code: str, names: dict[str, Any]) -> None:
    """Run Python: as written, or as a session at a prompt, in which errors that are shown are expected."""
    examples = DocTestParser().get_examples(code)
    for example in examples:
        try:
            exec(compile(example.source, "<page>", "single"), names)  # noqa: S102 - the documentation's own code
        except Exception:
            if example.exc_msg is None:
                raise
    if not examples:
        exec(compile(code, "<page>", "exec"), names)  # noqa: S102 - the documentation's own code


def _call_what_writes(session: str) -> None:
    """Call the commands of a session at a terminal that write files, which the Python after them reads."""
    for command in re.findall(r"^\$ footex (.* -o .*)$", session, re.MULTILINE):
        run(shlex.split(command))


def html_of(value: object) -> str:
    """What is shown of a value; a list of values is shown side by side."""
    if isinstance(value, list):
        return "\n".join(map(html_of, value))
    if isinstance(value, Picture):
        return value.svg
    view: Callable[[], str] | None = getattr(value, "_repr_html_", None)
    html = value if isinstance(value, str) else view() if view is not None else ""
    if html.startswith("<svg"):
        return html
    if html.startswith("<"):
        return f'<div class="notebook" role="region" aria-label="In a notebook" tabindex="0">{html}</div>'
    raise TypeError(f"{value!r} can't be shown: it is neither SVG nor HTML, nor what notebooks show")
