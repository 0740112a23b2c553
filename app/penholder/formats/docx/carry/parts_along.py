"""Brings the parts along that a carried thing refers to: pictures, charts, diagrams, each cleaned and named afresh."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from itertools import count

from lxml import etree

from penholder.formats.docx.carry.charts import clean_chart
from penholder.formats.docx.carry.drawings import clean_drawings, is_web
from penholder.formats.docx.carry.kept import Kept, KeptPart
from penholder.formats.docx.carry.names import held
from penholder.formats.docx.carry.plain_parts import without_extras
from penholder.formats.docx.carry.theme import theme_for_chart, write_out_theme
from penholder.formats.docx.elements import Element, serialized
from penholder.formats.docx.opening import Relation, parsed
from penholder.formats.docx.package import Part
from penholder.formats.docx.relations import Relations
from penholder.formats.docx.shipped_parts import shipped_part
from penholder.formats.pictures.clean import clean_picture
from penholder.ground.errors import UserError

_DRAWINGML = "application/vnd.openxmlformats-officedocument.drawingml.{}+xml"
_TYPES = {
    "chart": _DRAWINGML.format("chart"),
    "chartUserShapes": _DRAWINGML.format("chartshapes"),
    "diagramData": _DRAWINGML.format("diagramData"),
    "diagramLayout": _DRAWINGML.format("diagramLayout"),
    "diagramQuickStyle": _DRAWINGML.format("diagramStyle"),
    "diagramColors": _DRAWINGML.format("diagramColors"),
    "themeOverride": "application/vnd.openxmlformats-officedocument.themeOverride+xml",
}
_ROLES = {
    "picture": frozenset({"image"}),
    "chart": frozenset({"chart"}),
    "diagram": frozenset({"diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors"}),
    "shapes": frozenset({"chartUserShapes"}),
    "link": frozenset({"hyperlink"}),
}
_FOLDERS = {"chart": "charts/chart", "chartUserShapes": "drawings/shapes", "themeOverride": "theme/chart_theme"}
_DEEPEST = 4
_TROUBLE = (etree.LxmlError, UserError, ValueError, AttributeError)


class PartsAlong:
    """Adds parts to a file in the making; parts of the same bytes are one."""

    def __init__(self, add: Callable[[Part], object], lose: Callable[[str], None]) -> None:
        self._add = add
        self._lose = lose
        self._names: dict[tuple[str, bytes], str] = {}
        self._counts: dict[str, Iterator[int]] = {}

    def follow(
        self, kept: Kept, known: Mapping[str, Relation], relations: Relations, folder: str = "", depth: int = 0
    ) -> Callable[[str, str], str | None]:
        """Give what brings the part of a relation along; ``relations`` are those of the part that will refer to it."""

        def bring(name: str, kind: str) -> str | None:
            one = known.get(name)
            if one is None or one.role not in _ROLES[kind] or depth > _DEEPEST:
                return None
            if kind == "link":
                return (
                    relations.id_of("hyperlink", one.target, outside=True)
                    if one.outside and is_web(one.target)
                    else None
                )
            part = None if one.outside else kept.parts.get(one.target)
            made = None if part is None else self._part(one.role, part, kept, depth)
            return None if made is None else relations.id_of(one.role, posixpath.relpath(made, folder or "."))

        return bring

    def _part(self, role: str, part: KeptPart, kept: Kept, depth: int) -> str | None:
        if role == "image":
            clean = clean_picture(part.data)
            return (
                None
                if clean is None
                else self._named("image", clean.data, f"media/image{{}}.{clean.suffix}", clean.content_type)
            )
        try:
            root = parsed(part.data)
            folder = posixpath.dirname(_FOLDERS.get(role, "diagrams/"))
            relations = Relations()
            if role == "chart" and clean_chart(root):
                self._lose("workbook")
            holder = held(root)
            clean_drawings(
                holder, self.follow(kept, part.relations, relations, folder, depth + 1), count(1), self._lose
            )
            without_extras(root)
            if role == "chart":
                self._coloured(root, part, kept, relations)
            else:
                write_out_theme(root, kept.theme)
        except _TROUBLE:
            return None
        name = f"{_FOLDERS.get(role, f'diagrams/{role}')}{{}}.xml"
        etree.cleanup_namespaces(root)
        return self._named(role, serialized(root), name, _TYPES[role], relations)

    def _coloured(self, root: Element, part: KeptPart, kept: Kept, relations: Relations) -> None:
        """Keep the colours of a chart: those it has of its own, else those of the theme of its file."""
        own = next(
            (one.target for one in part.relations.values() if one.role == "themeOverride" and not one.outside), None
        )
        theme = None
        if own is not None and own in kept.parts:
            given = parsed(kept.parts[own].data)
            without_extras(given)
            theme = None if given.find(".//{*}blip") is not None else serialized(given)
        else:
            write_out_theme(root, kept.theme)
        if theme is None and kept.theme.colours:
            theme = theme_for_chart(kept.theme, shipped_part("theme"))
        if theme is not None:
            name = self._named("themeOverride", theme, "theme/chart_theme{}.xml", _TYPES["themeOverride"])
            relations.id_of("themeOverride", posixpath.relpath(name, "charts"))

    def _named(self, role: str, data: bytes, name: str, content_type: str, relations: Relations | None = None) -> str:
        """Name a part afresh, and add it unless the same is there; one with relations of its own is always new."""
        key = (role, data)
        if key in self._names and not relations:
            return self._names[key]
        number = next(self._counts.setdefault(name.partition("{}")[0], count(1)))
        made = name.format(number)
        self._add(Part(made, role, data, content_type, relations or Relations()))
        if not relations:
            self._names[key] = made
        return made
