"""Mutated documents by the hundred thousand: nothing but values and `InvalidDocument` may come of them.

Run as a program in a process of its own: `python fuzzing.py FIRST COUNT`, where every number from FIRST on is the
seed of one document. It prints how many loaded, and fails with the seed and the text of the first surprise: another
error, a report that tells no place, or one that isn't a line a problem. What loaded is checked as `footex check` does.
"""

import json
import sys
from copy import deepcopy
from random import Random

import footex
from footex.content.checking import check_documents
from footex.content.problems import MOST_MESSAGE, MOST_PROBLEMS, Problem
from footex.content.values.assembly import assemble
from footex.content.values.parsed_document import parse_document
from footex.content.values.shapes import PLANS
from footex.letters import is_hidden

MEBIBYTES = 512
EXERCISE = """{"footex": 1, "type": "exercise", "id": "toe-spread", "name": "Toe spread", "aliases": ["Splay"],
 "instructions": ["Spread the toes \\u00e0 fond.", "Let go."], "position": "seated", "kind": "mobility",
 "mistakes": ["The toes curl."], "purpose": "Free toes.", "force": "static", "level": "beginner", "mechanic": "isolation",
 "equipment": [{"any_of": ["chair", "bench"], "required": false, "purpose": "seat"}], "rep_time": "2-4 s", "step_time": "1 s",
 "targets": [{"name": "abductor hallucis", "kind": "muscle", "role": "primary"}], "harder": ["toe-press"], "source": "footex",
 "cautions": [{"text": "Hold on.", "by": "footex"}],
 "stop_rules": [{"text": "Stop when it hurts.", "by": "footex", "when": "during", "limit": "pain at most 3/10"}]}"""
ROUTINE = """{"footex": 1, "type": "routine", "id": "toes", "title": "Toes", "items": [
 {"type": "prescription", "exercise": "toe-press", "dose": {"work": [{"type": "reps", "count": "8-12", "hold": "5 s"},
  {"type": "hold", "duration": "a few seconds"}], "sets": {"vague": "a handful"}, "sides": "each", "rest": "20 s"},
  "evidence": [{"field": "dose.sets", "basis": "stated", "printed": "a handful of sets"}]},
 {"type": "rest", "duration": "1 min"},
 {"type": "block", "rounds": 2, "items": [{"type": "prescription", "exercise": "heel-raise", "essential": true,
  "dose": {"work": [{"type": "reps", "count": 10, "tempo": "3-1-2-0", "unit": "breath"},
   {"type": "move", "distance": "200-400 m"}, {"type": "move", "steps": "about 20"}]}}]}],
 "frequency": {"days_per_week": "2-3", "when": ["morning"]}, "source": null,
 "population": {"text": "adults", "conditions": ["heel pain"], "age": "18-55", "sex": "female",
  "evidence": [{"field": "age", "basis": "stated", "printed": "18 to 55 years"}]}, "exclusions": [{"text": "pregnancy"}],
 "contraindications": [{"condition": "fracture", "kind": "absolute", "by": "footex"}],
 "delivery": {"grouping": "alone", "tailoring": "tailored", "tailoring_rule": "by pain"}}"""
SOURCE = """{"footex": 1, "type": "source", "id": "leaflet", "title": "Feet first", "tips": ["Walk."], "claims": [
 {"kind": "total-time", "time": "15-20 min", "sense": "at-most",
  "evidence": [{"field": "time", "basis": "inferred", "note": "Said twice."}]},
 {"kind": "benefit", "text": "Balance", "scope": "exercise", "about": "toe-press"}]}"""
