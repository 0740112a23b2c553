"""What a drafter can do, done without a window: questions are answered from a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from penholder.commands.catalogue import BY_ID, COMMANDS
from penholder.commands.command import Context
from penholder.commands.opening import new_session, open_session
from penholder.formats.registry import read_file
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.messages import Message
from penholder.model.draft import Draft
from penholder.model.ids import ParagraphId
from penholder.model.inline import ITALIC
from penholder.model.kinds import Kind
from penholder.model.outline import outline
from penholder.model.place import InParagraph, Position, Selection
from penholder.session.session import Session
from tests.commands.findings_shown import FindingsOnPaper
from tests.model.build import draft, op, par, ref
from tests.session.exporting import export_word


@dataclass
class Answers:
    """The answers of somebody who has thought about it before."""

    opened: Path | None = None
    written: list[Path] = field(default_factory=list)
    suggested: list[Path] = field(default_factory=list)

    def file_to_open(self) -> Path | None:
        return self.opened

    def file_to_write(self, suggestion: Path, suffix: str, *others: str) -> Path | None:
        assert suggestion.suffix == suffix
        self.suggested.append(suggestion)
        return self.written.pop(0) if self.written else None


class Desk:
    """A session with a caret and somebody who answers."""

    def __init__(self, text: Draft, path: Path | None = None) -> None:
        self.session = Session(Reading(text), path)
        self.answers = Answers()
        self.opened: list[Path] = []
        self.asked: list[str] = []
        self.notices: list[Message] = []
        self.selection: Selection | None = None
        self.findings = FindingsOnPaper()
        self.copied: list[str] = []
        self.session.listen("notice", self.notices.append)

    def select(self, first: str, start: int, last: str, end: int) -> None:
        places = [Position(InParagraph(ParagraphId(name)), at) for name, at in ((first, start), (last, end))]
        self.selection = Selection(places[0], places[1])

    def context(self) -> Context:
        return Context(
            self.session,
            self.selection,
            self.answers,
            self.opened.append,
            lambda: self.asked.append("export"),
            lambda: self.asked.append("print"),
            self.findings,
            self.copied.append,
            self.asked.append,
        )

    def does(self, command: str) -> None:
        assert BY_ID[command].enabled(self.context())
        BY_ID[command].run(self.context())

    def labels(self) -> list[str]:
        return [entry.shown for entry in outline(self.session.draft).entries]

    def words(self, name: str) -> str:
        return self.session.draft.by_id[ParagraphId(name)].words


def wells(path: Path | None = None) -> Desk:
    return Desk(
        draft(
            par("p1", Kind.TITLE, "Wells"),
            op("p2", "Welcomes:"),
            op("p3", "The first;", level=1),
            op("p4", "The second;", level=1),
            op("p5", "Recalls ", ref("paragraph 1 (b) above", "p4"), ";"),
        ),
        path,
    )


def test_every_command_has_words_and_a_key_of_its_own() -> None:
    keys = [command.shortcut for command in COMMANDS if command.shortcut]
    assert len(set(keys)) == len(keys)
    assert len(BY_ID) == len(COMMANDS)
    for command in COMMANDS:
        assert command.title
        assert command.hint.endswith(".")


def test_level_and_kind_change_with_labels_following() -> None:
    desk = wells()
    desk.select("p4", 0, "p4", 0)
    desk.does("structure.deeper")
    assert desk.labels() == ["", "1.", "(a)", "(i)", "2."]
    assert desk.words("p5") == "Recalls paragraph 1 (a) (i) above;"
    desk.does("structure.higher")
    desk.does("edit.undo")
    desk.does("edit.undo")
    assert desk.words("p5") == "Recalls paragraph 1 (b) above;"
    desk.select("p5", 0, "p5", 0)
    desk.does("structure.preambular")
    assert desk.labels() == ["", "1.", "(a)", "(b)", ""]


def test_a_paragraph_moves_with_its_subparagraphs() -> None:
    desk = wells()
    desk.select("p5", 0, "p5", 0)
    desk.does("structure.move-up")
    assert [one.id for one in desk.session.draft.paragraphs] == ["p1", "p5", "p2", "p3", "p4"]
    assert desk.words("p5") == "Recalls paragraph 2 (b) below;"
    desk.select("p5", 0, "p5", 0)
    desk.does("structure.move-down")
    assert [one.id for one in desk.session.draft.paragraphs] == ["p1", "p2", "p3", "p4", "p5"]


def test_italics_are_set_and_cleared_across_paragraphs() -> None:
    desk = wells()
    desk.select("p3", 4, "p4", 3)
    desk.does("edit.italic")
    italics = {
        one.id: "".join(run.text for run in one.inlines if ITALIC in getattr(run, "marks", ()))
        for one in desk.session.draft.paragraphs
    }
    assert italics == {"p1": "", "p2": "", "p3": "first;", "p4": "The", "p5": ""}
    desk.does("edit.italic")
    assert desk.session.draft == wells().session.draft


def test_a_note_is_put_at_the_caret() -> None:
    desk = wells()
    desk.select("p3", 10, "p3", 10)
    desk.does("insert.note")
    (note,) = desk.session.draft.notes
    assert desk.session.draft.by_id[ParagraphId("p3")].anchors == ((10, note.id),)
    desk.does("edit.undo")
    assert desk.session.draft.notes == ()


def test_saving_beside_what_was_opened_says_so_once(tmp_path: Path) -> None:
    source = tmp_path / "wells.md"
    source.write_text("*The General Assembly*\n\n*Welcomes* the wells.\n", "utf-8")
    session = open_session(source)
    desk = Desk(session.draft, source)
    desk.does("file.save")
    assert [str(one) for one in desk.notices] == ["Saved as wells.penholder, beside the file you opened."]
    desk.does("file.save")
    assert len(desk.notices) == 1
    assert source.read_text("utf-8").startswith("*The")


def test_a_working_file_of_somebody_else_is_not_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "wells.penholder").write_text("mine", "utf-8")
    desk = wells(tmp_path / "wells.txt")
    desk.answers.written = [tmp_path / "other.penholder"]
    desk.does("file.save")
    assert (tmp_path / "wells.penholder").read_text("utf-8") == "mine"
    assert read_file(tmp_path / "other.penholder").draft == desk.session.draft


def test_thinking_better_of_it_writes_nothing(tmp_path: Path) -> None:
    desk = wells()
    desk.does("file.save-as")
    desk.does("file.open")
    assert (desk.opened, desk.notices, list(tmp_path.iterdir())) == ([], [], [])


def test_exporting_and_printing_ask_the_window() -> None:
    desk = wells()
    desk.does("file.export")
    desk.does("file.print")
    assert desk.asked == ["export", "print"]


def test_changes_since_the_last_copy_are_shown_on_request_and_put_away(tmp_path: Path) -> None:
    desk = wells()
    assert not BY_ID["review.changes-since-last"].enabled(desk.context())
    export_word(desk.session, tmp_path / "wells.docx")
    assert not BY_ID["review.changes-pending"].enabled(desk.context())
    desk.does("review.changes-since-last")
    assert str(desk.notices[-1]).startswith("Nothing has changed since the Word copy, ")
    assert desk.session.circulated is desk.session.versions.last
    desk.does("review.changes-pending")
    assert desk.session.circulated is None


@pytest.mark.parametrize("command", [one.id for one in COMMANDS if one.menu in {"Edit", "Structure", "Insert"}])
def test_no_command_stumbles_over_an_empty_draft(command: str) -> None:
    desk = Desk(new_session().draft)
    desk.select("p1", 0, "p1", 0)
    if BY_ID[command].enabled(desk.context()):
        desk.does(command)


def test_a_copy_to_be_shared_lies_beside_the_file_and_never_in_its_place(tmp_path: Path) -> None:
    desk = wells(tmp_path / "wells.penholder")
    desk.answers.written = [tmp_path / "for Peru.penholder"]
    desk.does("file.share")
    assert desk.answers.suggested == [tmp_path / "wells (shared).penholder"]
    assert str(desk.notices[-1]) == f"The copy to be shared is at {tmp_path / 'for Peru.penholder'}."
    assert read_file(tmp_path / "for Peru.penholder").draft.paragraphs[0].words == "Wells"
    desk.answers.written = [tmp_path / "wells.penholder"]
    with pytest.raises(UserError, match="the file you are working on"):
        desk.does("file.share")
    desk.answers.written = []
    desk.does("file.share")  # thought better of it
