"""Keys and fixes that come before the check: what is chosen from an older list is right, or is refused."""

from __future__ import annotations

from collections.abc import Callable

from penholder.model.draft import Draft
from penholder.model.edit import SetProfile
from penholder.model.kinds import Body, Kind, Stage
from tests.desktop.findings_panel import panel
from tests.desktop.robot import Robot
from tests.model.build import draft, op, par, pre

SitDown = Callable[..., Robot]


def teachers() -> Draft:
    return draft(
        par("t", Kind.TITLE, "Wells"),
        par("o", Kind.ORGAN, "The General Assembly,"),
        pre("p", "Noting the labor of teachers within 5 kilometers,"),
        op("a", "Decides to go on."),
    )


def test_a_fix_finds_its_words_where_something_was_typed_before_them_since_the_check(sit_down: SitDown) -> None:
    robot = sit_down(teachers())
    robot.waits_for_check()
    robot.goes_to("PP1", 14)
    assert panel(robot).open is not None
    robot.goes_to("PP1", 0)
    robot.types("Also ")
    assert robot.window.session.report.draft is not robot.draft  # type: ignore[union-attr]  # nothing was checked since
    robot.keys("Ctrl+.")
    assert robot.words[2] == "Also Noting the labour of teachers within 5 kilometers,"


def test_a_fix_whose_words_were_changed_since_the_check_is_refused(sit_down: SitDown) -> None:
    robot = sit_down(teachers())
    robot.waits_for_check()
    robot.goes_to("PP1", 14)
    robot.types("x")
    before = robot.words
    robot.keys("Ctrl+.")
    assert robot.words == before
    assert robot.message == "The text has changed since; this finding no longer holds."


def test_nothing_stale_is_applied_however_fast_keys_and_fixes_follow_each_other(sit_down: SitDown) -> None:
    rows = [pre(f"p{at}", f"Noting the labor of {at} teachers within 5 kilometers,") for at in range(40)]
    robot = sit_down(
        draft(par("t", Kind.TITLE, "Wells"), par("o", Kind.ORGAN, "The General Assembly,"), *rows, op("a", "Ends."))
    )
    robot.waits_for_check()
    for at in range(40):
        robot.goes_to(f"PP{at + 1}", 13)
        robot.goes_to(f"PP{at + 1}", 0)
        robot.types("Duly ")
        robot.keys("Ctrl+.")
    robot.waits_for_check()
    allowed = {
        f"Duly Noting the {labour} of {at} teachers within 5 {kilometres},"
        for at in range(40)
        for labour in ("labor", "labour")
        for kilometres in ("kilometers", "kilometres")
    }
    assert set(robot.words[2:-1]) <= allowed
    assert len(set(robot.words[2:-1])) == 40
    assert sum("labour" in one for one in robot.words) > 30


def test_what_is_checked_is_the_draft_that_stands_and_not_the_one_before_a_switch(sit_down: SitDown) -> None:
    robot = sit_down(teachers())
    session = robot.window.session
    robot.window.workplace.checking.check()  # and while this one runs:
    session.change("Working text", (SetProfile(Body.GA, Stage.WORKING),))
    session.change("Security Council", (SetProfile(Body.SC, Stage.TABLING),))
    session.checked.choose_house("every-hint", 5)
    robot.waits_for_check()
    robot.waits(lambda: session.checked.is_current)
    report = session.report
    assert report is not None
    assert (report.profile.body, report.profile.stage, report.profile.most_words) == (Body.SC, Stage.TABLING, 5)
    assert robot.findings == [str(one.message) for one in session.check_now().findings]
    robot.undoes(2)
    robot.waits_for_check()
    robot.waits(lambda: session.report is not None and session.report.profile.body is Body.GA)
