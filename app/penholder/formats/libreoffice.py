"""Has LibreOffice turn a file into another form: in a profile of its own, within a time, and without a network.

A profile of its own, because LibreOffice otherwise silently does nothing while the person's own one is open.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from penholder.ground.errors import UserError
from penholder.ground.messages import Message, message
from penholder.ground.progress import come_to

TIME_LIMIT = 60.0
"""Seconds. A draft takes one to three; what takes a minute has a fault."""

GLANCE = 0.1
"""Seconds after which it is asked again whether anybody still waits for the result."""

_TAGGED = '"UseTaggedPDF":{"type":"boolean","value":"true"}'
PDF_TARGET = f"pdf:writer_pdf_Export:{{{_TAGGED}}}"
"""With the structure (paragraphs, headings, tables, notes, language) that a screen reader reads; links are kept anyway."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
_ITEM = '<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
_SAFE = (
    # no macro of the file runs, no link in it is followed, and what would go out meets a proxy that is not there
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def libreoffice() -> str | None:
    """Find LibreOffice's program; None where it is not installed."""
    for name in _PROGRAMS:
        if found := shutil.which(name):
            return found
    return next((place for place in _PLACES if Path(place).exists()), None)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What is said when LibreOffice is missing, takes too long or makes nothing; ``advice`` holds for the last two."""

    missing: Message
    instead: str
    slow: Message
    failed: Message
    advice: str


def converted(data: bytes, suffix: str, target: str = "docx", time_limit: float = TIME_LIMIT) -> bytes:
    """Turn the bytes of a file with this suffix (".odt") into the form ``target``.

    Raises ``UserError`` where LibreOffice is missing, takes too long, or cannot read the file.
    """
    trouble = _Trouble(
        message("A {suffix} file is opened with LibreOffice, which is not installed here.", suffix=suffix),
        "Install LibreOffice, or save the file as a Word document (.docx) and open that.",
        message(
            "LibreOffice took more than {seconds} seconds over this {suffix} file and was stopped.",
            seconds=round(time_limit),
            suffix=suffix,
        ),
        message("LibreOffice could not read this {suffix} file.", suffix=suffix),
        "Open it in the program that wrote it, save it as a Word document (.docx) and open that.",
    )
    return _result(data, suffix, target, time_limit, trouble)


def set_as_pdf(data: bytes, time_limit: float = TIME_LIMIT) -> bytes:
    """Have a Word file set in pages, as a PDF document with structure, bookmarks and links.

    Raises ``UserError`` where LibreOffice is missing, takes too long, or makes nothing of it.
    """
    instead = "Export the draft to Word (.docx), and make a PDF of that on a computer with Word or LibreOffice."
    trouble = _Trouble(
        message("Pages are set with LibreOffice, which is not installed here."),
        f"Install LibreOffice. Or: {instead[0].lower()}{instead[1:]}",
        message(
            "LibreOffice took more than {seconds} seconds to set the pages and was stopped.", seconds=round(time_limit)
        ),
        message("LibreOffice could not set the pages."),
        instead,
    )
    return _result(data, ".docx", PDF_TARGET, time_limit, trouble)


def _result(data: bytes, suffix: str, target: str, time_limit: float, trouble: _Trouble) -> bytes:
    program = libreoffice()
    if program is None:
        raise UserError(trouble.missing, trouble.instead)
    with tempfile.TemporaryDirectory(prefix="penholder-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source = place / f"draft{suffix}"
        source.write_bytes(data)
        write_profile(place / "profile")
        arguments = [
            program,
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
            *("--convert-to", target, "--outdir", str(place / "out"), str(source)),
        ]
        _run(arguments, time_limit, trouble)
        result = place / "out" / f"draft.{target.partition(':')[0]}"
        if not result.exists():
            raise UserError(trouble.failed, trouble.advice)
        return result.read_bytes()


def write_profile(folder: Path) -> None:
    """Write the settings of a profile in which nothing of a file runs and nothing goes out."""
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _SAFE)
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>',
        "utf-8",
    )


def _run(arguments: list[str], time_limit: float, trouble: _Trouble) -> None:
    """Run LibreOffice in a group of processes of its own, which is ended as a whole when it takes too long."""
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            arguments, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=sys.platform != "win32"
        )
    except OSError as error:
        raise UserError("LibreOffice cannot be started.", "Install it anew, or save the file as .docx.") from error
    try:
        _await(process, time_limit)
    except subprocess.TimeoutExpired as error:
        raise UserError(trouble.slow, trouble.advice) from error
    finally:
        _end(process)


def _await(process: subprocess.Popen[bytes], time_limit: float) -> None:
    """Wait until the process has ended, and ask now and then whether its result is still wanted; if not, ``Stopped``."""
    last = time.monotonic() + time_limit
    while process.poll() is None:
        come_to(0, 0)
        left = last - time.monotonic()
        try:
            process.wait(max(0.0, min(left, GLANCE)))
        except subprocess.TimeoutExpired:
            if left <= GLANCE:
                raise


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and those it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
