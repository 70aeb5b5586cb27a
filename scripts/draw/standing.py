"""Exercises that are done standing and walking: the whole body."""

from collections.abc import Iterator

from draw.body import Body, Hand, draw_arm, draw_head, draw_trunk
from draw.front import SHOULDER, draw_front_arm, draw_front_leg, draw_front_trunk
from draw.leg import HEEL, Leg, draw_leg, draw_shorts
from draw.picture import FLOOR, SHORTS, SHORTS_FAR, SKIN_FAR, Picture
from draw.props import draw_chair, draw_wall

__all__ = ["draw_standing"]

_SCALE = 0.43


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


def _stand(picture: Picture, near: Leg, far: Leg, body: Body) -> None:
    """The legs and the trunk, the far leg first."""
    draw_leg(picture, far, SKIN_FAR)
    draw_shorts(picture, far, SHORTS_FAR)
    draw_leg(picture, near)
    draw_shorts(picture, near, SHORTS)
    draw_trunk(picture, body)
    draw_head(picture, body)


def _heel_raise() -> Picture:
    picture = Picture(
        "heel-raise", "Heel raise",
        "1: Standing on one foot, both hands on the back of a chair. 2: The heel is raised; the weight is on the "
        "ball of the foot.",
    )  # fmt: skip
    for number, raised in enumerate((0, 34), 1):
        picture.panel(number, 110, 322, _SCALE)
        picture.floor(-190, 370)
        near = Leg.on_ball((40, 0), raised, shank=4, thigh=-2)
        far = Leg.from_hip((near.hip[0] + 6, near.hip[1]), -8, 52, -12)
        body = Body((near.hip[0], near.hip[1] - 4), lean=3)
        draw_arm(picture, body, (136, -404), hand=Hand.GRIPPING, turn=10, far=True)
        _stand(picture, near, far, body)
        draw_chair(picture, 165)
        draw_arm(picture, body, (132, -400), hand=Hand.GRIPPING, turn=10)
        if number == 2:
            picture.arrow([(120, -10), (120, -80)])
    return picture


def _double_heel_raise() -> Picture:
    picture = Picture(
        "double-heel-raise", "Double heel raise",
        "1: Standing on both feet, a hand on the back of a chair. 2: Both heels are raised; the weight is on the "
        "balls of both feet.",
    )  # fmt: skip
    for number, raised in enumerate((0, 34), 1):
        picture.panel(number, 110, 322, _SCALE)
        picture.floor(-190, 370)
        near = Leg.on_ball((34, 0), raised, shank=3, thigh=-1)
        far = Leg.on_ball((58, -5), raised, shank=3, thigh=-1)
        body = Body((near.hip[0] + 6, near.hip[1] - 4), lean=2)
        draw_arm(picture, body, (136, -404), hand=Hand.GRIPPING, turn=10, far=True)
        _stand(picture, near, far, body)
        draw_chair(picture, 165)
        draw_arm(picture, body, (132, -400), hand=Hand.GRIPPING, turn=10)
        if number == 2:
            x, _ = near.foot.at(-24, 10)
            picture.arrow([(x - 36, -4), (x - 36, -66)])
    return picture


def _gastrocnemius_stretch() -> Picture:
    picture = Picture(
        "gastrocnemius-stretch", "Gastrocnemius stretch",
        "1: Standing at a wall with both hands on it, one foot a step behind the other. 2: The front knee bends and "
        "the body leans to the wall; the rear knee stays straight and its heel on the floor.",
    )  # fmt: skip
    for number, lean in enumerate((8, 24), 1):
        picture.panel(number, 110, 322, _SCALE)
        picture.floor(-210, 250)
        rear = Leg.touching((-140, 0), HEEL, shank=14 + lean * 0.55, ankle=14 + lean * 0.55, thigh=14 + lean * 0.55)
        hip = rear.hip
        front = Leg.stepping(hip, -26 - lean * 0.9, 0)
        body = Body((hip[0], hip[1] - 4), lean=lean)
        draw_wall(picture, 270, -690)
        draw_arm(picture, body, (258, -490), hand=Hand.FLAT, turn=-84, far=True)
        _stand(picture, rear, front, body)
        draw_arm(picture, body, (258, -476), hand=Hand.FLAT, turn=-84)
        if number == 2:
            picture.arrow([(96, -262), (190, -262)])
    return picture


def _hold_chair(picture: Picture, body: Body, near: Leg, far: Leg) -> None:
    """Somebody behind a chair, both hands on its back."""
    draw_arm(picture, body, (136, -404), hand=Hand.GRIPPING, turn=10, far=True)
    _stand(picture, near, far, body)
    draw_chair(picture, 165)
    draw_arm(picture, body, (132, -400), hand=Hand.GRIPPING, turn=10)


def _toe_raise() -> Picture:
    picture = Picture(
        "toe-raise", "Toe raise",
        "1: Standing on both feet, a hand on the back of a chair. 2: The front of both feet is lifted; the weight is"
        " on the heels and the body stays upright.",
    )  # fmt: skip
    for number, raised in enumerate((0, 24), 1):
        picture.panel(number, 110, 322, _SCALE)
        picture.floor(-190, 370)
        near = Leg.touching((-22, 0), HEEL, shank=-1, ankle=raised - 1, toes=raised / 4, thigh=-1)
        far = Leg.touching((2, -5), HEEL, shank=-1, ankle=raised - 1, toes=raised / 4, thigh=-1)
        _hold_chair(picture, Body((near.hip[0] + 6, near.hip[1] - 4), lean=2), near, far)
        if number == 2:
            x, _ = near.foot.at(66, 20)
            picture.arrow([(x + 34, -4), (x + 34, -74)])
    return picture


