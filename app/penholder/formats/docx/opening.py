"""Opens the package of a Word file within bounds of size, time and trust; whatever is wrong is said in one sentence."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from penholder.formats.docx.elements import Element, tag_of
from penholder.formats.docx.strict import usual_names
from penholder.ground.errors import UserError

LARGEST_PART = 40_000_000
LARGEST_PACKAGE = 200_000_000
MOST_TAGS = 2_000_000
MOST_PARAGRAPHS = 100_000
MOST_ENTRIES = 5_000
"""Bytes, tags and paragraphs of one part, entries of the file. The largest official Word file at hand has a main part of
4 million bytes with 150,000 tags; a draft of 6,000 paragraphs is read in three seconds, so a hundred thousand would hang."""

_PARAGRAPH = re.compile(rb"<(?:[A-Za-z]\w*:)?p[\s/>]")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN_TYPES = ("wordprocessingml.", "ms-word.", "application/xml", "text/xml")
"""What the type of a main part contains: document, template, either of them with macros; or nothing certain."""
_TROUBLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,  # a part with a password, or a way of packing that nobody knows
    ValueError,
    etree.XMLSyntaxError,
)
"""What the libraries raise over a damaged file."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part is to another ("footnotes", "image"), and where it lies: a part's name, or an address outside."""

    role: str
    target: str
    outside: bool = False


class Package:
    """The parts of an open Word file, read when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lower().replace("\\", "/"): name for name in archive.namelist()}
        self._room = LARGEST_PACKAGE
        self.main_name = self._main_name()
        self.main = self._main()
        self._targets = self.relations(self.main_name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in small letters."""
        return tuple(self._names)

    def xml(self, name: str) -> Element | None:
        """Read a part by its name; None where it is missing or is no XML."""
        try:
            return self._xml(name)
        except UserError:
            return None

    def parts(self, role: str) -> list[Element]:
        """Read the parts that are this to the main one ("footnotes", "styles", "header"); none where there is none."""
        return [root for _, root in self.named_parts(role)]

    def named_parts(self, role: str) -> list[tuple[str, Element]]:
        """Read the parts of a role with their names; a part that is named twice is read once."""
        names = dict.fromkeys(one.target for one in self._targets.values() if one.role == role and not one.outside)
        return [(name, root) for name in names if (root := self._xml(name)) is not None]

    def part(self, role: str) -> Element | None:
        """Read the first such part."""
        found = self.parts(role)
        return found[0] if found else None

    def relations(self, source: str) -> Mapping[str, Relation]:
        """Give what a part is related to, by id."""
        folder, name = posixpath.split(source)
        root = self._xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {one.get("Id", ""): _relation(one, folder) for one in root.iter("{*}Relationship")}

    def data(self, name: str) -> bytes | None:
        """Give the bytes of a part; None where it is missing or cannot be unpacked, as happens to pictures."""
        real = self._names.get(name.lower())
        try:
            return None if real is None else self._bytes(real)
        except _TROUBLE:
            return None

    def _main_name(self) -> str:
        targets = [
            one.target for one in self.relations("").values() if one.role == "officeDocument" and not one.outside
        ]
        return targets[0] if targets else "word/document.xml"

    def _main(self) -> Element:
        main = self._xml(self.main_name)
        if main is None and any(name.endswith(".xml") for name in self._names):
            raise UserError(
                "This Word file has lost the part that holds its text.",
                "Fetch it again from where it came from, or let Word repair it (Open and Repair) and save it anew.",
            )
        if main is None or tag_of(main) != "document" or not self._is_word(self.main_name):
            raise UserError("This is no Word file.", "Open a Word file (.docx), a text or a Markdown file.")
        return main

    def _is_word(self, name: str) -> bool:
        """Tell whether the list of types, where it names the main part, calls it a Word document or template."""
        types = self._xml("[Content_Types].xml")
        if types is None:
            return True
        for one in types.iter("{*}Override"):
            if one.get("PartName", "").lstrip("/").lower() == name.lower():
                return any(kind in one.get("ContentType", "") for kind in _MAIN_TYPES)
        return True

    def _xml(self, name: str) -> Element | None:
        real = self._names.get(name.lower())
        if real is None:
            return None
        try:
            data = self._bytes(real)
            if data.count(b"<") > MOST_TAGS or sum(1 for _ in _PARAGRAPH.finditer(data)) > MOST_PARAGRAPHS:
                raise _too_much()
            return parsed(data)
        except _TROUBLE as error:
            raise _damaged() from error

    def _bytes(self, name: str) -> bytes:
        with self._archive.open(name) as stream:
            data = stream.read(min(LARGEST_PART, self._room) + 1)
        self._room -= len(data)
        if len(data) > LARGEST_PART or self._room < 0:
            raise _too_much()
        return data


def _too_much() -> UserError:
    return UserError(
        "This Word file unpacks into far more than a draft can hold.",
        "Look where it came from; if it can be trusted, copy the text of the draft into a new file.",
    )


def _relation(element: Element, folder: str) -> Relation:
    role = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(role, target, outside=True)
    return Relation(role, posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/"))


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
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(usual_names(data), parser)
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
