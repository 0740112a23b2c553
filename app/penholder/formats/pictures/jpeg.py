"""Cleans JPEG pictures (ISO/IEC 10918-1): tables and scans stay, remarks and application data go.

Kept are the density (JFIF, without its small picture), how colours are coded (Adobe), a colour profile without its words, and
which way up the picture is held, without which a photograph would lie on its side.
"""

from __future__ import annotations

import struct

from penholder.formats.pictures.colour_profile import cleaned_profile
from penholder.formats.pictures.trouble import UnreadablePictureError

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_REMARK, _JFIF, _EXIF, _PROFILE, _ADOBE = 0xFE, 0xE0, 0xE1, 0xE2, 0xEE
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_OF_PROFILE = b"ICC_PROFILE\0"
_ORIENTATION = 0x0112


def cleaned_jpeg(data: bytes) -> bytes:
    """Walk the segments to the end of the picture; what follows that (more pictures, trailers of cameras) goes too."""
    made, at, profiles = bytearray(b"\xff\xd8"), 2, []
    place = len(made)
    while True:
        if data[at] != 0xFF:
            raise UnreadablePictureError
        kind = data[at + 1]
        if kind == 0xFF:  # filling
            at += 1
        elif kind == _END:
            break
        elif kind in _WITHOUT_LENGTH:
            made += data[at : at + 2]
            at += 2
        else:
            (length,) = struct.unpack_from(">H", data, at + 2)
            body = data[at + 4 : at + 2 + length]
            at += 2 + length
            if kind == _PROFILE and body.startswith(_OF_PROFILE):
                profiles.append(body)
            elif (kept := _kept(kind, body)) is not None:
                made += _segment(kind, kept)
                place = len(made) if kind in {_JFIF, _EXIF} else place
            if kind == _SCAN:
                end = _end_of_scan(data, at)
                made += data[at:end]
                at = end
    made[place:place] = _profile(profiles)
    return bytes(made + b"\xff\xd9")


def _kept(kind: int, body: bytes) -> bytes | None:
    if kind == _JFIF:
        return body[:12] + b"\0\0" if body.startswith(b"JFIF\0") and len(body) >= 14 else None
    if kind == _ADOBE:
        return body[:12] if body.startswith(b"Adobe") and len(body) >= 12 else None
    if kind == _EXIF:
        return _held(body)
    return None if kind == _REMARK or 0xE0 <= kind <= 0xEF or 0xF0 <= kind <= 0xFD else body


def _segment(kind: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(body) + 2) + body


def _held(body: bytes) -> bytes | None:
    """Keep of camera data only which way up the picture is held, where that is not the usual one."""
    if not body.startswith(b"Exif\0\0") or len(body) < 14:
        return None
    order = "<" if body[6:8] == b"II" else ">"
    try:
        (place,) = struct.unpack_from(order + "I", body, 10)
        (count,) = struct.unpack_from(order + "H", body, 6 + place)
        for at in range(count):
            tag, kind, _, way = struct.unpack_from(order + "HHIH", body, 8 + place + 12 * at)
            if tag == _ORIENTATION and kind == 3 and 2 <= way <= 8:
                return b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, way, 0, 0)
    except struct.error:
        pass
    return None


def _end_of_scan(data: bytes, at: int) -> int:
    """Find the next segment behind coded data, where 0xFF is followed by 0 or by a restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise UnreadablePictureError
        if data[at + 1] and data[at + 1] not in _WITHOUT_LENGTH:
            return at
        at += 2


def _profile(bodies: list[bytes]) -> bytes:
    """Put the pieces of a colour profile together, clean it, and part it as before."""
    if not bodies:
        return b""
    pieces = sorted(bodies, key=lambda body: body[12])
    try:
        clean = cleaned_profile(b"".join(body[14:] for body in pieces))
    except (UnreadablePictureError, struct.error):
        return b""
    made, at = b"", 0
    for body in pieces:
        made += _segment(_PROFILE, body[:14] + clean[at : at + len(body) - 14])
        at += len(body) - 14
    return made
