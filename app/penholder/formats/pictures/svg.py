"""Cleans SVG pictures: shapes, words and looks stay; scripts, remarks, data of drawing programs and addresses go."""

from __future__ import annotations

import base64
import binascii
import re

from lxml import etree

from penholder.formats.pictures.trouble import UnreadablePictureError

_SVG, _LINK, _XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
_DROPPED = frozenset("metadata script foreignObject title desc a animate set animateTransform animateMotion".split())
_ADDRESS = re.compile(r"@import[^;]*;?|url\(\s*(['\"]?)(?!#)[^)]*\)|/\*.*?\*/", re.DOTALL | re.IGNORECASE)
_LOOK = re.compile(r"-inkscape-[\w-]+\s*:[^;]*;?")
_PICTURE = re.compile(r"data:image/(?P<form>png|jpe?g|gif|webp);base64,(?P<data>[\sA-Za-z0-9+/=]+)\Z")


def cleaned_svg(data: bytes) -> bytes:
    """Give the picture with elements and attributes of SVG alone; embedded pictures are cleaned in their turn."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root.tag != f"{{{_SVG}}}svg":
        raise UnreadablePictureError
    for one in list(root.iter()):
        space, _, name = str(one.tag).rpartition("}")
        if one is not root and (space != f"{{{_SVG}" or name in _DROPPED):
            _taken_out(one, keep_inside=space == f"{{{_SVG}" and name == "a")
        else:
            _without_data(one, name)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _taken_out(element: etree._Element, keep_inside: bool) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if keep_inside:
        for one in list(element):
            element.addprevious(one)
    parent.remove(element)


def _without_data(element: etree._Element, name: str) -> None:
    if name == "style" and element.text:
        element.text = _ADDRESS.sub("none", element.text)
    for key, said in [(str(key), str(said)) for key, said in element.attrib.items()]:
        space, _, attribute = key.rpartition("}")
        if attribute == "href":
            _without_address(element, key, said)
        elif space not in {"", f"{{{_XML}"} or attribute.startswith(("on", "data-", "aria-")):
            del element.attrib[key]
        elif "url(" in said or "inkscape" in said:
            element.set(key, _LOOK.sub("", _ADDRESS.sub("none", said)))


def _without_address(element: etree._Element, key: str, said: str) -> None:
    """Keep references within the picture and pictures within it; anything else is an address."""
    if said.startswith("#"):
        return
    found = _PICTURE.match(said)
    clean = None
    if found is not None:
        from penholder.formats.pictures.clean import clean_picture  # noqa: PLC0415 - pictures within pictures

        try:
            clean = clean_picture(base64.b64decode(found["data"]))
        except binascii.Error:
            clean = None
    if clean is None:
        del element.attrib[key]
    else:
        element.set(key, f"data:{clean.content_type};base64,{base64.b64encode(clean.data).decode()}")
