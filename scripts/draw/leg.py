"""A leg from the side: thigh, shank, foot and toes, with the skin that hangs on them."""

from dataclasses import dataclass, field, replace
from math import atan2, degrees, hypot

from draw.geometry import Frame, Point, between, reach
from draw.picture import SHORTS, SKIN, Picture

__all__ = ["BALL", "HEEL", "SHANK", "SOLE", "THIGH", "Leg", "draw_leg", "draw_shorts", "draw_shorts_open"]

SHANK = THIGH = 162.0
"""From joint to joint."""

BALL: Point = (47.0, 26.5)
HEEL: Point = (-9.0, 26.5)
"""What of the foot touches the floor, from the ankle."""

SOLE = 26.5
"""How high the ankle is above the floor, with the foot flat."""


@dataclass(frozen=True)
class Leg:
    """A leg from the side, toes to the right.

    Args:
        knee: Where the knee is.
        shank: The angle of the shank: 0 hangs down, positive has the foot further back.
        ankle: Positive draws the foot up, negative points it.
        toes: Positive bends the toes up, as on the ball of the foot; negative curls them.
        tip: The bend within the toes, negative curls them.
        thigh: The angle of the thigh, as of the shank; without one the leg is drawn from the knee down.
    """

    knee: Point
    shank: float = 0.0
    ankle: float = 0.0
    toes: float = 0.0
    tip: float = 0.0
    thigh: float | None = None
    bones: tuple[Frame, Frame, Frame, Frame] = field(init=False)

    def __post_init__(self) -> None:
        shank = Frame(*self.knee, self.shank)
        foot = shank.bone(0, SHANK, -self.ankle)
        toe = foot.bone(49, 17, -self.toes)
        object.__setattr__(self, "bones", (shank, foot, toe, toe.bone(13, 1.5, -self.tip)))

    @classmethod
    def touching(
        cls, where: Point, part: Point, *, shank: float = 0.0, ankle: float = 0.0, toes: float = 0.0,
        tip: float = 0.0, thigh: float | None = None,
    ) -> "Leg":  # fmt: skip
        """The leg of these angles with a part of its foot, `BALL` or `HEEL`, at a point."""

        def place(knee: Point) -> Leg:
            return cls(knee, shank, ankle, toes, tip, thigh)

        x, y = place((0, 0)).foot.at(*part)
        return place((where[0] - x, where[1] - y))

    @classmethod
    def on_ball(cls, where: Point, raised: float, *, shank: float = 0.0, thigh: float | None = None) -> "Leg":
        """The leg with its heel raised by an angle: the toes stay flat, the ball of the foot is at a point."""
        return cls.touching(where, BALL, shank=shank, ankle=shank - raised, toes=raised, thigh=thigh)

    @classmethod
    def from_hip(cls, hip: Point, thigh: float, shank: float, ankle: float = 0.0, toes: float = 0.0) -> "Leg":
        """The leg of these angles that begins at the hip."""
        knee = Frame(*hip, thigh).at(0, THIGH)
        return cls(knee, shank, ankle, toes, 0.0, thigh)

    @classmethod
    def standing(cls, hip: Point, where: Point, raised: float = 0.0) -> "Leg":
        """The leg from the hip to the ball of its foot on the floor, its heel raised by an angle, its knee in front.

        Raises:
            ValueError: If the leg is too short.
        """
        x, y = Frame(0, 0, raised).at(*BALL)
        ankle = where[0] - x, where[1] - y
        if hypot(ankle[0] - hip[0], ankle[1] - hip[1]) > THIGH + SHANK:
            raise ValueError(f"a leg from {hip} is too short for a foot at {where}")
        knee = reach(hip, ankle, THIGH, SHANK, bend=-1)
        shank = _hanging(knee, ankle)
        return cls(knee, shank, shank - raised, raised, 0.0, _hanging(hip, knee))

    def lowered(self, floor: float = 0.0) -> "Leg":
        """The same leg, moved up or down until it touches the floor."""
        x, y = self.knee
        return replace(self, knee=(x, y + floor - max(y for _, y in self.outline())))

    @property
    def foot(self) -> Frame:
        """The foot's frame, at the ankle."""
        return self.bones[1]

    @property
    def tips(self) -> Frame:
        """The frame of the tips of the toes."""
        return self.bones[3]

    @property
    def upper(self) -> Frame:
        """The thigh's frame, at the hip."""
        if self.thigh is None:
            raise ValueError("this leg is drawn from the knee down")
        x, y = Frame(0, 0, self.thigh).at(0, THIGH)
        return Frame(self.knee[0] - x, self.knee[1] - y, self.thigh)

    @property
    def hip(self) -> Point:
        """Where the hip is."""
        return self.upper.x, self.upper.y

    def outline(self) -> list[Point]:
        """From the back of the top, down and round the foot, up to the front.

        Skin that bends hangs on two bones, by weight: without that, the heel is pinched when the foot is pointed.
        """
        shank, foot, toe, tip = self.bones
        s, f, t, e = shank.at, foot.at, toe.at, tip.at

        def ankle(weight: float, x: float, y: float) -> Point:
            return between(s(x, y + SHANK), f(x, y), weight)

        def base(weight: float, x: float, y: float) -> Point:
            return between(f(x + 49, y + 17), t(x, y), weight)

        tight = max(0.0, -self.ankle) / 50
        back = [s(-20, 14), s(-26 - 3 * tight, 45), s(-24 - 2 * tight, 76), s(-16.5, 104)]
        front = [s(11, 108), s(12.8, 80), s(15.5, 40), s(17, 14)]
        if self.thigh is None:
            back, front = [s(-18, -6), *back], [*front, s(19, -6)]
        else:
            upper = self.upper.at

            def knee(weight: float, x: float, y: float) -> Point:
                return between(upper(x, y + THIGH), s(x, y), weight)

            back = [upper(-33, 4), upper(-30, 60), upper(-23, 110), knee(0.3, -18, -22), knee(0.6, -18, -2), *back]
            front = [
                *front[:-1], knee(0.8, 17.5, 10), knee(0.5, 21, -6), knee(0.2, 21, -24), upper(27, 100),
                upper(32, 50), upper(31, 4),
            ]  # fmt: skip
        heel = [ankle(0.12, -12.2, -34), ankle(0.55, -15.5, -17), ankle(0.9, -22, -2), f(-25, 8), f(-24.5, 17)]
        sole = [f(-18, 25), f(-8, 26.5), f(8, 25), f(24, 22.5), f(36, 24), base(0.35, -2, 9.5), t(6, 8.2), t(12, 6.8)]
        toes = [e(6, 6.6), e(12, 4), e(12.8, -1), e(7, -4.6), t(10, -4.4), base(0.6, 0, -8)]
        instep = [f(34, 1), f(22, -8.5), ankle(0.75, 13.5, -17.5), ankle(0.3, 10, -33)]
        return [*back, *heel, *sole, *toes, *instep, *front]

    def marks(self) -> list[list[Point]]:
        """The few inner lines that say what is what: the ankle bone and the nail of the big toe."""
        f, e = self.foot.at, self.tips.at
        return [[f(-7, 0), f(-5, -5), f(0, -6.5), f(4, -3)], [e(6.6, -4.4), e(9.4, -1.4), e(12.8, -1.2)]]


