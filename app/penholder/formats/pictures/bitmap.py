"""Cleans BMP pictures: the header in its plain form, the colours and the pixels, one behind the other."""

from __future__ import annotations

import struct

from penholder.formats.pictures.trouble import UnreadablePictureError

_FILE_HEADER, _PLAIN_HEADER = 14, 40
_UNPACKED = {0, 3, 6}
"""Ways of packing in which the size of the pixels follows from the picture's."""


def cleaned_bmp(data: bytes) -> bytes:
    """Write the picture anew; a profile, which may name a file, and whatever lies between or behind, goes."""
    (place,) = struct.unpack_from("<I", data, 10)
    (size,) = struct.unpack_from("<I", data, 14)
    if size < _PLAIN_HEADER:
        raise UnreadablePictureError
    header = bytearray(data[_FILE_HEADER : _FILE_HEADER + _PLAIN_HEADER])
    width, height, _, bits, packing, length, _, _, colours, _ = struct.unpack_from("<iiHHIIiiII", header, 4)
    if packing in _UNPACKED:
        length = ((width * bits + 31) // 32) * 4 * abs(height)
    masks = {3: 12, 6: 16}.get(packing, 0)
    first = data[_FILE_HEADER + _PLAIN_HEADER : _FILE_HEADER + _PLAIN_HEADER + masks]
    behind = _FILE_HEADER + (size if size > _PLAIN_HEADER else _PLAIN_HEADER + masks)
    count = colours or (1 << bits if bits <= 8 else 0)
    table = data[behind : behind + 4 * count]
    pixels = data[place : place + length]
    if len(pixels) != length or len(table) != 4 * count:
        raise UnreadablePictureError
    struct.pack_into("<I", header, 0, _PLAIN_HEADER)
    start = _FILE_HEADER + len(header) + len(first) + len(table)
    head = b"BM" + struct.pack("<IHHI", start + len(pixels), 0, 0, start)
    return head + bytes(header) + first + table + pixels
