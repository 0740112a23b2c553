"""All kinds of slip, in the order of the families."""

from __future__ import annotations

from tests.benchmarks.planting import (
    slips_citations,
    slips_left_over,
    slips_markup,
    slips_note_forms,
    slips_note_marks,
    slips_numbering,
    slips_numbers,
    slips_opening,
    slips_other_forms,
    slips_punctuation,
    slips_sponsors,
    slips_structure,
    slips_words,
)
from tests.benchmarks.planting.slip import Slip

SLIPS: tuple[Slip, ...] = (
    *slips_structure.SLIPS,
    *slips_numbering.SLIPS,
    *slips_punctuation.SLIPS,
    *slips_opening.SLIPS,
    *slips_other_forms.SLIPS,
    *slips_note_marks.SLIPS,
    *slips_note_forms.SLIPS,
    *slips_citations.SLIPS,
    *slips_numbers.SLIPS,
    *slips_words.SLIPS,
    *slips_sponsors.SLIPS,
    *slips_markup.SLIPS,
    *slips_left_over.SLIPS,
)
BY_NAME = {one.name: one for one in SLIPS}
