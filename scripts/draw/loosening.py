"""Stretching and loosening of further sources."""

from collections.abc import Iterator

from draw.body import Body, Hand, draw_arm
from draw.feet import FrontLeg
from draw.figure import begin_panel, draw_figure, draw_hanging_arm
from draw.geometry import arc
from draw.leg import HEEL, Leg, draw_leg
from draw.picture import SKIN_FAR, Picture

__all__ = ["draw_loosening"]


def draw_loosening() -> Iterator[Picture]:
    """All of them."""
    yield _ankle_pumps()
    yield _bedtime_hamstring_stretch()
    yield _standing_achilles_stretch()
    yield _plantar_fascia_stretch()


def _ankle_pumps() -> Picture:
    picture = Picture(
        "ankle-pumps", "Ankle pumps",
        "1: Lying with the legs straight; both feet are drawn up towards the shins. 2: Both feet point away; they go"
        " to and fro at an easy rhythm.",
    )  # fmt: skip
    for number, ankle in enumerate((12, -34), 1):
        picture.panel(number, 76, 270, 1.1)
        picture.floor(-62, 196, 26)
        near, far = (Leg((x, y), shank=-90, ankle=ankle) for x, y in ((-40, -6), (-26, -24)))
        draw_leg(picture, far, SKIN_FAR)
        draw_leg(picture, near)
    picture.arrow(arc(near.foot.at(0, 0), 116, -84, -34), both=True)
    return picture


def _bedtime_hamstring_stretch() -> Picture:
    picture = Picture(
        "bedtime-hamstring-stretch", "Bedtime hamstring stretch",
        "1: Standing with one leg out in front on its heel, its knee straight. 2: The body bends forward from the hips,"
        " the back long; both knees stay as they were.",
    )  # fmt: skip
    for number, lean in enumerate((4, 48), 1):
        begin_panel(picture, number, 110, -220, 330)
        near = Leg.touching((116, 0), HEEL, shank=-24, ankle=2, thigh=-24).lowered()
        hip = near.hip
        far = Leg.standing((hip[0] - 6, hip[1]), (hip[0] + 38, -4))
        body = Body((hip[0], hip[1] - 4), lean=lean, nod=-0.4 * lean)
        x, y = body.shoulder
        wrist = (x + 30, y + 190) if number == 1 else near.upper.at(40, 150)
        draw_arm(picture, body, (wrist[0] + 14, wrist[1]), far=True)
        draw_figure(picture, near, far, body)
        draw_arm(picture, body, wrist)
    picture.arrow([(70, -610), (150, -590), (206, -530)])
    return picture


def _standing_achilles_stretch() -> Picture:
    picture = Picture(
        "standing-achilles-stretch", "Standing Achilles stretch",
        "1: Standing with one foot a step behind the other, its knee straight and its heel down. 2: The hips have moved"
        " forward over the front foot, whose knee is bent; the heel behind stays down.",
    )  # fmt: skip
    for number, angle in enumerate((16, 26), 1):
        begin_panel(picture, number, 150, -230, 230)
        rear = Leg.touching((-110, 0), HEEL, shank=angle, ankle=angle, thigh=angle)
        front = Leg.standing(rear.hip, (100, -4))
        body = Body((rear.hip[0], rear.hip[1] - 4), lean=4)
        draw_hanging_arm(picture, body, 34, far=True)
        draw_figure(picture, rear, front, body)
        draw_hanging_arm(picture, body, 10)
    picture.arrow([(-130, -300), (-46, -300)])
    return picture


def _plantar_fascia_stretch() -> Picture:
    picture = Picture(
        "plantar-fascia-stretch", "Plantar fascia stretch",
        "Seen from the front, sitting. 1: One foot lies across the other knee, a hand holds its toes. 2: The hand has"
        " drawn the toes back towards the shin.",
    )  # fmt: skip
    for number, (ankle, toes) in enumerate(((-10, 0), (8, 40)), 1):
        picture.panel(number, 96, 192, 0.92)
        picture.floor(-90, 222, 150)
        under = FrontLeg((74, 114), 0)
        picture.contour(under.outline(), SKIN_FAR, closed=False)
        leg = Leg((-70, -66), shank=-88, ankle=ankle, toes=toes, tip=toes / 3)
        body = Body((60, -140), lean=0)
        draw_leg(picture, leg)
        x, y = leg.tips.at(6, 0)
        draw_arm(picture, body, (x - 22, y - 4), bend=1, hand=Hand.GRIPPING, turn=14)
    picture.arrow([(176, -176), (112, -190)])
    return picture
