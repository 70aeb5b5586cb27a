"""What is used: chairs, walls, bands and small things."""

from draw.geometry import Point, polyline
from draw.picture import BAND, FLOOR, THING, Picture

__all__ = ["SEAT", "draw_band", "draw_chair", "draw_seat", "draw_wall"]

SEAT = 196.0
"""How high a seat is: the shank and the foot under the knee, and a little less."""


def draw_chair(picture: Picture, x: float, *, both: bool = False) -> None:
    """Draw a plain chair from the side: its back at x, its seat to the right.

    With `both`, its back is seen at a slant, so that there is room for two hands.
    """
    y = -SEAT
    if both:
        picture.path(f"M{x:g} {y - 204:g}l20 -19v66l-20 22z", THING)
    for post in (f"M{x:g} -6V{y - 140:g}", f"M{x + 150:g} -6V{y + 8:g}"):
        picture.bar(post, 12, THING)
    picture.path(f"M{x - 7:g} {y:g}h165v14h-165z", THING)
    picture.path(f"M{x - 8:g} {y - 204:g}h16v70h-16z", THING)


def draw_seat(picture: Picture, hip: Point, floor: float, *, right: float = 114.0) -> None:
    """Draw the front of a seat under a thigh, cut where the picture ends; the thigh is 33 thick."""
    x, y = hip
    for post in (x - 4, x + right - 16):
        picture.bar(f"M{post:g} {y + 40:g}V{floor - 6:g}", 11, THING)
    picture.path(f"M{x - 18:g} {y + 32:g}H{x + right:g}v15H{x - 18:g}z", THING)


def draw_wall(picture: Picture, x: float, top: float, floor: float = 0.0) -> None:
    """Draw a wall from the side, with hatching behind it."""
    picture.path(f"M{x:g} {floor:g}V{top:g}", "none", width=3)
    steps = range(int(top) + 20, int(floor), 36)
    picture.path("".join(f"M{x:g} {y:g}l18 -18" for y in steps), "none", width=1.3, ink=FLOOR)


def draw_band(picture: Picture, points: list[Point], *, thickness: float = 7.0) -> None:
    """Draw a band through points, straight from each to the next."""
    picture.bar(polyline(points), thickness, BAND, width=2.2)
