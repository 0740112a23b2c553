"""The official texts of ``../shared``: read in place, with their length in pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from penholder.formats.registry import read_file
from penholder.model.draft import Draft

WORDS_TO_A_PAGE = 450


@dataclass(frozen=True)
class Official:
    """One text: its name ("drafts/A_C.3_80_L.29"), what was read, and its pages."""

    name: str
    draft: Draft
    pages: float


def official_texts(shared: Path, pool: ProcessPoolExecutor) -> Mapping[str, Official]:
    """Read all drafts and all resolutions: those of Markdown and, again, those that are there as PDF documents too."""
    paths = [(path, shared) for path in _paths(shared)]
    return {one.name: one for one in pool.map(_read, paths, chunksize=8)}


def _paths(shared: Path) -> Iterator[Path]:
    yield from sorted((shared / "drafts").glob("*.pdf"))
    yield from sorted((shared / "resolutions").glob("*.md"))
    yield from sorted((shared / "resolutions").glob("*.pdf"))


def _read(job: tuple[Path, Path]) -> Official:
    path, shared = job
    draft = read_file(path).draft
    folder = path.parent.relative_to(shared).as_posix()
    if path.suffix == ".pdf":
        folder += "" if folder == "drafts" else "-pdf"
        return Official(f"{folder}/{path.stem}", draft, _printed_pages(path))
    return Official(f"{folder}/{path.stem}", draft, pages_of(draft))


def pages_of(draft: Draft) -> float:
    """Count a draft's pages by its words."""
    return sum(len(one.words.split()) for one in draft.paragraphs) / WORDS_TO_A_PAGE


def _printed_pages(path: Path) -> float:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return float(len(document))
    finally:
        document.close()
