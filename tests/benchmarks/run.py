"""Prints the figures of speed; run it with ``python3 installer/dev.py bench``."""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from penholder.checks.engine import check
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.edit import ReplaceText
from penholder.model.inline import plain
from penholder.model.place import Span
from tests.benchmarks.large_draft import large_draft
from tests.benchmarks.measure import Figure, table, timed, timed_process, yardstick

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "drafts" / "A_C.3_80_L.29.txt"
WINDOW = ROOT / "tests" / "benchmarks" / "window.py"


def main() -> None:
    """Measure everything and print one table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as home:
        os.environ["PENHOLDER_HOME"] = home
        unit = statistics.median(yardstick() for _ in range(9))
        print(table([*real_draft(), *large(), *processes()], unit))


def real_draft() -> list[Figure]:
    """Measure on the plain text of a real draft of 14 pages; without it there are no such figures."""
    if not REAL.exists():
        print(f"{REAL.name} is not there: the figures on the real draft are left out", file=sys.stderr)
        return []
    draft = read_file(REAL).draft
    return [
        timed("read A/C.3/80/L.29 from text", 0.1, lambda: read_file(REAL)),
        timed("full check of A/C.3/80/L.29", 0.1, lambda: check(draft)),
        recheck("check again after one key, A/C.3/80/L.29", draft),
        timed("export A/C.3/80/L.29 to Word", 0.5, lambda: write_docx(draft)),
    ]


def large() -> list[Figure]:
    """Measure on a made-up draft of 600 paragraphs."""
    draft = large_draft()
    return [
        timed("full check, 600 paragraphs", 0.5, lambda: check(draft), runs=10),
        recheck("check again after one key, 600 paragraphs", draft),
    ]


def recheck(name: str, draft: Draft) -> Figure:
    """Type one character after the other in the middle of a draft and check after each."""
    middle = draft.paragraphs[len(draft.paragraphs) // 2].id
    state = [draft, check(draft)]

    def key() -> None:
        state[0] = applied(state[0], (ReplaceText(Span.in_paragraph(middle, 12, 12), plain("x")),))
        state[1] = check(state[0], previous=state[1])

    return timed(name, 0.01, key, runs=60)


def processes() -> list[Figure]:
    """Measure what begins with a process of its own: the window and the command line."""
    python = sys.executable
    sample = str(ROOT / "resources" / "samples" / "safe-water-in-schools.md")
    return [
        timed_process(
            "one key in the window, 600 paragraphs", 0.005, [python, str(WINDOW), "key"], runs=3, inside=True
        ),
        *(
            timed_process(name, aim, [python, str(WINDOW), what], runs=1, inside=True)
            for name, aim, what in (
                ("Enter at the top of 600 paragraphs, painted", 0.03, "enter"),
                ("undo of it, painted", 0.03, "undo"),
                ("moving paragraph 3 below paragraph 300, painted", 0.05, "move"),
            )
        ),
        timed_process("start of the window with the sample", 0.6, [python, str(WINDOW), "start"], inside=True),
        timed_process("start of the command line (--version)", 0.4, [python, "-m", "penholder", "--version"]),
        timed_process("penholder check of the sample", 0.4, [python, "-m", "penholder", "check", sample]),
    ]


if __name__ == "__main__":
    main()
