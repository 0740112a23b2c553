"""Reads what stands in a paragraph of a Word file: runs with their look, notes, objects, places of remarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from penholder.formats.docx.elements import Element, child, tag_of, value
from penholder.formats.docx.parse.objects import description_of, math_words
from penholder.formats.docx.parse.revisions import revision_of
from penholder.formats.docx.parse.styles import run_properties
from penholder.formats.docx.parse.surroundings import Surroundings
from penholder.formats.docx.parse.symbols import sign_of, signs_of
from penholder.formats.docx.parse.values import (
    Item,
    Look,
    Revisions,
    WordNote,
    WordNoteMark,
    WordObject,
    WordPoint,
    WordText,
)
from penholder.formats.docx.style_names import NOTE_MARK, NOTE_REFERENCE

MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PASSED = frozenset(
    "pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr instrText delInstrText fldData rubyPr txbxContent annotationRef "
    "separator continuationSeparator lastRenderedPageBreak proofErr bookmarkStart bookmarkEnd".split()
)
_ONLY_AS_PICTURES = ("wordprocessingInk", "model3d", "chartex")
CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
_OBJECTS = frozenset({"drawing", "pict", "object"})


def items_of(paragraph: Element, around: Surroundings, style: str, revisions: Revisions) -> tuple[Item, ...]:
    """Read a paragraph that has this style, within these tracked changes."""
    reader = _LineReader(around, style)
    return tuple(_joined(reader.items(paragraph, revisions)))


class _LineReader:
    """Walks one paragraph; a run's look and style hold until the next run."""

    def __init__(self, around: Surroundings, style: str) -> None:
        self._around = around
        self._paragraph_style = style
        self._look = around.styles.look(style, "", {})
        self._former: Look | None = None
        self._style = ""
        self._formatted: Revisions = ()

    def items(self, container: Element, revisions: Revisions) -> Iterator[Item]:
        for one in container:
            tag = tag_of(one)
            if tag in _PASSED:
                continue
            if tag == "r":
                yield from self._run(one, revisions)
            elif tag in CHANGES:
                yield from self.items(one, (*revisions, revision_of(one)))
            elif tag == "fldChar":
                self._around.fields.take(one)
            elif tag in _OBJECTS:
                yield from self._object(one, revisions)
            elif tag in {"rt"}:
                self._around.set_aside("ruby", _words_below(one))
            elif one.tag in {f"{MARKUP}AlternateContent", f"{_MATH}oMath", f"{_MATH}oMathPara"}:
                yield from self._of_other_kind(one, revisions)
            else:
                yield from self._place(one, tag, revisions)

    def _of_other_kind(self, element: Element, revisions: Revisions) -> Iterator[Item]:
        if element.tag == f"{MARKUP}AlternateContent":
            chosen = chosen_version(element)
            yield from self.items(chosen, revisions) if chosen is not None else ()
        else:
            words = math_words(element)
            yield WordObject(self._around.carried(element, f"equation: {words}"), words, revisions)

    def _place(self, element: Element, tag: str, revisions: Revisions) -> Iterator[Item]:
        """Read a note, a remark, a sign, characters, or whatever holds any of these."""
        comments = frozenset(self._around.remarks)
        if tag in {"footnoteReference", "endnoteReference"}:
            if not self._around.fields.hides:
                yield self._note(element, tag, revisions)
        elif tag in {"footnoteRef", "endnoteRef"}:
            yield WordNoteMark(revisions)
        elif tag == "commentRangeStart":
            self._around.open_remark(value(element, "id") or "")
        elif tag == "commentRangeEnd":
            self._around.remarks.pop(value(element, "id") or "", None)
        elif tag == "commentReference":
            yield WordPoint("comment", value(element, "id") or "")
        elif text := self._characters(element, tag):
            yield from self._text(text, revisions, comments)
        elif len(element):
            yield from self.items(element, revisions)

    def _text(self, text: str, revisions: Revisions, comments: frozenset[str]) -> Iterator[Item]:
        if self._around.fields.hides:
            self._around.set_aside("field", text)
            return
        revisions = (*revisions, *self._formatted)
        yield WordText(text, self._look, self._style, revisions, self._former, comments)

    def _run(self, run: Element, revisions: Revisions) -> Iterator[Item]:
        properties = child(run, "rPr")
        named = value(child(properties, "rStyle")) or ""
        styles = self._around.styles
        self._style = styles.ours(named)
        self._look = styles.look(self._paragraph_style, named, run_properties(properties))
        changed = child(properties, "rPrChange")
        self._former, self._formatted = None, ()
        if changed is not None:
            before = child(changed, "rPr")
            was = value(child(before, "rStyle")) or ""
            self._former = styles.look(self._paragraph_style, was, run_properties(before))
            self._formatted = (revision_of(changed),)
        if self._style:
            yield WordText("", self._look, self._style, revisions)  # a label made empty by hand is one, too
        if child(run, "footnoteReference") is not None or child(run, "endnoteReference") is not None:
            yield from self._run_with_note(run, revisions)
        else:
            yield from self.items(run, revisions)

    def _run_with_note(self, run: Element, revisions: Revisions) -> Iterator[Item]:
        """Read a run with a note; a mark that is written out behind its place is the note's, not the text's."""
        for one in run:
            tag = tag_of(one)
            if tag in {"footnoteReference", "endnoteReference"}:
                yield self._note(one, tag, revisions)
                if is_written_out(one):
                    return
            elif tag not in _PASSED:
                yield from self._place(one, tag, revisions)

    def _note(self, reference: Element, tag: str, revisions: Revisions) -> Item:
        mark = None
        if is_written_out(reference):
            mark = "".join(self._characters(one, tag_of(one)) for one in reference.itersiblings())
        role = tag.removesuffix("Reference") + "s"
        remarks = frozenset(self._around.remarks)
        return WordNote(role, value(reference, "id") or "", mark, revisions, remarks, self._style)

    def _object(self, element: Element, revisions: Revisions) -> Iterator[Item]:
        """Carry a picture along; what is nothing but a box of text gives its text, after the paragraph."""
        description = description_of(element)
        if description:
            yield WordObject(self._around.carried(element, description), "", revisions)
        else:
            self._around.met["boxes"] += 1

    def _characters(self, element: Element, tag: str) -> str:
        if tag in {"t", "delText"}:
            return signs_of(self._look.symbol_font, element.text or "")
        if tag == "br":
            return "" if value(element, "type") in {"page", "column"} else "\n"
        if tag == "sym":
            return sign_of(value(element, "font") or "", value(element, "char") or "")
        return _SIGNS.get(tag, "")


