"""Floor 6: the command `footex`, which needs the extra `cli`."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command and exit with its status: 0, 1 for a finding, 2 after one line of error."""
    try:
        from footex.cli.app import run
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.exit(_explain())
    sys.exit(run())


def _explain() -> int:
    sys.stderr.write("footex: the command needs click; install it with: pip install 'footex[cli]'\n")
    return 2
