"""Makes templates as a mission may have them: letterhead with a picture, A4, a style of ours in its own manner."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm, RGBColor

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def picture(remark: str = "") -> bytes:
    """A picture of one dot, with a remark that no eye sees."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    said = chunk(b"tEXt", b"Author\0" + remark.encode()) if remark else b""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + said + chunk(b"IDAT", zlib.compress(b"\0\x10\x20\x30")) + chunk(b"IEND", b"")


def mission_template(secret: str = "", symbol: str = "") -> bytes:
    """A letterhead on every page, the title in a colour, A4 with margins of an inch; ``secret`` stands in every corner."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    head = section.header.paragraphs[0]
    head.add_run().add_picture(io.BytesIO(picture(secret)))
    head.add_run("Permanent Mission of Ruritania")
    if symbol:
        section.header.add_paragraph(symbol)
    made.styles["Normal"].font.name = "Garamond"
    title = made.styles.add_style("Title_H1", WD_STYLE_TYPE.PARAGRAPH)
    title.base_style, title.font.color.rgb = made.styles["Normal"], RGBColor(0x00, 0x33, 0x66)
    made.styles.add_style("Operative paragraph", WD_STYLE_TYPE.PARAGRAPH).font.italic = True
    if secret:
        _plant(made, secret)
    saved = io.BytesIO()
    made.save(saved)
    data = saved.getvalue()
    return (
        with_parts(data, {"word/vbaProject.bin": secret.encode(), "docProps/custom.xml": secret.encode()})
        if secret
        else data
    )


def _plant(made: docx.document.Document, secret: str) -> None:
    made.add_paragraph(f"Text of the template {secret}")
    about = made.core_properties
    about.author = about.comments = about.keywords = about.title = about.last_modified_by = secret
    head = made.sections[0].header.paragraphs[0].paragraph_format.element
    for hidden in (
        f"<w:r {NS}><w:rPr><w:vanish/></w:rPr><w:t>{secret}</w:t></w:r>",
        f'<w:del {NS} w:id="1" w:author="{secret}"><w:r><w:delText>{secret}</w:delText></w:r></w:del>',
        f'<w:fldSimple {NS} w:instr=" FILENAME \\p "><w:r><w:t>{secret}</w:t></w:r></w:fldSimple>',
        f'<w:r {NS}><w:fldChar w:fldCharType="begin"/><w:instrText>AUTHOR {secret}</w:instrText>'
        f'<w:fldChar w:fldCharType="separate"/><w:t>{secret}</w:t><w:fldChar w:fldCharType="end"/></w:r>',
        f'<w:bookmarkStart {NS} w:id="7" w:name="{secret}"/>',
        f'<w:sdt {NS}><w:sdtPr><w:alias w:val="{secret}"/><w:tag w:val="{secret}"/></w:sdtPr><w:sdtContent>'
        f"<w:r><w:t>New York</w:t></w:r></w:sdtContent></w:sdt>",
        f'<w:r {NS} w:rsidR="{secret}"><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE {secret}</w:instrText>'
        f'<w:fldChar w:fldCharType="separate"/><w:t>{secret}</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    ):
        head.append(parse_xml(hidden))
    drawing = next(head.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))
    drawing.set("descr", secret)
    drawing.set("name", secret)


def with_parts(data: bytes, parts: Mapping[str, bytes] = {}, alter: Mapping[str, Callable[[str], str]] = {}) -> bytes:
    """Put further parts into a Word file, and alter others as text."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name in alter:
                changed = alter[name](content.decode())
                assert changed != content.decode(), name
                content = changed.encode()
            if name not in parts:
                new.writestr(name, content)
        for name, content in parts.items():
            new.writestr(name, content)
    return target.getvalue()


def without_styles(data: bytes) -> bytes:
    """Take all styles out of a Word file."""
    return with_parts(
        data, alter={"word/styles.xml": lambda text: re.sub(r"<w:style .*</w:style>", "", text, flags=re.S)}
    )
