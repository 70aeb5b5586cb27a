"""Heel raises of further sources: on the floor at a wall, over the edge of a step, in a machine."""

from collections.abc import Iterator

from draw.body import Body, Hand, draw_arm
from draw.figure import FAR, begin_panel, draw_figure
from draw.geometry import Point, circle
from draw.leg import BALL, Leg, draw_leg
from draw.picture import BAND, FLOOR, SHADE, THING, Picture
from draw.props import draw_wall
from draw.seated import begin_seated_panel, sit

__all__ = ["draw_raises"]

_STEP = 66
"""How high a step is."""


def draw_raises() -> Iterator[Picture]:
    """All of them."""
    yield from _on_the_floor()
    yield from _on_a_step()
    yield _seated_heel_raise()
    yield _towel_heel_raise()
    yield _smith_machine_standing()
    yield _smith_machine_seated()


def _foot(raised: float, *, far: bool = False) -> Leg:
    """A straight leg on the ball of its foot, its heel raised or, below an edge, lowered by an angle."""
    x, y = FAR if far else (0, 0)
    return Leg.on_ball((34 + x, y), raised, shank=3, thigh=-1)


def _lifted(near: Leg) -> Leg:
    """A leg off the floor, behind the one that stands."""
    x, y = near.hip
    return Leg.from_hip((x + 6, y), -8, 56, -12)


def _hold(picture: Picture, number: int, near: Leg, far: Leg, *, step: bool) -> None:
    """A panel with somebody who holds on to a wall, or to a rail on a step."""
    begin_panel(picture, number, 136, -230, 290 if step else 150, below=_STEP if step else 0)
    x, y = near.hip
    body = Body((x + 5, y - 4), lean=2)
    if step:
        picture.path(f"M14 0H280v{_STEP}H14z", THING)
        picture.bar("M190 -8V-386", 12, THING)
        picture.bar("M130 -390H250", 16, THING)
    else:
        draw_wall(picture, 150, -670)
    draw_figure(picture, near, far, body)
    hand = ((132, -392), Hand.GRIPPING, 10) if step else ((139, -410), Hand.FLAT, -86)
    draw_arm(picture, body, hand[0], hand=hand[1], turn=hand[2])


def _rise(
    name: str, title: str, description: str, *, start: tuple[float, float | None], end: tuple[float, float | None],
    arrow: list[Point], step: bool = False, both: bool = False,
) -> Picture:  # fmt: skip
    """Somebody whose heels are raised by angles: of the near foot, and of the far one unless it is lifted."""
    picture = Picture(name, title, description)
    for number, (raised, other) in enumerate((start, end), 1):
        near = _foot(raised)
        far = _lifted(near) if other is None else _foot(other, far=True)
        _hold(picture, number, near, far, step=step)
    picture.arrow(arrow, both=both)
    return picture


def _on_the_floor() -> Iterator[Picture]:
    up: list[Point] = [(-62, 0), (-62, -88)]
    front: list[Point] = [(122, -6), (122, -84)]
    yield _rise(
        "double-heel-raise-floor", "Double heel raise on the floor",
        "1: Standing on both feet, a hand on a wall. 2: Both heels are raised; the weight is on the balls of the feet.",
        start=(0, 0), end=(36, 36), arrow=up,
    )  # fmt: skip
    yield _rise(
        "single-heel-raise-floor", "Single heel raise on the floor",
        "1: Standing on one leg at a wall, its knee straight. 2: The heel is raised; the knee stays straight.",
        start=(0, None), end=(36, None), arrow=front,
    )  # fmt: skip
    yield _rise(
        "quick-rebounding-heel-raise", "Quick rebounding heel raise",
        "1: Standing at a wall on the balls of both feet, the heels low but off the floor. 2: The heels are high;"
        " from there they go down and up again quickly.",
        start=(12, 12), end=(38, 38), arrow=up, both=True,
    )  # fmt: skip
    yield _rise(
        "eccentric-heel-raise-floor", "Eccentric heel raise on the floor",
        "1: Standing at a wall with both heels raised. 2: One foot is lifted; the heel of the other has gone down to"
        " the floor.",
        start=(36, 36), end=(0, None), arrow=front[::-1],
    )  # fmt: skip


