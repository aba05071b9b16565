"""The project's own files, as the house tests read them: what git knows, so nothing that was built."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*patterns: str) -> list[str]:
    """Return the paths of the files that git would commit, whose path matches one of the patterns."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "--", *patterns]
    output = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for path in output.splitlines() if (ROOT / path).is_file()]


def own_code() -> list[str]:
    """Return every Python file but the migrations, which Alembic lays out."""
    return [path for path in files("*.py") if "planner/migrations/versions/" not in path]


def read(path: str) -> str:
    """Return what stands in a file."""
    return (ROOT / path).read_text(encoding="utf-8")


def lines(path: str) -> int:
    """Count a file's lines."""
    return len(read(path).splitlines())


def longer_than(limit: int, paths: list[str]) -> list[str]:
    """Return the files over the limit, each with its length."""
    return [f"{path}: {lines(path)} lines" for path in paths if lines(path) > limit]


def matches(pattern: str, paths: list[str]) -> list[str]:
    """Return every line in these files that the pattern finds, with its place."""
    return [
        f"{path}:{number} {line.strip()}"
        for path in paths
        for number, line in enumerate(read(path).splitlines(), start=1)
        if re.search(pattern, line)
    ]


def functions(path: str) -> Iterator[tuple[str, int]]:
    """Find every function of a file with its place and its length, the docstring not counted."""
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path}:{node.lineno} {node.name}", _length(node)


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    described = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return whole - ((first.end_lineno or 0) - first.lineno + 1 if described else 0)


def imported(path: str) -> set[str]:
    """Return the top-level names that a file imports, its own project's left out."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.split(".")[0] for name in names} - {"planner"}
