"""What is wrong with a whole column, whatever its rows hold: found before the first row is read."""

from footex.errors import FootexError, escape

__all__ = ["InvalidColumn"]


class InvalidColumn(FootexError, ValueError):
    """A column that is missing, is there twice, has a wrong type, or changes between two batches.

    Attributes:
        column: Its name.
        problem: What is wrong.
        expected: What would be right.

    Example:
        >>> print(InvalidColumn("routine", "is missing", "give a column of text"))
        column 'routine' is missing; give a column of text
    """

    def __init__(self, column: str, problem: str, expected: str) -> None:
        super().__init__(column, problem, expected)
        self.column = column
        self.problem = problem
        self.expected = expected

    def __str__(self) -> str:
        return escape(f"column {self.column!r} {self.problem}; {self.expected}")
