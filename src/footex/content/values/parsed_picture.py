"""Files of pictures: an SVG is the document of a picture, whose id is the name of the file."""

from pathlib import PurePath

from attrs import evolve

from footex.content.problems import InvalidDocument, Problem
from footex.content.text.parsing import decode
from footex.content.values.messages import describe
from footex.content.values.parsed_document import ParsedDocument
from footex.errors import BoundExceeded, InvalidValue
from footex.model.fields import MOST_PICTURE_BYTES
from footex.model.pictures.picture import Picture
from footex.model.pictures.svg import InvalidPicture

__all__ = ["parse_picture"]


def parse_picture(data: bytes, file: str) -> ParsedDocument:
    """Parse the SVG of a file as a document of the kind `picture`.

    Args:
        data: What the file holds.
        file: Its name, for the id and for messages; that of a pack begins with the pack's.

    Raises:
        InvalidDocument: It isn't UTF-8, isn't a picture, or its name isn't an id.
    """
    try:
        text = decode(data, most_bytes=MOST_PICTURE_BYTES)
    except InvalidDocument as error:
        raise InvalidDocument([evolve(problem, file=file) for problem in error.problems], error.more) from None
    name = PurePath(file).stem.rpartition(":")[2]
    try:
        Picture(id=name, svg=text)
    except (InvalidValue, BoundExceeded) as error:
        code, message = describe(error, ())
        line = error.line if isinstance(error, InvalidPicture) else None
        raise InvalidDocument([Problem(code=code, message=message, file=file, line=line)]) from None
    return ParsedDocument("picture", {"id": name, "svg": text}, text, "svg", file)
