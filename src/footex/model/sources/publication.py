"""The year, the DOI and the web address of a publication: their checks."""

import re
from typing import Final

from footex.errors import InvalidValue
from footex.hint import Hint
from footex.model.fields import as_text, as_whole

__all__ = [
    "ADDRESS", "DOI", "FIRST_YEAR", "LAST_YEAR", "MOST_OF_AN_ADDRESS", "MOST_OF_A_DOI", "as_address",
    "as_doi", "as_year",
]  # fmt: skip

FIRST_YEAR: Final = 1000
LAST_YEAR: Final = 2199

MOST_OF_A_DOI: Final = 200
MOST_OF_AN_ADDRESS: Final = 2_000
"""The maximum lengths in characters."""

DOI: Final = r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[!-~]+"
"""A prefix with the registrant's number, and a suffix: ISO 26324 admits more, publishers print ASCII."""

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"

ADDRESS: Final = (
    rf"https://(?:{_LABEL}\.)+[A-Za-z]{{2,63}}(?::[0-9]{{1,5}})?(?:[/?#][A-Za-z0-9._~:/?#\[\]@!$&'()+*,;=%-]*)?"
)
"""The name of a host with at least one dot, without a user; then a path of the characters of RFC 3986."""


def as_year(value: object, name: str) -> int:
    """Check a year of publication."""
    year = as_whole(value, name, least=None)
    if FIRST_YEAR <= year <= LAST_YEAR:
        return year
    raise InvalidValue(name, value, "is not a year of publication", f"write a year from {FIRST_YEAR} to {LAST_YEAR}")


def as_doi(value: object, name: str) -> str:
    """Check a DOI, which begins with its prefix."""
    doi = as_text(value, name, most=MOST_OF_A_DOI)
    if re.fullmatch(DOI, doi):
        return doi
    inside = re.search(DOI, doi)
    raise InvalidValue(name, doi, "is not a DOI", Hint("write {}", inside[0] if inside else "10.1000/182"))


def as_address(value: object, name: str) -> str:
    """Check a web address, with https."""
    address = as_text(value, name, most=MOST_OF_AN_ADDRESS)
    if re.fullmatch(ADDRESS, address):
        return address
    secure = re.sub("^(?:http://)?", "https://", address)
    known = secure if re.fullmatch(ADDRESS, secure) else "https://example.org/page"
    raise InvalidValue(name, address, "is not a web address", Hint("write {}", known))
