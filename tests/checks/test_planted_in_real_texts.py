"""Faults planted into adopted resolutions, line by line in their Markdown: each is found, rightly named, and mended.

The texts are read in place; what is planted follows from the rules' words, not from the program.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe, safe_fix
from penholder.formats.registry import read_file
from penholder.model.change import applied
from penholder.model.draft import Draft
from tests.checks.shapes import shape

EVERY = 55
_TAIL = re.compile(r"([,;:.])((?:\[\^\d+\],?)*)$")
_OPERATIVE = re.compile(r"(\d+)\.\t\*[A-Z]")
_NOTE = re.compile(r"\[\^\d+\]: \S.*[\w)]\.$")
_SYMBOL = re.compile(r"(?<=[ (])A/(?:HRC/)?\d\d/(?:L\.)?\d+(?:/Add\.\d)?(?=[ ,.;)])")

Change = Callable[[str], str | None]


def _end(old: str, new: str, begins: str) -> Change:
    def change(line: str) -> str | None:
        found = _TAIL.search(line)
        fits = re.match(begins, line) and found is not None and found[1] == old
        return line[: found.start()] + new + found[2] if found is not None and fits else None

    return change


def _swap(pattern: str, new: str, begins: str = "") -> Change:
    """Write ``new`` for the first place in a line that begins as said."""

    def change(line: str) -> str | None:
        return re.sub(pattern, new, line, count=1) if re.match(begins, line) and re.search(pattern, line) else None

    return change


def _in_symbol(pattern: str, new: str) -> Change:
    def change(line: str) -> str | None:
        found = None if "“" in line or "http" in line or line.startswith("[*") else _SYMBOL.search(line)
        if found is None or not re.search(pattern, found.group()):
            return None
        return line[: found.start()] + re.sub(pattern, new, found.group(), count=1) + line[found.end() :]

    return change


def _capital_behind_also(line: str) -> str | None:
    found = re.match(r"\d+\.\t\*Also [a-z]", line)
    return None if found is None else line[: found.end() - 1] + line[found.end() - 1].upper() + line[found.end() :]


FAULTS: dict[str, tuple[str, Change]] = {
    "semicolon in the preamble": ("punctuation/preamble-comma", _end(",", ";", r"\*[A-Z][a-z]+ing\b")),
    "nothing in the preamble": ("punctuation/preamble-comma", _end(",", "", r"\*[A-Z][a-z]+ing\b")),
    "comma in the operative part": ("punctuation/operative-semicolon", _end(";", ",", r"\d+\.\t\*")),
    "stop in the operative part": ("punctuation/operative-semicolon", _end(";", ".", r"\d+\.\t\*")),
    "and at the end": ("punctuation/no-and-before-last", _swap(";$", "; and", r"\d+\.\t\*")),
    "PP label": ("numbering/preamble-none", _swap(r"^", "PP4\t", r"\*[A-Z][a-z]+ing\b")),
    "OP label": ("numbering/preamble-none", _swap(r"^(\d+)\.", r"OP\1.", r"(?!1\.)\d+\.\t\*")),
    "parenthesis for the stop": ("numbering/operative-sequence", _swap(r"^(\d+)\.", r"\1)", r"(?!1\.)\d+\.\t\*")),
    "no stop behind the number": ("numbering/operative-sequence", _swap(r"^(\d+)\.", r"\1", r"(?!1\.)\d+\.\t\*")),
    "italics too far": ("opening/italic-extent", _swap(r"^(\d+\.\t\*[A-Z][a-z]+)\* (the|that)\b", r"\1 \2*")),
    "italics lost": ("opening/italic-extent", _swap(r"^(\d+\.\t)\*([A-Z][a-z]+)\* ", r"\1\2 ")),
    "capital in the opening": ("opening/capital", _capital_behind_also),
    "organ in capitals": ("structure/organ-line", _swap(r"^\*The General Assembly\*,", "*THE GENERAL ASSEMBLY*:")),
    "mark before the sign": ("footnotes/marker-after-punctuation", _swap(r"(?<=\w)([,;])(\[\^\d+\])(?!,)", r"\2\1")),
    "note without a stop": ("footnotes/full-stop", lambda line: line[:-1] if _NOTE.match(line) else None),
    "note with two stops": ("footnotes/full-stop", lambda line: line + "." if _NOTE.match(line) else None),
    "small letter in a note": ("footnotes/full-stop", _swap(": See ", ": see ", r"\[\^")),
    "blank in a symbol": ("symbols/grammar", _in_symbol(r"/(?=[^/]+$)", "/ ")),
    "two slashes": ("symbols/grammar", _in_symbol("/", "//")),
    "backslash": ("symbols/grammar", _in_symbol(r"/(?=[^/]+$)", r"\\")),
    "lost stop": ("symbols/grammar", _in_symbol(r"(?<=/)(L|Add)\.", r"\1")),
}


@pytest.fixture(scope="module")
def texts(shared: Path) -> list[Path]:
    """Give every so many of the adopted resolutions."""
    return sorted((shared / "resolutions").glob("*.md"))[::EVERY]


def _planted(texts: list[Path], change: Change) -> Iterator[tuple[Path, int, list[str]]]:
    """Plant a fault in a random line of each text that has a place for it, above any annex."""
    for path in texts:
        lines = path.read_text("utf-8").splitlines()
        organ = next((at for at, line in enumerate(lines) if line.startswith("*The General Assembly*")), len(lines))
        annex = next((at for at, line in enumerate(lines) if re.match(r"\*{0,2}Annex\b", line)), len(lines))
        numbered = [at for at in range(organ, annex) if _OPERATIVE.match(lines[at])]
        body = [at for at in range(organ, annex) if not lines[at].startswith("*") or not numbered or at < numbered[0]]
        notes = [at for at in range(annex, len(lines)) if lines[at].startswith("[^")]
        places = [at for at in (*body, *notes) if change(lines[at]) is not None]
        if len(numbered) > 2 and places:
            at = random.Random(path.stem).choice(places)
            yield path, at, [*lines[:at], change(lines[at]) or "", *lines[at + 1 :]]


def _found(draft: Draft) -> Counter[str]:
    return Counter(one.rule for one in check(draft).findings)


@pytest.mark.parametrize(("rule", "change"), FAULTS.values(), ids=FAULTS)
def test_a_fault_in_a_real_text_is_found_and_its_fix_gives_the_text_back(
    texts: list[Path], tmp_path: Path, rule: str, change: Change
) -> None:
    planted = list(_planted(texts, change))
    assert planted
    for path, at, lines in planted:
        where = f"{path.stem}, line {at + 1}"
        original = read_file(path).draft
        copy = tmp_path / path.name
        copy.write_text("\n".join(lines), encoding="utf-8")
        damaged = read_file(copy).draft
        assert _found(damaged) - _found(original) == Counter([rule]), where
        known = {(one.rule, str(one.message)) for one in check(original).findings}
        new = [one for one in check(damaged).findings if one.rule == rule and (rule, str(one.message)) not in known]
        fix = safe_fix(new[0]) if new else None
        mended = applied(damaged, fix.edits) if fix else fix_all_safe(damaged)[0]
        wanted = original if fix else fix_all_safe(original)[0]
        assert shape(mended) == shape(wanted), where
