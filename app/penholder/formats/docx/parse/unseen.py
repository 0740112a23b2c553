"""Lists what a Word file says that none of its pages shows: who wrote it, for whom, when, where, with what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from penholder.formats.docx.elements import Element, child, tag_of
from penholder.formats.docx.opening import Package, Relation
from penholder.formats.pictures.clean import clean_picture
from penholder.ground.messages import Message, message

_LONGEST = 60
_CORE = {
    "creator": "its author ({words})",
    "lastModifiedBy": "who saved it last ({words})",
    "keywords": "its keywords ({words})",
    "subject": "its subject ({words})",
    "description": "a remark on it ({words})",
    "category": "its category ({words})",
    "contentStatus": "its status ({words})",
}
_DATES = ("created", "modified", "lastPrinted")
_PROGRAM = {
    "Company": "a company ({words})",
    "Manager": "a manager ({words})",
    "HyperlinkBase": "where its links begin ({words})",
}
_PARTS = (
    (r"docprops/thumbnail\.\w+", "a small picture of its first page", "small pictures of its pages"),
    (r"customxml/item\d*\.xml", "custom XML", "{count} parts of custom XML"),
    (r"word/people\.xml", "the names of those who commented or changed it", ""),
    (r".*printersettings/.*|.*printersettings\d*\.bin", "settings of a printer", "settings of printers"),
    (r".*/vbaproject\.bin", "macros", ""),
    (r"word/glossary/document\.xml", "building blocks", ""),
    (r"word/embeddings/.*", "a file within it", "{count} files within it"),
    (r"word/fonts/.*", "fonts", ""),
    (r"_xmlsignatures/sig.*\.xml", "a signature", "signatures"),
    (r".*/webextensions?/webextension\d*\.xml", "a program that is added to Word", "programs that are added to Word"),
)
_NORMAL = re.compile(r"normal(?:\.dotm?)?", re.IGNORECASE)


def unseen(package: Package) -> tuple[Message, ...]:
    """Give what there is, each as a phrase that fits into a list; comments, hidden words and changes are told elsewhere."""
    return (*_core(package), *_of_program(package), *_custom(package), *_settings(package), *_parts(package))


def _core(package: Package) -> Iterator[Message]:
    root = _top(package, "core-properties")
    said = {} if root is None else {str(one.tag).rpartition("}")[2]: _short(one.text) for one in root}
    for name, template in _CORE.items():
        if said.get(name):
            yield message(template, words=said[name])
    if any(said.get(name) for name in _DATES):
        yield message("when it was made and saved")


def _of_program(package: Package) -> Iterator[Message]:
    root = _top(package, "extended-properties")
    said = {} if root is None else {str(one.tag).rpartition("}")[2]: _short(one.text) for one in root}
    for name, template in _PROGRAM.items():
        if said.get(name):
            yield message(template, words=said[name])
    if said.get("Application"):
        yield message("the program that wrote it ({words})", words=said["Application"])
    if said.get("TotalTime", "0") not in {"", "0"}:
        yield message("how long it was worked on")
    if said.get("Template") and not _NORMAL.fullmatch(said["Template"]):
        yield message("the name of its template ({words})", words=said["Template"])


def _custom(package: Package) -> Iterator[Message]:
    root = _top(package, "custom-properties")
    names = [] if root is None else [one.get("name", "") for one in root]
    if names:
        yield message("custom properties ({words})", words=_short(", ".join(names)))


def _settings(package: Package) -> Iterator[Message]:
    settings = package.part("settings")
    if settings is None:
        return
    named = {tag_of(one) for one in settings}
    if "rsids" in named:
        yield message("marks of editing sessions")
    if child(settings, "docVars") is not None:
        yield message("variables of macros")
    if child(settings, "mailMerge") is not None:
        yield message("where a mail merge has its data")
    if child(settings, "attachedTemplate") is not None:
        yield message("the path of its template")
    if any(_is_path(one) for one in package.relations(package.main_name).values()):
        yield message("paths of other files")


def _is_path(relation: Relation) -> bool:
    target = relation.target.lower()
    return relation.outside and (target.startswith(("file:", "\\\\", "//")) or target[1:3] == ":\\")


def _parts(package: Package) -> Iterator[Message]:
    for pattern, one, several in _PARTS:
        found = [name for name in package.names if re.fullmatch(pattern, name)]
        if found:
            yield message(several if len(found) > 1 and several else one, count=len(found))
    talkative = sum(1 for name in package.names if name.startswith("word/media/") and _says_more(package.data(name)))
    if talkative:
        yield message(
            "what a picture says of its making" if talkative == 1 else "what {count} pictures say of their making",
            count=talkative,
        )


def _says_more(data: bytes | None) -> bool:
    """Tell whether a picture says more than it shows."""
    clean = clean_picture(data) if data is not None else None
    return clean is not None and clean.data != data


def _top(package: Package, role: str) -> Element | None:
    for one in package.relations("").values():
        if one.role == role and not one.outside:
            return package.xml(one.target)
    return None


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
