"""From the bytes of a text file to its text, whatever its encoding."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from itertools import islice

from penholder.formats.report import Problem
from penholder.ground.errors import UserError
from penholder.ground.messages import message
from penholder.model.finding import Severity

LARGEST_TEXT = 10_000_000
"""Bytes. The longest resolutions have half a million; what is larger is no draft, and reading it would take long."""

MOST_LINES = 200_000
"""Lines that are not empty. The longest resolutions have a few thousand; each costs time and memory."""

_LINE = re.compile(r"\S[^\n\r\f]*")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_BEGINNINGS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "older Office"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"\x1f\x8b", "compressed"),
)
_SAMPLE = 100_000
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffc]")
"""Control characters that no page shows (tab, line ends and form feed are not among them), and the object sign."""

_LINE_END_HYPHEN = re.compile("[\x02\ufffe](?=\\w)")
"""What PDFium gives for a hyphen at the end of a line; in resolutions it is one that the word has."""

_SOUTHERN = "cp1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and what had to be decided or left out to get it."""

    text: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, name: str) -> Decoded:
    """Give the text of a file; ``name`` is what the file is called in messages.

    UTF-8, UTF-16 and UTF-32 are told by their mark or their form, anything else is taken for Windows-1252 unless another
    encoding is plainly likelier. Data that is no text, or too much of it, raises ``UserError``.
    """
    if len(data) > LARGEST_TEXT:
        raise UserError(
            message(
                "{name} has {size} million bytes of text, more than one draft can have.",
                name=name,
                size=round(len(data) / 1_000_000),
            ),
            "Open the part of it that is the draft.",
        )
    for beginning, kind in _BINARY_BEGINNINGS:
        if data.startswith(beginning):
            raise _no_text(name, kind)
    text, guessed = _text(data, name)
    if next(islice(_LINE.finditer(text), MOST_LINES, None), None) is not None:
        raise UserError(
            message("{name} has more than {most} lines, which no draft has.", name=name, most=MOST_LINES),
            "Open the part of it that is the draft.",
        )
    problems = []
    if guessed:
        problems.append(_guessed(guessed))
    kept, dropped = _UNSEEN.subn("", _LINE_END_HYPHEN.sub("-", text))
    if dropped:
        problems.append(_dropped(dropped))
    return Decoded(kept, tuple(problems))


def _text(data: bytes, name: str) -> tuple[str, str]:
    """Give the text, and the encoding where it was guessed."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ""
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, errors="replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    if _looks_binary(data):
        raise _no_text(name, "binary")
    return _eight_bit(data)


def _unmarked_utf16(data: bytes) -> str:
    """Tell UTF-16 without a mark by its zero bytes, which stand in every second place of mostly Latin text."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.7 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _looks_binary(data: bytes) -> bool:
    """Tell data from text by its share of control characters."""
    sample = data[:_SAMPLE]
    control = sum(sample.count(bytes([code])) for code in (*range(1, 9), *range(14, 32)))
    return control > len(sample) * 0.02 or sample.count(0) > len(sample) * 0.2


def _eight_bit(data: bytes) -> tuple[str, str]:
    """Read text of one byte per character: Windows-1252, unless it makes no words and another encoding does."""
    plain = data.decode(_SOUTHERN, errors="replace")
    foreign = sum(1 for character in plain[:_SAMPLE] if character > "\x7f" and character.isalpha())
    letters = sum(1 for character in plain[:_SAMPLE] if character.isalpha())
    if foreign <= letters * 0.3 and "\ufffd" not in plain:
        return plain, "Windows-1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed, and slow to load

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.encoding in {"utf_8", "ascii"}:
        return plain, "Windows-1252"
    return data.decode(best.encoding, errors="replace"), best.encoding.replace("_", "-")


def _no_text(name: str, kind: str) -> UserError:
    known = {
        "PDF": "it is a PDF document",
        "zip": "it is a zip archive or an Office document",
        "older Office": "it is a document of an older Office program",
        "picture": "it is a picture",
        "program": "it is a program",
        "compressed": "it is compressed",
        "binary": "it holds other data",
    }
    return UserError(
        message("{name} cannot be read as text: {kind}.", name=name, kind=known[kind]),
        "Save it as plain text, Markdown or Word, and open that.",
    )


def _guessed(encoding: str) -> Problem:
    return Problem(
        "encoding-guessed",
        Severity.HINT,
        message("The file does not say how its characters are encoded."),
        decided=message("It was read as {encoding}.", encoding=encoding),
        alternative=message("Save it as UTF-8 and open it again, if letters with accents look wrong."),
    )


def _dropped(count: int) -> Problem:
    return Problem(
        "characters-left-out",
        Severity.HINT,
        message("The file holds {found} that no page can show.", found=f"{count} control character{'s' * (count > 1)}"),
        decided=message("They were left out; no word is missing."),
    )
