"""Standing on one leg, on the floor and on a balance board, and what is done meanwhile."""

from collections.abc import Iterator

from draw.body import Body, draw_arm
from draw.figure import FAR, begin_panel, draw_figure, draw_hanging_arm
from draw.geometry import Frame, Point, ellipse, polyline
from draw.leg import SHANK, SOLE, Leg, draw_leg
from draw.picture import SKIN, SKIN_FAR, THING, WOOD, Picture

__all__ = ["draw_balance"]

_BOARD = 34
"""How high a balance board is."""
_PLANK = 9
_STRAIGHT: Point = (-26, -350)
_BENT: Point = (-40, -326)
"""Where the hip is, with the knee of the standing leg straight or bent."""


def draw_balance() -> Iterator[Picture]:
    """All of them."""
    for board in (False, True):
        where, title = ("board", "on a balance board") if board else ("floor", "on the floor")
        yield _stance(f"{where}-stance", f"One-leg stance {title}", board=board)
        yield _squat(f"{where}-squat", f"One-leg squat {title}", board=board)
        yield _swing(f"{where}-swing", f"One-leg stance {title}, the other leg swinging", board=board)
        yield _ball(f"{where}-ball", f"One-leg stance {title}, with a ball", board=board)
    yield _rotation("board-rotation-two-legs", "Balance board rotation, both feet", "both feet", both=True)
    yield _rotation("board-rotation-one-leg", "Balance board rotation, one foot", "one foot", both=False)


def _draw_board(picture: Picture, board: Frame, width: float = 92) -> None:
    """A round board on half a ball, from the side; the frame is at the middle of its top."""
    at = board.at
    picture.contour([at(-40, _PLANK), at(-26, 24), at(0, _BOARD), at(26, 24), at(40, _PLANK)], THING)
    corners = [at(-width, 0), at(width, 0), at(width, _PLANK), at(-width, _PLANK)]
    picture.path(polyline(corners, closed=True), WOOD)


def _panel(picture: Picture, number: int, x: float = 150, *, board: bool) -> None:
    begin_panel(picture, number, x, -230, 230, below=_BOARD if board else 0)
    if board:
        _draw_board(picture, Frame(-8, 0))


def _near(hip: Point) -> Leg:
    """The leg that stands."""
    return Leg.standing(hip, (14, 0))


def _behind(hip: Point, thigh: float = -8, shank: float = 58) -> Leg:
    """The leg that is off the floor."""
    return Leg.from_hip((hip[0] + 6, hip[1]), thigh, shank, -12)


def _figure(picture: Picture, hip: Point, far: Leg, *, lean: float = 1, swing: float = 40) -> None:
    """Somebody on one leg, the arms a little away from the body."""
    body = Body((hip[0] + 4, hip[1] - 4), lean=lean)
    draw_hanging_arm(picture, body, swing + 14, far=True)
    draw_figure(picture, _near(hip), far, body)
    draw_hanging_arm(picture, body, swing)


def _on(*, board: bool) -> str:
    return " on a balance board" if board else ""


def _stance(name: str, title: str, *, board: bool) -> Picture:
    picture = Picture(
        name, title,
        f"1: Standing on one leg{_on(board=board)}, the other foot still down. 2: That foot is lifted; the body stays"
        " still.",
    )  # fmt: skip
    for number in (1, 2):
        _panel(picture, number, board=board)
        far = Leg.standing((_STRAIGHT[0] + 20, _STRAIGHT[1] - 4), (14 + FAR[0], FAR[1])) if number == 1 else None
        _figure(picture, _STRAIGHT, far or _behind(_STRAIGHT))
    picture.arrow([(-184, -20), (-184, -104)])
    return picture


def _squat(name: str, title: str, *, board: bool) -> Picture:
    picture = Picture(
        name, title,
        f"1: Standing on one leg{_on(board=board)}, its knee straight. 2: The knee is a little bent, over the toes; the"
        " heel stays down.",
    )  # fmt: skip
    for number, hip in enumerate((_STRAIGHT, _BENT), 1):
        _panel(picture, number, board=board)
        _figure(picture, hip, _behind(hip, 2, 76), lean=1 if number == 1 else 12, swing=50)
    picture.arrow([(150, -330), (150, -240)])
    return picture


def _swing(name: str, title: str, *, board: bool) -> Picture:
    picture = Picture(
        name, title,
        f"1: Standing on one leg{_on(board=board)}, the other leg behind the body. 2: The other leg has swung to the"
        " front; it swings to and fro.",
    )  # fmt: skip
    for number, (thigh, shank) in enumerate(((20, 46), (-34, -26)), 1):
        _panel(picture, number, board=board)
        _figure(picture, _STRAIGHT, _behind(_STRAIGHT, thigh, shank))
    picture.arrow([(-120, -96), (-50, -52), (60, -44), (116, -64)], both=True)
    return picture


def _ball(name: str, title: str, *, board: bool) -> Picture:
    picture = Picture(
        name, title,
        f"1: Standing on one leg{_on(board=board)} with a ball in both hands. 2: The ball is thrown, to be caught"
        " again.",
    )  # fmt: skip
    for number, (wrist, ball) in enumerate((((70, -446), (146, -452)), ((112, -494), (266, -546))), 1):
        _panel(picture, number, 120, board=board)
        body = Body((_STRAIGHT[0] + 4, _STRAIGHT[1] - 4), lean=1)
        draw_arm(picture, body, (wrist[0], wrist[1] - 18), turn=-14, far=True)
        draw_figure(picture, _near(_STRAIGHT), _behind(_STRAIGHT), body)
        picture.dot(ball, 34, WOOD, width=2.4)
        draw_arm(picture, body, (wrist[0], wrist[1] + 14), turn=-14)
    picture.arrow([(214, -430), (290, -470)])
    return picture


def _rotation(name: str, title: str, feet: str, *, both: bool) -> Picture:
    picture = Picture(
        name, title,
        f"1: Standing on a balance board with {feet}, its edge tipped to the floor behind. 2: The edge has rolled"
        " round to the front; it goes on in a circle, then the other way round.",
    )  # fmt: skip
    for number, tilt in enumerate((-14, 14), 1):
        picture.panel(number, 160, 280, 1.0)
        picture.floor(-150, 150, _BOARD)
        board = Frame(0, 2, tilt)
        _draw_board(picture, board, 110)
        for x, y, fill in ((24, -5, SKIN_FAR), (0, 0, SKIN))[0 if both else 1 :]:
            ankle = board.at(x - 22, y - SOLE)
            draw_leg(picture, Leg((ankle[0], ankle[1] - SHANK), ankle=-tilt), fill)
    picture.arrow(ellipse((0, 26), 134, 22, 20, 168))
    return picture
