"""Makes the twin of a Word file."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.elements import Element, W, child, serialized, tag_of, value, w, words
from penholder.formats.docx.twin.fitting import Fitter
from penholder.formats.docx.twin.sheet import Sheet
from penholder.formats.report import Written

_WORD_THAT_DOES_NOT_SQUEEZE = "14"
"""From LibreOffice 25.2 on files of a later Word are squeezed there too, by another rule than Word's, and so twice."""

_ON = frozenset({"1", "true", "on"})
_NO_ROOM = "\u200b"
_PAGE, _MARGIN = 12240, 1440
_DEFAULT_STOP = 36.0


def twin_of(built: Built) -> Written:
    """Give the twin of a file that is not packed yet; ``built`` itself is used up by it."""
    roots = {
        part.role: etree.fromstring(part.data)
        for part in built.parts
        if part.role in {"settings", "footnotes", "styles"}
    }
    fitter = _fitter(built.main, roots)
    if fitter is not None:
        _fit(built.main, fitter)
        for note in roots.get("footnotes", ()):
            for paragraph in note.findall(f"{{{W}}}p"):
                fitter.fit(paragraph, is_note=True)
    _free_marks(built.main, roots.get("footnotes"))
    if "settings" in roots:
        _say_which_word(roots["settings"])
    if "footnotes" in roots:
        _alter_notes(roots["footnotes"])
    built.parts = [
        replace(part, data=serialized(roots[part.role])) if part.role in roots else part for part in built.parts
    ]
    return built.packed()


def _fitter(main: Element, roots: dict[str, Element]) -> Fitter | None:
    if "styles" not in roots:
        return None
    stop = value(child(roots.get("settings"), "defaultTabStop"))
    sheet = Sheet(roots["styles"], int(stop) / 20 if stop else _DEFAULT_STOP)
    return Fitter(sheet, _counted(main), _text_width(main))


def _counted(main: Element) -> dict[str, str]:
    """Give the numbers that Word counts for footnotes, by their ids; those whose mark is written out are passed over."""
    marks: dict[str, str] = {}
    for one in main.iter(f"{{{W}}}footnoteReference"):
        if value(one, "customMarkFollows") not in _ON:
            marks[value(one, "id") or ""] = str(len(marks) + 1)
    return marks


def _text_width(main: Element) -> float:
    """Give the room between the margins of the last section, in points."""
    sections = list(main.iter(f"{{{W}}}sectPr"))
    section = sections[-1] if sections else None
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    room = int(value(size, "w") or _PAGE)
    return (room - sum(int(value(margins, side) or _MARGIN) for side in ("left", "right"))) / 20


def _fit(main: Element, fitter: Fitter) -> None:
    """Fit the paragraphs of the text; what stands in a table has other room and keeps its own lines."""
    for body in main:
        for paragraph in [one for one in body if tag_of(one) == "p"]:
            fitter.fit(paragraph)


def _free_marks(main: Element, notes: Element | None) -> None:
    """Have marks that are written out printed as they are.

    WORKAROUND: LibreOffice 7.4 makes a mark of the signs in the run of a note's anchor and of a single sign in the next
    run, prints it raised and small in the text and before the note, and takes as many runs of a single sign, and a tab, out of
    the note. So it is given a sign that takes no room, to print and to take out, and a tab; look again with LibreOffice 25.
    """
    freed = set()
    for reference in list(main.iter(f"{{{W}}}footnoteReference")):
        run = reference.getparent()
        if run is None or value(reference, "customMarkFollows") not in _ON:
            continue
        freed.add(value(reference, "id"))
        rest = w("r", deepcopy(child(run, "rPr")))
        rest.extend(list(reference.itersiblings()))
        for text in rest.findall(f"{{{W}}}t"):
            text.text = _NO_ROOM + (text.text or "")
        reference.addnext(words(_NO_ROOM))
        run.addnext(rest)
    for note in () if notes is None else notes:
        paragraph = child(note, "p")
        if value(note, "id") in freed and paragraph is not None:
            paragraph.insert(1 if child(paragraph, "pPr") is not None else 0, w("r", words(_NO_ROOM)))
            for tab in paragraph.findall(f"{{{W}}}r/{{{W}}}tab")[:1]:
                tab.addprevious(w("tab"))


def _say_which_word(settings: Element) -> None:
    for setting in settings.iter(f"{{{W}}}compatSetting"):
        if value(setting, "name") == "compatibilityMode":
            setting.set(f"{{{W}}}val", _WORD_THAT_DOES_NOT_SQUEEZE)


def _alter_notes(notes: Element) -> None:
    """Have the line above the notes drawn, which LibreOffice only does for Word's own, and count no lines in notes."""
    for note in notes:
        for properties in note.iter(f"{{{W}}}pPr"):
            properties.insert(1, w("suppressLineNumbers"))
        kind = value(note, "type")
        if kind in {"separator", "continuationSeparator"}:
            for run in list(note.iter(f"{{{W}}}r")):
                for text in run.findall(f"{{{W}}}t"):
                    run.replace(text, w(kind))
