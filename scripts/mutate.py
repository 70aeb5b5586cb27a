"""Change one line at a time, in a copy of the tree, and tell which changes no test notices.

    python scripts/mutate.py --package timing --sample 60 --seed 1
    python scripts/mutate.py --package cli --module show --sample 0

The sample is drawn from every mutation of the package by its seed; 0 takes them all. Each mutant meets its module's
docstrings and the tests named after it first, then all tests of its package, every docstring, the command and the
documentation, and stops at the first failure. The score is of what isn't listed as equivalent in
`equivalent_mutants.toml`, beside this file.
"""

# ruff: noqa: D102 - each visit_X adds the mutations of an X

import argparse
import ast
import difflib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.toml")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", "build", "dist", ".*_cache", ".hypothesis")
MOST_MEMORY = 4 << 30
EVERYWHERE = ("src/footex", "tests/cli", "docs", "README.md", "CONTRIBUTING.md")

COMPARISONS: dict[type[ast.cmpop], tuple[str, ...]] = {
    ast.Eq: ("!=",), ast.NotEq: ("==",), ast.Is: ("is not",), ast.IsNot: ("is",), ast.In: ("not in",),
    ast.NotIn: ("in",), ast.Lt: ("<=", ">"), ast.LtE: ("<", ">="), ast.Gt: (">=", "<"), ast.GtE: (">", "<="),
}  # fmt: skip
ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "//", ast.FloorDiv: "*", ast.Div: "*", ast.Mod: "//",
    ast.LShift: ">>", ast.RShift: "<<", ast.BitOr: "&", ast.BitAnd: "|",
}  # fmt: skip
CALLS = {"sorted": "list", "reversed": "list", "min": "max", "max": "min", "any": "all", "all": "any"}


class Mutant(NamedTuple):
    """A part of a file, in bytes, and what takes its place."""

    file: str
    line: int
    start: int
    end: int
    text: str

    def apply(self, source: bytes) -> bytes:
        """The file with the change."""
        return source[: self.start] + self.text.encode() + source[self.end :]


