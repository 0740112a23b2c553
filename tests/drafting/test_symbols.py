"""Which symbols are whole, which are damaged and how, and what is no symbol at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penholder.drafting.symbols import continues_symbol, find_symbols, parse_symbol

WHOLE = """
A/80/L.12
A/C.3/80/L.29
A/C.3/80/L.29/Rev.1
A/80/L.4/Rev.2/Add.1
A/HRC/54/L.6/Rev.1
A/HRC/EMRIP/2023/3
A/HRC/WG.9/1/3
A/AC.109/2014/20/Rev.1
A/CONF.192/BMS/2022/1
A/CONF.157/PC/42/Add.6
A/62/PV.117
A/77/PV.56(resumption)
A/C.6/64/SR.12
A/S-32/4
A/S-10/AC.1/L.1
A/S-10/11-14
A/42/7/Add.1-10
A/ES-10/L.20/Rev.1
A/RES/70/1
A/RES/S-19/2
A/RES/2200(XXI)
A/RES/2200 A (XXI)
S/RES/2397(2017)
S/RES/2397 (2017)
A/HRC/RES/S-15/1
A/6431
A/L.601/Rev.2
A/INF/136
S/1376
S/2024/557
S/PRST/2018/19
S/PV.5417
S/Agenda/8979
S/AC.51/2017/2
S/C.3/32/Rev.1/Corr.1
E/4218
E/33/Rev.5
E/2022/L.4
E/CN.4/2006/16
E/CN.4/Sub.2/1987/20
E/C.12/GC/26
E/RES/2017/8
ST/SGB/2003/13
ST/SG/AC.10/C.3/114
ST/SG/AC.10/46/Adds.1-3
ECE/TRANS/WP.15/AC.1/158
ECE/HBP/2022/Inf.1
ECE/NICOSIA.CONF/2022/2/Add.1
ECE/TRANS/288/Annex
ECE/MP.WH/2019/1-EUPCR/1814149/1.2/2019/MOP-5/07
ECE/TRANS/ADN/CONF/2000/CRP.1-CCNR/MD/ADN/CONF/9
A/67/828-S/2013/210
A/64/83/Add.1-E/2009/83/Add.1
E/CN.7/2024/2-E/CN.15/2024/2
CRPD/C/PRK/RQ/1
CEDAW/C/GC/35
UNEP/EA.5/Res.11
UNEP/CBD/BS/COP-MOP/5/17
UNEP/GCSS.XII/INF/2
UNEP/OzL.Pro.28/12
BWC/CONF.IX/9
CCW/AP.II/CONF.25/5
ICCD/COP(15)/23/Add.1
FCCC/CP/2015/10/Add.1
HSP/GC/21/INF/11/Rev.1
ISBA/17/A/9
WHA69/2016/REC/1
XYZ/Q/7/ZZ.4
""".strip().splitlines()
"""Frequent and rare series, other organizations', and one that nobody has heard of."""

