"""Lists what may stand in an exported Word file with things that came from another: tables, pictures, charts, equations."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from penholder.formats.docx.choices import WordChoices
from penholder.formats.docx.template.reading import template_of
from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file
from tests.formats.docx.templates import mission_template

PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|"
    r"word/(document|styles|fontTable|theme|settings|footnotes|numbering|(header|footer)_(first|default|even))\.xml|"
    r"word/(charts|diagrams|drawings)/[a-z_]+[0-9]+\.xml|word/theme/chart_theme[0-9]+\.xml|"
    r"word/media/[a-z_]+[0-9]+\.(png|jpeg|gif|emf|wmf|tiff|bmp|svg|webp|emz|wmz)|word/([a-z]+/)?_rels/[a-z_0-9]+\.xml\.rels"
)
SPACES = frozenset(
    """http://purl.org/dc/elements/1.1/
    http://schemas.microsoft.com/office/drawing/2012/chart
    http://schemas.microsoft.com/office/drawing/2014/chart
    http://schemas.microsoft.com/office/word/2010/wordprocessingShape
    http://schemas.microsoft.com/office/word/2010/wordprocessingGroup
    http://schemas.openxmlformats.org/drawingml/2006/chart
    http://schemas.openxmlformats.org/drawingml/2006/chartDrawing
    http://schemas.openxmlformats.org/drawingml/2006/diagram
    http://schemas.openxmlformats.org/drawingml/2006/main
    http://schemas.openxmlformats.org/drawingml/2006/picture
    http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing
    http://schemas.openxmlformats.org/markup-compatibility/2006
    http://schemas.openxmlformats.org/officeDocument/2006/math
    http://schemas.openxmlformats.org/officeDocument/2006/relationships
    http://schemas.openxmlformats.org/package/2006/content-types
    http://schemas.openxmlformats.org/package/2006/relationships
    http://schemas.openxmlformats.org/package/2006/metadata/core-properties
    http://schemas.openxmlformats.org/wordprocessingml/2006/main
    urn:schemas-microsoft-com:vml
    urn:schemas-microsoft-com:office:office
    urn:schemas-microsoft-com:office:word""".split()
)
"""Namespaces of what is shown. Those of ids, of authors and of sessions of work (w14, w15, w16 …) are not among them."""

NEVER_ELEMENTS = frozenset(
    "vanish specVanish webHidden rsid rsids proofErr ins del moveFrom moveTo rPrChange pPrChange tblPrChange sdt sdtPr smartTag "
    "customXml commentReference commentRangeStart permStart altChunk OLEObject control dataBinding externalData hlinkClick "
    "hlinkHover fldData attachedTemplate docVars mailMerge aliases".split()
)
NEVER_ATTRIBUTES = re.compile(
    r"rsid.*|paraId|textId|author|initials|date|userId|storeItemID|spid|gfxdata|href|title|dirty"
)
_FIELD = re.compile(r"\s*(PAGE|NUMPAGES|REF [A-Za-z0-9_]+.*)\s*")
_PATH = re.compile(r"[A-Za-z]:\\|\\\\[A-Za-z]|file:|/(home|Users|tmp)/")


def faults(data: bytes) -> set[str]:
    """Give what of a Word file should not be there."""
    found: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not PARTS.fullmatch(name):
                found.add(name)
            if name.endswith((".xml", ".rels")):
                found |= {f"{name}: {one}" for one in _of_part(archive.read(name))}
    return found


def _of_part(data: bytes) -> Iterator[str]:
    for one in etree.fromstring(data).iter():
        if not isinstance(one.tag, str):
            yield "a remark or an instruction"
            continue
        name = etree.QName(one)
        if name.namespace not in SPACES or name.localname in NEVER_ELEMENTS:
            yield str(one.tag)
        if name.localname == "instrText" and not _FIELD.fullmatch(one.text or ""):
            yield f"a field: {one.text}"
        if name.localname in {"docPr", "cNvPr"} and not re.fullmatch(
            r"(Object|Picture) [0-9]+|", one.get("name") or ""
        ):
            yield f"a name: {one.get('name')}"
        for key, said in one.attrib.items():
            if NEVER_ATTRIBUTES.fullmatch(etree.QName(str(key)).localname) or _PATH.search(str(said)):
                yield f"{name.localname}@{key}={said}"


FILES = (
    "word-un/A_81_6_SECT._5_.docx",
    "word-un/A_80_630.docx",
    "word-un/A_80_604_Add.2.docx",
    "word/*HC010-Test-05.docx",
    "word/*WordWithAttachments.docx",
    "word/*word_sample.docx",
    "word/*WC012-Math-After.docx",
    "word/*Graphics__AlphaMod*.docx",
)


@pytest.mark.parametrize("name", FILES)
def test_things_that_came_along_bring_what_is_listed_and_nothing_else(shared: Path, name: str) -> None:
    path = next(iter(sorted(shared.glob(name))), None)
    if path is None:
        pytest.skip(f"{name} is not among the real documents")
    draft = read_file(path).draft
    assert draft.carried
    assert faults(write_docx(draft).data) == set()


def test_a_letterhead_brings_what_is_listed_and_nothing_else(shared: Path) -> None:
    draft = read_file(shared / "word-un" / "A_80_630.docx").draft
    data = write_docx(draft, WordChoices(template=template_of(mission_template("x y", "A/79/L.5")))).data
    assert faults(data) == set()


def test_the_originals_would_not_pass(shared: Path) -> None:
    found = faults((shared / "word-un" / "A_80_630.docx").read_bytes())
    assert any("rsid" in one for one in found)
    assert any("docProps/app.xml" in one for one in found)
    assert any("paraId" in one for one in found)
