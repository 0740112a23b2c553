"""What the drafter does not want to hear of: kept on the desk or in a file of their own, and always taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.commands.opening import open_session
from penholder.formats.registry import read_working_file
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.ground.silenced import load_silenced, silenced_file
from penholder.model.draft import Draft
from penholder.model.edit import RemoveParagraphs, ReplaceText, SetProfile
from penholder.model.finding import Finding
from penholder.model.ids import ParagraphId
from penholder.model.inline import plain
from penholder.model.kinds import Body, Kind
from penholder.model.place import Span
from penholder.session.ignored import Ignored
from penholder.session.session import Session
from tests.model.build import draft, op, par, pre

COMMA = "punctuation/preamble-comma"


@pytest.fixture(autouse=True)
def _settings_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "home"))


def wells() -> Draft:
    return draft(
        par("p1", Kind.TITLE, "Wells"),
        par("p2", Kind.ORGAN, "The General Assembly,"),
        pre("p3", "Recalling its work;"),
        pre("p4", "Recalling its work;"),
        op("p5", "Welcomes the report;"),
        op("p6", "Decides to go on."),
    )


def sat_down(path: Path | None = None) -> Session:
    session = Session(Reading(wells()), path)
    session.check_now()
    return session


def commas(session: Session) -> list[str]:
    return [at(one) for one in session.check_now().findings if one.rule == COMMA]


def at(finding: Finding) -> str:
    return str(finding.span.place.paragraph)  # type: ignore[union-attr]


def finding(session: Session, home: str) -> Finding:
    return next(one for one in session.check_now().findings if one.rule == COMMA and at(one) == home)


def test_one_finding_is_ignored_and_its_twin_is_not() -> None:
    session = sat_down()
    heard: list[Ignored] = []
    session.listen("ignored", heard.append)
    assert commas(session) == ["p3", "p4"]
    assert session.checked.ignore_here(finding(session, "p3"))
    assert commas(session) == ["p4"]
    assert session.checked.ignore_here(finding(session, "p4")), "the second is the first of those that are left"
    assert commas(session) == []
    assert heard == [session.ignored, session.ignored]
    assert session.checked.passed_over == 2
    session.ignored.take_back(session.ignored.here[0])
    assert commas(session) == ["p3"]


def test_what_is_ignored_outlives_other_changes_and_undo() -> None:
    session = sat_down()
    session.checked.ignore_here(finding(session, "p4"))
    session.change("Delete", (RemoveParagraphs((ParagraphId("p3"),)),))
    assert commas(session) == []
    session.undo()
    assert commas(session) == ["p3"]
    assert not session.checked.ignore_here(Finding(*[None] * 6)), "what is not in the report is not ignored"  # type: ignore[arg-type]


def test_a_rule_is_ignored_in_this_draft_alone() -> None:
    session = sat_down()
    session.ignored.ignore_in_draft(COMMA)
    assert commas(session) == []
    assert commas(sat_down()) == ["p3", "p4"]
    session.ignored.take_back_in_draft(COMMA)
    assert commas(session) == ["p3", "p4"]


def test_a_rule_is_ignored_always_until_it_is_taken_back() -> None:
    session = sat_down()
    session.ignored.ignore_always(COMMA)
    assert commas(session) == []
    assert not session.modified, "the drafter's own list is no part of the draft"
    other = sat_down()
    assert commas(other) == []
    other.ignored.take_back_always(COMMA)
    assert load_silenced() == frozenset()
    assert commas(sat_down()) == ["p3", "p4"]


@pytest.mark.parametrize("words", ["rules = [", "rules = 7", "rules = [1, true]", "other = []", "\x00"])
def test_a_damaged_list_silences_nothing(words: str) -> None:
    silenced_file().parent.mkdir(parents=True)
    silenced_file().write_text(words, "utf-8")
    assert load_silenced() == frozenset()


def test_a_folder_that_cannot_be_written_is_said_and_the_rule_goes_on(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file in the place of the folder", "utf-8")
    session = sat_down()
    with pytest.raises(UserError, match="could not be written"):
        session.ignored.ignore_always(COMMA)
    assert commas(session) == ["p3", "p4"]


def test_it_is_kept_in_the_working_file_with_what_a_newer_version_put_there(tmp_path: Path) -> None:
    path = tmp_path / "wells.penholder"
    session = sat_down()
    session.checked.ignore_here(finding(session, "p4"))
    session.ignored.ignore_in_draft("footnotes/ibid")
    assert session.modified
    session.save(path)
    assert not session.modified
    text, desk = read_working_file(path)
    desk["ignored"]["until"] = "2027"
    desk["ignored"]["here"][0]["by"] = "a newer version"
    desk["ignored"]["here"].append({"rule": COMMA, "pattern": "newer"})
    again = Session(Reading(text), path, desk)
    assert commas(again) == ["p3"]
    assert again.ignored.in_draft == ("footnotes/ibid",)
    assert not again.modified
    again.checked.ignore_here(finding(again, "p3"))
    kept = again.full_desk()["ignored"]
    assert kept["until"] == "2027"
    assert [one.get("by") for one in kept["here"]] == ["a newer version", None, None]
    assert kept["here"][2] == {"rule": COMMA, "pattern": "newer"}
    for one in again.ignored.here:
        again.ignored.take_back(one)
    assert [one.get("pattern") for one in again.full_desk()["ignored"]["here"]] == ["newer"]


@pytest.mark.parametrize("value", [7, [], "x", {"here": 3, "rules": {"a": 1}}, {"here": [None, 3], "rules": [4]}])
def test_a_desk_that_cannot_be_read_ignores_nothing_and_is_kept(value: object) -> None:
    session = Session(Reading(wells()), None, {"ignored": value})
    assert commas(session) == ["p3", "p4"]
    assert session.ignored.here == ()
    assert session.ignored.in_draft == ()
    if not isinstance(value, dict):
        assert session.full_desk()["ignored"] == value


def test_a_working_file_without_it_stays_without_it(tmp_path: Path) -> None:
    path = tmp_path / "wells.penholder"
    sat_down().save(path)
    assert "ignored" not in read_working_file(path)[1]
    assert open_session(path).ignored.number == 0


def test_other_rules_are_checked_when_the_body_changes() -> None:
    session = sat_down()
    assert session.checked.is_current
    session.change("Body", (SetProfile(body=Body.SC),))
    assert not session.checked.is_current
    assert session.check_now().profile.body is Body.SC


def test_safe_fixes_are_planned_left_out_and_made_as_one_step() -> None:
    session = sat_down()
    before = session.draft
    session.fixes.ask()
    assert session.fixes.asked_for
    plan = session.fixes.job()(lambda: False)
    session.fixes.accept(plan)
    assert session.draft is before, "nothing is done before it is asked for"
    assert [(at(one.finding), one.taken) for one in plan.fixes if one.finding.rule == COMMA] == [
        ("p3", True),
        ("p4", True),
    ]
    key = next(one.key for one in plan.fixes if at(one.finding) == "p3")
    session.fixes.take(key, taken=False)
    plan = session.fixes.job()(lambda: False)
    assert [(at(one.finding), one.taken) for one in plan.fixes if one.finding.rule == COMMA] == [
        ("p3", False),
        ("p4", True),
    ]
    assert session.fixes.make() == plan.taken == len(plan.fixes) - 1
    assert [one.text[-1] for one in session.draft.paragraphs[2:4]] == [";", ","]
    session.undo()
    assert session.draft == before


def test_fixes_of_one_kind_leave_the_others_alone() -> None:
    session = sat_down()
    start = session.draft.by_id[ParagraphId("p6")].text.index("go")
    session.change("Typing", (ReplaceText(Span.in_paragraph(ParagraphId("p6"), start, start + 6), plain("on;")),))
    session.fixes.ask(COMMA)
    assert session.fixes.make() == 2
    assert session.draft.paragraphs[-1].text.endswith(";")


def test_no_fix_is_made_where_a_finding_is_ignored() -> None:
    session = sat_down()
    session.checked.ignore_here(finding(session, "p3"))
    session.fixes.ask()
    session.fixes.make()
    assert [one.text[-1] for one in session.draft.paragraphs[2:4]] == [";", ","]
    assert commas(session) == []
    session.fixes.ask()
    assert session.fixes.make() == 0


def test_a_plan_that_is_behind_the_text_is_made_anew() -> None:
    session = sat_down()
    session.fixes.ask(COMMA)
    session.fixes.accept(session.fixes.job()(lambda: False))
    session.change("Delete", (RemoveParagraphs((ParagraphId("p3"),)),))
    assert not session.fixes.is_current
    assert session.fixes.make() == 1
    assert [one.id for one in session.draft.paragraphs] == ["p1", "p2", "p4", "p5", "p6"]
