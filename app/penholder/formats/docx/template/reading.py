"""Takes out of a Word file what it gives as a template."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from lxml import etree

from penholder.formats.docx.elements import Element, child, is_on, serialized, value
from penholder.formats.docx.opening import Package, open_package
from penholder.formats.docx.template.drawings import Pictures
from penholder.formats.docx.template.lists import cleaned_lists
from penholder.formats.docx.template.section import Section, cleaned_section, section_of, shown_pages
from penholder.formats.docx.template.stories import StoryCleaner, is_head_of_document, shows_anything
from penholder.formats.docx.template.styles import as_part, cleaned_styles, styles_in
from penholder.formats.docx.template.theme import fonts_of, theme_of
from penholder.formats.docx.template.value import Pages, Running, Template
from penholder.formats.opened import bytes_of
from penholder.formats.pictures.clean import clean_picture
from penholder.ground.errors import UserError
from penholder.ground.messages import Message, message

_FAR = 100_000
"""Numbers of drawings in headers begin behind any that a text can have."""


def read_template(path: Path) -> Template:
    """Read a template; one that cannot be read or has no styles raises ``UserError`` with one sentence."""
    data = bytes_of(path)
    try:
        return template_of(data)
    except UserError as error:
        what = message("{name} cannot be the template: {what}", name=path, what=error.what)
        raise UserError(what, "Choose a Word document or template (.docx, .dotx) with styles of its own.") from error


@lru_cache(maxsize=4)
def template_of(data: bytes) -> Template:
    """Take styles, page and headers out of the bytes of a Word file; the same bytes are read once."""
    package = open_package(data)
    found = package.part("styles")
    styles = None if found is None else cleaned_styles(found)
    if styles is None:
        raise UserError("This Word file has no styles.", "Choose one that has.")
    lists = cleaned_lists(package.part("numbering"), styles)
    section = section_of(package.main)
    running = _Running(package, frozenset(value(one, "styleId") or "" for one in styles_in(styles)))
    parts = [] if section is None else [*running.parts(section)]
    return Template(
        as_part(styles),
        fonts_of(package.part("fontTable")),
        theme_of(package.part("theme")),
        b"" if lists is None else as_part(lists),
        b"" if section is None or running.is_house else serialized(cleaned_section(section)),
        () if running.is_house else tuple(parts),
        is_on(child(package.part("settings"), "evenAndOddHeaders")),
        () if running.is_house else tuple(running.left_out()),
    )


class _Running:
    """Reads headers and footers; ``is_house`` tells that they are those of a document of the Secretariat."""

    def __init__(self, package: Package, styles: frozenset[str]) -> None:
        self._package = package
        self._styles = styles
        self._roots = {name: root for place in ("header", "footer") for name, root in package.named_parts(place)}
        self.is_house = any(is_head_of_document(root) for root in self._roots.values())
        self._has_more = False
        self._drawn = _FAR

    def parts(self, section: Section) -> Iterator[Running]:
        """Give the parts that show anything on the pages that have headers of their own."""
        relations = self._package.relations(self._package.main_name)
        pages = shown_pages(section, self._package.part("settings"))
        for (place, kind), relation in sorted(section.running.items()):
            name = relations[relation].target if relation in relations else ""
            root = self._roots.get(name)
            if root is None or kind not in pages:
                continue
            made = self._part(place, kind, name, root)
            if made is not None:
                yield made

    def _part(self, place: str, kind: Pages, name: str, root: Element) -> Running | None:
        relations = self._package.relations(name)

        def fetch(relation: str) -> tuple[bytes, str, str] | None:
            found = relations.get(relation)
            data = None if found is None or found.outside else self._package.data(found.target)
            clean = None if data is None else clean_picture(data)
            return None if clean is None else (clean.data, clean.suffix, clean.content_type)

        pictures = Pictures(fetch, self._drawn)
        cleaner = StoryCleaner(pictures, self._styles)
        made = cleaner.cleaned(root)
        self._has_more |= cleaner.has_more
        self._drawn += len(pictures.found)
        if not shows_anything(made):
            return None
        etree.cleanup_namespaces(made)
        return Running("header" if place == "header" else "footer", kind, serialized(made), tuple(pictures.found))

    def left_out(self) -> Iterator[Message]:
        """Say that headers showed more than can be taken over."""
        if self._has_more:
            yield message(
                "Of the template's headers and footers, drawings and fields other than page numbers are left out."
            )
