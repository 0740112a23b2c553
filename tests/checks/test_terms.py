"""Files of terms: what they may say, what is named as wrong in them, and what their rules find and put right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.checks.profile import UNBOUNDED, Profile
from penholder.checks.report import Report
from penholder.checks.rule import Reach, Rule
from penholder.checks.terms.bounds import bounded
from penholder.checks.terms.entries import entries
from penholder.checks.terms.expressions import taken_apart
from penholder.checks.terms.patterns import Pattern
from penholder.checks.terms.reading import TermFile, read_terms
from penholder.checks.terms.words import WordList, words_in
from penholder.ground.resources import resource
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Certainty, Safety, Severity
from penholder.model.inline import ITALIC, Text
from penholder.model.kinds import Body, Kind

HEAD = '[[rule]]\nid = "house/words"\nsummary = "Words of the house."\nfix = "safe"\n'


def _rule(words: str, more: str = "") -> Rule:
    read = read_terms(f'{HEAD}words = """\n{words}\n"""\n{more}', "house.toml")
    assert read.faults == ()
    return read.rules[0].rule


def _checked(rule: Rule, text: str, body: Body = Body.GA) -> Report:
    draft = read_notation(f"body: {body.value}\norgan: The General Assembly,\n1. {text}\n")
    return check(draft, rules=(rule,))


def _quotes(report: Report) -> list[str]:
    texts = {one.id: one.text for one in report.draft.paragraphs}
    return [texts[one.span.place.paragraph][one.span.start : one.span.end] for one in report.findings]  # type: ignore[union-attr]


def _put_right(rule: Rule, text: str) -> str:
    draft = _checked(rule, text).draft
    for _ in range(9):
        report = check(draft, rules=(rule,))
        fixes = [finding.fixes[0] for finding in report.findings if finding.fixes]
        if not fixes:
            break
        draft = applied(draft, fixes[0].edits)
    return draft.paragraphs[1].text


@pytest.mark.parametrize(
    ("line", "spelled_out"),
    [
        ("color = colour", [("color", ("colour",))]),
        ("nosy | nosey = curious | inquisitive", [("nosy", ("curious", "inquisitive")), ("nosey", ("curious", "inquisitive"))]),
        ("hono{r,red} = honou{}", [("honor", ("honour",)), ("honored", ("honoured",))]),
        ("cent{er,ers} = cent{re,res}", [("center", ("centre",)), ("centers", ("centres",))]),
        ("very  unique =", [("very unique", ())]),
        ("program{,s} = programme{}", [("program", ("programme",)), ("programs", ("programmes",))]),
    ],
)  # fmt: skip
def test_a_line_of_a_list_says_what_is_wrong_and_what_is_right(line: str, spelled_out: list[object]) -> None:
    assert list(entries(line)) == spelled_out


@pytest.mark.parametrize(
    "line",
    ["color", "= colour", "a{b}{c} = d{e}", "a{b = c", "a = b{}c}", "a{b,c} = d{e}", "x = x", f"{'a' * 201} = b"],
)
def test_a_line_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        list(entries(line))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The color is clear.", "The colour is clear."),
        ("Color is clear.", "Colour is clear."),
        ("COLOR is clear.", "COLOUR is clear."),
        ("A color-blind color’s use of color.", "A colour-blind colour’s use of colour."),
        ("Colored and colorful and discolor.", "Colored and colorful and discolor."),
        ("With a decision making power.", "With a decision-making power."),
        ("With a decision \u00a0 making power.", "With a decision-making power."),
        ("Decision Making and decision, making.", "Decision-Making and decision, making."),
        (
            "The co-ordination and co\u2011ordination and coordination.",
            "The coordination and coordination and coordination.",
        ),
        ("Peoples' rights and peoples’ rights.", "The rights of peoples and the rights of peoples."),
        ("On Vietnam and vietnam.", "On Viet Nam and vietnam."),
        ("The internet and the Internet.", "The Internet and the Internet."),
    ],
)
def test_words_and_phrases_are_put_right_with_their_capitals(text: str, right: str) -> None:
    words = "color = colour\ndecision making = decision-making\nco-ordination = coordination\nVietnam = Viet Nam"
    rule = _rule(f"{words}\ninternet = Internet\npeoples' rights = the rights of peoples")
    assert _put_right(rule, text) == right


def test_a_blank_or_hyphen_that_does_not_break_is_no_other_form() -> None:
    rule = _rule("vice-chair of the security council = Vice-Chair of the Security Council")
    assert _checked(rule, "Asks the Vice\u2011Chair of\u00a0the Security Council.").findings == ()
    assert len(_checked(rule, "Asks the vice\u2011chair of\u00a0the Security Council.").findings) == 1


def test_the_longest_phrase_wins_and_its_words_are_not_found_again() -> None:
    rule = _rule("per cent = percent\ncent = penny\nper cent of all = part")
    assert _quotes(_checked(rule, "Ten per cent of all, per cent and cent.")) == ["per cent of all", "per cent", "cent"]


def test_a_fix_changes_only_the_letters_that_differ() -> None:
    rule = _rule("color = colour")
    (finding,) = _checked(rule, "The *co*lor.").findings
    draft = applied(_checked(rule, "The *co*lor.").draft, finding.fixes[0].edits)
    assert draft.paragraphs[1].inlines == (Text("The "), Text("co", frozenset({ITALIC})), Text("lour."))


@pytest.mark.parametrize("text", ["It said “color”.", "See www.color.org.", "A text entitled Color, and so on."])
def test_what_is_protected_is_neither_found_nor_changed(text: str) -> None:
    assert _checked(_rule("color = colour"), text).findings == ()


def test_a_rule_about_protected_words_finds_them_and_changes_none_unasked() -> None:
    (finding,) = _checked(_rule("color = colour", "about_protected = true\n"), "It said “color”.").findings
    assert [fix.safety for fix in finding.fixes] == [Safety.REVIEW]


def test_several_right_forms_are_several_fixes_for_review() -> None:
    (finding,) = _checked(_rule("nosy = curious | inquisitive"), "Nosy.").findings
    assert [(str(fix.title), fix.safety) for fix in finding.fixes] == [
        ("Write “Curious”", Safety.REVIEW),
        ("Write “Inquisitive”", Safety.REVIEW),
    ]
    assert str(finding.message) == "“Nosy” is written “Curious” or “Inquisitive”."


def test_words_without_a_right_form_are_said_and_left() -> None:
    (finding,) = _checked(_rule("nosy ="), "Nosy.").findings
    assert (str(finding.message), finding.fixes) == ("“Nosy” is not used.", ())


def test_a_body_may_have_its_fixes_for_review_only() -> None:
    rule = _rule("color = colour", 'review_in = ["sc"]\n')
    for body, safety in ((Body.GA, Safety.SAFE), (Body.SC, Safety.REVIEW)):
        (finding,) = _checked(rule, "Color.", body).findings
        assert [fix.safety for fix in finding.fixes] == [safety]


TERM = """
[[rule.term]]
pattern = '(?P<figure>\\d+) ?%'
right = '\\g<figure> per cent'
unless = ['\\d+ ?% vol']
message = "The sign in {found} is written {right}."
fix = "review"
"""


def test_a_pattern_finds_whole_words_and_fills_in_its_groups() -> None:
    rule = _rule("color = colour", TERM)
    report = _checked(rule, "Color, 12% and 7 % of it, but 3% vol and 4%x.")
    assert _quotes(report) == ["Color", "12%", "7 %"]
    assert [str(one.message) for one in report.findings][1:] == [
        "The sign in 12% is written 12 per cent.",
        "The sign in 7 % is written 7 per cent.",
    ]
    assert _put_right(rule, "12% and 7 % of it.") == "12 per cent and 7 per cent of it."


def test_a_pattern_in_any_case_carries_the_capital_over() -> None:
    rule = _rule("x =", "[[rule.term]]\npattern = '(?i)(well)[- ]known fact'\nright = '\\1-known'\n")
    assert _put_right(rule, "Well known fact and well-known fact.") == "Well-known and well-known."


def test_a_fix_never_takes_a_note_with_it() -> None:
    rule = _rule("x =", "[[rule.term]]\npattern = 'all.{0,5}nations'\nright = 'nations'\n")
    draft = read_notation("organ: The General Assembly,\n1. To all[^1] nations.\nnote 1: See there.\n")
    (finding,) = check(draft, rules=(rule,)).findings
    assert finding.fixes == ()


def test_terms_leave_sponsors_and_tables_alone_and_reach_what_the_rule_says() -> None:
    notation = "sponsors: Color: draft resolution\norgan: Color,\n1. Color.\nobject: Color\n"
    rule = _rule("color = colour", 'reach = ["paragraphs", "masthead"]\n')
    draft = read_notation(notation)
    assert len(check(draft, rules=(rule,)).findings) == 2
    assert rule.scope.reach == {Reach.PARAGRAPHS, Reach.MASTHEAD}
    named = _rule("color = colour", 'kinds = ["sponsors"]\n')
    assert named.scope.kinds == {Kind.SPONSORS}
    assert len(check(draft, rules=(named,)).findings) == 1


def test_a_rule_says_all_that_rules_say() -> None:
    text = HEAD.replace(
        'fix = "safe"', 'fix = "none"\ncertainty = "certain"\nseverity = "hint"\nusual = ["sc"]\nname = "Words"'
    )
    (one,) = read_terms(f'{text}reason = "So it is."\nsource = "The house."\nwords = "a = b"\n', "house.toml").rules
    rule = one.rule
    assert (rule.id, rule.name, rule.fix, rule.certainty, rule.severity) == (
        "house/words",
        "Words",
        None,
        Certainty.CERTAIN,
        Severity.HINT,
    )
    assert rule.scope.usual == {Body.SC}
    assert (rule.page.summary, rule.page.reason, rule.page.source) == ("Words of the house.", "So it is.", "The house.")
    assert (one.line, one.words, one.patterns) == (1, 1, 0)


def _said(read: TermFile) -> list[tuple[int, str]]:
    return [(one.line, one.reason) for one in read.faults]


FAULTY = """\
# a remark
[[rule]]
id = "house/one"
colour = 3
words = \"\"\"
color = colour

