"""The judged sample: findings and changes that a person read against the page, and what has become of them since."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.official.speaking import Changed, Said, Spoken

JUDGED = Path(__file__).resolve().parents[1] / "judged_findings.toml"
_WORDS = 24

Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Verdict:
    """One judgement: of what, whether the checks are right there, how the finding weighed then, and why."""

    key: Key
    right: bool
    severity: str
    reason: str


def verdicts(path: Path = JUDGED) -> tuple[tuple[Verdict, ...], tuple[Verdict, ...]]:
    """Read the judged findings and the judged changes."""
    read = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    findings = tuple(
        Verdict((text, place, rule, words), verdict == "right", severity, reason)
        for text, place, rule, words, severity, verdict, reason in read.get("findings", ())
    )
    changes = tuple(
        Verdict((text, place, rule, words), verdict == "right", "", reason)
        for text, place, rule, words, verdict, reason in read.get("changes", ())
    )
    return findings, changes


def key_of(one: Said | Changed) -> Key:
    """Name a finding or a change so that it is known again: text, place, rule, a word or two."""
    words = one.words if isinstance(one, Said) else one.before
    return one.text, one.place, one.rule, short(words)


def short(words: str) -> str:
    """Give the first word or two, which is all that may be kept."""
    return " ".join(words.split()[:2])[:_WORDS]


def judged_rows(said: Mapping[str, Spoken]) -> Iterator[tuple[str, str, str]]:
    """Say which share of the judged findings and changes is right, and which have gone."""
    findings, changes = verdicts()
    now = Counter(key_of(one) for spoken in said.values() for one in spoken.said if one.severity != "hint")
    for severity, aim in (("error", "90 %"), ("warning", "75 %")):
        mine = [one for one in findings if one.severity == severity]
        yield from _rows(f"judged {severity}s that are right", aim, mine, now)
    made = Counter(key_of(one) for spoken in said.values() for one in spoken.changed)
    yield from _rows("judged changes of safe fixes that are right", "99 %", changes, made)


def _rows(name: str, aim: str, judged: Sequence[Verdict], now: Counter[Key]) -> Iterator[tuple[str, str, str]]:
    there = [one for one in judged if now[one.key]]
    right = sum(one.right for one in there)
    yield name, aim, f"{100 * right / len(there):.1f} % ({right} of {len(there)})" if there else "none"
    gone = [one for one in judged if not now[one.key]]
    if gone:
        seen = f"{sum(one.right for one in gone)} right ones, {sum(not one.right for one in gone)} wrong ones"
        yield "  judged before and gone since", "", seen
