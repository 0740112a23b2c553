"""Holds what architecture.md promises of the code: layers, sizes, names, borders, and no Qt outside the window."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app" / "penholder"

FILE_LINES, CLASS_LINES, FUNCTION_LINES = 400, 300, 40

# What may be longer, as "path" or "path:name", each with the reason a reader would ask for.
EXCEPTIONS: dict[str, str] = {}

# The only places where `except Exception` may stand, as folders or files of app/penholder.
BORDERS: dict[str, str] = {
    "cli": "the top of the command line: a bug becomes one sentence",
    "desktop": "the top of the window, and a background task: a bug must not take the draft with it",
    "checks/engine.py": "one rule that fails must not silence the others",
    "commands/self_test.py": "reports what does not work, whatever it is",
}

FORBIDDEN_WORDS = re.compile(r"(?:^|_)(?:utils?|managers?|helpers?|handlers?|base|misc|common)(?:_|$)")
QT = {"PySide6", "shiboken6", "qtawesome", "qtpy"}


def _sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


SOURCES = _sources("app", "installer", "tests")
TREES = {path: ast.parse(path.read_text("utf-8"), str(path)) for path in SOURCES}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give line and dotted name of everything imported anywhere in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """Count the lines of a definition without its docstring, which for a rule is its page in the manual."""
    first = node.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if is_docstring else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


def _too_long() -> Iterator[tuple[str, int, int]]:
    """Give what is longer than it may be: where, its lines, the most it may have."""
    for path, tree in TREES.items():
        lines = len(path.read_text("utf-8").splitlines())
        if lines > FILE_LINES:
            yield _name(path), lines, FILE_LINES
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                most = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
                if _length(node) > most:
                    yield f"{_name(path)}:{node.name}", _length(node), most


def _lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(command), "--no-cache", "--config", str(folder / "pyproject.toml")],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "app")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_imports_point_downwards_only() -> None:
    result = _lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


def test_an_import_that_points_upwards_is_seen(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "app/penholder/model/upwards.py").write_text("import penholder.drafting\nimport PySide6\n", "utf-8")
    result = _lint_imports(tmp_path)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "penholder.model.upwards -> penholder.drafting" in result.stdout
    assert "penholder.model.upwards -> PySide6" in result.stdout


def test_only_the_window_imports_qt() -> None:
    found = [
        f"{_name(path)}:{line} imports {name}"
        for path, tree in TREES.items()
        if path.is_relative_to(APP) and not path.is_relative_to(APP / "desktop")
        for line, name in _imported(tree)
        if name.split(".")[0] in QT
    ]
    assert found == []


def test_checking_a_file_loads_no_qt(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The General Assembly,\n\nRecalling its previous work,\n\n1. Decides to go on.\n", "utf-8")
    program = (
        "import json, runpy, sys\n"
        "try:\n"
        "    runpy.run_module('penholder', run_name='__main__')\n"
        "except SystemExit as end:\n"
        "    print(json.dumps({'status': end.code or 0, 'modules': list(sys.modules)}), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program, "check", str(draft), "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stderr.splitlines()[-1])
    assert seen["status"] in {0, 1}, result.stderr
    assert json.loads(result.stdout)["format"] == "penholder-findings"
    assert QT.isdisjoint(name.split(".")[0] for name in seen["modules"])
    assert not [name for name in seen["modules"] if name.startswith("penholder.desktop")]


def test_the_model_stands_on_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names
    found = [
        f"{_name(path)}:{line} imports {name}"
        for path, tree in TREES.items()
        if path.is_relative_to(APP / "model")
        for line, name in _imported(tree)
        if name.split(".")[0] not in allowed and not name.startswith(("penholder.model", "penholder.ground"))
    ]
    assert found == []


def test_nothing_is_longer_than_it_may_be() -> None:
    found = [f"{where} has {lines} lines, not {most}" for where, lines, most in _too_long() if where not in EXCEPTIONS]
    assert found == []


def test_each_exception_is_still_needed() -> None:
    assert set(EXCEPTIONS) <= {where for where, _, _ in _too_long()}


def test_each_module_says_what_it_is_for() -> None:
    said = {_name(path): ast.get_docstring(tree) or "" for path, tree in TREES.items()}
    assert [name for name, text in said.items() if not text.split("\n\n")[0].rstrip().endswith((".", "?"))] == []


def test_names_say_what_things_are() -> None:
    modules = [
        _name(path) for path in SOURCES for part in path.relative_to(ROOT).parts if _says_nothing(Path(part).stem)
    ]
    classes = [
        f"{_name(path)}:{node.name}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and _says_nothing(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower())
    ]
    assert modules + classes == []


def _says_nothing(name: str) -> bool:
    return bool(FORBIDDEN_WORDS.search(name))


def test_no_pattern_needs_a_later_python() -> None:
    """Up to 3.11.4, and so in Debian 12, a possessive or atomic group with choices inside misses what it should find."""
    spoiling = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")
    found = [
        f"{_name(path)}:{node.lineno}"
        for path, tree in TREES.items()
        if path.is_relative_to(APP)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and spoiling.search(node.value)
    ]
    assert found == []


def test_blind_excepts_stand_only_at_the_borders() -> None:
    found = [
        f"{_name(path)}:{node.lineno}"
        for path, tree in TREES.items()
        if path.is_relative_to(APP) and not _at_a_border(path)
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and _is_blind(node)
    ]
    assert found == []


def _at_a_border(path: Path) -> bool:
    return any(path.is_relative_to(APP / border) for border in BORDERS)


def _is_blind(node: ast.ExceptHandler) -> bool:
    """Whether a handler takes in everything; one that only clears up and raises again takes in nothing."""
    last = node.body[-1]
    if isinstance(last, ast.Raise) and last.exc is None:
        return False
    if node.type is None:
        return True
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"} for kind in kinds)
