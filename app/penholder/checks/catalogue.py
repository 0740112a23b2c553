"""The table of all rules, one line each; a new rule is its own file and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from penholder.checks.rule import Rule
from penholder.checks.rules.dates.format import form_of_dates
from penholder.checks.rules.dates.period import period
from penholder.checks.rules.dates.relative import relative
from penholder.checks.rules.dates.resolution_first_mention import resolution_first_mention
from penholder.checks.rules.footnotes.addenda import addenda
from penholder.checks.rules.footnotes.adjacent_markers import adjacent_markers
from penholder.checks.rules.footnotes.all_sources import all_sources
from penholder.checks.rules.footnotes.conference_report import conference_report
from penholder.checks.rules.footnotes.first_mention_once import first_mention_once
from penholder.checks.rules.footnotes.full_stop import full_stop
from penholder.checks.rules.footnotes.hrc_report_volume import hrc_report_volume
from penholder.checks.rules.footnotes.ibid import ibid
from penholder.checks.rules.footnotes.ibid_not_for_symbols import ibid_not_for_symbols
from penholder.checks.rules.footnotes.marker_after_punctuation import marker_after_punctuation
from penholder.checks.rules.footnotes.marker_position import marker_position
from penholder.checks.rules.footnotes.masthead_asterisk import masthead_asterisk
from penholder.checks.rules.footnotes.no_op_cit import no_op_cit
from penholder.checks.rules.footnotes.no_repeated_number import no_repeated_number
from penholder.checks.rules.footnotes.numeric_sequence import numeric_sequence
from penholder.checks.rules.footnotes.official_records import official_records
from penholder.checks.rules.footnotes.other_organizations import other_organizations
from penholder.checks.rules.footnotes.resolution_annex import resolution_annex
from penholder.checks.rules.footnotes.see import see
from penholder.checks.rules.footnotes.session_symbol_match import session_symbol_match
from penholder.checks.rules.footnotes.symbol_note import symbol_note
from penholder.checks.rules.footnotes.treaty_series import treaty_series
from penholder.checks.rules.footnotes.web_address import web_address
from penholder.checks.rules.footnotes.which_resolutions import which_resolutions
from penholder.checks.rules.layout.agenda_item import agenda_item
from penholder.checks.rules.layout.committee_matches_symbol import committee_matches_symbol
from penholder.checks.rules.layout.distribution import distribution
from penholder.checks.rules.layout.session_matches_symbol import session_matches_symbol
from penholder.checks.rules.markup.alt import alt
from penholder.checks.rules.markup.alternatives import alternatives
from penholder.checks.rules.markup.amendment_doc import amendment_doc
from penholder.checks.rules.markup.attribution import attribution
from penholder.checks.rules.markup.brackets_balanced import brackets_balanced
from penholder.checks.rules.markup.doubled_word import doubled_word
from penholder.checks.rules.markup.insert_number import insert_number
from penholder.checks.rules.markup.length import length
from penholder.checks.rules.markup.no_residue import no_residue
from penholder.checks.rules.money.us_dollars import us_dollars
from penholder.checks.rules.names.abbreviation_introduced import abbreviation_introduced
from penholder.checks.rules.names.charter import charter
from penholder.checks.rules.names.country_inversion import country_inversion
from penholder.checks.rules.names.country_short_form import country_short_form
from penholder.checks.rules.names.full_stops import full_stops
from penholder.checks.rules.names.hrc_nonmember import hrc_nonmember
from penholder.checks.rules.names.italic_words import italic_words
from penholder.checks.rules.names.no_abbreviations import no_abbreviations
from penholder.checks.rules.names.short_forms import short_forms
from penholder.checks.rules.names.sponsor_line import sponsor_line
from penholder.checks.rules.names.states_parties import states_parties
from penholder.checks.rules.names.treaty_title import treaty_title
from penholder.checks.rules.numbering.no_bullets import no_bullets
from penholder.checks.rules.numbering.no_lone_subparagraph import no_lone_subparagraph
from penholder.checks.rules.numbering.operative_sequence import operative_sequence
from penholder.checks.rules.numbering.parallel_items import parallel_items
from penholder.checks.rules.numbering.preamble_none import preamble_none
from penholder.checks.rules.numbering.single_operative import single_operative
from penholder.checks.rules.numbering.sublevel_form import sublevel_form
from penholder.checks.rules.numbering.sublevel_sequence import sublevel_sequence
from penholder.checks.rules.numbering.subparagraph_capital import subparagraph_capital
from penholder.checks.rules.numbering.subparagraph_no_and import subparagraph_no_and
from penholder.checks.rules.numbers.decades_centuries import decades_centuries
from penholder.checks.rules.numbers.fractions import fractions
from penholder.checks.rules.numbers.large import large
from penholder.checks.rules.numbers.per_cent import per_cent
from penholder.checks.rules.numbers.sentence_start import sentence_start
from penholder.checks.rules.numbers.session_future import session_future
from penholder.checks.rules.numbers.session_ordinal import session_ordinal
from penholder.checks.rules.numbers.words_under_ten import words_under_ten
from penholder.checks.rules.opening.addressee_exemption import addressee_exemption
from penholder.checks.rules.opening.capital import capital
from penholder.checks.rules.opening.italic_extent import italic_extent
from penholder.checks.rules.opening.italic_organ import italic_organ
from penholder.checks.rules.opening.known_phrase import known_phrase
from penholder.checks.rules.opening.marker_in_long_phrase import marker_in_long_phrase
from penholder.checks.rules.opening.neutral_note import neutral_note
from penholder.checks.rules.opening.no_inner_italic import no_inner_italic
from penholder.checks.rules.opening.orphan_marker import orphan_marker
from penholder.checks.rules.opening.repeat_operative import repeat_operative
from penholder.checks.rules.opening.repeat_preamble import repeat_preamble
from penholder.checks.rules.opening.restart import restart
from penholder.checks.rules.opening.within_paragraph import within_paragraph
from penholder.checks.rules.opening.wrong_half import wrong_half
from penholder.checks.rules.punctuation.apostrophe import apostrophe
from penholder.checks.rules.punctuation.chapeau_colon import chapeau_colon
from penholder.checks.rules.punctuation.dash_range import dash_range
from penholder.checks.rules.punctuation.final_stop import final_stop
from penholder.checks.rules.punctuation.inter_alia import inter_alia
from penholder.checks.rules.punctuation.no_and_before_last import no_and_before_last
from penholder.checks.rules.punctuation.operative_semicolon import operative_semicolon
from penholder.checks.rules.punctuation.preamble_comma import preamble_comma
from penholder.checks.rules.punctuation.quote_end import quote_end
from penholder.checks.rules.punctuation.quotes import quotes
from penholder.checks.rules.punctuation.serial_comma import serial_comma
from penholder.checks.rules.punctuation.slash import slash
from penholder.checks.rules.punctuation.spacing import spacing
from penholder.checks.rules.punctuation.subparagraph_semicolon import subparagraph_semicolon
from penholder.checks.rules.structure.annex_placement import annex_placement
from penholder.checks.rules.structure.chapter_vii_last import chapter_vii_last
from penholder.checks.rules.structure.closing_paragraph import closing_paragraph
from penholder.checks.rules.structure.hrc_title_prefix import hrc_title_prefix
from penholder.checks.rules.structure.no_adoption_data import no_adoption_data
from penholder.checks.rules.structure.one_language import one_language
from penholder.checks.rules.structure.one_sentence import one_sentence
from penholder.checks.rules.structure.operative_form import operative_form
from penholder.checks.rules.structure.order import order
from penholder.checks.rules.structure.organ_line import organ_line
from penholder.checks.rules.structure.organ_line_no_preamble import organ_line_no_preamble
from penholder.checks.rules.structure.preamble_form import preamble_form
from penholder.checks.rules.structure.section_parts import section_parts
from penholder.checks.rules.structure.title_agenda_item import title_agenda_item
from penholder.checks.rules.structure.title_form import title_form
from penholder.checks.rules.structure.title_full_names import title_full_names
from penholder.checks.rules.structure.title_required import title_required
from penholder.checks.rules.symbols.ecosoc import ecosoc
from penholder.checks.rules.symbols.ga_modern import ga_modern
from penholder.checks.rules.symbols.ga_old import ga_old
from penholder.checks.rules.symbols.ga_session_year import ga_session_year
from penholder.checks.rules.symbols.grammar import grammar
from penholder.checks.rules.symbols.hrc import hrc
from penholder.checks.rules.symbols.list_order import list_order
from penholder.checks.rules.symbols.number_not_symbol import number_not_symbol
from penholder.checks.rules.symbols.organ_named import organ_named
from penholder.checks.rules.symbols.rev import rev
from penholder.checks.rules.symbols.sc_number_year import sc_number_year
from penholder.checks.rules.symbols.sc_year import sc_year
from penholder.checks.rules.symbols.special_sessions import special_sessions
from penholder.checks.rules.xref.above_below import above_below
from penholder.checks.rules.xref.annex import annex
from penholder.checks.rules.xref.external_order import external_order
from penholder.checks.rules.xref.preamble_by_ordinal import preamble_by_ordinal
from penholder.checks.rules.xref.spelled_out import spelled_out
from penholder.checks.rules.xref.subparagraph_form import subparagraph_form
from penholder.checks.rules.xref.target_exists import target_exists
from penholder.checks.rules.xref.this_text import this_text
from penholder.checks.rules.xref.vague import vague
from penholder.checks.terms.shipped import shipped_terms

RULES: tuple[Rule, ...] = (
    organ_line,
    organ_line_no_preamble,
    order,
    one_sentence,
    title_required,
    title_full_names,
    title_agenda_item,
    title_form,
    hrc_title_prefix,
    chapter_vii_last,
    closing_paragraph,
    no_adoption_data,
    annex_placement,
    section_parts,
    one_language,
    preamble_form,
    operative_form,
    preamble_none,
    operative_sequence,
    single_operative,
    sublevel_form,
    sublevel_sequence,
    no_lone_subparagraph,
    subparagraph_capital,
    no_bullets,
    subparagraph_no_and,
    parallel_items,
    preamble_comma,
    operative_semicolon,
    final_stop,
    chapeau_colon,
    subparagraph_semicolon,
    no_and_before_last,
    repeat_operative,
    repeat_preamble,
    restart,
    addressee_exemption,
    marker_in_long_phrase,
    orphan_marker,
    wrong_half,
    capital,
    known_phrase,
    italic_organ,
    italic_extent,
    no_inner_italic,
    within_paragraph,
    neutral_note,
    numeric_sequence,
    marker_after_punctuation,
    adjacent_markers,
    no_repeated_number,
    official_records,
    ibid,
    session_symbol_match,
    treaty_series,
    other_organizations,
    conference_report,
    marker_position,
    which_resolutions,
    ibid_not_for_symbols,
    see,
    first_mention_once,
    resolution_annex,
    hrc_report_volume,
    web_address,
    addenda,
    symbol_note,
    no_op_cit,
    all_sources,
    full_stop,
    masthead_asterisk,
    grammar,
    no_abbreviations,
    charter,
    states_parties,
    treaty_title,
    italic_words,
    hrc_nonmember,
    short_forms,
    abbreviation_introduced,
    spacing,
    quotes,
    apostrophe,
    dash_range,
    serial_comma,
    quote_end,
    slash,
    inter_alia,
    number_not_symbol,
    ga_modern,
    ga_old,
    special_sessions,
    sc_year,
    organ_named,
    ecosoc,
    hrc,
    ga_session_year,
    sc_number_year,
    list_order,
    rev,
    resolution_first_mention,
    distribution,
    session_matches_symbol,
    committee_matches_symbol,
    session_future,
    agenda_item,
    sponsor_line,
    country_short_form,
    country_inversion,
    shipped_terms("dates/time-of-day"),
    shipped_terms("names/capitals-sparingly"),
    full_stops,
    shipped_terms("names/gender-neutral"),
    shipped_terms("names/government"),
    shipped_terms("names/officers"),
    shipped_terms("names/organs"),
    shipped_terms("names/secretariat-addressee"),
    shipped_terms("names/united-nations"),
    shipped_terms("units/in-words"),
    shipped_terms("spelling/oxford"),
    shipped_terms("spelling/british"),
    shipped_terms("spelling/word-forms"),
    shipped_terms("spelling/ly-hyphen"),
    above_below,
    target_exists,
    vague,
    external_order,
    annex,
    preamble_by_ordinal,
    spelled_out,
    subparagraph_form,
    this_text,
    form_of_dates,
    period,
    relative,
    per_cent,
    fractions,
    large,
    session_ordinal,
    decades_centuries,
    words_under_ten,
    sentence_start,
    us_dollars,
    doubled_word,
    no_residue,
    brackets_balanced,
    length,
    insert_number,
    alternatives,
    alt,
    attribution,
    amendment_doc,
)

BY_ID: Mapping[str, Rule] = {one.id: one for one in RULES}
FAMILIES: tuple[str, ...] = tuple(dict.fromkeys(one.family for one in RULES))


def unknown(names: frozenset[str], own: tuple[Rule, ...] = ()) -> tuple[str, ...]:
    """Give those of some names that are neither the id of a rule nor the name of a family, in alphabetical order.

    ``own`` are rules of the drafter's own, which count too.
    """
    known = {*BY_ID, *FAMILIES, *(one.id for one in own), *(one.family for one in own)}
    return tuple(sorted(names - known))