def _stand_on_one_foot() -> Picture:
    picture = Picture(
        "stand-on-one-foot", "Stand on one foot",
        "1: Standing on both feet behind a chair, the hands on its back. 2: One foot is lifted off the floor.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 110, 322, _SCALE)
        picture.floor(-190, 370)
        near = Leg.touching((-18, 0), HEEL, shank=2, ankle=2, thigh=-2)
        hip = near.hip
        far = Leg.touching((6, -5), HEEL, shank=2, ankle=2, thigh=-2)
        if number == 2:
            far = Leg.from_hip((hip[0] + 8, hip[1]), -6, 66, -14)
        _hold_chair(picture, Body((hip[0] + 4, hip[1] - 4), lean=2), near, far)
        if number == 2:
            x, y = far.foot.at(10, 20)
            picture.arrow([(x - 40, y + 96), (x - 40, y + 22)])
    return picture


def _heel_toe_stand() -> Picture:
    picture = Picture(
        "heel-toe-stand", "Heel-toe stand",
        "1: Standing with both feet side by side, a hand on the back of a chair. 2: One heel is right in front of the "
        "other foot's toes.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 110, 322, _SCALE)
        picture.floor(-190, 370)
        if number == 1:
            near = Leg.touching((-22, 0), HEEL, shank=1, ankle=1, thigh=-1)
            far = Leg.touching((0, -5), HEEL, shank=1, ankle=1, thigh=-1)
        else:
            near = Leg.touching((-84, 0), HEEL, shank=11, ankle=11, thigh=6)
            far = Leg.stepping((near.hip[0] + 4, near.hip[1]), -17, 0)
        _hold_chair(picture, Body((near.hip[0] + 6, near.hip[1] - 4), lean=1), near, far)
        if number == 2:
            picture.arrow([(46, -130), (116, -130)])
    return picture


def _swing(picture: Picture, body: Body, near: Leg, far: Leg, swing: float) -> None:
    """Somebody walking, the arms against the legs."""
    x, y = body.shoulder
    draw_arm(picture, body, (x + swing, y + 196), far=True)
    _stand(picture, near, far, body)
    draw_arm(picture, body, (x - swing, y + 196))


def _toe_walking() -> Picture:
    picture = Picture(
        "toe-walking", "Toe walking",
        "1 and 2: Walking in small steps on the balls of both feet, the heels up all the time, the eyes ahead.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 150, 325, _SCALE)
        picture.floor(-260, 300)
        front = Leg.on_ball((62, 0), 33, shank=6, thigh=-17)
        rear = Leg.stepping(front.hip, 10, 42)
        near, far = (front, rear) if number == 1 else (rear, front)
        body = Body((front.hip[0], front.hip[1] - 4), lean=1)
        _swing(picture, body, near, far, 66 if number == 1 else -66)
        if number == 2:
            picture.arrow([(120, -330), (206, -330)])
    return picture


def _heel_to_toe_walk() -> Picture:
    picture = Picture(
        "heel-to-toe-walk", "Heel-to-toe walk",
        "1: Standing on a line, one heel right in front of the other foot's toes. 2: The rear foot has come round "
        "and is set down in front in the same way.",
    )  # fmt: skip
    for number in (1, 2):
        shift = 0 if number == 1 else 88
        picture.panel(number, 118, 322, _SCALE)
        picture.floor(-230, 400)
        rear = Leg.touching((-84 + shift, 0), HEEL, shank=11, ankle=11, thigh=6)
        front = Leg.stepping((rear.hip[0] + 2, rear.hip[1]), -18, 0)
        near, far = (rear, front) if number == 1 else (front, rear)
        body = Body((rear.hip[0], rear.hip[1] - 4))
        _swing(picture, body, near, far, 30 if number == 1 else -30)
        if number == 2:
            picture.arrow([(190, -300), (276, -300)])
    return picture


def _balance_walk() -> Picture:
    picture = Picture(
        "balance-walk", "Balance walk",
        "Seen from the front. 1: Walking on a line with the arms out, one foot in front of the other. 2: The rear "
        "knee is lifted; the body pauses on one leg before the foot goes down.",
    )  # fmt: skip
    for number in (1, 2):
        picture.panel(number, 160, 318, 0.45)
        picture.floor(-300, 300, -14)
        picture.path("M-16 2L-10 -26M16 2L10 -26", "none", width=2, ink=FLOOR)
        if number == 1:
            draw_front_leg(picture, 1, (22, -192), (8, -42), far=True)
            draw_front_leg(picture, -1, (-22, -186), (-8, -28))
        else:
            draw_front_leg(picture, -1, (-18, -188), (-4, -30))
            draw_front_leg(picture, 1, (44, -282), (40, -136))
        draw_front_trunk(picture)
        for side in (-1, 1):
            draw_front_arm(picture, side, (side * 262, -SHOULDER + 14), bend=-side)
        if number == 2:
            picture.arrow([(104, -90), (104, -170)])
    return picture
