"""Keeps what cannot be edited here, a table, a picture, an equation, whole: its XML and every part that it refers to.

The styles that it names, and the colours and fonts of its theme, are kept with it, so that it can look elsewhere as it did.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

from penholder.formats.docx.elements import Element, R
from penholder.formats.docx.opening import Package
from penholder.formats.docx.parse.looks_along import LooksAlong
from penholder.model.ids import PartId
from penholder.model.note import CarriedPart

MOST_CARRIED = 60_000_000
"""Bytes of parts in one file. Drafts have an emblem or a chart; more would weigh on every saved copy of the draft."""

PLACE = "place"
"""The attribute that tells the number of a paragraph in the file where a list counts it; no file of Word's has it."""

_DEEPEST = 4
"""How far relations are followed: drawing, chart, embedded workbook, its own relations."""


class Carrier:
    """Makes parts to carry along, numbered in the order in which they are met."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._looks = LooksAlong(package)
        self._room = MOST_CARRIED
        self._count = 0
        self.left_out = 0

    def carried(self, element: Element, source: str, description: str) -> CarriedPart:
        """Keep an element of the part ``source``; ``data`` is JSON with its XML and, by name, the parts it needs."""
        self._count += 1
        parts: dict[str, Any] = {}
        relations = self._relations(element, source, parts, 0)
        # encoding "unicode" keeps the namespaces that the element uses, so that it can be put back as it is
        kept = {
            "xml": etree.tostring(element, encoding="unicode", with_tail=False),
            "relations": relations,
            "parts": parts,
            **self._looks.of(element, parts),
        }
        return CarriedPart(PartId(f"o{self._count}"), description, json.dumps(kept, ensure_ascii=False, sort_keys=True))

    def _relations(self, element: Element, source: str, parts: dict[str, Any], depth: int) -> dict[str, Any]:
        names = set(_related(element))
        if not names:
            return {}
        known = self._package.relations(source)
        found: dict[str, Any] = {}
        for name in sorted(names & known.keys()):
            one = known[name]
            found[name] = {"role": one.role, "target": one.target, "outside": one.outside}
            if not one.outside and one.target not in parts:
                self._keep(one.target, parts, depth)
        return found

    def _keep(self, name: str, parts: dict[str, Any], depth: int) -> None:
        data = self._package.data(name)
        if data is None or len(data) > self._room:
            self.left_out += 1
            return
        self._room -= len(data)
        parts[name] = {"data": base64.b64encode(data).decode(), "relations": {}}
        if depth < _DEEPEST:
            relations = self._package.relations(name)
            parts[name]["relations"] = {
                key: {"role": one.role, "target": one.target, "outside": one.outside} for key, one in relations.items()
            }
            for one in relations.values():
                if not one.outside and one.target not in parts:
                    self._keep(one.target, parts, depth + 1)


def _related(element: Element) -> Iterator[str]:
    """Give the ids of relations that stand anywhere in an element."""
    for one in element.iter():
        for name, said in one.attrib.items():
            if str(name).startswith(f"{{{R}}}"):
                yield str(said)
