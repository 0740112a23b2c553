"""Says what a picture, a chart or an equation is, and reads the words in it."""

from __future__ import annotations

from penholder.formats.docx.elements import Element

_PICTURES = {
    "blip": "picture",
    "imagedata": "picture",
    "chart": "chart",
    "OLEObject": "object of another program",
    "relIds": "diagram",
    "control": "form field",
}
_LONGEST = 200
SHAPE = "drawing"
"""What a drawn line or shape is called, which has neither words nor a picture."""


def description_of(element: Element) -> str:
    """Describe a drawing in a few words; a mere box of text, a line or a shape gives nothing to carry."""
    kind, said, is_box = "", "", False
    for one in element.iter():
        name = str(one.tag).rpartition("}")[2]
        if not kind and name in _PICTURES:
            kind = _PICTURES[name]
        if name == "txbxContent":
            is_box = True
        if not said and name in {"docPr", "shape"}:
            said = one.get("descr") or one.get("title") or one.get("alt") or ""
    if not kind:
        kind = "" if is_box else SHAPE
    said = " ".join(said.split())[:_LONGEST]
    return f"{kind}: {said}" if kind and said else kind


def math_words(element: Element) -> str:
    """Give the characters of an equation in their order; how they stand to one another is in the equation itself."""
    return "".join(one.text or "" for one in element.iter() if str(one.tag).rpartition("}")[2] == "t")
