"""Has many drafts set by LibreOffice in one start, and keeps the pages by what they were made of."""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from penholder.formats.libreoffice import PDF_TARGET, libreoffice, write_profile

_AT_ONCE = 12
"""Files for one start of LibreOffice: many enough to save starts, few enough to see that it goes on."""


def set_pages(words: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the PDF document of each Word file, from the cache where the same bytes have been set before."""
    folder = Path(platformdirs.user_cache_dir("penholder", ensure_exists=True)) / "benchmarks" / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    kept = {name: folder / f"{_key(data)}.pdf" for name, data in words.items()}
    missing = [name for name in words if not kept[name].exists()]
    for at in range(0, len(missing), _AT_ONCE):
        _set({name: (words[name], kept[name]) for name in missing[at : at + _AT_ONCE]})
    return {name: path.read_bytes() for name, path in kept.items()}


def _key(data: bytes) -> str:
    return hashlib.sha256(data + PDF_TARGET.encode() + (libreoffice() or "").encode()).hexdigest()[:32]


def _set(batch: Mapping[str, tuple[bytes, Path]]) -> None:
    with tempfile.TemporaryDirectory(prefix="penholder-pages-") as name:
        folder = Path(name)
        write_profile(folder / "profile")
        for stem, (data, _) in batch.items():
            (folder / f"{stem}.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        files = [str(folder / f"{stem}.docx") for stem in batch]
        command = [
            str(libreoffice()),
            profile,
            "--headless",
            "--convert-to",
            PDF_TARGET,
            "--outdir",
            str(folder),
            *files,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
        for stem, (_, target) in batch.items():
            target.write_bytes((folder / f"{stem}.pdf").read_bytes())
