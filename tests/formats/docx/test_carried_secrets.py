"""Holds that nothing that no page shows goes out within a table, a picture or a chart that is carried along."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from penholder.formats.docx.reader import read_docx
from penholder.formats.docx.writer import write_docx
from tests.formats.docx.carrying import foreign, main_part, picture_in_line, relations_of, row, table
from tests.formats.docx.test_carried import CHART
from tests.formats.docx.written_by_others import ORGAN, p, r, style, styles
from tests.formats.pictures import talkative
from tests.formats.pictures.talkative import SECRET
from tests.formats.pictures.test_pictures import FORMS, says_secret

_WHO = f'w:id="5" w:author="{SECRET}" w:date="2026-01-02T03:04:05Z"'


def _field(code: str, shown: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{SECRET}"/><w:entryMacro w:val="{SECRET}"/></w:ffData>'
        f"</w:fldChar></w:r><w:r><w:instrText> {code} {SECRET} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _cells() -> Iterator[str]:
    """Give cells with something hidden in each; what they show is "seen" and a number."""
    yield from _cells_of_words()
    yield from _cells_of_drawings()


def _cells_of_words() -> Iterator[str]:
    yield p(r("seen 1"), f"<w:del {_WHO}><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>")
    yield p(f"<w:ins {_WHO}>{r('seen 2')}</w:ins>", f"<w:moveFrom {_WHO}>{r(SECRET)}</w:moveFrom>")
    yield p(r("seen 3"), r(SECRET, "<w:vanish/>"), r(SECRET, '<w:rStyle w:val="Hidden"/>'))
    yield p(
        r("seen 4"),
        properties=f"<w:rPr><w:rPrChange {_WHO}><w:rPr/></w:rPrChange></w:rPr><w:pPrChange {_WHO}><w:pPr/></w:pPrChange>",
    )
    for code in (
        "FILENAME",
        "AUTHOR",
        "USERNAME",
        "LASTSAVEDBY",
        "TEMPLATE",
        "DOCPROPERTY",
        "INCLUDEPICTURE",
        "LINK",
        "DDE",
        "EQ2",
    ):
        yield p(_field(code, f"seen {code}"))
    yield p(f'<w:fldSimple w:instr="FILENAME \\p {SECRET}">{r("seen 5")}</w:fldSimple>')
    yield p(f'<w:bookmarkStart w:id="1" w:name="{SECRET}"/>{r("seen 6")}<w:bookmarkEnd w:id="1"/>')
    yield p(
        f'<w:sdt><w:sdtPr><w:alias w:val="{SECRET}"/><w:tag w:val="{SECRET}"/><w:dataBinding w:xpath="/{SECRET}" '
        f'w:storeItemID="{SECRET}"/></w:sdtPr><w:sdtContent>{r("seen 7")}</w:sdtContent></w:sdt>'
    )
    yield p(f'<w:smartTag w:uri="{SECRET}" w:element="{SECRET}">{r("seen 8")}</w:smartTag>')
    yield p(f'<w:hyperlink r:id="rIdL" w:tooltip="{SECRET}" w:anchor="{SECRET}">{r("seen 9")}</w:hyperlink>')
    yield p(
        f'<w:permStart w:id="1" w:ed="{SECRET}"/>{r("seen 10")}<w:permEnd w:id="1"/><w:proofErr w:type="spellStart"/>'
    )
    yield f'<w:p w:rsidR="00AB12CD" w14:paraId="00AB12CD" w14:textId="{SECRET}">{r("seen 11")}</w:p><w:altChunk r:id="rIdL"/>'


def _cells_of_drawings() -> Iterator[str]:
    yield p(r("seen 12"), _vml())
    yield p(
        r("seen 13"),
        picture_in_line(
            "r:embed='rIdpng' r:link='rIdL'", f'name="{SECRET}.png" title="{SECRET}.png" descr="C:\\{SECRET} x\\y"'
        ),
    )
    yield p(
        r("seen 14"),
        f'<w:r><w:object w14:anchorId="{SECRET}"><v:shape o:ole="" id="{SECRET}">'
        f'<v:imagedata r:id="rIdgif" o:title="{SECRET}"/></v:shape>'
        f'<o:OLEObject Type="Embed" ProgID="{SECRET}" ShapeID="{SECRET}" r:id="rIdO"/></w:object></w:r>',
    )
    yield p(
        r("seen 15"),
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:pict/></mc:Choice>'
        f"<mc:Fallback><w:t>{SECRET}</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    )
    yield from (p(picture_in_line(f'r:embed="rId{form}"')) for form in FORMS)


def _vml() -> str:
    return (
        f'<w:r><w:pict><v:shape id="{SECRET}" alt="\\\\server\\{SECRET}\\a" href="file:///{SECRET}" o:gfxdata="{SECRET}" '
        f'equationxml="{SECRET}"><v:imagedata r:id="rIdpng" src="{SECRET}.png" o:title="{SECRET}" o:href="http://{SECRET}/"/>'
        f'<v:fill r:id="rIdL" o:title="{SECRET}"/><o:signatureline o:suggestedsigner="{SECRET}"/></v:shape></w:pict></w:r>'
    )


def talkative_file() -> bytes:
    """A table in which all of that stands, a hidden row, and a chart with a workbook behind it."""
    hidden = row(p(r(SECRET)), properties="<w:trPr><w:hidden/></w:trPr>")
    gone = row(p(r(SECRET)), properties=f"<w:trPr><w:del {_WHO}/></w:trPr>")
    chart = (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><wp:docPr id="4" name="{SECRET}" descr="{SECRET}.xlsx"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rIdC"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    unseen = row(
        p(
            '<w:r><w:drawing><wp:inline><wp:docPr id="8" name="x" hidden="1"/></wp:inline></w:drawing></w:r>',
            r("seen 16"),
        )
    )
    relations = {f"rId{form}": ("image", f"media/{SECRET}.{form}", False) for form in FORMS}
    relations |= {
        "rIdL": ("hyperlink", f"file:///C:/Users/{SECRET}/a.docx", True),
        "rIdO": ("oleObject", f"embeddings/{SECRET}.bin", False),
        "rIdC": ("chart", "charts/c.xml", False),
        "rIdY": ("styles", "styles.xml", False),
    }
    given = styles(style("Hidden", "<w:vanish/>", "character"), style(SECRET, "<w:i/>"))
    media = {f"media__{SECRET}_dot_{form}": make() for form, make in FORMS.items()}
    return foreign(
        ORGAN + table(*(row(cell) for cell in _cells()), hidden, gone, unseen) + p(chart),
        relations,
        styles_dot_xml=given.replace('w:styleId="Hidden"', f'w:rsid="{SECRET}" w:styleId="Hidden"'),
        charts__c_dot_xml=CHART.format(SECRET),
        charts___rels__c_dot_xml_dot_rels=relations_of({"rIdW": ("package", "../embeddings/b.xlsx", False)}),
        embeddings__b_dot_xlsx=_workbook(),
        **media,
    )


def _workbook() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/core.xml", f"<x>{SECRET}</x>")
    return target.getvalue()


def test_no_secret_is_in_what_is_carried_along() -> None:
    data = talkative_file()
    draft = read_docx(data).draft
    assert any(SECRET in part.data for part in draft.carried)
    written = write_docx(draft)
    with zipfile.ZipFile(io.BytesIO(written.data)) as archive:
        for name in archive.namelist():
            assert SECRET not in name
            content = archive.read(name)
            assert not says_secret(content), name
            assert b"00AB12CD" not in content, name
            assert b"TargetMode" not in content, name
    shown = main_part(written)
    assert all(f"seen {at}<" in shown for at in range(1, 17))
    assert sum(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(written.data)).namelist()) == len(
        FORMS
    )
    assert "".join(one.words for one in read_docx(written.data).draft.paragraphs) == "".join(
        one.words for one in draft.paragraphs
    )


def test_a_description_for_those_who_do_not_see_stays() -> None:
    body = ORGAN + p(picture_in_line(about='name="a.png" descr="A tap in a yard"'))
    written = write_docx(
        read_docx(foreign(body, {"rIdP": ("image", "media/a.png", False)}, media__a_dot_png=talkative.png())).draft
    )
    assert 'descr="A tap in a yard"' in main_part(written)
    assert "a.png" not in main_part(written)


def test_what_is_said_of_a_table_stays_unless_it_names_a_file() -> None:
    for said, stays in (("Schools by region", True), ("C:\\Users\\a\\b.docx", False), ("Copy of plan.xlsx", False)):
        about = f'<w:tblCaption w:val="{said}"/><w:tblDescription w:val="{said}"/>'
        body = ORGAN + table(row(p(r("seen")))).replace("</w:tblPr>", f"{about}</w:tblPr>", 1)
        assert about in body
        assert (said in main_part(write_docx(read_docx(foreign(body)).draft))) is stays, said


def test_hidden_letters_of_an_equation_do_not_come_to_light() -> None:
    hidden = f"<m:r><w:rPr><w:vanish/></w:rPr><m:t>{SECRET}</m:t></m:r>"
    body = (
        ORGAN
        + table(row(p(f"<m:oMath>{hidden}<m:r><m:t>seen</m:t></m:r></m:oMath>")))
        + p(r("Here "), f"<m:oMath>{hidden}<m:r><m:t>too</m:t></m:r></m:oMath>")
    )
    shown = main_part(write_docx(read_docx(foreign(body)).draft))
    assert "seen" in shown
    assert "too" in shown
    assert SECRET not in shown


def test_a_link_to_the_web_stays_and_any_other_is_words() -> None:
    targets = {
        "https://undocs.org/A/RES/79/1": True,
        "file:///C:/a.docx": False,
        "mailto:somebody@example.org": False,
        "https://somebody@example.org/a": False,
        "http://intranet/a": False,
        "\\\\server\\a": False,
        "https://mission-my.sharepoint.com/personal/somebody/a.docx?e=key": False,
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fun.org&amp;data=somebody%40example.org": False,
        "https://server.internal/a": False,
        "https://www.un.org/en/ga/?page=2": True,
    }
    for target, stays in targets.items():
        body = ORGAN + table(row(p(f'<w:hyperlink r:id="rIdL">{r("here")}</w:hyperlink>')))
        written = write_docx(read_docx(foreign(body, {"rIdL": ("hyperlink", target, True)})).draft)
        assert ("<w:hyperlink" in main_part(written)) is stays, target
        assert "here" in main_part(written)
