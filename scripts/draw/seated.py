"""Exercises that are done sitting, or with one foot alone: close-ups from the knee down."""

from collections.abc import Iterator

from draw.geometry import Frame, Point, arc, ellipse, polyline
from draw.leg import HEEL, Leg, draw_leg, draw_shorts_open
from draw.picture import BAND, INK, SHADE, SHORTS_FAR, SKIN, SKIN_FAR, STONE, THING, WOOD, Picture
from draw.props import draw_seat

__all__ = ["begin_seated_panel", "draw_seated", "sit", "trace_circle"]

_SCALE = 0.98
_FLOOR = 27.0
_BEHIND: Point = (24, -5)
"""Where the foot behind is, from the near one."""


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


def begin_seated_panel(picture: Picture, number: int) -> None:
    """A panel for a leg that sits."""
    picture.panel(number, 184, 291, _SCALE)
    picture.floor(-172, 122, _FLOOR)


def _seated_leg(*, ankle: float = 0.0, toes: float = 0.0, tip: float = 0.0, behind: bool = False) -> Leg:
    """A leg that sits with its heel on the floor; the one behind is a little further to the right."""
    x, y = _BEHIND if behind else (0, 0)
    return Leg((x, 0), shank=-3, ankle=ankle - 3, toes=toes, tip=tip, thigh=-92).lowered(_FLOOR + y)


def sit(picture: Picture, leg: Leg, far: Leg | None = None, *, floor: float = _FLOOR) -> None:
    """A leg on a seat, and the one behind it."""
    if far is not None:
        picture.contour(far.outline(), SKIN_FAR, closed=False)
        draw_shorts_open(picture, far, SHORTS_FAR)
    draw_seat(picture, leg.hip, floor)
    draw_leg(picture, leg)
    draw_shorts_open(picture, leg)


def _toe_press() -> Picture:
    picture = Picture(
        "toe-press", "Toe press",
        "1: Sitting with both feet flat; the toes are lengthened. 2: The toes press into the floor and stay straight.",
    )  # fmt: skip
    for number, (toes, tip) in enumerate(((16, 4), (-2, 3)), 1):
        begin_seated_panel(picture, number)
        sit(picture, *(_seated_leg(toes=toes, tip=tip, behind=behind) for behind in (False, True)))
    picture.arrow([(92, -66), (92, -4)])
    return picture


def _towel_curls() -> Picture:
    picture = Picture(
        "towel-curls", "Towel curls",
        "1: Sitting with the heels on the floor and the toes over the near end of a towel. 2: The toes are curled and"
        " have drawn the cloth in.",
    )  # fmt: skip
    flat: list[Point] = [(26, 27), (30, 21), (60, 21), (90, 20), (116, 21), (117, 27)]
    bunched: list[Point] = [
        (58, 27), (61, 15), (66, 10), (71, 12), (74, 18), (78, 18), (81, 9), (86, 6), (91, 9), (94, 17), (98, 17),
        (101, 11), (106, 9), (110, 14), (116, 20), (118, 27),
    ]  # fmt: skip
    under: list[Point] = [
        (14, 27), (17, 20), (22, 18), (27, 21), (31, 20), (34, 16), (39, 14), (43, 19), (47, 20), (52, 19), (55, 27),
    ]  # fmt: skip
    for number, (ankle, toes, tip) in enumerate(((0, 9, 0), (8, -26, -44)), 1):
        begin_seated_panel(picture, number)
        picture.contour(flat if number == 1 else bunched, BAND, width=2)
        sit(picture, *(_seated_leg(ankle=ankle, toes=toes, tip=tip, behind=behind) for behind in (False, True)))
        if number == 2:
            picture.contour(under, BAND, width=2)
    picture.arrow([(126, -30), (84, -30)])
    return picture


def _ankle_point_and_flex() -> Picture:
    picture = Picture(
        "ankle-point-and-flex", "Ankle point and flex",
        "1: Sitting with the legs out in front and the heels on the floor; the toes are drawn towards the body. 2: The"
        " toes point away.",
    )  # fmt: skip
    for number, (ankle, toes) in enumerate(((10, 6), (-38, -8)), 1):
        picture.panel(number, 160, 289, 0.75)
        picture.floor(-206, 184, _FLOOR)
        leg, far = (
            Leg.from_hip((x, 0), -86, -50, ankle, toes).lowered(floor)
            for x, floor in ((-192, _FLOOR), (-174, _FLOOR - 6))
        )
        sit(picture, leg, far)
    picture.arrow(arc(leg.foot.at(0, 0), 98, -66, -14))
    return picture


def _dorsiflexion_hold() -> Picture:
    picture = Picture(
        "dorsiflexion-hold", "Dorsiflexion hold",
        "1: Sitting with both feet flat. 2: The front of both feet is drawn up and held; the heels stay down.",
    )  # fmt: skip
    for number, ankle in enumerate((0, 24), 1):
        begin_seated_panel(picture, number)
        sit(picture, *(_seated_leg(ankle=ankle, toes=4, behind=behind) for behind in (False, True)))
    picture.arrow([(122, 20), (122, -46)])
    return picture


