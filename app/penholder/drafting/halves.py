"""The two halves of a resolution, which share paragraphs, labels and openings but not their forms."""

from __future__ import annotations

from enum import StrEnum


class Half(StrEnum):
    """The preamble (participles, no numbers) or the operative part (verbs, numbers)."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
