"""Turns fields into the words they show: a field tells names, files and addresses that no page shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from penholder.formats.docx.carry.names import remove, unwrap
from penholder.formats.docx.elements import Element, W, child, tag_of, value

_SHOWS_ITSELF = frozenset({"EQ", "SYMBOL"})
"""Fields whose instructions are what they show."""

_FRAME = frozenset({"p", "pPr", "r", "rPr", "tc", "tr", "tbl"})
"""What goes on holding the rest of a text when the instructions in it are taken out."""


@dataclass
class _Field:
    begin: Element
    inside: list[Element] = field(default_factory=list)
    signs: list[Element] = field(default_factory=list)
    instructions: str = ""
    is_in_result: bool = False

    @property
    def stays(self) -> bool:
        words = self.instructions.split()
        return bool(words) and words[0].upper() in _SHOWS_ITSELF

    def instruct(self, element: Element) -> None:
        """Take what stands between the beginning and the result."""
        tag = tag_of(element)
        if tag == "instrText":
            self.instructions += element.text or ""
        if tag not in _FRAME and not _is_property(element):
            self.inside.append(element)


def unlink_fields(root: Element) -> None:
    """Take out signs and instructions of fields; one without beginning or end loses its signs alone, as it is read."""
    for one in list(root.iter(f"{{{W}}}fldSimple")):
        if not _Field(one, instructions=value(one, "instr") or "").stays:
            unwrap(one)
    opened: list[_Field] = []
    whole: list[_Field] = []
    loose: list[Element] = []
    has_signs = next(root.iter(f"{{{W}}}fldChar"), None) is not None
    for one in list(root.iter()) if has_signs else ():
        if tag_of(one) == "fldChar":
            _sign(one, opened, whole, loose)
        elif opened and not opened[-1].is_in_result and tag_of(one):
            opened[-1].instruct(one)
    loose += [sign for unfinished in opened for sign in unfinished.signs]
    loose += [one for found in whole if not found.stays for one in (*found.inside, *found.signs)]
    kept = {one for found in whole if found.stays for one in found.inside}
    loose += [one for one in root.iter(f"{{{W}}}instrText") if one not in kept]
    loose += list(root.iter(f"{{{W}}}fldData", f"{{{W}}}ffData"))
    for one in loose:
        remove(one)


def _sign(sign: Element, opened: list[_Field], whole: list[_Field], loose: list[Element]) -> None:
    step = value(sign, "fldCharType")
    if step == "begin":
        opened.append(_Field(sign, signs=[sign]))
    elif not opened:
        loose.append(sign)
    elif step == "separate":
        opened[-1].signs.append(sign)
        opened[-1].is_in_result = True
    else:
        ended = opened.pop()
        ended.signs.append(sign)
        whole.append(ended)
        if opened and not opened[-1].is_in_result:
            opened[-1].inside.extend([*ended.inside, *ended.signs])


def _is_property(element: Element) -> bool:
    return any(tag_of(one) in {"pPr", "rPr", "tblPr", "trPr", "tcPr", "tblGrid"} for one in element.iterancestors())


def without_empty_runs(root: Element) -> None:
    """Take away runs that nothing is left in."""
    for one in list(root.iter(f"{{{W}}}r")):
        if (all(tag_of(each) == "rPr" for each in one) and child(one, "rPr") is not None) or not len(one):
            remove(one)
