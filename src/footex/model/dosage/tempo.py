"""Tempos: the seconds of each phase of one repetition."""

from attrs import frozen

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.figures.duration import LONGEST_DURATION
from footex.model.figures.duration_text import DIGITS
from footex.model.value import Value, freeze

__all__ = ["TEMPO_HINT", "Tempo"]


_PHASES = ("eccentric", "stretched_pause", "concentric", "shortened_pause")
_LONGEST = LONGEST_DURATION // 1_000  # seconds
TEMPO_HINT = Hint("write four whole seconds such as {}", "3-1-2-0")


@frozen(eq=False, repr=False, init=False)
class Tempo(Value):
    """The pace of one repetition in the field's notation: four whole numbers of seconds.

    Args:
        eccentric: Seconds of lowering, or the whole notation as text: `"3-1-2-0"`.
        stretched_pause: Seconds of pause in the stretched position.
        concentric: Seconds of lifting.
        shortened_pause: Seconds of pause in the shortened position.

    Raises:
        InvalidValue: Not four whole numbers of seconds, a sum of zero, or a sum over a day.

    Example:
        >>> Tempo("3-1-2-0").seconds
        6
    """

    eccentric: int
    stretched_pause: int
    concentric: int
    shortened_pause: int

    def __init__(
        self, eccentric: int | str, stretched_pause: int = 0, concentric: int = 0, shortened_pause: int = 0
    ) -> None:
        phases: tuple[int, ...] = (eccentric, stretched_pause, concentric, shortened_pause)  # type: ignore[assignment] # a text is read below
        if isinstance(eccentric, str):
            if any(phases[1:]):
                hint = Hint("write Tempo({}) or Tempo(3, 1, 2, 0)", "3-1-2-0")
                raise InvalidValue("Tempo", eccentric, "is text beside other figures", hint)
            phases = _read_tempo(eccentric)
        for name, seconds in zip(_PHASES, phases, strict=True):
            if not isinstance(seconds, int) or isinstance(seconds, bool) or not 0 <= seconds <= _LONGEST:
                raise InvalidValue(f"Tempo.{name}", seconds, "is not a whole number of seconds", "write 0 to 86,400")
            freeze(self, name, seconds)
        if not 0 < sum(phases) <= _LONGEST:
            raise InvalidValue(
                "Tempo", str(self), "takes no time or over a day", Hint("write phases such as {}", "3-1-2-0")
            )

    @property
    def seconds(self) -> int:
        """The whole seconds of one repetition."""
        return self.eccentric + self.stretched_pause + self.concentric + self.shortened_pause

    def __str__(self) -> str:
        return f"{self.eccentric}-{self.stretched_pause}-{self.concentric}-{self.shortened_pause}"

    def __repr__(self) -> str:
        return f"Tempo('{self}')"

    def _shown(self) -> str:
        return f"'{self}'"


def _read_tempo(text: str) -> tuple[int, ...]:
    parts = text.strip().split("-", 4)
    if len(parts) != 4 or not all(part and len(part) < 6 and DIGITS.issuperset(part) for part in parts):
        raise InvalidValue("Tempo", text, "is not a tempo", TEMPO_HINT)
    return tuple(map(int, parts))
