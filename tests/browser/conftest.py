"""Debian's Chromium, driven by Playwright: one browser for all tests, a page with a clock of its own for each."""

import sys
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parent))

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """The browser; tests that need it are marked and run on request alone, so nothing is skipped in silence."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=which("chromium"), args=list(_FLAGS))
        yield started
        started.close()
