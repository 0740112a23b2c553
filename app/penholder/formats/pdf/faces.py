"""Which types a PDF document is set in, and whether that is the house's."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from penholder.ground.messages import Message, message

_PART = re.compile(r"\A/?(?:[A-Z]{6}\+)?")
_FACE = re.compile(r"(?:PS)?(?:MT)?(?:[-,].*)?\Z")
_HOUSE = ("TimesNewRoman", "LiberationSerif", "Tinos")
"""Times New Roman, and the two that were made to be as wide letter by letter."""


def types_of(data: bytes) -> frozenset[str]:
    """Give the names of the types on the pages ("LiberationSerif"), without those of their faces."""
    found: set[str] = set()
    for page in PdfReader(io.BytesIO(data)).pages:
        resources = page.get("/Resources")
        fonts = None if resources is None else resources.get_object().get("/Font")
        for font in () if fonts is None else fonts.get_object().values():
            known = font.get_object()
            if isinstance(known, DictionaryObject):
                found.add(_FACE.sub("", _PART.sub("", str(known.get("/BaseFont", "")))))
    return frozenset(found - {""})


def other_type(data: bytes) -> Message | None:
    """Say that the pages are set in another type than the house's, as they are where that is not installed."""
    types = types_of(data)
    if not types or any(one.startswith(_HOUSE) for one in types):
        return None
    return message(
        "The pages are set in {type}, because neither Times New Roman nor Liberation Serif is installed here; "
        "lines and pages end elsewhere than in Word.",
        type=", ".join(sorted(types)),
    )
