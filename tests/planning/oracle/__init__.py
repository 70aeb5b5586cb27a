"""Small weeks worked out by trying everything, and the hard rules read once more; neither shares code with the planner.

Minutes are read one by one from the zone, days are laid out by trying every start, weeks by trying every day. What is
tried is only left early where the sums so far are worse already, or no choice of the days to come keeps the rules.
"""

from oracle.breaches import broken_rules
from oracle.cases import large_case, rotation_case, routine, small_case, spaced_case, spans_case
from oracle.changed import fixed_case, kept_case, kept_spans_case, past_case, past_spans_case, sessions_of, several_case
from oracle.optimum import best_by_trying
from oracle.possible import every_rule, has_plan
from oracle.refused import refused_case
from oracle.shortened import best_shortened, shortened_case
from oracle.wished import rested_case, rested_spans_case, wished_case, wished_spans_case

__all__ = [
    "best_by_trying",
    "best_shortened",
    "broken_rules",
    "every_rule",
    "fixed_case",
    "has_plan",
    "kept_case",
    "kept_spans_case",
    "large_case",
    "past_case",
    "past_spans_case",
    "refused_case",
    "rested_case",
    "rested_spans_case",
    "rotation_case",
    "routine",
    "sessions_of",
    "several_case",
    "shortened_case",
    "small_case",
    "spaced_case",
    "spans_case",
    "wished_case",
    "wished_spans_case",
]
