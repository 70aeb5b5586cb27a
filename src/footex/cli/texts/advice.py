"""Advice on a plan, as lines for a person."""

from footex import Plan
from footex.cli.text import paragraph
from footex.planning import advice

__all__ = ["show_advice"]


def show_advice(plan: Plan) -> list[str]:
    """The lines that say what to mind in a plan, each text after an empty line."""
    return [
        line
        for advised in advice(plan)
        for line in ("", *paragraph(f"{advised.message} ({advised.source})", first="Mind: "))
    ]
