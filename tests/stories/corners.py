"""Plants secrets in every corner of a Word file where something stands that no page shows, and looks for them in anything.

Each corner has a word of its own, so that a test can say which one got through.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from tests.formats.docx.templates import picture

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PREFIX = "Qzx"
_FOUND = re.compile(_PREFIX + r"([A-Za-z0-9]+?)xzQ")


def secret(corner: str) -> str:
    """Give the word of a corner."""
    return f"{_PREFIX}{corner}xzQ"


def _by(corner: str) -> str:
    return f'w:id="90" w:author="{secret(corner)}" w:date="2026-01-02T03:04:05Z" w:initials="{secret(corner)}i"'


_FIELD_DATA = base64.b64encode(secret("fldData").encode()).decode()


def _field(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"><w:fldData>'
        + base64.b64encode(secret("fldData").encode()).decode()
        + "</w:fldData>"
        f'</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _drawing(corner: str, blip: str) -> str:
    name = secret(corner)
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="95250" cy="95250"/><wp:docPr id="5" name="{name}name" '
        f'title="{name}title.png" descr="C:\\Users\\{name}\\emblem.png"><a:hlinkClick r:id="rIdQ3"/></wp:docPr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="6" name="{name}file.png" descr="/home/{name}/d.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f"<a:blip {blip}>"
        f'<a:extLst><a:ext uri="{name}"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


_IN_LINE = "".join(
    (
        f'<w:bookmarkStart w:id="91" w:name="{secret("bookmark")}"/><w:bookmarkEnd w:id="91"/>',
        f"<w:del {_by('delBy')}><w:r><w:delText>{secret('delText')}</w:delText></w:r></w:del>",
        f'<w:ins {_by("insBy")}><w:r><w:t xml:space="preserve"> indeed </w:t></w:r></w:ins>',
        f"<w:moveFrom {_by('moveBy')}><w:r><w:t>{secret('moveText')}</w:t></w:r></w:moveFrom>",
        f"<w:r><w:rPr><w:rPrChange {_by('formatBy')}><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>now </w:t></w:r>",
        f'<w:r w:rsidR="{secret("rsid")}"><w:rPr><w:vanish/></w:rPr><w:t>{secret("hiddenText")}</w:t></w:r>',
        f"<w:r><w:rPr><w:specVanish/></w:rPr><w:t>{secret('specVanish')}</w:t></w:r>",
        f'<w:r><w:rPr><w:rStyle w:val="QHidden"/></w:rPr><w:t>{secret("hiddenByStyle")}</w:t></w:r>',
        _field(f"AUTHOR {secret('fieldAuthor')}"),
        _field(f'INCLUDEPICTURE "C:\\\\{secret("fieldPicture")}\\\\x.png" \\d'),
        _field(f"FILENAME {secret('fieldFile')} \\p"),
        _field(f"DOCVARIABLE {secret('fieldVariable')}"),
        f'<w:fldSimple w:instr=" DOCPROPERTY {secret("fieldSimple")} "/>',
        f'<w:sdt><w:sdtPr><w:alias w:val="{secret("sdtAlias")}"/><w:tag w:val="{secret("sdtTag")}"/>'
        f'<w:docPartObj><w:docPartGallery w:val="{secret("sdtGallery")}"/></w:docPartObj>'
        f'<w:dataBinding w:xpath="{secret("sdtPath")}" w:storeItemID="{secret("sdtStore")}"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>and </w:t></w:r></w:sdtContent></w:sdt>",
        f'<w:smartTag w:uri="{secret("smartUri")}" w:element="{secret("smartElement")}"><w:smartTagPr>'
        f'<w:attr w:name="{secret("smartName")}" w:val="{secret("smartValue")}"/></w:smartTagPr></w:smartTag>',
        f'<w:customXml w:uri="{secret("xmlUri")}" w:element="{secret("xmlElement")}"/>',
        f'<w:permStart w:id="92" w:ed="{secret("permission")}"/><w:permEnd w:id="92"/>',
        '<w:commentRangeStart w:id="93"/><w:r><w:t>again </w:t></w:r><w:commentRangeEnd w:id="93"/>'
        '<w:r><w:commentReference w:id="93"/></w:r>',
        f'<w:hyperlink r:id="rIdQ3" w:tooltip="{secret("linkTip")}" w:docLocation="{secret("linkPlace")}">'
        "<w:r><w:t>here </w:t></w:r></w:hyperlink>",
        _drawing("drawing", 'r:embed="rIdQ1"'),
        _drawing("linkedPicture", 'r:link="rIdQ2"'),
        f'<w:r><w:pict><v:shape id="{secret("shapeId")}" alt="D:\\{secret("shapeAlt")}\\a.png" style="width:8pt;height:8pt">'
        f'<v:imagedata r:id="rIdQ1" o:title="{secret("shapeTitle")}" o:href="{secret("shapeHref")}"/></v:shape></w:pict></w:r>',
        f'<w:r><w:object><o:OLEObject Type="Embed" ProgID="{secret("oleProgram")}" ShapeID="{secret("oleShape")}" '
        f'DrawAspect="Content" ObjectID="_1" r:id="rIdQ4"/></w:object></w:r>',
    )
)
_BEFORE = (
    f'<w:p w14:paraId="{secret("paraId")}"><w:pPr><w:rPr><w:del {_by("delMark")}/></w:rPr></w:pPr>'
    f"<w:del {_by('delParagraph')}><w:r><w:delText>{secret('delWhole')}</w:delText></w:r></w:del></w:p>"
    '<w:altChunk r:id="rIdQ5"/>'
    f"<w:p><w:pPr><w:pPrChange {_by('layoutBy')}><w:pPr/></w:pPrChange></w:pPr>"
    f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{secret('hiddenParagraph')}</w:t></w:r></w:p>"
)
_RELATIONS = {
    "rIdQ1": ("image", "media/secret.png", False),
    "rIdQ2": ("image", f"file:///\\\\server\\{secret('linkedPath')}.png", True),
    "rIdQ3": ("hyperlink", f"file:///C:/{secret('linkPath')}.docx", True),
    "rIdQ4": ("oleObject", "embeddings/secret.bin", False),
    "rIdQ5": ("aFChunk", "chunk.htm", False),
    "rIdQ6": ("comments", "comments.xml", False),
    "rIdQ7": ("http://schemas.microsoft.com/office/2011/relationships/people", "people.xml", False),
    "rIdQ8": ("glossaryDocument", "glossary/document.xml", False),
    "rIdQ9": ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", False),
    "rIdQ10": ("webSettings", "webSettings.xml", False),
    "rIdQ11": ("customXml", "../customXml/item1.xml", False),
    "rIdQ12": ("printerSettings", "printerSettings/printer.bin", False),
    "rIdQ13": (
        "http://schemas.microsoft.com/office/2006/relationships/keyMapCustomizations",
        "customizations.xml",
        False,
    ),
    "rIdQ14": ("endnotes", "endnotes.xml", False),
    "rIdQ15": ("numbering", "numbering.xml", False),
}
_W_PARTS = {
    "word/comments.xml": f'<w:comments {NS}><w:comment w:id="93" w:author="{secret("commentBy")}" w:initials="x">'
    f"<w:p><w:r><w:t>{secret('commentText')}</w:t></w:r></w:p></w:comment></w:comments>",
    "word/commentsExtended.xml": f'<w15:commentsEx {NS}><w15:commentEx w15:paraId="{secret("commentEx")}"/></w15:commentsEx>',
    "word/people.xml": f'<w15:people {NS}><w15:person w15:author="{secret("person")}"/></w15:people>',
    "word/glossary/document.xml": f"<w:glossaryDocument {NS}><w:docParts>{secret('glossary')}</w:docParts></w:glossaryDocument>",
    "word/webSettings.xml": f"<w:webSettings {NS}><!--{secret('web')}--></w:webSettings>",
    "word/customizations.xml": f"<x>{secret('keys')}</x>",
    "word/endnotes.xml": f'<w:endnotes {NS}><w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:t>{secret("endSeparator")}'
    "</w:t></w:r></w:p></w:endnote></w:endnotes>",
    "word/numbering.xml": f'<w:numbering {NS}><w:abstractNum w:abstractNumId="70"><w:name w:val="{secret("listName")}"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl></w:abstractNum></w:numbering>',
    "word/chunk.htm": f"<p>{secret('chunk')}</p>",
    "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">'
    + "".join(f"<dc:{one}>{secret('core' + one)}</dc:{one}>" for one in ("title", "creator", "subject", "description"))
    + "".join(f"<cp:{one}>{secret('core' + one)}</cp:{one}>" for one in ("lastModifiedBy", "keywords", "category"))
    + "</cp:coreProperties>",
    "docProps/app.xml": f"<P><Company>{secret('company')}</Company><Template>{secret('appTemplate')}</Template></P>",
    "docProps/custom.xml": f'<Properties><property name="{secret("customName")}">{secret("custom")}</property></Properties>',
    "docMetadata/LabelInfo.xml": f"<labels>{secret('label')}</labels>",
    "customXml/item1.xml": f"<x>{secret('customXml')}</x>",
    "customXml/itemProps1.xml": f"<x>{secret('customXmlProps')}</x>",
    "_xmlsignatures/sig1.xml": f"<x>{secret('signature')}</x>",
    "unnamed.txt": secret("unnamed"),
    "docProps/thumbnail.jpeg": secret("thumbnail"),
    "word/vbaProject.bin": secret("macro"),
    "word/vbaData.xml": f"<x>{secret('macroData')}</x>",
    "word/printerSettings/printer.bin": secret("printer"),
    "word/embeddings/secret.bin": secret("ole"),
    "word/fonts/font1.odttf": secret("font"),
}
_SETTINGS = (
    f'<w:attachedTemplate r:id="rIdS1"/><w:mailMerge><w:connectString w:val="{secret("mailMerge")}"/></w:mailMerge>'
    f'<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="{secret("variable")}" '
    f'w:val="{secret("variableValue")}"/></w:docVars><w15:docId xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    f'w15:val="{secret("docId")}"/>'
)
_STYLES = (
    f'<w:style w:type="paragraph" w:styleId="{secret("styleId")}"><w:name w:val="{secret("styleName")}"/>'
    f'<w:aliases w:val="{secret("styleAlias")}"/></w:style>'
    '<w:style w:type="character" w:styleId="QHidden"><w:name w:val="QHidden"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


def with_secrets(data: bytes) -> bytes:
    """Plant all of them in a Word file; its visible words gain "indeed", "now", "and", "again" and "here"."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else ""
            if name == "word/document.xml":
                content = _planted(content)
            elif name == "word/_rels/document.xml.rels":
                content = content.replace("</Relationships>", _lines(_RELATIONS) + "</Relationships>")
            elif name == "word/settings.xml":
                content = re.sub(
                    r"(</w:settings>)", lambda one: _SETTINGS.replace("r:id", "w:val") + one.group(), content
                )
            elif name == "word/styles.xml":
                content = content.replace("</w:styles>", _STYLES + "</w:styles>")
            elif name == "word/footnotes.xml":
                content = content.replace(
                    "<w:p>", f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{secret('noteHidden')}</w:t></w:r>", 1
                )
            elif name == "[Content_Types].xml":
                content = content.replace("</Types>", '<Default Extension="png" ContentType="image/png"/></Types>')
            if name not in _W_PARTS:
                new.writestr(name, content or old.read(name))
        for name, text in _W_PARTS.items():
            new.writestr(name, text)
        new.writestr("word/media/secret.png", picture(secret("pictureRemark")))
        entry = zipfile.ZipInfo(f"word/{secret('partName')}.xml")
        entry.comment = secret("entryComment").encode()
        new.writestr(entry, "<x/>")
        new.comment = secret("zipComment").encode()
    return target.getvalue()


