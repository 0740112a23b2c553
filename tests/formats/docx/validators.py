"""Asks the two validators about a Word file."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from openxml_audit import OpenXmlValidator

_INSTALLED = Path(__file__).resolve().parents[3] / ".venv" / "validator" / "node_modules" / ".bin" / "ooxml-validator"


@cache
def sdk_program() -> Path | None:
    """Where the Open XML SDK's validator is: ``installer/dev.py test`` installs it, PENHOLDER_OOXML_VALIDATOR names another.

    Nothing where it, or the Node that it needs, is not installed.
    """
    program = Path(os.environ.get("PENHOLDER_OOXML_VALIDATOR", _INSTALLED))
    return program if program.exists() and shutil.which("node") is not None else None


def sdk_errors(program: Path, data: bytes, folder: Path) -> list[str]:
    """What the Open XML SDK finds wrong."""
    file = folder / "draft.docx"
    file.write_bytes(data)
    result = subprocess.run(
        [str(program), str(file)],
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode in {0, 1}, result.stderr
    return [str(error) for error in json.loads(result.stdout)["errors"]]


_audited: dict[bytes, list[str]] = {}
"""What was found in which file, by its checksum: a test may ask about one that is looked at afterwards anyway."""


def audit_errors(data: bytes, folder: Path) -> list[str]:
    """What openxml-audit finds wrong; it is asked once about a file."""
    name = hashlib.sha256(data).digest()
    if name not in _audited:
        _audited[name] = _audit(data, folder)
    return _audited[name]


def _audit(data: bytes, folder: Path) -> list[str]:
    file = folder / "draft.docx"
    file.write_bytes(data)
    # WORKAROUND: one that is asked again confuses files (it remembers them by id()); look again after openxml-audit 0.8.0
    return [f"{error.part_uri}: {error.description}" for error in OpenXmlValidator().validate(file).errors]
