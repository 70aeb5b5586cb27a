"""Bones as frames of reference, and smooth curves through the points that hang on them."""

from dataclasses import dataclass
from math import acos, atan2, cos, hypot, pi, radians, sin
from typing import TypeAlias

__all__ = [
    "Frame",
    "Point",
    "arc",
    "between",
    "capsule",
    "circle",
    "clockwise",
    "ellipse",
    "middle",
    "polyline",
    "reach",
    "smooth",
]

Point: TypeAlias = tuple[float, float]

_TENSION = 0.3
"""The knot exponent of the curve: 0.5 shows a kink at every point, 0 overshoots at the toes."""


@dataclass(frozen=True)
class Frame:
    """A bone: where it begins, and the direction of its own axes; `mirrored` turns what is drawn on it round."""

    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0
    mirrored: bool = False

    def at(self, x: float, y: float) -> Point:
        """A point of the bone, in the drawing."""
        angle = radians(self.turn)
        x = -x if self.mirrored else x
        return self.x + x * cos(angle) - y * sin(angle), self.y + x * sin(angle) + y * cos(angle)

    def bone(self, x: float, y: float, turn: float = 0.0) -> "Frame":
        """The next bone, which begins at a point of this one."""
        begin = self.at(x, y)
        return Frame(*begin, self.turn + (-turn if self.mirrored else turn), self.mirrored)


def between(one: Point, other: Point, weight: float) -> Point:
    """A point on the way from one to the other."""
    return one[0] + (other[0] - one[0]) * weight, one[1] + (other[1] - one[1]) * weight


def middle(one: Point, other: Point) -> Point:
    """The point half way."""
    return between(one, other, 0.5)


def reach(shoulder: Point, hand: Point, upper: float, lower: float, *, bend: int = 1) -> Point:
    """Where the elbow is: two bones from the shoulder to the hand, the elbow to one side or the other."""
    far = min(hypot(hand[0] - shoulder[0], hand[1] - shoulder[1]), upper + lower - 0.1)
    inner = acos(max(-1.0, min(1.0, (upper**2 + far**2 - lower**2) / (2 * upper * far))))
    angle = atan2(hand[1] - shoulder[1], hand[0] - shoulder[0]) + bend * inner
    return shoulder[0] + upper * cos(angle), shoulder[1] + upper * sin(angle)


def _short(steps: int, grid: int) -> str:
    text = f"{steps / grid:g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def smooth(points: list[Point], *, closed: bool = False, grid: int = 2) -> str:
    """A smooth curve through points: Catmull-Rom as Bézier curves, relative, on a grid of so many steps a unit.

    Each point is rounded against where the pen is by then, so that roundings never add up.
    """
    if closed:
        ring = [points[-1], *points, points[0], points[1]]
    else:
        first = (2 * points[0][0] - points[1][0], 2 * points[0][1] - points[1][1])
        last = (2 * points[-1][0] - points[-2][0], 2 * points[-1][1] - points[-2][1])
        ring = [first, *points, last]
    pen = [round(value * grid) for value in ring[1]]
    begin = f"M{_short(pen[0], grid)} {_short(pen[1], grid)}c"
    values: list[int] = []
    for before, start, end, after in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        controls = (*_controls(before, start, end, after), end)
        values += [round(value * grid) - pen[axis] for point in controls for axis, value in enumerate(point)]
        pen = [round(value * grid) for value in end]
    return begin + _join(values, grid) + ("z" if closed else "")


def _controls(before: Point, start: Point, end: Point, after: Point) -> tuple[Point, Point]:
    """The two control points of one piece of a Catmull-Rom curve with knots by distance."""
    one, two, three = _knot(before, start), _knot(start, end), _knot(end, after)

    def leaving(axis: int) -> float:
        return two * (
            (start[axis] - before[axis]) / one
            - (end[axis] - before[axis]) / (one + two)
            + (end[axis] - start[axis]) / two
        )

    def arriving(axis: int) -> float:
        return two * (
            (end[axis] - start[axis]) / two
            - (after[axis] - start[axis]) / (two + three)
            + (after[axis] - end[axis]) / three
        )

    first = (start[0] + leaving(0) / 3, start[1] + leaving(1) / 3)
    second = (end[0] - arriving(0) / 3, end[1] - arriving(1) / 3)
    return first, second


def _knot(one: Point, other: Point) -> float:
    return float(max(hypot(other[0] - one[0], other[1] - one[1]), 1e-6) ** _TENSION)


def _join(values: list[int], grid: int) -> str:
    texts = [_short(value, grid) for value in values]
    return "".join(text if text.startswith("-") or not index else f" {text}" for index, text in enumerate(texts))


def polyline(points: list[Point], *, closed: bool = False, grid: int = 2) -> str:
    """Straight lines through points."""
    pen = [round(value * grid) for value in points[0]]
    path = f"M{_short(pen[0], grid)} {_short(pen[1], grid)}l"
    values: list[int] = []
    for point in points[1:]:
        values += [round(value * grid) - pen[axis] for axis, value in enumerate(point)]
        pen = [round(value * grid) for value in point]
    return path + _join(values, grid) + ("z" if closed else "")


def clockwise(points: list[Point]) -> list[Point]:
    """The points of a closed contour in one direction, so that contours that overlap don't cut holes."""
    area = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(points, [*points[1:], points[0]], strict=True))
    return points if area >= 0 else points[::-1]


def circle(center: Point, radius: float) -> str:
    """A circle."""
    x, y = center
    around = f"a{radius:g} {radius:g} 0 1 0"
    return f"M{x - radius:.1f} {y:.1f}{around} {2 * radius:g} 0{around}-{2 * radius:g} 0z"


def capsule(one: Point, other: Point, radius: float, other_radius: float) -> list[Point]:
    """The contour of two circles and what is between them, as points for a smooth closed curve."""
    length = max(hypot(other[0] - one[0], other[1] - one[1]), 1e-6)
    base = atan2(other[1] - one[1], other[0] - one[0])
    slope = acos(max(-1.0, min(1.0, (radius - other_radius) / length)))

    def around(center: Point, size: float, angle: float) -> Point:
        return center[0] + size * cos(base + angle), center[1] + size * sin(base + angle)

    return [
        around(one, radius, slope),
        middle(around(one, radius, slope), around(other, other_radius, slope)),
        around(other, other_radius, slope),
        around(other, other_radius, slope / 2),
        around(other, other_radius, 0),
        around(other, other_radius, -slope / 2),
        around(other, other_radius, -slope),
        middle(around(one, radius, -slope), around(other, other_radius, -slope)),
        around(one, radius, -slope),
        around(one, radius, pi),
    ]


def arc(center: Point, radius: float, begin: float, end: float) -> list[Point]:
    """Points on a part of a circle."""
    return ellipse(center, radius, radius, begin, end, steps=6)


def ellipse(
    center: Point, across: float, along: float, begin: float, end: float, *, tilt: float = 0.0, steps: int = 16
) -> list[Point]:
    """Points on a part of an ellipse, which is tilted."""
    points: list[Point] = []
    turned = radians(tilt)
    for step in range(steps + 1):
        angle = radians(begin + (end - begin) * step / steps)
        x, y = across * cos(angle), along * sin(angle)
        points.append((center[0] + x * cos(turned) - y * sin(turned), center[1] + x * sin(turned) + y * cos(turned)))
    return points
