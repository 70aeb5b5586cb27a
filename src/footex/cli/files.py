"""Files that commands write: whole or not at all."""

from typing import Final

import click

from footex.errors import InvalidValue

__all__ = ["write_file"]

_STREAMS: Final = ("/dev/std", "/dev/fd/", "/proc/")


def write_file(data: bytes, output: str) -> None:
    """Write the file of an option `-o`; what is wrong with it is a line for whoever typed it."""
    from footex.content.writing import write_whole

    if output.startswith(_STREAMS):  # links to what the shell opened, which would be replaced
        raise click.UsageError(f"{output!r} is a stream; say -o -")
    try:
        write_whole(data, output, "--output")
    except InvalidValue as error:
        raise click.UsageError(f"{output!r} {error.problem}; {error.expected}") from None
    except OSError as error:
        raise click.UsageError(f"can't write {output!r}: {error.strerror}") from None