TOML = '''footex = 1
type = "routine"
id = "toes"
title = "Toes" # for now
source = "none"
frequency = {per_day = 1, when = ["morning", "evening"]}
[[items]]
type = "prescription"
exercise = "toe-press"
note = """two
lines"""
dose.sets = "2-3"
[[items.dose.work]]
type = "reps"
count = 10
hold = "5 s"
[[items]]
type = "rest"
duration = 'a few seconds'
[[items]]
type = "prescription"
exercise = "heel-raise"
dose.work = [{type = "hold", duration = "20 s"}]
'''
WORDS = (
    '"', "\\", "{", "}", "[", "]", ",", ":", "=", "\n", " ", "\x00", "\x1b[31m", "\u202e", "\ud800", "\\ud800",
    "\ufeff",
    "null", "true", "NaN", "-Infinity", "1e999", "0", "-1", "5.7", "1" * 30, '"unstated"', '"none"', '"5-10"',
    '"10-5"',
    '{"vague": ""}', "[]", "{}", "[[", "[[]]", '"\U0001f9b6"', '"\\u0430"', "[" * 60, "a.b.", "'''", "#", '"1:99"',
    '"PT"', '"9' + "9" * 50 + ' s"', "20:", "1979-05-27", "0x10", "inf",
)  # fmt: skip
VALUES: tuple[object, ...] = (
    None, True, False, 0, -1, 1, 5, 10_000, 10_001, 10**19, 5.7, -0.0, "", " ", "unstated", "none", "a few",
    "a few seconds", "5-10", "10-5", "20 s", "5-10 s", "0 s", "25 h", "1:30", "x" * 200, "toe-press", "\u202etoe",
    [], {}, [[]], [None], {"vague": "a lot"}, {"vague": 5}, {"type": "reps"}, {"type": []}, [5, "x"], "\x07", "\ud83d",
)  # fmt: skip
PLAN = """{"footex": 1, "type": "plan", "rules": "week-5", "exercises": [{"id": "legs", "name": "Legs"}],
 "routines": [{"id": "legs", "title": "Legs", "frequency": {"days_per_week": 1, "when": ["morning"]}, "items": [
  {"type": "prescription", "exercise": "legs", "dose": {"work": [{"type": "hold", "duration": "2 min"}]}}]}],
 "request": {"commitments": [{"routine": "legs", "prefer": "07:00"}], "start": "2026-11-23", "level": "high",
  "availability": {"windows": "mon-fri 07:00-08:00", "zone": "Europe/Vienna", "most_per_day": "1 h", "blocked":
   ["2026-11-24"], "busy": [{"start": "2026-11-25T07:00", "end": "2026-11-25T07:30"}]}, "steps": 1000,
  "history": [{"commitment": "legs", "day": "2026-11-20"}], "not_before": "2026-11-23T06:00", "policy": {}},
 "sessions": [{"id": "2026-11-23-legs-1", "commitment": "legs", "number": 1, "start": "2026-11-23T07:00:00+01:00",
  "end": "2026-11-23T07:02:00+01:00", "routine": "legs", "level": "high",
  "reasons": [{"code": "usual-time", "text": "at its usual 07:00"}]}],
 "score": {"off_frequency": 0, "outside_part": 0, "uneven_spacing": 49, "uneven_load": 4, "off_usual_time": 0},
 "best_possible": {"off_frequency": 0, "outside_part": 0, "uneven_spacing": 49, "uneven_load": 4, "off_usual_time": 0}, "optimal": true,
 "usual": [{"commitment": "legs", "number": 1, "clock": "07:00"}]}"""
BUNDLE = """{"footex": 1, "type": "bundle", "sources": [{"id": "card", "title": "The card"}], "exercises": [
 {"id": "toe-lift", "name": "Toe lift", "harder": ["toe-hold"], "source": "card", "equipment": [],
  "instructions": ["Lift the toes of both feet and keep the heels down."]},
 {"id": "toe-hold", "name": "Toe hold", "aliases": ["TOE-LIFT"], "easier": ["toe-lift"], "harder": ["toe-curl"],
  "instructions": ["Lift the toes of both feet, and keep the heels down!"], "source": "card"},
 {"id": "toe-curl", "name": "Toe curl", "kind": "strength", "source": "footex"}],
 "routines": [{"id": "toes", "title": "Toes", "source": "card", "frequency": {"per_day": 2, "days_per_week": "5-7"},
  "items": [{"type": "prescription", "exercise": "toe-lift", "dose": {"work": [{"type": "reps", "count": "10-15"}]},
   "evidence": [{"field": "dose.work[0].count", "basis": "stated", "printed": "15 to 10 times"}]},
  {"type": "prescription", "exercise": "toe-curl", "dose": {"work": [{"type": "hold", "duration": "a few seconds"}]}}]}]}"""
