"""Makes the modules beside the tests importable, and the player of the tests of timing."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "timing")]
