"""Nouns that tell of events: whose they are, or what stands before them."""

from __future__ import annotations

from built_stories import Told, build_reading
from colligate.linking.label_nouns import label_of_noun, plain


def told(text: str, noun: str, owner: str = "", *, many: bool = False) -> str:
    mention = build_reading("r1", text, [Told(noun, noun=True)]).events[0]
    return label_of_noun(mention, text, owner, mention.trigger.end, many=many)


def test_an_owner_takes_the_possessive() -> None:
    assert told("The resignation came late.", "resignation", "Orla Venn") == "Orla Venn’s resignation"
    assert told("Briefings of the officials.", "Briefings", "Port officials", many=True) == "Port officials’ Briefings"


def test_without_owner_the_words_before_the_noun_stay() -> None:
    assert told("They spoke of the harbour attack.", "attack") == "harbour attack"
    assert told("They spoke of the attack.", "attack") == "attack"


def test_plain_words_have_no_article_and_no_quotation_marks() -> None:
    assert plain("the “old” harbour") == "old harbour"
