"""What was said: the words that a verb takes as the content of a statement, by grammar."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb
from colligate.reading.grammar.clauses import is_passive
from colligate.reading.statements.clause_contents import clause_content, interjected_content
from colligate.reading.statements.closing_cues import closing_content
from colligate.reading.statements.content import Content
from colligate.reading.statements.object_contents import (
    as_content,
    figure_content,
    infinitive_content,
    order_content,
    phrase_content,
    prepositional_content,
    verdict_content,
)
from colligate.reading.statements.passive_contents import passive_content
from colligate.reading.statements.refusals import refusal_content


def verb_content(verb: Token, cue: CueVerb) -> Content | None:
    """The content of an attributing verb, quotations left aside; None when grammar shows none."""
    if is_passive(verb):
        content = passive_content(verb, cue)
        return content if content is not None and content.tokens else None
    for find in (
        refusal_content,
        closing_content,
        clause_content,
        as_content,
        verdict_content,
        order_content,
        prepositional_content,
        figure_content,
        infinitive_content,
        phrase_content,
        interjected_content,
    ):
        content = find(verb, cue)
        if content is not None:
            return content if content.tokens else None
    return None
