"""Advice on a plan, as lines for a person."""

from footex import Plan
from footex.cli.text import paragraph, say
from footex.messages.command import ADVICE
from footex.messages.punctuation import IN_BRACKETS
from footex.planning import advice

__all__ = ["show_advice"]


def show_advice(plan: Plan) -> list[str]:
    """The lines that say what to mind in a plan, each text after an empty line."""
    return [
        line
        for advised in advice(plan)
        for line in ("", *paragraph(IN_BRACKETS(text=advised.message, more=advised.source), first=say(ADVICE())))
    ]