class Mutations(ast.NodeVisitor):
    """Every mutation of a module; annotations, docstrings, `__all__` and what only type checkers read are left out."""

    def __init__(self, file: str, source: bytes) -> None:
        self.file = file
        self.source = source
        self.starts = [0]
        for line in source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.found: list[Mutant] = []
        self.visit(ast.parse(source))

    def _span(self, node: ast.stmt | ast.expr | ast.keyword) -> tuple[int, int]:
        assert node.end_lineno is not None  # noqa: S101 - a parsed node has an end
        assert node.end_col_offset is not None  # noqa: S101
        return (
            self.starts[node.lineno - 1] + node.col_offset,
            self.starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def _text(self, node: ast.expr) -> str:
        start, end = self._span(node)
        return self.source[start:end].decode()

    def _add(self, node: ast.stmt | ast.expr | ast.keyword, text: str, start: int = -1, end: int = -1) -> None:
        first, last = self._span(node)
        change = Mutant(self.file, node.lineno, first if start < 0 else start, last if end < 0 else end, text)
        if change.apply(self.source) != self.source:
            self.found.append(change)

    def _condition(self, node: ast.expr) -> None:
        self._add(node, "(True)")
        self._add(node, "(False)")

    def _body(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> None:
        documented = ast.get_docstring(node, clean=False) is not None
        for statement in node.body[documented:]:
            self.visit(statement)

    def visit_Module(self, node: ast.Module) -> None:
        self._body(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for one in node.decorator_list:
            self.visit(one)
        self._body(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if any(isinstance(one, ast.Name) and one.id == "overload" for one in node.decorator_list):
            return
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if default is not None:
                self.visit(default)
        self._body(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_Assign(self, node: ast.Assign) -> None:
        names = {one.id for one in node.targets if isinstance(one, ast.Name)}
        if not names & {"__all__", "__slots__"}:
            self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._add(node, f"{self._text(node.target)} = {self._text(node.value)}")
        self.visit(node.value)

    def visit_If(self, node: ast.If) -> None:
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return
        self._condition(node.test)
        self.generic_visit(node)

    def visit_While(self, node: ast.While) -> None:
        self._add(node.test, "(False)")
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        self._condition(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> None:
        for test in node.ifs:
            self._add(test, "(True)")
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
            self._add(node, "return None")
            self.visit(node.value)

    def visit_Expr(self, node: ast.Expr) -> None:
        if isinstance(node.value, ast.Constant):
            return  # the docstring of a name
        if isinstance(node.value, ast.Call):
            self._add(node, "pass")
        self.generic_visit(node)

    def visit_Continue(self, node: ast.Continue) -> None:
        self._add(node, "break")

    def visit_Break(self, node: ast.Break) -> None:
        self._add(node, "continue")

    def visit_Compare(self, node: ast.Compare) -> None:
        operands = [node.left, *node.comparators]
        for index, operator in enumerate(node.ops):
            for other in COMPARISONS[type(operator)]:
                (_, start), (end, _) = self._span(operands[index]), self._span(operands[index + 1])
                between = self.source[start:end]
                # A bracket around an operand stays where it is.
                closing, opening = between.count(b")"), between.count(b"(")
                self._add(operands[index], f"{')' * closing} {other} {'(' * opening}", start, end)
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        other = ARITHMETIC.get(type(node.op))
        if other is not None:
            (_, start), (end, _) = self._span(node.left), self._span(node.right)
            between = self.source[start:end]
            self._add(node.left, f"{')' * between.count(b')')} {other} {'(' * between.count(b'(')}", start, end)
        self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        word, other = (" and ", " or ") if isinstance(node.op, ast.And) else (" or ", " and ")
        parts = [f"({self._text(one)})" for one in node.values]
        self._add(node, f"({other.join(parts)})")
        for index in range(len(parts)):
            self._add(node, f"({word.join(parts[:index] + parts[index + 1 :])})")
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        if isinstance(node.op, ast.Not | ast.USub):
            self._add(node, f"({self._text(node.operand)})")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in CALLS:
            arguments = f"({self._text(node.args[0])})" if CALLS[node.func.id] == "list" and node.args else ""
            self._add(node.func, CALLS[node.func.id] + arguments, end=self._span(node)[1] if arguments else -1)
        if isinstance(node.func, ast.Name) and node.func.id in {"TypeVar", "NewType", "cast"}:
            return
        for one in node.keywords:
            if one.arg is not None:
                start, end = self._span(one)
                while self.source[end : end + 1] in (b",", b" ", b"\n"):
                    end += 1
                self._add(one, "", start, end)
        self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """What is put into a text has a place only from Python 3.12 on."""

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, bool):
            self._add(node, f"({not node.value})")
        elif isinstance(node.value, int):
            self._add(node, f"({node.value + 1})")
        elif isinstance(node.value, str):
            self._add(node, f"('XX' {self._text(node)})")


class Run(NamedTuple):
    """Where a copy of the tree is, and what runs in it."""

    tree: Path
    package: str

    def nearest(self, file: str) -> list[str]:
        """The tests that are asked first: most mutants don't get past them."""
        name = Path(file).stem.lstrip("_")
        found = [self.tree / file]
        for pattern in (
            f"tests/{self.package}/test_{name}*.py",
            f"tests/{self.package}/test_whole_*.py",
            "tests/test_*.py",
        ):
            found += sorted(self.tree.glob(pattern))
        return [path.relative_to(self.tree).as_posix() for path in found]

    def all(self) -> list[str]:
        """All the tests that are asked."""
        of_all = sorted(path.relative_to(self.tree).as_posix() for path in self.tree.glob("tests/test_*.py"))
        return [f"tests/{self.package}", *of_all, *EVERYWHERE]

    def ask(self, tests: list[str], most_seconds: float | None, *, first: bool = False) -> str:
        """How the tests end: with a failure, in time, or not."""
        source = self.tree / "src"
        environment = {**os.environ, "PYTHONPATH": str(source), "CI": "1", "FOOTEX_MUTANT": "1"}
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-m", "not thorough", *tests]
        running = subprocess.Popen(  # noqa: S603
            command, cwd=self.tree, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip
        resource.prlimit(running.pid, resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        try:
            shown, _ = running.communicate(timeout=most_seconds)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.communicate()
            return "timed out"
        if first and running.returncode:
            sys.stderr.write(shown.decode(errors="replace"))
        return "killed" if running.returncode else "survived"


def write(path: Path, source: bytes) -> None:
    """Write a module, and forget the byte code of what stood there: its time and size may be the same."""
    path.write_bytes(source)
    for cached in path.parent.glob(f"__pycache__/{path.stem}.*"):
        cached.unlink()


def mutations(root: Path, package: str, module: str) -> Iterator[Mutant]:
    """Every mutant of a package that compiles."""
    folder = root / "src" / "footex" / package
    for path in sorted(folder.rglob("*.py") if package else folder.glob("*.py")):
        if module in {"", path.stem}:
            source = path.read_bytes()
            for one in Mutations(path.relative_to(root).as_posix(), source).found:
                try:
                    compile(one.apply(source), one.file, "exec")
                except SyntaxError:  # a condition left out of its generator, and the like
                    continue
                yield one


def changed(one: Mutant, source: bytes) -> tuple[str, str]:
    """The changed lines as they were and as they are, for a list and for a person."""
    before, after = source.decode().splitlines(), one.apply(source).decode().splitlines()
    lines = list(difflib.unified_diff(before, after, n=0, lineterm=""))[3:]
    texts = [" ".join(line[1:].strip() for line in lines if line[0] == sign) for sign in "-+"]
    return texts[0], texts[1]


def main() -> int:
    """Draw mutants of a package, ask the tests about each, and print the score."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--package", required=True, help="model, timing, planning, content, cli or testing")
    arguments.add_argument("--module", default="", help="the name of one module of the package")
    arguments.add_argument("--sample", type=int, default=60, help="how many mutants; 0 for all")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--seconds", type=float, help="the most for a mutant; without it, the tests are timed first")
    chosen = arguments.parse_args()

    listed = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("equivalent", [])
    equivalent = {(one["file"], one["before"], one["after"]) for one in listed}
    with TemporaryDirectory(prefix="mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=LEFT_OUT)
        found = list(mutations(tree, chosen.package, chosen.module))
        drawn = random.Random(chosen.seed).sample(found, min(chosen.sample or len(found), len(found)))  # noqa: S311
        run = Run(tree, chosen.package)
        started = time.monotonic()
        if not chosen.seconds and run.ask(run.all(), None, first=True) != "survived":
            sys.stderr.write("the tests fail without any change\n")
            return 2
        most_seconds = chosen.seconds or 10 + 4 * (time.monotonic() - started)
        outcomes = Counter[str]()
        for number, one in enumerate(drawn, 1):
            path = tree / one.file
            source = path.read_bytes()
            before, after = changed(one, source)
            outcome = "equivalent"
            if (one.file, before, after) not in equivalent:
                write(path, one.apply(source))
                outcome = run.ask(run.nearest(one.file), most_seconds)
                if outcome == "survived":
                    outcome = run.ask(run.all(), most_seconds)
                write(path, source)
            outcomes[outcome] += 1
            sys.stdout.write(f"{number}/{len(drawn)} {outcome}: {one.file}:{one.line}\n")
            if outcome != "killed":
                sys.stdout.write(f"    - {before}\n    + {after}\n")
            sys.stdout.flush()
    noticed = outcomes["killed"] + outcomes["timed out"]
    judged = noticed + outcomes["survived"]
    sys.stdout.write(
        f"{chosen.package}: {noticed} of {judged} noticed ({100 * noticed / max(judged, 1):.1f} %), "
        f"{dict(outcomes)}, seed {chosen.seed}, {len(found)} in all\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
