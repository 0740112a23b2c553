"""The rules of spelling: what they find, what they leave alone, and that their lists fit the words of resolutions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from penholder.checks.catalogue import RULES
from penholder.checks.engine import check
from penholder.checks.notation import read_notation
from penholder.checks.profile import UNBOUNDED, Profile
from penholder.drafting.vocabulary import vocabulary
from penholder.model.finding import Severity
from penholder.model.inline import Text


def _spelling(text: str, rule: str, more: str = "") -> list[tuple[str, Severity, str]]:
    draft = read_notation(f"organ: The General Assembly,\n1. {text}\n{more}")
    report = check(draft, replace(Profile.of(draft), select=frozenset({rule})))
    texts = {one.id: one.text for one in draft.paragraphs}
    return [
        (
            texts[one.span.place.paragraph][one.span.start : one.span.end],  # type: ignore[union-attr]
            one.severity,
            str(one.fixes[0].safety),
        )
        for one in report.findings
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("To recognise it.", [("recognise", "warning", "safe")]),
        ("With the World Health Organisation.", [("Organisation", "warning", "safe")]),
        ("With the Organisation for the Prohibition of Chemical Weapons and the Organisation.", []),
        ("With the Organisation.", [("Organisation", "warning", "safe")]),
        ("With the Wells Organisation.", [("Organisation", "hint", "review")]),
        ("With the Organisation internationale de la Francophonie.", []),
        ("With *The Organisation of Wells* in hand.", []),
        ("To advise, exercise, revise, supervise and improvise.", []),
        ("To exercize.", [("exercize", "warning", "safe")]),
    ],
)
def test_a_name_keeps_its_spelling_unless_it_is_a_known_one_misspelt(text: str, found: list[object]) -> None:
    assert _spelling(text, "spelling/oxford") == found


def test_the_short_form_of_a_name_keeps_its_spelling_in_the_whole_draft_and_no_longer_when_the_name_goes() -> None:
    first = read_notation(
        "organ: The General Assembly,\n1. The Organisation.\n2. The Organisation for the Prohibition of Chemical Weapons.\n"
    )
    profile = replace(Profile.of(first), select=frozenset({"spelling/oxford"}))
    report = check(first, profile)
    assert report.findings == ()
    second = replace(
        first, paragraphs=(*first.paragraphs[:2], replace(first.paragraphs[2], inlines=(Text("The end."),)))
    )
    assert len(check(second, profile, report).findings) == 1
    assert check(second, profile, report).findings == check(second, profile).findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A program of work.", ["program"]),
        ("The World Food Program.", ["Program"]),
        ("A computer program, and the programs that it runs.", []),
        ("After the attack on Pearl Harbor and the World Trade Center.", []),
        ("A neighboring center of labor, with a fulfillment.", ["neighboring", "center", "labor", "fulfillment"]),
        (
            "A license and best practises, licencing, practiced.",
            ["A license", "best practises", "licencing", "practiced"],
        ),
        ("To license and to practise, in practice, under licence.", []),
        ("The honorary and vigorous humorist, an honorarium.", []),
    ],
)
def test_british_spelling(text: str, found: list[str]) -> None:
    assert [words for words, _, _ in _spelling(text, "spelling/british")] == found


@pytest.mark.parametrize(
    "words",
    [
        "the follow up to the report",
        "an integrated follow up to the conferences",
        "mechanisms for follow up",
        "a follow up report",
        "information on follow up of the wells",
        "to ensure follow up",
        "the implementation of, follow up to and review of the plan",
        "monitoring and follow up;",
        "the Committee’s follow up mechanism",
    ],
)
def test_the_noun_follow_up_has_a_hyphen(words: str) -> None:
    assert len(_spelling(f"Notes {words}.", "spelling/word-forms")) == 1
    assert _spelling(f"Notes {words.replace('follow up', 'follow-up')}.", "spelling/word-forms") == []


@pytest.mark.parametrize(
    "words",
    [
        "the duty to follow up on the report",
        "the duty to monitor implementation and follow up on it",
        "that States follow up on it and regularly follow up reports of harm",
        "that the Secretary-General follow up on it",
        "the duty to further follow up on it",
        "bodies that follow up reports",
    ],
)
def test_the_verb_to_follow_up_has_none(words: str) -> None:
    assert _spelling(f"Notes {words}.", "spelling/word-forms") == []


def test_every_word_in_ize_of_the_vocabulary_has_its_wrong_twin_in_the_list() -> None:
    endings = ("ize", "ized", "izes", "izing", "ization", "izations", "izational")
    others = {"belize", "prize", "prizes", "seize", "seized", "seizes", "seizing", "size", "sized", "sizes"}
    words = [one for one in vocabulary().words if one.endswith(endings) and one not in others and "-" not in one]
    assert len(words) > 80
    for word in words:
        wrong = word[: word.rindex("iz")] + "is" + word[word.rindex("iz") + 2 :]
        assert [one for one, _, _ in _spelling(f"To {wrong}.", "spelling/oxford")] == [wrong]


def test_no_list_calls_a_word_of_resolutions_wrong() -> None:
    for name in ("oxford", "british"):
        (rule,) = [one for one in RULES if one.id == f"spelling/{name}"]
        draft = read_notation("organ: The General Assembly,\n1. " + ", ".join(sorted(vocabulary().words)) + ".\n")
        findings = check(draft, replace(Profile.of(draft), options=UNBOUNDED), rules=(rule,)).findings
        found = {draft.paragraphs[1].text[one.span.start : one.span.end] for one in findings}
        assert found <= {"organisation", "sulfur", "program", "center"}
