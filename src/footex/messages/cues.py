"""What a step of a session asks for, as it is shown, spoken and announced."""

from typing import Final

from footex.messages.message import Plural, Text

__all__ = [
    "ABOUT", "ALTERNATING_SIDE_COUNT", "BREATHS", "BREATH_OF", "COUNTED", "GET_READY", "HOLD", "HOLD_EACH", "HOLD_FOR",
    "HOLD_INSIDE", "HOLD_NAMED", "HOURS", "KINDS", "MINUTES", "NEXT", "NEXT_SIDE", "REPETITIONS", "REPETITION_OF", "REST",
    "REST_ABOUT", "REST_AS_LONG", "REST_BETWEEN", "REST_FOR", "REST_OPEN", "REST_OPEN_INSIDE", "ROLES", "ROUND",
    "ROUND_DONE", "ROUND_OF", "SECONDS", "SET_DONE", "SET_OF", "SIDES", "STEPS", "SWITCH", "SWITCH_TO", "TEMPO", "WAIT",
]  # fmt: skip
