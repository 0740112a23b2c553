"""The rules about names beyond their examples: what each finds in a line, and the like of it that is right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.checks.engine import check
from penholder.checks.fixing import fix_all_safe
from penholder.checks.notation import read_notation
from penholder.checks.profile import Profile
from penholder.drafting.states import states
from penholder.model.change import applied
from penholder.model.draft import Draft
from penholder.model.finding import Finding
from penholder.model.kinds import Body

WRONG = [
    ("names/united-nations", "with the help of the UN.", "with the help of the United Nations."),
    ("names/united-nations", "the U.N. system", "the United Nations system"),
    ("names/united-nations", "the UN’s work", "the United Nations’ work"),
    ("names/officers", "the secretary-general", "the Secretary-General"),
    ("names/officers", "the Secretary General of the United Nations", "the Secretary-General of the United Nations"),
    ("names/officers", "the Deputy Secretary-general", "the Deputy Secretary-General"),
    ("names/officers", "the high commissioner", "the High Commissioner"),
    ("names/officers", "the president of the General Assembly", "the President of the General Assembly"),
    ("names/officers", "the Vice Chair", "the Vice-Chair"),
    ("names/government", "the government of Chad", "the Government of Chad"),
    ("names/government", "all governments", "all Governments"),
    ("names/government", "member states", "Member States"),
    ("names/government", "African states that agree", "African States that agree"),
    ("names/government", "a Member state", "a Member State"),
    ("names/government", "heads of state and government", "Heads of State and Government"),
    ("names/government", "Heads of States and Governments", "Heads of State and Government"),
    ("names/government", "non-state actors", "non-State actors"),
    ("names/government", "Government officials", "government officials"),
    ("names/capitals-sparingly", "its Resolution 70/1", "its resolution 70/1"),
    ("names/capitals-sparingly", "General Assembly Resolution 70/1", "General Assembly resolution 70/1"),
    ("names/capitals-sparingly", "as stated in Paragraph 5", "as stated in paragraph 5"),
    ("names/capitals-sparingly", "its eighty-second Session", "its eighty-second session"),
    ("names/capitals-sparingly", "the Annex thereto", "the annex thereto"),
    ("names/organs", "the general assembly", "the General Assembly"),
    ("names/organs", "the Security council", "the Security Council"),
    ("names/charter", "the UN Charter", "the Charter of the United Nations"),
    ("names/gender-neutral", "the Chairman", "the Chair"),
    ("names/gender-neutral", "for all mankind", "for all humankind"),
    ("names/full-stops", "the W.H.O. office", "the World Health Organization office"),
    ("units/in-words", "over 12 km of road", "over 12 kilometres of road"),
    ("units/in-words", "1 km away", "1 kilometre away"),
    ("units/in-words", "150 million km away", "150 million kilometres away"),
    ("dates/time-of-day", "at 3 pm", "at 3 p.m."),
    ("dates/time-of-day", "at 10AM", "at 10 a.m."),
    ("dates/time-of-day", "at 10.00 a.m.", "at 10 a.m."),
    ("dates/time-of-day", "at 10:30 a.m.", "at 10.30 a.m."),
]

RIGHT = [
    ("names/united-nations", "UN-Women, UN-Habitat, “the UN” and www.un.org"),
    ("names/officers", "the Secretary General of the Council of Europe, and special rapporteurs"),
    ("names/government", "local governments, governments at all levels, the government of the Territory"),
    (
        "names/government",
        "the Convention states that it applies, in a state of emergency, state-of-the-art and member States",
    ),
    ("names/capitals-sparingly", "Chapter VI of the Charter, the World Drug Report and the 2030 Agenda"),
    ("names/organs", "a general meeting of councils"),
    ("names/charter", "the Charter of the United Nations and, again, the Charter"),
    ("names/gender-neutral", "every child and his or her school; the Ombudsman"),
    ("names/full-stops", "Washington, D.C., and sect. I.A of the report"),
    ("names/treaty-title", "the Convention on Cluster Munitions and the obligations under the Convention"),
    ("names/treaty-title", "the treaty on mines (the Convention), and what States do under the Convention"),
    ("names/no-abbreviations", "HIV, COVID-19, resolution ES-10/3, 2200 A (XXI), document A/80/1 and part II"),
    ("units/in-words", "5 kilometres, 12 hours and 30 metres"),
    ("dates/time-of-day", "at 3 p.m., from 10 a.m. to 1 p.m., and at 3.30 p.m."),
]


def _draft(words: str) -> Draft:
    return read_notation(f"organ: The General Assembly,\n1. Notes {words};\n2. Ends.")


def _found(rule: str, draft: Draft) -> list[Finding]:
    return list(check(draft, Profile(select=frozenset({rule}))).findings)


@pytest.mark.parametrize(("rule", "wrong", "right"), WRONG)
def test_what_is_wrong_is_found_once_and_put_right(rule: str, wrong: str, right: str) -> None:
    draft = _draft(wrong)
    finding, *others = _found(rule, draft)
    assert others == []
    assert applied(draft, finding.fixes[0].edits).paragraphs[1].text == f"Notes {right};"


@pytest.mark.parametrize(("rule", "words"), RIGHT)
def test_what_is_right_is_left_alone(rule: str, words: str) -> None:
    assert _found(rule, _draft(words)) == []


@pytest.mark.parametrize("letters", ["UNDP", "NGOs", "SDGs", "WHO", "IAEA", "ODA"])
def test_abbreviations_are_found_in_texts_of_the_assembly_and_not_in_those_of_the_security_council(
    letters: str,
) -> None:
    draft = _draft(f"the work of {letters} in schools")
    rule = frozenset({"names/no-abbreviations"})
    assert len(check(draft, Profile(Body.GA, select=rule)).findings) == 1
    assert check(draft, Profile(Body.SC, select=rule)).findings == ()


def test_an_abbreviation_behind_the_full_name_is_found_too() -> None:
    draft = _draft("the need for official development assistance (ODA)")
    assert len(_found("names/no-abbreviations", draft)) == 1


@pytest.mark.parametrize("times", [1, 3, 4, 9])
def test_a_name_that_a_text_uses_throughout_is_told_once_and_mended_everywhere(times: int) -> None:
    lines = "\n".join(f"{number}. Notes the offer of Vietnam;" for number in range(1, times + 1))
    draft = read_notation(f"organ: The General Assembly,\n{lines}\n{times + 1}. Ends.")
    findings = _found("names/country-short-form", draft)
    assert len(findings) == (times if times <= 3 else 1)
    mended = applied(draft, (edit for finding in findings for fix in finding.fixes for edit in fix.edits))
    assert sum("Viet Nam" in one.text for one in mended.paragraphs) == times


@given(st.sampled_from(sorted(states())))
def test_no_name_of_a_state_is_wrong_by_any_rule(name: str) -> None:
    draft = read_notation(f"sponsors: {name}: draft resolution\norgan: The General Assembly,\n1. Ends.")
    names = frozenset(
        {"names/country-short-form", "names/country-inversion", "names/sponsor-line", "names/no-abbreviations"}
    )
    assert check(draft, Profile(select=names)).findings == ()


@given(st.lists(st.sampled_from([one[1] for one in WRONG] + [one[1] for one in RIGHT]), min_size=1, max_size=5))
def test_safe_fixes_of_names_change_nothing_the_second_time(words: list[str]) -> None:
    draft, _ = fix_all_safe(_draft(", ".join(words)), Profile(select=frozenset({"names"})))
    again, fixed = fix_all_safe(draft, Profile(select=frozenset({"names"})))
    assert fixed == ()
    assert again == draft


def test_the_asterisk_of_a_sponsor_of_the_council_stands_behind_the_comma() -> None:
    note = "note *: State not a member of the Human Rights Council."
    draft = read_notation(f"body: hrc\nsponsors: Chad[^*], Ghana and Peru: draft resolution\n{note}")
    mended, fixed = fix_all_safe(draft)
    assert [one.finding.rule for one in fixed] == ["names/hrc-nonmember"]
    assert mended.paragraphs[0].text == "Chad,\ufffc Ghana and Peru: draft resolution"
