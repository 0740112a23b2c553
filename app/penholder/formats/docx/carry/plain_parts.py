"""Takes out of parts beside the text (charts, themes, diagrams) what no page shows."""

from __future__ import annotations

from penholder.formats.docx.carry.names import MARKUP, local, remove, unwrap
from penholder.formats.docx.elements import Element

_NAMED = frozenset({"clrScheme", "fontScheme", "fmtScheme", "themeOverride", "theme"})
_DROPPED = frozenset({"extraClrSchemeLst", "custClrLst", "objectDefaults", "Choice"})
_EXTENSIONS = frozenset({"showDataLabelsRange", "datalabelsRange", "svgBlip", "decorative"})


def without_extras(root: Element) -> None:
    """Keep what draws: no names of themes, no versions for other programs, no extensions but those that show words."""
    for one in list(root.iter()):
        name = local(one)
        if not name or name in _DROPPED:
            remove(one)
        elif one.tag in {f"{{{MARKUP}}}AlternateContent", f"{{{MARKUP}}}Fallback"}:
            unwrap(one)
        elif name == "extLst":
            _without_extensions(one)
        else:
            if name in _NAMED and "name" in one.attrib:
                one.set("name", "Plain")
            for key in [key for key in one.attrib if str(key).startswith(f"{{{MARKUP}}}")]:
                del one.attrib[key]


def _without_extensions(extensions: Element) -> None:
    for one in list(extensions):
        for inner in list(one):
            if local(inner) not in _EXTENSIONS:
                one.remove(inner)
        if not len(one):
            extensions.remove(one)
    if not len(extensions):
        remove(extensions)
