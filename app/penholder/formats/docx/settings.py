"""The part of a Word file that holds its settings."""

from __future__ import annotations

from penholder.formats.docx.elements import serialized, w
from penholder.formats.docx.notes_part import SEPARATORS

_WORD = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
    "useWord2013TrackBottomHyphenation": 0,
}
"""Word from 2013 on: in this mode it squeezes the blanks of a justified line as the official pages have it."""


def settings_part() -> bytes:
    """Write the settings; they are the same in every file."""
    return serialized(
        w(
            "settings",
            w("defaultTabStop", val=475),
            w("evenAndOddHeaders"),
            w("characterSpacingControl", val="doNotCompress"),
            w("footnotePr", *(w("footnote", id=number) for number in SEPARATORS)),
            w(
                "compat",
                *(w("compatSetting", name=name, uri=_WORD, val=value) for name, value in _COMPATIBILITY.items()),
            ),
        )
    )
