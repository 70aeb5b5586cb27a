"""Exercises in the proportions of a real collection: 53 records of free-exercise-db (Unlicense), repeated.

Of each record what it needs, what it trains, which muscles it names and how long each instruction is; the words are
made up, and no two exercises have the same.
"""

import random

import footex

RECORDS = """
-|strength|abdominals, shoulders|58 170 212 166
-|stretch|calves|55 249 69
bands|strength|hamstrings, glutes, lower back|143 171 101
barbell|strength|quadriceps, calves, glutes, hamstrings|287 151 305 95 97
none|plyometric|quadriceps, calves, glutes, hamstrings|131 78 136 88 75
machine|cardio|quadriceps, calves, glutes, hamstrings|71 418
barbell|strength|shoulders, triceps|289 104 68 60 89 82
cable|strength|biceps, forearms|65 40 142 110 181 53 49
-|stretch|calves|90 97 86
medicine ball|plyometric|chest, abdominals, shoulders, triceps|150 68 170
e-z curl bar|strength|triceps, chest, shoulders|67 174 110 120 7
-|stretch|lower back, abductors, glutes|20 108 71 78
machine|strength|triceps, chest, shoulders|78 128 189 77 49
dumbbell|strength|hamstrings, calves, forearms, glutes, lower back, quadriceps, shoulders, traps|80 161 222 155 143
dumbbell|plyometric|quadriceps, calves, glutes, hamstrings|182 118 92 46
cable|strength|lats, middle back, traps|111 46 148 84 299 340 49
barbell|strength|triceps, chest, shoulders|220 303 104
-|stretch|calves|284 102
-|strength|shoulders|397 254 73 49
dumbbell|strength|chest, shoulders, triceps|130 137 326 114 237 61 136
bands|strength|glutes, calves, hamstrings|241 184 124 68
dumbbell|strength|chest, shoulders, triceps|126 132 175 119 171 61 133
none|strength|neck|152 199 43 31 104
kettlebells|strength|shoulders, abdominals|148 125 103 45
-|stretch|forearms|97 131
machine|strength|quadriceps, calves, glutes, hamstrings|369 298 96 115 170
cable|strength|triceps|168 83 312 220 57 49
-|stretch|hamstrings, calves|265 116 208
medicine ball|plyometric|shoulders, abdominals, hamstrings, quadriceps|114 79 185
barbell|strength|quadriceps, calves, glutes, hamstrings|165 303 94
kettlebells|strength|shoulders, hamstrings, quadriceps|44 138 232 141
-|stretch|quadriceps, abdominals, biceps, chest|26 74 65 251
dumbbell|strength|forearms|63 76 197 53 129 102 49
barbell|strength|hamstrings, quadriceps|264 228 312 393 210
barbell|strength|shoulders, quadriceps, triceps|
barbell|strength|lower back, abductors, adductors, calves, glutes, hamstrings, quadriceps|159 272 263 146 65
-|strength|quadriceps, forearms, glutes, hamstrings, lower back, traps|199 320 69
-|strength|traps, lats, middle back|38 151 124
dumbbell|strength|forearms|73 126 216 53 237 49 55
barbell|strength|forearms|91 98 191 73 158
none|stretch|adductors|115 134 84
none|plyometric|quadriceps, calves, hamstrings|90 104 91 157
machine|strength|calves|277 110 238 83 49
barbell|strength|hamstrings, forearms, glutes, lower back, quadriceps, traps|294 139 119
barbell|strength|quadriceps, calves, glutes, hamstrings, shoulders, triceps|390 425 179
machine|strength|calves|69 546 272 131 49
none|plyometric|quadriceps, calves, glutes, hamstrings|172 92 92 85
medicine ball|plyometric|shoulders, chest, lats|182 104 91
medicine ball|plyometric|triceps, chest, shoulders|147 70 97 48
-|cardio|quadriceps, calves, glutes, hamstrings|399 193
-|stretch|middle back|108
-|strength|quadriceps, calves, glutes, hamstrings|230 187 640 226 49
barbell|strength|quadriceps, calves, glutes, hamstrings|374 183 475 656 162 49
"""
"""Equipment ("-" is unstated), kind, muscles and the lengths of the instructions."""

WORDS = tuple("hold the bar with both hands and slowly lower your knees until a stretch is felt then return".split())  # noqa: SIM905 - words
SOURCE = footex.Source(id="a-collection", title="A collection")


def collection(many: int) -> footex.Catalog:
    """So many exercises, each after the next of the records."""
    rows = [row.split("|") for row in RECORDS.split("\n") if row]
    return footex.Catalog(exercises=[_exercise(number, *rows[number % len(rows)]) for number in range(many)])


def _exercise(number: int, equipment: str, kind: str, muscles: str, lengths: str) -> footex.Exercise:
    dice = random.Random(number)
    return footex.Exercise(
        id=f"exercise-{number}",
        name=f"Exercise {number}",
        instructions=[_text(dice, int(length)) for length in lengths.split()],
        equipment=footex.UNSTATED if equipment == "-" else () if equipment == "none" else [equipment],
        targets=[footex.model.Target(name=muscle, kind="muscle") for muscle in muscles.split(", ")],
        kind=kind,
        source=SOURCE,
        licence="Unlicense",
    )


def _text(dice: random.Random, length: int) -> str:
    return (" ".join(dice.choices(WORDS, k=length // 4 + 2)))[: length - 1].strip() + "."
