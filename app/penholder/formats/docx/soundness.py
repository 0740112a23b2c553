"""Four checks of a Word file that validators leave out, because no schema can say them.

Every style that is named is there; every note has a paragraph (without one Word calls the file damaged); every field
that begins ends; every list that a paragraph belongs to is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from penholder.formats.docx.elements import Element, W, child, tag_of, value
from penholder.formats.docx.opening import Package, open_package
from penholder.ground.messages import Message, message

_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
_STYLE_NAMES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
_STEPS = {"begin": 1, "separate": 2, "end": 3}


def faults(data: bytes) -> tuple[Message, ...]:
    """Give what is wrong, nothing for a sound file; a file that cannot be opened raises ``UserError``."""
    package = open_package(data)
    stories = [package.main, *(root for role in _STORIES for root in package.parts(role))]
    found: list[Message] = []
    for root in stories:
        found.extend(_notes_without_paragraph(root))
        found.extend(_open_fields(root))
    found.extend(_unknown_styles(package, stories))
    found.extend(_unknown_lists(package, stories))
    return tuple(found)


def _unknown_styles(package: Package, stories: list[Element]) -> Iterator[Message]:
    styles = package.part("styles")
    known = set() if styles is None else {value(style, "styleId") for style in styles.iter(f"{{{W}}}style")}
    named = {
        value(one)
        for root in (*stories, *([] if styles is None else [styles]))
        for one in root.iter(*(f"{{{W}}}{name}" for name in _STYLE_NAMES))
    }
    for name in sorted(str(one) for one in named - known):
        yield message("The style {style} is named and is not there.", style=name)


def _notes_without_paragraph(root: Element) -> Iterator[Message]:
    for note in root.iter(f"{{{W}}}footnote", f"{{{W}}}endnote"):
        if child(note, "p") is None:
            yield message("The {kind} {id} has no paragraph.", kind=tag_of(note), id=value(note, "id"))


def _open_fields(root: Element) -> Iterator[Message]:
    """Follow the fields of a part, which may stand in one another; a note is a part of its own."""
    for story in [one for one in root if tag_of(one) in {"footnote", "endnote", "comment"}] or [root]:
        fields: list[int] = []
        for step in (_STEPS.get(value(one, "fldCharType") or "", 0) for one in story.iter(f"{{{W}}}fldChar")):
            if step == 1:
                fields.append(step)
            elif not fields or (step == 2 and fields[-1] == 2):
                fields.append(0)
                break
            elif step == 2:
                fields[-1] = step
            else:
                fields.pop()
        if fields:
            yield message("A field of the part “{part}” does not begin, go on and end in order.", part=tag_of(root))


def _unknown_lists(package: Package, stories: list[Element]) -> Iterator[Message]:
    numbering = package.part("numbering")
    lists = {} if numbering is None else {value(one, "numId"): one for one in numbering.iter(f"{{{W}}}num")}
    shapes = set() if numbering is None else {value(one, "abstractNumId") for one in numbering if _is_shape(one)}
    styles = package.part("styles")
    used = {
        value(child(one, "numId"))
        for root in (*stories, *([] if styles is None else [styles]))
        for one in root.iter(f"{{{W}}}numPr")
    } - {None, "0"}
    for name in sorted(str(one) for one in used if one not in lists):
        yield message("The list {list} is named and is not there.", list=name)
    for number, one in lists.items():
        if value(child(one, "abstractNumId")) not in shapes:
            yield message("The list {list} has no shape.", list=number)


def _is_shape(element: Element) -> bool:
    return tag_of(element) == "abstractNum"
