"""What a report has referred to so far: the referents while coreference is worked out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from colligate.knowledge.speech import cue_verbs
from colligate.reading.name_coreference import NameCluster
from colligate.reading.words import Words
from colligate.records.mention import EntityType, Gender, Mention


class Thing(msgspec.Struct, eq=False):
    """One thing that the report refers to, while its mentions are gathered.

    Args:
        type: Kind of entity.
        mentions: Positions in the reading's mentions, in the order in which they were found.
        named: Some mention is a name.
        name: The fullest name; "" for a description.
        gender: Gender shown so far.
        plural: It stands for more than one.
        nouns: Nouns that describe it, singular and in lower case.
        qualities: Words before those nouns.
        kin: What it may also be.
    """

    type: EntityType
    mentions: list[int]
    named: bool = False
    name: str = ""
    gender: Gender | None = None
    plural: bool = False
    nouns: set[str] = set()
    qualities: set[str] = set()
    kin: list[Thing] = []


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
            plural = any(self.mentions[at].plural for at in cluster.mentions)
            thing = Thing(cluster.type, [], named=True, name=cluster.name, gender=cluster.gender, plural=plural)
            thing.nouns, thing.qualities, thing.kin = set(), set(), []
            made[id(cluster)] = thing
            self.things.append(thing)
            for position in cluster.mentions:
                self.join(position, thing)
                before = self.first[position] - 1
                if before >= 0 and self.words.pos[before] == "NOUN" and thing.type != "person":
                    # "the ferry Aurora": from now on "the ferry" may be it.
                    thing.nouns.add(self.words.lemma[before])
        for cluster in clusters:
            made[id(cluster)].kin = [made[id(other)] for other in cluster.kin]

    def new(self, position: int) -> Thing:
        """A thing that this mention is the first to refer to."""
        mention = self.mentions[position]
        thing = Thing(mention.type, [], plural=mention.plural)
        thing.nouns, thing.qualities, thing.kin = set(), set(), []
        self.things.append(thing)
        self.join(position, thing)
        return thing

    def join(self, position: int, thing: Thing) -> None:
        """Let a mention refer to a thing, and the thing take over what the mention says of it."""
        mention = self.mentions[position]
        self.thing_of[position] = thing
        thing.mentions.append(position)
        thing.gender = thing.gender or mention.gender
        if mention.form == "nominal":
            thing.nouns.add(self.words.lemma[self.head[position]])
            thing.qualities |= self.qualities(position)
        for role in mention.roles:
            nouns = role.span.text.lower().split()
            thing.nouns.add(nouns[-1])
            thing.qualities.update(nouns)
            if role.of is not None:
                thing.qualities.add(role.of.text.lower())

    def qualities(self, position: int) -> set[str]:
        """Words that tell a description from others of its noun: adjectives, compounds, owners."""
        words, head = self.words, self.head[position]
        return {
            words.lower[kid]
            for kid in words.kids[head]
            if kid < head and words.dep[kid] in ("amod", "compound", "nmod", "nummod") and words.text[kid] != "-"
        }

    def speaker_of(self, word: int) -> Thing | None:
        """Whoever says the quotation that a word stands in: the nearest subject of a speech verb beside it."""
        if not self.words.quoted[word]:
            return None
        first = last = word
        while first > 0 and self.words.quoted[first - 1]:
            first -= 1
        while last + 1 < len(self.words) and self.words.quoted[last + 1]:
            last += 1
        if first not in self._speakers:
            self._speakers[first] = self._find_speaker(first, last)
        subject = self._speakers[first]
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
