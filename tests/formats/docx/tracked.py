"""Makes up Word files with tracked changes of every kind, the same from the same seed."""

from __future__ import annotations

import random

from penholder.formats.docx.elements import W
from tests.formats.docx.manners import packed

_WORDS = "water schools taps pupils lessons yards plain report measure States funds region building safe clean".split()
_NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


class TrackedFile:
    """One made-up file: ``data`` is its bytes.

    What LibreOffice 7.4 gets wrong is left out: words put in by one and taken out by another, a paragraph whose end is
    tracked and that has a note, and a tracked end between a paragraph of a list and one of none.
    """

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._id = 100
        self._notes: list[str] = []
        self._is_list = self._chance.random() < 0.5
        body = "".join(self._block(at) for at in range(self._chance.randint(3, 7))) + self._p(
            self._runs(), number=self._is_list
        )
        notes = f'<w:footnotes xmlns:w="{W}">{"".join(self._notes)}</w:footnotes>'
        document = f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
        self.data = packed(
            {"word/document.xml": document, "word/footnotes.xml": notes, "word/numbering.xml": _NUMBERING}
        )

    def _who(self) -> str:
        self._id += 1
        author = self._chance.choice(["Ruritania", "Sylvania"])
        return f'w:id="{self._id}" w:author="{author}" w:date="2026-03-0{self._chance.randint(1, 9)}T10:00:00Z"'

    def _block(self, at: int) -> str:
        kind = self._chance.random()
        if at and kind < 0.12:
            return self._table() + self._p(self._runs(), number=self._is_list)
        if kind < 0.2:
            return self._moved()
        mark = self._chance.choice(["", "", "", f"<w:ins {self._who()}/>", f"<w:del {self._who()}/>"])
        note = not mark and self._chance.random() < 0.3
        return self._p(self._runs(note), mark, self._is_list)

    def _p(self, content: str, mark: str = "", number: bool = False) -> str:
        list_of = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if number else ""
        return f"<w:p><w:pPr>{list_of}<w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>"

    def _words(self) -> str:
        return " ".join(self._chance.choices(_WORDS, k=self._chance.randint(1, 4))) + " "

    def _runs(self, note: bool = False) -> str:
        parts = [self._run() for _ in range(self._chance.randint(1, 5))]
        if note:
            parts.insert(self._chance.randint(0, len(parts)), self._note())
        return "".join(parts)

    def _run(self) -> str:
        kind = self._chance.random()
        text = f'<w:t xml:space="preserve">{self._words()}</w:t>'
        if kind < 0.2:
            return f"<w:ins {self._who()}><w:r>{text}</w:r></w:ins>"
        if kind < 0.4:
            return f"<w:del {self._who()}><w:r>{text.replace('w:t', 'w:delText')}</w:r></w:del>"
        if kind < 0.5:
            was = f"<w:rPrChange {self._who()}><w:rPr/></w:rPrChange>"
            return f"<w:r><w:rPr><w:i/>{was}</w:rPr>{text}</w:r>"
        return f"<w:r>{text}</w:r>"

    def _note(self) -> str:
        number = len(self._notes) + 2
        own = '<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> See </w:t></w:r>'
        self._notes.append(f'<w:footnote w:id="{number}"><w:p>{own}{self._runs()}</w:p></w:footnote>')
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    def _table(self) -> str:
        rows = []
        for _ in range(self._chance.randint(1, 3)):
            tag = self._chance.choice(["", "", "ins", "del"])
            change = f"<w:trPr><w:{tag} {self._who()}/></w:trPr>" if tag else ""
            cells = "".join(f"<w:tc><w:tcPr/>{self._cell(tag)}</w:tc>" for _ in range(2))
            rows.append(f"<w:tr>{change}{cells}</w:tr>")
        return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"

    def _cell(self, tag: str) -> str:
        if not tag:
            return self._p(self._runs())
        kind = "w:t" if tag == "ins" else "w:delText"
        run = f'<w:r><{kind} xml:space="preserve">{self._words()}</{kind}></w:r>'
        return self._p(f"<w:{tag} {self._who()}>{run}</w:{tag}>", f"<w:{tag} {self._who()}/>")

    def _moved(self) -> str:
        """Make a paragraph that was moved past another one."""
        name = f"move{self._id}"
        text = f'<w:r><w:t xml:space="preserve">{self._words()}</w:t></w:r>'
        parts = []
        for tag in ("moveFrom", "moveTo"):
            start = f'<w:{tag}RangeStart {self._who()} w:name="{name}"/>'
            end = f'<w:{tag}RangeEnd w:id="{self._id}"/>'
            mark = f"<w:{tag} {self._who()}/>"
            moved = f"<w:{tag} {self._who()}>{text}</w:{tag}>"
            parts.append(f"{start}{self._p(moved, mark, self._is_list)}{end}")
        return parts[0] + self._p(self._runs(), number=self._is_list) + parts[1]
