"""The field that a report is about, by its words: what "strike" means in a report on wages."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_grammar
from colligate.reading.grammar.words import words_of

_FEWEST = 3
"""Words of a field from which on a report is about it."""


def fields_of(doc: Doc) -> frozenset[str]:
    """The field that most words of a report belong to; none where they are few, several where they are as many."""
    lemmas = Counter(words_of(doc).lemma)
    fields = load_data("event_grammar")["fields"]
    counts = {field: sum(lemmas[word] for word in event_grammar("fields", field)) for field in fields}
    most = max(counts.values())
    return frozenset(field for field, count in counts.items() if count == most >= _FEWEST)
