"""Shipped data and texts are found, and an incomplete installation is told as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.ground.errors import UserError
from penholder.ground.resources import resource


def test_in_a_checkout_resources_lie_beside_the_source(repository: Path) -> None:
    assert resource("samples") == repository / "resources" / "samples"


def test_what_is_not_there_is_told_with_its_place() -> None:
    with pytest.raises(UserError, match=r"missing: .*samples.nowhere\.md\. Install Penholder again"):
        resource("samples", "nowhere.md")
