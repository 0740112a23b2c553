"""The registers: every table says where it comes from, is what the script writes, and is read as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from penholder.drafting.registers.known import UNKNOWN, KnownResolution, Stated
from penholder.drafting.registers.shipped import EMPTY, TABLES, Registers, read_registers, shipped_registers
from penholder.ground.resources import resource
from tests.benchmarks.registers import tables

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.skipif(
    not (SHARED / "lists").is_dir(), reason="the documents that the registers are made of are not there"
)
def test_the_script_writes_the_tables_that_ship() -> None:
    written = tables(SHARED)
    assert set(written) == set(TABLES)
    for name, text in written.items():
        assert resource("registers", f"{name}.tsv").read_text("utf-8") == text, name


@pytest.mark.parametrize("name", TABLES)
def test_each_table_says_where_it_comes_from_and_how_it_was_made(name: str) -> None:
    lines = resource("registers", f"{name}.tsv").read_text("utf-8").splitlines()
    header = [line for line in lines if line.startswith("#")]
    assert lines[: len(header)] == header
    assert any("Source" in line or "documents have it" in line or "from resolutions.tsv" in line for line in header)
    assert header[-1].endswith("tests/benchmarks/registers.py")
    widths = {len(line.split("\t")) for line in lines[len(header) :]}
    assert len(widths) == 1


def test_a_resolution_has_its_date_and_its_title() -> None:
    known = shipped_registers().resolution("ga", "70/1")
    assert known.sure_date == "2015-09-25"
    assert known.sure_title == "Transforming our world: the 2030 Agenda for Sustainable Development"
    assert shipped_registers().resolution("sc", "2397").sure_date == "2017-12-22"
    assert shipped_registers().resolution("ga", "2625 (XXV)").sure_date == "1970-10-24"


def test_what_is_not_there_is_not_known() -> None:
    assert shipped_registers().resolution("ga", "12/345") is UNKNOWN
    assert UNKNOWN.sure_date is UNKNOWN.likely_date is UNKNOWN.sure_title is None
    assert EMPTY.resolution("ga", "70/1") is UNKNOWN
    assert EMPTY.years_of_council_number(2397) is None
    assert (EMPTY.revision, EMPTY.entities, EMPTY.states) == ("", (), ())


def test_where_sources_disagree_all_are_kept_and_none_is_sure() -> None:
    known = shipped_registers().resolution("ga", "74/54")
    assert [one.words for one in known.dates] == ["2019-12-19", "2019-12-12"]
    assert known.sure_date is known.likely_date is None


@pytest.mark.parametrize(
    ("dates", "sure", "likely"),
    [
        ((Stated("2020-01-02", True, 0), Stated("2020-01-03", False, 9)), "2020-01-02", "2020-01-02"),
        ((Stated("2020-01-02", False, 3),), "2020-01-02", "2020-01-02"),
        ((Stated("2020-01-02", False, 2),), None, "2020-01-02"),
        ((Stated("2020-01-02", False, 30), Stated("2020-01-03", False, 1)), "2020-01-02", "2020-01-02"),
        ((Stated("2020-01-02", False, 4), Stated("2020-01-03", False, 1)), None, None),
        ((Stated("2020", False, 9),), None, None),
    ],
)
def test_a_date_is_sure_where_the_resolution_or_several_texts_say_it(
    dates: tuple[Stated, ...], sure: str | None, likely: str | None
) -> None:
    assert (KnownResolution(dates).sure_date, KnownResolution(dates).likely_date) == (sure, likely)


def test_numbers_of_the_security_council_rise_with_time() -> None:
    registers = shipped_registers()
    assert registers.years_of_council_number(2397) == (2017, 2017)
    low, high = registers.years_of_council_number(2398) or (0, 0)
    assert 2017 <= low <= high <= 2018
    first, last = registers.years_of_council_number(9000) or (0, 0)
    assert first >= 2023
    assert last == 9999
    assert registers.years_of_council_number(1) == (1946, 1964)


def test_sessions_states_and_entities_are_there() -> None:
    registers = shipped_registers()
    assert registers.sessions["hrc", "55"].first.startswith("2024-04")
    assert registers.sessions["ga", "ES-10"].last >= "2024-05-10"
    assert len(registers.states) == 193
    (office,) = [one for one in registers.entities if "OHCHR" in one.abbreviations]
    assert office.name == "Office of the United Nations High Commissioner for Human Rights"
    assert registers.series["A/C.#/#/L.#"] > 200


def test_the_revision_is_that_of_what_is_in_the_tables(tmp_path: Path) -> None:
    shipped = shipped_registers()
    assert Registers(dict(shipped.tables)).revision == shipped.revision
    (tmp_path / "resolutions.tsv").write_text("# made up\nga\t99/1\t1\t0\t2044-09-20\n", "utf-8")
    other = read_registers(tmp_path)
    assert other.revision not in {"", shipped.revision}
    assert other.resolution("ga", "99/1").sure_date == "2044-09-20"
