"""The data of a session for the player: plain values for JSON, with all texts said in the page's language."""

from itertools import groupby, islice, zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeAlias

from footex.content.hashing import content_hash
from footex.content.values.migration import CURRENT
from footex.errors import BoundExceeded
from footex.export.naming import describe_notice, names_of
from footex.messages.language import ENGLISH
from footex.messages.message import join
from footex.messages.player import LEFT, LEFT_ABOUT, STOP
from footex.messages.punctuation import COMMA
from footex.model.dosage.sides import Sides
from footex.model.fields import as_member
from footex.model.figures.converters import as_exact_duration
from footex.model.safety.notice import group_notices
from footex.timing.counts.units import TimeKind
from footex.timing.estimates.estimate import estimate
from footex.timing.paces.level import Level
from footex.timing.paces.pace import STEADY
from footex.timing.timelines.bouts import bout_of
from footex.timing.timelines.cue import announced, cue_of, spoken
from footex.timing.timelines.speech import MILLISECONDS_A_WORD, count_spoken_words
from footex.timing.timelines.step import Grain
from footex.timing.timelines.timeline import timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import timedelta

    from footex.messages.language import Language
    from footex.model.dosage.sides import OneSideLike
    from footex.model.figures.duration import Duration
    from footex.model.routines.routine import Routine
    from footex.timing.paces.level import LevelLike
    from footex.timing.paces.pace import Pace
    from footex.timing.timelines.cue import CueParts
    from footex.timing.timelines.step import GrainLike, Step

__all__ = ["MOST_STEPS", "SessionData", "session_data"]

MOST_STEPS: Final = 20_000
"""The maximum number of steps of a session that is played: each is in the page."""

SessionData: TypeAlias = dict[str, object]
"""Plain values, as `json.dumps` takes them."""

_KINDS: Final = tuple(kind for kind in TimeKind if kind is not TimeKind.CAPPED)
_KIND_INDEX: Final[dict[TimeKind, int]] = {kind: index for index, kind in enumerate(_KINDS)}


def session_data(
    routine: "Routine",
    *,
    pace: "Pace" = STEADY,
    level: "LevelLike" = Level.TYPICAL,
    grain: "GrainLike" = Grain.REPETITION,
    side: "OneSideLike | None" = None,
    language: "Language" = ENGLISH,
    lead_in: "Duration | timedelta | str" = "5 s",
    plan_session: str = "",
    pictures: "Mapping[str, str]" = MappingProxyType({}),
) -> SessionData:
    """Make the data of a session, from the timeline and the estimate alone.

    Texts are in one table; `cues`, `bouts` and `steps` refer to them by index. A bout is all steps of a set on one
    side, or a pause. All times are in milliseconds.

    Args:
        routine: What is done.
        pace: The assumptions to make.
        level: Which figure of every range.
        grain: A step for each repetition, or for each bout of them.
        side: The affected side, where the routine has doses for it.
        language: To say the texts in.
        lead_in: The time to get ready before the first step; it isn't part of the session.
        plan_session: The id of the session of a plan that this is; empty if none.
        pictures: Of each place that is shown with a picture the id of that in the page.

    Raises:
        InvalidValue: Not a level, a grain, a side or an exact lead-in.
        UnknownWord: Words that the pace doesn't know.
        BoundExceeded: More than 20,000 steps to play, or more than 10 million once the pace's words are taken.

    Example:
        >>> import footex
        >>> from footex.export.player.session import session_data
        >>> data = session_data(footex.bundled().routines["simple-foot-exercises"])
        >>> data["estimate"], sum(step[0] for step in data["steps"])
        ([531500, 715000, 1024500], 715000)
    """
    level, grain = as_member(level, Level, "session_data.level"), as_member(grain, Grain, "session_data.grain")
    before = as_exact_duration(lead_in, "session_data.lead_in", zero=True, longest=None).milliseconds[0]
    done = routine if side is None else routine.for_side(side)
    tables = _Tables(language)
    taken = list(islice(timeline(done, pace=pace, level=level, grain=grain), MOST_STEPS + 1))
    if len(taken) > MOST_STEPS:
        raise BoundExceeded("session_data.routine", len(taken), MOST_STEPS, "steps to play")
    steps, first = tables.add_steps(taken)
    estimated = estimate(done, pace=pace)
    chosen = None if side is None else Sides(side).value
    log: dict[str, object] = {
        "footex": CURRENT,
        "type": "session-log",
        "routine": routine.id,
        "plan_session": plan_session,
        "hash": content_hash(routine),
        "start": "-",
        "level": level.value,
        "pace": pace.id,
        "grain": grain.value,
        "side": chosen,
    }
    log = {name: value for name, value in log.items() if value}
    return {
        "title": language.say(routine.title),
        "key": " ".join(str(log[name]) for name in log if name not in {"footex", "type", "start"}),
        "log": log,
        "lead_in": before,
        "estimate": list(estimated.total.milliseconds),
        "left": language.say(LEFT_ABOUT() if estimated.assumptions else LEFT()),
        "mind": _what_to_mind(done, language),
        "pictures": dict(pictures),
        "kinds": [kind.value for kind in _KINDS],
        "first": first,
        "cues": [list(cue) for cue in tables.cues],
        "bouts": tables.bouts,
        "steps": steps,
        "texts": tables.texts,
    }


