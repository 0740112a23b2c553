"""Makes the twin of a Word file."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.elements import Element, W, serialized, value, w
from penholder.formats.docx.package import Part
from penholder.formats.report import Written

_WORD_THAT_DOES_NOT_SQUEEZE = "14"
"""From LibreOffice 25.2 on files of a later Word are squeezed there too, by another rule than Word's, and so twice."""


def twin_of(built: Built) -> Written:
    """Give the twin of a file that is not packed yet; ``built`` itself is used up by it."""
    built.parts = [_for_libreoffice(part) for part in built.parts]
    return built.packed()


def _for_libreoffice(part: Part) -> Part:
    alter = {"settings": _alter_settings, "footnotes": _alter_notes}.get(part.role)
    if alter is None:
        return part
    root = etree.fromstring(part.data)
    alter(root)
    return replace(part, data=serialized(root))


def _alter_settings(root: Element) -> None:
    for setting in root.iter(f"{{{W}}}compatSetting"):
        if value(setting, "name") == "compatibilityMode":
            setting.set(f"{{{W}}}val", _WORD_THAT_DOES_NOT_SQUEEZE)


def _alter_notes(root: Element) -> None:
    """Have the line above the notes drawn, which LibreOffice only does for Word's own."""
    for note in root:
        kind = value(note, "type")
        if kind in {"separator", "continuationSeparator"}:
            for run in note.iter(f"{{{W}}}r"):
                for text in run.findall(f"{{{W}}}t"):
                    run.replace(text, w(kind))
