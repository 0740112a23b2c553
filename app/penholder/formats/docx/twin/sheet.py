"""What the styles of a Word file say of a paragraph and of its characters, as far as it decides where lines end.

Rules: ISO/IEC 29500-1, 17.7: the defaults, the paragraph's style with those it is based on, the characters' style, and what
is set directly, each over the one before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from penholder.formats.docx.elements import Element, W, child, is_on, tag_of, value

_RUN = ("rFonts", "sz", "w", "spacing", "kern", "b", "i", "vertAlign")
_LEFT_INDENTS, _RIGHT_INDENTS = ("left", "start"), ("right", "end")


@dataclass(frozen=True, slots=True)
class Setting:
    """How characters are set. ``size`` is in points, ``scale`` a factor of their width, ``spacing`` in points between them."""

    family: str = ""
    size: float = 10.0
    scale: float = 1.0
    spacing: float = 0.0
    kerned: bool = False
    bold: bool = False
    italic: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands, in points: its indents, the stops of its tabs, and whether its lines are filled."""

    left: float
    right: float
    first: float
    stops: tuple[float, ...]
    justified: bool


@dataclass
class Sheet:
    """The styles of one file; ``default_stop`` is the distance of the stops behind the last that is set, in points."""

    root: Element
    default_stop: float
    _styles: dict[str, Element] = field(default_factory=dict)
    _plain: str = ""
    _settings: dict[tuple[str, str], Setting] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in self.root.iter(f"{{{W}}}style"):
            name = value(style, "styleId") or ""
            self._styles[name] = style
            if value(style, "default") in {"1", "true", "on"} and value(style, "type") == "paragraph":
                self._plain = name

    def shape(self, paragraph: Element) -> Shape:
        """Work out how a paragraph stands."""
        indents: dict[str, float] = {}
        stops: set[float] = set()
        justified = False
        for properties in self._paragraph_layers(paragraph):
            _add_indents(indents, child(properties, "ind"))
            _add_stops(stops, child(properties, "tabs"))
            side = value(child(properties, "jc"))
            justified = justified if side is None else side in {"both", "distribute"}
        first = indents.get("firstLine", 0.0) - indents.get("hanging", 0.0)
        return Shape(indents.get("left", 0.0), indents.get("right", 0.0), first, tuple(sorted(stops)), justified)

    def setting(self, paragraph: Element, run: Element) -> Setting:
        """Work out how the characters of a run are set."""
        own = child(run, "rPr")
        of_paragraph = value(child(paragraph, "pPr", "pStyle")) or self._plain
        of_run = value(child(own, "rStyle")) or ""
        base = self._settings.get((of_paragraph, of_run))
        if base is None:
            said: dict[str, Element] = {}
            for style in (*self._chain(of_paragraph), *self._chain(of_run)):
                _say(said, child(style, "rPr"))
            defaults: dict[str, Element] = {}
            _say(defaults, child(self.root, "docDefaults", "rPrDefault", "rPr"))
            base = self._settings[of_paragraph, of_run] = _setting(defaults | said, Setting())
        if own is None or all(tag_of(one) not in _RUN for one in own):
            return base
        said = {}
        _say(said, own)
        return _setting(said, base)

    def _paragraph_layers(self, paragraph: Element) -> Iterator[Element]:
        layers = [child(self.root, "docDefaults", "pPrDefault", "pPr")]
        own = child(paragraph, "pPr")
        layers += [child(style, "pPr") for style in self._chain(value(child(own, "pStyle")) or self._plain)]
        yield from (layer for layer in (*layers, own) if layer is not None)

    def _chain(self, name: str) -> list[Element]:
        """Give a style and those it is based on, the farthest first."""
        found: list[Element] = []
        while name in self._styles and self._styles[name] not in found:
            found.insert(0, self._styles[name])
            name = value(child(self._styles[name], "basedOn")) or ""
        return found


def _say(said: dict[str, Element], properties: Element | None) -> None:
    for one in () if properties is None else properties:
        if tag_of(one) in _RUN:
            said[tag_of(one)] = one


def _setting(said: Mapping[str, Element], base: Setting) -> Setting:
    kern = _number(said.get("kern"))
    size = _number(said.get("sz"))
    points = base.size if size is None else size / 2
    scale, spacing = _number(said.get("w")), _number(said.get("spacing"))
    return Setting(
        family=(value(said.get("rFonts"), "ascii") or base.family).lower(),
        size=points,
        scale=base.scale if scale is None else scale / 100,
        spacing=base.spacing if spacing is None else spacing / 20,
        kerned=base.kerned if kern is None else 0 < kern / 2 <= points,
        bold=is_on(said["b"]) if "b" in said else base.bold,
        italic=is_on(said["i"]) if "i" in said else base.italic,
        raised=value(said["vertAlign"]) == "superscript" if "vertAlign" in said else base.raised,
    )


def _number(element: Element | None) -> float | None:
    text = value(element)
    try:
        return None if text is None else float(text)
    except ValueError:
        return None


def _add_indents(indents: dict[str, float], element: Element | None) -> None:
    if element is None:
        return
    for name, others in (("left", _LEFT_INDENTS), ("right", _RIGHT_INDENTS)):
        for other in others:
            if (said := value(element, other)) is not None:
                indents[name] = int(said) / 20
    for name, other in (("firstLine", "hanging"), ("hanging", "firstLine")):
        if (said := value(element, name)) is not None:
            indents[name] = int(said) / 20
            if value(element, other) is None:
                indents.pop(other, None)


def _add_stops(stops: set[float], element: Element | None) -> None:
    for tab in () if element is None else element:
        at = int(value(tab, "pos") or 0) / 20
        if value(tab) == "clear":
            stops.discard(at)
        elif value(tab) in {"left", "start"}:
            stops.add(at)
