"""Packs the parts of a Word file so that the same parts give the same bytes, and nothing of the machine is in them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_OTHER_TYPES = {"theme": "application/vnd.openxmlformats-officedocument.theme+xml"}
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold: no word about when the file was made."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part beside the main one: its name in ``word/`` without ending, and what it is to the main part ("header")."""

    name: str
    role: str
    data: bytes


def packed(main: bytes, parts: tuple[Part, ...], core: bytes) -> bytes:
    """Give the whole file; the id of part *n* (from 1) in the main part is "rId" and *n*."""
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations(
            [
                (f"{_OFFICE}/officeDocument", "word/document.xml"),
                (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": core,
        "word/document.xml": main,
        "word/_rels/document.xml.rels": _relations([(f"{_OFFICE}/{part.role}", f"{part.name}.xml") for part in parts]),
        **{f"word/{part.name}.xml": part.data for part in parts},
    }
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
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{named}<dc:language>en-GB</dc:language></cp:coreProperties>'
    ).encode()


def _content_types(parts: tuple[Part, ...]) -> bytes:
    types = {
        "/docProps/core.xml": _CORE_TYPE,
        "/word/document.xml": _MAIN_TYPE,
        **{f"/word/{part.name}.xml": _OTHER_TYPES.get(part.role, _TYPE.format(part.role)) for part in parts},
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relations(targets: list[tuple[str, str]]) -> bytes:
    written = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets, 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'.encode()
