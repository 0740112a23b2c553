"""Prints how right intake is on text as extractors leave it: ``python tests/benchmarks/intake.py [--help]``.

The PDF files of ``../shared/drafts`` are taken apart by five extractors, read as plain text and compared with the reference
structures beside them; ``reference_errors.toml`` says where those are wrong. With ``--resolutions`` the same is done with
the adopted resolutions that are there as PDF and as Markdown.
"""

from __future__ import annotations

import argparse
import json
import sys
from multiprocessing import Pool
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from penholder.formats.show import structure_json
from penholder.formats.text import read_text
from tests.benchmarks.intake_compare import Comparison, Score, compare
from tests.benchmarks.intake_errors import wrong_in
from tests.benchmarks.intake_extract import EXTRACTORS, extracted
from tests.benchmarks.intake_resolutions import reference_of

SHARED = ROOT.parent / "shared"
SORTS = ("paragraphs", "headings", "marks", "notes")


def main() -> None:
    """Print the table of all files, or the differences of some."""
    arguments = _arguments()
    folder = SHARED / ("resolutions" if arguments.resolutions else "drafts")
    if not folder.is_dir():
        sys.exit(f"{folder} is not there: nothing to measure on")
    files = [path for path in sorted(folder.glob("*.pdf")) if not arguments.file or path.stem in arguments.file]
    tasks = [(name, path) for name in arguments.extractor or EXTRACTORS for path in files]
    with Pool(arguments.jobs) as pool:
        results = pool.starmap(measured, tasks, chunksize=1)
    if arguments.missed:
        for (name, path), result in zip(tasks, results, strict=True):
            _print_missed(f"{path.stem} by {name}", result, arguments.missed)
    else:
        _print_table(files, dict(zip(tasks, results, strict=True)))


def measured(name: str, path: Path) -> Comparison:
    """Compare one file as one extractor leaves it."""
    structure = path.with_suffix(".json")
    reference = (
        json.loads(structure.read_text("utf-8")) if structure.exists() else reference_of(path.with_suffix(".md"))
    )
    shown = structure_json(read_text(extracted(name, path)), path.name)
    return compare(reference, shown, wrong_in(path.stem))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extractor", action="append", choices=[*EXTRACTORS], help="only this one; may be repeated")
    parser.add_argument("--file", action="append", help="only this file, without suffix; may be repeated")
    parser.add_argument("--missed", action="append", choices=SORTS, help="print the differences of this sort instead")
    parser.add_argument("--resolutions", action="store_true", help="adopted resolutions against their Markdown")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    return parser.parse_args()


def _print_table(files: list[Path], results: dict[tuple[str, Path], Comparison]) -> None:
    names = list(dict.fromkeys(name for name, _ in results))
    totals = {(name, sort): Score() for name in names for sort in SORTS}
    print(f"{'file':<20}" + "".join(f"{name:>36}" for name in names))
    print(f"{'':<20}" + f"{'paragraphs   heads   marks   notes':>36}" * len(names))
    for path in files:
        row = f"{path.stem:<20}"
        for name in names:
            result = results[name, path]
            for sort in SORTS:
                totals[name, sort].add(getattr(result, sort))
            row += f"{'':>3}" + "".join(f"{_cell(getattr(result, sort)):>8}" for sort in SORTS) + " "
        print(row)
    print(
        f"{'all':<20}"
        + "".join("   " + "".join(f"{_cell(totals[name, sort]):>8}" for sort in SORTS) + " " for name in names)
    )
    print()
    for sort in SORTS:
        everything = Score()
        for name in names:
            everything.add(totals[name, sort])
        shares = "  ".join(f"{name} {totals[name, sort].share:.2%}" for name in names)
        print(f"{sort:<12}{everything.share:.2%} of {everything.total}   {shares}")


def _cell(score: Score) -> str:
    return f"{score.total}" if score.right == score.total else f"{score.right - score.total}/{score.total}"


def _print_missed(title: str, result: Comparison, sorts: list[str]) -> None:
    for sort in sorts:
        score: Score = getattr(result, sort)
        for sign, rows in (("-", score.missed), ("+", score.extra)):
            for place, words in rows:
                print(f"{title}: {sort} {sign} {place}: {words}")


if __name__ == "__main__":
    main()
