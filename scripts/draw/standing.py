"""Exercises that are done standing and walking: the whole body."""

from collections.abc import Iterator

from draw.body import Body, Hand, draw_arm
from draw.figure import FAR, SCALE, begin_panel, draw_figure, draw_hanging_arm
from draw.front import SHOULDER, draw_front_arm, draw_front_leg, draw_front_trunk
from draw.leg import HEEL, Leg
from draw.picture import BAND, Picture
from draw.props import draw_chair, draw_wall

__all__ = ["draw_standing"]

_FOOT = 102
"""From the ball of one foot to that of the next, when its heel touches the toes."""


def draw_standing() -> Iterator[Picture]:
    """All of them."""
    yield _heel_raise()
    yield _double_heel_raise()
    yield _gastrocnemius_stretch()
    yield _toe_raise()
    yield _stand_on_one_foot()
    yield _heel_toe_stand()
    yield _toe_walking()
    yield _heel_to_toe_walk()
    yield _balance_walk()


def _hold_chair(picture: Picture, number: int, near: Leg, far: Leg, *, lean: float = 2, both: bool = False) -> None:
    """A panel with somebody behind a chair, a hand on its back, or both."""
    begin_panel(picture, number, 106, -190, 370)
    x, y = near.hip
    body = Body((x + 5, y - 4), lean=lean)
    if both:
        draw_arm(picture, body, (150, -420), hand=Hand.GRIPPING, turn=10, far=True)
    draw_figure(picture, near, far, body)
    draw_chair(picture, 165, both=both)
    draw_arm(picture, body, (132, -400), hand=Hand.GRIPPING, turn=10)


def _heel_raise() -> Picture:
    picture = Picture(
        "heel-raise", "Heel raise",
        "1: Standing on one foot, both hands on the back of a chair. 2: The heel is raised; the weight is on the "
        "ball of the foot.",
    )  # fmt: skip
    for number, raised in enumerate((0, 34), 1):
        near = Leg.on_ball((40, 0), raised, shank=4, thigh=-2)
        far = Leg.from_hip((near.hip[0] + 6, near.hip[1]), -8, 52, -12)
        _hold_chair(picture, number, near, far, both=True)
    picture.arrow([(118, -10), (118, -84)])
    return picture


def _double_heel_raise() -> Picture:
    picture = Picture(
        "double-heel-raise", "Double heel raise",
        "1: Standing on both feet, a hand on the back of a chair. 2: Both heels are raised; the weight is on the "
        "balls of both feet.",
    )  # fmt: skip
    for number, raised in enumerate((0, 36), 1):
        near = Leg.on_ball((34, 0), raised, shank=3, thigh=-1)
        far = Leg.on_ball((34 + FAR[0], FAR[1]), raised, shank=3, thigh=-1)
        _hold_chair(picture, number, near, far)
    picture.arrow([(-62, -4), (-62, -82)])
    return picture


def _gastrocnemius_stretch() -> Picture:
    picture = Picture(
        "gastrocnemius-stretch", "Gastrocnemius stretch",
        "1: Standing at a wall with both hands on it, one foot a step behind the other. 2: The front knee bends and "
        "the body leans to the wall; the rear knee stays straight and its heel on the floor.",
    )  # fmt: skip
    for number, (angle, lean) in enumerate(((18, 8), (25, 20)), 1):
        begin_panel(picture, number, 140, -210, 200)
        rear = Leg.touching((-140, 0), HEEL, shank=angle, ankle=angle, thigh=angle)
        front = Leg.standing(rear.hip, (108, -4))
        body = Body((rear.hip[0], rear.hip[1] - 4), lean=lean)
        draw_wall(picture, 200, -670)
        draw_arm(picture, body, (188, -498), hand=Hand.FLAT, turn=-86, far=True)
        draw_figure(picture, rear, front, body)
        draw_arm(picture, body, (188, -478), hand=Hand.FLAT, turn=-86)
    picture.arrow([(-144, -296), (-60, -296)])
    return picture


def _toe_raise() -> Picture:
    picture = Picture(
        "toe-raise", "Toe raise",
        "1: Standing on both feet, a hand on the back of a chair. 2: The front of both feet is lifted; the weight is"
        " on the heels and the body stays upright.",
    )  # fmt: skip
    for number, raised in enumerate((0, 30), 1):
        near, far = (
            Leg.touching((x, 0), HEEL, shank=-1, ankle=raised - 1, toes=raised / 4, thigh=-1).lowered(floor)
            for x, floor in ((-26, 0), (-26 + FAR[0], FAR[1]))
        )
        _hold_chair(picture, number, near, far)
    picture.arrow([(124, -4), (124, -84)])
    return picture


