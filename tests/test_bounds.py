"""The page of bounds: its figures are those that the code keeps."""

import re
from pathlib import Path

import pytest

from footex.bulk.bounds import MOST_BUDGET, MOST_PLANS_KEPT
from footex.content import packs, problems
from footex.content.files import MOST_DOCUMENTS, MOST_TOTAL_BYTES
from footex.content.importers.ical import busy
from footex.content.importers.ical.components import MOST_EVENTS
from footex.content.importers.ical.events import LONGEST_EVENT
from footex.content.text.parsing import BYTES_PER_VALUE, MOST_BYTES
from footex.content.text.positions import MOST_DEPTH, MOST_DIGITS
from footex.content.text.toml_bounds import MOST_DOTS
from footex.errors import LONGEST_ID
from footex.model import LoadKind, fields
from footex.model.dosage.frequency import LONGEST_GAP
from footex.model.dosage.line import words
from footex.model.dosage.loads import text
from footex.model.dosage.loads.text import FORMS, MASSES
from footex.model.dosage.set import MOST_GROUPS
from footex.model.figures import criterion_text, distance, period
from footex.model.figures.amounts import MOST_PRINTED_WORDS
from footex.model.figures.count import GREATEST_COUNT
from footex.model.figures.duration import LONGEST_DURATION
from footex.model.phases.protocol import MOST_PHASES
from footex.model.pictures import svg
from footex.model.routines.block import DEEPEST_NESTING
from footex.model.routines.step_count import MOST_STEPS
from footex.model.sources import publication
from footex.planning.explain import trials
from footex.planning.fit.front import MOST_STEPS_OF_FRONT
from footex.planning.fit.label_setting import MOST_LABELS
from footex.planning.fit.options import MOST_OPTIONS
from footex.planning.fit.problem import GREATEST_WEIGHT
from footex.planning.plan.making.alternatives import MOST_ALTERNATIVES
from footex.planning.request import request
from footex.planning.request.availability import availability_text
from footex.planning.request.availability.availability import MOST_BLOCKED
from footex.planning.request.availability.away import MOST_AWAY
from footex.planning.request.availability.busy import MOST_BUSY, MOST_WEEKLY
from footex.planning.request.availability.rotation import MOST_DAYS
from footex.planning.request.availability.stay import MOST_STAYS
from footex.planning.request.commitments import shared_rest, spans
from footex.planning.request.commitments.commitment import MOST_COMMITMENTS
from footex.planning.request.commitments.wish import MOST_WISHES
from footex.planning.request.meaning import clock
from footex.planning.request.times import moments

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "bounds.md"
SCALES = {"million": 10**6}
ROWS = {
    what: [
        float(figure.replace(",", "")) * SCALES.get(scale, 1)
        for figure, scale in re.findall(r"(\d[\d,]*(?<!,))(?: (million)\b)?", bound)
    ]
    for what, bound, _ in re.findall(r"^\| (.+?) \| (.+?) \|(.*)\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    if what != "what"
}
"""The figures of each row, in their order."""

SHARE, RPE, RIR, REPETITIONS = (
    FORMS[kind] for kind in (LoadKind.SHARE_OF_1RM, LoadKind.RPE, LoadKind.RIR, LoadKind.REPETITION_MAXIMUM)
)
KEPT = {
    "a stated count": [1, GREATEST_COUNT],
    "a stated duration": [0, 0, LONGEST_DURATION / 3_600_000],
    "the gap between two sessions": [0, LONGEST_GAP / 3_600_000],
    "the gap of a shared rest": [shared_rest._DAY / 3_600_000, LONGEST_GAP / 3_600_000],
    "a stated distance": [0, distance.LONGEST_DISTANCE / 1_000, distance.PLACES],
    "a text of a distance": [distance.MOST_CHARACTERS],
    "precision of a duration": [],
    "a tempo": [0],
    "a mass": [0, MASSES["kg"].most, MASSES["lb"].most, MASSES["g"].most, text._mass_form("kg").places],
    "a share of a maximum or of body weight": [0, SHARE.most, SHARE.places],
    "a repetition maximum, repetitions in reserve": [1, REPETITIONS.most, 0, RIR.most],
    "a rating of perceived exertion": [0, RPE.most, RPE.places],
    "a text of a load": [text.MOST_CHARACTERS],
    "groups of equal sets in a dose whose sets differ": [MOST_GROUPS],
    "a dose in one line": [words.MOST_CHARACTERS, fields.MOST_CHARACTERS, MOST_GROUPS],
    "blocks inside one another": [DEEPEST_NESTING],
    "steps of a routine (repetitions, holds, bouts, rests) at its high dose": [MOST_STEPS],
    "pairs of sets and steps that a fit chooses from, for one exercise or circuit": [MOST_OPTIONS],
    "the weight of an exercise in a fit": [0, GREATEST_WEIGHT],
    "labels (partial plans) that one fit makes": [MOST_LABELS],
    "steps of a whole front of fits": [MOST_STEPS_OF_FRONT],
    "a budget of a row of `footex.bulk.fit`": [1, MOST_BUDGET],
    "plans that `footex.bulk.week` keeps for the rows to come": [MOST_PLANS_KEPT],
    "an id": [LONGEST_ID],
    "a picture": [fields.MOST_PICTURE_BYTES, svg._DEEPEST, fields.MOST_CHARACTERS],
    "a text": [fields.MOST_CHARACTERS],
    "a period": [1, period.LONGEST_PERIOD],
    "a text of a period": [period.MOST_CHARACTERS],
    "a criterion": [criterion_text.MOST_CHARACTERS],
    "phases of a protocol": [MOST_PHASES],
    "the last week of a protocol": [GREATEST_COUNT],
    "a year of publication": [publication.FIRST_YEAR, publication.LAST_YEAR],
    "a DOI, a web address": [publication.MOST_OF_A_DOI, publication.MOST_OF_AN_ADDRESS],
    "printed words of a figure, vague words": [MOST_PRINTED_WORDS],
    "days with sessions in a week": [7],
    "commitments of a plan": [MOST_COMMITMENTS],
    "wishes of a plan, shared rests of a plan": [MOST_WISHES, shared_rest.MOST_RESTS],
    "weeks of a programme": [spans.MOST_WEEKS],
    "the start of a plan": [moments._YEARS[0], moments._YEARS[1] - 1],
    "blocked dates of an availability": [MOST_BLOCKED],
    "busy intervals of an availability": [MOST_BUSY],
    "intervals of an availability that are busy every week": [MOST_WEEKLY],
    "times away of an availability": [MOST_AWAY],
    "stays in other zones of an availability": [MOST_STAYS],
    "days of a rotation": [MOST_DAYS],
    "the start of a rotation": [moments._YEARS[0], moments._YEARS[1] - 1],
    "days of `find_clock_changes`": [clock._MOST_DAYS],
    "a text of windows": [availability_text.MOST_CHARACTERS],
    "steps of a search, a week": list(request.DEFAULT_STEPS),
    "alternatives to a plan": [MOST_ALTERNATIVES],
    "steps of explaining why there is no plan": [trials._STEPS],
    "a document": [MOST_BYTES / 2**20],
    "documents of a folder or a pack": [MOST_DOCUMENTS],
    "bytes of all documents of a folder or a pack": [MOST_TOTAL_BYTES / 2**20],
    "folders inside one another in a pack": [packs._DEEPEST],
    "a calendar": [busy.MOST_BYTES / 2**20, MOST_EVENTS],
    "days that `read_busy` reads": [busy.MOST_DAYS],
    "an event of a calendar": [LONGEST_EVENT],
    "steps of expanding the recurring events of a calendar": [busy.MOST_STEPS],
    "busy times of a calendar": [MOST_BUSY],
    "values in a document": [BYTES_PER_VALUE],
    "objects and lists inside one another in a document": [MOST_DEPTH],
    "a number in a document": [MOST_DIGITS],
    "dots in a key of TOML": [MOST_DOTS],
    "problems that an `InvalidDocument` lists": [problems.MOST_PROBLEMS],
    "a problem's message": [problems.MOST_MESSAGE],
}


@pytest.mark.parametrize("what", ROWS)
def test_a_bound_on_the_page_is_the_one_that_is_kept(what: str) -> None:
    assert ROWS[what] == KEPT[what]


def test_the_page_lists_every_bound_once() -> None:
    assert list(ROWS) == list(KEPT)
    assert len(ROWS) == PAGE.read_text(encoding="utf-8").count("\n| ") - 1
