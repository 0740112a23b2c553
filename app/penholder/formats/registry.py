"""Which reader and which writer belong to which file, by suffix and, where the suffix lies, by content.

Each is loaded when it is first needed: they know much, and a command needs one of them.
"""

from __future__ import annotations

import io
import os
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from penholder.formats.docx.choices import HOUSE_CHOICES, WordChoices
from penholder.formats.docx.signing import Redline
from penholder.formats.native import Desk, is_native, read_native, write_native
from penholder.formats.open_elsewhere import refuse_if_open
from penholder.formats.opened import bytes_of
from penholder.formats.report import Problem, Reading, Written
from penholder.formats.safe_write import write_safely
from penholder.ground.errors import UserError
from penholder.ground.messages import Message, message
from penholder.model.draft import Draft
from penholder.model.finding import Severity

READ_SUFFIXES = tuple(".docx .pdf .docm .dotx .dotm .penholder .md .markdown .txt .text .doc .odt .rtf".split())
"""Suffixes of files that can be opened, the commonest first."""

WRITE_SUFFIXES = (".docx", ".pdf", ".penholder", ".md", ".txt", ".html", ".htm")
"""Suffixes of files that can be written."""

_MARKDOWN = frozenset({".md", ".markdown"})
_TEXT = frozenset({".txt", ".text"})
_NOTE_DEFINITION = re.compile(rb"(?m)^\[\^[^\]\s]{1,8}\]: ?\S")
_PAGE = re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b")
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_CONVERTED = frozenset({"doc", "odt", "rtf"})
_NAMES = {
    "docx": "a Word file",
    "pdf": "a PDF document",
    "penholder": "a working file",
    "md": "Markdown",
    "txt": "plain text",
    "html": "a page of HTML",
    "doc": "a document of an older Word",
    "odt": "an OpenDocument text",
    "rtf": "rich text",
}


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What of the draft is not in the file that was written, one sentence each."""

    left_out: tuple[Message, ...] = ()


def read_file(path: Path) -> Reading:
    """Open a file of any format that is known; trouble raises ``UserError`` with one sentence."""
    data = bytes_of(path)
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UserError(message("{name} is empty.", name=path), "Choose another file, or begin a new draft.")
    kind = _kind_of(path, data)
    reading = _read(kind, data, str(path))
    expected = _expected(path.suffix.lower())
    if expected is not None and expected != kind:
        reading = replace(reading, problems=(_other_content(path, kind), *reading.problems))
    return reading


def read_working_file(path: Path) -> tuple[Draft, Desk]:
    """Open a working file with its desk."""
    return read_native(bytes_of(path), str(path))


def write_file(
    draft: Draft,
    path: Path,
    *,
    force: bool,
    desk: Desk | None = None,
    choices: WordChoices = HOUSE_CHOICES,
    redline: Redline | None = None,
) -> WriteReport:
    """Write a draft in the format of the suffix; an existing file is replaced only with ``force``, and only as a whole.

    ``desk`` goes into a working file and nowhere else; ``choices`` hold for a Word file and for its pages as a PDF
    document; ``redline`` is what the tracked changes of a Word file are counted against.
    """
    suffix = path.suffix.lower()
    if suffix not in WRITE_SUFFIXES:
        raise _unwritten(path, suffix)
    free_to_write(path, force)
    if redline is not None and suffix != ".docx":
        raise UserError(
            message("{name} cannot keep changes undecided: only Word and working files can.", name=path),
            "Have them accepted or rejected, or choose another ending.",
        )
    data, left_out, verify = _written(draft, suffix, desk, choices, redline)
    write_safely(path, data, verify)
    return WriteReport(left_out)


def free_to_write(path: Path, force: bool) -> None:
    """Refuse a name that a file has, unless with ``force``, and always one that is open in another program."""
    if not force and os.path.isfile(path):
        raise UserError(
            message("{name} is there already.", name=path), "Choose another name, or replace it with --force."
        )
    refuse_if_open(path)


def _unwritten(path: Path, suffix: str) -> UserError:
    why = "{suffix} is no format that Penholder writes" if suffix else "its name does not say in which format"
    what = message(f"{{name}} cannot be written, because {why}.", name=path, suffix=suffix)
    return UserError(what, message("Give the file one of these endings: {endings}.", endings=", ".join(WRITE_SUFFIXES)))


def _written(
    draft: Draft, suffix: str, desk: Desk | None, choices: WordChoices, redline: Redline | None
) -> tuple[bytes, tuple[Message, ...], Callable[[bytes], None] | None]:
    """Give the bytes of a file, what is not in them, and how to see that they are whole."""
    if suffix == ".penholder":
        return write_native(draft, desk), (), _is_draft(draft)
    if suffix == ".docx":
        word = _word_file(draft, choices, redline)
        return word.data, word.left_out, _unpacks
    if suffix == ".pdf":
        from penholder.formats.pdf.writer import write_pdf  # noqa: PLC0415

        pages = write_pdf(draft, choices)
        return pages.data, pages.left_out, None
    if suffix == ".md":
        from penholder.formats.markdown.writer import write_markdown  # noqa: PLC0415

        written = write_markdown(draft)
    elif suffix in {".html", ".htm"}:
        from penholder.formats.html.writer import write_html  # noqa: PLC0415

        written = write_html(draft, choices.stage)
    else:
        from penholder.formats.text import write_text  # noqa: PLC0415

        written = write_text(draft, choices.stage)
    return written.data, written.left_out, None


def _word_file(draft: Draft, choices: WordChoices, redline: Redline | None) -> Written:
    if redline is None:
        from penholder.formats.docx.writer import write_docx  # noqa: PLC0415

        return write_docx(draft, choices)
    from penholder.formats.docx.redline.writer import write_redline  # noqa: PLC0415

    return write_redline(draft, redline, choices)


def _is_draft(draft: Draft) -> Callable[[bytes], None]:
    def verify(data: bytes) -> None:
        if read_native(data)[0] != draft:
            raise OSError("what was read back is not the draft")

    return verify


def _unpacks(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.testzip() is not None:
            raise OSError("what was read back cannot be unpacked")


def _kind_of(path: Path, data: bytes) -> str:
    """Tell the format by content; suffixes decide only between plain text and Markdown."""
    if data.startswith(b"PK"):
        return _kind_of_archive(path, data)
    if data.startswith(b"%PDF-"):
        return "pdf"
    if (other := _for_libreoffice(data)) is not None:
        return other
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise UserError(
            message("{name} is protected by a password or is a document of an older Word.", name=path),
            "Open it in Word or LibreOffice, save it as .docx without a password, and open that.",
        )
    if _PAGE.match(data) and path.suffix.lower() not in _MARKDOWN:
        return "html"
    if path.suffix.lower() in _MARKDOWN or _NOTE_DEFINITION.search(data):
        return "md"
    return "txt"


def _for_libreoffice(data: bytes) -> str | None:
    """Tell the forms that LibreOffice turns into Word's: rich text, documents of an older Word."""
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and "WordDocument".encode("utf-16-le") in data:
        return "doc"
    return None


