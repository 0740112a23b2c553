"""Cleans PNG pictures (ISO/IEC 15948): chunks that make the picture stay, words, times and private chunks go."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from penholder.formats.pictures.colour_profile import cleaned_profile
from penholder.formats.pictures.trouble import UnreadablePictureError

_SIGN = 8
_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs cICP acTL fcTL fdAT".split())
_LARGEST_PROFILE = 20_000_000


def cleaned_png(data: bytes) -> bytes:
    """Walk the chunks; what follows the last of them goes too."""
    made = data[:_SIGN]
    for kind, body in _chunks(data):
        if kind in _KEPT:
            made += _chunk(kind, body)
        elif kind == b"iCCP":
            made += _profile(body)
    return made


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _SIGN
    while True:
        (length,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if len(body) != length:
            raise UnreadablePictureError
        yield kind, body
        if kind == b"IEND":
            return
        at += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _profile(body: bytes) -> bytes:
    """Clean a colour profile, which is packed behind a name."""
    packed = body[body.index(b"\0") + 2 :]
    try:
        clean = cleaned_profile(zlib.decompressobj().decompress(packed, _LARGEST_PROFILE))
    except (UnreadablePictureError, struct.error, zlib.error):
        return b""
    return _chunk(b"iCCP", b"icc\0\0" + zlib.compress(clean, 9))
