"""The styles of a template, and how ours are put beside them: matched by name, theirs win, ours are added.

A style of ours that the template has under the same name is the template's. Where it has none, ours comes with its own
values and stands on the template's Normal. Numbers of lists are taken off those that a draft uses, because its labels
are typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from penholder.formats.docx.elements import Element, W, child, is_on, serialized, tag_of, value, w
from penholder.formats.docx.template.schema import tidied

_LINKS = ("basedOn", "next", "link")
_TYPES = frozenset({"paragraph", "character", "table", "numbering"})
_LANGUAGE = {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar-SA"}
SINGLE_TEXT = "__Single Txt"
"""The Secretariat's style of text; a template that has it has the Secretariat's page."""


def cleaned_styles(root: Element) -> Element | None:
    """Give the styles of a file in order and without what is no look; None for a file that has none."""
    made = w("styles")
    defaults, latent = child(root, "docDefaults"), child(root, "latentStyles")
    if defaults is not None:
        made.append(_defaults(defaults))
    if latent is not None:
        made.append(tidied(deepcopy(latent)))
    seen: dict[str, Element] = {}
    for one in root:
        name, kind = value(one, "styleId"), value(one, "type") or "paragraph"
        if tag_of(one) == "style" and name and name not in seen and kind in _TYPES and _name(one):
            style = tidied(deepcopy(one))
            style.set(f"{{{W}}}type", kind)
            seen[name] = style
    made.extend(seen.values())
    _one_default_each(made)
    _without_dead_links(made)
    return made if seen else None


def _defaults(found: Element) -> Element:
    """Keep the looks of all text, but not its language: the text of a draft is English whatever the template's is."""
    characters, paragraph = child(found, "rPrDefault", "rPr"), child(found, "pPrDefault", "pPr")
    looks = w("rPr") if characters is None else tidied(deepcopy(characters))
    looks.append(w("lang", **_LANGUAGE))
    return w(
        "docDefaults",
        w("rPrDefault", looks),
        w("pPrDefault", None if paragraph is None else tidied(deepcopy(paragraph))),
    )


def _name(style: Element) -> str:
    return (value(child(style, "name")) or "").strip()


def styles_in(root: Element) -> Iterator[Element]:
    """Walk the styles of a part."""
    return (one for one in root if tag_of(one) == "style")


def _one_default_each(root: Element) -> None:
    """Leave one default style for each type; two of them are a fault."""
    taken: set[str] = set()
    for style in styles_in(root):
        kind = value(style, "type") or ""
        if value(style, "default") in {"1", "true", "on"}:
            if kind in taken:
                _undefault(style)
            taken.add(kind)


def _undefault(style: Element) -> None:
    if value(style, "default") is not None:
        del style.attrib[f"{{{W}}}default"]


def _without_dead_links(root: Element) -> None:
    known = {value(style, "styleId") for style in styles_in(root)}
    for style in styles_in(root):
        for link in [one for one in style if tag_of(one) in _LINKS and value(one) not in known]:
            style.remove(link)


@dataclass(frozen=True, slots=True)
class Merged:
    """The styles of a file with a template: ``ids`` gives for each id of ours the one that it has there."""

    root: Element
    ids: dict[str, str]
    added: frozenset[str]
    """Ids, as they are in the file, of styles that are ours."""


def merged(ours: Element, theirs: Element) -> Merged:
    """Put our styles beside those of a template."""
    root = deepcopy(theirs)
    by_name = {_name(style).casefold(): style for style in styles_in(root)}
    taken = {value(style, "styleId") or "" for style in styles_in(root)}
    ids: dict[str, str] = {}
    new: list[Element] = []
    for style in styles_in(ours):
        own, same = value(style, "styleId") or "", by_name.get(_name(style).casefold())
        if same is not None and value(same, "type") == value(style, "type"):
            ids[own] = value(same, "styleId") or ""
            continue
        if same is not None:  # of another type: no two styles of a file may have one name
            _set(child(same, "name"), f"{_name(same)} (template)")
        ids[own] = own if own not in taken else next(f"{own}{at}" for at in range(2, 1000) if f"{own}{at}" not in taken)
        taken.add(ids[own])
        new.append(deepcopy(style))
    kinds = {value(style, "type") for style in styles_in(root) if is_default(style)}
    for style in new:
        _set(style, ids[value(style, "styleId") or ""], "styleId")
        if is_default(style) and value(style, "type") in kinds:
            _undefault(style)
        for link in (one for one in style if tag_of(one) in _LINKS):
            _set(link, ids.get(value(link) or "", value(link) or ""))
        root.append(style)
    if child(root, "docDefaults") is None and (own_defaults := child(ours, "docDefaults")) is not None:
        root.insert(0, deepcopy(own_defaults))
    added = frozenset(value(style, "styleId") or "" for style in new)
    _without_numbers(root, set(ids.values()), added)
    return Merged(root, ids, added)


def is_default(style: Element) -> bool:
    """Tell whether a style holds where none is named."""
    return value(style, "default") in {"1", "true", "on"}


def _without_numbers(root: Element, used: set[str], added: frozenset[str]) -> None:
    """Take list numbers off the template's styles that a draft uses, and off those that they stand on."""
    by_id = {value(style, "styleId") or "": style for style in styles_in(root)}
    todo, seen = list(used), set[str]()
    while todo:
        name = todo.pop()
        style = by_id.get(name)
        if style is None or name in seen:
            continue
        seen.add(name)
        todo.append(value(child(style, "basedOn")) or "")
        properties = child(style, "pPr")
        number = child(properties, "numPr")
        if properties is not None and number is not None and name not in added:
            properties.remove(number)


def _set(element: Element | None, said: str, name: str = "val") -> None:
    if element is not None:
        element.set(f"{{{W}}}{name}", said)


def has_single_text(root: Element) -> bool:
    """Tell whether a template has the Secretariat's style of text, and so its page."""
    return any(_name(style) == SINGLE_TEXT for style in styles_in(root))


def as_part(root: Element) -> bytes:
    """Write styles with the namespaces of one that was made here."""
    etree.cleanup_namespaces(root)
    return serialized(root)


def is_hidden(properties: Element | None) -> bool:
    """Tell whether characters with these properties are not shown."""
    return is_on(child(properties, "vanish")) or is_on(child(properties, "specVanish"))