def _kind_of_archive(path: Path, data: bytes) -> str:
    if is_native(data):
        return "penholder"
    if b"application/vnd.oasis.opendocument.text" in data[:200]:
        return "odt"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError):
        names = []
    suffix = path.suffix.lower()
    if suffix in _WORD:
        return "docx"
    if suffix == ".penholder":
        return "penholder"
    if any(name.startswith("word/") for name in names):
        return "docx"
    raise UserError(
        message("{name} is a zip archive or a document of another program.", name=path),
        "Save the draft as .docx or plain text, and open that.",
    )


def _read(kind: str, data: bytes, name: str) -> Reading:
    if kind == "penholder":
        return Reading(read_native(data, name)[0])
    if kind == "docx":
        from penholder.formats.docx.reader import read_docx  # noqa: PLC0415

        try:
            return read_docx(data)
        except UserError as error:
            raise UserError(message("{name}: {what}", name=name, what=error.what), error.advice) from error
    if kind in _CONVERTED:
        from penholder.formats.docx.reader import read_docx  # noqa: PLC0415
        from penholder.formats.libreoffice import converted  # noqa: PLC0415

        return read_docx(converted(data, f".{kind}"))
    if kind == "pdf":
        from penholder.formats.pdf.reader import read_pdf  # noqa: PLC0415 - pdfium is loaded when a PDF document is opened

        return read_pdf(data, name)
    if kind == "html":
        from penholder.formats.decode import decode  # noqa: PLC0415
        from penholder.formats.html.reader import read_html  # noqa: PLC0415 - slow to load, and seldom needed

        return read_html(decode(data, name).text)
    if kind == "md":
        from penholder.formats.markdown.reader import read_markdown  # noqa: PLC0415

        return read_markdown(data, name)
    from penholder.formats.text import read_text  # noqa: PLC0415

    return read_text(data, name)


def _expected(suffix: str) -> str | None:
    """Give the format that a suffix promises, None for one that promises none."""
    if suffix in _MARKDOWN:
        return "md"
    if suffix in _TEXT:
        return "txt"
    if suffix in _WORD:
        return "docx"
    promised = suffix[1:] if suffix.startswith(".") else ""
    return promised if promised in {"pdf", "penholder", *_CONVERTED} else None


def _other_content(path: Path, kind: str) -> Problem:
    return Problem(
        "other-content",
        Severity.HINT,
        message("The file is called {suffix}, but holds {kind}.", suffix=path.suffix, kind=_NAMES[kind]),
        decided=message("It was read as {kind}.", kind=_NAMES[kind]),
    )
