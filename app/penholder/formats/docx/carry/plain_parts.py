"""Takes out of parts beside the text (charts, themes, diagrams) what no page shows."""

from __future__ import annotations

from penholder.formats.docx.carry.names import MARKUP, local, remove
from penholder.formats.docx.elements import Element

_NAMED = frozenset({"clrScheme", "fontScheme", "fmtScheme", "themeOverride", "theme"})
_EXTENSIONS = frozenset({"showDataLabelsRange", "datalabelsRange", "svgBlip", "decorative"})
_DROPPED = frozenset({"extraClrSchemeLst", "custClrLst", "objectDefaults"})


def without_extras(root: Element) -> None:
    """Keep what draws: no names of themes, no versions for other programs, no extensions but those that show words."""
    for one in list(root.iter(f"{{{MARKUP}}}AlternateContent")):
        choice = one.find(f"{{{MARKUP}}}Fallback")
        if choice is None:
            remove(one)
            continue
        for each in list(choice):
            one.addprevious(each)
        remove(one)
    for one in list(root.iter()):
        if not isinstance(one.tag, str):
            remove(one)
            continue
        name = local(one)
        if name in _NAMED and "name" in one.attrib:
            one.set("name", "Plain")
        for key in [key for key in one.attrib if str(key).startswith(f"{{{MARKUP}}}")]:
            del one.attrib[key]
        if name == "extLst":
            for each in list(one):
                for inner in list(each):
                    if local(inner) not in _EXTENSIONS:
                        each.remove(inner)
                if not len(each):
                    one.remove(each)
            if not len(one):
                remove(one)
        elif name in _DROPPED:
            remove(one)