def _seated_ankle_circles() -> Picture:
    picture = Picture(
        "seated-ankle-circles", "Seated ankle circles",
        "1: Sitting with one leg stretched out, its foot off the floor. 2: The foot goes round in circles; the leg "
        "stays still.",
    )  # fmt: skip
    floor = _FLOOR + 12
    for number in (1, 2):
        picture.panel(number, 100, 284, 0.72)
        picture.floor(-130, 258, floor)
        leg = Leg.from_hip((-110, -150), -84, -76, -10)
        far = Leg.touching((52, floor - 4), HEEL, shank=-2, ankle=-2, thigh=-90)
        sit(picture, leg, far, floor=floor)
    picture.arrow(trace_circle(leg))
    return picture


def _stone_pickup() -> Picture:
    picture = Picture(
        "stone-pickup", "Stone pick-up",
        "1: The toes grip one of several stones beside a box. 2: The foot has carried the stone over the box.",
    )  # fmt: skip
    for number, (x, floor) in enumerate(((0, _FLOOR + 4), (104, -70)), 1):
        picture.panel(number, 82, 288, 0.94)
        picture.floor(-80, 246, _FLOOR)
        leg = Leg.touching((x, 0), HEEL, ankle=-8, toes=-10, tip=-58).lowered(floor)
        for stone in (-52, 96, 120):
            _stone(picture, (stone, 20))
        draw_leg(picture, leg)
        _stone(picture, leg.tips.at(0, 14))
        picture.path("M158 -34l10 -16h70l-10 16z", SHADE)
        picture.path("M158 -34h70v61h-70zM228 -34l10 -16v61l-10 16z", THING)
    picture.arrow([(30, 6), (46, -34), (84, -54)])
    return picture


def _stone(picture: Picture, center: Point) -> None:
    x, y = center
    shape = [(x - 9, y + 3), (x - 6, y - 6), (x + 2, y - 7), (x + 9, y - 1), (x + 7, y + 6), (x - 3, y + 7)]
    picture.contour(shape, STONE, width=2)


def _toe_bar_flexion() -> Picture:
    picture = Picture(
        "toe-bar-flexion", "Toe bar flexion",
        "1: The heel is on the plate of the machine, the toes straight over its bar. 2: The toes have bent round the"
        " bar and drawn it towards the heel.",
    )  # fmt: skip
    for number, (toes, tip, bar) in enumerate(((8, 4, 74), (-32, -62, 56)), 1):
        picture.panel(number, 104, 252, 1.26)
        picture.floor(-66, 160, 56)
        leg = Leg.touching((0, 26.5), HEEL, toes=toes, tip=tip)
        picture.path("M-34 28h66v10h-66z", THING)
        picture.path("M-34 38h176v18h-176z", THING)
        spring = [(bar + step * (128 - bar) / 10, 30 + (5 if step % 2 else -5)) for step in range(11)]
        picture.path(polyline([*spring[:-1], (128, 30)]), "none", width=2)
        picture.path("M128 10v28h10v-28z", THING)
        draw_leg(picture, leg)
        picture.dot((bar, 27), 7.5, BAND, width=2.4)
    picture.arrow([(122, -22), (76, -22)])
    return picture


def _pencil_pickup() -> Picture:
    picture = Picture(
        "pencil-pickup", "Pencil pick-up",
        "1: The toes are wrapped round a pencil on the floor. 2: The foot is lifted and holds the pencil.",
    )  # fmt: skip
    for number, floor in enumerate((_FLOOR + 8, -28), 1):
        picture.panel(number, 124, 278, 1.16)
        picture.floor(-96, 156, _FLOOR)
        leg = Leg.touching((0, 0), HEEL, ankle=-6, toes=-12, tip=-62).lowered(floor)
        _pencil(picture, leg.tips.at(-2, 11))
        draw_leg(picture, leg)
    picture.arrow([(124, 24), (124, -40)])
    return picture


def _pencil(picture: Picture, center: Point) -> None:
    """A pencil that lies across the foot, its point towards the viewer."""
    at = Frame(*center, 152).at
    picture.path(polyline([at(-34, -5), at(34, -5), at(34, 5), at(-34, 5)], closed=True), WOOD, width=2)
    picture.path(polyline([at(34, -5), at(50, 0), at(34, 5)], closed=True), SKIN, width=2)
    picture.path(polyline([at(46, -1), at(50, 0), at(46, 1)], closed=True), INK, width=2)


def trace_circle(leg: Leg) -> list[Point]:
    """The circle that the tip of a foot traces, seen half from its side."""
    return ellipse(leg.foot.at(70, 10), 34, 46, 70, 350, tilt=leg.foot.turn)
