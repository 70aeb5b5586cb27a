"""A drawing of an exercise: two panels, the start and the end, on a white card."""

from math import atan2, cos, sin
from xml.sax.saxutils import escape

from draw.geometry import Point, circle, clockwise, polyline, smooth

__all__ = [
    "BAND",
    "CLOTH",
    "CLOTH_FAR",
    "FLOOR",
    "HAIR",
    "INK",
    "LINE",
    "MOVE",
    "SHADE",
    "SHORTS",
    "SHORTS_FAR",
    "SKIN",
    "SKIN_FAR",
    "STONE",
    "THING",
    "WOOD",
    "Picture",
]

INK, MOVE, FLOOR = "#1f2933", "#c2410c", "#9aa5b1"
SKIN, SKIN_FAR = "#fbf3ea", "#ece3d8"
CLOTH, CLOTH_FAR = "#dfe7ee", "#c3d0da"
SHORTS, SHORTS_FAR = "#a9bccb", "#8fa5b6"
HAIR, THING, BAND, WOOD = "#5b6673", "#f4f4f2", "#7aa6c8", "#e6b450"
STONE, SHADE = "#b9c0c7", "#cfd6dc"

LINE = 2.8
"""The width of a contour in the picture, whatever the scale of its panel."""

_WIDTH, _HEIGHT, _PANEL = 640, 360, 320


class Picture:
    """Collects the shapes of both panels.

    Args:
        name: The name of the picture, which its file has.
        title: What it shows, in a word or two.
        description: What each panel shows, for somebody who can't see it.
    """

    def __init__(self, name: str, title: str, description: str) -> None:
        self.name = name
        self._head = (title, description)
        self._pieces: list[str] = []
        self._scale = 1.0
        self._grid = 2

    def panel(self, number: int, x: float, y: float, scale: float) -> None:
        """Begin a panel: what follows is drawn with its origin at (x, y) of panel 1 or 2."""
        self._close()
        self._scale = scale
        # Whole bodies are drawn so small that a grid of one unit is finer than a pixel.
        self._grid = 1 if scale < 0.6 else 2
        place = f"translate({x + _PANEL * (number - 1):g} {y:g}) scale({scale:g})"
        self._pieces.append(f'<g transform="{place}" stroke-width="{LINE / scale:.2g}">')

    def _close(self) -> None:
        if self._pieces:
            self._pieces.append("</g>")

    def contour(
        self, points: list[Point], fill: str = SKIN, *, closed: bool = True, width: float = LINE, ink: str = INK
    ) -> None:
        """A filled shape with a smooth contour; an open one is filled as if it were closed.

        Widths of lines are those in the picture, whatever the scale of the panel.
        """
        self.path(smooth(points, closed=closed, grid=self._grid), fill, width=width, ink=ink)

    def line(self, points: list[Point], *, width: float = LINE, ink: str = INK) -> None:
        """A smooth line."""
        self.contour(points, "none", closed=False, width=width, ink=ink)

    def path(self, path: str, fill: str = SKIN, *, width: float = LINE, ink: str = INK) -> None:
        """A shape of path data."""
        self._pieces.append(f'<path d="{path}"{_painted(fill)}{_inked(ink)}{self._wide(width)}/>')

    def blot(self, path: str, fill: str) -> None:
        """A shape without a contour."""
        self._pieces.append(f'<path d="{path}" fill="{fill}" stroke="none"/>')

    def bar(self, path: str, thickness: float, fill: str, *, width: float = LINE) -> None:
        """A bar with a contour along a path, its thickness in units of the panel."""
        edge = width / self._scale
        for size, ink in ((thickness + edge, INK), (thickness - edge, fill)):
            self._pieces.append(f'<path d="{path}" fill="none"{_inked(ink)} stroke-width="{size:.3g}"/>')

    def union(self, contours: list[list[Point]], fill: str = SKIN, *, width: float = LINE) -> None:
        """Several shapes with one common contour: all contours are painted first, then the insides."""
        path = "".join(smooth(clockwise(points), closed=True, grid=self._grid) for points in contours)
        self._pieces.append(f'<path d="{path}"{_painted(fill)}{self._wide(2 * width)} paint-order="stroke"/>')

    def _wide(self, width: float) -> str:
        return "" if width == LINE else f' stroke-width="{width / self._scale:.2g}"'

    def floor(self, left: float, right: float, y: float = 0.0) -> None:
        """The floor."""
        self.path(f"M{left:g} {y:g}H{right:g}", "none", width=2, ink=FLOOR)

    def arrow(self, points: list[Point], *, both: bool = False) -> None:
        """The arrow of the movement, through points; with a head at both ends if it goes to and fro."""
        thick, size = 5 / self._scale, 9 / self._scale
        begin, end = points[0], points[-1]
        curve = list(points)
        curve[-1] = _towards(end, points[-2], size)
        if both:
            curve[0] = _towards(begin, points[1], size)
        path = polyline(curve) if len(curve) == 2 else smooth(curve)
        self._pieces.append(f'<path d="{path}" fill="none" stroke="{MOVE}" stroke-width="{thick:.2g}"/>')
        self._arrowhead(points[-2], end, size)
        if both:
            self._arrowhead(points[1], begin, size)

    def _arrowhead(self, before: Point, tip: Point, size: float) -> None:
        angle = atan2(tip[1] - before[1], tip[0] - before[0])
        base = tip[0] - 1.7 * size * cos(angle), tip[1] - 1.7 * size * sin(angle)
        aside = size * -sin(angle), size * cos(angle)
        corners = [tip, (base[0] + aside[0], base[1] + aside[1]), (base[0] - aside[0], base[1] - aside[1])]
        self.blot(polyline(corners, closed=True), MOVE)

    def dot(self, center: Point, radius: float, fill: str = INK, *, width: float = 0.0) -> None:
        """A round thing; an eye without a contour."""
        if width:
            self.path(circle(center, radius), fill, width=width)
        else:
            self.blot(circle(center, radius), fill)

    def svg(self) -> str:
        """The picture as SVG."""
        self._close()
        title, description = map(escape, self._head)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
            f'fill="{SKIN}" stroke="{INK}" stroke-linecap="round" stroke-linejoin="round">'
        )
        numbers = (
            f'<text x="{_PANEL * number - _PANEL / 2:g}" y="353" fill="{INK}" stroke="none" font-family="sans-serif" '
            f'font-size="22" text-anchor="middle">{number}</text>'
            for number in (1, 2)
        )
        card = (
            f'<rect width="{_WIDTH}" height="{_HEIGHT}" rx="10" fill="#fff" stroke="none"/>',
            f'<path d="M{_PANEL} 20V335" stroke="#d5dbe1" stroke-width="1.2"/>',
        )
        lines = (
            head,
            f"<title>{title}</title>",
            f"<desc>{description}</desc>",
            *card,
            *self._pieces,
            *numbers,
            "</svg>",
        )
        return "\n".join(lines) + "\n"


def _painted(fill: str) -> str:
    return "" if fill == SKIN else f' fill="{fill}"'


def _inked(ink: str) -> str:
    return "" if ink == INK else f' stroke="{ink}"'


def _towards(point: Point, other: Point, length: float) -> Point:
    angle = atan2(other[1] - point[1], other[0] - point[0])
    return point[0] + length * cos(angle), point[1] + length * sin(angle)
