"""Reads resolutions back from PDF documents that LibreOffice made of our Word files.

``python tests/benchmarks/pdf_round_trip.py [EVERY]``: the Markdown of every ninth (or so many-th) resolution of ``../shared`` is
written to Word, turned into a PDF document and read; kind, level, label, text and marks of each paragraph should be the same.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.registry import read_file, write_file
from penholder.formats.show import structure_json
from tests.benchmarks.intake_compare import folded, printed_label

Row = tuple[str, int, str, str, str]


def main(every: int) -> None:
    """Print a row for each document that differs, and the sums."""
    program = shutil.which("soffice")
    sources = sorted((ROOT.parent / "shared" / "resolutions").glob("*.md"))[::every]
    if program is None or not sources:
        sys.exit("this needs LibreOffice and the resolutions of ../shared")
    with tempfile.TemporaryDirectory(prefix="penholder-pdf-") as name:
        folder = Path(name)
        words = []
        for source in sources:
            words.append(folder / f"{source.stem}.docx")
            write_file(read_file(source).draft, words[-1], force=True)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name, *map(str, words)]
        subprocess.run(command, capture_output=True, check=True, timeout=900)
        right = total = 0
        for source in sources:
            equal, count = compared(source, folder / f"{source.stem}.pdf")
            right, total = right + equal, total + count
            if equal != count:
                print(f"{source.stem}: {equal} of {count}")
    print(f"{len(sources)} documents: {right} of {total} paragraphs")


def compared(source: Path, document: Path) -> tuple[int, int]:
    """Count the paragraphs that are equal, and all."""
    wanted, found = (rows(structure_json(read_file(path), path.name)) for path in (source, document))
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks), len(wanted)


def rows(shown: dict[str, Any]) -> list[Row]:
    """Give what is compared of each paragraph."""
    return [
        (one["kind"], one["level"], printed_label(one), folded(one["text"]), folded(one["markdown"]))
        for one in shown["paragraphs"]
    ]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