PROTOCOL = """{"footex": 1, "type": "protocol", "id": "plan", "title": "Plan", "source": "footex", "phases": [
 {"title": "Weeks 1-2", "routines": ["simple-foot-exercises"], "weeks": "1-2", "leave": ["pain at most 3/10"],
  "frequency": {"per_day": 2}, "doses": [
   {"exercise": "toe-press", "dose": "2 x 10", "first_session": 4},
   {"exercise": "toe-press", "dose": {"work": [{"type": "reps", "count": 12}]}, "first_session": 9}],
  "evidence": [{"field": "weeks", "basis": "stated", "printed": "Weeks 1-2"}]},
 {"title": "Then", "routines": ["heel-and-foot-stretching", "simple-foot-exercises"], "sessions": {"vague": "some"},
  "from_week": 2, "enter": ["25 single heel raises", {"text": "no limp", "evidence": [
   {"field": "text", "basis": "stated", "printed": "no limp"}]}]}],
 "cautions": [{"text": "Stop when it hurts.", "by": "footex"}],
 "evidence": [{"field": "phases[1].from_week", "basis": "inferred", "note": "They overlap."}]}"""
TEXTS = (
    (EXERCISE, "json"), (ROUTINE, "json"), (TOML, "toml"), (SOURCE, "json"), (BUNDLE, "json"), (TOML, "toml"),
    (EXERCISE, "json"), (BUNDLE, "json"), (TOML, "toml"), (ROUTINE, "json"), (PLAN, "json"), (TOML, "toml"),
    (PROTOCOL, "json"), (BUNDLE, "json"), (TOML, "toml"),
)  # fmt: skip
HIDDEN = (
    *"\xa0\u200b\t\n\r\x85\u2028\u2029\u202e\u2066\xad\u3164\u2800\u034f\ufe0f\ud800\U000e0041\x1b\x00",
    "\n::stop-commands::",
)
WHOLE = {"too-large", "too-many"}
"""The codes of what is wrong with a document as a whole, and nowhere in it."""


def mutate_text(random: Random, text: str) -> str:
    """Remedy a text in one to three places: leave out, double, move, put in."""
    for _ in range(random.choice((1, 1, 2, 3))):
        at = random.randrange(len(text) + 1)
        to = min(len(text), at + random.choice((1, 1, 2, 5, 40)))
        middle = random.choice(("", "", text[at:to] * 2, random.choice(WORDS), random.choice(WORDS)))
        text = text[:at] + middle + text[to if random.random() < 0.7 else at :]
    return text


def twist(random: Random, text: str) -> str:
    """A text that is nearly the same, or hard to show: a letter that nobody sees, a slip, or thousands of letters."""
    at = random.randrange(len(text) + 1)
    slip = random.choice((random.choice(HIDDEN), random.choice(HIDDEN), "x", text[at : at + 1]))
    if random.random() < 0.1:
        slip *= random.choice((70, 3_000, 12_000))
    return text[:at] + slip + text[at + random.choice((0, 0, 1)) :]


def twist_tree(random: Random, part: object, odds: float) -> object:
    """A parsed document with some of its texts and keys twisted."""
    if isinstance(part, dict):
        return {
            twist(random, key) if random.random() < odds / 4 else key: twist_tree(random, one, odds)
            for key, one in part.items()
        }
    if isinstance(part, list):
        return [twist_tree(random, one, odds) for one in part]
    return twist(random, part) if isinstance(part, str) and random.random() < odds else part


def make_ring(random: Random, bundle: dict[str, object]) -> dict[str, object]:
    """A bundle of exercises that are each harder than the one before, the first than the last, and much alike."""
    size = random.randrange(1, 60)
    name, text = twist(random, "Toe lift"), " ".join(["lift"] * random.randrange(5, 10))
    ring = [
        {
            "id": f"toe-{number}", "name": name, "instructions": [text], "source": random.choice(("card", "none")),
            random.choice(("harder", "easier")): [f"toe-{(number + 1) % size}"],
        }
        for number in range(size)
    ]  # fmt: skip
    return {**bundle, "exercises": ring, "routines": []}


