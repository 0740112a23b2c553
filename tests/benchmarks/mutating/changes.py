"""Finds the conditions of a file of code and gives, for each, the code without it.

What is changed: one operand of an ``and`` or ``or`` is taken out; a guard (``if …: continue``) is taken out; another
``if`` always holds; a comparison or a ``not`` says the opposite; the condition of a comprehension goes; a choice
(``a if … else b``) is always the first; a severity of one's own (``severity=…``) goes.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_LONGEST = 90
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Change:
    """One condition taken out: the file, the function as Python names it, the line, and what was done in words.

    ``code`` is that of the whole function, so that it can be put in the place of the function's own.
    """

    file: Path
    function: str
    line: int
    done: str
    code: CodeType


def changes_in(file: Path) -> list[Change]:
    """Give every change of the conditions of a file, in the order of its lines."""
    tree = ast.parse(file.read_text("utf-8"), str(file))
    return [one for name, function in functions_in(tree) for one in _changes_of(file, tree, name, function)]


def functions_in(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    """Give the functions of a module and the methods of its classes, by the names that Python gives them."""
    for node in tree.body:
        if isinstance(node, Function):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            yield from ((f"{node.name}.{one.name}", one) for one in node.body if isinstance(one, Function))


def code_of(module: CodeType, name: str) -> CodeType:
    """Find the code of a function in the compiled code of its module."""
    for constant in module.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == name:
                return constant
            if name.startswith(f"{constant.co_qualname}."):
                return code_of(constant, name)
    raise LookupError(name)


def _changes_of(file: Path, tree: ast.Module, name: str, function: Function) -> Iterator[Change]:
    original = function.body
    count = len(list(_ways(function)))
    try:
        for at in range(count):
            function.body = copy.deepcopy(original)
            line, done, make = list(_ways(function))[at]
            make()
            yield Change(file, name, line, done, code_of(compile(tree, str(file), "exec"), name))
    finally:
        function.body = original


Way = tuple[int, str, Callable[[], None]]


def _ways(function: Function) -> Iterator[Way]:
    """Give the ways to change a function: the line, what is done, and what does it."""
    for statement in function.body:
        for node in ast.walk(statement):
            if isinstance(node, ast.BoolOp):
                yield from _without_operands(node)
            elif isinstance(node, ast.If):
                yield from _without_branch(node)
            elif isinstance(node, ast.Compare) and len(node.ops) == 1:
                yield node.lineno, f"opposite of `{_words(node)}`", _turned(node)
            elif isinstance(node, ast.comprehension):
                yield from _without_conditions(node)
            elif isinstance(node, ast.IfExp):
                yield node.lineno, f"always `{_words(node.body)}`", _setting(node, "test", ast.Constant(True))
            elif isinstance(node, ast.Call):
                yield from _without_severity(node)


def _without_operands(node: ast.BoolOp) -> Iterator[Way]:
    joint = "and" if isinstance(node.op, ast.And) else "or"
    for at, operand in enumerate(node.values):
        rest = [*node.values[:at], *node.values[at + 1 :]]
        is_default = isinstance(operand, ast.Constant) and at == len(node.values) - 1
        if not _names_something(operand) and not is_default:
            values = rest if len(rest) > 1 else rest * 2  # Python compiles no "and" of one operand
            yield operand.lineno, f"without `{_words(operand)}` ({joint})", _setting(node, "values", values)


def _without_branch(node: ast.If) -> Iterator[Way]:
    guards = (ast.Continue, ast.Return, ast.Raise, ast.Break)
    is_guard = len(node.body) == 1 and isinstance(node.body[0], guards) and not node.orelse
    words = f"guard `{_words(node.test)}` gone" if is_guard else f"`{_words(node.test)}` always holds"
    if _names_something(node.test):
        return
    yield node.lineno, words, _setting(node, "test", ast.Constant(not is_guard))
    if isinstance(node.test, ast.UnaryOp) and isinstance(node.test.op, ast.Not):
        yield node.lineno, f"opposite of `{_words(node.test)}`", _setting(node, "test", node.test.operand)


def _without_conditions(node: ast.comprehension) -> Iterator[Way]:
    for at, condition in enumerate(node.ifs):
        rest = [*node.ifs[:at], *node.ifs[at + 1 :]]
        if _names_something(condition):
            continue
        yield condition.lineno, f"all, not only `if {_words(condition)}`", _setting(node, "ifs", rest)


def _without_severity(node: ast.Call) -> Iterator[Way]:
    rest = [one for one in node.keywords if one.arg != "severity"]
    if len(rest) < len(node.keywords):
        yield node.lineno, "without a severity of its own", _setting(node, "keywords", rest)


def _turned(node: ast.Compare) -> Callable[[], None]:
    return _setting(node, "ops", [_OPPOSITE[type(node.ops[0])]()])


def _setting(
    node: ast.AST, field: str, value: ast.AST | list[ast.expr] | list[ast.cmpop] | list[ast.keyword]
) -> Callable[[], None]:
    """Give what sets a part of a node."""

    def make() -> None:
        setattr(node, field, value)
        ast.fix_missing_locations(node)

    return make


def _names_something(node: ast.AST) -> bool:
    """Tell whether a condition gives a name (``:=``) to what is used behind it, so that nothing works without it."""
    return any(isinstance(one, ast.NamedExpr) for one in ast.walk(node))


def _words(node: ast.AST) -> str:
    words = " ".join(ast.unparse(node).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
