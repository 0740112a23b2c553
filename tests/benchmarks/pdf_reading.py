"""Prints how right PDF documents are read: ``python tests/benchmarks/pdf_reading.py [--differences] [FILE ...]``.

The documents are the drafts and resolutions in ../shared. Where the reference is known to be wrong (reference_errors.toml,
each looked at on the page), the reading counts as right if it differs from the reference in nothing but that.
"""

from __future__ import annotations

import sys
import time
import tomllib
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "app")]

from tests.benchmarks.likeness import Count, Likeness, in_order, likeness, without_blanks
from tests.benchmarks.references import reference_of

from penholder.formats.registry import read_file
from penholder.formats.show import structure_json

SHARED = PROJECT.parent / "shared"
ERRORS = Path(__file__).with_name("reference_errors.toml")


def known_errors() -> dict[tuple[str, str], str]:
    """Give the fault of the reference by document and place."""
    with ERRORS.open("rb") as file:
        found = tomllib.load(file)["error"]
    return {(one["document"], one["place"]): one["fault"] for one in found}


def excused(document: str, read: Likeness, errors: dict[tuple[str, str], str]) -> Likeness:
    """Count what differs only by a known fault of the reference as right, and leave it out of the differences."""
    result = Likeness(*(Count(one.right, one.of) for one in (read.paragraphs, read.marks, read.notes, read.italics)))
    for place, left, right in read.differences:
        fault = errors.get((document, place))
        if fault is None or not _only(fault, without_blanks(left), without_blanks(right)):
            result.differences.append((place, left, right))
            continue
        if place.startswith("note "):
            result.notes.right += 1
        elif fault != "mark" and left is not None:
            result.paragraphs.right += 1
        if fault != "mark" and left and right:
            result.marks.right += sum(1 for mark in left.marks if mark not in right.marks and _near(mark, right.marks))
    return result


def _only(fault: str, left: str, right: str) -> bool:
    """Tell whether what differs is the fault: blanks, a label that the reference left in the text, a mark it lost."""
    return left == right or (fault == "label" and left.replace(".", "") == right.replace(".", ""))


def _near(mark: tuple[str, int], others: Iterable[tuple[str, int]]) -> bool:
    return any(mark[0] == other[0] and abs(mark[1] - other[1]) <= 4 for other in others)


def kind_of(document: Path, shown: dict[str, str]) -> str:
    """Name the kind of document for the table."""
    body = "Security Council " if document.name.startswith("S_") else ""
    return body + shown["document_type"].replace("_", " ")


def main(arguments: list[str]) -> int:
    """Read the documents and print the table."""
    details = "--differences" in arguments
    named = [Path(one) for one in arguments if not one.startswith("-")]
    documents = named or [*sorted(SHARED.glob("drafts/*.pdf")), *sorted(SHARED.glob("resolutions/*.pdf"))]
    if not documents:
        print("There are no documents in", SHARED)
        return 1
    errors = known_errors()
    groups: dict[str, tuple[Likeness, Likeness, float]] = {}
    print(
        f"{'document':22} {'paragraphs':>16} {'by the page':>12} {'marks':>9} {'notes':>9} {'italics':>9} {'seconds':>8}"
    )
    for document in documents:
        begun = time.perf_counter()
        reading = read_file(document)
        taken = time.perf_counter() - begun
        shown = structure_json(reading, document.name)
        raw = likeness(shown, reference_of(document))
        paged = excused(document.stem, raw, errors)
        _print(document.stem, raw, paged, taken)
        for group in (kind_of(document, shown), f"all {document.parent.name}"):
            whole = groups.setdefault(group, (Likeness(), Likeness(), 0.0))
            whole[0].add(raw)
            whole[1].add(paged)
            groups[group] = (whole[0], whole[1], whole[2] + taken)
        if details:
            print(
                *(f"    {one}" for one in in_order(paged.differences)), sep="\n", end="\n" if paged.differences else ""
            )
    print()
    for name, (raw, paged, taken) in sorted(groups.items()):
        _print(name, raw, paged, taken)
        shares = [one.share for one in (raw.paragraphs, paged.paragraphs, paged.marks, paged.notes, paged.italics)]
        print(f"{'  per cent':22} {shares[0]:>16} {shares[1]:>12} {shares[2]:>9} {shares[3]:>9} {shares[4]:>9}")
    return 0


def _print(name: str, raw: Likeness, paged: Likeness, taken: float) -> None:
    parts = [
        f"{one.right}/{one.of}" for one in (raw.paragraphs, paged.paragraphs, paged.marks, paged.notes, paged.italics)
    ]
    print(f"{name:22} {parts[0]:>16} {parts[1]:>12} {parts[2]:>9} {parts[3]:>9} {parts[4]:>9} {taken:8.2f}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
