"""How the documentation is built: `sphinx-build -W --keep-going -n docs build/html`."""

import sys
from pathlib import Path

from sphinx.application import Sphinx

import footex

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
import content_pages

project = "footex"
author = project_copyright = "The footex contributors"
release = version = footex.__version__

extensions = ["myst_parser", "shown_pictures", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["attrs_inline", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
# What stands in backticks in a docstring links where it is a public name, and is shown as code where it isn't.
default_role = "py:obj"
nitpick_ignore_regex = [
    ("py:obj", ".*"),
    # Documented elsewhere; building needs no net.
    ("py:class", r"(collections\.abc\.)?(Callable|Iterable|Iterator|Mapping|Sequence|ValuesView)"),
    (
        "py:class",
        r"((datetime|dt|decimal|fractions)\.)?(timedelta|datetime|date|time|Decimal|Fraction)|os\.PathLike|(.*\.)?SearchStrategy|pa\.\w+",
    ),
    # Names that nobody imports; reference/quantities.md says what the first two admit.
    (
        "py:class",
        r"\w+Like|Content|Figure|Finding|Format|Hint|Measured|Plan|ShortWeekday|(.*\.)?InvalidKind|Value|(.*\.)?_\w+",
    ),
]

html_theme = "furo"
html_title = "footex"
html_static_path = ["_static"]
html_css_files = ["footex.css"]
html_copy_source = False
html_domain_indices = False
html_show_sphinx = False

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_format = "short"
napoleon_use_ivar = True


def setup(app: Sphinx) -> None:
    """Write the pages of the content before each build; they aren't kept in the repository."""
    app.connect("builder-inited", lambda _: content_pages.write())
