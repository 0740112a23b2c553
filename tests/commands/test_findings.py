"""Living with findings, done without a window: what commands ask for, and what they say was done."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from penholder.commands.catalogue import BY_ID
from penholder.commands.command import Context
from penholder.commands.findings import make_fixes
from penholder.formats.report import Reading
from penholder.ground.errors import UserError
from penholder.model.finding import Finding
from penholder.model.kinds import Kind
from penholder.session.session import Session
from tests.commands.findings_shown import FindingsOnPaper
from tests.model.build import draft, op, par, pre

COMMA = "punctuation/preamble-comma"


class Answers:
    """Somebody who knows where the report goes."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.asked: list[tuple[str, ...]] = []

    def file_to_open(self) -> Path | None:
        raise AssertionError("nothing is opened")

    def file_to_write(self, suggestion: Path, suffix: str, *others: str) -> Path | None:
        self.asked.append((suggestion.name, suffix, *others))
        return self.path


class Somebody:
    """A drafter before a draft with two faults of one kind."""

    def __init__(self, path: Path | None = None) -> None:
        text = draft(
            par("p1", Kind.TITLE, "Wells <deep>"),
            par("p2", Kind.ORGAN, "The General Assembly,"),
            pre("p3", "Recalling its work;"),
            pre("p4", "Noting the report;"),
            op("p5", "Requests States:"),
            op("p6", "To dig wells,", level=1),
            op("p7", "To drill;", level=1),
            op("p8", "Decides to go on."),
        )
        self.session = Session(Reading(text), Path("wells.penholder"))
        self.shown = FindingsOnPaper()
        self.answers = Answers(path)
        self.copied: list[str] = []
        self.said: list[str] = []
        self.session.listen("notice", lambda words: self.said.append(str(words)))

    def context(self) -> Context:
        return Context(
            self.session,
            None,
            self.answers,
            lambda _: None,
            lambda: None,
            lambda: None,
            self.shown,
            self.copied.append,
        )

    def opens(self, rule: str = COMMA) -> Finding:
        self.shown.open = next(one for one in self.session.check_now().findings if one.rule == rule)
        return self.shown.open

    def does(self, command: str) -> None:
        assert BY_ID[command].enabled(self.context()), command
        BY_ID[command].run(self.context())


@pytest.fixture(autouse=True)
def _settings_of_the_test(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "home"))


@pytest.mark.parametrize(
    ("command", "keys", "asked"),
    [
        ("review.next-finding", "F8", "step 1"),
        ("review.previous-finding", "Shift+F8", "step -1"),
        ("review.make-change", "Ctrl+.", "change"),
        ("review.explain", "Shift+F1", "why"),
        ("review.choose-findings", "Ctrl+Shift+L", "choose"),
        ("review.ignored", "", "ignored"),
    ],
)
def test_what_moves_the_findings_is_a_command_with_a_key(command: str, keys: str, asked: str) -> None:
    somebody = Somebody()
    somebody.opens()
    somebody.does(command)
    assert somebody.shown.asked == [asked]
    assert (BY_ID[command].shortcut, BY_ID[command].menu) == (keys, "Review")
    assert BY_ID[command].hint.endswith(".")


def test_without_an_open_finding_nothing_about_it_can_be_done() -> None:
    context = Somebody().context()
    about_it = ("make-change", "fix-alike", "explain", "ignore-here", "ignore-in-draft", "ignore-always")
    assert [name for name in about_it if BY_ID[f"review.{name}"].enabled(context)] == []


def test_fixing_everything_is_asked_for_shown_and_said() -> None:
    somebody = Somebody()
    before = somebody.session.draft
    somebody.does("review.fix-everything-safe")
    assert somebody.session.fixes.asked_for
    assert somebody.session.draft is before
    make_fixes(somebody.context())
    make_fixes(somebody.context())
    assert somebody.said == ["3 changes; Ctrl+Z takes them back.", "Nothing was changed."]
    somebody.session.undo()
    assert somebody.session.draft == before


def test_fixing_one_kind_is_asked_for_by_its_open_finding() -> None:
    somebody = Somebody()
    somebody.opens("punctuation/subparagraph-semicolon")
    somebody.does("review.fix-alike")
    assert somebody.session.fixes.rule == "punctuation/subparagraph-semicolon"
    make_fixes(somebody.context())
    assert somebody.said == ["1 change; Ctrl+Z takes it back."]


def test_ignoring_says_what_is_ignored_and_how_it_is_taken_back() -> None:
    somebody = Somebody()
    somebody.opens()
    somebody.does("review.ignore-here")
    somebody.opens()
    somebody.does("review.ignore-in-draft")
    somebody.opens("punctuation/subparagraph-semicolon")
    somebody.does("review.ignore-always")
    assert [words.partition(".")[0] for words in somebody.said] == [
        "This finding is ignored here",
        f"“{BY_NAME[COMMA]}” is ignored in this draft",
        f"“{BY_NAME['punctuation/subparagraph-semicolon']}” is ignored in every draft",
    ]
    assert all(words.endswith("“What is ignored…” in the menu Review takes it back.") for words in somebody.said)
    assert somebody.session.check_now().findings == ()


def _names() -> dict[str, str]:
    from penholder.checks.catalogue import RULES

    return {one.id: one.name for one in RULES}


BY_NAME = _names()


def test_a_report_is_a_page_a_text_or_data(tmp_path: Path) -> None:
    for suffix in (".html", ".txt", ".json"):
        path = tmp_path / f"report{suffix}"
        somebody = Somebody(path)
        somebody.does("review.report")
        assert somebody.answers.asked == [("wells (findings).html", ".html", ".txt", ".json")]
        assert somebody.said == [f"The report is at {path}."]
    data = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [one["place"] for one in data["findings"]] == ["PP1", "PP2", "1 (a)"]
    text = (tmp_path / "report.txt").read_text("utf-8")
    assert [line.split(":")[0].strip() for line in text.splitlines() if line[2:3] in "●▲○"] == [
        "▲ PP1",
        "▲ PP2",
        "▲ OP 1 (a)",
    ]


class _Page(HTMLParser):
    """Reads a page: its elements must be closed in their order, and nothing may lead outside."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: list[str] = []
        self.feed(words)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not {"src", "href", "srcset", "action"} & {name for name, _ in attrs}
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)


def test_the_page_stands_alone_and_says_everything_in_words(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    somebody = Somebody(path)
    somebody.does("review.report")
    source = path.read_text("utf-8")
    page = _Page(source)
    said = " ".join(" ".join(page.words).split())
    assert "Wells <deep>" in said
    assert "▲ Warning · OP 1 (a)" in said
    assert page.tags.count("li") == len(somebody.session.check_now().findings) == 3
    assert "<del><s>wells,</s></del> <ins><u>wells;</u></ins>" in source
    assert "prefers-color-scheme: dark" in source
    assert '<html lang="en">' in source
    assert "http" not in source.replace("http-equiv", "")


def test_a_report_of_a_strange_kind_is_not_written(tmp_path: Path) -> None:
    somebody = Somebody(tmp_path / "report.docx")
    with pytest.raises(UserError, match=r"\.html, \.txt or \.json"):
        somebody.does("review.report")
    assert list(tmp_path.glob("report*")) == []


def test_the_findings_are_copied_as_text_without_the_ignored_ones() -> None:
    somebody = Somebody()
    somebody.opens()
    somebody.does("review.ignore-here")
    somebody.does("review.copy-report")
    assert "PP1" not in somebody.copied[0]
    assert "▲ PP2: " in somebody.copied[0]
    assert somebody.said[-1] == "2 findings are copied as text."
