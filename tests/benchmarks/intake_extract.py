"""Takes the text out of PDF files in five ways, as people do before they paste or send it, and keeps it for the next run.

The texts lie in the cache folder of the system, never in the repository; they are made anew when an extractor changes.
"""

from __future__ import annotations

import logging
import subprocess
import warnings
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import platformdirs


def _poppler(*options: str) -> Callable[[Path], str]:
    def extract(path: Path) -> str:
        done = subprocess.run(["pdftotext", *options, str(path), "-"], capture_output=True, check=True, timeout=120)
        return done.stdout.decode("utf-8", "replace")

    return extract


def _pypdf(path: Path) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def _pdfminer(path: Path) -> str:
    from pdfminer.high_level import extract_text

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    return extract_text(path)


def _pypdfium2(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


EXTRACTORS: dict[str, Callable[[Path], str]] = {
    "pdftotext": _poppler(),
    "pdftotext-layout": _poppler("-layout"),
    "pypdf": _pypdf,
    "pdfminer": _pdfminer,
    "pypdfium2": _pypdfium2,
}
_PACKAGES = {"pypdf": "pypdf", "pdfminer": "pdfminer.six", "pypdfium2": "pypdfium2"}


def extracted(name: str, path: Path) -> bytes:
    """Give the text of a PDF file by one of the extractors, from the cache where it has been taken out before."""
    made_by = version(_PACKAGES[name]) if name in _PACKAGES else _poppler_version()
    kept = platformdirs.user_cache_path("penholder") / "benchmarks" / f"{name}-{made_by}" / f"{path.stem}.txt"
    if not kept.exists():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            text = EXTRACTORS[name](path)
        kept.parent.mkdir(parents=True, exist_ok=True)
        half_done = kept.with_suffix(".part")
        half_done.write_bytes(text.encode("utf-8", "replace"))
        half_done.replace(kept)
    return kept.read_bytes()


@cache
def _poppler_version() -> str:
    done = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True, check=False, timeout=60)
    return done.stderr.split("\n", 1)[0].rpartition(" ")[2]
