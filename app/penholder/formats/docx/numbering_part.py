"""The part of a Word file that holds its lists, for labels that Word counts."""

from __future__ import annotations

from penholder.formats.docx.elements import Element, serialized, w
from penholder.formats.docx.word_lists import ListUse, Shape, WordList, WordLists
from penholder.model.kinds import DEEPEST_LEVEL, Kind

_FORMS = ("decimal", "lowerLetter", "lowerRoman", "lowerLetter", "lowerRoman")
_TEXTS = ("%1.", "(%2)", "(%3)", "%4.", "%5.")
_WORKING = {Kind.PREAMBULAR: "PP%1", Kind.OPERATIVE: "OP%1"}
_FIRST_SIGN = 0x5265_7300
"""What Word tells shapes apart by when text is pasted from one file to another; any number will do."""


def numbering_part(lists: WordLists) -> bytes:
    """Write shapes, then lists, as the schema demands."""
    return serialized(w("numbering", *map(_shape, lists.shapes), *map(_list, lists.lists)))


def list_properties(use: ListUse | None) -> Element | None:
    """Say in a paragraph's properties which list it belongs to."""
    return None if use is None else w("numPr", w("ilvl", val=use.level), w("numId", val=use.list))


def label_style(use: ListUse | None) -> Element | None:
    """Set the paragraph's end in the style of its label: Word sets a label that it counts as it sets that."""
    return None if use is None else w("rPr", w("rStyle", val=use.style))


def _shape(shape: Shape) -> Element:
    many = "singleLevel" if shape.text else "multilevel"
    levels = [_still(shape.text)] if shape.text else [_level(shape, at) for at in range(DEEPEST_LEVEL + 1)]
    sign = w("nsid", val=f"{_FIRST_SIGN + shape.id:08X}")
    return w("abstractNum", sign, w("multiLevelType", val=many), *levels, abstractNumId=shape.id)


def _level(shape: Shape, at: int) -> Element:
    """Write one level; indents and the stop behind the label are those of the paragraph's style."""
    return _written(at, _FORMS[at], _WORKING[shape.kind] if shape.is_working and at == 0 else _TEXTS[at])


def _still(text: str) -> Element:
    return _written(0, "bullet" if text == "•" else "none", text)


def _written(at: int, form: str, text: str) -> Element:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("suff", val="tab"),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        ilvl=at,
    )


def _list(one: WordList) -> Element:
    made = w("num", w("abstractNumId", val=one.shape.id), numId=one.id)
    if one.start is not None:
        made.append(w("lvlOverride", w("startOverride", val=one.start), ilvl=one.level))
    return made
