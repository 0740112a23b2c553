"""Cleans pictures and drawings in a carried thing: names, addresses, ids, and the parts they refer to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from penholder.formats.docx.carry.names import (
    CHART,
    DIAGRAM,
    DRAWING,
    OFFICE_VML,
    VML,
    finding,
    local,
    remove,
    space,
    unwrap,
)
from penholder.formats.docx.elements import Element, R, W, tag_of, w

Follow = Callable[[str, str], str | None]
"""Brings the part of a relation along, ``follow(id, "picture")``, and gives the new id; None where it does not come."""

_FILE_NAME = re.compile(
    r"\\|\w:/|(?:file|cid|mailto|https?):|/(?:Users|home|Volumes|mnt|tmp|var|private|media)/|"
    r"\.(?:png|jpe?g|gif|bmp|dib|tiff?|emf|wmf|em?z|svg|webp|heic|heif|avif|ico|pdf|docx?|docm|dotx?|xlsx?|xlsm|xlsb|pptx?|vsdx?|"
    r"ai|eps|psd|indd|odt|ods|odp|odg|rtf|txt|csv|html?|zip|msg|eml)\b",
    re.IGNORECASE,
)
_NOT_PUBLIC = tuple(
    f".{host}"
    for host in (
        "local localhost internal intranet lan corp home.arpa sharepoint.com sharepoint.us 1drv.ms onedrive.live.com "
        "safelinks.protection.outlook.com outlook.com office.com office365.com dropbox.com box.com icloud.com "
        "drive.google.com docs.google.com mail.google.com urldefense.com urldefense.proofpoint.com"
    ).split()
)
"""Machines of an office by their names, shared folders, mail boxes, and what mail programs put around an address."""

_LINKS = frozenset({"hlinkClick", "hlinkHover", "hlinkMouseOver"})
_SAID_OF_TABLES = frozenset({"tblCaption", "tblDescription"})
_PICTURES_OF_VML = frozenset({"imagedata", "fill", "stroke"})
_OF_OTHERS = frozenset({"OLEObject", "control", "objectEmbed", "objectLink"})
_DROPPED = _OF_OTHERS | {"movie", "signatureline", "snd", "audioFile", "videoFile"}
_NAMING = frozenset(
    "title src href althref relid pict link gfxdata equationxml target button ole oleicon bullet spid userdrawn".split()
)
"""Attributes of VML that name files, addresses or programs."""

_KEPT_EXTENSIONS = frozenset({"svgBlip", "decorative", "showDataLabelsRange", "datalabelsRange"})
_CANDIDATES = finding(
    f"descendant::*[namespace-uri() != '{W}'] | descendant::*[@r:*] | descendant::w:hyperlink | "
    "descendant::w:tblCaption | descendant::w:tblDescription | "
    "descendant::w:control | descendant::w:objectEmbed | descendant::w:objectLink | descendant::w:movie",
)
"""All that may be drawn or refer to something: most elements of a table are neither."""

_OWN_NAME = re.compile(r"_x0000_\w+\Z")


def names_file(words: str) -> bool:
    """Tell whether a description is or has the name of a file, a path or an address."""
    return _FILE_NAME.search(words) is not None


def is_web(address: str) -> bool:
    """Tell an address of the public web; a file, a mail address, a machine of an office, or one with a name before it is none.

    Nor is a shared folder, whose addresses name people and open doors, or one that mail programs have wrapped, which
    tells to whom the message went.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    is_public = parts.scheme in {"http", "https"} and "." in host and "@" not in parts.netloc
    return is_public and not f".{host}".endswith(_NOT_PUBLIC)


def clean_drawings(root: Element, follow: Follow, number: Iterator[int], lose: Callable[[str], None]) -> None:
    """Clean everything drawn within ``root``.

    ``number`` gives ids that no other drawing of the file has, ``lose`` names what does not come.
    """
    for one in [each for each in root.iter("{*}docPr") if each.get("hidden") in {"1", "true"}]:
        _taken_out(one)
    for one in _CANDIDATES(root):
        if _stands_in(one, root) and local(one) not in _LINKS:
            _clean(one, follow, number, lose)
    for one in list(root.iter(f"{{{W}}}object")):
        _as_picture(one)
    for one in list(root.iter(f"{{{W}}}pict", f"{{{W}}}drawing")):
        one.attrib.clear()
        if not len(one):
            remove(one)


def _clean(element: Element, follow: Follow, number: Iterator[int], lose: Callable[[str], None]) -> None:
    name = local(element)
    if name in {"docPr", "cNvPr"}:
        _named(element, number, follow)
    elif name == "extLst":
        _extensions(element)
    elif element.tag == f"{{{DRAWING}}}blip":
        _blip(element, follow, lose)
    elif name in _DROPPED:
        if name in _OF_OTHERS:
            lose("embedded")
        remove(element)
    elif name in _SAID_OF_TABLES:
        if names_file(element.get(f"{{{W}}}val", "")):
            remove(element)
    elif element.tag == f"{{{W}}}hyperlink":
        _link(element, follow)
    elif space(element) in {VML, OFFICE_VML}:
        _vml(element, name, follow, lose)
    else:
        _referring(element, follow, lose)


