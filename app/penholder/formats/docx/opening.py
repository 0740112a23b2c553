"""Opens the package of a Word file within bounds of size, time and trust; whatever is wrong is said in one sentence."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from penholder.formats.docx.elements import Element, R, W, tag_of
from penholder.ground.errors import UserError

LARGEST_PART = 40_000_000
LARGEST_PACKAGE = 200_000_000
MOST_ENTRIES = 5_000
"""Bytes and entries. The largest official Word file at hand has a main part of 4 million bytes; more is no draft."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R.encode(),
}
"""Names in files that Word saved as "Strict Open XML"; everything else in them is as usual."""
_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,  # a part with a password; an unknown way of packing, NotImplementedError, is one too
    ValueError,
    etree.XMLSyntaxError,
)
"""What the libraries raise over a damaged file."""


class Package:
    """The parts of an open Word file, read when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.namelist()}
        self._room = LARGEST_PACKAGE
        self.main_name = self._main_name()
        self.main = self._main()
        self._targets = self._relations(self.main_name)

    def parts(self, role: str) -> list[Element]:
        """Read the parts that are this to the main one ("footnotes", "styles", "header"); none where there is none."""
        names = [target for kind, target in self._targets.values() if kind == role]
        return [root for name in names if (root := self._xml(name)) is not None]

    def part(self, role: str) -> Element | None:
        """Read the first such part."""
        found = self.parts(role)
        return found[0] if found else None

    def _main_name(self) -> str:
        targets = [target for kind, target in self._relations("").values() if kind == "officeDocument"]
        return targets[0] if targets else "word/document.xml"

    def _main(self) -> Element:
        main = self._xml(self.main_name)
        if main is None or tag_of(main) != "document":
            raise UserError("This is no Word file.", "Open a Word file (.docx), a text or a Markdown file.")
        return main

    def _relations(self, source: str) -> Mapping[str, tuple[str, str]]:
        """Give role and name of the parts that a part is related to, by id; those outside the file are left out."""
        folder, name = posixpath.split(source)
        root = self._xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {
            one.get("Id", ""): (
                one.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/"),
            )
            for one in root.iter("{*}Relationship")
            if one.get("TargetMode") != "External"
        }

    def _xml(self, name: str) -> Element | None:
        real = self._names.get(name.lower())
        if real is None:
            return None
        try:
            return parsed(self._bytes(real))
        except _TROUBLE as error:
            raise _damaged() from error

    def _bytes(self, name: str) -> bytes:
        with self._archive.open(name) as stream:
            data = stream.read(min(LARGEST_PART, self._room) + 1)
        self._room -= len(data)
        if len(data) > LARGEST_PART or self._room < 0:
            raise UserError(
                "This Word file unpacks into far more than a draft can hold.",
                "Look where it came from; if it can be trusted, copy the text of the draft into a new file.",
            )
        return data


def open_package(data: bytes) -> Package:
    """Open the bytes of a Word file; what cannot be opened raises ``UserError``."""
    if data.startswith(_OLE):
        raise _locked_or_old(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _TROUBLE as error:
        raise _damaged() from error
    if len(archive.infolist()) > MOST_ENTRIES:
        raise _damaged()
    return Package(archive)


def parsed(data: bytes) -> Element:
    """Parse a part without following anything it points to; one that defines entities of its own is refused."""
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise UserError(
            "This Word file defines entities, which no Word file needs and which can do harm.",
            "Open it in Word, save it anew and open the new file.",
        )
    return root


def _locked_or_old(data: bytes) -> UserError:
    if _ENCRYPTED in data:
        return UserError(
            "This Word file is locked with a password.", "Open it in Word and save it without the password."
        )
    return UserError(
        "This file is in the form that Word had before 2007.", "Open it in Word and save it as a Word document (.docx)."
    )


def _damaged() -> UserError:
    return UserError(
        "This Word file is damaged or incomplete, or is no Word file at all.",
        "Fetch it again from where it came from, or let Word repair it (Open and Repair) and save it anew.",
    )
