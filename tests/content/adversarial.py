"""Hand-written hostile documents, each of about as many bytes as asked for: `make(name, size)`."""

from collections.abc import Callable

from fuzzing import PLAN

__all__ = ["DOCUMENTS", "make"]

EXERCISE = '{"footex": 1, "type": "exercise", "id": "a", "name": "A"%s}'
ROUTINE = '{"footex": 1, "type": "routine", "id": "r", "title": "R", "items": [%s]}'
REPS = '{"type": "prescription", "exercise": "heel-raise", "dose": {"work": [{"type": "reps", "count": %s}]}}'
MOVE = '{"type": "prescription", "exercise": "heel-raise", "dose": {"work": [{"type": "move", "distance": "%s"}]}}'
LINE = '{"type": "prescription", "exercise": "heel-raise", "dose": "%s"}'
PROTOCOL = '{"footex": 1, "type": "protocol", "id": "p", "title": "P", "phases": [%s]}'
PHASE = '{"title": "P", "routines": ["simple-foot-exercises"], %s}'
SIMPLE, UNKNOWN, NOTHING = '"simple-foot-exercises"', '"simple-%d"', '"at least 25"'
DOSES = '{"exercise": "toe-press", "dose": "5", "first_session": %d}'
BUNDLE = '{"footex": 1, "type": "bundle", "exercises": [%s]}'
TOML = 'footex = 1\ntype = "exercise"\nid = "a"\nname = "A"\n'

Text = Callable[[int], str]


def field(name: str, value: Text) -> Text:
    return lambda size: EXERCISE % f', "{name}": {value(size)}'


