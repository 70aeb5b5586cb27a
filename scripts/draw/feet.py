"""Feet from the front and from above, for movements to the side."""

from collections.abc import Iterator
from dataclasses import dataclass

from draw.geometry import Frame, Point, between, polyline, smooth
from draw.picture import BAND, THING, Picture
from draw.props import draw_band

__all__ = ["FrontLeg", "draw_from_front_and_above"]


def draw_from_front_and_above() -> Iterator[Picture]:
    """All of them."""
    yield _band("band-eversion", "Band eversion", "outwards", "outer", -22)
    yield _band("band-inversion", "Band inversion", "inwards", "inner", 22)
    yield _big_toe_band_stretch()


@dataclass(frozen=True)
class FrontLeg:
    """A left leg from the front, from the knee down; the big toe is to the left of the picture.

    Args:
        ankle: Where the ankle is.
        tilt: How far the sole is turned: negative outwards, positive inwards.
    """

    ankle: Point
    tilt: float

    @property
    def foot(self) -> Frame:
        """The foot's frame, at the ankle; a foot turned inwards lifts its inner edge."""
        return Frame(*self.ankle, self.tilt)

    def outline(self) -> list[Point]:
        """From the inner side of the knee, round the foot, to the outer side."""
        s, f = Frame(*self.ankle).at, self.foot.at

        def bend(weight: float, x: float, y: float) -> Point:
            return between(s(x, y), f(x, y), weight)

        inner = [s(-23, -170), s(-24, -140), s(-27, -105), s(-20, -62), bend(0.2, -14, -30)]
        outer = [bend(0.2, 13, -30), s(17, -62), s(26, -108), s(26, -140), s(23, -170)]
        ankle = [bend(0.6, -18, -8), bend(0.8, -16, 2)]
        toes = [
            f(-20, 12), f(-23, 22), f(-21, 31), f(-13, 34), f(-7, 30), f(-3, 33), f(2, 33), f(5, 30), f(9, 32.5),
            f(13, 32), f(15, 29), f(19, 31), f(23, 30), f(25, 26), f(29, 28), f(32, 24), f(29, 16),
        ]  # fmt: skip
        return [*inner, *ankle, *toes, f(23, 8), bend(0.8, 17, 0), bend(0.6, 17, -8), *outer]

    def marks(self) -> list[list[Point]]:
        """The nail of the big toe, the lines between the toes, and the ankle bones."""
        f = self.foot.at
        s = Frame(*self.ankle).at
        between_toes = [[f(x, 30 - index * 0.5), f(x - 1, 22), f(x - 2, 17)] for index, x in enumerate((-7, 5, 15, 25))]
        nail = [f(-19, 24), f(-15, 20), f(-11, 24), f(-12, 29), f(-17, 29), f(-19, 24)]
        return [*between_toes, nail, [s(-15, -3), s(-12, -7), s(-8, -4)]]


def _band(name: str, title: str, way: str, edge: str, tilt: float) -> Picture:
    """A foot turned to one side against a band that pulls to the other."""
    picture = Picture(
        name, title,
        f"Seen from the front. 1: The foot is flat on the floor, a band round the {edge} edge of the forefoot. 2: The"
        f" foot is turned {way} against the band; the knee stays where it is.",
    )  # fmt: skip
    sign = 1 if tilt < 0 else -1
    for number, turned in enumerate((0.0, tilt), 1):
        picture.panel(number, 160, 252, 1.22)
        picture.floor(-118, 118, 36)
        leg = FrontLeg((0, 0), turned)
        post = -sign * 96
        picture.bar(f"M{post} -132V30", 11, THING)
        picture.path(f"M{post - 28} -147h56v15h-56z", THING)
        inner, outer = leg.foot.at(-sign * 21 + 3, 15), leg.foot.at(sign * 22 + 3, 13)
        picture.contour(leg.outline(), closed=False)
        for mark in leg.marks():
            picture.line(mark, width=1.3)
        draw_band(picture, [inner, (post, 18)], thickness=6)
        draw_band(picture, [(post - 9, 18), (post + 9, 18)], thickness=6)
        loop = [leg.foot.at(sign * 26 + 3, 22), outer, leg.foot.at(3, 6), inner, leg.foot.at(-sign * 23 + 3, 20)]
        picture.bar(smooth(loop), 6, BAND, width=2.2)
    picture.arrow([(sign * 52, 30), (sign * 66, 4), (sign * 60, -28)])
    return picture


def _big_toe_band_stretch() -> Picture:
    picture = Picture(
        "big-toe-band-stretch", "Big toe band stretch",
        "Seen from above. 1: The feet are side by side, a band round both big toes. 2: The feet have moved apart; "
        "the band draws the big toes towards each other.",
    )  # fmt: skip
    for number, (apart, pull) in enumerate(((30, 0), (62, 13)), 1):
        picture.panel(number, 160, 236, 1.15)
        toes: list[Point] = []
        for mirrored in (False, True):
            sign = -1 if mirrored else 1
            foot = Frame(sign * apart, 0, 0, mirrored)
            toe = foot.bone(-14, -112, -pull)
            picture.contour(_sole(foot, toe))
            picture.contour(
                [toe.at(-7, -27), toe.at(0, -31), toe.at(6, -26), toe.at(5, -19), toe.at(-5, -19)], width=1.3
            )
            toes.append(toe.at(-1, -12))
        (left, right) = sorted(toes)
        loop = [
            (left[0] - 13, left[1] + 2), (left[0] - 2, left[1] + 7), (right[0] + 2, right[1] + 7),
            (right[0] + 13, right[1] + 2),
        ]  # fmt: skip
        picture.bar(polyline(loop), 7, BAND, width=2.2)
    picture.arrow([(-34, 10), (34, 10)], both=True)
    return picture


def _sole(foot: Frame, toe: Frame) -> list[Point]:
    """The contour of a right foot from above, cut at the shin; the big toe hangs on a frame of its own."""
    f, t = foot.at, toe.at
    return [
        f(-17, 50), f(-18, 10), f(-17, -30), f(-22, -70), f(-27, -100), between(f(-26, -112), t(-12, 0), 0.5),
        t(-12, -10),
        t(-11, -26), t(0, -33), t(9, -26), t(9, -10), between(f(-2, -122), t(11, -2), 0.4), f(0, -140), f(6, -144),
        f(11, -138),
        f(11, -126), f(14, -132), f(20, -134), f(23, -126), f(22, -114), f(26, -120), f(31, -118), f(32, -108),
        f(30, -98), f(35, -100),
        f(39, -94), f(37, -82), f(34, -60), f(27, -20), f(24, 10), f(22, 50),
    ]  # fmt: skip