DAMAGED = [
    ("A/ 80/L.29", ["space"], "A/80/L.29"),
    ("A /80/L.29", ["space"], "A/80/L.29"),
    ("A/80/ L.29", ["space"], "A/80/L.29"),
    ("A/80 /L.29", ["space"], "A/80/L.29"),
    ("A/80/L. 29", ["space"], "A/80/L.29"),
    ("A/C. 3/80/L.29", ["space"], "A/C.3/80/L.29"),
    ("A/80/L.29/Rev. 1", ["space"], "A/80/L.29/Rev.1"),
    ("A/80/L.29/Rev\u00a01", ["space"], "A/80/L.29/Rev.1"),
    ("A/HRC/ 60/L.7", ["space"], "A/HRC/60/L.7"),
    ("A/RES/70/ 1", ["space"], "A/RES/70/1"),
    ("A/67/828 -S/2013/210", ["space"], "A/67/828-S/2013/210"),
    ("A/67/828–S/2013/210", ["dash"], "A/67/828-S/2013/210"),
    ("A/S–10/4", ["dash"], "A/S-10/4"),
    ("a/80/l.29", ["case", "case"], "A/80/L.29"),
    ("A/80/l.29", ["case"], "A/80/L.29"),
    ("A/c.3/80/L.29", ["case"], "A/C.3/80/L.29"),
    ("A/Res/70/1", ["case"], "A/RES/70/1"),
    ("A/80/L.29/rev.1", ["case"], "A/80/L.29/Rev.1"),
    ("A/80/L.29/REV.1", ["case"], "A/80/L.29/Rev.1"),
    ("s/2024/557", ["case"], "S/2024/557"),
    ("A/80/L29", ["missing-stop"], "A/80/L.29"),
    ("A/C3/80/L.29", ["missing-stop"], "A/C.3/80/L.29"),
    ("A/80/Add1", ["missing-stop"], "A/80/Add.1"),
    ("A/80/L..29", ["missing-stop"], "A/80/L.29"),
    ("A/80/L.29/Add,1", ["missing-stop"], "A/80/L.29/Add.1"),
    ("ECE/TRANS/WP30/AC.2/2022/11", ["missing-stop"], "ECE/TRANS/WP.30/AC.2/2022/11"),
    ("A/C.3/80/L29/Rev1", ["missing-stop", "missing-stop"], "A/C.3/80/L.29/Rev.1"),
    ("A//80/L.29", ["slash"], "A/80/L.29"),
    ("A/80L.29", ["slash"], "A/80/L.29"),
    ("A/80L29", ["slash", "missing-stop"], "A/80/L.29"),
    ("A\\80\\L.29", ["slash", "slash"], "A/80/L.29"),
    ("A/80/L.29Rev.1", ["slash"], "A/80/L.29/Rev.1"),
    ("A/80/5 Add.1", ["slash"], "A/80/5/Add.1"),
    ("A/C.6/79.SR.37", ["slash"], "A/C.6/79/SR.37"),
    ("S/PRST2009/9", ["slash"], "S/PRST/2009/9"),
    ("A/5811/", ["slash"], "A/5811"),
    ("A/31/12/", ["slash"], "A/31/12"),
    ("A/80/L.29/", ["slash"], "A/80/L.29"),
    ("A/C.3/39/", ["slash"], None),
    ("A/41/697-S/", ["slash"], None),
    ("A/2025/L.3", ["session-year"], None),
    ("A/C.3/2025/L.29", ["session-year"], None),
    ("A/HRC/2025/L.3", ["session-year"], None),
    ("A/RES/2025/12", ["session-year"], None),
    ("S/80/123", ["session-year"], None),
    ("S/RES/2397/2017", ["session-year"], "S/RES/2397 (2017)"),
    ("A/80/1A/80/2", ["joined"], None),
    ("A/80/1/A/80/2", ["joined"], None),
    ("A/74/A/74/379/Add.1", ["joined"], "A/74/379/Add.1"),
    ("S/12344/Rey.1", ["suffix"], "S/12344/Rev.1"),
    ("A/72/P.V.71", ["suffix"], "A/72/PV.71"),
    ("A/CONF.l57/24", ["suffix"], "A/CONF.157/24"),
    ("A/80/7/Add", ["suffix"], None),
    ("A/78/ 409", ["space"], "A/78/409"),
    ("S/ INF/71", ["space"], "S/INF/71"),
    ("A/48/486- S/26560", ["space"], "A/48/486-S/26560"),
    ("A/56/1026-S/2002/ 932", ["space"], "A/56/1026-S/2002/932"),
    ("A/56/1026-S/2002/", ["slash"], None),
    ("E/FFDF/2024/ 3", ["space"], "E/FFDF/2024/3"),
    ("E/CN.15/2023/ 11", ["space"], "E/CN.15/2023/11"),
    ("A /ES-10/794", ["space"], "A/ES-10/794"),
    ("A\\67\\828-S\\2013\\210", ["slash"] * 4, "A/67/828-S/2013/210"),
    ("A/78/L-45", ["missing-stop"], "A/78/L.45"),
    ("A/79/441/Add-2", ["missing-stop"], "A/79/441/Add.2"),
    ("A/C.259/3", ["slash"], "A/C.2/59/3"),
    ("A79/L.63", ["slash"], "A/79/L.63"),
    ("S2024/557", ["slash"], "S/2024/557"),
    ("E2026/L.4", ["slash"], "E/2026/L.4"),
    ("A/HRC/2024/63", ["session-year"], None),
    ("A/2024/124", ["session-year"], None),
    ("S/03/529", ["session-year"], None),
    ("A/78/689/Cor.1", ["suffix"], "A/78/689/Corr.1"),
    ("A/78/461/Ad.9", ["suffix"], "A/78/461/Add.9"),
]

