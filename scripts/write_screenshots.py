"""Write the screenshots of the documentation: `python scripts/write_screenshots.py [--check] [FOLDER]`.

They are of what only a browser, a terminal or paper shows; what footex draws is made with the documentation, by the
directive `shown`. It needs Chromium and the group `browser`, both of which `scripts/check_pages.sh` installs. With
`--check` they are written elsewhere, and each has to have the size of the one that is kept: letters differ by machine.
"""

import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

import footex
from footex.cli.playing.machine import advance, begin
from footex.cli.playing.screen import Size, draw_step
from footex.cli.playing.session import make_session
from footex.export import to_pdf
from footex.timing import STEADY, Grain, Level

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"

_PHONE = (390, 844)
_ADDRESS = "http://footex.test/"
_BEFORE, _BEGIN = 1_795_000_000, 1_795_000_010
"""When a page is opened, and when somebody begins, in seconds since 1970: a screenshot has no time of its own."""
_LINE = 18
"""The height of a line at the terminal, in pixels."""


def _routine() -> footex.Routine:
    return footex.bundled().routines["heel-and-foot-stretching"]


def _week() -> footex.Plan:
    return footex.plan_week(_routine(), "mon-fri 06:30-07:30; sat-sun 08:00-10:00", start="2026-11-23")


@contextmanager
def _phone(browser: "Browser", html: str) -> "Iterator[Page]":
    """A page on a phone, by a clock that stands still."""
    width, height = _PHONE
    context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=2, is_mobile=True)
    context.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page = context.new_page()
    page.clock.install(time=_BEFORE)
    page.goto(_ADDRESS)
    page.clock.pause_at(_BEGIN)
    yield page
    context.close()


def _screenshot(page: "Page") -> bytes:
    taken: bytes = page.screenshot()  # of no known type where playwright isn't installed
    return taken


def _page(browser: "Browser") -> bytes:
    """The top of a page."""
    with _phone(browser, footex.to_page(_routine())) as page:
        return _screenshot(page)


def _exercise(browser: "Browser") -> bytes:
    """An exercise of a page."""
    with _phone(browser, footex.to_page(_routine())) as page:
        page.get_by_role("heading", name="Towel curls").first.evaluate("one => one.scrollIntoView()")
        return _screenshot(page)


def _player(browser: "Browser") -> bytes:
    """The player, in the middle of a set."""
    with _phone(browser, footex.to_page(_routine())) as page:
        page.click("button.start >> nth=0")
        page.click(".player-start")
        page.clock.run_for(5_000 + 25_000)
        return _screenshot(page)


def _running(browser: "Browser") -> bytes:
    """The screen of `footex run`, in the middle of a set."""
    session = make_session(
        _routine(), pace=STEADY, level=Level.TYPICAL, grain=Grain.REPETITION, side=None, lead_in="5 s"
    )  # fmt: skip
    now = 30_000
    lines = draw_step(session, advance(session, begin(0), now), now, Size(80, 24), "utf-8")
    return _lines(browser, [line.text for line in lines])


def _terminal(command: str, lines: int) -> "Callable[[Browser], bytes]":
    """Some lines of what a command shows at a terminal of 80 columns."""

    def take(browser: "Browser") -> bytes:
        asked = [sys.executable, "-m", *shlex.split(command.replace("\\\n", ""))]
        shown = subprocess.run(asked, check=True, capture_output=True, encoding="utf-8").stdout  # noqa: S603
        return _lines(browser, f"$ {command}\n{shown}".splitlines()[:lines])

    return take


def _lines(browser: "Browser", lines: Sequence[str]) -> bytes:
    """Lines as a terminal shows them."""
    page = browser.new_page(viewport={"width": 700, "height": len(lines) * _LINE + 24}, device_scale_factor=1.25)
    page.set_content(
        "<style>body { margin: 12px; background: #1e2227; color: #e6e6e6; overflow: hidden }"
        f"pre {{ margin: 0; font: 13.5px/{_LINE}px 'DejaVu Sans Mono', monospace }}</style>"
        f"<pre>{escape(chr(10).join(lines))}</pre>"
    )
    taken = _screenshot(page)
    page.close()
    return taken


def _leaflet(thing: "Callable[[], footex.Routine | footex.Plan]", page: int) -> "Callable[[Browser], bytes]":
    """One page of a leaflet; its letters come with typst, so that it is the same everywhere."""

    def take(_: "Browser") -> bytes:
        image = pypdfium2.PdfDocument(to_pdf(thing()))[page].render(scale=1.2).to_pil()
        written = BytesIO()
        image.save(written, "PNG")
        return written.getvalue()

    return take


SCREENSHOTS: "dict[str, Callable[[Browser], bytes]]" = {
    "page-on-a-phone": _page,
    "exercise-on-a-phone": _exercise,
    "player": _player,
    "terminal-time": _terminal("footex time heel-and-foot-stretching", 51),
    "terminal-sheet": _terminal(
        "footex week simple-foot-exercises --sheet --start 2026-11-23 --rest-days 1 \\\n"
        '    --min-gap "4 h" --free "daily 06:30-08:00, 18:00-21:00"',
        40,
    ),
    "terminal-run": _running,
    "leaflet-first-page": _leaflet(_routine, 0),
    "leaflet-second-page": _leaflet(_routine, 1),
    "leaflet-of-a-week": _leaflet(_week, 0),
}
"""Each screenshot by its name; what it shows is said where it is shown."""


def write(folder: Path) -> None:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=flags)
        for name, take in SCREENSHOTS.items():
            with Image.open(BytesIO(take(browser))) as image:
                # Without loss, such a picture of text and lines is a third as large as PNG.
                image.convert("RGB").save(folder / f"{name}.webp", lossless=True, method=6)
        browser.close()


def problems_of(folder: Path) -> Iterator[str]:
    """How what would be written now differs from what is kept in a folder: in names, or in size."""
    with TemporaryDirectory() as place:
        write(Path(place))
        now, kept = (_sizes_of(one) for one in (Path(place), folder))
    for name in sorted(now.keys() | kept.keys()):
        if now.get(name) != kept.get(name):
            yield f"{name}: is {kept.get(name, 'absent')}, would be {now.get(name, 'absent')}"


def _sizes_of(folder: Path) -> dict[str, tuple[int, int]]:
    sizes = {}
    for path in folder.iterdir():
        with Image.open(path) as image:
            sizes[path.name] = image.size
    return sizes


def main(*arguments: str) -> int:
    """Write the screenshots, or say which of those that are kept are to be written anew."""
    folder = Path(next((one for one in arguments if one != "--check"), PICTURES))
    if "--check" not in arguments:
        write(folder)
        return 0
    found = list(problems_of(folder))
    sys.stderr.writelines(f"{one}; run scripts/write_screenshots.py\n" for one in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
