"""What importing costs, in whole processes: beside a bare interpreter, and beside `import attrs`."""

from harness import Comparison, in_new_process

FIRST_TOTAL = """
import footex
footex.estimate(footex.bundled().routines["heel-and-foot-stretching"]).total
"""


def comparisons() -> list[Comparison]:
    """The two promises about importing."""
    return [
        Comparison("import footex / bare Python", 1.10, in_new_process("import footex"), in_new_process("pass")),
        Comparison(
            "import and a first bundled total / import attrs",
            1.42,
            in_new_process(FIRST_TOTAL),
            in_new_process("import attrs"),
        ),
    ]
