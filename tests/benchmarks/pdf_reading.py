"""Prints how right PDF documents are read: ``python tests/benchmarks/pdf_reading.py [--missed] [FILE ...]``.

The documents are those of ``../shared/drafts``, held against the structures beside them, and of ``../shared/resolutions``, held
against their Markdown. Where ``reference_errors.toml`` says that a reference is wrong, nothing is counted; but if what was read
there differs from the reference in more than blanks, stops and the rows of tables, that is printed as *listed, yet other*.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.registry import read_file
from penholder.formats.show import structure_json
from tests.benchmarks.intake_compare import Score, compare, folded, reference_pieces, shown_pieces
from tests.benchmarks.intake_errors import wrong_in
from tests.benchmarks.resolution_reference import structure_of

SHARED = ROOT.parent / "shared"
SORTS = ("paragraphs", "headings", "marks", "notes", "italics")
_OPENING = re.compile(r"\*([^*]+)\*")


@dataclass(slots=True)
class Result:
    """The scores of one document or of several, and the seconds that reading took."""

    scores: dict[str, Score] = field(default_factory=lambda: {sort: Score() for sort in SORTS})
    seconds: float = 0.0
    other: list[str] = field(default_factory=list)

    def add(self, other: Result) -> None:
        """Count another document in."""
        for sort in SORTS:
            self.scores[sort].add(other.scores[sort])
        self.seconds += other.seconds


def main() -> None:
    """Print a row for each document and for each kind of them, or what disagrees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true", help="print what disagrees, too")
    parser.add_argument("file", nargs="*", type=Path)
    arguments = parser.parse_args()
    documents = arguments.file or [*sorted(SHARED.glob("drafts/*.pdf")), *sorted(SHARED.glob("resolutions/*.pdf"))]
    if not documents:
        sys.exit(f"{SHARED} is not there: nothing to measure on")
    groups: dict[str, Result] = {}
    print(f"{'document':<34}" + "".join(f"{sort:>12}" for sort in SORTS) + f"{'seconds':>10}")
    for document in documents:
        shown, result = measured(document)
        _print(document.stem, result)
        print(*(f"    listed, yet other: {one}" for one in result.other), sep="\n", end="\n" if result.other else "")
        if arguments.missed:
            _print_missed(result)
        for group in (kind_of(document, shown), f"all {document.parent.name}"):
            groups.setdefault(group, Result()).add(result)
    print()
    for name, result in sorted(groups.items()):
        _print(name, result)
        print(f"{'':<34}" + "".join(f"{_share(result.scores[sort]):>12}" for sort in SORTS))


def measured(document: Path) -> tuple[dict[str, Any], Result]:
    """Read one document and compare it."""
    begun = time.perf_counter()
    reading = read_file(document)
    taken = time.perf_counter() - begun
    shown = structure_json(reading, document.name)
    reference = reference_of(document)
    compared = compare(reference, shown, wrong_in(document.stem))
    scores = {sort: getattr(compared, sort) for sort in SORTS[:-1]}
    scores["italics"] = opening_italics(reference, shown)
    return shown, Result(scores, taken, [*_listed_yet_other(document.stem, reference, shown)])


def _listed_yet_other(name: str, reference: dict[str, Any], shown: dict[str, Any]) -> Iterator[str]:
    """Give the listed paragraphs of a reference that were read otherwise, and not only as to blanks and stops."""
    read = {_letters(piece.line) for piece in shown_pieces(shown)}
    tables = set(_words(shown, "object"))
    for _, piece in reference_pieces(reference):
        listed = int(piece.at) in wrong_in(name).blocks
        if listed and _letters(piece.line) not in read and not set(piece.line.split()) <= tables:
            yield f"block {piece.at}: {piece.line}"
    notes = {_letters(one["text"]) for one in shown["notes"]}
    for note in reference["footnotes"]:
        if note["num"] in wrong_in(name).notes and _letters(note["text"]) not in notes:
            yield f"note {note['num']}: {note['text']}"


def _letters(text: str) -> str:
    return folded(text).replace(" ", "").replace(".", "").replace("\u2060", "")


def _words(shown: dict[str, Any], kind: str) -> list[str]:
    return [word for one in shown["paragraphs"] if one["kind"] == kind for word in folded(one["text"]).split()]


def reference_of(document: Path) -> dict[str, Any]:
    """Give the reference structure beside a document, made of its Markdown where there is no other."""
    structure = document.with_suffix(".json")
    if structure.exists():
        return dict(json.loads(structure.read_text("utf-8")))
    return structure_of(document.with_suffix(".md").read_text("utf-8"))


def opening_italics(reference: dict[str, Any], shown: dict[str, Any]) -> Score:
    """Count the paragraphs, equal in words, whose italics at the beginning reach equally far."""
    own = {one["id"]: one for one in shown["paragraphs"]}
    read = {piece.line: own[piece.at] for piece in shown_pieces(shown)}
    score = Score()
    for _, piece in reference_pieces(reference):
        markdown = reference["blocks"][int(piece.at)]["md"].removeprefix(piece.label).strip()
        wanted = _OPENING.match(markdown.replace("**", ""))
        found = read.get(piece.line)
        if wanted is None or found is None or found["kind"] not in {"organ", "preambular", "operative"}:
            continue
        got = _OPENING.match(found["markdown"])
        left, right = (folded(one.group(1)).rstrip(" ,:") if one else "" for one in (wanted, got))
        score.total += 1
        score.right += left == right
        if left != right:
            score.missed.append((piece.at, left))
            score.extra.append((found["id"], right))
    return score


def kind_of(document: Path, shown: dict[str, Any]) -> str:
    """Name the kind of document."""
    body = "Security Council " if document.name.startswith("S_") else ""
    return body + str(shown["document_type"]).replace("_", " ")


def _print(name: str, result: Result) -> None:
    cells = (f"{one.right}/{one.total}" for one in (result.scores[sort] for sort in SORTS))
    print(f"{name:<34}" + "".join(f"{cell:>12}" for cell in cells) + f"{result.seconds:>10.2f}")


def _share(score: Score) -> str:
    return f"{100 * score.share:.2f} %" if score.total else "–"


def _print_missed(result: Result) -> None:
    for sort in SORTS:
        score = result.scores[sort]
        for sign, rows in (("-", score.missed), ("+", score.extra)):
            for place, words in rows:
                print(f"    {sort} {sign} {place}: {words}")


if __name__ == "__main__":
    main()
