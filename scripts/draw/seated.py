"""Exercises that are done sitting, or with one foot alone: close-ups from the knee down."""

from collections.abc import Iterator
from math import cos, radians, sin

from draw.geometry import Point, polyline
from draw.leg import HEEL, Leg, draw_leg, draw_shorts_open
from draw.picture import BAND, SHORTS_FAR, SKIN_FAR, THING, WOOD, Picture
from draw.props import draw_seat

__all__ = ["draw_seated"]

_SCALE = 0.86
_FLOOR = 27.0


def draw_seated() -> Iterator[Picture]:
    """All of them."""
    yield _toe_press()
    yield _towel_curls()
    yield _ankle_point_and_flex()
    yield _dorsiflexion_hold()
    yield _seated_ankle_circles()
    yield _stone_pickup()
    yield _toe_bar_flexion()
    yield _pencil_pickup()
    yield _resisted_dorsiflexion()
    yield _ankle_circles()


def _sit(picture: Picture, leg: Leg, far: Leg | None = None) -> None:
    """A leg on a seat, and the one behind it."""
    if far is not None:
        draw_leg(picture, far, SKIN_FAR)
        draw_shorts_open(picture, far, SHORTS_FAR)
    draw_seat(picture, leg.hip, _FLOOR)
    draw_leg(picture, leg)
    draw_shorts_open(picture, leg)


def _seated_leg(*, ankle: float = 0.0, toes: float = 0.0, tip: float = 0.0, x: float = 0.0) -> Leg:
    """A leg that sits with its heel on the floor."""
    return Leg.touching((x, 26.5), HEEL, shank=-3, ankle=ankle - 3, toes=toes, tip=tip, thigh=-92)


def _toe_press() -> Picture:
    picture = Picture(
        "toe-press", "Toe press",
        "1: Sitting with the foot flat; the toes are lengthened. 2: The toes press into the floor and stay straight.",
    )  # fmt: skip
    for number, (toes, tip) in enumerate(((9, 2), (-3, 4)), 1):
        picture.panel(number, 182, 296, _SCALE)
        picture.floor(-190, 155, _FLOOR)
        _sit(picture, _seated_leg(toes=toes, tip=tip))
        picture.arrow([(84, -12), (134, -12)] if number == 1 else [(74, -56), (74, 0)])
    return picture


def _towel_curls() -> Picture:
    picture = Picture(
        "towel-curls", "Towel curls",
        "1: Sitting with the heel on the floor and the toes over the near end of a towel. 2: The toes are curled and"
        " have drawn the cloth in.",
    )  # fmt: skip
    flat: list[Point] = [(30, 27), (34, 21), (60, 22), (100, 20), (146, 22), (147, 27)]
    bunched: list[Point] = [
        (18, 27), (24, 17), (31, 16), (37, 7), (46, 9), (50, 18), (56, 8), (65, 9), (70, 19), (80, 13), (88, 21),
        (118, 22), (120, 27),
    ]  # fmt: skip
    for number, (ankle, toes, tip) in enumerate(((0, 6, 0), (7, -30, -48)), 1):
        picture.panel(number, 182, 296, _SCALE)
        picture.floor(-190, 155, _FLOOR)
        leg = _seated_leg(ankle=ankle, toes=toes, tip=tip)
        draw_seat(picture, leg.hip, _FLOOR)
        picture.contour(flat if number == 1 else bunched, BAND, width=2)
        draw_leg(picture, leg)
        draw_shorts_open(picture, leg)
        if number == 2:
            picture.arrow([(150, -12), (96, -12)])
    return picture


def _ankle_point_and_flex() -> Picture:
    picture = Picture(
        "ankle-point-and-flex", "Ankle point and flex",
        "1: Sitting with the leg out in front and the heel on the floor; the toes are drawn towards the body. 2: The"
        " toes point away.",
    )  # fmt: skip
    for number, ankle in enumerate((14, -34), 1):
        picture.panel(number, 158, 292, 0.72)
        picture.floor(-205, 205, _FLOOR)
        leg = Leg.touching((96, 26.5), HEEL, shank=-50, ankle=ankle - 4, toes=6 if number == 1 else -8, thigh=-86)
        far = Leg.touching((108, 22), HEEL, shank=-50, ankle=ankle - 4, toes=6 if number == 1 else -8, thigh=-86)
        _sit(picture, leg, far)
        center = leg.foot.at(0, 0)
        begin, end = (-14, -72) if number == 1 else (-62, -8)
        picture.arrow(_arc(center, 96, begin, end))
    return picture


