"""Links of a page: to the web only."""

import pytest

from footex.export.page.parts.texts import link
from footex.markup import write


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", " https://example.org", "HTTPS:x", "//a"]
)
def test_an_address_that_is_not_of_the_web_is_only_text(address: str) -> None:
    assert write(link(address, address)) == address


@pytest.mark.parametrize("address", ["https://example.org/", "http://example.org/"])
def test_an_address_of_the_web_is_a_link_that_tells_nobody_where_it_was(address: str) -> None:
    assert write(link(address, "more")) == f'<a href="{address}" rel="noopener noreferrer">more</a>'
