"""When and where an event was, and the words that tell it: what stands around a trigger in its clause."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from colligate.knowledge.date_words import MONTHS, is_feast
from colligate.knowledge.events import event_grammar
from colligate.reading.events.parts import Part
from colligate.reading.events.triggers import Trigger
from colligate.reading.grammar.dependencies import with_particle

_CLAUSE_EDGES = frozenset({"conj", "advcl", "relcl", "ccomp", "parataxis", "cc", "punct", "mark"})
"""What is left off a clause that is shown as evidence: further clauses and what joins them."""
_CUT = frozenset({"relcl", "advcl", "ccomp", "parataxis", "punct", "cc"})
"""What ends a phrase that is shown."""
_DEEPER = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
"""Clauses below a trigger that tell their own times and places."""
_PASSED = frozenset({"agent", "dobj", "prep", "pobj", "nsubjpass", "attr"})
"""Phrases below a trigger whose own phrases of place are its too ("killed in raids in the north")."""
_DEEPEST = 3
_SHARED = 5
"""Words up the tree whose time an event may share."""
_RELATING = frozenset({"after", "before", "since", "until", "following", "till"})
_WHILE = frozenset({"as", "while", "when", "whilst", "whereupon"})
_WITHIN = frozenset({"in", "by", "during", "from", "at", "of", "with", "amid", "through", "for"})
_ABOUT = frozenset({"for", "over", "about", "with", "of", "to", "on", "after", "into"})
"""Prepositions behind which a charge, an arrest or a trial tells what it is about."""
_SHARING = frozenset({"conj", "xcomp", "nsubj", "nsubjpass", "attr", "agent", "prep", "pcomp"})
"""Relations in which the lower word's time is the upper's."""
_ATTRIBUTIVE = frozenset({"poss", "compound", "nmod", "amod"})
_SHOWN = 30
"""Words of a clause that are shown at most on either side of the trigger."""


class Circumstances:
    """Finds times and places of triggers in one parse.

    Args:
        places: Position in the reading's mentions of the place whose head is at a token's position.
        times: Position in the reading's times of the expression that starts at a token's position.
        times_of: Positions of times by sentence's first token.
        shifted: Positions of times reckoned from another event ("a day after"): only the clause behind has them.
        triggers: The triggers of the parse by the position of their token.
        hours: Positions of times of day.
    """

    def __init__(
        self,
        places: Mapping[int, int],
        times: Mapping[int, int],
        times_of: Mapping[int, Sequence[int]],
        shifted: Collection[int] = (),
        triggers: Mapping[int, Trigger] | None = None,
        hours: Collection[int] = (),
    ) -> None:
        self._places = places
        self._times = times
        self._times_of = times_of
        self._shifted = shifted
        self._triggers = triggers or {}
        self._hours = hours
        self._carrying = event_grammar("verbs", "light") | event_grammar("verbs", "occurring")
        self._harm = event_grammar("types", "harm")
        self._held_in = event_grammar("types", "held_in")
        self._looking_back = event_grammar("verbs", "looking_back")
        self._aftermath = event_grammar("types", "aftermath")
        self._locative = event_grammar("places", "locative")
        self._motion = event_grammar("types", "motion")

    def place(self, trigger: Trigger) -> tuple[int, ...]:
        """Positions of the mentions of the places where it happened, in order of the text."""
        found: list[int] = []
        tops = [trigger.token, *([trigger.carrier] if trigger.carrier is not None else [])]
        for top in tops:
            self._places_below(top, trigger, found, 0)
        if not found and trigger.noun and trigger.carrier is None:
            self._places_beside(trigger, found)
        return tuple(sorted(set(found)))

    def _places_below(self, top: Token, trigger: Trigger, found: list[int], depth: int) -> None:
        """Places in phrases of place under a word; phrases are followed inward ("on the edge of the city")."""
        own = top is trigger.token
        for child in top.children:
            dep = child.dep_
            if dep == "prep" and self._leads_to_place(child, trigger, own):
                self._place_phrase(child, found)
            elif child.i in self._places and (dep == "dobj" or (own and trigger.noun and dep in ("compound", "nmod"))):
                found.append(self._places[child.i])
            elif dep in _PASSED and depth < _DEEPEST and top.pos_ != "ADJ":
                self._places_below(child, trigger, found, depth + 1)

    def _leads_to_place(self, preposition: Token, trigger: Trigger, own: bool) -> bool:
        word = preposition.lower_
        return word in self._locative or (own and word in ("to", "into") and trigger.sense.type in self._motion)

    def _places_beside(self, trigger: Trigger, found: list[int]) -> None:
        """Phrases of place of the verb that an event noun belongs to."""
        head = trigger.token.head
        if head.pos_ in ("VERB", "AUX") and head.lemma_.lower() not in event_grammar("verbs", "pure_speech"):
            for child in head.children:
                if child.dep_ == "prep" and child.lower_ in self._locative:
                    self._place_phrase(child, found)

    def _place_phrase(self, preposition: Token, found: list[int], depth: int = 0) -> None:
        for child in preposition.rights:
            if child.dep_ in ("pobj", "pcomp"):
                self._place_noun(child, found, 0)
            elif child.dep_ == "prep" and depth < _DEEPEST:
                self._place_phrase(child, found, depth + 1)

    def _place_noun(self, noun: Token, found: list[int], depth: int) -> None:
        position = self._places.get(noun.i)
        if position is not None:
            found.append(position)
        if depth > 3:
            return
        for child in noun.children:
            beside = child.dep_ in ("compound", "nmod", "poss") and child.i in self._places
            if beside or child.dep_ in ("conj", "appos"):
                self._place_noun(child, found, depth + 1)
            elif child.dep_ == "prep" and child.lower_ in ("of", "in", "near", "at", "outside"):
                for inner in child.rights:
                    if inner.dep_ == "pobj":
                        self._place_noun(inner, found, depth + 1)

    def time(self, trigger: Trigger, sentence: int) -> int | None:
        """Position of the time that tells when it happened; None when none does."""
        candidates = self._times_of.get(sentence, ())
        if not candidates:
            return None
        own = trigger.token
        for top in (own, trigger.carrier, *_when(own), *self._sharing(trigger)):
            found = self._time_below(top, 0) if top is not None else None
            if found is not None:
                return found
        found = self._before_content(own) if own.dep_ == "ccomp" else self._of_joined(trigger)
        if found is None and own.dep_ == "pobj" and own.head.head.i in self._triggers:
            found = self._date_behind(own.head.head, own)
        if found is not None:
            return found
        if own.dep_ == "advcl" and own.i > own.head.i and _mark(own) in _RELATING:
            behind = (self._times[child.i] for child in own.head.rights if child.i > own.i and child.i in self._times)
            found = next(behind, None)
            if found is not None:
                return found
        if own.dep_ == "pobj" and own.head.lower_ in _RELATING:
            # "two days after the raid": the time reckoned from is the raid's.
            return next((self._times[child.i] for child in own.head.lefts if child.i in self._times), None)
        sole = len(candidates) == 1 and (not trigger.noun or trigger.carrier is not None)
        return candidates[0] if sole and _in_main_clause(own) and self._is_free(own.doc, candidates[0]) else None

    def _of_joined(self, trigger: Trigger) -> int | None:
        """The time behind a second harm joined to a first ("a man was killed and two were hurt on Monday")."""
        if trigger.sense.type not in self._harm:
            return None
        for child in trigger.token.rights:
            other = self._triggers.get(child.i)
            if child.dep_ == "conj" and other is not None and other.sense.type in self._harm:
                tops = (child, *_when(child))
                return next((found for top in tops if (found := self._time_below(top, 0)) is not None), None)
        return None

    def _before_content(self, verb: Token) -> int | None:
        """The hour between a verb of speech and what is said is of what is said ("they say at 9 p.m. a man came")."""
        cue = verb.head
        if verb.dep_ != "ccomp" or cue.i > verb.i or cue.lemma_.lower() not in event_grammar("verbs", "pure_speech"):
            return None
        between = verb.doc[cue.i + 1 : max(verb.left_edge.i, cue.i + 1)]
        return next((self._times[word.i] for word in between if self._times.get(word.i) in self._hours), None)

    def _date_behind(self, verb: Token, crime: Token) -> int | None:
        """The date behind what somebody is charged with: "charged over the sabotage of two cranes on Nov. 8".

        Parsers hang it on the charge. Of a charge news tells the day of the week, of what it is about the date.
        """
        if not (crime.i > verb.i and self._looks_back(crime, crime.head)):
            return None
        for child in verb.rights:
            if child.i > crime.i and child.lower_ == "on" and child.dep_ == "prep":
                words = [word for word in child.subtree if word.i in self._times]
                if words and {word.lower_.strip(".") for word in words} & MONTHS.keys():
                    return self._times[words[0].i]
        return None

    def _is_of_crime(self, verb: Token, on: Token) -> bool:
        """Whether the date behind "on" is that of what a charge is about."""
        crimes = (
            noun
            for child in verb.rights
            if child.dep_ == "prep" and child.i < on.i
            for noun in child.rights
            if noun.i in self._triggers and noun.dep_ == "pobj"
        )
        return any(self._date_behind(verb, noun) is not None for noun in crimes)

    def _is_carried(self, noun: Token, verb: Token) -> bool:
        """Whether a participle only carries an event noun ("talks held on Monday"; not "the man held on Monday")."""
        return noun.i in self._triggers and with_particle(verb) in self._carrying

    def _sharing(self, trigger: Trigger) -> Iterator[Token]:
        """The words above whose time an event shares, nearest first."""
        token = trigger.carrier or trigger.token
        for _ in range(_SHARED):
            head = token.head
            if token.dep_ == "relcl" and head.i in self._triggers and head.pos_ == "NOUN":
                yield head  # "Monday's blast, which killed two"
                return
            if head.i == token.i or not _same_time(token, head) or self._looks_back(token, head):
                return
            if head.pos_ in ("VERB", "AUX"):
                yield head
            token = head

    def _looks_back(self, token: Token, preposition: Token) -> bool:
        """Whether what a preposition leads to was over before the word above it ("charged Tuesday with murder")."""
        if token.dep_ not in ("pobj", "pcomp"):
            return False
        # "Arrested Friday in the death of a nurse" looks back, "arrested Friday in a raid" does not.
        own = self._triggers.get(token.i)
        about = _ABOUT | {"in"} if own is not None and own.sense.type in self._held_in else _ABOUT
        if preposition.lower_ not in about:
            return False
        upper = preposition.head
        while upper.i not in self._triggers and upper.pos_ in ("NOUN", "ADP") and upper.head.i != upper.i:
            upper = upper.head  # "charged with two counts of murder", "arrested in connection with the theft"
        above = self._triggers.get(upper.i)
        told_later = above is not None and above.sense.type in self._aftermath
        return told_later or upper.lemma_.lower() in self._looking_back

    def _is_free(self, doc: Doc, time: int) -> bool:
        """Whether a time stands in the main clause, and not behind "after" or another word that relates events."""
        if time in self._shifted:
            return False
        words = [doc[i] for i, position in self._times.items() if position == time]
        token = words[0]
        # The root of a sentence is its own head.
        while token.head.i != token.i and self._times.get(token.head.i) == time:
            token = token.head
        behind = words[-1].i + 1
        apart = behind < len(doc) and doc[behind].text == ","
        if token.dep_ in _ATTRIBUTIVE and not apart and token.head.pos_ in ("NOUN", "PROPN"):
            return False  # "Friday's raid", "an April 7 raid", "a Halloween party"
        if token.dep_ != "pobj" and _in_side_clause(token.head, token):
            return False
        direct = token.dep_ == "pobj"
        if direct and token.head.lower_ == "on" and self._is_of_crime(token.head.head, token.head):
            return False
        above = token.head.head if direct and token.head.head.i != token.head.i else token.head
        if above.i in self._triggers and above.pos_ == "NOUN":
            return False
        return _in_main_clause(above) and not any(
            word.dep_ == "prep" and word.lower_ in _RELATING for word in (above, *above.ancestors)
        )

    def _time_below(self, top: Token, depth: int) -> int | None:
        """The time nearest a word among what depends on it, other clauses left out."""
        best: tuple[int, int] | None = None
        for child in top.children:
            if child.dep_ == "acl" and not self._is_carried(top, child):
                continue
            if child.dep_ in _DEEPER or (child.dep_ == "conj" and child.pos_ == "VERB") or depth > 4:
                continue
            position = self._times.get(child.i)
            if position is not None and (_names_feast(child, self._times) or _in_side_clause(top, child)):
                continue
            if child.lower_ == "on" and self._is_of_crime(top, child):
                continue
            if position is None and child.i in self._triggers and self._looks_back(child, top):
                continue
            if position is None and child.lower_ in _RELATING and child.dep_ == "prep":
                # "after the raid on Friday": Friday is the raid's.
                position = next((self._times[inner.i] for inner in child.rights if inner.i in self._times), None)
            elif position is None:
                position = self._time_below(child, depth + 1)
            if position is not None and (depth == 0 or position not in self._shifted):
                distance = abs(child.i - top.i)
                if best is None or distance < best[0]:
                    best = (distance, position)
        return best[1] if best is not None else None


def _in_side_clause(top: Token, time: Token) -> bool:
    """Whether a time stands behind a clause with "after" that hangs on the same verb: it is that clause's."""
    clauses = (child for child in top.rights if child.dep_ == "advcl" and child.i < time.i)
    return any(_mark(clause) in _RELATING for clause in clauses)


