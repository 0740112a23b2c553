"""Says what keeping a version of each copy costs: ``python tests/benchmarks/versions.py FILE…``.

Between two copies five paragraphs, chosen by a fixed row of chance, get a few words more.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import datetime
from pathlib import Path

from penholder.formats.native import write_native
from penholder.formats.registry import read_file
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.inline import plain
from penholder.model.place import Span
from penholder.session.version import Version
from penholder.session.versions import versions_from_json, versions_to_json

COPIES = 20
CHANGED = 5


def copies(draft: Draft) -> list[Version]:
    """Make twenty versions of a draft, each with five paragraphs changed since the one before."""
    chance, made = random.Random(1), []
    for number in range(COPIES):
        made.append(Version("Word copy", datetime(2026, 11, 24, 14, number), "draft.docx", draft))
        for _ in range(CHANGED):
            one = chance.choice(draft.paragraphs)
            words = plain(f"Very {chance.randint(0, 999)} ")
            draft = applied(draft, (ReplaceText(Span.in_paragraph(one.id, 0, 0), words),))
    return made


def main() -> None:
    """Print one line for each file."""
    for name in sys.argv[1:]:
        draft = read_file(Path(name)).draft
        made = copies(draft)
        sizes = [
            len(write_native(draft, {"versions": versions_to_json(made[:count])} if count else None))
            for count in (0, 1, 2, COPIES)
        ]
        kept = versions_to_json(made)
        began = time.perf_counter()
        versions_from_json(kept)
        taken = time.perf_counter() - began
        print(
            f"{Path(name).name}: {len(draft.paragraphs)} paragraphs; working file without, with 1, 2, {COPIES} versions: "
            f"{', '.join(f'{size:,}' for size in sizes)} bytes; {COPIES} are read in {taken * 1000:.0f} ms"
        )


if __name__ == "__main__":
    main()
