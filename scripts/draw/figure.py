"""The whole body from the side, and the panel it is drawn in."""

from draw.body import Body, draw_arm, draw_head, draw_trunk
from draw.geometry import Point
from draw.leg import Leg, draw_leg, draw_shorts
from draw.picture import SHORTS, SHORTS_FAR, SKIN_FAR, Picture

__all__ = ["FAR", "SCALE", "begin_panel", "draw_figure", "draw_hanging_arm"]

SCALE = 0.46
FAR: Point = (30, -5)
"""Where the foot behind is, from the near one, when both stand side by side."""

_FLOOR = 328


def begin_panel(picture: Picture, number: int, x: float, left: float, right: float, *, below: float = 0) -> None:
    """Begin a panel for a whole body, with a floor, which may be below what the body stands on."""
    scale = SCALE if below < 50 else SCALE - 0.04
    picture.panel(number, x, _FLOOR - below * scale, scale)
    picture.floor(left, right, below)


def draw_figure(picture: Picture, near: Leg, far: Leg, body: Body) -> None:
    """Draw the legs and the trunk, the far leg first; arms come before and after."""
    draw_leg(picture, far, SKIN_FAR)
    draw_shorts(picture, far, SHORTS_FAR)
    draw_leg(picture, near)
    draw_shorts(picture, near, SHORTS)
    draw_trunk(picture, body)
    draw_head(picture, body)


def draw_hanging_arm(picture: Picture, body: Body, swing: float = 0.0, *, far: bool = False) -> None:
    """Draw an arm that hangs down, its hand so far in front of the shoulder."""
    x, y = body.shoulder
    draw_arm(picture, body, (x + swing, y + 196), far=far)
