"""Lists what may stand in a file that goes out, part by part and name by name; anything that is not listed turns this red.

Who adds something to an export adds it here, and so has to ask whether it says anything of people, machines or times.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from penholder.desktop.editor.clipboard import OWN_TYPE, mime_of
from penholder.desktop.editor.slices import slice_of
from penholder.formats import libreoffice
from penholder.formats.docx.choices import Numbering, Paper, ReferenceForm, WordChoices
from penholder.formats.docx.writer import write_docx
from penholder.formats.html.writer import write_html
from penholder.formats.native import read_native
from penholder.formats.registry import WRITE_SUFFIXES, read_file, write_file
from penholder.model.draft import Draft
from penholder.model.ids import CommentId, SourceId
from penholder.model.inline import Mark, MarkKind, Text, normal
from penholder.model.kinds import Kind, Stage
from penholder.model.note import Comment, Source
from penholder.model.paragraph import Paragraph
from penholder.session.sharing import shared
from tests.formats.docx.made_up import sample

_RUNNING = "hdr ftr p pPr pStyle spacing jc r rPr rStyle t tab br tbl tblPr tblW tblBorders tblLayout tblCellMar tblGrid gridCol "
_RUNNING += "tr trPr trHeight tc tcPr tcW left right top bottom fldChar instrText"
_TEXT = (
    _RUNNING + " document body b bCs i iCs u highlight vertAlign tabs ind tcBorders gridSpan gridAfter wAfter "
    "footnoteReference headerReference footerReference sectPr pgSz pgMar cols titlePg docGrid lnNumType numPr ilvl numId "
    "hyperlink bookmarkStart bookmarkEnd bidi rtl lang keepNext"
)
_NOTES = _RUNNING + " footnotes footnote footnoteRef b bCs i iCs u highlight vertAlign hyperlink rtl lang bidi"
_STYLES = (
    "styles docDefaults rPrDefault pPrDefault style name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr "
    "tblPr tblInd tblCellMar top left bottom right keepNext keepLines pageBreakBefore suppressAutoHyphens suppressLineNumbers "
    "tabs tab spacing ind contextualSpacing jc outlineLvl pBdr rFonts b bCs i iCs noProof kern w sz szCs vertAlign lang color u "
    "numPr ilvl numId rtl"
)
_THEME = (
    "theme themeElements clrScheme fontScheme fmtScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink "
    "folHlink sysClr srgbClr schemeClr majorFont minorFont latin ea cs fillStyleLst lnStyleLst effectStyleLst effectStyle "
    "effectLst bgFillStyleLst solidFill ln"
)
_LISTS = "numbering abstractNum nsid multiLevelType lvl start numFmt lvlRestart suff lvlText lvlJc pPr rPr rStyle pStyle ind "
_LISTS += "tabs tab num abstractNumId lvlOverride startOverride b bCs i iCs isLgl"
_SETTINGS = "settings defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr footnote compat compatSetting"
ELEMENTS = {
    r"\[Content_Types\]\.xml": "Types Default Override",
    r"(.*/)?_rels/[a-z_A-Z0-9]*\.(xml\.)?rels": "Relationships Relationship",
    r"docProps/core\.xml": "coreProperties title language",
    r"word/document\.xml": _TEXT,
    r"word/fontTable\.xml": "fonts font panose1 charset family pitch",
    r"word/theme\.xml": _THEME,
    r"word/settings\.xml": _SETTINGS,
    r"word/footnotes\.xml": _NOTES,
    r"word/styles\.xml": _STYLES,
    r"word/numbering\.xml": _LISTS,
    r"word/(header|footer)_(first|default|even)\.xml": _RUNNING,
}
"""Parts of an exported Word file, as patterns, and the elements that each may have."""

ATTRIBUTES = frozenset(
    (
        "val type id name w h x y sz szCs pos space color fill line lineRule before after left right top bottom header "
        "footer gutter hanging firstLine hRule linePitch customMarkFollows fldCharType styleId default customStyle ascii "
        "hAnsi eastAsia cs bidi uri typeface lastClr Id Type Target TargetMode ContentType Extension PartName history "
        "anchor abstractNumId numId ilvl countBy distance restart hint orient"
    ).split()
)
WORD = "http://schemas.openxmlformats.org/"
HTML_ATTRIBUTES = frozenset("lang dir charset name content style id href role aria-label scope colspan rowspan".split())
HTML_ELEMENTS = frozenset(
    "html head meta title body p h1 h2 h3 h4 span b i u sup a br table thead tbody tr td th section hr div".split()
)
HTML_STYLES = frozenset(
    "font-family font-size font-weight line-height max-width margin padding text-align text-indent color text-decoration border "
    "border-top border-bottom border-collapse vertical-align width background-color mso-tab-count".split()
)
NATIVE = {
    "meta.json": {"format", "version"},
    "desk.json": set[str](),
    "draft.json": {
        *("version body stage document_type issued masthead paragraphs notes comments sources carried".split()),
        *("symbol distribution date original_language session committee agenda_item agenda_title".split()),
        *("id kind level number typed_label inlines custom_mark typed_mark".split()),
        *("text marks note reference targets".split()),
    },
}
MARKS = {"italic", "bold", "underline", "superscript", "highlight"}
PDF_ROOT = {
    "/Type",
    "/Pages",
    "/Lang",
    "/MarkInfo",
    "/StructTreeRoot",
    "/Outlines",
    "/ViewerPreferences",
    "/OpenAction",
}


def worked_on() -> Draft:
    """A draft with all that must stay behind: a comment, a source, ids that tell of much that was thrown away."""
    marked = frozenset({Mark(MarkKind.COMMENT, "c1"), Mark(MarkKind.SOURCE, "s1")})
    last = Paragraph.of("p900", Kind.OPERATIVE, normal([Text("Decides to go on.", marked)]))
    return replace(
        sample(),
        paragraphs=(*sample().paragraphs, last),
        comments=(Comment(CommentId("c1"), "A delegate", "Not yet.", "2026-01-02"),),
        sources=(Source(SourceId("s1"), "A/RES/79/1"),),
        issued=901,
    )


EVERYTHING = WordChoices(
    Stage.WORKING, Paper.A4, Numbering.WORD, ReferenceForm.FIELDS, True, True, True, "Rev. 1, 2 January 2026, 14.30"
)


def word_faults(data: bytes) -> list[str]:
    """Give what of a Word file is not on the lists."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.comment:
            found.append("a remark on the archive")
        for entry in archive.infolist():
            if entry.comment or entry.extra or entry.date_time != (1980, 1, 1, 0, 0, 0):
                found.append(f"{entry.filename}: what the archive says of it")
            allowed = next((words for one, words in ELEMENTS.items() if re.fullmatch(one, entry.filename)), None)
            if allowed is None:
                found.append(entry.filename)
                continue
            found += [f"{entry.filename}: {one}" for one in _xml_faults(archive.read(entry), set(allowed.split()))]
    return sorted(set(found))