def is_written_out(reference: Element) -> bool:
    """Tell whether the mark of a note is written out behind its place."""
    return value(reference, "customMarkFollows") in {"1", "true", "on"}


def chosen_version(element: Element) -> Element | None:
    """Choose among the versions of a passage: the one for newer programs, else that kept for older ones.

    What is drawn by hand, turned in space or charted in the newest way is not read: there the picture of it is chosen.
    """
    choice, older = element.find(f"{MARKUP}Choice"), element.find(f"{MARKUP}Fallback")
    if choice is not None and older is not None and len(older):
        needs = [choice.nsmap.get(one) or "" for one in (choice.get("Requires") or "").split()]
        if any(kind in one for one in needs for kind in _ONLY_AS_PICTURES):
            return older
    return choice if choice is not None else older


def _words_below(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter() if tag_of(one) == "t")


def _joined(content: Iterator[Item]) -> Iterator[Item]:
    """Join neighbours that agree, as Word cuts text into runs wherever it was edited."""
    before: WordText | None = None
    for one in content:
        if isinstance(one, WordText) and before is not None and _agree(before, one):
            before = replace(before, text=before.text + one.text)
            continue
        if before is not None:
            yield before
        before = one if isinstance(one, WordText) else None
        if before is None:
            yield one
    if before is not None:
        yield before


def _agree(one: WordText, other: WordText) -> bool:
    """Tell whether two runs are one; signs of notes are not, as "**" would be another sign than "*" twice."""
    is_mark = one.style in {NOTE_REFERENCE, NOTE_MARK} and bool(one.text)
    same = (one.look, one.style, one.revisions, one.comments) == (
        other.look,
        other.style,
        other.revisions,
        other.comments,
    )
    return same and one.former == other.former and not is_mark
