"""What tests of Word files share: the Open XML SDK's validator, where it is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.formats.docx.validators import sdk_program


@pytest.fixture(scope="module")
def sdk() -> Path:
    """Give the Open XML SDK's validator."""
    program = sdk_program()
    if program is None:
        pytest.skip(
            "the Open XML SDK's validator, or the Node it needs, is not installed; python3 installer/dev.py test installs it"
        )
    return program
