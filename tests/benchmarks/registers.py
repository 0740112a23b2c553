"""Writes the tables of ``resources/registers`` anew from the documents and lists of ``../shared``.

``python tests/benchmarks/registers.py [SHARED]``. Dates and titles of resolutions are taken from the resolutions
themselves where they are there, and counted as other documents cite them; where they disagree, all are kept.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "app")]

from penholder.drafting.registers import Stated
from penholder.drafting.resolution_citations import CitedResolution, Dating, ResolutionGroup, find_resolutions
from penholder.drafting.resolution_numbers import Form
from penholder.drafting.resolution_organs import organ_of
from tests.benchmarks.register_sources import Source, clean_title, listed_titles, sources

REGISTERS = ROOT / "resources" / "registers"
WRITTEN_BY = "# Written by: python tests/benchmarks/registers.py\n"
_KEPT = {"ga", "hrc", "ecosoc", "sc"}
_ENTITLED = re.compile(r"[\ufffc,]{0,4} (?:and )?entitled “(?P<title>[^“”]{3,300})”")
_OTHER_SPELLING = {"International Labor Organization": "International Labour Organization"}
"""A name that the list of entities spells otherwise than the organization does."""

Name = tuple[str, str]
Said = dict[Name, dict[str, set[str]]]
"""Organ and number, to what is said of it, to the documents that say so; the resolution itself is called ""."""


def main() -> None:
    """Write every table and say how long each is."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    if not (shared / "lists").is_dir():
        sys.exit(f"{shared} is not there: nothing to read")
    for name, text in tables(shared).items():
        (REGISTERS / f"{name}.tsv").write_text(text, "utf-8")
        print(f"{name}: {sum(not line.startswith('#') for line in text.splitlines())} rows")


_AS_LISTED = {"Netherlands": "Netherlands (Kingdom of the)"}
"""Names that lists of sponsors have printed otherwise since the list of States was made."""


def tables(shared: Path) -> dict[str, str]:
    """Make every table, by name, from the documents and lists."""
    read = list(sources(shared))
    dates, titles = _said(read)
    for number, title in listed_titles(shared):
        titles["ga", number][clean_title(title)].add("list of pairs")
    counts = (
        f"{len(read)} documents have it: the resolutions of the seventy-eighth\n# and seventy-ninth sessions of the General "
        "Assembly, drafts of the eightieth and of the Security Council, and 40 older\n# resolutions of four organs"
    )
    return {
        "resolutions": _table(
            f"# When resolutions and decisions were adopted, as {counts}.\n"
            "# organ, number, 1 where the resolution itself was read, number of other documents that say so, date or year\n",
            _stated(dates),
        ),
        "titles": _table(
            f"# Titles of resolutions, as {counts}.\n"
            "# organ, number, 1 where the resolution itself was read, number of other documents that say so, title\n",
            _stated(titles),
        ),
        "sessions": _table(
            "# Sessions, with the first and the last date of adoption that is known of each: from resolutions.tsv, where the\n"
            "# resolution itself was read or two documents agree.\n"
            "# organ, session, first date, last date, number of resolutions\n",
            _sessions(dates),
        ),
        **_lists(shared),
    }


def _lists(shared: Path) -> dict[str, str]:
    """Make the tables that are taken from lists alone."""
    return {
        "entities": _table(
            "# Organs, offices and programmes of the United Nations system with their abbreviations.\n"
            "# Sources: un_entities.csv and entity_abbreviations.csv, lists of the United Nations Secretariat's open data.\n"
            "# name, abbreviations, principal organ\n",
            _entities(shared),
        ),
        "state_forms": _table(
            "# Member States: ISO 3166-1 alpha-3 code, short name of lists, formal name (UNTERM) where the list has it.\n"
            "# Source: un_member_states.csv; for the Netherlands, lists of sponsors of 2025.\n",
            _states(shared),
        ),
        "symbol_series": _table(
            "# Series of document symbols with the number of different symbols seen of each. Source: symbol_series.tsv.\n",
            _series(shared),
        ),
    }


