"""Cleans WebP pictures: the chunks that make the picture stay, camera data and all that is not known go."""

from __future__ import annotations

import struct

from penholder.formats.pictures.colour_profile import cleaned_profile
from penholder.formats.pictures.trouble import UnreadablePictureError

_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_SAYS_EXIF, _SAYS_XMP, _SAYS_PROFILE = 0x08, 0x04, 0x20


def cleaned_webp(data: bytes) -> bytes:
    """Walk the chunks; the flags say no more what was taken out."""
    (size,) = struct.unpack_from("<I", data, 4)
    chunks: list[tuple[bytes, bytes]] = []
    at = 12
    while at + 8 <= min(len(data), size + 8):
        kind, (length,) = data[at : at + 4], struct.unpack_from("<I", data, at + 4)
        body = data[at + 8 : at + 8 + length]
        if len(body) != length:
            raise UnreadablePictureError
        if kind in _KEPT:
            chunks.append((kind, body))
        elif kind == b"ICCP" and (clean := _profile(body)):
            chunks.append((kind, clean))
        at += 8 + length + (length & 1)
    has_profile = any(kind == b"ICCP" for kind, _ in chunks)
    made = b"".join(_chunk(kind, _flagged(kind, body, has_profile)) for kind, body in chunks)
    return b"RIFF" + struct.pack("<I", len(made) + 4) + b"WEBP" + made


def _profile(body: bytes) -> bytes:
    try:
        return cleaned_profile(body)
    except (UnreadablePictureError, struct.error):
        return b""


def _flagged(kind: bytes, body: bytes, has_profile: bool) -> bytes:
    if kind != b"VP8X":
        return body
    off = _SAYS_EXIF | _SAYS_XMP | (0 if has_profile else _SAYS_PROFILE)
    return bytes([body[0] & ~off]) + body[1:10]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) & 1)
