"""Lists for people, written outside the repository because they hold words of the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

from tests.benchmarks.official.judged import short
from tests.benchmarks.official.speaking import Changed, Said, Spoken
from tests.benchmarks.planting.harvest import Outcome
from tests.benchmarks.planting.kinds import BY_NAME


def write_missed(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write the slips that were missed, named otherwise, or not given back by a safe fix, by rule."""
    lines: dict[str, list[str]] = defaultdict(list)
    for one in outcomes:
        slip = BY_NAME[one.slip]
        what = _failing(one, slip.lost)
        if what:
            others = f"; instead: {', '.join(one.others)}" if one.others else ""
            lines[slip.rule].append(f"{slip.rule}\t{one.slip}\t{one.text}\t{one.where}\t{what}{others}")
    path.write_text("\n".join(line for rule in sorted(lines) for line in lines[rule]) + "\n", "utf-8")


def _failing(one: Outcome, lost: bool) -> str:
    if not one.clean:
        return ""
    if one.as_hint:
        return "found as a hint only"
    if not one.found:
        return "not found"
    if one.safe is False and not lost:
        return "first safe fix does not give the text back"
    return ""


def sampled(count: int, seed: str, rows: Sequence[Said] | Sequence[Changed]) -> set[int]:
    """Choose so many by lot."""
    return set(Random(seed).sample(range(len(rows)), min(count, len(rows))))


def write_findings(path: Path, said: Mapping[str, Spoken], count: int, seed: str) -> None:
    """Write every error and warning, those to be judged marked with a star, by rule."""
    rows = [one for spoken in said.values() for one in spoken.said if one.severity != "hint"]
    rows.sort(key=lambda one: (one.rule, one.text))
    chosen = sampled(count, seed, rows)
    lines = []
    for at, one in enumerate(rows):
        facts = (one.severity, one.rule, one.text, one.place, short(one.words), one.message, one.around)
        lines.append("\t".join(("*" if at in chosen else " ", *map(str, facts))))
    path.write_text("\n".join(lines) + "\n", "utf-8")


def write_changes(path: Path, said: Mapping[str, Spoken], count: int, seed: str) -> None:
    """Write every change of a safe fix, those to be judged marked with a star, by rule."""
    rows = [one for spoken in said.values() for one in spoken.changed]
    rows.sort(key=lambda one: (one.rule, one.text))
    chosen = sampled(count, seed, rows)
    lines = [
        f"{'*' if at in chosen else ' '}\t{one.rule}\t{one.text}\t{one.place}\t{one.before!r}\t{one.after!r}"
        f"\t{'; '.join(one.inside)}\t{one.around}"
        for at, one in enumerate(rows)
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
