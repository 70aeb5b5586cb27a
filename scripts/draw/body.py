"""Trunk, head and arms from the side: arms reach for points, hands lie open or grip."""

from dataclasses import dataclass
from enum import Enum
from math import atan2, degrees, hypot

from draw.geometry import Frame, Point, between, capsule, reach
from draw.picture import CLOTH, CLOTH_FAR, HAIR, SKIN, SKIN_FAR, Picture

__all__ = ["FOREARM", "TRUNK", "UPPER_ARM", "Body", "Hand", "draw_arm", "draw_head", "draw_trunk"]

TRUNK, UPPER_ARM, FOREARM = 178.0, 118.0, 96.0


class Hand(Enum):
    """How a hand is drawn."""

    OPEN = "open"
    GRIPPING = "gripping"
    FLAT = "flat"


@dataclass(frozen=True)
class Body:
    """Trunk and head from the side, looking to the right.

    Args:
        hip: Where the hip is.
        lean: The angle of the trunk: 0 is upright, positive leans forwards, -90 lies on the back.
        nod: By how much more the head leans.
    """

    hip: Point
    lean: float = 0.0
    nod: float = 0.0

    @property
    def trunk(self) -> Frame:
        """The trunk's frame, at the hip."""
        return Frame(*self.hip, self.lean)

    @property
    def neck(self) -> Frame:
        """The frame of the neck and the head."""
        return self.trunk.bone(-2, -TRUNK, self.nod)

    @property
    def shoulder(self) -> Point:
        """Where the shoulder is."""
        return self.trunk.at(-4, -TRUNK + 18)


def draw_trunk(picture: Picture, body: Body) -> None:
    """Draw the trunk in a shirt."""
    at = body.trunk.at
    contour = [
        at(-10, -TRUNK - 4), at(-24, -158), at(-29, -128), at(-25, -85), at(-22, -50), at(-32, -8), at(-27, 20),
        at(0, 28), at(26, 19), at(29, -8), at(27, -50), at(30, -95), at(30, -128), at(20, -160), at(8, -TRUNK - 2),
    ]  # fmt: skip
    picture.contour(contour, CLOTH)


def draw_head(picture: Picture, body: Body) -> None:
    """Draw neck, head, hair, ear, eye and mouth."""
    at = body.neck.at
    skull = [
        at(-10, 8), at(-13, -14), at(-24, -30), at(-29, -54), at(-18, -80), at(8, -87), at(28, -75), at(34, -56),
        at(35, -50), at(41, -40), at(35, -36), at(35, -30), at(32, -21), at(23, -13), at(11, -12), at(9, 6),
    ]  # fmt: skip
    hair = [
        at(-14, -18), at(-27, -34), at(-32, -56), at(-20, -84), at(8, -92), at(30, -80), at(32, -67), at(14, -68),
        at(6, -58), at(3, -48), at(-4, -44), at(-7, -32),
    ]  # fmt: skip
    picture.contour(skull)
    picture.contour(hair, HAIR)
    picture.contour([at(-3, -43), at(2, -49), at(6, -44), at(2, -34), at(-2, -36)], width=1.6)
    picture.dot(at(24, -49), 2.8)
    picture.line([at(25, -25), at(30, -26), at(33, -28)], width=1.4)


def draw_arm(
    picture: Picture, body: Body, wrist: Point, *, bend: int = 1, hand: Hand = Hand.OPEN, turn: float | None = None,
    far: bool = False, sleeve: bool = True,
) -> None:  # fmt: skip
    """Draw an arm from the shoulder to the wrist, with its hand.

    Args:
        picture: Where to draw.
        body: Whose arm it is.
        wrist: Where the wrist is to be; an arm that is too short is stretched towards it.
        bend: To which side the elbow is.
        hand: How the hand is.
        turn: The direction in which the hand points; by default on from the forearm.
        far: Whether it is the arm behind the body.
        sleeve: Whether the sleeve is drawn.
    """
    shoulder = body.shoulder
    elbow = reach(shoulder, wrist, UPPER_ARM, FOREARM, bend=bend)
    far_off = hypot(wrist[0] - elbow[0], wrist[1] - elbow[1])
    end = between(elbow, wrist, FOREARM / far_off) if far_off > FOREARM else wrist
    angle = degrees(atan2(end[1] - elbow[1], end[0] - elbow[0])) if turn is None else turn
    fill = SKIN_FAR if far else SKIN
    palm = Frame(*end, angle)
    limbs = [capsule(shoulder, elbow, 15, 11.5), capsule(elbow, end, 11.5, 7.5)]
    picture.union([*limbs, _hand(palm, hand, up=bend > 0)], fill)
    for mark in _fingers(palm, hand, up=bend > 0):
        picture.line(mark, width=1.3)
    if sleeve:
        middle = between(shoulder, elbow, 0.5)
        picture.contour(capsule(shoulder, middle, 18, 15.5), CLOTH_FAR if far else CLOTH)


def _hand(palm: Frame, hand: Hand, *, up: bool) -> list[Point]:
    """The contour of a hand: x along its fingers, the thumb's side above if `up`."""
    sign = -1 if up else 1

    def at(x: float, y: float) -> Point:
        return palm.at(x, sign * y)

    match hand:
        case Hand.OPEN:
            return [
                at(-6, -7), at(8, -9), at(26, -11), at(44, -8), at(57, 0), at(61, 9), at(56, 14), at(46, 11),
                at(40, 15), at(32, 17), at(24, 13), at(8, 9), at(-6, 7),
            ]  # fmt: skip
        case Hand.FLAT:
            return [
                at(-6, -7), at(6, -8), at(22, -8), at(44, -7), at(64, -4), at(68, 0), at(62, 3), at(44, 4), at(24, 5),
                at(6, 7), at(-6, 7),
            ]  # fmt: skip
        case Hand.GRIPPING:
            return [
                at(-6, -7), at(6, -10), at(20, -13), at(32, -12), at(38, -5), at(38, 5), at(34, 13), at(24, 16),
                at(14, 14), at(6, 9), at(-6, 7),
            ]  # fmt: skip


def _fingers(palm: Frame, hand: Hand, *, up: bool) -> list[list[Point]]:
    """The lines between the fingers of a gripping hand, and its thumb."""
    sign = -1 if up else 1

    def at(x: float, y: float) -> Point:
        return palm.at(x, sign * y)

    if hand is not Hand.GRIPPING:
        return []
    lines = [[at(37, y), at(28, y + 1), at(22, y + 2)] for y in (-6, 0, 6)]
    return [*lines, [at(8, 2), at(16, 8), at(25, 9), at(27, 13)]]
