"""Abbreviations of organs and offices with their names in full, and those that may stand in a title."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"[IVXL]+")

_USUAL = frozenset(
    {"HIV", "AIDS", "COVID", "UN", "INTERPOL", "GUAM", "SAMOA", "UNESCO", "UNICEF", "DNA", "TV", "ILO"}
) - {
    "UNESCO",
    "UNICEF",
    "ILO",
}
"""Abbreviations that have become words or are the proper name: the International Criminal Police Organization (INTERPOL)."""

_FULL_NAMES = {
    "AU": "African Union",
    "ASEAN": "Association of Southeast Asian Nations",
    "CARICOM": "Caribbean Community",
    "CTBT": "Comprehensive Nuclear-Test-Ban Treaty",
    "ECOSOC": "Economic and Social Council",
    "EU": "European Union",
    "FAO": "Food and Agriculture Organization of the United Nations",
    "IAEA": "International Atomic Energy Agency",
    "ICC": "International Criminal Court",
    "ICJ": "International Court of Justice",
    "ILO": "International Labour Organization",
    "IMF": "International Monetary Fund",
    "IOM": "International Organization for Migration",
    "ITU": "International Telecommunication Union",
    "NATO": "North Atlantic Treaty Organization",
    "NPT": "Treaty on the Non-Proliferation of Nuclear Weapons",
    "OAS": "Organization of American States",
    "OHCHR": "Office of the United Nations High Commissioner for Human Rights",
    "OPCW": "Organisation for the Prohibition of Chemical Weapons",
    "OSCE": "Organization for Security and Cooperation in Europe",
    "SDG": "Sustainable Development Goal",
    "SDGs": "Sustainable Development Goals",
    "UNCTAD": "United Nations Conference on Trade and Development",
    "UNDP": "United Nations Development Programme",
    "UNEP": "United Nations Environment Programme",
    "UNESCO": "United Nations Educational, Scientific and Cultural Organization",
    "UNFPA": "United Nations Population Fund",
    "UNHCR": "Office of the United Nations High Commissioner for Refugees",
    "UNICEF": "United Nations Children’s Fund",
    "UNIDO": "United Nations Industrial Development Organization",
    "UNODC": "United Nations Office on Drugs and Crime",
    "UNRWA": "United Nations Relief and Works Agency for Palestine Refugees in the Near East",
    "WFP": "World Food Programme",
    "WHO": "World Health Organization",
    "WMO": "World Meteorological Organization",
    "WTO": "World Trade Organization",
}


def is_usual_in_titles(acronym: str) -> bool:
    """Tell whether capitals may stand in a title: a roman number, or an abbreviation that is a word or a name."""
    return acronym in _USUAL or _ROMAN.fullmatch(acronym) is not None


def full_name(acronym: str) -> str | None:
    """Give the name in full of an organ or office; None where it is not known."""
    return _FULL_NAMES.get(acronym)
