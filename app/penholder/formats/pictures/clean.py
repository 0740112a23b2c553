"""Tells what form a picture has and cleans it; a form that is not known cannot be cleaned, and so goes nowhere."""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from penholder.formats.pictures.bitmap import cleaned_bmp
from penholder.formats.pictures.gif import cleaned_gif
from penholder.formats.pictures.jpeg import cleaned_jpeg
from penholder.formats.pictures.metafile import cleaned_emf, cleaned_wmf
from penholder.formats.pictures.png import cleaned_png
from penholder.formats.pictures.svg import cleaned_svg
from penholder.formats.pictures.tiff import cleaned_tiff
from penholder.formats.pictures.trouble import UnreadablePictureError
from penholder.formats.pictures.webp import cleaned_webp

_TROUBLE = (
    UnreadablePictureError,
    struct.error,
    IndexError,
    ValueError,
    zlib.error,
    EOFError,
    OSError,
    etree.LxmlError,
)
"""What reading a damaged picture raises."""

_LARGEST_UNPACKED = 60_000_000


@dataclass(frozen=True, slots=True)
class CleanPicture:
    """A picture without what no eye sees; ``suffix`` and ``content_type`` are what a package calls its form."""

    data: bytes
    suffix: str
    content_type: str


@dataclass(frozen=True, slots=True)
class _Form:
    suffix: str
    content_type: str
    is_it: Callable[[bytes], bool]
    cleaned: Callable[[bytes], bytes]


def _begins(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(signs)


def _unpacked(data: bytes) -> bytes:
    unpacked = zlib.decompressobj(31).decompress(data, _LARGEST_UNPACKED + 1)
    if len(unpacked) > _LARGEST_UNPACKED:
        raise UnreadablePictureError
    return unpacked


def _packed(cleaned: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Clean what is packed, and pack it without the name and the time that such a package has in front."""
    return lambda data: gzip.compress(cleaned(_unpacked(data)), 9, mtime=0)


def _is_packed(is_it: Callable[[bytes], bool]) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(b"\x1f\x8b") and is_it(_unpacked(data))


def _is_emf(data: bytes) -> bool:
    return data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF"


_is_wmf = _begins(b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0\0\x01", b"\x01\0\x09\0\0\x03", b"\x02\0\x09\0\0\x03")


def _is_svg(data: bytes) -> bool:
    return b"<svg" in data[:4096] or b":svg" in data[:4096]


_FORMS = (
    _Form("png", "image/png", _begins(b"\x89PNG\r\n\x1a\n"), cleaned_png),
    _Form("jpeg", "image/jpeg", _begins(b"\xff\xd8\xff"), cleaned_jpeg),
    _Form("gif", "image/gif", _begins(b"GIF87a", b"GIF89a"), cleaned_gif),
    _Form("webp", "image/webp", lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", cleaned_webp),
    _Form("tiff", "image/tiff", _begins(b"II*\0", b"MM\0*"), cleaned_tiff),
    _Form("bmp", "image/bmp", _begins(b"BM"), cleaned_bmp),
    _Form("emf", "image/x-emf", _is_emf, cleaned_emf),
    _Form("wmf", "image/x-wmf", _is_wmf, cleaned_wmf),
    _Form("emz", "image/x-emz", _is_packed(_is_emf), _packed(cleaned_emf)),
    _Form("wmz", "image/x-wmz", _is_packed(_is_wmf), _packed(cleaned_wmf)),
    _Form("svg", "image/svg+xml", _is_svg, cleaned_svg),
)


def clean_picture(data: bytes) -> CleanPicture | None:
    """Give the picture without what no eye sees; None for one that is damaged or of a form that cannot be cleaned."""
    try:
        form = next((one for one in _FORMS if one.is_it(data)), None)
        return None if form is None else CleanPicture(form.cleaned(data), form.suffix, form.content_type)
    except _TROUBLE:
        return None
