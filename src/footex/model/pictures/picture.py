"""Pictures: an SVG that was checked, with the title and the description that it holds."""

from functools import cached_property

from attrs import field, frozen

from footex.errors import BoundExceeded
from footex.markup import Element  # noqa: TC001 - documents are read by the types of a value, this one too
from footex.model.fields import MOST_PICTURE_BYTES, SLUG, as_text, check_slugs
from footex.model.pictures.svg import InvalidPicture, elements_in, read_svg, texts_of
from footex.model.value import Value

__all__ = ["Picture"]


def _svg(value: str) -> str:
    text = as_text(value, "Picture.svg", most=MOST_PICTURE_BYTES)
    if (size := len(text.encode("utf-8", "surrogatepass"))) > MOST_PICTURE_BYTES:
        raise BoundExceeded("Picture.svg", size, MOST_PICTURE_BYTES, "bytes")
    root = read_svg(text, "Picture.svg")
    for name in ("title", "desc"):
        texts = texts_of(root, name)
        if len(texts) != 1 or not texts[0]:
            hint = f"write one just within <svg>: <{name}>...</{name}>"
            raise InvalidPicture("Picture.svg", value, f"has not one <{name}> with a text", hint, element="svg")
    for one in elements_in(root):
        if one.name in {"title", "desc"}:
            as_text("".join(map(str, one.children)), f"Picture.svg.{one.name}")
    return text


@frozen(eq=False, repr=False, kw_only=True)
class Picture(Value):
    """A drawing of how something is done: SVG of shapes, groups and texts alone.

    It is XML without a DOCTYPE; its root is `svg` with a `viewBox`, a `title` and a `desc`. It has no script, no style
    sheet, no picture and no link out; what it uses or paints by is in it. It is at most 16 kB (16,384 bytes) of UTF-8.

    Args:
        id: Lower-case words joined by hyphens, by which exercises name it.
        svg: The SVG.

    Raises:
        InvalidPicture: The SVG isn't well-formed, or has what no picture may have: the error says what, and in which
            line.
        BoundExceeded: It is longer than 16,384 bytes.
        InvalidValue: Another invalid field.

    Example:
        >>> import footex
        >>> curls = footex.bundled().pictures["towel-curls"]
        >>> curls, curls.title
        (<Picture towel-curls>, 'Towel curls')
    """

    id: str = field(metadata=SLUG)
    svg: str = field(converter=_svg)

    def __attrs_post_init__(self) -> None:
        check_slugs(self, "id")

    def __repr__(self) -> str:
        return f"<Picture {self.id}>"

    def _repr_html_(self) -> str:
        from footex.markup import write
        from footex.model.views.picture import view_picture

        return write(view_picture(self))

    @property
    def title(self) -> str:
        """What its `title` says: what is drawn."""
        return texts_of(self.root(), "title")[0]

    @property
    def description(self) -> str:
        """What its `desc` says: what is seen, for those who don't see it."""
        return texts_of(self.root(), "desc")[0]

    def root(self) -> "Element":
        """Its elements: a page writes these, never the text.

        Example:
            >>> import footex
            >>> footex.bundled().pictures["towel-curls"].root().name
            'svg'
        """
        return self._root

    @cached_property
    def _root(self) -> "Element":
        return read_svg(self.svg, "Picture.svg")