NO_FAULT = """
and/or, he/she, S/he and N/A
on 12/11/2025, in 1/2 of the cases, 24/7
resolution 70/1 and decision 55/488
https://docs.un.org/en/A/80/L29 or www.un.org/A/80/L29
/home/office/A/80/L29
HIV/AIDS in 2030 and TCP/IP4
documents A/80/L.31–A/80/L.33
in A/67/828 – S/2013/210 is another
(A/78/429, para. 33)
see A/79/6 (Sect. 3).
A/80/7/Add.__ is to be issued
ISO/IEC/JTC1/SC2
Group A/ 3 wells
by A/RES/2200 A (XXI), annex
WHO documents A71/7 and WHA69/4
in A/48/486 - S/26560 as well
A/2004/Rev.1 and A/AC.109/2014/20
A/78/12 August and S/21/2
""".strip().splitlines()


@pytest.mark.parametrize("symbol", WHOLE)
def test_a_well_formed_symbol_of_any_series_has_no_fault(symbol: str) -> None:
    assert parse_symbol(symbol) is not None
    [found] = find_symbols(f"in {symbol}, paragraph 5,")
    assert (found.text, found.faults, found.corrected) == (symbol, (), symbol)


@pytest.mark.parametrize(("symbol", "kinds", "corrected"), DAMAGED)
def test_a_damaged_symbol_is_found_with_what_is_wrong(symbol: str, kinds: list[str], corrected: str | None) -> None:
    text = f"in document {symbol}, paragraph 5,"
    [found] = find_symbols(text)
    assert found.text == text[found.start : found.end] == symbol
    assert [fault.kind for fault in found.faults] == kinds
    assert found.corrected == corrected
    assert parse_symbol(symbol) is None
    for fault in found.faults:
        assert found.start <= fault.start <= fault.end <= found.end
        assert re.fullmatch(r"[A-Z“].*\.", fault.explanation)


@pytest.mark.parametrize("corrected", sorted({row[2] for row in DAMAGED if row[2]}))
def test_a_corrected_symbol_has_no_fault(corrected: str) -> None:
    assert parse_symbol(corrected) is not None
    assert [(one.text, one.faults) for one in find_symbols(corrected)] == [(corrected, ())]


@pytest.mark.parametrize("text", NO_FAULT)
def test_nothing_is_found_at_fault_in_ordinary_text(text: str) -> None:
    assert [one for one in find_symbols(text) if one.faults] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A/80/L.1, A/80/L.2 and A/80/L.3.", ["A/80/L.1", "A/80/L.2", "A/80/L.3"]),
        ("A/5811/ 12 August", ["A/5811/"]),
        ("(S/8561)27 of", ["S/8561"]),
        ("“A/80/1”", ["A/80/1"]),
        ("an unissued A/80/L.__", []),
        ("A/HRC and A/RES", []),
    ],
)
def test_where_symbols_begin_and_end(text: str, found: list[str]) -> None:
    assert [one.text for one in find_symbols(text)] == found