def _hanging(joint: Point, other: Point) -> float:
    """The angle of a bone that begins at a joint and ends at another: 0 hangs down."""
    return degrees(atan2(joint[0] - other[0], other[1] - joint[1]))


def draw_leg(picture: Picture, leg: Leg, fill: str = SKIN) -> None:
    """Draw a leg, open where the picture ends."""
    picture.contour(leg.outline(), fill, closed=False)
    for mark in leg.marks():
        picture.line(mark, width=1.3)


def draw_shorts(picture: Picture, leg: Leg, fill: str = SHORTS) -> None:
    """Draw one leg of the shorts, whole."""
    at = leg.upper.at
    contour = [at(-36, -8), at(-35, 40), at(-32, 92), at(0, 98), at(35, 92), at(36, 40), at(34, -8), at(0, -20)]
    picture.contour(contour, fill)


def draw_shorts_open(picture: Picture, leg: Leg, fill: str = SHORTS) -> None:
    """Draw one leg of the shorts, open where the picture ends: a cut leg, not a cushion."""
    at = leg.upper.at
    contour = [
        at(31, -14), at(33, 30), at(34, 70), at(33, 92), at(0, 99), at(-30, 92), at(-32, 60), at(-33, 20), at(-33, -14),
    ]  # fmt: skip
    picture.contour(contour, fill, closed=False)