favor favour
color = colour
\"\"\"

[[rule.term]]
pattern = '(a+)+'

[[rule.term]]
pattern = 'b'
right = '\\\\1'

[[rule]]
id = "house/two"
words = "unclosed

[[rule]]
id = "House Three"
words = "a = b"

[[rule]]
id = "house/one"
words = "a = b"

[[rule]]
id = "house/empty"

[[rule.sample]]
right = "x"

[[rule]]
id = "house/last"
fix = "yes"
bodies = ["un"]
words = "a = b"
"""


def test_each_fault_has_its_line_and_the_rest_works() -> None:
    read = read_terms(FAULTY.replace("\\\\", "\\"), "house.toml")
    assert [(one.rule.id, one.words, one.patterns) for one in read.rules] == [("house/one", 1, 0), ("house/last", 1, 0)]
    assert [line for line, _ in _said(read)] == [4, 8, 9, 13, 17, 21, 24, 28, 31, 34, 39, 40]
    said = "\n".join(map(str, read.faults))
    for words in ("means nothing", "no “=”", "twice", "run away", "does not have", "not TOML", "no id", "already"):
        assert words in said
    assert str(read.faults[0]).startswith("house.toml, line 4: ")


def test_an_id_of_a_rule_that_ships_is_taken() -> None:
    read = read_terms(f'{HEAD}words = "a = b"\n', "house.toml", frozenset({"house/words"}))
    assert read.rules == ()
    assert _said(read) == [(2, "there is a rule house/words already; this one needs an id of its own")]


@given(st.text(alphabet="[]rule.tm\"=\n#'ab{}|\\(+*) ", max_size=200))
def test_no_file_breaks_the_reading(text: str) -> None:
    for whole in (text, f"{HEAD}{text}", f'{HEAD}words = """{text}"""', f"{HEAD}[[rule.term]]\npattern = '''{text}'''"):
        read = read_terms(whole, "any.toml")
        assert all(0 <= one.line <= whole.count("\n") + 2 for one in read.faults)


HOSTILE = ("a" * 100_000, "aaab " * 20_000, "1" * 100_000, "foo bar " * 12_000, "a, " * 33_000, "(" * 100_000)


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"(a+)+", r"(a|aa)+", r"(.*a){20}", r"(\w+\s?)*", r".*a.*b.*c", r"(x+x+)+y", r"(a?){9}b", "(a{60}){60}"),
        *(
            "a++",
            "(?>a)",
            "(?i)a(?i)b",
            "(?(1)a|b)",
            "[[a]",
            "a{9999}",
            "(((a{1,9}){1,9}){1,9}){1,9}",
            r"\y",
            "(",
            "a)",
        ),
        *("(" * 30 + "a" + ")" * 30, "a" * 3000, "a|", "^", r"\b", "(?=a)*", "a{2}{3}", "[", "\\", "a{"),
    ],
)
def test_patterns_that_may_run_away_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Pattern.of(pattern)


@pytest.mark.parametrize(
    "pattern", [r"(\d+) ?%", r"\w+ \w+ \w+x", r"(?:\w+ ){1,3}y", r".*foo", r"(?i)([a-z]+[,;]? ){1,12}zand", r"\(?\w+\)"]
)
def test_patterns_that_are_allowed_search_no_more_of_a_line_than_they_can_in_bounded_steps(pattern: str) -> None:
    for whole_words in (True, False):
        made = Pattern.of(pattern, whole_words)
        inner = bounded(taken_apart(pattern.removeprefix("(?i)")))
        assert made.reach * inner.steps <= 50_000_000
        assert not re.search(r"[*+]|\{\d+,\}", re.sub(r"\\.|\[[^\]]*\]", "", inner.text))
        for text in HOSTILE:
            assert all(found.end() <= made.reach for found in made.found_in(text))


@pytest.mark.parametrize("file", sorted(resource("style").glob("*.toml")), ids=lambda one: one.stem)
def test_words_and_patterns_of_a_shipped_file_are_fit(file: Path) -> None:
    read = read_terms(file.read_text("utf-8"), file.name)
    assert read.faults == ()
    assert read.rules


@settings(max_examples=300, deadline=None)
@given(
    st.text(alphabet="abB(|)*+?{1,3}[^]. \\w", max_size=14).flatmap(lambda one: st.sampled_from([one, "(?i)" + one])),
    st.text(alphabet="abAB ", max_size=30),
)
def test_what_a_pattern_needs_is_in_all_that_it_finds(pattern: str, text: str) -> None:
    try:
        made = Pattern.of(pattern, whole_words=False)
    except ValueError:
        return
    for found in made.compiled.finditer(text):
        if found.group():
            words = found.group().lower() if made.any_case else found.group()
            assert all(any(word in words for word in group) for group in made.needs)


def _list(words: Iterable[str]) -> WordList:
    return WordList(dict.fromkeys(words, ("x",)))


@given(
    st.lists(st.sampled_from(["a", "ab", "a b", "b-a", "a b a"]), unique=True), st.text(alphabet="ab -’", max_size=30)
)
def test_terms_found_are_whole_words_in_order_and_apart(words: list[str], text: str) -> None:
    end = 0
    for found in _list(words).found_in(words_in(text)):
        assert end <= found.start < found.end
        assert " ".join(text[found.start : found.end].split()) in words
        assert not text[found.start - 1 : found.start].isalnum()
        assert not text[found.end : found.end + 1].isalnum()
        end = found.end


@given(st.text(alphabet="colrCOLR uİß-", max_size=40))
def test_fixing_twice_changes_nothing_more(text: str) -> None:
    rule = _rule("color = colour\nco-color = cocolour")
    draft: Draft = read_notation(f"organ: The General Assembly,\n1. x {text}\n")
    profile = replace(Profile.of(draft), options=UNBOUNDED)
    report = check(draft, profile, rules=(rule,))
    for finding in reversed(report.findings):
        draft = applied(draft, finding.fixes[0].edits)
    assert check(draft, profile, rules=(rule,)).findings == ()
