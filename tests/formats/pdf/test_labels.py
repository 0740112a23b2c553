"""Kinds and full labels of official PDF documents, against lists that were written down from their pages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from penholder.formats.pdf.reader import read_pdf
from penholder.model.numerals import from_letters, from_roman, to_letters, to_roman
from penholder.model.outline import outline

LISTS = tomllib.loads((Path(__file__).parents[2] / "data" / "pdf_labels.toml").read_text("utf-8"))
NAMES = [(folder, name) for folder, lists in LISTS.items() for name in lists]

_ENTRY = re.compile(r"(?P<kind>\w+)(?: \* (?P<times>\d+))?(?: (?P<label>[^=]*?))?(?: = (?P<shown>\S+))?")
_RANGE = re.compile(r"(?P<before>.*?)(?P<open>\(?)(?P<first>\w+)\)?\.\.\(?(?P<last>\w+)(?P<close>\)?)")

Row = tuple[str, str | None, str | None]


def expanded(entries: list[str]) -> Iterator[Row]:
    """Give kind, label and shown label of each paragraph."""
    for entry in entries:
        found = _ENTRY.fullmatch(entry)
        assert found is not None, entry
        labels = [*_labels(found["label"])] if found["label"] else [None] * int(found["times"] or 1)
        yield from ((found["kind"], label, found["shown"]) for label in labels)


def _labels(label: str) -> Iterator[str]:
    found = _RANGE.fullmatch(label)
    if found is None:
        yield label
        return
    first, last = found["first"], found["last"]
    if first.isdecimal():
        numbers = [str(value) for value in range(int(first), int(last) + 1)]
    elif first == "i":
        numbers = [to_roman(value) for value in range(1, (from_roman(last) or 0) + 1)]
    else:
        numbers = [to_letters(value) for value in range(from_letters(first) or 0, (from_letters(last) or 0) + 1)]
    assert numbers, label
    yield from (f"{found['before']}{found['open']}{number}{found['close']}" for number in numbers)


@pytest.mark.parametrize(("folder", "name"), NAMES, ids=[name for _, name in NAMES])
def test_kinds_and_labels_are_those_of_the_page(shared: Path, folder: str, name: str) -> None:
    draft = read_pdf((shared / folder / f"{name}.pdf").read_bytes()).draft
    read = [
        (one.kind.value, entry.label, one.typed_label)
        for one, entry in zip(draft.paragraphs, outline(draft).entries, strict=True)
    ]
    assert read == [*expanded(LISTS[folder][name])]
