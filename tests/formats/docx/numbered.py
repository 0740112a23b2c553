"""Makes up Word files whose paragraphs Word counts, in every way that lists can be set up; the same from the same seed."""

from __future__ import annotations

import random

from penholder.formats.docx.elements import W
from tests.formats.docx.manners import packed

FORMS = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")
TEXTS = ("%{0}.", "(%{0})", "%{0})", "{all}", "Article %{0}.")


class NumberedFile:
    """One made-up file: ``data`` is its bytes; each paragraph has words of its own, so that its label can be looked up.

    What LibreOffice 7.4 shows otherwise than the standard says is left out: numbers in legal style, levels that say what
    begins them anew, and a list's own first number at a deeper level, which holds each time the level begins.
    """

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        shapes = [self._shape(at) for at in range(2)]
        lists = "".join(self._list(at) for at in range(1, 5))
        body = "".join(self._paragraph(at) for at in range(24))
        numbering = f'<w:numbering xmlns:w="{W}">{"".join(shapes)}{lists}</w:numbering>'
        styles = (
            f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
            f'</w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Normal"/>'
            f'<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
        )
        self.data = packed(
            {
                "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>',
                "word/styles.xml": styles,
                "word/numbering.xml": numbering,
            }
        )

    def _shape(self, at: int) -> str:
        levels = "".join(self._level(level) for level in range(4))
        kind = '<w:multiLevelType w:val="multilevel"/>'
        return f'<w:abstractNum w:abstractNumId="{at}">{kind}{levels}</w:abstractNum>'

    def _level(self, level: int) -> str:
        everything = ".".join(f"%{one + 1}" for one in range(level + 1))
        text = self._chance.choice(TEXTS).format(level + 1, all=everything)
        return (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{self._chance.choice([1, 1, 1, 3])}"/>'
            f'<w:numFmt w:val="{self._chance.choice(FORMS)}"/><w:lvlText w:val="{text}"/></w:lvl>'
        )

    def _list(self, at: int) -> str:
        start = f'<w:startOverride w:val="{self._chance.randint(1, 5)}"/>'
        changed = f'<w:lvlOverride w:ilvl="0">{start}</w:lvlOverride>' if at > 2 else ""
        return f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at % 2}"/>{changed}</w:num>'

    def _paragraph(self, at: int) -> str:
        kind = self._chance.random()
        name = f"paragraph{at:02}x"
        if kind < 0.1:
            properties = ""
        elif kind < 0.2:
            properties = '<w:pStyle w:val="Own"/>'
        elif kind < 0.25:
            properties = '<w:pStyle w:val="Own"/><w:numPr><w:numId w:val="0"/></w:numPr>'
        else:
            level = 0 if at == 0 else self._chance.choice([0, 0, 1, 1, 2, 3])
            number = self._chance.choice([1, 1, 2, 3, 4])
            properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{name}</w:t></w:r></w:p>"
