"""The strategies and Hypothesis, whichever is imported first."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["footex.testing", "hypothesis", pytest.param("footex", marks=pytest.mark.thorough)])
def test_values_are_found_by_type_whatever_is_imported_first(first: str) -> None:
    program = (
        f"import {first}\nimport footex, footex.testing\nfrom hypothesis import strategies as st\n"
        "st.from_type(footex.Reps).validate()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
