"""Cleans a colour profile (ICC.1:2022): its numbers make the colours and stay, its words and dates are blanked in place."""

from __future__ import annotations

import struct

from penholder.formats.pictures.trouble import UnreadablePictureError

_OF_COLOUR = frozenset(
    b"rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 "
    b"B2D2 B2D3 gamt pre0 pre1 pre2 lumi meas view chrm cicp".split()
)
_HEADER, _ENTRY = 128, 12
_BLANKED = ((4, 8), (24, 36), (40, 44), (48, 64), (80, 84), (84, 100))
"""Bytes of the header that tell maker, date, system, device, program, and a sum over the whole."""


def cleaned_profile(data: bytes) -> bytes:
    """Give the profile at its old length, so that whatever counts its bytes stays right."""
    if len(data) < _HEADER + 4 or data[36:40] != b"acsp":
        raise UnreadablePictureError
    (count,) = struct.unpack_from(">I", data, _HEADER)
    entries = [struct.unpack_from(">4sII", data, _HEADER + 4 + _ENTRY * at) for at in range(count)]
    made = bytearray(len(data))
    made[: _HEADER + 4 + _ENTRY * count] = data[: _HEADER + 4 + _ENTRY * count]
    for start, end in _BLANKED:
        made[start:end] = bytes(end - start)
    for name, start, size in entries:
        if name in _OF_COLOUR:
            made[start : start + size] = data[start : start + size]
    for name, start, size in entries:
        if name not in _OF_COLOUR and not any(made[start : start + size]):
            made[start : start + min(size, 4)] = data[start : start + min(size, 4)]  # its type, without its words
    return bytes(made[: len(data)])
