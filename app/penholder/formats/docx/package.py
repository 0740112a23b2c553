"""Packs the parts of a Word file so that the same parts give the same bytes, and nothing of the machine is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from penholder.formats.docx.relations import PACKAGE, Relations

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_OTHER_TYPES = {"theme": "application/vnd.openxmlformats-officedocument.theme+xml"}
_MAIN_TYPE = _WORD_TYPE.format("document.main")
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold: no word about when the file was made."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part beside the main one.

    ``name`` is its path in the folder ``word`` ("header_even.xml", "media/image1.png"); ``content_type`` is needed where
    it does not follow from ``role``, which is what the part is to the one that refers to it ("header", "image").
    """

    name: str
    role: str
    data: bytes
    content_type: str = ""
    relations: Relations = field(default_factory=Relations)

    @property
    def kind(self) -> str:
        """The content type."""
        return self.content_type or _OTHER_TYPES.get(self.role) or _WORD_TYPE.format(self.role)


def packed(main: bytes, relations: Relations, parts: Iterable[Part], core: bytes) -> bytes:
    """Give the whole file: the main part with its relations, the others, and the properties."""
    parts = tuple(parts)
    top = Relations()
    top.id_of("officeDocument", "word/document.xml")
    top.id_of(f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": top.written(),
        "docProps/core.xml": core,
        "word/document.xml": main,
        "word/_rels/document.xml.rels": relations.written(),
    }
    for part in parts:
        files[f"word/{part.name}"] = part.data
        if part.relations:
            folder, _, name = part.name.rpartition("/")
            files[f"word/{folder + '/' if folder else ''}_rels/{name}.rels"] = part.relations.written()
    return _zipped(files)


def _zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, data)
    return target.getvalue()


def core_part(title: str) -> bytes:
    """Write the two properties of the document that it should have: its title and its language."""
    named = f"<dc:title>{escape(title)}</dc:title>" if title else ""
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{named}<dc:language>en-GB</dc:language></cp:coreProperties>'
    ).encode()


def _content_types(parts: tuple[Part, ...]) -> bytes:
    types = {
        "/docProps/core.xml": _CORE_TYPE,
        "/word/document.xml": _MAIN_TYPE,
        **{f"/word/{part.name}": part.kind for part in parts},
    }
    overrides = "".join(
        f"<Override PartName={quoteattr(name)} ContentType={quoteattr(kind)}/>" for name, kind in types.items()
    )
    return (
        f'{_DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
