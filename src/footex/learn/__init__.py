"""Floor 5: paces learned from measured sessions, and what was done against what was planned."""

# fmt: off
__all__ = [
    "Adherence", "AdherenceRow", "Outcome", "SessionRow", "Trend", "UnreadLog", "UnreadReason", "assess_adherence",
    "draw_adherence",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.learn.adherence.adherence import Adherence
    from footex.learn.adherence.assessing import assess_adherence
    from footex.learn.adherence.drawing import draw_adherence
    from footex.learn.adherence.rows import AdherenceRow, Outcome, SessionRow, UnreadLog, UnreadReason
    from footex.learn.adherence.trend import Trend
    # fmt: on
else:
    _HOMES = {
        "adherence.adherence": "Adherence",
        "adherence.assessing": "assess_adherence",
        "adherence.drawing": "draw_adherence",
        "adherence.rows": "AdherenceRow Outcome SessionRow UnreadLog UnreadReason",
        "adherence.trend": "Trend",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
