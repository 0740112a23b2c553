"""Rule: a draft is submitted in one language."""

from __future__ import annotations

from collections.abc import Iterator

from penholder.checks.passage import Passage, first_words
from penholder.checks.rule import DRAFT_AND_ADOPTED, Fault, Scope, rule
from penholder.drafting.languages import reads_as_another_language
from penholder.ground.messages import message
from penholder.model.finding import Certainty
from penholder.model.kinds import Kind


@rule(
    "structure/one-language",
    called="One language",
    certainty=Certainty.ADVISORY,
    scope=Scope(
        document_types=DRAFT_AND_ADOPTED,
        kinds=frozenset({Kind.TITLE, Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.TEXT, Kind.HEADING}),
    ),
)
def one_language(passage: Passage) -> Iterator[Fault]:
    """A draft is submitted in one language.

    The other versions are made from it by the translators. A paragraph in another language is mostly left over from a
    text that was taken as a model.

    Wrong:
        organ: The General Assembly,
        pre: Rappelant sa résolution sur les droits de l’enfant et la déclaration qui figure dans le rapport,
        op: Decides to remain seized of the matter.

    Right:
        organ: The General Assembly,
        pre: Recalling its resolution on the rights of the child and the declaration that stands in the report,
        op: Decides to remain seized of the matter.

    Source: Editorial Manual, Resolutions, Drafting and editing, A.
    """
    language = reads_as_another_language(passage.text)
    if language is not None:
        words = message("This paragraph seems to be in {language}.", language=language)
        yield Fault(passage.span(0, first_words(passage.text)), words)
