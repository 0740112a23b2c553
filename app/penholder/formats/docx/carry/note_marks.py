"""Puts the marks of the draft's notes where a carried table had marks of its file's notes, and the labels its lists showed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from penholder.formats.docx.carry.names import properties_of, put, remove
from penholder.formats.docx.elements import Element, W, child, tag_of, w, words
from penholder.formats.docx.opening import parsed
from penholder.formats.docx.parse.carried import PLACE
from penholder.formats.docx.style_names import NUMBER_STYLES
from penholder.model.ids import NoteId

Marks = Callable[[NoteId], Iterable[Element]]
_REFERENCES = (f"{{{W}}}footnoteReference", f"{{{W}}}endnoteReference")


def put_marks(root: Element, anchors: Sequence[NoteId], shown: Mapping[NoteId, str], mark: Marks) -> None:
    """Put the marks of ``anchors`` in their order.

    A place is where the file refers to a note, or, where there are more anchors than that, a run that shows the very mark of the
    next anchor: a sign that stands again. What refers to a note and has no anchor left goes.
    """
    waiting = list(anchors)
    places = sum(1 for _ in root.iter(*_REFERENCES))
    for run in list(root.iter(f"{{{W}}}r")):
        reference = next((one for one in run if one.tag in _REFERENCES), None)
        if reference is not None:
            places -= 1
            _replace(run, reference, mark(waiting.pop(0)) if waiting else ())
        elif len(waiting) > places and _words(run) == shown.get(waiting[0]):
            for one in mark(waiting.pop(0)):
                run.addprevious(one)
            remove(run)


def _replace(run: Element, reference: Element, made: Iterable[Element]) -> None:
    """Put the runs of a mark for a reference; a mark written out behind it is part of it."""
    if reference.get(f"{{{W}}}customMarkFollows") in {"1", "true", "on"}:
        for one in list(reference.itersiblings()):
            run.remove(one)
    for one in made:
        run.addnext(one)
        run = one
    before = reference.getparent()
    remove(reference)
    if before is not None and all(tag_of(one) == "rPr" for one in before):
        remove(before)


def _words(run: Element) -> str | None:
    content = [one for one in run if tag_of(one) != "rPr"]
    return (content[0].text or "") if len(content) == 1 and tag_of(content[0]) == "t" else None


def put_labels(root: Element, labels: Mapping[str, tuple[str, str]]) -> None:
    """Type the labels that Word counted, with a tab and the indent of their level, since lists do not come along."""
    for paragraph in root.iter(f"{{{W}}}p"):
        label, indent = labels.get(paragraph.get(PLACE, ""), ("", ""))
        if not label:
            continue
        properties = properties_of(paragraph, "pPr")
        if indent and child(properties, "ind") is None:
            put(properties, parsed(indent.encode()))
        look = deepcopy(child(properties, "rPr"))
        look = look if look is not None else etree.Element(f"{{{W}}}rPr")
        put(look, w("rStyle", val=NUMBER_STYLES["counted"]))
        paragraph.insert(1, w("r", look, words(label), w("tab")))