def _table(header: str, rows: Iterable[tuple[str, ...]]) -> str:
    return header + WRITTEN_BY + "".join("\t".join(row) + "\n" for row in rows)


def _said(read: list[Source]) -> tuple[Said, Said]:
    """Gather what every document says of itself and of others."""
    dates: Said = defaultdict(lambda: defaultdict(set))
    titles: Said = defaultdict(lambda: defaultdict(set))
    for source in read:
        if source.number and source.date:
            dates[source.body, source.number][source.date].add("")
        if source.number and source.title:
            titles[source.body, source.number][source.title].add("")
        for line in source.lines:
            for group in find_resolutions(line):
                for cited in group.cited:
                    _cited(source, line, group, cited, dates, titles)
    return dates, titles


def _cited(
    source: Source, line: str, group: ResolutionGroup, cited: CitedResolution, dates: Said, titles: Said
) -> None:
    organ = organ_of(group, cited, source.body)
    number = cited.number
    if (
        organ not in _KEPT
        or number.form is Form.BARE
        or (not number.parts.isalpha() and number.parts)
        or (group.decision and organ != "ga")
    ):
        return
    name = (organ, number.key)
    if cited.date and cited.dating is Dating.FULL:
        dates[name][cited.date].add(source.name)
    elif organ == "sc" and not cited.date:
        dates[name][number.session].add(source.name)
    entitled = _ENTITLED.match(line, max(cited.end, cited.date_end))
    if entitled:
        titles[name][clean_title(entitled["title"])].add(source.name)


def _stated(said: Said) -> Iterator[tuple[str, ...]]:
    for organ, number in sorted(said, key=_order):
        rows = [Stated(words, "" in by, len(by - {""})) for words, by in said[organ, number].items()]
        full = {one.words[:4] for one in rows if len(one.words) > len("2025")}
        for one in sorted(rows, key=lambda one: (-one.weight, one.words)):
            if one.words not in full:
                yield organ, number, "01"[one.own], str(one.texts), one.words


def _order(name: Name) -> tuple[str, list[tuple[int, str]]]:
    return name[0], [(int(figures or 0), other) for figures, other in re.findall(r"(\d+)|(\D+)", name[1])]


def _sessions(dates: Said) -> Iterator[tuple[str, ...]]:
    spans: dict[Name, list[str]] = defaultdict(list)
    for (organ, number), said in dates.items():
        session = number.partition("/")[0] if "/" in number else ""
        best = max(said, key=lambda one: (len(said[one]), "" in said[one], one))
        if session and organ in {"ga", "hrc"} and ("" in said[best] or len(said[best]) > 1):
            spans[organ, session].append(best)
    for organ, session in sorted(spans, key=_order):
        found = sorted(spans[organ, session])
        yield organ, session, found[0], found[-1], str(len(found))


def _entities(shared: Path) -> Iterator[tuple[str, ...]]:
    names: dict[str, list[str]] = defaultdict(list)
    organs: dict[str, str] = {}
    with (shared / "lists" / "un_entities.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = _entity(row["entity_long"])
            names[name].append(row["entity"].strip())
            organs[name] = ", ".join(re.findall(r"[A-Z][A-Za-z ]+", row["un_principal_organ"]))
    with (shared / "lists" / "entity_abbreviations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names[_entity(row["entity_long"])].append(row["entity_abbrev"].strip())
    for name in sorted(names):
        yield name, "|".join(dict.fromkeys(names[name])), organs.get(name, "")


def _entity(name: str) -> str:
    plain = " ".join(re.sub(r"\((?:including|pursuant)[^()]*\)", "", name).replace("'", "’").split())
    return _OTHER_SPELLING.get(plain, plain)


def _states(shared: Path) -> Iterator[tuple[str, ...]]:
    with (shared / "lists" / "un_member_states.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            short = _AS_LISTED.get(row["un_short_en"], row["un_short_en"])
            yield row["iso3"], short.replace("'", "’"), row["unterm_formal_en"].replace("'", "’")


def _series(shared: Path) -> Iterator[tuple[str, ...]]:
    with (shared / "lists" / "symbol_series.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            yield row["pattern"], row["distinct_symbols"]


if __name__ == "__main__":
    main()
