"""Prints how right and how fast files are read, of every format; run it with ``python3 installer/dev.py bench reading``.

Four tables, each by a script of its own that can be run alone with its own options: text as extractors leave it, PDF, Word.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PARTS = {
    "Text as four extractors of PDF leave it": "intake.py",
    "PDF documents": "pdf_reading.py",
    "Word files": "word_reading.py",
    "Word files, exported and opened again": "word_again.py",
}


def main() -> int:
    """Run each part and give the first exit status that is not 0."""
    status = 0
    for title, script in PARTS.items():
        print(f"\n=== {title} ({script})\n", flush=True)
        done = subprocess.run([sys.executable, str(Path(__file__).with_name(script)), *sys.argv[1:]], check=False)
        status = status or done.returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
