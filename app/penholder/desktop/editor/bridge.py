"""Keeps a text document and a draft the same: block *i* shows paragraph *i*, and both hold the same line.

The widget owns typing, input methods and what is selected; the draft is the truth. Two ways lead across, and no third:

*From the page.* Qt says that something between two places changed. The slot only reads: which blocks, what they hold now,
which paragraphs go on in them; the difference goes to the session as one step. Qt's range is a hull, never exact, so
everything is judged by what the blocks hold.

*To the page.* Whatever the draft says that the page does not show (after undo, a fix, a renumbering) is written into just
the blocks concerned; numbers that have merely followed out of sight are written in slices, when nothing else is to be done.
After a change from the page this waits until the slot is left, since Qt tells nobody of edits made inside it: ``catch_up``
is called at the end of each key press and, for changes from elsewhere, from the event loop.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence, Set

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from penholder.desktop.editor.blocks import Places
from penholder.desktop.editor.caret import place_of_change
from penholder.desktop.editor.look import Look
from penholder.desktop.editor.reading import ReadOnlyError, Was, read_paragraphs, typed_between
from penholder.desktop.editor.runs import Runs, to_draft, to_page
from penholder.desktop.editor.shown_draft import Shown, ShownDraft
from penholder.desktop.editor.slices import edits_between
from penholder.model.draft import Draft
from penholder.model.edit import Edit
from penholder.model.history import Typed
from penholder.model.ids import ParagraphId
from penholder.model.paragraph import Paragraph
from penholder.model.place import InParagraph, Position, Selection
from penholder.session.session import Session

_KEEP = QTextCursor.MoveMode.KeepAnchor
_SLICE = 0.008
"""Seconds that are written on at a time, of what is out of sight."""


class Bridge(QObject):
    """Joins one text widget to one session.

    ``written`` says that the page was brought up to date; where the caret may stand and what is typed there follows.
    """

    written = Signal()

    def __init__(self, widget: QTextEdit, session: Session, look: Look) -> None:
        super().__init__(widget)
        self._widget = widget
        self._session = session
        document = widget.document()
        document.setUndoRedoEnabled(False)
        document.documentLayout()  # WORKAROUND: without a layout Qt never says that contents changed (6.11)
        self._page = ShownDraft(document, look)
        self._seen = session.draft
        self._writing = False
        self._reading = False
        self.composing = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.catch_up_in_sight)
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._write_on)
        document.contentsChange.connect(self._contents_changed)
        self._stop_listening = session.listen("draft", self._draft_changed)
        self.catch_up()

    def close(self) -> None:
        """End the connection; the widget keeps what it shows."""
        self._later.stop()
        self._rest.stop()
        self._stop_listening()
        self._widget.document().contentsChange.disconnect(self._contents_changed)

    @property
    def in_step(self) -> bool:
        """Whether the page shows the draft right now, so that places on it mean something."""
        return not (self._writing or self.composing or self._later.isActive())

    @property
    def draft(self) -> Draft:
        """The draft that the page shows, or is about to."""
        return self._session.draft

    @property
    def look(self) -> Look:
        """How the page looks."""
        return self._page.blocks.look

    def shown(self, number: int) -> Shown | None:
        """Give what a block shows."""
        return self._page.rows[number] if 0 <= number < len(self._page.rows) else None

    def number_of(self, paragraph: ParagraphId) -> int | None:
        """Give the block that shows a paragraph."""
        return self._page.number_of(paragraph)

    # --- places --------------------------------------------------------------------------------------------------

    def position_at(self, place: int) -> Position | None:
        """Turn a place in the document into one in the draft; None where no paragraph stands."""
        block = self._widget.document().findBlock(place)
        shown = self.shown(block.blockNumber())
        if shown is None:
            return None
        return Position(InParagraph(shown.name), to_draft(shown.runs, place - block.position()))

    def place_of(self, position: Position) -> int | None:
        """Turn a place in the draft into one in the document; None where the page does not show it."""
        if not isinstance(position.place, InParagraph):
            return None
        number = self.number_of(position.place.paragraph)
        if number is None:
            return None
        return self._page.blocks.block(number).position() + to_page(self._page.rows[number].runs, position.offset)

    def selection(self) -> Selection | None:
        """Give what is selected on the page."""
        cursor = self._widget.textCursor()
        anchor, caret = self.position_at(cursor.anchor()), self.position_at(cursor.position())
        return Selection(anchor, caret) if anchor and caret else None

    def select(self, selection: Selection) -> None:
        """Select on the page, where it shows the places."""
        anchor, caret = self.place_of(selection.anchor), self.place_of(selection.caret)
        if anchor is not None and caret is not None:
            self._set_cursor(anchor, caret)

    def _set_cursor(self, anchor: int, caret: int) -> None:
        cursor = self._widget.textCursor()
        if (cursor.anchor(), cursor.position()) == (anchor, caret):
            return
        cursor.setPosition(anchor)
        cursor.setPosition(caret, _KEEP)
        self._widget.setTextCursor(cursor)

    # --- from the page -------------------------------------------------------------------------------------------

    def _contents_changed(self, position: int, removed: int, added: int) -> None:
        if self._writing:
            return
        document = self._widget.document()
        last = max(document.characterCount() - 1, 0)
        begin = document.findBlock(min(position, last)).blockNumber()
        end = document.findBlock(min(position + added, last)).blockNumber() + 1
        old_end = end - (document.blockCount() - len(self._page.rows))
        self._page.blocks.vacant = self._page.blocks.vacant and document.isEmpty()
        if self._page.blocks.vacant:
            return
        old = self._page.rows[begin:old_end]
        lines = [self._page.blocks.runs(number) for number in range(begin, end)]
        shapes = [self._page.blocks.shape(number) for number in range(begin, end)]
        if [(one.runs, one.shape) for one in old] == list(zip(lines, shapes, strict=True)):
            return
        self._later.start()  # whatever comes of the change, the page is compared with the draft afterwards
        new = self._take(begin, old, lines)
        names = [one.id for one in new] if new is not None else [ParagraphId("")] * len(lines)
        self._page.put(begin, old_end, list(map(Shown, names, lines, shapes)))
        if new is not None:
            self._hand_over(begin, [self.draft.by_id[one.name] for one in old], new)

    def _take(self, begin: int, old: list[Shown], lines: list[Runs]) -> tuple[Paragraph, ...] | None:
        """Read what became of paragraphs; None where they must stay as they are, and the page is put right again."""
        draft = self.draft
        above = self._page.rows[begin - 1].name if begin else None
        if (above is not None and above not in draft.by_id) or any(one.name not in draft.by_id for one in old):
            return None
        were = [Was(draft.by_id[one.name], one.runs) for one in old]
        try:
            return read_paragraphs(draft, draft.positions[above] + 1 if above else 0, were, lines)
        except ReadOnlyError:
            return None

    def _hand_over(self, begin: int, old: list[Paragraph], new: tuple[Paragraph, ...]) -> None:
        """Give the session what was changed as one step."""
        above = self._page.rows[begin - 1].name if begin else None
        edits = edits_between(old, new, above)
        if edits:
            self._change(*self._step(old, new), edits)
        elif self._agrees():
            self._later.stop()

    def _change(self, label: str, typed: Typed | None, edits: tuple[Edit, ...]) -> None:
        self._reading = True
        try:
            self._session.change(label, edits, self.selection(), typed)
        finally:
            self._reading = False
        if self._agrees():
            self._later.stop()

    def _step(self, old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[str, Typed | None]:
        """Give a step its words, and what was typed where that is all it did."""
        if len(old) == len(new) == 1:
            caret = self.selection()
            typed = typed_between(old[0], new[0], caret.caret.offset) if caret else None
            return ("Typing" if typed else "Change"), typed
        if len(new) > len(old):
            return "New paragraph", None
        return ("Joining paragraphs" if len(new) < len(old) else "Change"), None

    def _draft_changed(self, draft: Draft) -> None:
        if self._reading:
            return
        before = self._seen
        self._forget_composition()
        self.catch_up_in_sight()
        self._place_caret(before)

    def _forget_composition(self) -> None:
        """Take characters out that an input method has not committed: what they were typed into is no longer there."""
        if self.composing:
            self._widget.textCursor().block().layout().setPreeditArea(-1, "")
            self.composing = False

    # --- to the page ---------------------------------------------------------------------------------------------

    def _agrees(self) -> bool:
        """Tell whether the page shows the draft."""
        if self._page.agrees(self.draft):
            self._seen = self.draft
            return True
        return False

    def catch_up(self) -> None:
        """Make the page show the draft; while an input method composes, that waits for its end."""
        self._catch_up(None)

    def catch_up_in_sight(self) -> None:
        """Make what is seen of the page show the draft; what has merely followed elsewhere comes after.

        A selection over several paragraphs may end out of sight, and whatever comes next reads all of it.
        """
        cursor = self._widget.textCursor()
        block = cursor.block()
        is_within = block.position() <= cursor.anchor() < block.position() + block.length()
        self._catch_up(self._in_sight if is_within else None)

    def _catch_up(self, in_sight: Callable[[], Set[int]] | None) -> None:
        if self.composing:
            return
        self._later.stop()
        self._rest.stop()
        if self._agrees():
            return
        if in_sight is not None and self._page.rows_wait_for is self.draft:
            self._write_waiting(0)
            return
        self._write(lambda places: self._page.write(self.draft, places, in_sight))
        self._seen = self.draft
        if not self._agrees():
            self._rest.start()
        self.written.emit()

    def _write(self, act: Callable[[Places], object]) -> None:
        """Write into the page, the caret and the selection staying with what they stand beside."""
        cursor = self._widget.textCursor()
        places = Places(cursor.anchor(), cursor.position())
        self._writing = True
        try:
            act(places)
        finally:
            self._writing = False
        last = max(self._widget.document().characterCount() - 1, 0)
        anchor, caret = (min(place, last) for place in places.places)
        self._set_cursor(anchor, caret)

    def _in_sight(self) -> Set[int]:
        """Give the numbers of the blocks that are seen, and of the one with the caret."""
        view = self._widget.viewport().rect()
        ends = (QPoint(view.center().x(), view.top()), QPoint(view.center().x(), view.bottom()))
        first, last = (self._widget.cursorForPosition(point).blockNumber() for point in ends)
        return {*range(first, last + 2), self._widget.textCursor().blockNumber()}

    def _write_on(self) -> None:
        if not self.composing:
            self._write_waiting(_SLICE)

    def _write_waiting(self, seconds: float) -> None:
        """Write what is in sight of that which waits, and go on with the rest for some time."""
        until, seen = time.perf_counter() + seconds, self._in_sight()
        self._write(lambda places: self._page.write_waiting(places, seen, lambda: time.perf_counter() < until))
        if not self._agrees():
            self._rest.start()

    def _place_caret(self, before: Draft) -> None:
        """After a change from elsewhere, put the caret where the step says; after undo and redo, to what changed.

        A step that says nothing (a fix made in the panel) leaves the caret with its words.
        """
        history = self._session.history
        if history.redo_label is None:
            if history.selection:
                self.select(history.selection)
        elif place := place_of_change(before, self.draft):
            self.select(Selection(place, place))

    def relook(self, look: Look) -> None:
        """Show everything with another look: another theme, another zoom."""
        selection = self.selection()
        self._writing = True
        try:
            self._page.forget(look)
        finally:
            self._writing = False
        self.catch_up()
        if selection:
            self.select(selection)