def _on_a_step() -> Iterator[Picture]:
    up: list[Point] = [(-70, 54), (-70, -40)]
    front: list[Point] = [(120, -10), (120, -100)]
    yield _rise(
        "double-heel-raise-step", "Double heel raise on a step",
        "1: Standing on the edge of a step with both heels below it, a hand on a rail. 2: Both heels are raised.",
        start=(-18, -18), end=(34, 34), arrow=up, step=True,
    )  # fmt: skip
    yield _rise(
        "single-heel-raise-step", "Single heel raise on a step",
        "1: Standing on the edge of a step on one foot, its heel below it, a hand on a rail. 2: The heel is raised;"
        " the knee stays straight.",
        start=(-18, None), end=(34, None), arrow=front, step=True,
    )  # fmt: skip
    yield _rise(
        "eccentric-heel-drop-straight", "Eccentric heel drop, knee straight",
        "1: Standing on the edge of a step with both heels raised, a hand on a rail. 2: One foot is lifted; the heel"
        " of the other has gone below the edge, its knee straight.",
        start=(34, 34), end=(-18, None), arrow=front[::-1], step=True,
    )  # fmt: skip
    picture = Picture(
        "eccentric-heel-drop-bent", "Eccentric heel drop, knee bent",
        "1: Standing on the edge of a step with both heels raised, a hand on a rail. 2: One foot is lifted; the heel"
        " of the other has gone below the edge, its knee bent.",
    )  # fmt: skip
    _hold(picture, 1, _foot(34), _foot(34, far=True), step=True)
    near = Leg.standing((-34, -306), (34, 0), -20)
    _hold(picture, 2, near, _lifted(near), step=True)
    picture.arrow(front[::-1])
    yield picture


def _seated_heel_raise() -> Picture:
    picture = Picture(
        "seated-heel-raise", "Seated heel raise",
        "1: Sitting with both feet flat. 2: Both heels are lifted; the balls of the feet stay down.",
    )  # fmt: skip
    for number, raised in enumerate((0, 34), 1):
        begin_seated_panel(picture, number)
        sit(picture, *_seated(raised))
    picture.arrow([(-44, 24), (-44, -50)])
    return picture


def _seated(raised: float, up: float = 0) -> tuple[Leg, Leg]:
    """Both legs of somebody who sits, on the balls of the feet, which may be so far above the floor."""
    near, far = (Leg.standing((x - 162, y - 168), (x + 44, y + 27 - up), raised) for x, y in ((0, 0), (24, -5)))
    return near, far


def _towel_heel_raise() -> Picture:
    picture = Picture(
        "towel-heel-raise", "Heel raise with the toes on a towel",
        "1: Standing on the edge of a step on one forefoot, the heel below it; a rolled towel bends the toes up. 2:"
        " The heel is raised as high as it goes.",
    )  # fmt: skip
    for number, raised in enumerate((-16, 34), 1):
        picture.panel(number, 110, 250, 0.98)
        picture.floor(-100, 196, 74)
        picture.path("M44 0H180v74H44z", THING)
        picture.dot((78, -12), 12, BAND, width=2.4)
        picture.path(circle((78, -12), 6), "none", width=1.3)
        leg = Leg.touching((52, 0), BALL, shank=2, ankle=2 - raised, toes=raised + 34, tip=4)
        draw_leg(picture, leg)
    picture.arrow([(-50, 56), (-50, -34)])
    return picture


def _smith_machine_standing() -> Picture:
    picture = Picture(
        "smith-machine-standing-calf-raise", "Standing calf raise in a Smith machine",
        "1: Standing with the balls of both feet on a block, a guided bar across the shoulders, the knees straight."
        " 2: The heels are as high as they go; the bar has risen with the body.",
    )  # fmt: skip
    for number, raised in enumerate((-12, 34), 1):
        begin_panel(picture, number, 160, -230, 230, below=30)
        picture.path("M18 0h110v30H18z", THING)
        height = -339.5 if number == 1 else -371.5
        near, far = (Leg.standing((x - 4, height), (x + 34, 0), raised) for x in (0, FAR[0]))
        body = Body((2, height - 4))
        rail = -14
        picture.bar(f"M{rail} 22V-650", 9, THING)
        draw_figure(picture, near, far, body)
        bar = (rail, body.shoulder[1] + 6)
        draw_arm(picture, body, (bar[0] + 44, bar[1] + 30), bend=1, hand=Hand.GRIPPING, turn=-120)
        picture.dot(bar, 32, SHADE, width=2.4)
        picture.dot(bar, 8, FLOOR, width=2)
    picture.arrow([(-80, -30), (-80, -114)])
    return picture


def _smith_machine_seated() -> Picture:
    picture = Picture(
        "smith-machine-seated-calf-raise", "Seated calf raise in a Smith machine",
        "1: Sitting with the balls of both feet on a block and the heels low, a guided bar on the thighs just behind"
        " the knees. 2: The heels are as high as they go; the bar has risen with the knees.",
    )  # fmt: skip
    for number, raised in enumerate((-14, 32), 1):
        picture.panel(number, 184, 281, 0.94)
        picture.floor(-172, 122, 45)
        picture.path("M34 15h72v30H34z", THING)
        near, far = _seated(raised, 12)
        picture.bar("M-38 38V-280", 9, THING)
        sit(picture, near, far, floor=45)
        bar = (-38, near.knee[1] - 34)
        picture.dot(bar, 34, SHADE, width=2.4)
        picture.dot(bar, 7, FLOOR, width=2)
    picture.arrow([(128, 6), (128, -76)])
    return picture
