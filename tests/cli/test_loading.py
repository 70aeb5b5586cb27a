"""A command imports what it needs, and not what the others need."""

import subprocess
import sys

import click
import pytest

from footex.cli.app import footex
from footex.cli.loading import COMMANDS

_PROGRAM = """
import sys
from footex.cli.app import run
status = run(sys.argv[2:])
assert status == 0, status
sys.exit(sys.argv[1] in sys.modules)
"""


@pytest.mark.parametrize(
    "call", ["list", "show steady-three", "time steady-three", "timeline steady-three", "compare heel-raise"]
)
def test_what_plans_nothing_loads_no_search(call: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "footex.planning.search", *call.split()],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_is_found_by_its_name() -> None:
    context = click.Context(footex)
    assert footex.list_commands(context) == sorted(COMMANDS)
    found = [footex.get_command(context, name) for name in COMMANDS]
    assert [command.name for command in found if command is not None] == list(COMMANDS)
    assert footex.get_command(context, "lst") is None