def _xml_faults(data: bytes, allowed: set[str]) -> Iterator[str]:
    for one in etree.fromstring(data).iter():
        if not isinstance(one.tag, str):
            yield "a remark or an instruction"
            continue
        name = etree.QName(one)
        if name.localname not in allowed or not str(name.namespace).startswith((WORD, "http://purl.org/dc/elements/")):
            yield name.localname
        for key, said in one.attrib.items():
            if etree.QName(str(key)).localname not in ATTRIBUTES:
                yield f"{name.localname}@{key}"
            if str(key) == "TargetMode" and not str(one.get("Target")).startswith(
                ("https://docs.un.org/", "https://undocs.org/")
            ):
                yield f"an address: {one.get('Target')}"
            if re.fullmatch(r"[A-Z]:\\.*|/(home|Users|tmp)/.*|file:.*", str(said)):
                yield f"a path: {said}"
        if name.localname == "instrText" and not re.fullmatch(
            r" ?(PAGE|NUMPAGES|REF [A-Za-z0-9_]+.*) ?", one.text or ""
        ):
            yield f"a field: {one.text}"


@pytest.mark.parametrize("choices", [WordChoices(), EVERYTHING], ids=["as the house has it", "all choices"])
def test_a_word_file_holds_what_is_listed_and_nothing_else(choices: WordChoices) -> None:
    assert word_faults(write_docx(worked_on(), choices).data) == []


def test_the_lists_of_a_word_file_can_be_broken() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write_docx(sample()).data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"<w:p>", b'<w:p w:rsidR="00AB12CD">', 1)
            new.writestr(name, content.replace(b"<w:compat>", b"<w:rsids/><w:compat>"))
        new.writestr("docProps/app.xml", "<Properties/>")
    found = word_faults(target.getvalue())
    assert {"docProps/app.xml", "word/settings.xml: rsids"} <= set(found)
    assert any("rsidR" in one for one in found)
    assert any("what the archive says" in one for one in found)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    if ".pdf" not in WRITE_SUFFIXES:
        pytest.skip("no PDF documents are written")
    if libreoffice.libreoffice() is None:
        pytest.skip("LibreOffice, which sets the pages, is not installed")
    path = tmp_path_factory.mktemp("clean") / "draft.pdf"
    write_file(worked_on(), path, force=False)
    return path.read_bytes()