def _mark(clause: Token) -> str | None:
    """The word that opens a clause."""
    return next((child.lower_ for child in clause.lefts if child.dep_ in ("mark", "advmod")), None)


def _when(verb: Token) -> Iterator[Token]:
    """The verb of a clause with "when" or "as": what it tells was at the same time."""
    for child in verb.rights:
        if child.dep_ == "advcl" and _mark(child) in _WHILE:
            yield child


def _names_feast(word: Token, times: Mapping[int, int]) -> bool:
    """Whether a holiday only tells what kind of thing a noun is ("a Halloween party" may be on any day)."""
    if word.dep_ not in ("compound", "nmod") or word.head.i in times or word.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return word.pos_ == "PROPN" and is_feast(word.lower_)


def _same_time(token: Token, head: Token) -> bool:
    """Whether what hangs on a word happens when that does."""
    dep = token.dep_
    if dep == "advcl":
        marks = [
            child.lower_ for child in token.lefts if child.dep_ in ("mark", "advmod") and child.tag_ in ("IN", "WRB")
        ]
        return any(mark in _WHILE for mark in marks) or (not marks and token.tag_ == "VBG")
    if dep == "ccomp":
        return token.tag_ in ("VBG", "VBZ", "VBP")
    if dep == "dobj":
        return with_particle(head) in event_grammar("verbs", "simultaneous")
    if dep == "pobj":
        # "Released from custody on Tuesday": the custody was before.
        freed = head.lower_ == "from" and head.head.lemma_.lower() in event_grammar("verbs", "freeing")
        return head.lower_ in _WITHIN and not freed
    return dep in _SHARING


