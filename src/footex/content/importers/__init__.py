"""Importers: other people's collections as catalogues, with a report of what they hold and footex doesn't."""