def test_a_pdf_document_holds_what_is_listed_and_nothing_else(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    assert set(reader.trailer) <= {"/Size", "/Root", "/Info"}
    assert set(reader.metadata or {}) <= {"/Title"}
    assert set(reader.trailer["/Root"]) <= PDF_ROOT
    kinds = [kind for number in range(1, int(reader.trailer["/Size"])) if (kind := _kind(reader, number))]
    assert {
        one for one in kinds if one in {"/Metadata", "/EmbeddedFile", "/Filespec", "/Action", "/Sig", "/OCG"}
    } == set()
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    assert {str(note["/Subtype"]) for note in notes} <= {"/Link"}
    for note in notes:
        assert not {"/T", "/M", "/Contents", "/NM", "/CreationDate"} & set(note) - {"/Contents"}
    for page in reader.pages:
        assert not {"/Metadata", "/LastModified", "/PieceInfo", "/AA"} & set(page)


def _kind(reader: PdfReader, number: int) -> str:
    found = reader.get_object(IndirectObject(number, 0, reader))
    return str(found.get("/Type", "")) if isinstance(found, DictionaryObject) else ""


def html_faults(page: str) -> list[str]:
    """Give what of a page is not on the lists."""
    found = []
    for one in lxml.html.document_fromstring(page).iter():
        if not isinstance(one.tag, str):
            found.append("a remark")
            continue
        found += [one.tag] if one.tag not in HTML_ELEMENTS else []
        found += [f"{one.tag}@{name}" for name in one.attrib if name not in HTML_ATTRIBUTES]
        names = [said.split(":")[0].strip() for said in (one.get("style") or "").split(";") if said.strip()]
        found += [f"{one.tag} {name}" for name in names if name not in HTML_STYLES]
        if one.tag == "a" and not (one.get("href") or "#").startswith("#"):
            found.append(f"an address: {one.get('href')}")
        if one.get("id") and not re.fullmatch(r"(p[0-9a-f]{6}-)?(note|mark)-[0-9]+", one.get("id") or ""):
            found.append(f"a name: {one.get('id')}")
    return found


def test_a_page_of_html_holds_what_is_listed_and_nothing_else() -> None:
    assert html_faults(write_html(worked_on()).data.decode()) == []
    assert html_faults("<p class=x onclick=y><!-- z --><img src=q>") != []


def test_the_clipboard_holds_what_is_listed_and_nothing_else() -> None:
    draft = worked_on()
    last = len(draft.paragraphs) - 1
    mime = mime_of(draft, slice_of(draft, (0, 0), (last, len(draft.paragraphs[last].text)), "page"))
    assert set(mime.formats()) == {OWN_TYPE, "text/plain", "text/html"}
    assert html_faults(mime.html()) == []
    own = json.loads(bytes(mime.data(OWN_TYPE).data()))
    assert set(own) == {"origin", "whole", "paragraphs", "notes"}
    assert _keys(own) - NATIVE["draft.json"] - {"origin", "whole"} == set()
    assert _marks(own) <= MARKS
    for words in (mime.text(), mime.html(), json.dumps(own)):
        assert not re.search(r"Not yet|delegate|A/RES/79/1|comment|source|c1\b|s1\b", words)
    for words in (mime.text(), mime.html()):
        assert "p900" not in words


def test_a_shared_copy_holds_what_is_listed_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "shared.penholder"
    write_file(shared(worked_on()), path, force=False)
    with zipfile.ZipFile(path) as archive:
        assert set(archive.namelist()) == set(NATIVE)
        assert archive.comment == b""
        for entry in archive.infolist():
            assert (entry.date_time, entry.extra, entry.comment) == ((1980, 1, 1, 0, 0, 0), b"", b"")
            value = json.loads(archive.read(entry))
            assert _keys(value) - NATIVE[entry.filename] == set()
            assert _marks(value) <= MARKS
            if entry.filename == "draft.json":
                assert (value["comments"], value["sources"], value["carried"]) == ([], [], [])
                assert value["issued"] == len(value["paragraphs"])
    assert read_native(path.read_bytes())[1] == {}
    words = [(one.kind, one.level, one.words) for one in worked_on().paragraphs]
    assert [(one.kind, one.level, one.words) for one in read_file(path).draft.paragraphs] == words


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for one in value.values() for key in _keys(one))}
    return {key for one in value for key in _keys(one)} if isinstance(value, list) else set()


def _marks(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value.get("marks", ()), *(mark for one in value.values() for mark in _marks(one))}
    return {mark for one in value for mark in _marks(one)} if isinstance(value, list) else set()


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_text_has_the_words_and_nothing_of_the_work(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"draft{suffix}"
    write_file(worked_on(), path, force=False)
    assert not re.search(r"Not yet|delegate|A/RES/79/1|p900", path.read_text("utf-8"))
