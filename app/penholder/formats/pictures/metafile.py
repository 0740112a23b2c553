"""Cleans pictures made of drawing orders, EMF and WMF: orders stay, remarks and the names of program and picture go."""

from __future__ import annotations

import struct

from penholder.formats.pictures.trouble import UnreadablePictureError

_EMF_HEADER, _EMF_END, _EMF_REMARK = 1, 14, 70
_OF_DRAWING = b"EMF+"
_WMF_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_WMF_ESCAPE, _WMF_REMARK = 0x0626, 0x000F


def cleaned_emf(data: bytes) -> bytes:
    """Walk the records to the last; those with remarks stay at their length, blank, so that no count is wrong.

    Records of EMF+ draw, and stay; what Office and other programs keep for themselves does not.
    """
    made = bytearray(data)
    at = 0
    while True:
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8 or size % 4 or at + size > len(data):
            raise UnreadablePictureError
        if kind == _EMF_HEADER and at == 0:
            _without_names(made)
        elif kind == _EMF_REMARK and data[at + 12 : at + 16] != _OF_DRAWING:
            made[at + 12 : at + size] = bytes(size - 12)
        at += size
        if kind == _EMF_END:
            break
    struct.pack_into("<I", made, 48, at)
    return bytes(made[:at])


def _without_names(made: bytearray) -> None:
    """Blank the names of program and picture in the first record."""
    (size,) = struct.unpack_from("<I", made, 4)
    letters, place = struct.unpack_from("<II", made, 60)
    if letters and place + 2 * letters <= size:
        made[place : place + 2 * letters] = bytes(2 * letters)
    struct.pack_into("<II", made, 60, 0, 0)


def cleaned_wmf(data: bytes) -> bytes:
    """Walk the records to the last, leaving out remarks."""
    start = 22 if data.startswith(_WMF_PLACEABLE) else 0
    (header,) = struct.unpack_from("<H", data, start + 2)
    at = start + 2 * header
    records, longest = bytearray(), 0
    while True:
        words, kind = struct.unpack_from("<IH", data, at)
        end = at + 2 * words
        if words < 3 or end > len(data):
            raise UnreadablePictureError
        is_remark = kind == _WMF_ESCAPE and data[at + 6 : at + 8] == struct.pack("<H", _WMF_REMARK)
        if not is_remark:
            records += data[at:end]
            longest = max(longest, words)
        at = end
        if kind == 0:
            break
    made = bytearray(data[: start + 2 * header])
    struct.pack_into("<I", made, start + 6, header + len(records) // 2)
    struct.pack_into("<I", made, start + 12, longest)
    return bytes(made + records)
