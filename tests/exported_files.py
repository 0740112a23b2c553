"""Puts every Word file that a test has exported before the validators when the test is over.

A test that speaks of something else turns red too when what it exported on the way is not a valid file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from penholder.formats.docx.built import Built
from penholder.formats.docx.soundness import faults
from penholder.formats.report import Written
from tests.formats.docx.validators import audit_errors, sdk_errors, sdk_program

AUDITED = 12
"""So many files of one test are put before openxml-audit, by their checksums; only tests of generated drafts make more."""

SDK_LOOKS_AT_ONE_OF = 16
"""The Open XML SDK's validator takes most of a second for a file, so files are drawn for it by their checksums."""

_known: set[bytes] = set()
"""Checksums of files that were looked at already in this run."""


@contextmanager
def collected(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[bytes, bytes]]:
    """Give, by their checksums, the files that are packed meanwhile; each stands there once."""
    found: dict[bytes, bytes] = {}
    packed = Built.packed

    def kept(built: Built) -> Written:
        written = packed(built)
        found[hashlib.sha256(written.data).digest()] = written.data
        return written

    with monkeypatch.context() as patch:
        patch.setattr(Built, "packed", kept)
        yield found


def errors_of_all(found: dict[bytes, bytes], folder: Path, whole: bool = True) -> list[str]:
    """Give what our own four checks, openxml-audit and the Open XML SDK find wrong with the files, each within its bounds.

    Files that are not ``whole`` carry over what was damaged where it came from, and are put before our own checks only.
    """
    program = sdk_program()
    errors: list[str] = []
    new = [name for name in sorted(found) if name not in _known]
    for at, name in enumerate(new):
        data = found[name]
        seen = [str(fault) for fault in faults(data)]
        if at < AUDITED and whole:
            _known.add(name)
            seen += audit_errors(data, folder)
            if program is not None and name[0] % SDK_LOOKS_AT_ONE_OF == 0:
                seen += sdk_errors(program, data, folder)
        errors += seen
    return errors
