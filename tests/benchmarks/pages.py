"""Prints how near the exported pages come to the official ones: ``python3 installer/dev.py bench pages``.

Every draft of ``../shared/drafts`` is read from its official PDF document, exported to Word and judged by three validators;
its twin is set by LibreOffice with Liberation Serif and compared with the official pages, line by line. Names of drafts
(``A_C.3_80_L.25``) confine it to these, ``--quick`` leaves the validators out, ``-v`` names what differs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.docx.choices import HOUSE_CHOICES
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.twin.making import twin_of
from penholder.formats.docx.writer import built, write_docx
from penholder.formats.libreoffice import libreoffice
from penholder.formats.registry import read_file
from penholder.model.draft import Draft
from tests.benchmarks.page_exports import set_pages
from tests.benchmarks.page_lines import PrintedLine, printed_lines
from tests.benchmarks.page_score import Score, score
from tests.formats.docx.test_real_drafts import with_marked_notes
from tests.formats.docx.validators import audit_errors, sdk_errors, sdk_program
from tests.strategies import in_reading_order

SHARED = ROOT.parent / "shared"
SDK = sdk_program()
LONG = "A_C.3_80_L.29"
"""A draft of 14 pages; no yardstick for line breaks, because its official blanks are abnormally wide."""

_ASSEMBLY = "A_"


@dataclass(frozen=True, slots=True)
class Export:
    """A draft as it was read, the lines of its official pages, and its twin."""

    name: str
    draft: Draft
    official: tuple[PrintedLine, ...]
    twin: bytes
    comes_back: bool
    """Whether the draft is the same after export and opening again."""


def exported(path: Path) -> Export:
    """Read a draft and export it."""
    draft = read_file(path).draft
    back = read_docx(write_docx(draft).data).draft
    same = in_reading_order(back) == in_reading_order(with_marked_notes(draft))
    lines = tuple(printed_lines(path.read_bytes(), path.stem))
    return Export(path.stem, draft, lines, twin_of(built(draft, HOUSE_CHOICES)).data, same)


def validity(path: Path) -> dict[str, list[str]]:
    """Give what each validator says of a draft's Word file; one that is not installed is left out."""
    data = write_docx(read_file(path).draft).data
    with tempfile.TemporaryDirectory() as folder:
        found = {"own checks": [str(one) for one in faults(data)], "openxml-audit": audit_errors(data, Path(folder))}
        if SDK is not None:
            found["Open XML SDK"] = sdk_errors(SDK, data, Path(folder))
    return found


def main() -> int:
    """Print the table."""
    arguments = _arguments()
    paths = [
        one for one in sorted((SHARED / "drafts").glob("*.pdf")) if not arguments.names or one.stem in arguments.names
    ]
    if not paths or libreoffice() is None:
        print("The drafts of ../shared, or LibreOffice, are not here: nothing to compare.")
        return 2
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        exports = list(pool.map(exported, paths))
        pdfs = set_pages({one.name: one.twin for one in exports})
        ours = dict(zip(pdfs, pool.map(printed_lines, pdfs.values(), pdfs.keys()), strict=True))
        judged = {} if arguments.quick else dict(zip(paths, pool.map(validity, paths), strict=True))
    scores = {one.name: score(one.official, ours[one.name]) for one in exports}
    for line in _each(scores, arguments.verbose):
        print(line)
    print()
    for row in (*_validity(judged), *_figures(scores, exports)):
        print("| {:66} | {:24} |".format(*row))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How near exported pages come to the official ones.")
    parser.add_argument("names", nargs="*", metavar="DRAFT", help="A_C.3_80_L.25, for instance; all without any")
    parser.add_argument("-v", "--verbose", action="store_true", help="name each part that is set otherwise")
    parser.add_argument("--quick", action="store_true", help="leave the validators out")
    return parser.parse_args()


def _each(scores: Mapping[str, Score], verbose: bool) -> Iterator[str]:
    for name, one in scores.items():
        flag = "  PAGES" if not one.equal_pages else ""
        parts = "  ".join(f"{part} {one.equal[part]}/{one.lines[part]}" for part in ("text", "note"))
        other = f"  set otherwise {sum(one.other.values())}" if one.other else ""
        yield f"{name:16} pages {one.pages[0]}/{one.pages[1]}  {parts}  {_share(one, 'text')}{other}{flag}"
        if verbose:
            yield from (f"    {example}" for example in one.examples)


def _validity(judged: Mapping[Path, Mapping[str, list[str]]]) -> Iterator[tuple[str, str]]:
    for name in sorted({name for found in judged.values() for name in found}):
        valid = [path for path, found in judged.items() if name in found and not found[name]]
        yield f"valid by {name}", f"{len(valid)} of {len(judged)}"
        for path, found in judged.items():
            yield from ((f"  {path.stem}", error[:200]) for error in found.get(name, ())[:3])


def _figures(scores: Mapping[str, Score], exports: list[Export]) -> Iterator[tuple[str, str]]:
    for title, names in (
        ("the Assembly's", [name for name in scores if name.startswith(_ASSEMBLY)]),
        ("the Security Council's", [name for name in scores if not name.startswith(_ASSEMBLY)]),
    ):
        total = Score()
        for name in names:
            total += scores[name]
        if not names:
            continue
        parts = sum(total.seen.values())
        yield f"{title}: pages equal", f"{total.equal_pages} of {total.drafts}"
        yield f"{title}: body lines equal", _share(total, "text")
        yield f"{title}: lines of notes equal", _share(total, "note")
        yield f"{title}: lines in size, weight, italics, left edge", f"{parts - _wrong(total)} of {parts}"
        yield f"{title}: gaps between lines, within half a point", f"{total.equal_gaps} of {total.gaps}"
        yield from ((f"  {way}", str(count)) for way, count in total.other.most_common())
    yield "export and open again: the same draft", f"{sum(one.comes_back for one in exports)} of {len(exports)}"
    long = next((one.draft for one in exports if one.name == LONG), None)
    if long is not None:
        yield "export of 14 pages to Word", f"{1000 * min(_seconds(long) for _ in range(5)):.0f} ms"


def _wrong(total: Score) -> int:
    return sum(total.other.values())


def _share(one: Score, part: str) -> str:
    lines = one.lines[part]
    return f"{one.equal[part]} of {lines}, {100 * one.equal[part] / lines:.1f} %" if lines else "none"


def _seconds(draft: Draft) -> float:
    began = time.perf_counter()
    write_docx(replace(draft))
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
