"""What the command shows depends on the system's time zone: here it is UTC. The tests of this folder share a module."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from running import ARTICLES, bundle_only


@pytest.fixture(autouse=True)
def _in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


@pytest.fixture
def articles_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command know the two articles alone of what is bundled."""
    bundle_only(monkeypatch, *ARTICLES)
