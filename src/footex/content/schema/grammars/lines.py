"""Grammars of loads, and of doses as one line."""

from typing import Final

from footex.content.schema.grammars.pieces import (
    LETTER,
    NO_MARK,
    SPACE,
    in_any_case,
    write_name,
    write_names,
    write_range,
)
from footex.model.dosage.line.words import FIGURES as CLAUSES
from footex.model.dosage.line.words import HOLD, MOVE, PHRASES, REPETITIONS, ROLES, STEPS, THEN, TIMES
from footex.model.dosage.loads.text import BODY_WEIGHT, FORMS, MASSES, PERCENT, UNIT_WORDS, LoadKind
from footex.model.figures.amounts import (
    COUNTS_TO_FAILURE,
    DURATIONS_TO_FAILURE,
    KNOWN_WORDS,
    UNSTATED,
    WORD_UNITS,
)
from footex.model.figures.distance import UNITS as UNITS_OF_LENGTH
from footex.model.figures.duration_text import UNITS
from footex.model.figures.sense import FAILURE_ENDINGS, SENSE_WORDS

__all__ = ["DOSE", "FIGURES_OF_A_LOAD", "LOAD", "WORDS_OF_A_LOAD", "WORDS_OF_FIGURES"]


def _load() -> str:
    figures = {kind: write_range(form.most, form.places) for kind, form in FORMS.items()}
    masses = [f"{write_range(unit.most, 5)}{SPACE}*{write_names(unit.names)}" for unit in MASSES.values()]
    mass = f"(?:{'|'.join(masses)})"
    percent = f"{SPACE}*{write_names(PERCENT)}{SPACE}*(?:{write_name('of')}{SPACE}+)?"
    share_of_body_weight = f"(?:{figures[LoadKind.BODY_WEIGHT]}{percent})?{write_names(BODY_WEIGHT)}"
    loads = [
        mass,
        f"{figures[LoadKind.SHARE_OF_1RM]}{percent}{write_name('1 RM')}",
        f"{figures[LoadKind.SHARE_OF_MVC]}{percent}{write_name('MVC')}",
        f"{figures[LoadKind.REPETITION_MAXIMUM]}{SPACE}*{write_name('RM')}",
        f"{share_of_body_weight}(?:{SPACE}*[+\\-\N{EN DASH}]{SPACE}*{mass})?",
    ]
    band = f"{NO_MARK}*{LETTER}{SPACE}+{write_name('band')}"
    efforts = f"{write_name('RPE')}{SPACE}*{figures[LoadKind.RPE]}|{figures[LoadKind.RIR]}{SPACE}*{write_name('RIR')}"
    at_an_effort = f"{SPACE}+at{SPACE}+(?:{efforts})"
    load = f"(?:{'|'.join(loads)})(?:{at_an_effort})?|{band}{at_an_effort}|{efforts}"
    return f"^{SPACE}*(?:{load}){SPACE}*$"


LOAD: Final = _load()
"""Loads that have figures."""

WORDS_OF_A_LOAD: Final = f"^{NO_MARK}*$"
FIGURES_OF_A_LOAD: Final = (
    f"^(?:{SPACE}|[!-/:-@\\[-`{{-~])*[0-9]|(?:^|[^A-Za-z]){write_names(UNIT_WORDS)}(?:[^A-Za-z]|$)"
    f"|[0-9]{SPACE}*[Gg](?:[^A-Za-z]|$)"
)
"""What words of a load don't have: a figure first, or a unit."""


def _words_of_figures() -> tuple[str, ...]:
    """The words of the figures of a dose, without those that are others written without a space."""
    texts = (
        *(words for words, _ in SENSE_WORDS), *COUNTS_TO_FAILURE, *DURATIONS_TO_FAILURE, *KNOWN_WORDS, *REPETITIONS,
        *STEPS, *(name for _, names in UNITS for name in names), *_IN_EITHER_CASE, UNSTATED.value,
    )  # fmt: skip
    words = {word.lower(): word for text in texts for word in text.split()}
    return tuple(sorted(word for lower, word in words.items() if not _is_made_of(lower, words.keys() - {lower})))


_IN_EITHER_CASE: Final = ("pt", *WORD_UNITS, *(name for length in UNITS_OF_LENGTH.values() for name in length.names))


def _is_made_of(word: str, words: set[str]) -> bool:
    return any(word == one or (word.startswith(one) and _is_made_of(word[len(one) :], words)) for one in words)


WORDS_OF_FIGURES: Final = _words_of_figures()


def _spaced(words: str) -> str:
    return f"{SPACE}+".join(words.split())


def _dose() -> str:
    """A dose as a line, loosely: which words stand where, not what the figures are.

    Each text matches in one way only, so that an engine that tries them in turn takes time in proportion to it.
    """
    either = {"h", "s", *_IN_EITHER_CASE}
    words = "|".join(in_any_case(word) if word in either else word for word in WORDS_OF_FIGURES)
    first, other = (f"(?:[{marks}0-9.+\\-\N{EN DASH}]|{words})" for marks in ("", ":"))
    quoted = f'"(?:[^"\\\\]|\\\\["\\\\n])*"{SPACE}*'
    nouns = "|".join((*REPETITIONS, *STEPS))
    figure = f"{SPACE}*(?:{first}(?:{SPACE}|{other})*|{quoted}(?:(?:{nouns}){SPACE}*)?)"
    prefix = f"(?:{SPACE}*(?:{'|'.join(ROLES)})(?:{SPACE}*:)?)?(?:{SPACE}*{quoted}:)?"
    work = f"{prefix}(?:{figure}[{''.join(TIMES)}])?(?:{SPACE}*(?:{HOLD}|{MOVE}))?{figure}(?:{quoted})?"
    befores = "|".join(dict.fromkeys(clause.before for clause in CLAUSES))
    afters = "|".join(_spaced(after) for clause in CLAUSES for after in clause.after if after)
    phrases = "|".join(map(_spaced, (*PHRASES, *FAILURE_ENDINGS)))
    clause = f",{SPACE}*(?:(?:{befores}){figure}(?:(?:{afters}){SPACE}*)?|(?:{phrases}){SPACE}*)"
    comma = f"(?:,{SPACE}*)?"
    load = f'{comma}@(?:{SPACE}*{quoted}|[^,;@"]*)'
    return f"^(?:{work}(?:{clause}|{comma}{THEN}{work})*(?:{load}(?:{clause})*)?(?:;|$))+$"


DOSE: Final = _dose()
