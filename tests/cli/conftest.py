"""What tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.formats.docx.writer import write_docx
from tests.formats.docx.made_up import sample


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give a Word file with the sample draft."""
    path = tmp_path / "draft.docx"
    path.write_bytes(write_docx(sample()).data)
    return path
