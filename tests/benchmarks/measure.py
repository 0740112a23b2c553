"""Timing that can be compared: many runs, median and worst, and a fixed piece of work measured in the same minute."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its name, the seconds of each run, and the aim in seconds."""

    name: str
    seconds: tuple[float, ...]
    aim: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def nearly_worst(self) -> float:
        """The run that is slower than 95 of 100."""
        return sorted(self.seconds)[max(0, int(len(self.seconds) * 0.95) - 1)]


def yardstick() -> float:
    """Give the seconds that a fixed piece of pure Python takes now: it sorts, joins and counts made-up words."""
    began = time.perf_counter()
    words = [f"word{(index * 7919) % 10007}" for index in range(20_000)]
    counts: dict[str, int] = {}
    for word in sorted(words):
        counts[word] = counts.get(word, 0) + len(word)
    assert sum(counts.values()) == sum(map(len, words))
    return time.perf_counter() - began


def timed(name: str, aim: float, work: Callable[[], object], runs: int = 30, warm: int = 2) -> Figure:
    """Run a piece of work again and again in this process."""
    for _ in range(warm):
        work()
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return Figure(name, tuple(seconds), aim)


def timed_process(name: str, aim: float, command: Sequence[str], runs: int = 7, inside: bool = False) -> Figure:
    """Run a process again and again; ``inside`` takes the seconds that it prints last instead of its whole life."""
    seconds = []
    for run in range(runs + 1):
        began = time.perf_counter()
        environment = {**os.environ, "PENHOLDER_BENCH_BEGAN": str(time.time())}
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=environment)
        taken = time.perf_counter() - began
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{name}: {done.stderr.strip()[-300:]}")
        if run:  # the first run fills the disk's cache
            seconds.append(float(done.stdout.split()[-1]) if inside else taken)
    return Figure(name, tuple(seconds), aim)


def table(figures: Sequence[Figure], unit: float) -> str:
    """Write figures as a table; ``unit`` is the yardstick of the same run."""
    lines = [f"{'figure':<52} {'aim':>9} {'median':>9} {'95 %':>9} {'worst':>9} {'yardsticks':>11}"]
    for one in figures:
        mark = " " if one.median <= one.aim else "!"
        lines.append(
            f"{one.name:<52} {_ms(one.aim)} {_ms(one.median)} {_ms(one.nearly_worst)} {_ms(max(one.seconds))}"
            f" {one.median / unit:>10.2f} {mark}"
        )
    lines.append(f"one yardstick was {_ms(unit).strip()} in this run; “!” marks a median above its aim")
    return "\n".join(lines)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:>6.1f} ms"
