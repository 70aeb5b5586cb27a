"""The calendar of a request: its dates, their free time, and the starts that are possible on each."""

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve

from footex.planning.request.availability_text import DAY
from footex.planning.request.clock import clock_of
from footex.planning.search.rules import NOTHING, Rule, RuleKind
from footex.planning.search.windows import lengthen

if TYPE_CHECKING:
    from footex.planning.request.availability import Availability
    from footex.planning.request.clock import Clock, Piece
    from footex.planning.request.request import Request
    from footex.planning.search.day import Start

__all__ = ["Calendar"]
