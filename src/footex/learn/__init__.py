"""Floor 5: paces learned from measured sessions, and what was done against what was planned.

What learns needs the extra: `pip install "footex[learn]"`; measuring doesn't.

Example:
    >>> import footex
    >>> squats = footex.learn.Measurement(
    ...     session="legs", start="2026-11-23T07:00+01:00", repetitions=20, real_milliseconds=80_000
    ... )
    >>> footex.learn.learn_pace([squats], id="anna-1").pace
    <Pace anna-1>
"""

# fmt: off
__all__ = [
    "Adherence", "AdherenceRow", "ArrowStream", "ArrowStreamLike", "LearnedPace", "LearnedPaces", "LearnedTime",
    "Measured", "Measurement", "RefusedMeasurement", "SessionOutcome", "SessionRow", "SuspectedMeasurement",
    "Trend", "UnmatchedLog", "UnreadLog", "UnreadReason", "assess_adherence", "draw_adherence", "learn_pace",
    "learn_paces", "measure", "next_version", "predict",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.learn.adherence.adherence import Adherence
    from footex.learn.adherence.assessing import assess_adherence
    from footex.learn.adherence.drawing import draw_adherence
    from footex.learn.adherence.rows import AdherenceRow, SessionOutcome, SessionRow, UnreadLog, UnreadReason
    from footex.learn.adherence.trend import Trend
    from footex.learn.believing import RefusedMeasurement
    from footex.learn.learned_pace import LearnedPace, LearnedTime, SuspectedMeasurement
    from footex.learn.learning import learn_pace
    from footex.learn.many import ArrowStream, ArrowStreamLike, LearnedPaces, learn_paces
    from footex.learn.measurement import Measurement
    from footex.learn.measuring import Measured, UnmatchedLog, measure
    from footex.learn.prediction import predict
    from footex.learn.versions import next_version
    # fmt: on
else:
    _HOMES = {
        "adherence.adherence": "Adherence",
        "adherence.assessing": "assess_adherence",
        "adherence.drawing": "draw_adherence",
        "adherence.rows": "AdherenceRow SessionOutcome SessionRow UnreadLog UnreadReason",
        "adherence.trend": "Trend",
        "believing": "RefusedMeasurement",
        "learned_pace": "LearnedPace LearnedTime SuspectedMeasurement",
        "learning": "learn_pace",
        "many": "ArrowStream ArrowStreamLike LearnedPaces learn_paces",
        "measurement": "Measurement",
        "measuring": "Measured UnmatchedLog measure",
        "prediction": "predict",
        "versions": "next_version",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
