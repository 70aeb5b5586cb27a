"""Without the extra, what needs it says which to install."""

import subprocess
import sys

import pytest

from footex.bulk.rows.absence import require_arrow
from footex.errors import MissingExtra


@pytest.mark.parametrize("package", ["numpy", "pyarrow"])
def test_an_absent_package_is_named_with_its_extra(package, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", sys)
    monkeypatch.setitem(sys.modules, "pyarrow", sys)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra) as caught:
        require_arrow()
    assert str(caught.value) == f"{package} isn't installed; install it with: pip install 'footex[arrow]'"


@pytest.mark.parametrize("call", ["fit([])", "week([])"])
def test_what_needs_the_extra_says_so_and_the_rest_works_without(call):
    code = f"""
import sys
sys.modules["numpy"] = sys.modules["pyarrow"] = None
import footex
assert len(footex.bulk.front(footex.bundled().routines["simple-foot-exercises"])) == 22
try:
    footex.bulk.{call}
except footex.errors.MissingExtra as error:
    print(error)
"""
    shown = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True, text=True, check=True
    )
    assert shown.stdout == "numpy isn't installed; install it with: pip install 'footex[arrow]'\n"
