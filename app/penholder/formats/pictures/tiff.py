"""Cleans TIFF pictures: writes the first picture of the file anew, with the tags that make it and no others."""

from __future__ import annotations

import struct
from typing import NamedTuple

from penholder.formats.pictures.trouble import UnreadablePictureError

_SIZES = {1: 1, 3: 2, 4: 4, 5: 8, 6: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_OF_PICTURE = frozenset(
    {254, 256, 257, 258, 259, 262, 266, 274, 277, 278, 280, 281, 282, 283, 284, 290, 291, 292, 293, 296, 301, 317, 318}
    | {319, 320, 321, 322, 323, 332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532}
)
"""Sizes, colours, packing, density. Not among them: words (7 and 2 are their types), camera data, profiles, more pictures."""

_PLACES, _LENGTHS = {273: 279, 324: 325}, {279, 325}
_ORDERS = {b"II": "<", b"MM": ">"}
_SHORT, _LONG, _UNKNOWN_BYTES = 3, 4, 7


class _Entry(NamedTuple):
    tag: int
    kind: int
    amount: int
    value: bytes


def cleaned_tiff(data: bytes) -> bytes:
    """Give the first picture alone; old JPEG within TIFF, whose parts lie apart, cannot be cleaned."""
    order = _ORDERS[data[:2]]
    entries = {one.tag: one for one in _entries(data, order)}
    places = next((tag for tag in _PLACES if tag in entries), None)
    if places is None or _PLACES[places] not in entries or _numbers(entries[259], order) == [6]:
        raise UnreadablePictureError
    pairs = zip(_numbers(entries[places], order), _numbers(entries[_PLACES[places]], order), strict=True)
    strips = [data[start : start + length] for start, length in pairs]
    return _written(order, entries, places, strips)


def _entries(data: bytes, order: str) -> list[_Entry]:
    (at,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, at)
    found = []
    for number in range(count):
        place = at + 2 + 12 * number
        tag, kind, amount = struct.unpack_from(order + "HHI", data, place)
        known = tag in _OF_PICTURE or tag in _PLACES or tag in _LENGTHS
        if not known or (kind not in _SIZES and not (kind == _UNKNOWN_BYTES and tag == 347)):
            continue
        size = _SIZES.get(kind, 1) * amount
        start = place + 8 if size <= 4 else struct.unpack_from(order + "I", data, place + 8)[0]
        value = data[start : start + size]
        if len(value) != size:
            raise UnreadablePictureError
        found.append(_Entry(tag, kind, amount, value))
    return found


def _numbers(entry: _Entry, order: str) -> list[int]:
    form = {_SHORT: "H", _LONG: "I"}[entry.kind]
    return list(struct.unpack(f"{order}{entry.amount}{form}", entry.value))


def _written(order: str, entries: dict[int, _Entry], places: int, strips: list[bytes]) -> bytes:
    """Lay out header, tags, values and strips one behind the other."""
    entries = {tag: one for tag, one in entries.items() if tag not in _PLACES and tag not in _LENGTHS}
    lengths = struct.pack(f"{order}{len(strips)}I", *map(len, strips))
    entries[_PLACES[places]] = _Entry(_PLACES[places], _LONG, len(strips), lengths)
    entries[places] = _Entry(places, _LONG, len(strips), bytes(4 * len(strips)))
    behind = 8 + 2 + 12 * len(entries) + 4
    behind += sum(len(one.value) + (len(one.value) & 1) for one in entries.values() if len(one.value) > 4)
    starts, at = [], behind
    for strip in strips:
        starts.append(at)
        at += len(strip) + (len(strip) & 1)
    entries[places] = entries[places]._replace(value=struct.pack(f"{order}{len(strips)}I", *starts))
    mark = b"II*\0" if order == "<" else b"MM\0*"
    table, values = struct.pack(order + "H", len(entries)), b""
    place = 8 + 2 + 12 * len(entries) + 4
    for tag in sorted(entries):
        one = entries[tag]
        if len(one.value) <= 4:
            table += struct.pack(order + "HHI", one.tag, one.kind, one.amount) + one.value.ljust(4, b"\0")
        else:
            table += struct.pack(order + "HHII", one.tag, one.kind, one.amount, place + len(values))
            values += one.value + b"\0" * (len(one.value) & 1)
    body = b"".join(strip + b"\0" * (len(strip) & 1) for strip in strips)
    return mark + struct.pack(order + "I", 8) + table + bytes(4) + values + body
