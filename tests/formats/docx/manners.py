"""Builds Word files as drafters make them, from a structure: what each paragraph shows, with its italics and note marks.

The manners differ in who counts the paragraphs (Word or the drafter), how notes are made (by Word, or typed with raised
figures), and whether the text was changed with tracking on.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from penholder.model.numerals import from_letters, from_roman

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PIECE = re.compile(r"(\*\*|\*|\[\^[^\]]+\])")
_LABEL = re.compile(r"(?:\d{1,3}\.|\([a-z]{1,6}\))\Z")


@dataclass(frozen=True)
class Shown:
    """A paragraph: its label, its Markdown without label, how it stands (a heading, a table's line)."""

    label: str
    markdown: str
    heading: bool = False
    table: bool = False


@dataclass(frozen=True)
class Structure:
    """A draft: the lines of its masthead, its paragraphs, the Markdown of its notes by mark."""

    head: tuple[str, ...]
    paragraphs: tuple[Shown, ...]
    notes: dict[str, str]


@dataclass(frozen=True)
class Manner:
    """How a file is made."""

    name: str
    counted_by_word: bool = False
    typed_notes: bool = False
    masthead_table: bool = False
    tracked: bool = False


MANNERS = (
    Manner("Word numbering, masthead in a table", counted_by_word=True, masthead_table=True),
    Manner("Normal with tabs"),
    Manner("Normal with tabs, notes typed with raised figures", typed_notes=True),
    Manner("Normal with tabs, tracked changes", tracked=True),
    Manner("Word numbering, tracked changes", counted_by_word=True, masthead_table=True, tracked=True),
)


def built(structure: Structure, manner: Manner) -> bytes:
    """Build the file."""
    return _Builder(structure, manner).data()


@dataclass
class _Builder:
    structure: Structure
    manner: Manner
    footnotes: list[str] = field(default_factory=list)
    overrides: list[tuple[int, int]] = field(default_factory=list)
    counts: dict[int, int] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)
    words: int = 0

    def data(self) -> bytes:
        body = "".join([*self._head(), *self._paragraphs(), *self._typed_notes()])
        parts = {
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}<w:sectPr/></w:body></w:document>',
            "word/footnotes.xml": self._footnotes(),
            "word/numbering.xml": self._numbering(),
            "word/styles.xml": _STYLES,
        }
        return packed(parts)

    def _head(self) -> Iterator[str]:
        head = self.structure.head
        if not self.manner.masthead_table:
            yield from (self._p(self._runs(line)) for line in head)
            return
        left = [line for line in head if line in {"United Nations", "General Assembly", "Security Council"}]
        right = [line for line in head if line not in left]
        cells = "".join(
            f"<w:tc>{''.join(self._p(self._runs(line)) for line in side) or '<w:p/>'}</w:tc>" for side in (left, right)
        )
        yield f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl><w:p/>"

    def _paragraphs(self) -> Iterator[str]:
        rows: list[str] = []
        for one in self.structure.paragraphs:
            if one.table:
                rows.append(f"<w:tr><w:tc>{self._p(self._runs(one.markdown))}</w:tc></w:tr>")
                continue
            if rows:
                yield f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"
                rows = []
            yield self._paragraph(one)
        if rows:
            yield f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"

    def _paragraph(self, one: Shown) -> str:
        runs = self._runs(one.markdown, bold=one.heading)
        if not one.label:
            lead = "" if one.heading else "<w:r><w:tab/></w:r>"
            return ("<w:p/>" if one.heading else "") + self._p(lead + runs)
        place = self._place(one.label) if self.manner.counted_by_word else None
        if place is None:
            return self._p(f"<w:r><w:tab/><w:t>{escape(one.label)}</w:t><w:tab/></w:r>{runs}")
        list_id, level = place
        return self._p(runs, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')

    def _place(self, label: str) -> tuple[int, int] | None:
        """Give list and level; a number out of order begins another list with its own first number."""
        if not _LABEL.match(label):
            return None
        level, value = self._level(label)
        for deeper in [one for one in self.counts if one > level]:
            del self.counts[deeper]
        if self.counts.get(level, 0) + 1 != value:
            self.overrides.append((level, value))
            self.current = len(self.overrides) + 1
        self.counts[level] = value
        for above in range(level):
            self.counts.setdefault(above, 1)  # a level that is passed over counts as begun
        return getattr(self, "current", 1), level

    def _level(self, label: str) -> tuple[int, int]:
        if label.endswith("."):
            return 0, int(label[:-1])
        inner = label.strip("()")
        letter, roman = from_letters(inner) or 0, from_roman(inner) or 0
        if letter and self.counts.get(1, 0) + 1 == letter:
            return 1, letter
        return (2, roman) if roman else (1, letter)

    def _runs(self, markdown: str, bold: bool = False) -> str:
        """Write Markdown as runs; ``**`` and ``*`` switch, ``[^n]`` is a note."""
        runs, italic = [], False
        for piece in _PIECE.split(markdown):
            if piece == "*":
                italic = not italic
            elif piece.startswith("[^"):
                runs.append(self._note(piece[2:-1]))
            elif piece and piece != "**":
                properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
                runs.append(self._text(piece, properties))
        return "".join(runs)

    def _text(self, text: str, properties: str) -> str:
        if not self.manner.tracked:
            return _run(text, properties)
        return "".join(self._tracked(word, properties) for word in re.findall(r"\s*\S+\s*|\s+", text))

    def _tracked(self, word: str, properties: str) -> str:
        """Put every fifth word in and take words out around every seventh, as two people with one draft would."""
        self.words += 1
        who = f'w:id="{self.words}" w:author="{"AB"[self.words % 2]}" w:date="2026-03-0{1 + self.words % 9}T10:00:00Z"'
        run = _run(word, properties)
        if self.words % 5 == 0:
            return f"<w:ins {who}>{run}</w:ins>"
        if self.words % 7 == 0:
            gone = f'<w:r><w:rPr>{properties}</w:rPr><w:delText xml:space="preserve">gone </w:delText></w:r>'
            return f"<w:del {who}>{gone}</w:del>{run}"
        return run

    def _note(self, mark: str) -> str:
        if mark not in self.structure.notes:
            return ""
        if self.manner.typed_notes:
            self.known.setdefault(mark, len(self.known) + 1)
            raised = "" if mark.startswith("*") else '<w:vertAlign w:val="superscript"/>'
            return _run(mark, raised)
        note = len(self.footnotes) + 1
        custom = not mark.isdecimal()
        body = self._runs(self.structure.notes[mark])
        own = (
            _run(mark, "") if custom else '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        )
        self.footnotes.append(f'<w:footnote w:id="{note}"><w:p>{own}{_run(" ", "")}{body}</w:p></w:footnote>')
        follows = ' w:customMarkFollows="1"' if custom else ""
        written = f"<w:t>{mark}</w:t>" if custom else ""
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        return f'<w:r>{raised}<w:footnoteReference{follows} w:id="{note}"/>{written}</w:r>'

    def _typed_notes(self) -> Iterator[str]:
        if not self.manner.typed_notes or not self.known:
            return
        yield self._p(_run("_" * 18, ""))
        for mark in self.known:
            raised = "" if mark.startswith("*") else '<w:vertAlign w:val="superscript"/>'
            yield self._p(_run(mark, raised) + _run(" ", "") + self._runs(self.structure.notes[mark]))

    def _p(self, content: str, properties: str = "") -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"

    def _footnotes(self) -> str:
        return f'<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{"".join(self.footnotes)}</w:footnotes>'

    def _numbering(self) -> str:
        forms = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(forms)
        )
        lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + "".join(
            f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride></w:num>'
            for at, (level, value) in enumerate(self.overrides, start=2)
        )
        return f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}</w:numbering>'


def _run(text: str, properties: str) -> str:
    pieces = "".join(
        "<w:tab/>"
        if piece == "\t"
        else "<w:br/>"
        if piece == "\n"
        else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in re.findall(r"[\t\n]|[^\t\n]+", text)
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{pieces}</w:r>"


_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def packed(parts: dict[str, str]) -> bytes:
    """Pack parts, each named by its place, into a Word file that other programs open too."""
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{_MAIN}.{name[5:-4]}{".main" if "document" in name else ""}+xml"/>'
        for name in parts
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{office}/{name[5:-4]}" Target="{name[5:]}"/>'
        for at, name in enumerate(parts)
        if "document" not in name
    )
    others = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" Type="{office}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**others, **parts}.items():
            archive.writestr(name, text)
    return target.getvalue()