def _planted(content: str) -> str:
    at = content.index("Recalling")
    begin = max(content.rfind("<w:p>", 0, at), content.rfind("<w:p ", 0, at))
    properties = content.find("</w:pPr>", begin, at)
    end = properties + len("</w:pPr>") if properties > 0 else content.index(">", begin) + 1
    head = re.sub(
        r"<w:document [^>]*>", lambda one: one.group()[:-1].split(" xmlns:")[0] + f" {NS}>", content[:begin], count=1
    )
    remark = f"<!--{secret('xmlRemark')}--><?x {secret('instruction')}?>"
    return head + remark + _BEFORE + content[begin:end] + _IN_LINE + content[end:]


def _lines(relations: dict[str, tuple[str, str, bool]]) -> str:
    lines = []
    for name, (role, to, outside) in relations.items():
        kind, mode = role if ":" in role else f"{_OFFICE}/{role}", ' TargetMode="External"' if outside else ""
        lines.append(f'<Relationship Id="{name}" Type="{kind}" Target="{to}"{mode}/>')
    return "".join(lines)


def corners_in(data: bytes) -> set[str]:
    """Give the corners whose secret is anywhere in these bytes, packed or in another writing."""
    return {found for one in _opened(data, 4) for found in _seen(one)}


def _seen(data: bytes) -> Iterator[str]:
    texts = [data.decode("latin-1")]
    texts += [data[start:].decode(code, "ignore") for code in ("utf-16-le", "utf-16-be") for start in (0, 1)]
    for run in re.findall(rb"[A-Za-z0-9+/]{8,}", data):
        pieces = [run[start:] for start in range(4)]
        texts += [
            base64.b64decode(one + b"=" * (-len(one) % 4)).decode("latin-1") for one in pieces if len(one) % 4 != 1
        ]
    for run in re.findall(rb"(?:[0-9A-Fa-f]{2}){6,}", data):
        texts += [
            bytes.fromhex(run.decode()).decode("latin-1"),
            bytes.fromhex(run.decode()).decode("utf-16-be", "ignore"),
        ]
    for text in texts:
        yield from _FOUND.findall(text)


def _opened(data: bytes, depth: int) -> Iterator[bytes]:
    """Give bytes, and all that is packed in them: zips in zips, and streams as a PDF document has them."""
    yield data
    if not depth:
        return
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment
            for entry in archive.infolist():
                yield entry.filename.encode() + entry.comment + entry.extra
                yield from _opened(archive.read(entry), depth - 1)
        return
    for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            unpacked = zlib.decompressobj().decompress(data[found.start() :])
        except zlib.error:
            continue
        if len(unpacked) > 8:
            yield from _opened(unpacked, depth - 1)
