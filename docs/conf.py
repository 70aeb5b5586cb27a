"""How the documentation is built: `sphinx-build -W --keep-going -n docs build/html`."""

import footex

project = "footex"
author = project_copyright = "The footex contributors"
release = version = footex.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["deflist", "dollarmath"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
# A folder of pages may be empty until its first page is written.
suppress_warnings = ["toc.empty_glob"]

html_theme = "furo"
html_title = "footex"
html_copy_source = False
html_show_sphinx = False

autodoc_member_order = "bysource"
autodoc_typehints = "none"
autodoc_preserve_defaults = True
