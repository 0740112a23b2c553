"""Writes into a table that is carried along which labels its lists show, and which reading it belongs to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from penholder.formats.docx.parse.numbering import Numbering
from penholder.formats.docx.parse.values import Blocks, WordParagraph
from penholder.formats.docx.read.head import table_paragraphs
from penholder.model.note import CarriedPart

Labels = Mapping[int, tuple[str, str]]
"""Label and indent (the element ``w:ind``, as XML) by the number of a paragraph in its file."""

_PLACE = re.compile(r' place="(\d+)"')
_TRACKED = re.compile(r"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)\b")


def labels_in_tables(blocks: Blocks, numbering: Numbering) -> Iterator[tuple[int, tuple[str, str]]]:
    """Give the labels that were counted in tables."""
    for block in blocks:
        for one in table_paragraphs(block) if not isinstance(block, WordParagraph) else ():
            if one.label and one.setting.list is not None:
                level = numbering.level(one.setting.list.list, one.setting.list.level)
                yield one.number, (one.label, level.indent if level is not None else "")


def with_labels(part: CarriedPart, labels: Labels, original: bool) -> CarriedPart:
    """Add labels, and that this is the original reading where changes are tracked within; most parts stay as they are."""
    is_other_reading = original and _TRACKED.search(part.data) is not None
    if not is_other_reading and ' place=\\"' not in part.data:
        return part
    kept = json.loads(part.data)
    places = map(int, _PLACE.findall(kept["xml"]))
    kept["labels"] = {str(place): list(labels[place]) for place in places if place in labels}
    if is_other_reading:
        kept["original"] = True
    return replace(part, data=json.dumps(kept, ensure_ascii=False, sort_keys=True))
