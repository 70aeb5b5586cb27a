"""What is used: chairs, walls, bands and small things."""

from draw.geometry import Point, polyline, smooth
from draw.picture import BAND, FLOOR, THING, Picture

__all__ = ["SEAT", "draw_band", "draw_chair", "draw_loop", "draw_seat", "draw_wall"]

SEAT = 196.0
"""How high a seat is: the shank and the foot under the knee, and a little less."""


def draw_chair(picture: Picture, x: float, *, facing: int = 1, seat: float = SEAT, floor: float = 0.0) -> None:
    """Draw a plain chair from the side: its back at x, its seat towards `facing`."""
    y = floor - seat
    for post in (f"M{x:g} {floor:g}V{y - 200:g}", f"M{x + facing * 150:g} {floor:g}V{y:g}"):
        picture.bar(post, 12, THING)
    picture.path(f"M{x - facing * 7:g} {y:g}h{facing * 165:g}v14h{-facing * 165:g}z", THING)
    picture.path(f"M{x - 8:g} {y - 204:g}h16v70h-16z", THING)


def draw_seat(picture: Picture, hip: Point, floor: float, *, width: float = 150.0, mirrored: bool = False) -> None:
    """Draw the front of a seat under a thigh, cut where the picture ends; the thigh is 33 thick."""
    x, y = hip
    sign = -1 if mirrored else 1
    for post in (x - sign * 22, x + sign * 98):
        picture.bar(f"M{post:g} {y + 36:g}V{floor:g}", 11, THING)
    picture.path(f"M{x - sign * 36:g} {y + 32:g}h{sign * width:g}v15h{-sign * width:g}z", THING)


def draw_wall(picture: Picture, x: float, top: float, floor: float = 0.0) -> None:
    """Draw a wall from the side, with hatching behind it."""
    picture.path(f"M{x:g} {floor:g}V{top:g}", "none", width=3)
    steps = range(int(top) + 20, int(floor), 36)
    picture.path("".join(f"M{x:g} {y:g}l18 -18" for y in steps), "none", width=1.3, ink=FLOOR)


def draw_band(picture: Picture, points: list[Point], *, thickness: float = 7.0) -> None:
    """Draw a band through points, straight from each to the next."""
    picture.bar(polyline(points), thickness, BAND, width=2.2)


def draw_loop(picture: Picture, points: list[Point], *, thickness: float = 7.0) -> None:
    """Draw a band that curves through points."""
    picture.bar(smooth(points), thickness, BAND, width=2.2)
