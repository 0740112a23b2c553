"""Word files of another program with tables, pictures and charts, made by hand for the tests of what is carried along."""

from __future__ import annotations

import io
import zipfile

from penholder.formats.docx.elements import W
from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from penholder.formats.report import Written
from penholder.model.draft import Draft
from tests.formats.docx.made_up import part_bytes

NS = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
Relation = tuple[str, str, bool]
"""Role, target, and whether it lies outside."""


def foreign(body: str, relations: dict[str, Relation] | None = None, **parts: str | bytes) -> bytes:
    """Make a file; ``parts`` are named by their paths with "__" for "/" and "_dot_" for "."; those with ``_rels`` too."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _RELATIONS.format(_line("r", ("officeDocument", "word/document.xml", False))))
        lines = "".join(_line(name, one) for name, one in (relations or {}).items())
        archive.writestr("word/_rels/document.xml.rels", _RELATIONS.format(lines))
        archive.writestr("word/document.xml", f"<w:document {NS}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name.replace('__', '/').replace('_dot_', '.')}", content)
    return target.getvalue()


def _line(name: str, relation: Relation) -> str:
    role, to, outside = relation
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{_OFFICE}/{role}" Target="{to}"{mode}/>'


def relations_of(relations: dict[str, Relation]) -> str:
    """Write the relations of a part that is none of the main one's."""
    return _RELATIONS.format("".join(_line(name, one) for name, one in relations.items()))


def again(data: bytes) -> tuple[Draft, Written, Draft]:
    """Read a file, write the draft, and read that."""
    before = read_docx(data).draft
    written = write_docx(before)
    return before, written, read_docx(written.data).draft


def table(*rows: str) -> str:
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(rows[0].count("<w:tc>")))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def picture_in_line(relation: str = 'r:embed="rIdP"', about: str = 'name="Picture 1"', size: int = 952500) -> str:
    extent = f'cx="{size}" cy="{size}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr id="1" {about}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" {about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {relation}/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect">'
        "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def main_part(written: Written) -> str:
    return part_bytes(written.data, "word/document.xml").decode()


def names_in(data: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return set(archive.namelist())