def times(part: str, joiner: str = ", ") -> Text:
    return lambda size: joiner.join([part] * max(1, size // len((part + joiner).encode())))


def text(part: str) -> Text:
    return lambda size: f'"{part * (size // len(part))}"'


def numbered(part: str) -> Text:
    return lambda size: ", ".join(part % number for number in range(size // (len(part) + 6)))


def listed(inside: Text) -> Text:
    return lambda size: f"[{inside(size)}]"


def blocks(size: int) -> str:
    depth = size // 30
    return ROUTINE % ('{"type": "block", "items": [' * depth + REPS % 5 + "]}" * depth)


def nearly_known(name: str, size: int) -> str:
    """A bundle of exercises, and a routine of a hundred that have the letters of one another's ids the wrong way."""
    one = f'{{"id": "{name}", "name": "E"}}'
    rows = ", ".join(one % number for number in range(max(1, (size - 20_000) // (len(one % 0) + 2))))
    wrong = name[:-2] + name[:-3:-1] if name.endswith("z") else "ba-" + name[3:]
    items = ", ".join((REPS % 5).replace("heel-raise", wrong % number) for number in range(100))
    routine = f'{{"id": "r", "title": "R", "items": [{items}]}}'
    return f'{{"footex": 1, "type": "bundle", "exercises": [{rows}], "routines": [{routine}]}}'


def known_ids(letters: int, size: int) -> str:
    """A bundle of exercises whose ids are no ids, and a routine that names what none of them is."""
    one = f'{{"id": "%d{"x" * letters}\\n::stop-commands::", "name": "E"}}'
    rows = ", ".join(one % number for number in range(max(1, size // (len(one) + 6))))
    routine = f'{{"id": "r", "title": "R", "items": [{(REPS % 5).replace("heel-raise", "zz")}]}}'
    return f'{{"footex": 1, "type": "bundle", "exercises": [{rows}], "routines": [{routine}]}}'


def evidence(path: str, size: int) -> str:
    one = f'{{"field": "{path}", "basis": "stated", "printed": "5"}}'
    return ROUTINE % (REPS % 5).replace(' "dose"', f' "evidence": [{times(one)(size)}], "dose"')


def plan(old: str, new: str, separator: str = ", ", last: str = "") -> Text:
    """A plan in which one thing is there again and again, and something that keeps it from being one at last."""
    assert old in PLAN
    return lambda size: PLAN.replace(old, times(new, separator)(size - len(PLAN)) + (f", {last}" if last else ""))


def sessions(size: int) -> str:
    """A plan of ten thousand minutes of one day, each with the id of its own."""
    one = (
        '{{"id": "2026-11-23-legs-{0}", "commitment": "legs", "number": {0}, "start": "2026-11-23T07:00:00+01:00", '
        '"end": "2026-11-23T07:02:00+01:00", "routine": "legs"}}'
    )
    return PLAN.replace(SESSION, ", ".join(one.format(number) for number in range(1, size // 175)))


def dotted(first: str, most: int, last: str = "", dots: int = 32) -> Text:
    """Keys of as many dots as a key may have, of so many dots together at most, and blanks behind."""
    middle = ".k" * (dots - bool(last)) + "." * bool(last)

    def write(size: int) -> str:
        rows: list[str] = []
        room = size - 300
        for number in range(most // max(dots, 1)):
            key = f"{first}{middle}{last} = 1\n"
            rows.append(key % number)
            room -= len(rows[-1])
            if room < 0:
                break
        return "".join(rows) + " " * max(0, room)

    return write


BUSY = '{"start": "2026-11-25T07:00", "end": "2026-11-25T07:30"}'
DONE = '{"commitment": "legs", "day": "2026-11-20"}'
RAMP = '"weeks": 6, "ramp": [%s]'
SESSION = PLAN[PLAN.index('{"id": "2026-11-23-legs-1"') : PLAN.index('],\n "score"')]

DOCUMENTS: dict[str, tuple[str, Text]] = {
    "lists in lists": ("json", lambda size: "[" * size),
    "lists in lists, closed": ("json", lambda size: "[" * (size // 2) + "]" * (size // 2)),
    "objects in objects": ("json", lambda size: '{"a":' * (size // 5)),
    "a field of lists in lists": ("json", field("aliases", lambda size: "[" * (size // 2) + "]" * (size // 2))),
    "a hundred lists in lists": ("json", lambda size: EXERCISE % f', "aliases": {"[" * 100}{"]" * 100}{" " * size}'),
    "blocks in blocks": ("json", blocks),
    "sessions at one time": ("json", sessions),
    "a session again and again": ("json", plan(SESSION, SESSION)),
    "commitments without end": ("json", plan('{"routine": "legs", "prefer": "07:00"}', '{"routine": "legs"}')),
    "busy without end": ("json", plan(BUSY, BUSY, last='{"start": "2026-11-23T07:00", "end": "2026-11-23T07:30"}')),
    "blocked without end": ("json", plan('"2026-11-24"', '"2026-11-24"', last='"2026-11-23"')),
    "history without end": ("json", plan(DONE, DONE, last=DONE.replace("11-20", "11-23"))),
    "ramps of ten to the billionth": ("json", lambda size: PLAN.replace('"steps": 1000', RAMP % times('"1e999999999"')(size - 2_000))),
    "zones that there aren't": ("json", plan("Europe/Vienna", "../", "")),
    "exercises without end": ("json", plan('{"id": "legs", "name": "Legs"}', '{"id": "legs", "name": "Legs"}', last='{"id": "legs", "name": "X"}')),
    "a number of a million digits": ("json", field("rep_time", lambda size: "9" * size)),
    "a fraction of a million digits": ("json", field("rep_time", lambda size: "0." + "3" * size)),
    "ten to the four hundredth": ("json", lambda size: ROUTINE % times(REPS % (10**400))(size)),
    "ten to the four hundredth as 1e400": ("json", lambda size: ROUTINE % times(REPS % "1e400")(size)),
    "numbers past the bound": ("json", lambda size: ROUTINE % times(REPS % 99_999)(size)),
    "one key again and again": ("json", lambda size: "{" + times('"footex": 1')(size) + "}"),
    "pairs of one key": ("json", lambda size: BUNDLE % times('{"id": "a", "id": "b"}')(size)),
    "unknown keys": ("json", lambda size: EXERCISE % (", " + numbered('"k%d": 1')(size))),
    "unknown keys of a megabyte": ("json", lambda size: EXERCISE % f', {text("k")(size)}: 1'),
    "half surrogates": ("json", field("name_", listed(times('"\\ud800"')))),
    "half surrogates in known fields": ("json", field("aliases", listed(times('"\\ud800"')))),
    "half surrogates as keys": ("json", lambda size: EXERCISE % (", " + numbered('"\\udfff%d": 1')(size))),
    "control characters": ("json", field("aliases", listed(times('"\\u0000\\u001b[31m"')))),
    "raw control characters": ("json", field("summary", text("\x00"))),
    "escape codes in keys": ("json", lambda size: EXERCISE % (", " + numbered('"\\u001b[2J%d": 1')(size))),
    "bidirectional text": ("json", field("aliases", listed(times('"\\u202eesicrexe\\u202c"')))),
    "zero-width text": ("json", field("aliases", listed(times('"\u200b\u200b"')))),
    "homoglyph ids": ("json", lambda size: ROUTINE % times((REPS % 5).replace("heel", "h\u0435el"))(size)),
    "homoglyph ids of its own": ("json", lambda size: BUNDLE % times('{"id": "he\u0435l", "name": "Heel"}')(size)),
    "ids that nobody knows": ("json", lambda size: ROUTINE % times((REPS % 5).replace("raise", "rise"))(size)),
    "long ids that nobody knows": (
        "json", lambda size: ROUTINE % times((REPS % 5).replace("raise", "r" * 9_000))(size)
    ),
    "ids that are nearly known": ("json", lambda size: nearly_known("ex-%05d-abcdefghijklmnopqrstuvwxyz", size)),
    "ids that are nearly known and hard to compare": ("json", lambda size: nearly_known("ab-" * 14 + "%05d", size)),
    "a million bad rows": ("json", lambda size: BUNDLE % times("0", ",")(size)),
    "a million empty rows": ("json", lambda size: BUNDLE % times("{}", ",")(size)),
    "bad rows": ("json", lambda size: BUNDLE % times('{"id": 5, "name": [], "equipment": [{"any_of": 7}]}')(size)),
    "rows of one id": ("json", lambda size: BUNDLE % numbered('{"id": "a", "name": "A%d"}')(size)),
    "rows of long texts": ("json", lambda size: BUNDLE % times('{"name": "%s"}' % ("x" * 9_000))(size)),
    "a text of a megabyte": ("json", field("summary", text("x"))),
    "a text of quotes": ("json", field("summary", text('\\"'))),
    "a text of backslashes": ("json", field("summary", text("\\\\"))),
    "a duration of a megabyte": ("json", field("rep_time", text("1 min "))),
    "long durations": ("json", lambda size: ROUTINE % times(REPS % '5, "hold": "%s"' % ("1 h " * 2_000))(size)),
    "durations of digits": ("json", lambda size: ROUTINE % times(REPS % '5, "hold": "%s s"' % ("9" * 90))(size)),
    "durations of dashes": ("json", lambda size: ROUTINE % times(REPS % '5, "hold": "%s"' % ("-" * 90))(size)),
    "long distances": ("json", lambda size: ROUTINE % times(MOVE % ("1 km " * 2_000))(size)),
    "distances of digits": ("json", lambda size: ROUTINE % times(MOVE % f"{'9' * 90} m")(size)),
    "distances of dashes": ("json", lambda size: ROUTINE % times(MOVE % f"{'1 - ' * 20}m")(size)),
    "slips in the lines of doses": ("json", lambda size: ROUTINE % numbered(LINE % "%d sets of 8 to 12 with rests")(size)),
    "lines of doses without figures": ("json", lambda size: ROUTINE % numbered(LINE % "z%d")(size)),
    "lines of doses of quotes": ("json", lambda size: ROUTINE % times(LINE % ('\\\\\\"' * 3_000))(size)),
    "lines of doses of loads": ("json", lambda size: ROUTINE % times(LINE % f"5{'@a' * 4_000}")(size)),
    "lines of doses of parts": ("json", lambda size: ROUTINE % times(LINE % f"{'5 then ' * 1_200}")(size)),
    "lines of doses of groups": ("json", lambda size: ROUTINE % times(LINE % f"{'5; ' * 3_000}5")(size)),
    "phases without end": ("json", lambda size: PROTOCOL % times(PHASE % '"weeks": 1')(size)),
    "phases of 10,000 weeks": ("json", lambda size: PROTOCOL % times(PHASE % '"weeks": 10000')(size)),
    "phases of one routine again and again": (
        "json", lambda size: PROTOCOL % f'{{"title": "P", "routines": {listed(times(SIMPLE))(size)}}}'
    ),
    "phases of routines that nobody knows": (
        "json", lambda size: PROTOCOL % f'{{"title": "P", "routines": {listed(numbered(UNKNOWN))(size)}}}'
    ),
    "doses by session backwards": ("json", lambda size: PROTOCOL % PHASE % f'"doses": [{times(DOSES % 5)(size)}]'),
    "doses by session in many phases": ("json", lambda size: PROTOCOL % times(PHASE % f'"doses": [{DOSES % 5}]')(size)),
    "criteria of a megabyte": ("json", lambda size: PROTOCOL % PHASE % f'"enter": [{text("x ")(size)}]'),
    "criteria that say nothing": ("json", lambda size: PROTOCOL % PHASE % f'"enter": {listed(times(NOTHING))(size)}'),
    "counts of dashes": ("json", lambda size: ROUTINE % times(REPS % '"%s"' % ("5-" * 4_000))(size)),
    "words without end": ("json", lambda size: ROUTINE % times(REPS % '{"vague": "%s"}' % ("a " * 4_000))(size)),
    "known ids of thousands of letters": ("json", lambda size: known_ids(6_000, size)),
    "known ids with line ends": ("json", lambda size: known_ids(5, size)),
    "ids with letters that nobody sees": (
        "json", lambda size: ROUTINE % times((REPS % 5).replace("heel-raise", "heel\\u00a0\\u200b\\u3164\\traise"))(size)
    ),
    "keys with letters that nobody sees": ("json", lambda size: EXERCISE % (", " + numbered('"name\\u2028\\u3164%d": 1')(size))),
    "a key with a colon in TOML": ("toml", lambda size: TOML + f"sum\u200bmary{'x' * size}: 5"),
    "evidence for nothing": ("json", lambda size: evidence("a.b", size)),
    "paths without end": ("json", lambda size: evidence(".".join(["dose"] * 1_500), size)),
    "types that there aren't": ("json", lambda size: ROUTINE % times('{"type": "sprint"}')(size)),
    "types that aren't texts": ("json", lambda size: ROUTINE % times('{"type": {"type": []}}')(size)),
    "not a number": ("json", field("aliases", listed(times("NaN")))),
    "infinities": ("json", field("aliases", listed(times("-Infinity")))),
    "commas": ("json", lambda size: "{" + "," * size),
    "blanks": ("json", lambda size: " " * size),
    "blanks around": ("json", lambda size: " " * (size // 2) + EXERCISE % "" + "\n" * (size // 2)),
    "text behind": ("json", lambda size: EXERCISE % "" + "x" * size),
    "a byte order mark too many": ("json", lambda size: "\ufeff" * (size // 3) + EXERCISE % ""),
    "a key of dots": ("toml", lambda size: TOML + "a." * (size // 2) + "a = 1"),
    "a table of dots": ("toml", lambda size: TOML + "[" + "a." * (size // 2) + "a]"),
    "dots in an inline table": ("toml", lambda size: TOML + "b = {" + "a." * (size // 2) + "a = 1}"),
    "keys of as many dots as may be": ("toml", lambda size: TOML + dotted("k%d", 50_000)(size)),
    "keys of thirty-two dots without end": ("toml", lambda size: TOML + dotted("k%d", size)(size)),
    "keys of dots in a table of dots": ("toml", lambda size: TOML + f"[{'t.' * 32}t]\n" + dotted("k%d", 50_000)(size)),
    "keys of dots in one table": ("toml", lambda size: TOML + dotted("k", 50_000, "l%d")(size)),
    "keys in a table of dots": ("toml", lambda size: TOML + f"[{'t.' * 32}t]\n" + dotted("k%d", 25_000, "", 0)(size)),
    "tables of dots": ("toml", lambda size: TOML + dotted("[k%d", 50_000, "]")(size).replace("] = 1", "]")),
    "fractions without end": ("toml", lambda size: TOML + "aliases = [" + "1.5, " * (size // 5) + "]"),
    "quoted dots": ("toml", lambda size: TOML + '"a".' * (size // 4) + "a = 1"),
    "many keys of dots": ("toml", lambda size: TOML + "\n".join(f"a.b.c.k{n} = 1" for n in range(size // 18))),
    "lists in lists in TOML": ("toml", lambda size: TOML + "aliases = " + "[" * size),
    "tables in tables in TOML": ("toml", lambda size: TOML + "aliases = " + "{a = " * (size // 5)),
    "tables": ("toml", lambda size: TOML + "\n".join(f"[t{n}]" for n in range(size // 10))),
    "tables of one array": ("toml", lambda size: TOML + "[[targets]]\n" * (size // 12)),
    "quotes in TOML": ("toml", lambda size: TOML + 'summary = "' + '\\"' * (size // 2)),
    "three quotes in TOML": ("toml", lambda size: TOML + 'summary = """' + '""x' * (size // 3)),
    "apostrophes in TOML": ("toml", lambda size: TOML + "summary = " + "'" * size),
    "comments": ("toml", lambda size: TOML + "# x\n" * (size // 4) + "="),
    "a number of a million digits in TOML": ("toml", lambda size: TOML + "rep_time = " + "9" * size),
    "a hexadecimal number in TOML": ("toml", lambda size: TOML + "rep_time = 0x" + "f" * size),
    "dates": ("toml", lambda size: TOML + "aliases = [" + "1979-05-27T07:32:00Z, " * (size // 22) + "]"),
    "infinities in TOML": ("toml", lambda size: TOML + "aliases = [" + "inf, nan, " * (size // 10) + "]"),
    "rows in TOML": ("toml", lambda size: TOML + "[[equipment]]\nany_of = 5\n" * (size // 25)),
}  # fmt: skip


def make(name: str, size: int) -> tuple[bytes, str]:
    """A document of about so many bytes, at most, and its format."""
    form, write = DOCUMENTS[name]
    return write(size - 300).encode("utf-8", "surrogatepass"), form
