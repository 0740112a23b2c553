"""Draws named scenes of the window as pictures for a person to look at; a script, no test.

Run it with a folder for the pictures: ``.venv/bin/python tests/desktop/scenes.py /tmp/scenes``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from penholder.commands.opening import open_session
from penholder.desktop.application import make_application, make_window
from penholder.desktop.window import Window
from penholder.ground.settings import Settings, save_settings
from penholder.model.edit import RemoveParagraphs
from penholder.model.finding import Severity
from penholder.model.ids import ParagraphId
from penholder.model.kinds import Kind
from penholder.model.place import InParagraph, Position
from penholder.session.session import Session

ROOT = Path(__file__).resolve().parents[2]


def settle(window: Window) -> None:
    """Wait until the check is in and everything is painted."""
    for _ in range(400):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents()
        if window.session.report is not None and window.session.report.draft is window.session.draft:
            break
        window.thread().msleep(5)
    for _ in range(60):
        QCoreApplication.processEvents()
        window.thread().msleep(5)


def at(window: Window, row: int, offset: int) -> None:
    """Put the caret into a paragraph."""
    name = window.session.draft.paragraphs[row].id
    window.workplace.page.go_to(Position(InParagraph(ParagraphId(name)), offset))
    window.workplace.page.setFocus()


def opened(window: Window) -> None:
    window.messages.hide()
    at(window, 15, 41)


def first_start(window: Window) -> None:
    at(window, 1, 0)


def typing(window: Window) -> None:
    window.messages.hide()
    at(window, 7, 20)
    sys.path.insert(0, str(ROOT))
    from tests.desktop.pages import types

    types(window.workplace.page, " new words é💧")


def notes(window: Window) -> None:
    window.messages.hide()
    window.workplace.tabs.setCurrentIndex(1)
    window.workplace.notes.edit(window.session.draft.notes[1].id)


def details(window: Window) -> None:
    window.messages.hide()
    window.workplace.tabs.setCurrentIndex(2)


def further_down(window: Window) -> None:
    window.messages.hide()
    at(window, len(window.session.draft.paragraphs) - 1, 0)


def find(window: Window) -> None:
    from penholder.desktop.find_bar import FindBar

    window.messages.hide()
    at(window, 5, 20)
    window.show_part("replace")
    bar = window.workplace.findChild(FindBar)
    assert isinstance(bar, FindBar)
    bar.words.setText("children")
    bar.words.textEdited.emit("children")


def palette(window: Window) -> None:
    window.messages.hide()
    at(window, 5, 20)
    window.show_part("palette")
    window.chooser.field.setText("para")
    window.chooser.field.textEdited.emit("para")


def trouble(window: Window) -> None:
    window.open_draft(Path("/nowhere/draft.docx"))


def changes(window: Window) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.desktop.tracked import tracked_sample

    window.show_session(Session(tracked_sample()))
    settle(window)
    for _ in range(2):
        window.workplace.tabs.setCurrentWidget(window.workplace.changes)
        window.workplace.changes.step(1)


def review_import(window: Window) -> None:
    text = (
        "The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015 and the obligations of States in the\n"
        "matter of safe water,1\nNoting that many pupils still have none within reach of their classrooms and that\n"
        "they are affected most,\n1. Calls upon Member States to act;\n2. Decides to go on.\n"
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "extracted.txt"
        path.write_text(text, "utf-8")
        window.show_session(open_session(path))
    settle(window)
    window.workplace.tabs.setCurrentWidget(window.workplace.doubts)
    window.workplace.doubts.step(1)


def export(window: Window) -> None:
    window.messages.hide()
    at(window, 5, 20)
    window.exporting.open()
    wait_for_pages(window)


def export_with_changes(window: Window) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.desktop.tracked import tracked_sample

    window.show_session(Session(tracked_sample()))
    settle(window)
    export(window)
    panel = window.exporting.panel
    assert panel is not None
    panel.open.topLevelItem(0).setExpanded(True)  # type: ignore[union-attr]
    panel.foot.export.click()


def export_for_informals(window: Window) -> None:
    text = (
        "# Safe water in schools\n\n*The General Assembly*,\n\nPP1. *Recalling* its [landmark] resolution 70/1 of 25 September "
        "2015,\n\nPP2. *Noting* [EU: with deep concern] that many pupils have no safe water [within reach],\n\n"
        "OP1. *Calls upon* Member States to act [Kenya: by 2030];\n\nOP2. *Decides* to go on [TBC].\n"
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "informals.md"
        path.write_text(text, "utf-8")
        window.show_session(open_session(path))
    settle(window)
    export(window)
    panel = window.exporting.panel
    assert panel is not None
    for row in range(panel.open.topLevelItemCount()):
        panel.open.topLevelItem(row).setExpanded(row == 1)  # type: ignore[union-attr]


def export_without_libreoffice(window: Window) -> None:
    from penholder.formats import libreoffice

    libreoffice.libreoffice = lambda: None  # type: ignore[assignment]
    export(window)


def wait_for_pages(window: Window) -> None:
    """Wait until LibreOffice has set the pages, or it is said why not."""
    panel = window.exporting.panel
    assert panel is not None
    for _ in range(3000):
        QCoreApplication.processEvents()
        if panel.pages.words and not panel.pages.words.endswith("…"):
            return
        window.thread().msleep(5)


def tabling(window: Window) -> None:
    window.show_session(open_session(ROOT / "tests/data/working-texts/thirty-brackets.md"))
    settle(window)
    window.action_table.by_id["structure.ready-for-tabling"].trigger()


def tabling_open(window: Window) -> None:
    tabling(window)
    window.messages.hide()
    for _ in range(3):
        window.workplace.tabling.step(1)


def tabling_decide(window: Window) -> None:
    tabling_done(window)
    for _ in range(8):
        window.workplace.tabling.step(1)


def tabling_done(window: Window) -> None:
    tabling(window)
    settle(window)
    window.workplace.tabling.done.emit()


def faulty(window: Window) -> None:
    """Show a draft with faults of many kinds, and a second reading of the sample's own."""
    text = (
        "# Safe water in schools\n\n*The General Assembly*,\n\n*Recalling* its resolution 70/1 of 25 September 2015;\n\n"
        "*Recalling also* its report;[^1]\n\n*Noting with concern* that many pupils lack safe water within 5 kilometers "
        "of their school;\n\n1. *Takes note* of the report of the Secretary-General;\n\n3. *Calls upon* Member States\n\n"
        "(a) To test the water in every public school at least once a year,\n\n(b) To publish the results within 30 days,\n\n"
        "4. *Requests* the Secretary-General to report to it at its eighty-second session;\n\n[^1]: A/80/149\n"
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "faulty.md"
        path.write_text(text, "utf-8")
        window.show_session(open_session(path))
    settle(window)
    window.messages.hide()


def findings(window: Window) -> None:
    faulty(window)
    for _ in range(2):
        window.action_table.by_id["review.next-finding"].trigger()


def findings_chosen(window: Window) -> None:
    faulty(window)
    choice = window.workplace.findings.choice
    choice.severities[Severity.ERROR].click()
    window.action_table.by_id["review.choose-findings"].trigger()


def fixes(window: Window) -> None:
    faulty(window)
    window.action_table.by_id["review.fix-everything-safe"].trigger()
    settle(window)
    listed = window.workplace.findings.fixes.list
    listed.fixes.tick(1, False)
    listed.step(1)
    listed.step(1)


def ignored(window: Window) -> None:
    faulty(window)
    trigger = {
        name: window.action_table.by_id[f"review.{name}"].trigger for name in ("next-finding", "ignore-here", "ignored")
    }
    trigger["next-finding"]()
    settle(window)
    window.action_table.refresh()
    trigger["ignore-here"]()
    window.session.ignored.ignore_in_draft("footnotes/full-stop")
    window.messages.hide()
    trigger["ignored"]()


def why(window: Window) -> None:
    findings(window)
    window.action_table.refresh()
    window.action_table.by_id["review.explain"].trigger()


def working(window: Window) -> None:
    """Show a text in negotiation: printed labels, numbers put in between, one that stays vacant."""
    window.messages.hide()
    at(window, 0, 0)
    window.action_table.by_id["structure.stage"].trigger()
    window.chooser.list.setCurrentIndex(window.chooser.rows.index(0))
    QTest.keyClick(window.chooser.field, Qt.Key.Key_Return)
    for kind, words in ((Kind.PREAMBULAR, "Recalling further its decision"), (Kind.OPERATIVE, "Invites all to share")):
        rows = window.session.draft.paragraphs
        at(window, next(row for row, one in enumerate(rows) if one.kind is kind), 0)
        window.action_table.refresh()
        window.action_table.by_id["insert.paragraph-bis"].trigger()
        QTest.keyClicks(window.workplace.page, words)
    operative = [one for one in window.session.draft.paragraphs if one.kind is Kind.OPERATIVE and not one.level]
    window.session.change("Delete", (RemoveParagraphs((operative[-2].id,)),))
    window.messages.hide()
    at(window, 6, 0)


def number_anew(window: Window) -> None:
    working(window)
    window.messages.hide()
    window.action_table.refresh()
    window.action_table.by_id["structure.number-anew"].trigger()


def renumbered(window: Window) -> None:
    """Show the line that tells what a new paragraph before all others did."""
    window.messages.hide()
    first = next(row for row, one in enumerate(window.session.draft.paragraphs) if one.kind is Kind.OPERATIVE)
    at(window, first, 0)
    QTest.keyClick(window.workplace.page, Qt.Key.Key_Return)


SCENES: dict[str, Callable[[Window], None]] = {
    "opened": opened,
    "palette": palette,
    "find": find,
    "first-start": first_start,
    "typing": typing,
    "notes": notes,
    "details": details,
    "further-down": further_down,
    "trouble": trouble,
    "changes": changes,
    "review-import": review_import,
    "export": export,
    "export-changes": export_with_changes,
    "export-informals": export_for_informals,
    "export-no-libreoffice": export_without_libreoffice,
    "findings": findings,
    "findings-chosen": findings_chosen,
    "fixes": fixes,
    "ignored": ignored,
    "working": working,
    "number-anew": number_anew,
    "renumbered": renumbered,
    "why": why,
    "tabling": tabling,
    "tabling-open": tabling_open,
    "tabling-done": tabling_done,
    "tabling-decide": tabling_decide,
}


def draw(name: str, theme: str, size: tuple[int, int], folder: Path, path: Path | None = None) -> None:
    """Draw one scene in this process."""
    save_settings(Settings(theme="dark" if theme == "dark" else "light"))
    window = make_window(path)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.resize(*size)
    window.show()
    settle(window)
    SCENES[name](window)
    settle(window)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    window.grab().save(str(folder / f"{name}-{theme}-{size[0]}x{size[1]}-{scale}.png"))
    window.session.history.note_saved()
    window.session.ignored.note_saved()
    window.close()
    QCoreApplication.processEvents()


def main() -> None:
    """Draw all scenes, or one that is named by name, theme and size, into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 3:
        name, theme, wide, high = sys.argv[2:6]
        with TemporaryDirectory() as home:
            os.environ["PENHOLDER_HOME"] = home
            make_application()
            draw(name, theme, (int(wide), int(high)), folder, Path(sys.argv[6]) if len(sys.argv) > 6 else None)
        return
    wanted = [(name, theme, (1440, 900), "1") for name in SCENES for theme in ("light", "dark")]
    wanted += [("opened", "light", (1280, 720), "1"), ("opened", "dark", (1280, 720), "2")]
    wanted += [("fixes", "dark", (1280, 720), "2"), ("findings", "light", (1280, 720), "2")]
    wanted += [("export-changes", "light", (1280, 720), "1"), ("export-informals", "dark", (1280, 720), "2")]
    for name, theme, (wide, high), scale in wanted:
        command = [sys.executable, __file__, str(folder), name, theme, str(wide), str(high)]
        subprocess.run(command, env=os.environ | {"QT_SCALE_FACTOR": scale}, check=True)


if __name__ == "__main__":
    main()
