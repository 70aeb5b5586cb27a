"""Batches need an extra only where they are made: whoever has none of it can import and name everything."""

import subprocess
import sys

import footex


def test_neither_footex_nor_a_name_of_batches_loads_the_extra():
    code = (
        "import sys, footex; [getattr(footex.bulk, name) for name in footex.bulk.__all__]; "
        "print(sorted({'numpy', 'pyarrow', 'pandas'} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert shown == "[]\n"


def test_a_face_lists_what_is_public():
    assert set(footex.bulk.__all__) <= set(dir(footex.bulk))
