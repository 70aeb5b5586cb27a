"""Exercises that are done on the floor: lying on the back, and with the legs straight."""

from collections.abc import Iterator

from draw.body import Body, Hand, draw_arm, draw_head, draw_trunk
from draw.geometry import Point, arc
from draw.leg import Leg, draw_leg, draw_shorts
from draw.picture import SHORTS_FAR, SKIN_FAR, THING, Picture
from draw.props import draw_band
from draw.seated import trace_circle

__all__ = ["draw_lying"]


def draw_lying() -> Iterator[Picture]:
    """All of them."""
    yield from _resisted_dorsiflexion()
    yield from _ankle_circles()


def _resisted_dorsiflexion() -> Iterator[Picture]:
    """With one foot, and with both."""
    yield _against_band(
        "resisted-dorsiflexion", "Resisted dorsiflexion",
        "1: Sitting with the leg straight; a band goes from the leg of a bed across the top of the foot, which points "
        "away. 2: The foot is drawn up towards the shin against the band.",
    )  # fmt: skip
    yield _against_band(
        "resisted-dorsiflexion-both-feet", "Resisted dorsiflexion, both feet",
        "1: Sitting with both legs straight; a band goes from a bedpost across the tops of both feet, which point "
        "away. 2: Both feet are drawn up towards the shins against the band.",
        both=True,
    )  # fmt: skip


def _against_band(name: str, title: str, description: str, *, both: bool = False) -> Picture:
    picture = Picture(name, title, description)
    for number, ankle in enumerate((-28, 10), 1):
        picture.panel(number, 60, 284, 1)
        picture.floor(-48, 250, 26)
        leg = Leg((-16, -6), shank=-90, ankle=ankle)
        far = Leg((6, -18), shank=-90, ankle=ankle)
        top, under = leg.foot.at(40, -3), leg.foot.at(45, 25)
        picture.bar("M222 -150V20", 13, THING)
        picture.path("M190 -172h60v24h-60z", THING)
        if both:
            draw_leg(picture, far, SKIN_FAR)
        else:
            draw_band(picture, [under, (222, 6)], thickness=6)
        draw_leg(picture, leg)
        draw_band(picture, [far.foot.at(42, 12), far.foot.at(40, -3), top, (222, 6)] if both else [top, under])
        draw_band(picture, [(213, 6), (231, 6)])
    picture.arrow(arc(leg.foot.at(0, 0), 112, -58, -104))
    return picture


def _ankle_circles() -> Iterator[Picture]:
    """With the knee drawn up, with both legs off the floor, and with the leg raised straight."""
    hip: Point = (60, 2)
    yield _on_the_back(
        "ankle-circles", "Ankle circles",
        "1: Lying on the back with one knee drawn up, so that its foot hangs free.",
        Leg.from_hip(hip, -176, -84, -8), Leg.from_hip(hip, -140, -38, -38),
    )  # fmt: skip
    yield _on_the_back(
        "ankle-circles-knee-to-chest", "Ankle circles, knee to the chest",
        "1: Lying on the back, both knees bent and both feet off the floor, one knee drawn to the chest.",
        Leg.from_hip(hip, -204, -84, -8), Leg.from_hip(hip, -168, -84, -14),
    )  # fmt: skip
    yield _on_the_back(
        "ankle-circles-straight-leg", "Ankle circles, leg straight",
        "1: Lying on the back with one leg raised straight.", Leg.from_hip(hip, -158, -158, -4),
        Leg.from_hip((hip[0], hip[1] - 6), -88, -90, -14),
    )  # fmt: skip


def _on_the_back(name: str, title: str, start: str, near: Leg, far: Leg) -> Picture:
    picture = Picture(
        name, title,
        f"{start} 2: The tip of that foot traces circles, then the other way round; the shin stays still.",
    )  # fmt: skip
    straight = far.thigh is not None and far.thigh > -100
    for number in (1, 2):
        x, scale = (104, 0.44) if straight else (120, 0.55)
        picture.panel(number, x, 300, scale)
        picture.floor(-218 if straight else -206, 470 if straight else 350, 32)
        body = Body((60, 0), lean=-90)
        draw_leg(picture, far, SKIN_FAR)
        draw_shorts(picture, far, SHORTS_FAR)
        draw_trunk(picture, body)
        draw_head(picture, body)
        draw_leg(picture, near)
        draw_shorts(picture, near)
        draw_arm(picture, body, (body.shoulder[0] + 176, 18), bend=-1, hand=Hand.FLAT, turn=0)
    picture.arrow(trace_circle(near))
    return picture
