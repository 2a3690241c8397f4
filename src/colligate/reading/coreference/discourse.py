"""What a report has referred to so far: the referents while coreference is worked out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from colligate.knowledge.ages import OLDEST, age_in
from colligate.knowledge.demonyms import country_of_people
from colligate.knowledge.places import find_places
from colligate.knowledge.speech import cue_verbs
from colligate.reading.coreference.name_clusters import NameCluster
from colligate.reading.grammar.words import Words
from colligate.records.mention import EntityType, Gender, Mention

_MOST = 60
"""Candidates looked at for one mention: more would make long reports slow, and the true one is among the last."""
_AGE_WORDS = 5
"""Words of "19-year-old" as parsers cut it."""


class Thing(msgspec.Struct, eq=False):
    """One thing that the report refers to, while its mentions are gathered.

    Args:
        type: Kind of entity.
        order: Its number among the things of the report.
        mentions: Positions in the reading's mentions, in the order in which they were found.
        heads: Positions of the head words of the mentions, ascending.
        named: Some mention is a name.
        name: The fullest name; "" for a description.
        gender: Gender shown so far.
        age: Years of age told so far.
        plural: It stands for more than one.
        nouns: Nouns that describe it, singular and in lower case.
        qualities: Words before those nouns.
        kin: What it may also be.
    """

    type: EntityType
    order: int
    named: bool = False
    name: str = ""
    gender: Gender | None = None
    age: int | None = None
    plural: bool = False
    mentions: list[int] = msgspec.field(default_factory=list)
    heads: list[int] = msgspec.field(default_factory=list)
    nouns: set[str] = msgspec.field(default_factory=set)
    qualities: set[str] = msgspec.field(default_factory=set)
    kin: list[Thing] = msgspec.field(default_factory=list)

    def count_before(self, word: int) -> int:
        """How many mentions stand before a word."""
        return bisect_left(self.heads, word)

    def last_before(self, word: int) -> int | None:
        """Head word of the last mention before a word."""
        at = bisect_left(self.heads, word)
        return self.heads[at - 1] if at else None


class Discourse:
    """The mentions of a report with their words, and the things that they were found to refer to.

    Args:
        words: The report's words.
        mentions: The report's mentions.
    """

    def __init__(self, words: Words, mentions: Sequence[Mention]) -> None:
        self.words = words
        self.mentions = mentions
        at = {start: word for word, start in enumerate(words.start)}
        self.first = [at[mention.span.start] for mention in mentions]
        self.head = [at[mention.head.start] for mention in mentions]
        self.last = [self._last(position, head) for position, head in enumerate(self.head)]
        self.thing_of: list[Thing | None] = [None] * len(mentions)
        self.things: list[Thing] = []
        self._in_sentence: list[list[int]] = [[] for _ in words.sentences]
        for position in sorted(range(len(mentions)), key=lambda at: self.head[at]):
            self._in_sentence[words.sentence[self.head[position]]].append(position)
        self._by_noun: dict[str, list[Thing]] = defaultdict(list)
        self._named_by: dict[str, list[Thing]] = defaultdict(list)
        self._countries: dict[str, Thing] = {}
        self._people_counted = (0, Counter[str]())
        self._qualities: dict[int, frozenset[str]] = {}
        self._speakers: dict[int, int | None] = {}
        # The mention that a word heads, names before descriptions.
        self.headed: dict[int, int] = {}
        for position, mention in enumerate(mentions):
            if mention.form != "name":
                self.headed[self.head[position]] = position
        for position, mention in enumerate(mentions):
            if mention.form == "name":
                for word in range(self.first[position], self.last[position] + 1):
                    self.headed[word] = position

    def add_names(self, clusters: Sequence[NameCluster]) -> None:
        """Take over what names were found to name."""
        made: dict[int, Thing] = {}
        for cluster in clusters:
            thing = Thing(cluster.type, len(self.things), named=True, name=cluster.name, gender=cluster.gender)
            thing.plural = any(self.mentions[at].plural for at in cluster.mentions)
            made[id(cluster)] = thing
            self.things.append(thing)
            for position in cluster.mentions:
                self.join(position, thing)
            self._register(thing, cluster)
        for cluster in clusters:
            made[id(cluster)].kin = [made[id(other)] for other in cluster.kin]

    def _register(self, thing: Thing, cluster: NameCluster) -> None:
        """Let a named thing be found by the nouns of its name, and by those that stand before it."""
        if thing.type == "person":
            return
        for position in cluster.mentions:
            before = self.first[position] - 1
            if before >= 0 and self.words.pos[before] == "NOUN":
                # "the ferry Aurora": from now on "the ferry" may be it.
                self._describe(thing, self.words.lemma[before])
        for word in dict.fromkeys(thing.name.lower().split()):
            self._named_by[word].append(thing)
        if thing.type == "place":
            found = find_places(thing.name)
            if found and found[0].kind == "country":
                self._countries.setdefault(found[0].country or "", thing)

    def new(self, position: int) -> Thing:
        """A thing that this mention is the first to refer to."""
        mention = self.mentions[position]
        thing = Thing(mention.type, len(self.things), plural=mention.plural)
        self.things.append(thing)
        self.join(position, thing)
        return thing

    def join(self, position: int, thing: Thing) -> None:
        """Let a mention refer to a thing, and the thing take over what the mention says of it."""
        mention = self.mentions[position]
        self.thing_of[position] = thing
        thing.mentions.append(position)
        insort(thing.heads, self.head[position])
        thing.gender = thing.gender or mention.gender
        thing.age = thing.age if thing.age is not None else self.age_told(position)
        if mention.form == "nominal":
            self._describe(thing, self.words.lemma[self.head[position]])
            thing.qualities |= self.qualities(position)
        for role in mention.roles:
            nouns = role.span.text.lower().split()
            self._describe(thing, nouns[-1])
            thing.qualities.update(nouns)
            if role.of is not None:
                thing.qualities.add(role.of.text.lower())

    def age_told(self, position: int) -> int | None:
        """The age that a mention of a person tells, in it or beside it ("Ivo Marr, 44,", "19-year-old Iva Quell")."""
        mention, words, last = self.mentions[position], self.words, self.last[position]
        age = age_in(mention.span.text)
        if age is not None or mention.type != "person" or mention.form != "name":
            return age
        behind = words.text[last + 1 : last + 4]
        if len(behind) == 3 and behind[0] in (",", "(") and behind[2] in (",", ")", ".") and behind[1].isdigit():
            return int(behind[1]) if 0 < int(behind[1]) <= OLDEST else None
        first = self.first[position]
        return age_in("".join(words.text[max(0, first - _AGE_WORDS) : first]))

    def _describe(self, thing: Thing, noun: str) -> None:
        if noun not in thing.nouns:
            thing.nouns.add(noun)
            (self._named_by if thing.named else self._by_noun)[noun].append(thing)

    def described_as(self, noun: str, before: int) -> list[Thing]:
        """Things spoken of before a word that the noun has described, or that have it in their name."""
        found = self._named_by.get(noun, [])[:_MOST] + self._by_noun.get(noun, [])[-_MOST:]
        things = {thing.order: thing for thing in found if thing.count_before(before)}
        return [things[order] for order in sorted(things)]

    def named_with(self, noun: str) -> list[Thing]:
        """Things of the whole report that have the noun in their name, or right before it."""
        return list(self._named_by.get(noun, ()))

    def in_sentence(self, sentence: int) -> list[int]:
        """Positions of the mentions of a sentence, in order."""
        return list(self._in_sentence[sentence])

    def near(self, word: int, back: int) -> list[int]:
        """Positions of the resolved mentions before a word, in its sentence and some before it, the last ones first."""
        here = self.words.sentence[word]
        found: list[int] = []
        for sentence in range(here, max(-1, here - back - 1), -1):
            for position in reversed(self._in_sentence[sentence]):
                if self.head[position] < word and self.thing_of[position] is not None:
                    found.append(position)
                    if len(found) == _MOST:
                        return found
        return found

    def things_near(self, word: int, back: int) -> list[Thing]:
        """Things that those mentions refer to, in order of the report."""
        things = {thing.order: thing for at in self.near(word, back) if (thing := self.thing_of[at]) is not None}
        return [things[order] for order in sorted(things)]

    def chief_country(self, before: int) -> Thing | None:
        """The country that the report has spoken of most, people and adjectives included; none when two are close."""
        words, (at, people) = self.words, self._people_counted
        for word in range(at, before):
            code = country_of_people(words.text[word]) if words.is_capital(word) else None
            if code is not None:
                people[code] += 1
        self._people_counted = (max(at, before), people)
        counts = Counter(people)
        for code, thing in self._countries.items():
            counts[code] += thing.count_before(before)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or not ranked[0][1] or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
            return None
        chief = self._countries.get(ranked[0][0])
        return chief if chief is not None and chief.count_before(before) else None

    def qualities(self, position: int) -> frozenset[str]:
        """Words that tell a description from others of its noun: adjectives, compounds, numbers."""
        known = self._qualities.get(position)
        if known is None:
            words, head = self.words, self.head[position]
            known = self._qualities[position] = frozenset(
                words.lower[kid]
                for kid in words.kids[head]
                if kid < head and words.dep[kid] in ("amod", "compound", "nmod", "nummod") and words.text[kid] != "-"
            )
        return known

    def speaker_of(self, word: int) -> Thing | None:
        """Whoever says the quotation that a word stands in: the nearest subject of a speech verb beside it."""
        quoted = self.words.quoted
        if not quoted[word]:
            return None
        if word not in self._speakers:
            first = last = word
            while first > 0 and quoted[first - 1]:
                first -= 1
            while last + 1 < len(quoted) and quoted[last + 1]:
                last += 1
            self._speakers.update(dict.fromkeys(range(first, last + 1), self._find_speaker(first, last)))
        subject = self._speakers[word]
        return None if subject is None else self.thing_at(subject)

    def _find_speaker(self, first: int, last: int) -> int | None:
        words = self.words
        starts: int = words.sentences[words.sentence[first]][0]
        ends: int = words.sentences[words.sentence[min(last + 2, len(words) - 1)]][1]
        near: list[int] = [*range(last + 1, ends), *range(first - 1, starts - 1, -1)]
        for word in near:
            if words.dep[word] == "nsubj" and not words.quoted[word] and words.lemma[words.head[word]] in cue_verbs():
                return word
        return None

    def thing_at(self, word: int) -> Thing | None:
        """What the mention headed by a word refers to."""
        position = self.headed.get(word)
        return None if position is None else self.thing_of[position]

    def _last(self, position: int, head: int) -> int:
        end, word = self.mentions[position].span.end, head
        while word + 1 < len(self.words) and self.words.start[word + 1] < end:
            word += 1
        return word