def _stand_on_one_foot() -> Picture:
    picture = Picture(
        "stand-on-one-foot", "Stand on one foot",
        "1: Standing on both feet behind a chair, the hands on its back. 2: One foot is lifted off the floor.",
    )  # fmt: skip
    for number in (1, 2):
        near = Leg.touching((-18, 0), HEEL, shank=2, ankle=2, thigh=-2)
        far = Leg.touching((-18 + FAR[0], FAR[1]), HEEL, shank=2, ankle=2, thigh=-2)
        if number == 2:
            far = Leg.from_hip((near.hip[0] + 8, near.hip[1]), -6, 62, -14)
        _hold_chair(picture, number, near, far, both=True)
    x, y = far.foot.at(10, 20)
    picture.arrow([(x - 46, y + 66), (x - 46, y - 20)])
    return picture


def _heel_toe_stand() -> Picture:
    picture = Picture(
        "heel-toe-stand", "Heel-toe stand",
        "1: Standing with both feet side by side, a hand on the back of a chair. 2: One heel is right in front of the "
        "other foot's toes.",
    )  # fmt: skip
    for number, (hip, step) in enumerate((((-44, -349), FAR), ((-6, -344), (_FOOT, 0))), 1):
        near, far = (Leg.standing(hip, (x - 12, y)) for x, y in ((0, 0), step))
        _hold_chair(picture, number, near, far, lean=1)
    picture.arrow([(76, -64), (146, -64)])
    return picture


def _walk(picture: Picture, number: int, rear: Leg, front: Leg, swing: float) -> None:
    """Somebody walking, the arms against the legs: the near leg is behind in panel 1, in front in panel 2."""
    near, far = (rear, front) if number == 1 else (front, rear)
    swing = swing if number == 1 else -swing
    hip = rear.hip
    body = Body((hip[0], hip[1] - 4), lean=1)
    draw_hanging_arm(picture, body, -swing, far=True)
    draw_figure(picture, near, far, body)
    draw_hanging_arm(picture, body, swing)


def _toe_walking() -> Picture:
    picture = Picture(
        "toe-walking", "Toe walking",
        "1 and 2: Walking in small steps on the balls of both feet, the heels up all the time, the eyes ahead.",
    )  # fmt: skip
    for number in (1, 2):
        begin_panel(picture, number, 150, -260, 300)
        hip = (10, -366)
        _walk(picture, number, Leg.standing(hip, (2, 0), 44), Leg.standing(hip, (92, 0), 32), 62)
    picture.arrow([(130, -330), (222, -330)])
    return picture


def _heel_to_toe_walk() -> Picture:
    picture = Picture(
        "heel-to-toe-walk", "Heel-to-toe walk",
        "1: Standing on a line, one heel right in front of the other foot's toes. 2: The rear foot has come round "
        "and is set down in front in the same way.",
    )  # fmt: skip
    for number, ball in enumerate((-46, -46 + _FOOT), 1):
        begin_panel(picture, number, 120, -230, 400)
        picture.path("M-230 3h630v7h-630z", BAND, width=1.2)
        hip = (ball + 4, -343)
        _walk(picture, number, Leg.standing(hip, (ball, 0)), Leg.standing(hip, (ball + _FOOT, 0)), 26)
    picture.arrow([(-96, -24), (-62, -92), (4, -118), (60, -92), (84, -40)])
    return picture


def _balance_walk() -> Picture:
    picture = Picture(
        "balance-walk", "Balance walk",
        "Seen from the front. 1: Walking on a line with the arms out, one foot in front of the other. 2: The rear "
        "knee is lifted; the body pauses on one leg before the foot goes down.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 160, 314, SCALE)
        picture.floor(-300, 300, -112)
        picture.path("M-24 -112h48L46 32h-92z", BAND, width=1.2)
        if number == 1:
            draw_front_leg(picture, 1, (22, -192), (9, -54), far=True)
            draw_front_leg(picture, -1, (-22, -186), (-8, -28))
        else:
            draw_front_leg(picture, -1, (-18, -188), (-2, -30))
            draw_front_leg(picture, 1, (44, -282), (40, -136))
        draw_front_trunk(picture)
        for side in (-1, 1):
            draw_front_arm(picture, side, (side * 268, -SHOULDER - 12), bend=side)
    picture.arrow([(108, -110), (108, -196)])
    return picture
