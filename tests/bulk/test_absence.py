"""Without the extra, what needs it says which to install."""

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
