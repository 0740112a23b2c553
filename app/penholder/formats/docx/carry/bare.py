"""Takes out of a thing that is carried along all that no page shows: remarks, hidden words, controls, ids, extensions."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from penholder.formats.docx.carry.names import IN_EXTENSIONS, KNOWN, MARKUP, MATH, local, remove, unwrap
from penholder.formats.docx.elements import XML, Element, W, child, is_on, tag_of, value

_DROPPED = frozenset(
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef permStart permEnd proofErr "
    "lastRenderedPageBreak moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart "
    "customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd "
    "customXmlMoveToRangeStart customXmlMoveToRangeEnd sdtPr sdtEndPr smartTagPr customXmlPr altChunk subDoc contentPart "
    "divId sectPr numPr webHidden".split()
)
_UNWRAPPED = frozenset({"sdt", "sdtContent", "smartTag", "customXml"})
_SPACES_OF_ATTRIBUTES = (KNOWN - {MARKUP}) | {"", XML}
_HIDING = frozenset({"vanish", "specVanish"})


def bare(root: Element, hidden_by_style: Callable[[str, str], bool]) -> None:
    """Make the thing bare; ``hidden_by_style`` tells whether the styles of paragraph and run hide words."""
    for one in list(root.iter(f"{{{MARKUP}}}AlternateContent")):
        _choose(one)
    for one in list(root.iter(f"{{{W}}}tr")):
        if is_on(child(one, "trPr", "hidden")):
            remove(one)
    for one in list(root.iter(f"{{{W}}}r")):
        if _is_hidden(one, hidden_by_style):
            _keep_note_mark(one)
    for one in list(root.iter(f"{{{MATH}}}r")):
        if _hides(child(one, "rPr")):
            remove(one)
    for one in list(root.iter()):
        if not local(one) or (one is not root and _goes(one)):
            remove(one)
        elif tag_of(one) in _UNWRAPPED and one is not root:
            unwrap(one)
        else:
            _without_ids(one)


def _choose(versions: Element) -> None:
    """Keep the version for newer programs where all it needs is known here, else the one for older ones."""
    for choice in versions.findall(f"{{{MARKUP}}}Choice"):
        needs = (choice.get("Requires") or "").split()
        if all(choice.nsmap.get(one) in KNOWN or one in {"wp14", "w14", "a14"} for one in needs):
            break
    else:
        found = versions.find(f"{{{MARKUP}}}Fallback")
        choice = found if found is not None else versions
    for one in list(choice):
        if one.tag not in {f"{{{MARKUP}}}Choice", f"{{{MARKUP}}}Fallback"}:
            versions.addprevious(one)
    remove(versions)


def _goes(element: Element) -> bool:
    where, _, name = str(element.tag).removeprefix("{").rpartition("}")
    if where == W:
        return name in _DROPPED or name in _HIDING
    return where not in KNOWN and not (where in IN_EXTENSIONS and _is_in_extension(element))


def _is_in_extension(element: Element) -> bool:
    return any(local(one) == "ext" for one in element.iterancestors())


def _without_ids(element: Element) -> None:
    for name in list(element.attrib):
        if _is_id(str(name)):
            del element.attrib[name]


@lru_cache(maxsize=1000)
def _is_id(name: str) -> bool:
    """Tell whether an attribute is of an extension, or an id; asked for each of some ten thousands in a long table."""
    found, _, tag = name.rpartition("}")
    is_known = found.removeprefix("{") in _SPACES_OF_ATTRIBUTES
    return not is_known or tag.startswith("rsid") or (tag == "place" and not found)


def _is_hidden(run: Element, hidden_by_style: Callable[[str, str], bool]) -> bool:
    """Tell whether the words of a run do not show: set directly, or by the styles of run and paragraph."""
    properties = child(run, "rPr")
    if (own := _hides(properties)) is not None:
        return own
    paragraph = next((one for one in run.iterancestors() if tag_of(one) == "p"), None)
    style = value(child(paragraph, "pPr", "pStyle")) or ""
    return hidden_by_style(style, value(child(properties, "rStyle")) or "")


def _hides(properties: Element | None) -> bool | None:
    """Tell whether the properties of a run hide its words; None where they do not say."""
    for tag in ("specVanish", "vanish"):
        if (own := child(properties, tag)) is not None:
            return is_on(own)
    return None


def _keep_note_mark(run: Element) -> None:
    """Take out hidden words; a note that hangs on them is shown, as the reader shows it."""
    for one in list(run):
        if tag_of(one) not in {"rPr", "footnoteReference", "endnoteReference", "fldChar", "instrText"}:
            run.remove(one)
