"""Cleans GIF pictures: frames, their timing and their repetition stay; remarks and data of programs go."""

from __future__ import annotations

from penholder.formats.pictures.trouble import UnreadablePictureError

_FRAME, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_TIMING, _OF_PROGRAM = 0xF9, 0xFF
_REPETITION = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")


def cleaned_gif(data: bytes) -> bytes:
    """Walk the blocks to the end of the picture."""
    at = 13 + _table(data[10])
    made = bytearray(data[:at])
    while data[at] != _END:
        if data[at] == _FRAME:
            end = _end(data, at + 11 + _table(data[at + 9]))
            made += data[at:end]
        elif data[at] == _EXTENSION:
            end = _end(data, at + 2)
            is_repetition = data[at + 1] == _OF_PROGRAM and data.startswith(_REPETITION, at + 2)
            if data[at + 1] == _TIMING or is_repetition:
                made += data[at:end]
        else:
            raise UnreadablePictureError
        at = end
    return bytes(made) + b"\x3b"


def _table(packed: int) -> int:
    """Give the size of a table of colours."""
    return 3 << ((packed & 7) + 1) if packed & 0x80 else 0


def _end(data: bytes, at: int) -> int:
    """Pass over blocks that each tell their length, to behind the empty one."""
    while data[at]:
        at += data[at] + 1
    return at + 1
