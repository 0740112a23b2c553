"""Rule: preambular paragraphs carry no number, and PP and OP labels go before a text is tabled."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, rule
from penholder.drafting.labels import LabelForm, read_label
from penholder.ground.messages import message
from penholder.model.edit import ReplaceText, SetNumber, SetTypedLabel
from penholder.model.finding import Fix, Safety
from penholder.model.kinds import Kind, Stage
from penholder.model.paragraph import COUNTED, Paragraph

_LONGEST_LABEL = 24
_MAY_BEGIN_A_LABEL = frozenset("PpOo[([0123456789•–-*◦▪")


@rule(
    "numbering/preamble-none",
    called="No number in the preamble, no PP and OP labels",
    fix=Safety.SAFE,
    scope=Scope(
        stages=frozenset({Stage.TABLING}),
        document_types=DRAFT_AND_ADOPTED,
        kinds=frozenset({Kind.PREAMBULAR, Kind.OPERATIVE}),
    ),
)
def preamble_none(passage: Passage) -> Iterator[Fault]:
    """A preambular paragraph carries no number, letter or bullet, and no paragraph a PP or OP label.

    Only operative paragraphs are numbered; PP and OP labels help in negotiations and are taken out before the text is
    tabled.

    Wrong:
        organ: The General Assembly,
        pre [PP1]: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        OP2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Wrong:
        organ: The General Assembly,
        pre: PP1 Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution 70/1 of 25 September 2015,
        1. Welcomes the progress made;
        2. Requests the Secretary-General to report to it.

    Source: observed in every text read; the labels are those of working drafts, for example of 2006.
    """
    paragraph, standing = passage.paragraph, passage.standing
    if paragraph is not None and not standing.level and not standing.in_annex:
        yield from _in_the_text(passage, paragraph)
    if paragraph is None or passage.as_counted or not passage.label:
        return
    informal = _is_informal(passage.label)
    numbered_preamble = paragraph.kind is Kind.PREAMBULAR and standing.level == 0
    if not informal and not numbered_preamble:
        return
    if informal:
        words = message(
            "The label {label} is still there, but the text is to be tabled.", label=passage.label.rstrip(".")
        )
    else:
        words = message("This preambular paragraph is labelled {label}.", label=passage.label.rstrip("."))
    yield Fault(passage.label_span(), words, (_without_label(paragraph, passage.label, passage.printed),))


def _in_the_text(passage: Passage, paragraph: Paragraph) -> Iterator[Fault]:
    """Find a label that was typed with the words of its paragraph: "PP4 Recalling", "[PP4] Recalling"."""
    read = read_label(passage.text[:_LONGEST_LABEL]) if passage.text[:1] in _MAY_BEGIN_A_LABEL else None
    if read is None:
        return
    informal = read.value(LabelForm.WORKING) is not None
    if not informal and (paragraph.kind is not Kind.PREAMBULAR or not passage.text[read.end : read.end + 1].isupper()):
        return
    words = message("The label {label} is still there, but the text is to be tabled.", label=read.text.rstrip("."))
    if not informal:
        words = message("This preambular paragraph is labelled {label}.", label=read.text.rstrip("."))
    fix = Fix(message("Take the label out"), (ReplaceText(passage.span(read.start, read.end), ()),), Safety.SAFE)
    yield Fault(passage.span(read.start, read.start + len(read.text)), words, (fix,))


def _is_informal(label: str) -> bool:
    read = read_label(label)
    return read is not None and read.value(LabelForm.WORKING) is not None


def _without_label(paragraph: Paragraph, label: str, printed: str) -> Fix:
    """Take the label away; where the count says another number than the label, somebody should look at it."""
    if paragraph.number.way == "fixed":
        edits = (SetNumber(paragraph.id, COUNTED), SetTypedLabel(paragraph.id, None))
        return Fix(message("Take the label out"), edits, Safety.REVIEW)
    if paragraph.kind is Kind.PREAMBULAR and not paragraph.level:
        return Fix(message("Take the label out"), (SetTypedLabel(paragraph.id, None),), Safety.SAFE)
    read = read_label(label)
    counted = read_label(printed)
    same = read is not None and counted is not None and read.value(LabelForm.WORKING) == counted.value(LabelForm.ARABIC)
    safety = Safety.SAFE if same else Safety.REVIEW
    return Fix(message("Number as {label}", label=printed), (SetTypedLabel(paragraph.id, None),), safety)
