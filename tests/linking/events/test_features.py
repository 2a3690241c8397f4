"""What two event mentions have in common, and the score that it makes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from built_stories import Told, build_entities, build_reading
from colligate.linking.events.context import EventContext, event_context
from colligate.linking.events.evidence import bias, explain, forbidden, score
from colligate.linking.events.features import measure
from colligate.linking.events.items import EventItem, event_items
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading


def compared(readings: Sequence[Reading]) -> tuple[EventItem, EventItem, EventContext]:
    """The first two mentions, and the story."""
    entities, entity_of = build_entities(readings)
    items = event_items(readings, entity_of)
    return items[0], items[1], event_context(readings, items, entities)


def names(readings: Sequence[Reading]) -> set[str]:
    """Names of the features of the first two mentions."""
    return {feature.name for feature in measure(*compared(readings))}


def one(text: str, *told: Told) -> list[Reading]:
    """A story of one report."""
    return [build_reading("r1", text, told)]


def two(left: str, told_left: Told, right: str, told_right: Told) -> list[Reading]:
    """A story of two reports with a mention each."""
    return [build_reading("r1", left, [told_left]), build_reading("r2", right, [told_right])]


def test_the_act_and_the_death_are_two_stages() -> None:
    """A shooting is not the death it led to, nor is a crash."""
    found = names(one("A shooting. Orla Venn died.", Told("shooting", noun=True), Told("died", "die")))
    assert "other_stage" in found
    assert "same_stage" not in found


def test_a_shooting_and_that_someone_was_shot_may_be_one() -> None:
    """Noun and verb of one root are no different stages."""
    found = names(one("A shooting. Orla Venn was shot.", Told("shooting", noun=True), Told("shot", "shoot")))
    assert "other_stage" not in found
    assert "word_again" in found


def test_one_who_died_is_not_the_several_who_died() -> None:
    """Who it befell may go without a name: their number tells."""
    one = Told("died", "die", who={"actor": "Orla Venn"})
    several = Told("deaths", "death", noun=True)
    assert "one_and_many" in names(two("Orla Venn died.", one, "The deaths go on.", several))
    assert "one_and_many" not in names(two("Orla Venn died.", one, "The death is a loss.", Told("death", noun=True)))


def test_one_verb_with_other_words_behind_it_is_near() -> None:
    """To check in and to check into somewhere are one verb."""
    found = names(one("She checked in. She checked into care.", Told("checked", "check in"),
                      Told("checked", "check into", after="in. She")))  # fmt: skip
    assert "same_verb" in found
    assert "word_again" not in found


def test_a_word_again_counts_within_a_report_only() -> None:
    """Two reports that use a word are not one that uses it again."""
    again = one("A quake hit Selm. The quake lasted.", Told("quake", noun=True), Told("quake", noun=True, after="The"))
    apart = two("A quake hit Selm.", Told("quake", noun=True), "The quake lasted.", Told("quake", noun=True))
    assert {"same_report", "word_again"} <= names(again)
    assert not {"same_report", "word_again"} & names(apart)
    assert {"same_matter", "word_of_matter"} <= names(apart)


def test_one_kind_of_harm_in_reports_of_one_matter_tells_more() -> None:
    """Few die in one story, and reports say so in many words; many speak in it, and of many things."""
    deaths = two("Six died.", Told("died", "die"), "Five perished.", Told("perished", "perish"))
    visits = two("He came.", Told("came", "come"), "She arrived.", Told("arrived", "arrive"))
    assert "harm_of_matter" in names(deaths)
    assert "harm_of_matter" not in names(visits)


def test_descriptions_that_share_words_are_alike() -> None:
    """A boy may be the young boy; a woman is not."""
    boy = two("the young boy fell.", Told("fell", "fall", who={"actor": "the young boy"}),
              "a boy fell.", Told("fell", "fall", who={"actor": "a boy"}))  # fmt: skip
    woman = two("the young boy fell.", Told("fell", "fall", who={"actor": "the young boy"}),
                "a woman fell.", Told("fell", "fall", who={"actor": "a woman"}))  # fmt: skip
    assert "like_principal" in names(boy)
    assert "like_principal" not in names(woman)


def test_a_word_alone_takes_who_it_was_from_the_same_report() -> None:
    """The report says once who was arrested; where it names two people, it may be either."""
    text = "The arrest shocked Selm. Police confirmed the arrest of Orla Venn."
    told = [Told("arrest", noun=True), Told("arrest", noun=True, who={"affected": "Orla Venn"}, after="confirmed")]
    left, right, _ = compared(one(text, *told))
    assert left.principals == right.principals != frozenset()
    more = Told("arrest", noun=True, who={"affected": "Piet Harn"}, after="Later")
    left, _, _ = compared(one(f"{text} Later came the arrest of Piet Harn.", *told, more))
    assert not left.principals


def test_the_clauses_add_up_to_the_score() -> None:
    """What is said for and against, and what every pair starts from, make the number."""
    readings = two("Orla Venn resigned on Monday.", Told("resigned", "resign", who={"actor": "Orla Venn"}),
                   "The departure of Orla Venn.", Told("departure", noun=True, who={"actor": "Orla Venn"}))  # fmt: skip
    left, right, context = compared(readings)
    clauses = explain(left, right, context)
    assert sum(clause.weight for clause in clauses) + bias() == pytest.approx(score(left, right, context), abs=0.01)
    assert not any("{" in clause.reason for clause in clauses)


def test_what_weighs_nothing_is_not_said() -> None:
    """A clause without weight is no reason."""
    readings = two("Orla Venn resigned.", Told("resigned", "resign", who={"actor": "Orla Venn"}),
                   "Orla Venn resigned.", Told("resigned", "resign", who={"actor": "Orla Venn"}))  # fmt: skip
    assert all(clause.weight for clause in explain(*compared(readings)))


def test_two_numbers_of_one_report_are_two_events() -> None:
    """One report that counts twice with one word means two things; two reports may differ about one."""
    said = "Twenty people were killed. Forty people were killed.", ("killed", "kill")
    readings = one(said[0], Told(*said[1]), Told(*said[1], after="Forty"))
    left, right, context = compared(readings)
    counts = [
        QuantityMention(span=item.mention.clause, low=value, high=value, unit="person", of=None)
        for item, value in ((left, 20.0), (right, 40.0))
    ]
    left, right = (
        msgspec.structs.replace(item, counts=(count,)) for item, count in zip((left, right), counts, strict=True)
    )
    assert "two_counts" in {feature.name for feature in measure(left, right, context)}
    other = msgspec.structs.replace(right, key=("r2", 0))
    context = msgspec.structs.replace(context, report_at={"r1": 0, "r2": 0})
    assert "two_counts" not in {feature.name for feature in measure(left, other, context)}


def test_years_told_keep_events_apart() -> None:
    """A quake of another year is another quake, however alike the words."""
    readings = two("A quake hit Selm on Monday.", Told("quake", noun=True, day=("Monday", date(2024, 3, 4))),
                   "A quake hit Selm in 2012.", Told("quake", noun=True, day=("2012", date(2012, 3, 4))))  # fmt: skip
    left, right, context = compared(readings)
    assert forbidden(left, right, context) == "the years told are others"


def test_a_thesaurus_brings_words_together_that_no_family_holds() -> None:
    """To vibrate is near to a tremor; to sink is not."""
    near = two("The town vibrated.", Told("vibrated", "vibrate"), "The quake hit Selm.", Told("quake", noun=True))
    far = two("The ferry sank.", Told("sank", "sink"), "The quake hit Selm.", Told("quake", noun=True))
    assert "synonyms" in names(near)
    assert "synonyms" not in names(far)


def test_the_words_around_count() -> None:
    """The word before it, what takes part, a rare word of the sentence, numbers."""
    found = names(two("A fatal crash of 12 trucks at the quarry.", Told("crash", noun=True, who={"actor": "12 trucks"}),
                      "The fatal crash of 14 trucks at the quarry.",
                      Told("crash", noun=True, who={"actor": "14 trucks"})))  # fmt: skip
    assert {"same_modifier", "same_heads", "rare_word", "other_numbers"} <= found


def test_other_words_with_nobody_in_common_tell_less() -> None:
    """Where both name someone or something, none of it the same."""
    apart = two("Rebels shelled Selm.", Told("shelled", "shell", who={"actor": "Rebels"}),
                "Soldiers attacked a village.", Told("attacked", "attack", who={"actor": "Soldiers"}))  # fmt: skip
    joined = two("Rebels shelled Selm.", Told("shelled", "shell", who={"actor": "Rebels"}),
                 "Rebels attacked a village.", Told("attacked", "attack", who={"actor": "Rebels"}))  # fmt: skip
    assert "nothing_shared" in names(apart)
    assert "nothing_shared" not in names(joined)


def test_acts_of_which_a_story_has_many_need_more_in_common() -> None:
    """A vote of the council and one of the miners are two; a crash is no such act."""
    votes = two("The council voted.", Told("voted", "vote", who={"actor": "The council"}),
                "Miners backed the vote.", Told("vote", noun=True))  # fmt: skip
    crashes = two("A crash.", Told("crash", noun=True), "The crash.", Told("crash", noun=True))
    assert "common_act" in names(votes)
    assert "common_act" not in names(crashes)


def test_an_earlier_year_speaks_against_one_told_without_a_year() -> None:
    """The report is of 2024; of this year it needs no year to tell."""
    told = Told("quake", noun=True, day=("2012", date(2012, 3, 4)))
    readings = [
        build_reading("r1", "A quake hit Selm.", [Told("quake", noun=True)], published=date(2024, 3, 4)),
        build_reading("r2", "A quake hit Selm in 2012.", [told], published=date(2024, 3, 4)),
    ]
    assert "past_year" in names(readings)


def test_a_noun_for_any_disaster_means_the_one_told_before() -> None:
    """ "The tragedy" has the root of the blast; of a meeting there is no tragedy."""
    blast, word, _ = compared(one("A blast hit Selm. The tragedy shocked all.", Told("blast", noun=True),
                                  Told("tragedy", noun=True)))  # fmt: skip
    assert word.root == blast.root
    meeting, word, _ = compared(one("A meeting in Selm. The tragedy shocked all.", Told("meeting", noun=True),
                                    Told("tragedy", noun=True)))  # fmt: skip
    assert word.root != meeting.root
