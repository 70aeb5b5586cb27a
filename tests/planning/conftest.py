"""Makes the oracles and what they are compared with importable, whose assertions then show both sides."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
pytest.register_assert_rewrite("comparing", "smaller_changes")
