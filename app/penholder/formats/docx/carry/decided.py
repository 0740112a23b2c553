"""Brings a thing that is carried along to one reading: all its tracked changes accepted, or all rejected.

The rules are those of ``parse/standing.py``, which gives the text of the same reading; here they hold for the XML.
"""

from __future__ import annotations

from lxml import etree

from penholder.formats.docx.carry.names import local, remove, unwrap
from penholder.formats.docx.elements import Element, W, child, tag_of, value, w

_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_PROPERTIES = frozenset({"rPr", "trPr", "pPr", "tcPr", "ctrlPr"})
_FORMER = frozenset(
    "rPrChange pPrChange tblPrChange trPrChange tcPrChange tblPrExChange sectPrChange tblGridChange".split()
)
_NOT_FORMER = frozenset({"rPr", "sectPr", "ins", "del", "moveFrom", "moveTo"})
"""What stands beside a change of properties and is none of them."""

_PLAIN = {"delText": "t", "delInstrText": "instrText"}
_SIGNS = _CHANGES | {"numberingChange", "cellIns", "cellDel"}
_TRACES = _SIGNS | _FORMER | _PLAIN.keys() | {"cellMerge"}
_CONTENT = frozenset("r hyperlink fldSimple sdt smartTag oMath oMathPara AlternateContent drawing pict object".split())


def decide(root: Element, final: bool) -> None:
    """Leave of every tracked change what the reading has, and nothing that tells there was one."""
    gone = frozenset({"del", "moveFrom"} if final else {"ins", "moveTo"})
    _without_rows_and_cells(root, gone, "cellDel" if final else "cellIns")
    for one in list(root.iter(*_tags(_CHANGES))):
        if not _is_sign(one):
            if tag_of(one) in gone:
                remove(one)
            else:
                unwrap(one)
    _join(root, gone)
    for one in list(root.iter(*_tags(_TRACES))):
        _without_trace(one, final)


def _tags(names: frozenset[str]) -> list[str]:
    return [f"{{{W}}}{name}" for name in names]


def _without_rows_and_cells(root: Element, gone: frozenset[str], of_cell: str) -> None:
    for one in list(root.iter(f"{{{W}}}tr")):
        if any(child(one, "trPr", tag) is not None for tag in gone):
            remove(one)
    for one in list(root.iter(f"{{{W}}}tc")):
        if child(one, "tcPr", of_cell) is not None:
            _emptied(one)


def _without_trace(element: Element, final: bool) -> None:
    tag = tag_of(element)
    if tag in _PLAIN:
        element.tag = f"{{{W}}}{_PLAIN[tag]}"
    elif tag in _FORMER:
        _settled(element, final)
    elif tag == "cellMerge":
        _merged(element, final)
    elif tag in _SIGNS:
        remove(element)


def _is_sign(change: Element) -> bool:
    """Tell a change that stands among properties: it is of the end of a paragraph or of a row."""
    parent = change.getparent()
    return parent is not None and local(parent) in _PROPERTIES


def _emptied(cell: Element) -> None:
    """Empty a cell that is not in the reading; it stays, so that the columns of its row stay where they are."""
    for one in list(cell):
        if tag_of(one) != "tcPr":
            cell.remove(one)
    cell.append(w("p"))


def _join(root: Element, gone: frozenset[str]) -> None:
    """Join each paragraph whose end is not in the reading to the next; it keeps the look of the one with words."""
    for one in list(root.iter(f"{{{W}}}p")):
        if not any(child(one, "pPr", "rPr", tag) is not None for tag in gone):
            continue
        following = next((each for each in one.itersiblings() if tag_of(each) in {"p", "tbl"}), None)
        if following is None or tag_of(following) != "p":
            if not _has_content(one):
                remove(one)
            continue
        if _has_content(one):
            properties, own = child(following, "pPr"), child(one, "pPr")
            if properties is not None:
                following.remove(properties)
            if own is not None:
                sign = child(properties, "rPr")
                for old in own.findall(f"{{{W}}}rPr"):
                    own.remove(old)
                if sign is not None:
                    own.append(sign)
                following.insert(0, own)
        at = 1 if child(following, "pPr") is not None else 0
        for each in reversed([each for each in one if tag_of(each) != "pPr"]):
            following.insert(at, each)
        remove(one)


def _has_content(paragraph: Element) -> bool:
    return any(local(one) in _CONTENT for one in paragraph)


def _settled(change: Element, final: bool) -> None:
    """Keep the properties as they are, or put those from before the change in their place."""
    properties = change.getparent()
    remove(change)
    if final or properties is None or local(change) == "sectPrChange":
        return
    before = change[0] if len(change) else None
    for one in list(properties):
        if tag_of(one) not in _NOT_FORMER or local(change) == "rPrChange":
            properties.remove(one)
    for at, one in enumerate(list(before) if before is not None else []):
        properties.insert(at, one)


def _merged(sign: Element, final: bool) -> None:
    """Turn a tracked joining of cells into cells that are joined."""
    said = value(sign, "vMerge" if final else "vMergeOrig")
    if said is None:
        remove(sign)
        return
    sign.getparent().replace(sign, w("vMerge", val="restart" if said == "rest" else "continue"))  # type: ignore[union-attr]


def completed(root: Element) -> None:
    """Give each cell the paragraph that Word wants at its end, and take away rows without cells."""
    for cell in root.iter(f"{{{W}}}tc"):
        last = next((one for one in reversed(cell) if tag_of(one)), None)
        if last is None or tag_of(last) != "p":
            cell.append(w("p"))
    for row in list(root.iter(f"{{{W}}}tr")):
        if child(row, "tc") is None:
            remove(row)
    for box in root.iter(f"{{{W}}}txbxContent"):
        if child(box, "p") is None:
            box.append(etree.Element(f"{{{W}}}p"))
