"""Measures the choices of a Word file: every file at hand, written by each, checked, read again and compared.

``python tests/benchmarks/choices.py [FOLDER]`` prints one line for each kind of file and choice; FOLDER is ``shared``.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.formats.docx.choices import Numbering, Paper, ReferenceForm, WordChoices
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.soundness import faults
from penholder.formats.docx.working_text import without_masthead
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from penholder.ground.errors import UserError
from penholder.model.draft import Draft
from penholder.model.kinds import Stage
from penholder.model.outline import outline
from tests.formats.docx.made_up import part, part_bytes

CHOICES = {
    "house": WordChoices(Stage.TABLING),
    "counted, fields, links, A4": WordChoices(
        Stage.TABLING, Paper.A4, Numbering.WORD, ReferenceForm.FIELDS, links=True
    ),
    "for informals, counted": WordChoices(
        Stage.WORKING, numbering=Numbering.WORD, line_numbers=True, wide_margins=True, version_line="Rev. 1"
    ),
}
KINDS = {"drafts": "*.pdf", "word-un": "*.docx", "word": "*.docx"}


def shown(draft: Draft) -> list[tuple[str, str]]:
    """Give what a page shows: each label with its words."""
    return [(entry.shown, draft.by_id[entry.paragraph].words) for entry in outline(draft).entries]


def drafts_in(folder: Path, pattern: str) -> Iterator[Draft]:
    """Read the files of a folder, those that can be read."""
    for path in sorted(folder.glob(pattern)):
        try:
            yield read_file(path).draft
        except UserError:
            continue


def counted(draft: Draft, choices: WordChoices) -> Counter[str]:
    """Write a draft, read it again, and count what came of it."""
    began = time.perf_counter()
    written = write_docx(draft, choices)
    taken = time.perf_counter() - began
    meant = without_masthead(draft) if choices.stage is Stage.WORKING else draft
    main = part_bytes(written.data, "word/document.xml")
    return Counter(
        {
            "files": 1,
            "sound": not faults(written.data),
            "same": shown(read_docx(written.data).draft) == shown(meant),
            "counted": b"<w:numPr>" in main,
            "typed after all": any("cannot count" in str(one) for one in written.left_out),
            "fields": main.count(b" REF _Ref"),
            "links": sum(1 for _ in part(written.data).iter("{*}hyperlink")),
            "ms": round(1000 * taken),
        }
    )


def main(shared: Path) -> int:
    """Print the table."""
    columns = ("files", "sound", "same", "counted", "typed after all", "fields", "links")
    print(f"{'':40}" + "".join(f"{name:>17}" for name in (*columns, "ms for each")))
    for kind, pattern in KINDS.items():
        totals = {name: Counter[str]() for name in CHOICES}
        for draft in drafts_in(shared / kind, pattern):
            for name, choices in CHOICES.items():
                totals[name].update(counted(draft, choices))
        for name, total in totals.items():
            figures = [*(total[column] for column in columns), round(total["ms"] / max(total["files"], 1))]
            print(f"{kind + ': ' + name:40}" + "".join(f"{figure:>17}" for figure in figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"))
