"""The page of a template: which of its sections counts, and what of that is taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from penholder.formats.docx.elements import Element, R, child, is_on, tag_of, value
from penholder.formats.docx.parse.styles import whole
from penholder.formats.docx.template.schema import tidied
from penholder.formats.docx.template.value import Pages

TAKEN = ("pgSz", "pgMar", "pgBorders", "vAlign", "titlePg", "docGrid")
"""Size, margins, borders and grid; neither columns, since a draft has one, nor trays of a printer, nor numbers to begin with."""

_LEAST_WIDTH = 2880
_SMALLEST, _LARGEST = 1440, 31680
"""Twentieths of a point: what must be left between the margins, and Word's bounds for a sheet."""


@dataclass(frozen=True, slots=True)
class Section:
    """The properties of a section, and its headers and footers by place and pages as ids of relations."""

    properties: Element
    running: Mapping[tuple[str, Pages], str]


def section_of(main: Element) -> Section | None:
    """Choose the section with the most paragraphs, since a cover or an annex on its side is no page for a draft.

    Headers and footers that it does not name are those of the section before it, as in Word.
    """
    body = child(main, "body")
    found: list[tuple[int, Section]] = []
    running: dict[tuple[str, Pages], str] = {}
    for count, properties in () if body is None else _sections(body):
        running = {**running, **dict(_named(properties))}
        found.append((count, Section(properties, running)))
    return max(found, key=lambda one: one[0])[1] if found else None


def _sections(body: Element) -> Iterator[tuple[int, Element]]:
    count = 0
    for one in body:
        count += 1
        inner = child(one, "pPr", "sectPr")
        if inner is not None or tag_of(one) == "sectPr":
            yield count, one if inner is None else inner
            count = 0


def _named(properties: Element) -> Iterator[tuple[tuple[str, Pages], str]]:
    for one in properties:
        place = tag_of(one).removesuffix("Reference")
        pages = value(one, "type") or "default"
        if place in {"header", "footer"} and pages in {"first", "default", "even"}:
            yield (place, pages), one.get(f"{{{R}}}id") or ""  # type: ignore[misc]


def shown_pages(section: Section, settings: Element | None) -> frozenset[str]:
    """Give the kinds of page that have headers of their own."""
    kinds = {"default"}
    if is_on(child(section.properties, "titlePg")):
        kinds.add("first")
    if is_on(child(settings, "evenAndOddHeaders")):
        kinds.add("even")
    return frozenset(kinds)


def cleaned_section(section: Section) -> Element:
    """Give what is taken of a page; a size or margins that leave no room for a text are left to the house."""
    made = deepcopy(section.properties)
    for one in [one for one in made if tag_of(one) not in TAKEN]:
        made.remove(one)
    made = tidied(made)
    size, margins = child(made, "pgSz"), child(made, "pgMar")
    width = text_width(made)
    high = whole(value(size, "h")) or 0
    if width is None or width < _LEAST_WIDTH or not _SMALLEST <= high <= _LARGEST:
        for unfit in (size, margins):
            if unfit is not None:
                made.remove(unfit)
    elif size is not None:
        for name in [name for name in size.attrib if str(name).endswith("}code")]:  # a form of paper of some printer
            del size.attrib[name]
    return made


def text_width(properties: Element) -> int | None:
    """Give the room between the margins in twentieths of a point; None where size or margins are not said."""
    size, margins = child(properties, "pgSz"), child(properties, "pgMar")
    wide, left, right = whole(value(size, "w")), whole(value(margins, "left")), whole(value(margins, "right"))
    if wide is None or left is None or right is None or not _SMALLEST <= wide <= _LARGEST:
        return None
    return wide - left - right - (whole(value(margins, "gutter")) or 0)
