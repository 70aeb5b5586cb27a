"""The nodes of doses: the sets of a prescription at one level."""

from typing import TYPE_CHECKING, assert_never

from footex.model.dosage.sides import Sides, side_runs
from footex.model.dosage.work import Hold, Move, Reps, count_of, duration_of
from footex.timing.counts.units import TimeKind
from footex.timing.timelines._nodes import Bout, Figure, Group, Pause, Sets
from footex.timing.timelines.step import StepFigure

if TYPE_CHECKING:
    from footex.model.dosage.set import Set
    from footex.model.dosage.work import Work
    from footex.model.figures.distance import Distance
    from footex.model.routines.prescription import Prescription
    from footex.model.sources.assumed import Assumed
    from footex.timing.timelines._figures import Figures

__all__ = ["DoseBuilder"]

_NO_COUNT = Figure(0)


class DoseBuilder:
    """Builds the sets of one prescription.

    Args:
        figures: The figures at a level.
        prescription: Whose sets.
        place: Of the prescription.
        ours: Which figures of the routine are assumed by its evidence.
        bouts: Whether each bout is one step.
    """

    def __init__(
        self, figures: "Figures", prescription: "Prescription", place: str, ours: "Assumed", *, bouts: bool
    ) -> None:
        self.figures = figures
        self.prescription = prescription
        self.place = place
        self.bouts = bouts
        self.assumed = ours.beside(prescription.evidence, place) if prescription.evidence else ours
        self.marks: tuple[StepFigure, ...] = ()

    def ours(self, path: str) -> bool:
        """Whether the evidence calls a figure of the prescription assumed."""
        return self.assumed.is_assumed(f"{self.place}.{path}")

    def build(self) -> Sets:
        """Build the sets."""
        dose = self.prescription.dose
        differ = isinstance(dose.sets, tuple)
        paths = [f"dose.groups[{index}]" if differ else "dose" for index in range(len(dose.groups))]
        counts = [
            self.figures.count(group.times, "sets", ours=self.ours(f"{path}.{'times' if differ else 'sets'}"))
            for group, path in zip(dose.groups, paths, strict=True)
        ]
        sets = (StepFigure.SETS,) if any(count.marked for count in counts) else ()
        self.marks = (*sets, *self.figures.rounds)
        groups = [
            self.group(group, count.value, path, last=number == len(counts))
            for number, (group, count, path) in enumerate(zip(dose.groups, counts, paths, strict=True), 1)
        ]
        return Sets(groups, self.between_sides(), side_runs(dose.sides, dose.order))

    def group(self, group: "Set", sets: int, path: str, *, last: bool) -> Group:
        bouts = [self.bout(work, group, f"{path}.work[{index}]") for index, work in enumerate(group.work)]
        if sets <= last:
            return Group(sets, bouts, None)
        rest = self.figures.time(group.rest, "rest", ours=self.ours(f"{path}.rest"))
        return Group(sets, bouts, self.pause(rest, TimeKind.REST))

    def pause(self, figure: Figure, kind: TimeKind) -> Pause | None:
        return self.figures.rest(figure, kind, self.place, self.prescription, self.marks)

    def between_sides(self) -> Pause | None:
        """The rest or the switch between two sides; `None` where it is stated as 0 s, or the sides take no turns."""
        dose = self.prescription.dose
        if dose.sides is not Sides.EACH:
            return None
        if dose.rest_between_sides is not None:
            ours = self.ours("dose.rest_between_sides")
            return self.pause(self.figures.time(dose.rest_between_sides, "rest", ours=ours), TimeKind.REST)
        return self.pause(self.figures.time(dose.switch, "switch", ours=self.ours("dose.switch")), TimeKind.SWITCH)

    def bout(self, work: "Work", group: "Set", path: str) -> Bout:
        match work:
            case Reps():
                count = self.figures.count(count_of(work, group.load), "repetitions", ours=self.ours(f"{path}.count"))
                tempo = (StepFigure.TEMPO,) if work.tempo is not None and self.ours(f"{path}.tempo") else ()
                return self.make(work, group, self.spans(work, path), count=count, marks=tempo)
            case Hold():
                length = self.figures.time(work.duration, "bout", ours=self.ours(f"{path}.duration"))
                return self.make(work, group, [(TimeKind.HOLD, length)])
            case Move():
                return self.move(work, group, path)
            case _:
                assert_never(work)

    def make(
        self, work: "Work", group: "Set", spans: "list[tuple[TimeKind, Figure]]", *, count: Figure = _NO_COUNT,
        steps: int = 0, distance: "Distance | None" = None, marks: tuple[StepFigure, ...] = (),
    ) -> Bout:  # fmt: skip
        return Bout(
            self.place, self.prescription, group, work, count=count, spans=spans, whole=self.bouts, steps=steps,
            distance=distance, marks=(*self.marks, *marks),
        )  # fmt: skip

    def move(self, work: Move, group: "Set", path: str) -> Bout:
        """A bout of movement, which is one step at either grain."""
        if work.steps is not None:
            steps = self.figures.count(work.steps, "steps", ours=self.ours(f"{path}.steps"))
            marks = (StepFigure.STEPS,) if steps.marked else ()
            time = self.times(steps, "step")
            return self.make(work, group, [(TimeKind.WORK, time)], steps=steps.value, marks=marks)
        if work.distance is not None:
            metres, distance = self.figures.metres(work.distance, ours=self.ours(f"{path}.distance"))
            marks = (StepFigure.DISTANCE,) if metres.marked else ()
            return self.make(
                work, group, [(TimeKind.WORK, self.times(metres, "metre"))], distance=distance, marks=marks
            )
        time = self.figures.time(duration_of(work), "bout", ours=self.ours(f"{path}.duration"))
        return self.make(work, group, [(TimeKind.WORK, time)])

    def times(self, count: Figure, unit: str) -> Figure:
        """A number of one unit of time."""
        length, assumed, _ = self.figures.unit(self.figures.counted.unit_of(self.prescription.exercise, unit))
        return Figure(count.value * length, assumed + count.assumed, marked=True)

    def spans(self, work: Reps, path: str) -> "list[tuple[TimeKind, Figure]]":
        """What one repetition is made of."""
        if work.tempo is None:
            time = self.figures.unit(self.figures.counted.unit_of(self.prescription.exercise, "repetition"))
        else:
            time = self.figures.figure(work.tempo.seconds * 1000, ours=self.ours(f"{path}.tempo"))
        spans = [(TimeKind.WORK, time)]
        if work.hold is not None:
            spans.append((TimeKind.HOLD, self.figures.time(work.hold, "hold", ours=self.ours(f"{path}.hold"))))
        if work.rest is not None:
            rest = self.figures.time(work.rest, "rest", ours=self.ours(f"{path}.rest"))
            spans += [(TimeKind.REST, rest)] if rest.value or rest.marked else []
        return spans
