"""What keeps a run from going on; whatever it is, what is whole stays whole, and a later run goes on from there."""

from collections.abc import Sequence
from typing import Final

from footex.errors import FootexError, escape, list_some, one_line

__all__ = ["BrokenRun", "EngineFailed", "FolderInUse", "OtherRun", "Unwritable"]

_LONGEST: Final = 300


class OtherRun(FootexError, ValueError):
    """A folder that holds another run: of other input, with other options, or by another release.

    Attributes:
        folder: The folder, which stays as it is.
        differences: What differs, each as a name, what it was and what it is now.

    Example:
        >>> print(OtherRun("out", [("parts", "False", "True")]))
        out holds another run: parts was False and is True; give another folder, or what it was
    """

    def __init__(self, folder: str, differences: Sequence[tuple[str, str, str]]) -> None:
        self.folder = folder
        self.differences: tuple[tuple[str, str, str], ...] = tuple(differences)
        super().__init__(folder, self.differences)

    def __str__(self) -> str:
        listed = list_some([f"{name} was {before} and is {now}" for name, before, now in self.differences])
        right = "give another folder, or what it was"
        return f"{escape(self.folder)} holds another run: {listed}; {right}"


class BrokenRun(FootexError, ValueError):
    """A folder whose files aren't what its run wrote.

    Attributes:
        path: The file or the folder.
        problem: What is wrong with it.
        expected: What would be right.

    Example:
        >>> print(BrokenRun("out/manifest.json", "isn't JSON", "give another folder"))
        out/manifest.json isn't JSON; give another folder
    """

    def __init__(self, path: str, problem: str, expected: str) -> None:
        super().__init__(path, problem, expected)
        self.path = path
        self.problem = problem
        self.expected = expected

    def __str__(self) -> str:
        return escape(f"{self.path} {self.problem}; {self.expected}")


class FolderInUse(FootexError, RuntimeError):
    """A folder that another run is writing to.

    Attributes:
        folder: The folder.

    Example:
        >>> print(FolderInUse("out"))
        another run is writing to out; wait for its end, or give another folder
    """

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"another run is writing to {escape(self.folder)}; wait for its end, or give another folder"


class Unwritable(FootexError):
    """A file of a run that couldn't be written, as where the disk is full; nothing of it is left.

    Attributes:
        path: The file.
        problem: What the system says.

    Example:
        >>> print(Unwritable("out/manifest.json", "No space left on device"))
        can't write out/manifest.json: No space left on device; once that is put right, run again: what is whole is kept
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem

    def __str__(self) -> str:
        right = "once that is put right, run again: what is whole is kept"
        return f"can't write {escape(self.path)}: {one_line(self.problem, _LONGEST)}; {right}"


class EngineFailed(FootexError, RuntimeError):
    """The engine gave up, as where a partition ended one worker after the other.

    Attributes:
        engine: The engine.
        problem: What it says.

    Example:
        >>> print(EngineFailed("dask", "no worker is left"))
        the engine dask gave up: no worker is left; run again: what is whole is kept
    """

    def __init__(self, engine: str, problem: str) -> None:
        super().__init__(engine, problem)
        self.engine = engine
        self.problem = problem

    def __str__(self) -> str:
        return f"the engine {self.engine} gave up: {one_line(self.problem, _LONGEST)}; run again: what is whole is kept"
