"""Asks the two validators about a Word file."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from openxml_audit import OpenXmlValidator


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


def audit_errors(data: bytes, folder: Path) -> list[str]:
    """What openxml-audit finds wrong."""
    file = folder / "draft.docx"
    file.write_bytes(data)
    return [f"{error.part_uri}: {error.description}" for error in OpenXmlValidator().validate(file).errors]
