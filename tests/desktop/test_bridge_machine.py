"""The law of the bridge: whatever is done to the page or to the draft, each block shows its paragraph, and no word is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from penholder.commands import editing, moving, notes, numbers, structure
from penholder.commands.command import Command
from penholder.desktop.editor import continuation
from penholder.desktop.editor.look import voice_of
from penholder.desktop.editor.page import Page
from penholder.desktop.editor.runs import Words, runs_of, sign_around, text_of_runs
from penholder.desktop.editor.slices import moved
from penholder.desktop.theme import load_theme
from penholder.drafting.working_labels import page_label
from penholder.model.draft import Draft
from penholder.model.edit import Edit, ReplaceText, SetMasthead
from penholder.model.inline import Reference, plain
from penholder.model.kinds import Kind, Stage
from penholder.model.note_marks import shown_marks
from penholder.model.outline import outline
from penholder.model.place import InParagraph, Position, Selection, Span
from tests.commands.findings_shown import unasked
from tests.desktop.pages import close_page, composes, cuts, open_page, pastes, press, turn, types
from tests.desktop.reading_order import (
    END,
    PART,
    Atom,
    between,
    halves,
    in_order,
    reading,
    row_of,
    safe_place,
    touches_object,
    with_parts,
    without_references,
)
from tests.strategies import drafts

_KEEP = QTextCursor.MoveMode.KeepAnchor
_COMMANDS = {one.id: one for group in (editing, notes, structure, moving, numbers) for one in group.COMMANDS}
_TYPED = st.lists(
    st.sampled_from(
        [*"aeiou ,;.:()[]129*?—", "é", "ß", "ñ", "水", "ا", "💧", "e\u0301", "👩\u200d🏫", "\u00a0", "\u202e"]
    ),
    min_size=1,
    max_size=4,
).map("".join)
_LINES = st.lists(st.text(alphabet="abé 💧1", max_size=5), min_size=1, max_size=4).map("\n".join)
_DRAFTS = st.builds(
    lambda draft, stage: replace(draft, stage=stage), drafts(odd=True, loose_notes=True), st.sampled_from(Stage)
)
_WHERE = st.tuples(st.integers(0, 40), st.integers(0, 60))


def begun_by_enter(machine: Bridge) -> list[Atom]:
    """Give what Enter puts in: a new paragraph, or nothing where an empty one goes up a level instead."""
    machine.finish()
    selection = machine.page.selection()
    if selection is None or selection.anchor != selection.caret:
        return [END]
    row = row_of(machine.draft, selection.caret)
    return [] if continuation.raised(machine.draft.paragraphs, row) else [END]


class Bridge(RuleBasedStateMachine):
    """Somebody at the keyboard, with a draft of every kind of paragraph, and others who change it beside them."""

    @initialize(draft=_DRAFTS, parts=st.lists(st.integers(0, 9), max_size=2).map(tuple))
    def begin(self, draft: Draft, parts: tuple[int, ...]) -> None:
        self.first = with_parts(draft, parts)
        self.page: Page = open_page(self.first)
        self.session = self.page._session  # noqa: SLF001
        self.composing = False
        self.loose = {note.id for note in self.first.notes} - {note for _, _, note in self.first.anchors}

    def teardown(self) -> None:
        if not hasattr(self, "page"):
            return
        if self.composing:
            composes(self.page, "")
        while self.session.undo():
            pass
        self.shows_the_draft()
        assert self.draft == self.first
        while self.session.redo():
            pass
        self.shows_the_draft()
        close_page(self.page)

    @property
    def draft(self) -> Draft:
        return self.session.draft

    # --- what must hold ---------------------------------------------------------------------------------------------

    @invariant()
    def shows_the_draft(self) -> None:
        turn()
        if self.composing:
            return
        draft, page = self.draft, self.page
        document = page.document()
        assert document.blockCount() == max(len(draft.paragraphs), 1)
        marks = shown_marks(draft)
        words = Words(lambda note: marks[note], lambda _: f"[{PART.description}]")
        counted = outline(draft)
        for row, one in enumerate(draft.paragraphs):
            wanted = runs_of(one.inlines, words, voice_of(one.kind, one.level))
            shown = page.bridge.shown(row)
            assert shown is not None
            assert shown.name == one.id
            assert page.bridge._page.blocks.runs(row) == shown.runs == wanted  # noqa: SLF001
            assert document.findBlockByNumber(row).text() == text_of_runs(wanted)
            label = page_label(draft.stage, one, counted.entries[row])
            assert page.bridge._page.blocks.shape(row) == page.bridge.look.shape(one, label)  # noqa: SLF001
        if not draft.paragraphs:
            assert document.isEmpty()

    @invariant()
    def ids_and_anchors_are_sound(self) -> None:
        draft = self.draft
        assert len(draft.by_id) == len(draft.paragraphs)
        assert len(draft.notes_by_id) == len(draft.notes)
        anchored = [note for _, _, note in draft.anchors]
        assert set(anchored) <= set(draft.notes_by_id)
        assert set(draft.notes_by_id) - set(anchored) <= self.loose
        for note in set(anchored):
            assert anchored.count(note) == 1 or draft.notes_by_id[note].custom_mark is not None

    @invariant()
    def caret_stands_beside_marks(self) -> None:
        if self.composing:
            return
        turn()
        cursor = self.page.textCursor()
        shown = self.page.bridge.shown(cursor.blockNumber())
        assert shown is None or sign_around(shown.runs, cursor.positionInBlock()) is None

    # --- the hand -----------------------------------------------------------------------------------------------------

    def at(self, where: tuple[int, int]) -> Position | None:
        if not self.draft.paragraphs:
            return None
        one = self.draft.paragraphs[where[0] % len(self.draft.paragraphs)]
        return Position(InParagraph(one.id), where[1] % (len(one.text) + 1))

    def finish(self) -> None:
        if self.composing:
            self.page.finish_composition()
            self.composing = False

    @rule(anchor=_WHERE, caret=_WHERE, alone=st.booleans())
    def selects(self, anchor: tuple[int, int], caret: tuple[int, int], alone: bool) -> None:
        self.finish()
        start, end = self.at(anchor), self.at(caret)
        if start is not None and end is not None:
            self.page.bridge.select(Selection(end if alone else start, end))

    @rule(steps=st.integers(0, 3000), keep=st.booleans())
    def clicks_anywhere(self, steps: int, keep: bool) -> None:
        """Set the caret by a place in the document: it may lie within a mark."""
        self.finish()
        cursor = self.page.textCursor()
        at = steps % self.page.document().characterCount()
        text = self.page.document().characterAt(at)
        assume(not 0xDC00 <= ord(text[0]) <= 0xDFFF if text else True)
        cursor.setPosition(at, _KEEP if keep else QTextCursor.MoveMode.MoveAnchor)
        self.page.setTextCursor(cursor)

    @rule(
        key=st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End]),
        shift=st.booleans(),
    )
    def moves(self, key: Qt.Key, shift: bool) -> None:
        self.finish()
        press(self.page, key, modifiers=Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)

    def _changes(self, act: Callable[[], None], put: list[Atom]) -> None:
        """Do something in the place of what is selected, and see that just that has happened."""
        self.finish()
        before, selection = self.draft, self.page.selection()
        act()
        turn()
        if selection is None or touches_object(before, selection):
            return
        start, end = in_order(before, selection)
        now, wanted = reading(self.draft), halves(before, start)[0] + put + halves(before, end)[1]
        assert now == wanted

    @rule(text=_TYPED)
    def types(self, text: str) -> None:
        self._changes(lambda: types(self.page, text), list(text))

    @rule()
    def presses_enter(self) -> None:
        self._changes(lambda: types(self.page, "\n"), begun_by_enter(self))

    @rule(backwards=st.booleans(), word=st.booleans())
    def erases(self, backwards: bool, word: bool) -> None:
        self.finish()
        modifier = Qt.KeyboardModifier.ControlModifier if word else Qt.KeyboardModifier.NoModifier
        key = Qt.Key.Key_Backspace if backwards else Qt.Key.Key_Delete
        before, selection = self.draft, self.page.selection()
        press(self.page, key, modifiers=modifier)
        if selection is not None and selection.anchor != selection.caret and not touches_object(before, selection):
            start, end = in_order(before, selection)
            assert reading(self.draft) == halves(before, start)[0] + halves(before, end)[1]

    @precondition(lambda self: any(one.anchors for one in self.draft.paragraphs))
    @rule(which=st.integers(0, 20), backwards=st.booleans())
    def erases_a_mark(self, which: int, backwards: bool) -> None:
        self.finish()
        anchored = [(place, at, note) for place, at, note in self.draft.anchors if isinstance(place, InParagraph)]
        place, at, note = anchored[which % len(anchored)]
        before = sum(1 for _, _, name in self.draft.anchors if name == note)
        there = Position(place, at + 1 if backwards else at)
        self.page.bridge.select(Selection(there, there))
        press(self.page, Qt.Key.Key_Backspace if backwards else Qt.Key.Key_Delete)
        turn()
        if self.draft.by_id[place.paragraph].kind is not Kind.OBJECT:
            assert sum(1 for _, _, name in self.draft.anchors if name == note) == before - 1

    @rule(text=_LINES)
    def pastes_lines(self, text: str) -> None:
        lines = [line.strip() for line in text.split("\n")] if "\n" in text else [text]
        put = [atom for line in lines if line for atom in (END, *line)][1:]
        self._changes(lambda: pastes(self.page, text), put)

    @rule(start=_WHERE, end=_WHERE)
    def copies_and_pastes(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Take a stretch from somewhere into the clipboard and put it in at the caret."""
        self.finish()
        first, last = self.at(start), self.at(end)
        caret = self.page.selection()
        if first is None or last is None or caret is None:
            return
        self.page.bridge.select(Selection(first, last))
        mime = self.page.createMimeDataFromSelection()
        self.page.bridge.select(caret)
        self.page.insertFromMimeData(mime)

    @rule()
    def cuts_and_pastes_back(self) -> None:
        """What is cut and put back is as it was; a live reference in it may have lost its paragraph and be words."""
        self.finish()
        before, selection = self.draft, self.page.selection()
        if selection is None or selection.anchor == selection.caret or touches_object(before, selection):
            return
        start, end = in_order(before, selection)
        middle = between(before, start, end)
        self.page.insertFromMimeData(cuts(self.page))
        turn()
        if middle == without_references(middle):
            wanted = halves(before, start)[0] + middle + halves(before, end)[1]
            assert without_references(reading(self.draft)) == without_references(wanted)

    @rule(to=_WHERE)
    def drags(self, to: tuple[int, int]) -> None:
        self.finish()
        target, selection = self.at(to), self.page.selection()
        if target is None or selection is None or touches_object(self.draft, selection):
            return
        start, end = ((row_of(self.draft, one), one.offset) for one in in_order(self.draft, selection))
        put = moved(self.draft, start, end, (row_of(self.draft, target), target.offset), "here")
        if put is not None:
            marks = len(self.draft.anchors)
            self.session.change("Move words", put.edits, put.caret)
            assert len(self.draft.anchors) == marks

    # --- an input method ------------------------------------------------------------------------------------------------

    @rule(text=_TYPED)
    def composes(self, text: str) -> None:
        composes(self.page, text)
        self.composing = True

    @precondition(lambda self: self.composing)
    @rule(text=_TYPED)
    def commits(self, text: str) -> None:
        self.composing = False
        before, caret = self.draft, self.page.selection()
        composes(self.page, "", text)
        turn()
        if caret is not None and not touches_object(before, caret):
            start, end = halves(before, caret.caret)
            assert reading(self.draft) == start + list(text) + end

    @precondition(lambda self: self.composing)
    @rule()
    def gives_up_composing(self) -> None:
        before = self.draft
        composes(self.page, "")
        self.composing = False
        assert self.draft is before

    # --- edits by program, as an assistive tool or a drop would make them -------------------------------------------------

    @rule(first=st.integers(0, 3000), second=st.integers(0, 3000), text=st.sampled_from(["x", "é\n", "💧", ""]))
    def edits_two_places_at_once(self, first: int, second: int, text: str) -> None:
        self.finish()
        document = self.page.document()
        places = [safe_place(document.characterCount(), at, document.characterAt) for at in (first, second)]
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for place in sorted(set(places), reverse=True):
            cursor.setPosition(place)
            if text:
                cursor.insertText(text)
            else:
                cursor.deletePreviousChar()
        cursor.endEditBlock()

    @rule(text=_LINES.map(lambda text: text.replace("1", "z")))
    def sets_the_whole_text(self, text: str) -> None:
        self.finish()
        if not any(one.kind is Kind.OBJECT for one in self.draft.paragraphs):
            self.page.setPlainText(text)
            turn()
            assert [one.text for one in self.draft.paragraphs] == text.split("\n") or not self.draft.paragraphs

    # --- commands and what comes from elsewhere ---------------------------------------------------------------------------

    def _runs(self, command: Command) -> None:
        self.finish()
        context = unasked(self.session, self.page.selection())
        if command.enabled(context):
            command.run(context)

    @rule(name=st.sampled_from([name for name in _COMMANDS if not name.startswith("edit.") or name == "edit.italic"]))
    def commands(self, name: str) -> None:
        self._runs(_COMMANDS[name])

    @rule(redo=st.booleans(), times=st.integers(1, 4))
    def undoes(self, redo: bool, times: int) -> None:
        for _ in range(times):
            self._runs(_COMMANDS["edit.redo" if redo else "edit.undo"])

    @rule(where=_WHERE, length=st.integers(0, 9), new=st.sampled_from(["", "y", "é💧", "1"]))
    def something_else_changes_the_text(self, where: tuple[int, int], length: int, new: str) -> None:
        self.finish()
        at = self.at(where)
        if at is not None and isinstance(at.place, InParagraph):
            end = min(at.offset + length, len(self.draft.by_id[at.place.paragraph].text))
            self.session.change("Fix", (ReplaceText(Span(at.place, at.offset, end), plain(new)),))

    @rule(
        where=_WHERE, to=st.integers(0, 40), words=st.sampled_from(["paragraph 1 above", "paragraph 2 (a) below", "x"])
    )
    def a_reference_is_put_in(self, where: tuple[int, int], to: int, words: str) -> None:
        self.finish()
        at = self.at(where)
        if at is not None:
            target = self.draft.paragraphs[to % len(self.draft.paragraphs)].id
            edit: Edit = ReplaceText(Span(at.place, at.offset, at.offset), (Reference((target,), words),))
            self.session.change("Reference", (edit,))

    @rule(words=st.sampled_from(["", "A/C.3/80/L.29", "A/80/L.1"]))
    def the_masthead_changes(self, words: str) -> None:
        self.finish()
        self.session.change("Masthead", (SetMasthead("symbol", plain(words)),))

    @rule(theme=st.sampled_from(["light", "dark"]), zoom=st.sampled_from([100, 150]))
    def the_look_changes(self, theme: str, zoom: int) -> None:
        self.finish()
        self.page.relook(load_theme("dark" if theme == "dark" else "light"), zoom)


@pytest.mark.usefixtures("qapp")
def test_the_page_and_the_draft_are_always_the_same() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        Bridge,
        settings=settings(
            max_examples=int(os.environ.get("PENHOLDER_BRIDGE_RUNS", "60")),
            stateful_step_count=int(os.environ.get("PENHOLDER_BRIDGE_STEPS", "25")),
            suppress_health_check=list(HealthCheck),
        ),
    )
