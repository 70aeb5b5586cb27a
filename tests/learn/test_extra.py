"""Learned paces without what they are calculated with: all else works, and what is absent is named."""

import subprocess
import sys

import pytest

from footex.errors import MissingExtra
from footex.learn.extra import check_extra


@pytest.mark.parametrize(
    ("extra", "package"), [("learn", "numpy"), ("learn", "scipy"), ("arrow", "numpy"), ("arrow", "pyarrow")]
)
def test_an_absent_package_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch, extra: str, package: str) -> None:
    pytest.importorskip("scipy")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra) as caught:
        check_extra(extra)
    assert str(caught.value) == f"{package} isn't installed; install it with: pip install 'footex[{extra}]'"


ANOTHER_PROCESS = """
import sys, footex
sys.modules["numpy"] = sys.modules["scipy"] = None
squats = footex.learn.Measurement(
    session="legs", start="2026-11-23T07:00Z", repetitions=20, real_milliseconds=80_000
)
assert footex.learn.measure([], footex.bundled()).measurements == ()
try:
    footex.learn.learn_pace([squats], id="anna-1")
except footex.errors.MissingExtra as error:
    print(error)
"""


def test_measuring_needs_no_extra_and_learning_names_it() -> None:
    made = subprocess.run([sys.executable, "-c", ANOTHER_PROCESS], check=True, capture_output=True, text=True)
    assert made.stdout == "numpy isn't installed; install it with: pip install 'footex[learn]'\n"
