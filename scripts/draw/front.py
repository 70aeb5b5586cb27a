"""The whole body from the front, for arms and legs that move to the side."""

from math import atan2, degrees

from draw.body import FOREARM, UPPER_ARM
from draw.geometry import Frame, Point, between, capsule, reach
from draw.picture import CLOTH, HAIR, SHORTS, SHORTS_FAR, SKIN, SKIN_FAR, Picture

__all__ = ["HIP", "SHOULDER", "draw_front_arm", "draw_front_leg", "draw_front_trunk"]

HIP = 350.0
SHOULDER = 502.0
"""How high the joints are above the floor."""


def draw_front_leg(picture: Picture, side: int, knee: Point, ankle: Point, *, far: bool = False) -> None:
    """Draw a leg from the front: side -1 is to the left of the picture.

    Args:
        picture: Where to draw.
        side: To which side of the body.
        knee: Where the knee is.
        ankle: Where the ankle is; the foot hangs or stands below it.
        far: Whether it is behind the other leg.
    """
    hip: Point = (side * 27, -HIP + 8)
    x, y = ankle
    foot = [
        (x - 11, y - 4), (x - 14, y + 10), (x - 17, y + 20), (x - 13, y + 26), (x - 6, y + 24), (x, y + 26),
        (x + 7, y + 24), (x + 13, y + 25), (x + 17, y + 19), (x + 13, y + 9), (x + 11, y - 4),
    ]  # fmt: skip
    calf = between(knee, ankle, 0.3)
    limbs = [capsule(hip, knee, 31, 20), capsule(knee, calf, 19, 20), capsule(calf, ankle, 20, 11), foot]
    picture.union(limbs, SKIN_FAR if far else SKIN)
    hem = between(hip, knee, 0.52)
    picture.union([capsule(hip, hem, 36, 31)], SHORTS_FAR if far else SHORTS)


def draw_front_arm(picture: Picture, side: int, wrist: Point, *, bend: int = 1) -> None:
    """Draw an arm from the front, its hand going on from the forearm."""
    shoulder: Point = (side * 56, -SHOULDER)
    elbow = reach(shoulder, wrist, UPPER_ARM, FOREARM, bend=bend)
    palm = Frame(*wrist, degrees(atan2(wrist[1] - elbow[1], side * (wrist[0] - elbow[0]))) * side, side < 0)
    hand = [
        palm.at(-6, -7), palm.at(8, -8), palm.at(16, -17), palm.at(26, -21), palm.at(28, -15), palm.at(24, -9),
        palm.at(40, -8), palm.at(56, -4), palm.at(58, 3), palm.at(46, 8), palm.at(24, 10), palm.at(8, 8),
        palm.at(-6, 7),
    ]  # fmt: skip
    picture.union([capsule(shoulder, elbow, 16, 11.5), capsule(elbow, wrist, 11.5, 7.5), hand])
    picture.contour(capsule(shoulder, between(shoulder, elbow, 0.5), 19, 16), CLOTH)


def draw_front_trunk(picture: Picture) -> None:
    """Draw the trunk in a shirt, the neck and the head."""
    half = [(14, -528), (40, -522), (66, -510), (62, -470), (52, -440), (47, -400), (54, -360), (57, -334)]
    picture.contour([(-11, -516), (-12, -540), (12, -540), (11, -516)], closed=False)
    picture.contour([*((x, y) for x, y in half), (0, -326), *((-x, y) for x, y in half[::-1]), (0, -520)], CLOTH)
    face = [(0, -628), (22, -620), (31, -595), (29, -570), (19, -548), (0, -538)]
    picture.contour([*face, *((-x, y) for x, y in face[-2:0:-1])])
    hair = [(0, -634), (25, -625), (34, -600), (31, -588), (24, -606), (0, -610)]
    picture.contour([*hair, *((-x, y) for x, y in hair[-2:0:-1])], HAIR)
    for side in (-1, 1):
        picture.dot((side * 11, -586), 3)
    picture.line([(-8, -556), (0, -553), (8, -556)], width=1.4)
    picture.line([(0, -580), (-3, -570), (2, -569)], width=1.2)
