"""Runs the tests of the checks once as they are, and then, for each change, those that reach the changed function.

Each change is tried in a process forked off the one that has loaded everything, so that it costs the tests and no more
and leaves nothing behind. Loading is left to pytest: this is a plug-in of it that takes the place of its loop.
"""

from __future__ import annotations

import ast
import functools
import gc
import inspect
import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from _pytest.runner import runtestprotocol

from tests.benchmarks.mutating.changes import Change, code_of, functions_in

SLOW = 1.0
"""A test that takes so many seconds is not asked."""

_PATIENCE = 10
"""So many times as long as the tests took, and as many seconds, a change may take before it counts as noticed."""

_NOT_NEEDED = frozenset({"_home", "_valid_exports"})
"""What every test is given for the sake of those that write files."""

_REACHED = "_functions_reached"


Cache = functools._lru_cache_wrapper  # noqa: SLF001 - there is no other name for it


class Outcome(StrEnum):
    """What the tests made of a change."""

    NOTICED = "noticed"
    MISSED = "missed"
    UNREACHED = "reached by no test"


@dataclass(frozen=True)
class Trial:
    """A change with what the tests made of it, and the test that noticed it."""

    change: Change
    outcome: Outcome
    test: str = ""


class Trials:
    """The plug-in: give it the changes, run pytest with it, and read ``done``."""

    def __init__(self, changes: Iterable[Change], told: Callable[[Trial], None]) -> None:
        """Take the changes that are to be tried, and what is to be told of each."""
        self.changes = tuple(changes)
        self.told = told
        self.done: list[Trial] = []
        self.red: list[str] = []
        self.asked = 0
        self._live = _live_functions({one.file for one in self.changes})
        self._caches = _caches()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of pytest's loop."""
        items = [one for one in session.items if isinstance(one, pytest.Function) and not _is_left_out(one)]
        reach, seconds = self._reached_by(items)
        self.asked = len(seconds)
        for change in self.changes:
            wanted = (str(change.file), change.function)
            those = sorted((one for one in seconds if wanted in reach[one]), key=lambda one: seconds[one])
            trial = self._tried(change, those, sum(seconds[one] for one in those))
            self.done.append(trial)
            self.told(trial)
        return True

    def _reached_by(
        self, items: list[pytest.Function]
    ) -> tuple[dict[pytest.Function, set[tuple[str, str]]], dict[pytest.Function, float]]:
        """Run the tests as they are: which functions each reaches, and how long the quick and green ones take."""
        reached: set[tuple[str, str]] = set()
        kept = self._told_when_reached(reached)
        reach, seconds = {}, {}
        for item in items:
            self._forget()  # else a test would reach no function whose answer is kept
            reached.clear()
            began = time.perf_counter()
            red = _is_red(item)
            took = time.perf_counter() - began
            if red:
                self.red.append(item.nodeid)
            elif took < SLOW:
                reach[item], seconds[item] = set(reached), took
        for function, code in kept:
            function.__code__ = code
        self._forget()
        return reach, seconds

    def _told_when_reached(self, reached: set[tuple[str, str]]) -> list[tuple[FunctionType, CodeType]]:
        """Have every function that is to be changed say so when it is called; give the codes they had."""
        kept = []
        for file in sorted({one.file for one in self.changes}):
            tree = ast.parse(file.read_text("utf-8"), str(file))
            names = []
            for name, function in functions_in(tree):
                names.append(name)
                function.body.insert(0, ast.parse(f"{_REACHED}.add({(str(file), name)!r})").body[0])
            module = compile(ast.fix_missing_locations(tree), str(file), "exec")
            for name in names:
                for function_object in self._live.get((str(file), name), ()):
                    kept.append((function_object, function_object.__code__))
                    function_object.__globals__[_REACHED] = reached
                    function_object.__code__ = code_of(module, name)
        return kept

    def _forget(self) -> None:
        """Empty what the program keeps by value, so that a test asks for it anew."""
        for cache in self._caches:
            cache.cache_clear()

    def _tried(self, change: Change, items: list[pytest.Function], usual: float) -> Trial:
        """Try a change in a process of its own."""
        if not items:
            return Trial(change, Outcome.UNREACHED)
        reading, writing = os.pipe()
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            os.close(reading)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(int(_PATIENCE * (usual + 1)))
            self._try_here(change, items, writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            test = said.read().decode()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == 0:
            return Trial(change, Outcome.MISSED)
        return Trial(
            change, Outcome.NOTICED, test or "took too long" if status == -signal.SIGALRM else test or "broke down"
        )

    def _try_here(self, change: Change, items: list[pytest.Function], writing: int) -> None:
        """Change the function in this process, run the tests up to the first red one, and end the process."""
        with open(os.devnull, "w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        status = 1
        try:
            for function in self._live[str(change.file), change.function]:
                function.__code__ = change.code
            self._forget()
            red = next((item.nodeid for item in items if _is_red(item)), "")
            os.write(writing, red.encode())
            status = 1 if red else 0
        finally:
            os._exit(status)


def _is_left_out(item: pytest.Function) -> bool:
    """Tell whether a test needs the real documents, which are not everywhere, or is a law on made-up texts.

    Laws take three quarters of the time and say what holds for every rule, not what one rule is about.
    """
    return "shared" in item.fixturenames or hasattr(item.obj, "hypothesis")


def _is_red(item: pytest.Function) -> bool:
    """Run a test; one that asks for nothing but its own values is called as it is, which is far quicker."""
    values = item.callspec.params if hasattr(item, "callspec") else {}
    if not set(item.fixturenames) - set(values) - _NOT_NEEDED:
        return pytest.CallInfo.from_call(functools.partial(item.obj, **values), when="call").excinfo is not None
    item._initrequest()  # noqa: SLF001 - what pytest itself does before it runs a test again
    return any(report.failed for report in runtestprotocol(item, nextitem=None, log=False))


def _live_functions(files: set[Path]) -> dict[tuple[str, str], list[FunctionType]]:
    """Find the functions of some files that the program holds, by file and name."""
    wanted = {str(file) for file in files}
    live: dict[tuple[str, str], list[FunctionType]] = {}
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename in wanted:
            live.setdefault((one.__code__.co_filename, one.__code__.co_qualname), []).append(one)
    return live


def _caches() -> list[Cache]:
    """Find what the program keeps of its answers, but for what it has read from its own files once and for all."""
    return [
        one
        for one in gc.get_objects()
        if isinstance(one, Cache)
        and str(one.__module__).startswith("penholder")
        and inspect.signature(one.__wrapped__).parameters
    ]
