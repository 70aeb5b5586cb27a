"""The directive `shown`: in a page of the documentation, the picture that an expression gives.

    ```{shown} draw_week(plan)
    ```

What it needs is run once more where the documentation is built, so no picture can be older than the code.
"""

from html import escape

from docutils import nodes
from page_pictures import pictures_of
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

__all__ = ["Shown", "setup"]


class Shown(SphinxDirective):
    """A picture, and below it the expression that gives it."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Give the picture as it is: its title and its description are in it, and its text can be selected."""
        waiting: list[str] | None = self.env.temp_data.get("shown")
        if waiting is None:
            waiting = self.env.temp_data["shown"] = pictures_of(self.env.doc2path(self.env.docname).read_text("utf-8"))
        picture = waiting.pop(0)
        caption = f"<figcaption><code>{escape(self.arguments[0])}</code></figcaption>"
        html = f'<figure class="shown">\n<div class="pictures">{picture}</div>\n{caption}\n</figure>'
        return [nodes.raw("", html, format="html")]


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("shown", Shown)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
