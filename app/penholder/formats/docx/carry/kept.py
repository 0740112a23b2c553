"""What the reader keeps of a thing that it carries along, taken from the draft again."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from penholder.formats.docx.elements import Element
from penholder.formats.docx.opening import Relation, parsed
from penholder.ground.errors import UserError
from penholder.model.note import CarriedPart


@dataclass(frozen=True, slots=True)
class KeptPart:
    """A part of the file that the thing came from."""

    data: bytes
    relations: Mapping[str, Relation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours ("accent1") as six digits, fonts by their places ("minorHAnsi"), and what text and ground are mapped to."""

    colours: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    mapped: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """A thing that was carried along.

    ``labels`` are what Word shows before paragraphs of lists, by the paragraph's number in its file, each with the
    indent of its level; ``original`` says that the reading at hand is the one with all tracked changes rejected.
    """

    element: Element
    relations: Mapping[str, Relation]
    parts: Mapping[str, KeptPart]
    styles: Mapping[str, Element]
    usual: Mapping[str, str]
    defaults: Element | None
    theme: Theme
    labels: Mapping[str, tuple[str, str]]
    original: bool


def kept_of(part: CarriedPart) -> Kept | None:
    """Take a thing from the draft; None where its data are damaged, as a working file altered by hand can have them."""
    try:
        said = json.loads(part.data)
        return Kept(
            parsed(said["xml"].encode()),
            _relations(said["relations"]),
            {
                name: KeptPart(base64.b64decode(one["data"]), _relations(one["relations"]))
                for name, one in said["parts"].items()
            },
            {name: parsed(one.encode()) for name, one in said.get("styles", {}).items()},
            said.get("usual", {}),
            parsed(said["defaults"].encode()) if said.get("defaults") else None,
            Theme(**said.get("theme", {})),
            {name: (label, indent) for name, (label, indent) in said.get("labels", {}).items()},
            bool(said.get("original")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, etree.LxmlError, UserError):
        return None


def _relations(said: Mapping[str, Any]) -> dict[str, Relation]:
    return {name: Relation(one["role"], one["target"], one["outside"]) for name, one in said.items()}
