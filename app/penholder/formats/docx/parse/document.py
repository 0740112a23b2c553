"""Reads a whole Word file as values: text, notes, remarks, headers and footers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

from penholder.formats.docx.elements import Element, R, W, child, tag_of, value
from penholder.formats.docx.links import links_in
from penholder.formats.docx.opening import Package
from penholder.formats.docx.parse.carried import Carrier
from penholder.formats.docx.parse.fields import Fields
from penholder.formats.docx.parse.numbering import Numbering
from penholder.formats.docx.parse.story import Story
from penholder.formats.docx.parse.styles import Styles, whole
from penholder.formats.docx.parse.surroundings import Surroundings
from penholder.formats.docx.parse.values import Blocks, NoteForm, RunningPart, WordComment, WordFile, WordParagraph

_NOTE_PARTS = ("footnotes", "endnotes")
_RUNNING: tuple[Literal["header", "footer"], ...] = ("header", "footer")
_OUR_STYLE = "ResOperative"


class WordReader:
    """Reads one file; ``styles`` and ``numbering`` are asked again when its readings are counted."""

    def __init__(self, package: Package, known: Mapping[str, str]) -> None:
        self._package = package
        self.styles = Styles.of(package.part("styles"), known)
        self.numbering = Numbering.of(package.part("numbering"), self.styles)
        self._carrier = Carrier(package)
        self._met: Counter[str] = Counter()
        self._aside: list[tuple[str, str]] = []
        self._levels = self.numbering.levels_of_styles()

    def file(self) -> WordFile:
        """Read everything."""
        main = child(self._package.main, "body")
        main = main if main is not None else self._package.main
        blocks = self._story(main, self._package.main_name)
        notes = {key: blocks for role in _NOTE_PARTS for key, blocks in self._notes(role)}
        comments = tuple(self._comments())
        running = tuple(self._running(main))
        self._met["links"] = self._links_to_name(main)
        self._met["not carried"] = self._carrier.left_out
        return WordFile(
            blocks,
            notes,
            comments,
            running,
            self._note_forms(main),
            dict(self._met),
            tuple(self._aside),
            self._is_ours(),
            self._is_by_libreoffice(),
        )

    def _links_to_name(self, main: Element) -> int:
        """Count the links whose address says more than their words; a symbol's own address does not."""
        relations = self._package.relations(self._package.main_name)
        named = 0
        for one in main.iter(f"{{{W}}}hyperlink"):
            relation = relations.get(one.get(f"{{{R}}}id", ""))
            words = "".join(text.text or "" for text in one.iter(f"{{{W}}}t"))
            found = [*links_in(words)]
            named += relation is None or [link.address for link in found] != [relation.target]
        return named

    def _is_ours(self) -> bool:
        """Tell whether the file has a style that is Penholder's alone."""
        return any(
            style.name in self.styles.known and self.styles.known[style.name] == _OUR_STYLE
            for style in self.styles.by_id.values()
        )

    def _is_by_libreoffice(self) -> bool:
        for one in self._package.relations("").values():
            if one.role == "extended-properties" and not one.outside:
                return b"<Application>LibreOffice" in (self._package.data(one.target) or b"")
        return False

    def _story(self, root: Element, part: str) -> Blocks:
        around = Surroundings(
            self.styles, self.numbering, self._carrier, part, Fields(root), self._met, self._aside, self._levels
        )
        return tuple(Story(around).blocks(root))

    def _notes(self, role: str) -> Iterator[tuple[tuple[str, str], Blocks]]:
        for name, root in self._package.named_parts(role):
            for note in root:
                if value(note, "type") in {None, "normal"}:
                    yield (role, value(note, "id") or ""), self._story(note, name)

    def _comments(self) -> Iterator[WordComment]:
        for name, root in self._package.named_parts("comments"):
            for one in root:
                if tag_of(one) != "comment":
                    continue
                blocks = self._story(one, name)
                text = "\n".join(_words(blocks)).strip()
                yield WordComment(value(one, "id") or "", value(one, "author") or "", value(one, "date"), text)

    def _running(self, main: Element) -> Iterator[RunningPart]:
        first = {
            one.get(f"{{{R}}}id", "")
            for one in main.iter(f"{{{W}}}headerReference", f"{{{W}}}footerReference")
            if value(one, "type") == "first"
        }
        relations = self._package.relations(self._package.main_name)
        first_names = {relations[name].target for name in first if name in relations}
        for role in _RUNNING:
            for name, root in self._package.named_parts(role):
                yield RunningPart(role, name in first_names, self._story(root, name))

    def _note_forms(self, main: Element) -> dict[str, NoteForm]:
        """Read how notes are counted: the last section says it, else the settings, else Word's own way."""
        forms = {"footnotes": NoteForm(), "endnotes": NoteForm("lowerRoman")}
        settings = self._package.part("settings")
        sections = list(main.iter(f"{{{W}}}sectPr"))
        for source in (settings, *sections[-1:]):
            for role, tag in (("footnotes", "footnotePr"), ("endnotes", "endnotePr")):
                said = child(source, tag)
                if said is not None:
                    form, start = value(child(said, "numFmt")), whole(value(child(said, "numStart")))
                    forms[role] = NoteForm(form or forms[role].format, forms[role].start if start is None else start)
        return forms


def _words(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block.words
        else:
            for row in block.rows:
                yield "\t".join(" ".join(_words(cell)) for cell in row.cells)