def _what_to_mind(routine: "Routine", language: "Language") -> list[tuple[str, list[str]]]:
    """All that the routine warns of, under headings; what is about some exercises alone names them."""
    names = names_of([routine])
    return [
        (language.say(heading), [language.say(describe_notice(notice, names)) for notice in notices])
        for heading, notices in group_notices(routine.warnings())
    ]


class _Tables:
    """The texts, cues and bouts of a session, each made once however many steps have it."""

    def __init__(self, language: "Language") -> None:
        self.language = language
        self.texts = [""]
        self.indices = {"": 0}
        self.cues: dict[tuple[int, ...], int] = {}
        self.bouts: list[tuple[int, int]] = []
        self.repetitions: dict[tuple[int, ...], tuple[int, int]] = {}

    def text(self, text: str) -> int:
        """The index of a text, said in the language."""
        said = self.language.say(text)
        index = self.indices.setdefault(said, len(self.texts))
        if index == len(self.texts):
            self.texts.append(said)
        return index

    def add_steps(self, steps: "list[Step]") -> tuple[list[tuple[int, ...]], int]:
        """Add all steps; each bout is announced in the one before, the first one during the lead-in."""
        bouts = [list(bout) for _, bout in groupby(steps, bout_of)]
        rows: list[tuple[int, ...]] = []
        for bout, following in zip_longest(bouts, bouts[1:]):
            rows += self.add_bout(bout, None if following is None else following[0])
        return rows, self.text(announced(steps[0]))

    def add_bout(self, bout: "list[Step]", following: "Step | None") -> "Iterator[tuple[int, ...]]":
        number = len(self.bouts)
        # After a pause all of it is named: what differs from the pause alone says little.
        before = None if bout[-1].work is None else bout[-1]
        announcement = "" if following is None else announced(following, before)
        self.bouts.append((self.text(bout[0].place), self.text(announcement)))
        known: dict[tuple[int, int], tuple[int, int, int, int]] = {}
        for step in bout:
            # By identity, as members of an enum are hashed in Python code.
            key = id(step.kind), id(step.side)
            common = known.get(key)
            if common is None:
                parts = cue_of(step)
                count = 0 if step.repetition else self.text(parts.count)
                common = known[key] = _KIND_INDEX[step.kind], self.cue(parts), int(step.open_ended), count
            kind, cue, is_open, count = common
            if step.repetition:
                count, spoken_index = self.repetition(step, kind)
            else:
                spoken_index = self.text(self.to_speak(step, following))
            yield step.duration_milliseconds, kind, number, cue, count, spoken_index, is_open

    def cue(self, parts: "CueParts") -> int:
        """The index of a cue: all of it but the count, which differs within a bout."""
        where = join((parts.side, parts.round, parts.set), COMMA)
        cue = tuple(map(self.text, (parts.name, where, parts.details, parts.load)))
        return self.cues.setdefault(cue, len(self.cues))

    def repetition(self, step: "Step", kind: int) -> tuple[int, int]:
        """The count and what is spoken, which rest on these figures alone: the exercise and the set aren't said."""
        side = id(step.side) if _alternates(step) else 0
        # By identity, as values are hashed in Python code; the work and its figures are the same for all sets.
        key = (
            kind, id(step.work), id(step.assumed_figures), side, step.repetition, step.repetitions,
            step.duration_milliseconds, step.hold_milliseconds,
        )  # fmt: skip
        indices = self.repetitions.get(key)
        if indices is None:
            indices = self.text(cue_of(step).count), self.text(spoken(step, self.language))
            self.repetitions[key] = indices
        return indices

    def to_speak(self, step: "Step", following: "Step | None") -> str:
        """What a step asks for, and in a pause also what follows, where there is time to say it."""
        text = self.language.say(spoken(step, self.language))
        match step.kind:
            case TimeKind.TRANSITION if following is not None:
                more = cue_of(following).side
            case TimeKind.REST | TimeKind.WAIT if following is not None:
                more = announced(following, step)
            case _:
                more = ""
        if not (text and more):
            return text
        both = join((text, more), STOP)
        enough = count_spoken_words(self.language.say(both)) * MILLISECONDS_A_WORD <= step.duration_milliseconds
        return both if enough else text


def _alternates(step: "Step") -> bool:
    return step.prescription is not None and step.prescription.dose.sides is Sides.ALTERNATING
