"""Writes the pages of the rules into ``resources/docs/rules/`` from the rules themselves; needs the environment."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "docs" / "rules"


def main() -> int:
    """Write the pages that differ, take away those of families that are gone, and say how many were written."""
    sys.path.insert(0, str(ROOT / "app"))
    from penholder.checks.reports.rule_pages import rule_pages  # noqa: PLC0415 - found only now

    pages = rule_pages()
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = [name for name, text in pages.items() if _differs(FOLDER / name, text)]
    for name in written:
        (FOLDER / name).write_text(pages[name], "utf-8")
    for path in FOLDER.glob("*.md"):
        if path.name not in pages and path.name != "left-out.md":
            path.unlink()
    print(f"{len(written)} of {len(pages)} pages were written anew in resources/docs/rules.")
    return 0


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_text("utf-8") != text


if __name__ == "__main__":
    sys.exit(main())