def _in_main_clause(token: Token) -> bool:
    """Whether a word stands in the main clause of its sentence."""
    while token.head.i != token.i:
        if token.dep_ in ("relcl", "advcl", "ccomp", "acl", "csubj", "parataxis"):
            return False
        token = token.head
    return True


def clause_bounds(trigger: Trigger, parts: Sequence[Part]) -> tuple[int, int]:
    """First and last token of the words that tell an event: the trigger with its arguments, in one sentence."""
    top = trigger.carrier or _clause_verb(trigger)
    first, last = trigger.first.i, trigger.last.i
    for child in top.children:
        if child.dep_ in _CLAUSE_EDGES or (child.dep_ == "dep" and child.pos_ == "VERB"):
            continue
        first, last = min(first, child.left_edge.i), max(last, _right_edge(child))
    first, last = min(first, top.i), max(last, top.i)
    sentence = trigger.token.sent
    begins, ends = sentence.start, sentence.end
    for part in parts:
        if begins <= part.token.i < ends:
            first, last = min(first, part.token.left_edge.i), max(last, part.token.i)
    return max(first, trigger.first.i - _SHOWN), min(last, trigger.last.i + _SHOWN)


def _clause_verb(trigger: Trigger) -> Token:
    """The word whose clause is shown: for a noun the verb that it is subject or object of, if there is one."""
    token = trigger.token
    if not trigger.noun:
        return token.head if token.pos_ == "ADJ" and token.dep_ in ("acomp", "oprd") else token
    for _ in range(3):
        head = token.head
        if head.pos_ in ("VERB", "AUX") and token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "prep"):
            return head
        # "comment on the raid", but not "left after the raid"
        if token.dep_ != "pobj" or head.lower_ not in event_grammar("modality", "complement_prepositions"):
            break
        token = head
    return trigger.token


def _right_edge(token: Token) -> int:
    """Last token of a phrase without the relative clauses and further clauses that hang on its end."""
    last, open_phrases = token.i, [token]
    while open_phrases and last - token.i < _SHOWN:
        for child in open_phrases.pop().rights:
            if child.dep_ in _CUT or (child.dep_ == "acl" and child.tag_ == "VBG"):
                break
            last = max(last, child.i)
            open_phrases.append(child)
    return last