def _dorsiflexion_hold() -> Picture:
    picture = Picture(
        "dorsiflexion-hold", "Dorsiflexion hold",
        "1: Sitting with both feet flat. 2: The front of both feet is drawn up and held; the heels stay down.",
    )  # fmt: skip
    for number, ankle in enumerate((0, 22), 1):
        picture.panel(number, 182, 296, _SCALE)
        picture.floor(-190, 155, _FLOOR)
        leg = _seated_leg(ankle=ankle, toes=4)
        far = Leg.touching((16, 22), HEEL, shank=-3, ankle=ankle - 3, toes=4, thigh=-92)
        _sit(picture, leg, far)
        if number == 2:
            picture.arrow([(104, 16), (104, -40)])
    return picture


def _seated_ankle_circles() -> Picture:
    picture = Picture(
        "seated-ankle-circles", "Seated ankle circles",
        "1: Sitting with one leg stretched out, its foot off the floor. 2: The foot goes round in circles; the leg "
        "stays still.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 108, 284, 0.7)
        picture.floor(-150, 260, _FLOOR + 12)
        leg = Leg.from_hip((-110, -150), -84, -76, -10)
        far = Leg.touching((40, 38), HEEL, shank=-2, ankle=-2, thigh=-90)
        draw_leg(picture, far, SKIN_FAR)
        draw_shorts_open(picture, far, SHORTS_FAR)
        draw_seat(picture, leg.hip, _FLOOR + 12)
        draw_leg(picture, leg)
        draw_shorts_open(picture, leg)
        if number == 2:
            x, y = leg.foot.at(66, 12)
            picture.arrow(_ellipse((x, y), 22, 48, 215, 520, tilt=-8))
    return picture


def _stone_pickup() -> Picture:
    picture = Picture(
        "stone-pickup", "Stone pick-up",
        "1: The toes grip one of several stones beside a box. 2: The foot has carried the stone over the box.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 86, 288, 0.9)
        picture.floor(-84, 248, _FLOOR)
        where: Point = (0, 26.5) if number == 1 else (104, -74)
        leg = Leg.touching(where, HEEL, ankle=0 if number == 1 else -8, toes=-18, tip=-54)
        for x in (-58, 104, 128) if number == 1 else (-58, 52, 104):
            _stone(picture, (x, 20))
        draw_leg(picture, leg)
        _stone(picture, leg.tips.at(2, 13))
        picture.path("M160 -34h76v61h-76z", THING)
        picture.path("M154 -34h88v12h-88z", THING)
        if number == 2:
            picture.arrow([(36, -8), (58, -44), (96, -60)])
    return picture


def _stone(picture: Picture, center: Point) -> None:
    x, y = center
    picture.contour(
        [(x - 9, y + 3), (x - 6, y - 6), (x + 2, y - 7), (x + 9, y - 1), (x + 7, y + 6), (x - 3, y + 7)],
        "#b9c0c7",
        width=2,
    )


def _toe_bar_flexion() -> Picture:
    picture = Picture(
        "toe-bar-flexion", "Toe bar flexion",
        "1: The heel is on the plate of the machine, the toes straight over its bar. 2: The toes have bent round the"
        " bar and drawn it towards the heel.",
    )  # fmt: skip
    for number, (toes, tip) in enumerate(((4, 0), (-28, -50)), 1):
        picture.panel(number, 116, 268, 1.05)
        picture.floor(-80, 170, 56)
        leg = Leg.touching((0, 26.5), HEEL, toes=toes, tip=tip, ankle=2)
        x, y = leg.tips.at(3, 11)
        picture.path("M-34 28h82v10h-82z", THING)
        picture.path("M-34 38h176v18h-176z", THING)
        spring = [(x + 8 + step * (128 - x) / 8, y + (5 if step % 2 else -5)) for step in range(9)]
        picture.path(polyline(spring), "none", width=2)
        picture.path(f"M{132:g} {y - 14:g}v{52 - y:g}h10v{y - 52:g}z", THING)
        draw_leg(picture, leg)
        picture.dot((x, y), 7, BAND, width=2.4)
        if number == 2:
            picture.arrow([(128, -22), (78, -22)])
    return picture


def _pencil_pickup() -> Picture:
    picture = Picture(
        "pencil-pickup", "Pencil pick-up",
        "1: The toes are wrapped round a pencil on the floor. 2: The foot is lifted and holds the pencil.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 130, 282, 1.12)
        picture.floor(-100, 160, _FLOOR)
        leg = Leg.touching((0, 26.5 if number == 1 else -30), HEEL, ankle=0 if number == 1 else -6, toes=-20, tip=-62)
        x, y = leg.tips.at(0.5, 9.5)
        draw_leg(picture, leg)
        picture.dot((x, y), 6, WOOD, width=2)
        picture.dot((x, y), 1.7)
        if number == 2:
            picture.arrow([(112, 26), (112, -30)])
    return picture


def _resisted_dorsiflexion() -> Picture:
    picture = Picture(
        "resisted-dorsiflexion", "Resisted dorsiflexion",
        "1: Sitting with the leg straight; a band goes from the leg of a bed across the top of the foot, which points "
        "away. 2: The foot is drawn up towards the shin against the band.",
    )  # fmt: skip
    for number, ankle in enumerate((-28, 10), 1):
        picture.panel(number, 60, 290, 0.92)
        picture.floor(-55, 275, 26)
        leg = Leg((-20, -6), shank=-90, ankle=ankle)
        top, under = leg.foot.at(40, -3), leg.foot.at(45, 25)
        picture.bar("M240 -150V24", 13, THING)
        picture.path("M206 -172h68v24h-68z", THING)
        picture.bar(polyline([top, (240, 6)]), 6, BAND, width=2.2)
        draw_leg(picture, leg)
        picture.bar(polyline([top, under]), 7, BAND, width=2.2)
        picture.bar("M231 6h18", 7, BAND, width=2.2)
        if number == 2:
            picture.arrow(_arc(leg.foot.at(0, 0), 112, -52, -104))
    return picture


def _ankle_circles() -> Picture:
    from draw.body import Body, Hand, draw_arm, draw_head, draw_trunk
    from draw.leg import draw_shorts

    picture = Picture(
        "ankle-circles", "Ankle circles",
        "1: Lying on the back with one knee drawn up, so that its foot hangs free. 2: The tip of the foot traces "
        "circles, then the other way round; the shin stays still.",
    )  # fmt: skip
    picture.panel(1, 148, 262, 0.42)
    picture.floor(-340, 380, 32)
    body = Body((60, 0), lean=-90)
    hip: Point = (60, 2)
    far = Leg.from_hip(hip, -140, -38, -38)
    near = Leg.from_hip(hip, -176, -84, -8)
    draw_leg(picture, far, SKIN_FAR)
    draw_shorts(picture, far, SHORTS_FAR)
    draw_trunk(picture, body)
    draw_head(picture, body)
    draw_leg(picture, near)
    draw_shorts(picture, near)
    x, _ = body.shoulder
    draw_arm(picture, body, (x + 176, 18), bend=-1, hand=Hand.FLAT, turn=0)
    picture.panel(2, 52, 205, 1.12)
    leg = Leg((-42, 30), shank=-86, ankle=-6)
    draw_leg(picture, leg)
    picture.arrow(_ellipse(leg.foot.at(66, 14), 20, 44, 200, 520, tilt=-8))
    return picture


def _arc(center: Point, radius: float, begin: float, end: float) -> list[Point]:
    """Points on a part of a circle."""
    return _ellipse(center, radius, radius, begin, end, steps=6)


def _ellipse(
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