def _stands_in(element: Element, root: Element) -> bool:
    return local(element) != "" and any(one is root for one in element.iterancestors())


def _named(element: Element, number: Iterator[int], follow: Follow) -> None:
    """Give a drawing a name that says nothing; its description stays, unless it is the name of a file."""
    if local(element) == "docPr":
        element.set("id", str(next(number)))
    element.set("name", f"Object {element.get('id', '0')}")
    for said in ("descr", "title"):
        if said in element.attrib and (names_file(element.get(said, "")) or not element.get(said)):
            del element.attrib[said]
    for link in [one for one in element if local(one) in _LINKS]:
        found = link.get(f"{{{R}}}id")
        new = follow(found, "link") if found else None
        for name in list(link.attrib):
            del link.attrib[name]
        if new is None:
            element.remove(link)
        else:
            link.set(f"{{{R}}}id", new)
            for one in list(link):
                link.remove(one)


def _extensions(extensions: Element) -> None:
    for one in list(extensions):
        if not any(local(each) in _KEPT_EXTENSIONS for each in one):
            extensions.remove(one)
    if not len(extensions):
        remove(extensions)


def _blip(blip: Element, follow: Follow, lose: Callable[[str], None]) -> None:
    """Keep the picture in the file; an address beside it would be asked whenever the file is opened."""
    blip.attrib.pop(f"{{{R}}}link", "")
    found = str(blip.attrib.pop(f"{{{R}}}embed", ""))
    new = follow(found, "picture") if found else None
    if new is not None:
        blip.set(f"{{{R}}}embed", new)
        return
    lose("picture")
    filling = blip.getparent()
    picture = next((one for one in blip.iterancestors() if local(one) == "pic"), None)
    if picture is None:
        if filling is not None and space(filling) == DRAWING:
            filling.getparent().replace(filling, filling.makeelement(f"{{{DRAWING}}}noFill"))  # type: ignore[union-attr]
    elif local(picture.getparent()) == "graphicData":  # type: ignore[arg-type]
        _taken_out(picture)
    else:
        remove(picture)


def _taken_out(element: Element) -> None:
    """Take out the whole drawing that something is the content of."""
    remove(next((one for one in element.iterancestors(f"{{{W}}}drawing")), element))


def _link(link: Element, follow: Follow) -> None:
    """Keep links to the web; of any other the words stay."""
    found = link.get(f"{{{R}}}id")
    new = follow(found, "link") if found else None
    if new is None:
        unwrap(link)
        return
    for name in list(link.attrib):
        del link.attrib[name]
    link.set(f"{{{R}}}id", new)


def _vml(element: Element, name: str, follow: Follow, lose: Callable[[str], None]) -> None:
    found = element.get(f"{{{R}}}id")
    is_outside = found is None and any(str(key).rpartition("}")[2] in {"href", "src"} for key in element.attrib)
    for key in list(element.attrib):
        tag = str(key).rpartition("}")[2]
        if tag in _NAMING or str(key).startswith(f"{{{R}}}"):
            del element.attrib[key]
    if names_file(element.get("alt", "")):
        del element.attrib["alt"]
    if not _OWN_NAME.match(element.get("id", "_x0000_")) and name != "shapetype":
        element.attrib.pop("id", "")
    if name in _PICTURES_OF_VML and found is not None:
        new = follow(found, "picture")
        if new is not None:
            element.set(f"{{{R}}}id", new)
            return
    if name in _PICTURES_OF_VML and (found is not None or is_outside):
        lose("picture")
    if name == "imagedata" and (found is not None or is_outside):
        shape = element.getparent()
        remove(shape if shape is not None and space(shape) == VML else element)


def _referring(element: Element, follow: Follow, lose: Callable[[str], None]) -> None:
    """Bring charts and diagrams along; anything else that refers to a part is taken out."""
    referring = {str(name): str(said) for name, said in element.attrib.items() if str(name).startswith(f"{{{R}}}")}
    if not referring:
        return
    kind = {f"{{{CHART}}}chart": "chart", f"{{{DIAGRAM}}}relIds": "diagram", f"{{{CHART}}}userShapes": "shapes"}.get(
        str(element.tag), "picture" if local(element) == "svgBlip" else ""
    )
    for name, said in referring.items():
        new = follow(said, kind) if kind else None
        if new is None:
            _lost(element, lose)
            return
        element.set(name, new)


def _lost(element: Element, lose: Callable[[str], None]) -> None:
    if local(element) == "svgBlip":  # the same picture stands beside it, in pixels
        remove(element)
        return
    lose("object")
    _taken_out(element)


def _as_picture(element: Element) -> None:
    """Make of an object of another program the picture that it showed."""
    drawing = next((one for one in element if tag_of(one) == "drawing"), None)
    if drawing is not None:
        element.getparent().replace(element, drawing)  # type: ignore[union-attr]
        return
    element.tag = w("pict").tag