def mutate_tree(random: Random, document: object) -> str:
    """Remedy a parsed document in one to three places: another value, a key less, a key more."""
    kind = random.random()
    if kind < 0.1 and isinstance(document, dict) and document["type"] == "bundle":
        document = make_ring(random, document)
    if kind < 0.4:
        twisted = twist_tree(random, document, random.choice((0, 0.01, 0.03, 0.2)))
        return json.dumps(twisted, ensure_ascii=random.random() < 0.5)
    for _ in range(random.choice((1, 1, 2, 3))):
        holder: object = document
        while True:
            inside = holder.values() if isinstance(holder, dict) else holder if isinstance(holder, list) else ()
            deeper = [one for one in inside if isinstance(one, (dict, list)) and one]
            if not deeper or random.random() < 0.2:
                break
            holder = random.choice(deeper)
        if isinstance(holder, dict):
            key = random.choice((*holder, "typ", ""))
            if random.random() < 0.2:
                holder.pop(key, None)
            else:
                holder[key] = deepcopy(random.choice(VALUES))
        elif isinstance(holder, list):
            holder[random.randrange(len(holder) + 1) :] = [deepcopy(random.choice(VALUES))]
    return json.dumps(document)


def make_document(seed: int) -> tuple[str | bytes, str]:
    """One mutated document: two thirds JSON, one third TOML."""
    random = Random(seed)
    text, form = TEXTS[seed % len(TEXTS)]
    if form == "json" and random.random() < 0.5:
        return mutate_tree(random, json.loads(text)), form
    mutated = mutate_text(random, text)
    if random.random() < 0.05:
        data = bytearray(mutated.encode("utf-8", "surrogatepass"))
        data[random.randrange(len(data))] = random.randrange(256)
        return bytes(data), form
    return mutated, form


def look_at(problem: Problem) -> None:
    text = str(problem)
    assert not any(is_hidden(one) or one == "\n" for one in text), f"a letter that nobody sees: {text!a}"
    assert not any(one in text for one in HIDDEN), f"a letter that nobody sees: {text!a}"
    assert len(problem.message) <= MOST_MESSAGE, f"a message of {len(problem.message)} characters"


def look_at_report(error: footex.InvalidDocument) -> None:
    assert 1 <= len(error.problems) <= MOST_PROBLEMS, f"{len(error.problems)} problems"
    assert len(str(error).splitlines()) == 1 + len(error.problems) + bool(error.more), "not a line a problem"
    assert any(one.line or one.path or one.code in WHOLE for one in error.problems), f"no place: {error}"
    for problem in error.problems:
        look_at(problem)


def main(first: int, count: int) -> None:
    import resource  # not every system has it

    bound = MEBIBYTES << 20
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
    loaded = found = 0
    for seed in range(first, first + count):
        document, form = make_document(seed)
        try:
            value = footex.loads(document, form)  # type: ignore[arg-type]
            loaded += 1
            if loaded % 20 == 0:
                again = footex.loads(footex.dumps(value))
                assert again == value, "out and in differ"
            parsed = parse_document(document, form)  # type: ignore[arg-type]
            if parsed.kind not in PLANS and (loaded % 5 == 0 or parsed.kind == "bundle"):
                held = assemble([parsed])
                problems, _ = check_documents(held)
                found += len(problems)
                for problem in problems:
                    assert problem.line, f"no place: {problem}"
                    look_at(problem)
        except footex.InvalidDocument as error:
            try:
                look_at_report(error)
            except AssertionError:
                sys.stderr.write(f"seed {seed}, {form}:\n{document!r}\n")
                raise
        except BaseException:
            sys.stderr.write(f"seed {seed}, {form}:\n{document!r}\n")
            raise
    sys.stdout.write(f"{loaded} of {count} loaded, {found} findings\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
