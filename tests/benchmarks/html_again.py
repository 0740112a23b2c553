"""Reads drafts back from the pages of HTML that are written of them, as pasting into Penholder does.

``python tests/benchmarks/html_again.py [PATTERN]``: every draft of ``../shared/drafts`` (or every file of ``../shared`` that the
pattern finds) is read, written as HTML and read again; kind, level, label and words of each paragraph, notes and masthead
should be the same.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.html.reader import read_html
from penholder.formats.html.writer import write_html
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from penholder.ground.errors import UserError


def main(pattern: str) -> None:
    """Print a row for each file that differs, and the sums."""
    same = count = 0
    times = []
    for path in sorted((ROOT.parent / "shared").glob(pattern)):
        try:
            reading = read_file(path)
        except UserError:
            continue
        count += 1
        begun = time.perf_counter()
        page = write_html(reading.draft).data.decode("utf-8")
        times.append(time.perf_counter() - begun)
        wanted, found = seen(reading), seen(read_html(page))
        same += wanted == found
        if wanted != found:
            print(f"{path.name}: {sum(one not in found for one in wanted)} of {len(wanted)} rows differ")
    if not count:
        sys.exit("this needs the real documents of ../shared")
    print(f"{same} of {count} come back as they were; written in {1000 * median(times):.0f} ms (median)")


def seen(reading: Reading) -> list[Any]:
    """Give what is compared, row by row."""
    shown = structure_json(reading, "")
    names = ("kind", "level", "label", "typed_label", "markdown")
    rows = [tuple(one[name] for name in names) for one in shown["paragraphs"]]
    return [*rows, *((one["mark"], one["markdown"]) for one in shown["notes"]), *shown["masthead"].items()]


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "drafts/*.pdf")
