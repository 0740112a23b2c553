"""The rules of the drafter's own are gathered in one place, read again when they change, and never stop a check."""

from __future__ import annotations

import os

from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.formats.report import Reading
from penholder.ground.places import style_folder
from penholder.model.edit import SetTypedLabel
from penholder.session.session import Session
from penholder.session.user_rules import profile_of, rule_called, user_rules

WELLS = '[[rule]]\nid = "mission/{name}"\nwords = "{words}"\n'
DRAFT = read_notation(
    "organ: The General Assembly,\npre: *Recalling* it,\n1. *Welcomes* the wells;\n2. *Asks* for wells.\n"
)


def _write(name: str, text: str, at: int = 1) -> None:
    style_folder().mkdir(parents=True, exist_ok=True)
    path = style_folder() / name
    path.write_text(text, "utf-8")
    os.utime(path, ns=(at, at))


def test_most_people_have_none() -> None:
    assert user_rules().rules == ()
    assert user_rules().troubles == ()


def test_they_come_from_every_file_and_hold_beside_the_others() -> None:
    _write("a.toml", WELLS.format(name="one", words="wells = springs"))
    _write("b.toml", WELLS.format(name="two", words="asks = requests"))
    assert [one.id for one in user_rules().rules] == ["mission/one", "mission/two"]
    found = [one.rule for one in check(DRAFT, profile_of(DRAFT)).findings]
    assert found.count("mission/one") == 2
    assert found.count("mission/two") == 1


def test_the_same_files_give_the_same_rules_and_a_changed_one_new_ones() -> None:
    _write("a.toml", WELLS.format(name="one", words="wells = springs"))
    first = check(DRAFT, profile_of(DRAFT))
    assert profile_of(DRAFT) == first.profile
    _write("a.toml", WELLS.format(name="one", words="report = account"), at=2)
    second = check(DRAFT, profile_of(DRAFT), first)
    assert "mission/one" in {one.rule for one in first.findings}
    assert "mission/one" not in {one.rule for one in second.findings}


def test_an_id_twice_a_shipped_one_and_bytes_that_are_no_text_are_told_in_a_sentence_each() -> None:
    _write("a.toml", WELLS.format(name="one", words="wells = springs"))
    _write("b.toml", WELLS.format(name="one", words="asks = requests"))
    _write("c.toml", WELLS.format(name="one", words="a = b").replace("mission/one", "footnotes/ibid"))
    _write("d.toml", "")
    (style_folder() / "d.toml").write_bytes(b"\xff\xfe")
    own = user_rules()
    assert [one.id for one in own.rules] == ["mission/one"]
    assert len(own.troubles) == 3
    assert "already" in str(own.troubles[0])
    assert "UTF-8" in str(own.troubles[2])


def _session() -> tuple[Session, list[str]]:
    session = Session(Reading(DRAFT))
    told: list[str] = []
    session.listen("notice", lambda words: told.append(str(words)))
    return session, told


def test_a_session_holds_them_and_says_once_what_is_wrong_in_them() -> None:
    _write("a.toml", WELLS.format(name="one", words="wells = springs") + "colour = 3\n")
    session, told = _session()
    assert [one.rule for one in session.check_now().findings].count("mission/one") == 2
    session.change("Edit", (SetTypedLabel(session.draft.paragraphs[2].id, "7."),))
    session.check_now()
    assert len(told) == 1
    assert "line 4" in told[0]


def test_a_session_checks_anew_once_a_file_has_changed() -> None:
    session, told = _session()
    assert "mission/one" not in {one.rule for one in session.check_now().findings}
    _write("a.toml", WELLS.format(name="one", words="wells = springs"))
    assert "mission/one" in {one.rule for one in session.check_now().findings}
    assert told == []
    rule = rule_called("mission/one")
    assert rule is not None
    assert rule.name == "mission/one"
    assert rule_called("mission/two") is None