def test_parts_and_twins_of_a_symbol() -> None:
    symbol = parse_symbol("A/67/828-S/2013/210")
    assert symbol is not None
    assert (symbol.parts, symbol.twins) == (("A", "67", "828"), ("S/2013/210",))
    special = parse_symbol("A/S-32/4")
    assert special is not None
    assert (special.parts, special.twins) == (("A", "S-32", "4"), ())


@pytest.mark.parametrize("text", ["", "A", "A/", "/80", "and/or", "A/HRC", "A/80/", "70/1", "A/80/L.29 of"])
def test_what_is_not_a_symbol_and_nothing_else(text: str) -> None:
    assert parse_symbol(text) is None


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("contained in document A/C.3/80/", "L.29, which", True),
        ("contained in document A/67/828-", "S/2013/210, which", True),
        ("contained in document A/C.3/80/L.", "29, which", True),
        ("contained in document A/C.3/80/L.29", "/Rev.1, which", True),
        ("contained in document A/C.3/80/L.29", "of 4 November", False),
        ("a choice of and/", "or, which", False),
        ("decision-", "making", False),
        ("", "L.29", False),
    ],
)
def test_a_symbol_that_a_line_break_cuts(line: str, following: str, joined: bool) -> None:
    assert continues_symbol(line, following) is joined


_organs = st.sampled_from(["A", "A/C.3", "A/HRC", "E", "S/AC.51", "E/CN.7", "ECE/TRANS/WP.15"])
_numbers = st.integers(1, 65).map(str)
_endings = st.sampled_from(["", "/Rev.1", "/Add.2", "/Corr.1", "/Rev.1/Add.3"])


@given(_organs, _numbers, st.sampled_from(["L.", "CRP.", "INF/", "SR."]), _numbers, _endings)
def test_a_symbol_made_of_right_parts_is_right(organ: str, session: str, kind: str, number: str, ending: str) -> None:
    symbol = f"{organ}/{session}/{kind}{number}{ending}"
    assert parse_symbol(symbol) is not None
    [found] = find_symbols(f"({symbol})")
    assert (found.text, found.faults) == (symbol, ())


@given(st.text(alphabet="AESLCadd evRHSTcorr/.-–,0123456789 \\()", max_size=60))
def test_what_is_put_right_has_no_fault_left(text: str) -> None:
    for found in find_symbols(text):
        assert text[found.start : found.end] == found.text
        if found.faults and found.corrected is not None:
            assert parse_symbol(found.corrected) is not None
            assert [one.faults for one in find_symbols(f"({found.corrected})")] == [()]


def _cited(shared: Path) -> list[str]:
    rows = (shared / "lists" / "symbols_cited.tsv").read_text("utf-8").splitlines()[1:]
    return [row.split("\t")[0] for row in rows]


_SLIP = re.compile(
    r"/$|/-|//|\)|[CL]\d|WP\d|AC\d|PRST\d|EX\d|/(?:Add|Rev|Corr)$|\d\.(?:Add|SR)\.|P\.V\.\d|C\.3L|rev\.|Rey\.|\.l\d|A/74/A/"
)


def test_faults_are_found_in_the_slips_of_cited_symbols_and_in_no_other(shared: Path) -> None:
    cited = _cited(shared)
    at_fault = {symbol for symbol in cited if any(one.faults for one in find_symbols(symbol))}
    assert len(cited) > 10_000
    assert {symbol for symbol in at_fault if not _SLIP.search(symbol)} == set()
    missed = {symbol for symbol in cited if parse_symbol(symbol) is None} - at_fault
    assert all(")" in symbol or symbol == "A/43/-12" for symbol in missed), missed
    assert len(at_fault) > 30


def test_adopted_resolutions_hold_one_slip(shared: Path) -> None:
    faults = [
        (path.stem, found.text)
        for path in sorted((shared / "resolutions").glob("*.md"))
        for found in find_symbols(path.read_text("utf-8"))
        if found.faults
    ]
    assert faults == [("A_RES_79_226", "A/77/69/Add.1- E/2022/47/Add.1")]
