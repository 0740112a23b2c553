"""Takes a Markdown file apart: groups of lines, headings, tables, the bodies of notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from penholder.formats.intake.furniture import is_job_number

_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]{1,16})\]:[ \t]?(?P<text>.*)")
_HEADING = re.compile(r"(?P<signs>#{1,6})[ \t]+(?P<text>.*)")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{1,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELL = re.compile(r"(?<!\\)\|")
_REMARK = re.compile(r"(?<!\\)<!--(?P<words>.*?)-->", re.DOTALL)
_STAR_BULLET = re.compile(r"[*+][ \t]+(?=\S)")


@dataclass(slots=True)
class Group:
    """Lines that no empty line parts, with their numbers; ``heading`` counts the signs of a heading."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    heading: int = 0
    table: bool = False


@dataclass(slots=True)
class Definition:
    """The body of a note: its label and its paragraphs as written."""

    label: str
    paragraphs: list[str]


@dataclass(slots=True)
class Source:
    """A file in its parts; ``rules`` are the lines that part the text and say nothing, and job numbers."""

    groups: list[Group] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)
    rules: list[tuple[int, str]] = field(default_factory=list)


def without_remarks(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Take remarks (``<!-- … -->``) out of a text, which no page shows, and give them with their lines from 1.

    Lines keep their numbers; what begins like a remark and does not end is text.
    """
    remarks = [(text.count("\n", 0, one.start()) + 1, " ".join(one["words"].split())) for one in _REMARK.finditer(text)]
    return _REMARK.sub(lambda one: "\n" * one.group().count("\n"), text), remarks


def take_apart(text: str) -> Source:
    """Take apart a text whose line ends are all line feeds."""
    source = Source()
    current: Group | None = None
    note: Definition | None = None
    blank = True
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.rstrip(" \t\u00a0")
        if not line.strip():
            blank, current = True, None
            continue
        if note is not None and _goes_on(note, raw, line, blank):
            blank = False
            continue
        note = None
        found = _NOTE.fullmatch(line)
        if found is not None:
            note = Definition(found["label"], [found["text"].strip(" \t")] if found["text"].strip() else [])
            source.definitions.append(note)
            current = None
        elif _RULE.fullmatch(line.strip()) or is_job_number(line.strip()):
            source.rules.append((number, line.strip()))
            current = None
        else:
            current = _add(source, current, number, line)
        blank = False
    return source


def _goes_on(note: Definition, raw: str, line: str, blank: bool) -> bool:
    """Take a line into the body of a note: one that is indented, or one that follows without an empty line."""
    indented = raw.startswith(("  ", "\t"))
    if _NOTE.fullmatch(line) or (not indented and (blank or _HEADING.fullmatch(line) or line.startswith("|"))):
        return False
    if blank or not note.paragraphs:
        note.paragraphs.append(line.strip(" \t"))
    else:
        before = note.paragraphs[-1]
        joint = "\n" if before.endswith("\\") and not before.endswith("\\\\") else " "
        note.paragraphs[-1] = before.removesuffix("\\" if joint == "\n" else "") + joint + line.strip(" \t")
    return True


def _add(source: Source, current: Group | None, number: int, line: str) -> Group | None:
    heading = _HEADING.fullmatch(line)
    if heading is not None:
        source.groups.append(Group([(number, _without_closing_signs(heading["text"]))], heading=len(heading["signs"])))
        return None
    table = line.lstrip().startswith("|")
    if current is None or current.table != table:
        current = Group(table=table)
        source.groups.append(current)
    current.lines.append((number, line if table else _with_bullet(line.strip(" \t"))))
    return current


def _without_closing_signs(text: str) -> str:
    """Take off the signs that may stand at the end of a heading, too."""
    rest = text.rstrip("#")
    return rest.rstrip(" \t") if rest != text and rest.endswith((" ", "\t")) else text


def _with_bullet(line: str) -> str:
    found = _STAR_BULLET.match(line)
    return "•\t" + line[found.end() :] if found else line


def table_rows(group: Group) -> Iterator[str]:
    """Give the rows of a table, cells parted by tabs; the line between head and rows says nothing."""
    for index, (_, line) in enumerate(group.lines):
        row = line.strip()
        if index == 1 and _TABLE_RULE.fullmatch(row):
            continue
        cells = _CELL.split(row.removeprefix("|"))
        if not cells[-1].strip() and len(cells) > 1:
            cells = cells[:-1]
        yield "\t".join(cell.strip() for cell in cells)
