"""The lists that styles of a template number by, put behind the lists of the file that is being written."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from penholder.formats.docx.elements import Element, W, child, tag_of, value, w
from penholder.formats.docx.template.schema import tidied
from penholder.formats.docx.template.styles import styles_in


def cleaned_lists(root: Element | None, styles: Element) -> Element | None:
    """Give the lists that styles name, in order and without what is no look; None where there is none.

    A style whose list is not there loses it.
    """
    wanted = {value(one) for one in styles.iter(f"{{{W}}}numId")}
    numbers = [] if root is None else [tidied(deepcopy(one)) for one in root if tag_of(one) == "num"]
    numbers = [one for one in numbers if value(one, "numId") in wanted]
    shapes = {value(child(one, "abstractNumId")) for one in numbers}
    found = [] if root is None else [deepcopy(one) for one in root if tag_of(one) == "abstractNum"]
    kept = [tidied(one) for one in found if value(one, "abstractNumId") in shapes]
    there = {value(one, "abstractNumId") for one in kept}
    numbers = [one for one in numbers if value(child(one, "abstractNumId")) in there]
    _without_dead_lists(styles, {value(one, "numId") for one in numbers})
    known = {value(style, "styleId") for style in styles_in(styles)}
    for shape in kept:
        for link in [
            one for one in shape.iter(*_names("pStyle", "styleLink", "numStyleLink")) if value(one) not in known
        ]:
            parent = link.getparent()
            if parent is not None:
                parent.remove(link)
    return w("numbering", *kept, *numbers) if numbers else None


def _names(*tags: str) -> Iterable[str]:
    return [f"{{{W}}}{tag}" for tag in tags]


def _without_dead_lists(styles: Element, known: set[str | None]) -> None:
    for number in list(styles.iter(f"{{{W}}}numPr")):
        name, parent = value(child(number, "numId")), number.getparent()
        if parent is not None and name is not None and name != "0" and name not in known:
            parent.remove(number)


def joined_lists(ours: Element | None, theirs: Element, styles: Element, own_styles: Iterable[str]) -> Element:
    """Put lists of a template behind those of the file; its styles are told the new numbers.

    ``own_styles`` are styles that are not the template's and keep theirs.
    """
    theirs = deepcopy(theirs)
    if ours is None:
        return theirs
    shapes, numbers = _highest(ours, "abstractNum", "abstractNumId"), _highest(ours, "num", "numId")
    for shape in theirs.iter(*_names("abstractNum")):
        _shift(shape, "abstractNumId", shapes + 1)
    for number in theirs.iter(*_names("num")):
        _shift(number, "numId", numbers)
        _shift(child(number, "abstractNumId"), "val", shapes + 1)
    own = set(own_styles)
    for style in styles_in(styles):
        if value(style, "styleId") not in own:
            for one in style.iter(*_names("numId")):
                if value(one) != "0":
                    _shift(one, "val", numbers)
    made = w("numbering")
    for tag in ("abstractNum", "num"):
        made.extend([deepcopy(one) for root in (ours, theirs) for one in root if tag_of(one) == tag])
    return made


def _highest(root: Element, tag: str, attribute: str) -> int:
    return max((int(value(one, attribute) or 0) for one in root if tag_of(one) == tag), default=0)


def _shift(element: Element | None, attribute: str, by: int) -> None:
    if element is not None:
        element.set(f"{{{W}}}{attribute}", str(int(value(element, attribute) or 0) + by))
