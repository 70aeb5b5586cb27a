"""Somebody who does a session: opens a page in a browser, presses buttons, lets time pass, and hears and sees."""

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import footex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Route

ADDRESS = "http://footex.test/"

# A headless browser has no voices and nobody hears its beeps: what would be heard is recorded, with its moment. So is
# each step that is shown, as the page changes.
_RECORDER = """
window.heard = []; window.shown = []; window.beeps = []; window.locks = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, 'speechSynthesis', { value: {
  cancel: () => heard.push(['cancel', Date.now()]),
  speak: (one) => heard.push([one.text, Date.now(), one.lang]),
} });
window.AudioContext = class {
  constructor() { this.currentTime = 0; this.destination = {}; }
  resume() {}
  createOscillator() {
    const frequency = {};
    return { frequency, connect: (next) => next, start: () => beeps.push([frequency.value, Date.now()]), stop() {} };
  }
  createGain() {
    const gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
    return { gain, connect: (next) => next };
  }
};
Object.defineProperty(navigator, 'audioSession', { value: {} });
Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => {
  locks.push(kind);
  return { addEventListener() {}, release: async () => { locks.push('released'); } };
} } });
document.addEventListener('DOMContentLoaded', () => {
  const player = document.getElementById('footex-player');
  new MutationObserver(() => {
    const step = Number(player.dataset.step);
    if (!shown.length || shown.at(-1)[0] !== step) shown.push([step, Date.now()]);
  }).observe(player, { attributes: true, attributeFilter: ['data-step'] });
});
"""


class Visitor:
    """A page in a browser, and what became of it."""

    def __init__(self, context: "BrowserContext", html: str, *, own_clock: bool) -> None:
        self.html = html
        self.requests: list[str] = []
        self.complaints: list[str] = []
        context.route("**/*", self._answer)
        context.add_init_script(_RECORDER)
        self.page: Page = context.new_page()
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        if own_clock:
            self.page.clock.install(time=1_795_000_000)
        self.page.goto(ADDRESS)
        if own_clock:
            self.page.clock.pause_at(1_795_000_010)

    def _answer(self, route: "Route") -> None:
        if route.request.url == ADDRESS:
            route.fulfill(body=self.html, content_type="text/html; charset=utf-8")
        else:
            self.requests.append(route.request.url)
            route.abort()

    def open(self) -> None:
        self.page.click("button.start >> nth=0")

    def start(self) -> None:
        """Open the player, start, and let the lead-in pass."""
        self.open()
        self.press("start")
        self.wait(5000)

    def press(self, name: str) -> None:
        self.page.click(f".player-{name}")

    def key(self, name: str) -> None:
        self.page.keyboard.press(name)

    def wait(self, milliseconds: int) -> None:
        self.page.clock.run_for(milliseconds)

    def sleep(self, milliseconds: int) -> None:
        """Nothing runs meanwhile, as on a phone that is locked."""
        self.page.clock.fast_forward(milliseconds)

    def sees(self, name: str) -> str:
        """What is seen of a part of the player; empty where it is hidden."""
        found = self.page.locator(f".player-{name}")
        return found.inner_text() if found.is_visible() else ""

    @property
    def picture(self) -> str:
        """The name of the picture that the player shows; empty where it shows none."""
        found = self.page.locator(".player-picture svg")
        name = found.get_attribute("aria-label") or "" if found.is_visible() else ""
        return name.partition(":")[0]

    @property
    def step(self) -> int:
        return int(self.page.get_attribute("#footex-player", "data-step") or -1)

    @property
    def recorded(self) -> dict[str, list[Any]]:
        recorded: dict[str, list[Any]] = self.page.evaluate("({ heard, shown, beeps, locks })")
        return recorded

    @property
    def log(self) -> dict[str, Any]:
        """The session log that can be saved, which is one line."""
        line = self.page.input_value(".player-log")
        assert line.endswith("}\n")
        assert line.count("\n") == 1
        log: dict[str, Any] = json.loads(line)
        return log


@contextmanager
def visit(browser: "Browser", html: str, *, own_clock: bool = True, **settings: Any) -> "Iterator[Visitor]":
    """Open a page, with a clock that the test moves; at the end, nothing was requested and nothing went wrong."""
    context = browser.new_context(**{"viewport": {"width": 390, "height": 844}, **settings})
    visitor = Visitor(context, html, own_clock=own_clock)
    yield visitor
    assert visitor.requests == []
    assert visitor.complaints == []
    context.close()


def small_routine() -> footex.Routine:
    """Two exercises: a stated rest and a rest that nobody states, sides, a long hold."""
    raises = footex.Exercise(id="heel-raise", name="Heel raise")
    stretch = footex.Exercise(id="calf-stretch", name="Calf stretch")
    return footex.Routine(
        id="calves",
        title="Calves",
        items=(
            footex.Prescription(raises, "2 x 3, rest 20 s"),
            footex.Prescription(stretch, "2 x 30 s"),
        ),
    )
