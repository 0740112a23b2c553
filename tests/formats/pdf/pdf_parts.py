"""Puts PDF documents together object by object, for those that no program would make."""

from __future__ import annotations

from collections.abc import Sequence

_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
_TEXT = b"BT /F 10 Tf 123 600 Td (Noting the report,) Tj ET "


def put_together(objects: Sequence[bytes]) -> bytes:
    """Number the objects from 1, the catalogue being the first, and add the table of their places."""
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + head + table + tail


def stream(entries: bytes, content: bytes) -> bytes:
    """Make a stream object."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content)


def forms_in_forms(levels: int, times: int) -> bytes:
    """Draw on a page a form that draws another one so many times, and so on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        _PAGE,
        stream(b"", _TEXT + b"/X Do"),
        _FONT,
    ]
    for level in range(levels):
        last = level == levels - 1
        inner = b"" if last else b"/XObject<</X %d 0 R>>" % (7 + level)
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<%b/Font<</F 5 0 R>>>>" % inner
        objects.append(stream(entries, _TEXT if last else b"/X Do " * times))
    return put_together(objects)


def pages_in_a_circle() -> bytes:
    """Make a tree of pages that holds itself."""
    tree = b"<</Type/Pages/Kids[3 0 R 2 0 R]/Count 100000>>"
    return put_together([b"<</Type/Catalog/Pages 2 0 R>>", tree, _PAGE, stream(b"", _TEXT), _FONT, _FONT])
