"""Pictures of every form, each with a word planted in every corner where a program says something that no eye sees."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, qRgb

SECRET = "Xyzzyplugh"
_WORD = SECRET.encode()


def coloured(form: str) -> bytes:
    """Give a small picture of many colours in a form that Qt writes."""
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    for y in range(16):
        for x in range(24):
            image.setPixel(x, y, qRgb(x * 10, y * 15, (x * y) % 255))
    return _saved(image, form)


def _saved(image: QImage, form: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form.upper())  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def profile() -> bytes:
    """A colour profile with a word among its numbers: name, right, device."""
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(_WORD) + 1) + _WORD + bytes(79),
        b"cprt": b"text" + bytes(4) + _WORD + bytes(2),
        b"wtpt": b"XYZ " + bytes(4) + struct.pack(">III", 63190, 65536, 54061),
        b"rXYZ": b"XYZ " + bytes(4) + struct.pack(">III", 28578, 14581, 912),
    }
    place, table, data = 128 + 4 + 12 * len(tags), b"", b""
    for name, body in tags.items():
        body += bytes(-len(body) % 4)  # noqa: PLW2901 - each begins at a multiple of four
        table += name + struct.pack(">II", place + len(data), len(body))
        data += body
    head = bytearray(128)
    head[4:8], head[36:40], head[48:58] = b"Xyzz", b"acsp", _WORD
    whole = bytes(head) + struct.pack(">I", len(tags)) + table + data
    return struct.pack(">I", len(whole)) + whole[4:]


def png() -> bytes:
    data = coloured("png")
    said = b"".join(
        (
            _chunk(b"tEXt", b"Author\0" + _WORD),
            _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(_WORD)),
            _chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(_WORD)),
            _chunk(b"tIME", b"\x07\xea\x01\x02\x03\x04\x05"),
            _chunk(b"eXIf", _exif()),
            _chunk(b"iCCP", _WORD + b"\0\0" + zlib.compress(profile())),
            _chunk(b"prVt", _WORD),
        )
    )
    return data[:33] + said + data[33:] + _WORD


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _exif(way: int = 1) -> bytes:
    """Camera data: which way up, and who held it."""
    return (
        b"II*\0"
        + struct.pack("<IHHHII", 8, 2, 0x0112, 3, 1, way)
        + struct.pack("<HHIII", 0x013B, 2, len(_WORD), 38, 0)
        + _WORD
    )


def jpeg(way: int = 1) -> bytes:
    data = coloured("jpg")
    said = b"".join(
        (
            _segment(0xE1, b"Exif\0\0" + _exif(way) + coloured("jpg")),
            _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _WORD),
            _segment(0xE2, b"ICC_PROFILE\0\1\1" + profile()),
            _segment(0xED, b"Photoshop 3.0\0" + _WORD),
            _segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + _WORD),
            _segment(0xFE, _WORD),
        )
    )
    return data[:20] + said + data[20:] + coloured("jpg") + _WORD


def _segment(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(body) + 2) + body


def gif() -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    remark = b"\x21\xfe" + bytes([len(_WORD)]) + _WORD + b"\0"
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes([len(_WORD)]) + _WORD + b"\0"
    timing = b"\x21\xf9\x04\0\0\0\0\0"
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\0"
    return head + remark + xmp + timing + frame + remark + b"\x3b" + _WORD


def webp() -> bytes:
    plain = coloured("webp")[12:]
    wide = b"VP8X" + struct.pack("<I", 10) + bytes([0x2C, 0, 0, 0, 23, 0, 0, 15, 0, 0])
    parts = [
        wide,
        _riff(b"ICCP", profile()),
        plain,
        _riff(b"EXIF", _exif()),
        _riff(b"XMP ", _WORD),
        _riff(b"prvt", _WORD),
    ]
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body + _WORD


def _riff(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + bytes(len(body) & 1)


def tiff() -> bytes:
    """Qt's own, with words of the program in it; a further tag at its end says who made it."""
    image = QImage(24, 16, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 200, 30))
    image.setText("Description", SECRET)
    data = bytearray(_saved(image, "tiff"))
    (place,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, place)
    table = data[place + 2 : place + 2 + 12 * count]
    words = len(data)
    data += _WORD + bytes(2)
    tag = struct.pack("<HHII", 0xC7B5, 2, len(_WORD) + 1, words)
    struct.pack_into("<I", data, 4, len(data))
    return bytes(data) + struct.pack("<H", count + 1) + bytes(table) + tag + bytes(4) + _WORD


def bmp() -> bytes:
    data = bytearray(coloured("bmp"))
    (place,) = struct.unpack_from("<I", data, 10)
    gap = _WORD + bytes(2)
    struct.pack_into("<I", data, 10, place + len(gap))
    return bytes(data[:place]) + gap + bytes(data[place:]) + _WORD


def emf() -> bytes:
    name = SECRET.encode("utf-16-le")
    head = bytearray(108 + len(name))
    struct.pack_into("<II", head, 0, 1, len(head))
    head[40:44] = b" EMF"
    struct.pack_into("<II", head, 60, len(SECRET), 108)
    head[108:] = name
    remark = struct.pack("<III", 70, 12 + 12, 12) + _WORD + b"\0\0"
    drawn = struct.pack("<III", 70, 12 + 8, 8) + b"EMF+" + b"draw"
    end = struct.pack("<IIIII", 14, 20, 0, 16, 20)
    return bytes(head) + remark + drawn + end + _WORD


def wmf() -> bytes:
    remark = struct.pack("<IHHH", 5 + 5, 0x0626, 0x000F, len(_WORD)) + _WORD
    drawn = struct.pack("<IHHH", 5, 0x0213, 7, 9)
    head = struct.pack("<HHHIHIH", 1, 9, 0x0300, 9 + 10 + 5 + 3, 0, 10, 0)
    return head + remark + drawn + struct.pack("<IH", 3, 0) + _WORD


def svg() -> bytes:
    inner = base64.b64encode(png()).decode()
    return f"""<?xml version="1.0"?><!-- {SECRET} --><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"
 xmlns:x="http://www.w3.org/1999/xlink" xmlns:k="http://www.inkscape.org/namespaces/inkscape"
 k:export-filename="/home/{SECRET}/a.png">
 <title>{SECRET}</title><metadata>{SECRET}</metadata><k:view name="{SECRET}"/><script>{SECRET}</script>
 <style>@import "http://{SECRET}/a.css"; rect {{ fill: url(http://{SECRET}/f) }} /* {SECRET} */</style>
 <a x:href="http://{SECRET}/"><rect width="9" height="9" fill="red" onclick="{SECRET}" data-by="{SECRET}"/></a>
 <image x:href="file:///C:/{SECRET}.png"/><image x:href="data:image/png;base64,{inner}" width="3" height="3"/></svg>""".encode()


def packed(data: bytes) -> bytes:
    """Pack as .emz and .wmz files are, with the name of the file in front."""
    target = io.BytesIO()
    with gzip.GzipFile(f"{SECRET}.emf", "wb", 9, target, mtime=1_700_000_000) as stream:
        stream.write(data)
    return target.getvalue()
