"""A page of nothing but the player, with the content security policy of a whole one."""

import json
from base64 import b64encode
from hashlib import sha256

from footex.export.player.files import script_text, style_text
from footex.export.player.markup import player_markup
from footex.markup import Trusted, element, fragment, write

_PAGE_STYLE = "body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }"


def page_of(*sessions: object) -> str:
    data = json.dumps(sessions).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    style = _PAGE_STYLE + style_text()
    policy = (
        f"default-src 'none'; script-src '{_hash(script_text())}'; style-src '{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    buttons = (
        element("button", "Start", type="button", class_="start", data_session=index, hidden=True)
        for index in range(len(sessions))
    )
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", http_equiv="Content-Security-Policy", content=policy),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", "Session"),
            element("style", Trusted(style)),
        ),
        element(
            "body",
            element("main", element("h1", "Session"), element("p", "What is done."), *buttons),
            player_markup(),
            element("script", Trusted(data), type="application/json", id="footex-sessions"),
            element("script", Trusted(script_text())),
        ),
        lang="en",
    )
    return write(fragment(Trusted("<!doctype html>"), page))


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
