"""Holds that nothing of an opened Word file reaches an exported one but what can be read on its pages."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from penholder.formats.docx.writer import write_docx
from penholder.formats.registry import read_file, write_file
from tests.formats.docx.made_up import sample

SECRET = "Xyzzyplugh"
_CORE = f"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
 <dc:title>{SECRET}</dc:title><dc:creator>{SECRET}</dc:creator><dc:description>{SECRET}</dc:description>
 <cp:keywords>{SECRET}</cp:keywords><cp:lastModifiedBy>{SECRET}</cp:lastModifiedBy><cp:category>{SECRET}</cp:category>
</cp:coreProperties>"""
_PARTS = {
    "docProps/core.xml": _CORE,
    "docProps/app.xml": f"<Properties><Company>{SECRET}</Company><Manager>{SECRET}</Manager></Properties>",
    "docProps/custom.xml": f'<Properties><property name="{SECRET}"/></Properties>',
    "customXml/item1.xml": f"<x>{SECRET}</x>",
    "word/comments.xml": f'<w:comments xmlns:w="w"><w:comment w:author="{SECRET}"/></w:comments>',
    "word/people.xml": f"<people>{SECRET}</people>",
    "word/glossary/document.xml": f"<x>{SECRET}</x>",
    "docProps/thumbnail.jpeg": SECRET,
}
_IN_TEXT = (
    f'<w:bookmarkStart w:id="7" w:name="{SECRET}"/><w:bookmarkEnd w:id="7"/>'
    f'<w:del w:id="8" w:author="{SECRET}" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>'
    f'<w:r w:rsidR="00AB12CD"><w:fldChar w:fldCharType="begin"/><w:instrText>AUTHOR {SECRET}</w:instrText>'
    '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>'
    f'<w:sdt><w:sdtPr><w:alias w:val="{SECRET}"/><w:tag w:val="{SECRET}"/></w:sdtPr><w:sdtContent/></w:sdt>'
    f'<w:r><w:pict w:alt="{SECRET}"/></w:r>'
)


def _with_secrets(data: bytes) -> bytes:
    """Plant a word wherever a Word file says something that no page shows."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content, count = re.subn(rb"(</w:pPr>)", rb"\1" + _IN_TEXT.encode(), content)
                assert count > 20
                content = content.replace(b"<w:p>", f'<w:p w:rsidR="00AB12CD" w:rsidP="{SECRET}">'.encode())
            if name == "word/settings.xml":
                secret = f'<w:docVars><w:docVar w:name="x" w:val="{SECRET}"/></w:docVars>'
                content = content.replace(b"<w:compat>", secret.encode() + b"<w:compat>")
            if name == "word/styles.xml":
                style = f'<w:style w:type="paragraph" w:styleId="{SECRET}"><w:name w:val="{SECRET}"/></w:style>'
                content = content.replace(b"</w:styles>", style.encode() + b"</w:styles>")
            if name not in _PARTS:
                new.writestr(name, content)
        for name, text in _PARTS.items():
            new.writestr(name, text)
        new.comment = SECRET.encode()
    return target.getvalue()


@pytest.mark.parametrize("suffix", [".docx", ".md", ".txt"])
def test_what_no_page_shows_goes_no_further(tmp_path: Path, suffix: str) -> None:
    source, target = tmp_path / f"{SECRET}.docx", tmp_path / f"out{suffix}"
    source.write_bytes(_with_secrets(write_docx(sample()).data))
    with zipfile.ZipFile(source) as archive:
        assert sum(SECRET.encode() in archive.read(name) for name in archive.namelist()) > 8
    draft = read_file(source).draft
    assert len(draft.paragraphs) >= len(sample().paragraphs)
    write_file(draft, target, force=False)
    data = target.read_bytes()
    assert SECRET.encode() not in data
    if zipfile.is_zipfile(target):
        with zipfile.ZipFile(target) as archive:
            for name in archive.namelist():
                content = archive.read(name)
                assert SECRET.encode() not in content, name
                assert b"00AB12CD" not in content, name
    if suffix == ".docx":
        about = docx.Document(io.BytesIO(data)).core_properties
        assert (about.author, about.last_modified_by, about.comments, about.keywords) == ("", "", "", "")
        assert about.title == "Safe water in schools"
        assert about.created is None
        assert about.modified is None
