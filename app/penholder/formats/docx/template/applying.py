"""Puts a template into a Word file that is being written: its styles with ours beside them, its page, its headers."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace

from lxml import etree

from penholder.formats.docx.built import Built
from penholder.formats.docx.elements import Element, W, child, serialized, tag_of, value, w
from penholder.formats.docx.package import Part
from penholder.formats.docx.page import WIDE_MARGIN
from penholder.formats.docx.parse.styles import whole
from penholder.formats.docx.relations import Relations
from penholder.formats.docx.safe_text import FORBIDDEN
from penholder.formats.docx.style_names import VERSION_LINE
from penholder.formats.docx.template.lists import joined_lists
from penholder.formats.docx.template.room import fit_to_page
from penholder.formats.docx.template.section import TAKEN, text_width
from penholder.formats.docx.template.stories import with_symbol
from penholder.formats.docx.template.styles import Merged, as_part, has_single_text, merged
from penholder.formats.docx.template.value import Template
from penholder.model.inline import words_of
from penholder.model.kinds import Stage

_STYLED = frozenset("header footer footnotes endnotes comments numbering".split())
_NAMES = tuple(f"{{{W}}}{name}" for name in ("pStyle", "rStyle", "tblStyle"))
_ORDER = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
    "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"
).split()


def put_template(made: Built, template: Template) -> None:
    """Alter a file that is built from the house's parts; text and notes stay as they are, but for the ids of styles."""
    theirs = etree.fromstring(template.styles)
    styles = merged(etree.fromstring(_data(made, "styles")), theirs)
    _name_styles_anew(made, styles)
    if template.section:
        _put_page(made, template, styles, has_single_text(theirs))
    if template.lists:
        ours = next((etree.fromstring(one.data) for one in made.parts if one.role == "numbering"), None)
        lists = joined_lists(ours, etree.fromstring(template.lists), styles.root, styles.added)
        _put(made, Part("numbering.xml", "numbering", serialized(lists)))
    _put(made, Part("styles.xml", "styles", as_part(styles.root)))
    for name, data in (("theme", template.theme), ("fontTable", template.fonts)):
        if data:
            _put(made, Part(f"{name}.xml", name, data))
    for sentence in template.left_out:
        made.losses.add(sentence)


def _data(made: Built, role: str) -> bytes:
    return next(one.data for one in made.parts if one.role == role)


def _put(made: Built, part: Part) -> None:
    """Put a part in the place of that of the same name, or add it."""
    for at, one in enumerate(made.parts):
        if one.name == part.name:
            made.parts[at] = part
            return
    made.add(part)


def _name_styles_anew(made: Built, styles: Merged) -> None:
    changed = {ours: named for ours, named in styles.ids.items() if ours != named}
    if not changed:
        return
    _rename(made.main, changed)
    for at, part in enumerate(made.parts):
        if part.role in _STYLED:
            root = etree.fromstring(part.data)
            _rename(root, changed)
            made.parts[at] = replace(part, data=serialized(root))


def _rename(root: Element, changed: dict[str, str]) -> None:
    for one in root.iter(*_NAMES):
        one.set(f"{{{W}}}val", changed.get(value(one) or "", value(one) or ""))


def _put_page(made: Built, template: Template, styles: Merged, is_house: bool) -> None:
    own = next(one for one in reversed(made.main[0]) if tag_of(one) == "sectPr")
    page = etree.fromstring(template.section)
    if template.running:
        _put_running(made, own, page, template, styles)
    else:
        _drop(page, ("titlePg",))
    replaced = [tag for tag in TAKEN if child(page, tag) is not None]
    _drop(own, (*replaced, *(("titlePg",) if template.running else ())))
    if made.choices.wide_margins and made.choices.stage_for(made.draft) is Stage.WORKING:
        _widen(page)
    own.extend(list(page))
    own[:] = sorted(own, key=lambda one: _ORDER.index(tag_of(one)))
    fit_to_page(made, styles, text_width(own), is_house)


def _widen(page: Element) -> None:
    """Leave room on the right for notes by hand, as on the house's page."""
    margins, room = child(page, "pgMar"), text_width(page)
    right = whole(value(margins, "right"))
    if margins is not None and room is not None and right is not None and room > 3 * WIDE_MARGIN:
        margins.set(f"{{{W}}}right", str(right + WIDE_MARGIN))


def _drop(section: Element, tags: Iterable[str]) -> None:
    for one in [one for one in section if tag_of(one) in set(tags)]:
        section.remove(one)


def _put_running(made: Built, own: Element, page: Element, template: Template, styles: Merged) -> None:
    """Put the template's headers and footers in the place of ours; where it has only one of the two, ours stay beside."""
    pages = {"default"} | ({"first"} if child(page, "titlePg") is not None else set())
    pages |= {"even"} if template.has_even else set()
    places = {one.place for one in template.running}
    version = _version_line(made, styles) if "header" in places else None
    for reference in [one for one in own if tag_of(one) in {"headerReference", "footerReference"}]:
        kind, place = value(reference, "type") or "", tag_of(reference).removesuffix("Reference")
        if place in places or kind not in pages:
            _forget(made, f"{place}_{kind}.xml", place)
            own.remove(reference)
    symbol = FORBIDDEN.sub("", words_of(made.draft.masthead.symbol))
    for one in template.running:
        relations = Relations()
        for picture in one.pictures:
            name = f"media/template_{one.place}_{one.pages}_{picture.id[3:]}.{picture.suffix}"
            relations.id_of("image", name)
            made.parts.append(Part(name, "image", picture.data, picture.content_type))
        data = with_symbol(one.data, symbol)
        if version is not None and one.place == "header":
            data = _with_paragraph(data, version)
        part = Part(f"{one.place}_{one.pages}.xml", one.place, data, relations=relations)
        own.append(w(f"{one.place}Reference", type=one.pages, r_id=made.add(part)))
    _say_even(made, "even" in pages)


def _version_line(made: Built, styles: Merged) -> Element | None:
    """Give the line of a working text that says which version it is; it stands in our header and goes into the template's."""
    ours = next((etree.fromstring(one.data) for one in made.parts if one.name == "header_default.xml"), None)
    for paragraph in () if ours is None else ours.iter(f"{{{W}}}p"):
        if value(child(paragraph, "pPr", "pStyle")) == styles.ids.get(VERSION_LINE):
            return paragraph
    return None


def _with_paragraph(data: bytes, paragraph: Element) -> bytes:
    root = etree.fromstring(data)
    root.append(deepcopy(paragraph))
    return serialized(root)


def _forget(made: Built, name: str, role: str) -> None:
    made.parts[:] = [one for one in made.parts if one.name != name]
    made.relations.forget(role, name)


def _say_even(made: Built, has_even: bool) -> None:
    at = next(at for at, one in enumerate(made.parts) if one.role == "settings")
    settings = etree.fromstring(made.parts[at].data)
    if not has_even:
        _drop(settings, ("evenAndOddHeaders",))
    made.parts[at] = replace(made.parts[at], data=serialized(settings))
