"""The versions of learned paces."""

import pytest

import footex
from footex.learn import next_version


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("anna-3", "anna-4"), ("anna-9", "anna-10"), ("anna", "anna-2"), ("anna-b", "anna-b-2"), ("2026", "2026-2"),
     ("anna-007", "anna-8")],
)  # fmt: skip
def test_the_number_at_the_end_is_raised(earlier: str, later: str) -> None:
    assert next_version(earlier) == later


def test_an_id_must_be_one_before_and_after() -> None:
    with pytest.raises(footex.InvalidValue, match=r"^next_version\.id: 'Anna 3' is not an id"):
        next_version("Anna 3")
    with pytest.raises(footex.BoundExceeded, match=r"^next_version\.id"):
        next_version("a" * 99)
