"""What is said of making a text ready for tabling, without a window."""

from __future__ import annotations

from pathlib import Path

from penholder.commands.command import Context
from penholder.commands.tabling import make_ready, said_open, said_remaining, said_steps
from penholder.drafting.tabling.plan import Decision, DecisionKind, StepKind
from penholder.formats.registry import read_file
from penholder.ground.messages import message
from penholder.model.ids import ParagraphId
from penholder.model.place import Span
from penholder.session.session import Session
from tests.commands.findings_shown import FindingsOnPaper
from tests.commands.test_commands import Answers


def _decisions(*kinds: DecisionKind) -> tuple[Decision, ...]:
    return tuple(Decision(kind, Span.in_paragraph(ParagraphId("p1"), 0, 1), message("What?")) for kind in kinds)


def test_numbers_of_things_are_said_in_one_sentence() -> None:
    assert (
        said_steps({StepKind.LABEL: 28, StepKind.MARK: 12, StepKind.HIGHLIGHT: 1})
        == "28 labels, 12 marks and 1 highlight"
    )
    assert said_steps({}) == ""
    assert (
        said_open(_decisions(DecisionKind.BRACKET, DecisionKind.RIVALS)) == "1 bracket and 1 choice between paragraphs"
    )
    assert said_remaining(_decisions(*[DecisionKind.BRACKET] * 9)) == "9 brackets still need a decision"
    assert said_remaining(_decisions(DecisionKind.PLACEHOLDER)) == "1 placeholder still needs a decision"
    assert said_remaining(()) == "nothing is left to decide"


def test_it_is_one_step_and_said(repository: Path) -> None:
    session = Session(read_file(repository / "tests" / "data" / "working-texts" / "second-revision.txt"))
    before, said = session.draft, list[str]()
    session.listen("notice", lambda words: said.append(str(words)))
    context = Context(
        session,
        None,
        Answers(),
        lambda path: None,
        lambda: None,
        lambda: None,
        FindingsOnPaper(),
        said.append,
        said.append,
    )
    make_ready(context)
    make_ready(context)
    assert said == [
        "6 marks and 1 line removed, 1 fixed number counted; 2 brackets and 6 other things still need a decision.",
        "There is nothing to take out; 2 brackets and 6 other things still need a decision.",
    ]
    assert session.undo()
    assert session.draft == before
