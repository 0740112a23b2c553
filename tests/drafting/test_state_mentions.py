"""Names of States in running text: what is found, what is part of something else, and the words put in their place."""

from __future__ import annotations

import pytest

from penholder.drafting.state_mentions import inverted_names, wrong_names


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("schools in Vietnam and beyond", "schools in Viet Nam and beyond"),
        ("schools in South Korea", "schools in the Republic of Korea"),
        ("the situation in North Korea", "the situation in the Democratic People’s Republic of Korea"),
        ("the Czech Republic and Chad", "Czechia and Chad"),
        ("the Ivory Coast", "Côte d’Ivoire"),
        ("Cote d'Ivoire", "Côte d’Ivoire"),
        ("Russia and Belarus", "The Russian Federation and Belarus"),
        ("Belarus and Russia", "Belarus and the Russian Federation"),
        ("the Syria of today", "the Syrian Arab Republic of today"),
        ("in Turkey", "in Türkiye"),
        ("Swaziland’s offer", "Eswatini’s offer"),
        ("East Timor", "Timor-Leste"),
        ("the UK’s offer", "the United Kingdom of Great Britain and Northern Ireland’s offer"),
        ("in Iran", "in the Islamic Republic of Iran"),
        ("in Laos", "in the Lao People’s Democratic Republic"),
        ("in Tanzania", "in the United Republic of Tanzania"),
    ],
)
def test_wrong_names_are_put_right_in_running_text(written: str, right: str) -> None:
    (one,) = wrong_names(written)
    assert written[: one.start] + one.right + written[one.end :] == right


@pytest.mark.parametrize(
    "text",
    [
        "the Islamic Republic of Iran, the Republic of Moldova and the United Republic of Tanzania",
        "the Democratic Republic of the Congo and the Syrian Arab Republic",
        "the Special Envoy for Syria and the International Syria Support Group",
        "in Istanbul, Turkey, on 23 and 24 May 2016",
        "the Micronesia Challenge and the Burma Road",
        "Palestine refugees and the question of Palestine",
        "the Republic of North Macedonia, Brunei Darussalam and the Vietnamese people",
        "the United States Virgin Islands and the United States dollar",
    ],
)
def test_names_that_are_right_or_part_of_others_are_left_alone(text: str) -> None:
    assert wrong_names(text) == ()


def test_inverted_names_are_found_outside_lists_only() -> None:
    (one,) = inverted_names("the offer of Bolivia (Plurinational State of) to act as host")
    assert one.right == "the Plurinational State of Bolivia"
    assert inverted_names("Chad, Bolivia (Plurinational State of) and Peru") == ()
    assert inverted_names("Bolivia (Plurinational State of) 0.018 Botswana 0.015") == ()
