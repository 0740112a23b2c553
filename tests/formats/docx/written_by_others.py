"""What tests of foreign Word files are written with: paragraphs, runs and styles, and what is asked of a reading."""

from __future__ import annotations

from typing import Any

from penholder.formats.docx.elements import W
from penholder.formats.docx.reader import read_docx
from penholder.formats.report import Reading
from penholder.formats.show import structure_json
from tests.formats.docx.made_up import minimal

ORGAN = "<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>"


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    pieces = text.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{pieces}</w:t></w:r>'


def styles(*written: str, defaults: str = "") -> str:
    given = f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
    return f'<w:styles xmlns:w="{W}">{given}{"".join(written)}</w:styles>'


def style(name: str, properties: str, kind: str = "paragraph", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{base}<w:rPr>{properties}</w:rPr></w:style>'


def read(body: str, **parts: str) -> Reading:
    return read_docx(minimal(body, **parts))


def shown(reading: Reading) -> Any:
    return structure_json(reading, "x")


def paragraphs(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(one["kind"], one["label"] or one["typed_label"], one["text"]) for one in shown(reading)["paragraphs"]]


def messages(reading: Reading, code: str) -> list[str]:
    return [str(problem.message) for problem in reading.problems if problem.code == code]
