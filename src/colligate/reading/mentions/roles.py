"""Roles: the titles and jobs that a report gives somebody, before a name, behind it, and by saying so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.titles import (
    gives_role,
    is_address,
    is_job,
    is_judging,
    is_portfolio,
    is_posting,
    is_rank,
    is_role_modifier,
    takes_role,
)
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import POSSESSIVES, NameDraft
from colligate.reading.mentions.role_standing import is_over, job_before_elect, standing
from colligate.records.mention import Role
from colligate.records.span import Span

Cut = Callable[[int, int], Span]
"""Makes a span of two character offsets."""

Told = tuple[int, bool]
"""A job's noun, and whether the verb that gives it tells it as past."""

_RELATIONAL = ("al", "ic", "ive", "ary", "ory", "ian", "ar", "ese")
_LONGEST = 8
_MOST_TITLES = 3
_BEING = frozenset({"be", "become", "remain"})
MAYBE = frozenset({"will", "would", "could", "may", "might", "should", "can", "to", "shall", "wo"})


class RoleFinder:
    """Finds roles in one report.

    Args:
        words: The report's words.
        names: Names of the report, typed.
        cut: Makes spans of its text.
    """

    def __init__(self, words: Words, names: Sequence[NameDraft], cut: Cut) -> None:
        self.words = words
        self.cut = cut
        self.titles: set[int] = set()
        """Job words that were found to stand before names."""
        self.name_at: dict[int, NameDraft] = {}
        for name in names:
            for word in range(name.first, name.last + 1):
                self.name_at[word] = name

    def before(self, name: NameDraft) -> tuple[Role, ...]:
        """Titles that stand directly before a name ("Norland's deputy foreign minister Ana Berg")."""
        words, roles = self.words, []
        last = name.first - 1
        while last >= 0 and name.first - last <= _MOST_TITLES and is_address(words.text[last]):
            last -= 1
        for _ in range(3):
            if last < 0 or words.sentence[last] != words.sentence[name.first]:
                break
            head, end, of = self._title_head(last)
            if head is None:
                break
            self.titles.add(head)
            role, first = self._role(head, end, of)
            roles.append(role)
            if first > 1 and words.lower[first - 1] in ("and", "&", "/") and words.lower[first - 2] not in ("and",):
                last = first - 2
            else:
                break
        if not roles or last == name.first - 2:
            roles.extend(self._before_comma(name))
        return tuple(reversed(roles))

    def _before_comma(self, name: NameDraft) -> Iterator[Role]:
        """The role that a comma parts from the name or its title ("the envoy to Norland, Bishop Ivo Marr, said")."""
        words, comma, end = self.words, name.first - 1, name.last + 1
        while comma > 0 and end - comma <= _LONGEST and (is_rank(words.text[comma]) or is_address(words.text[comma])):
            comma -= 1
        closed = end >= len(words) or words.text[end] == "," or words.pos[end] in ("VERB", "AUX")
        if comma < 2 or words.text[comma] != "," or not closed or words.sentence[comma] != words.sentence[name.first]:
            return
        noun = comma - 1
        while (
            noun in self.name_at
            and self.name_at[noun].first > 1
            and words.lower[self.name_at[noun].first - 1] in ("to", "of", "for")
        ):
            noun = self.name_at[noun].first - 2
        role = self.of_noun(noun)
        if role is not None and (words.kid(noun, "det", "poss") is not None or noun < comma - 1):
            yield role

    def of_noun(self, head: int) -> Role | None:
        """The role that a noun phrase about this noun names ("a former minister of trade"), if it names one."""
        elect = job_before_elect(self.words, head)
        if elect is not None and self._is_job(elect):
            return self._role(elect, head, None)[0]
        if not self._is_job(head):
            return None
        end, of = self._behind(head)
        return self._role(head, end, of)[0]

    def said_of(self, holder: int) -> Iterator[tuple[int, Role]]:
        """Roles that the report's sentences give whoever the word names, with the noun that names each.

        Args:
            holder: Head word of a mention.
        """
        words = self.words
        for noun, over in self._told_of(holder):
            for job in (noun, *(kid for kid in words.kids[noun] if words.dep[kid] == "conj" and kid > noun)):
                role = self.of_noun(job)
                if role is not None:
                    yield job, msgspec.structs.replace(role, former=True) if over else role

    def _told_of(self, holder: int) -> Iterator[Told]:
        """Nouns that stand in apposition to a word or are predicated of it, and jobs that its verbs give it."""
        words = self.words
        for kid in words.kids[holder]:
            if words.dep[kid] == "appos" and kid not in self.name_at:
                yield kid, False
        if words.dep[holder] == "appos" and words.head[holder] not in self.name_at:
            yield words.head[holder], False
        for kid in words.kids[holder]:
            if words.dep[kid] in ("relcl", "acl"):
                yield from self._predicates(kid)
        head = words.head[holder]
        if words.dep[holder] in ("nsubj", "nsubjpass"):
            yield from self._predicates(head)
        elif words.dep[holder] == "dobj" and gives_role(words.lemma[head]):
            yield from self._given(head)

    def _predicates(self, verb: int) -> Iterator[Told]:
        """Nouns that a verb says its subject to be."""
        words = self.words
        kids = words.kids[verb]
        if any(words.dep[kid] == "neg" or (words.dep[kid] == "aux" and words.lower[kid] in MAYBE) for kid in kids):
            return
        lemma = words.lemma[verb]
        if lemma in _BEING:
            yield from ((kid, is_over(words, verb, kid)) for kid in kids if words.dep[kid] in ("attr", "oprd"))
        elif takes_role(lemma) or (gives_role(lemma) and words.tag[verb] in ("VBN", "VBD")):
            yield from self._given(verb)
        for kid in kids:
            if words.dep[kid] == "xcomp" and takes_role(words.lemma[kid]):
                yield from self._given(kid)

    def _given(self, verb: int) -> Iterator[Told]:
        """Jobs that a verb gives or takes, itself or through "to serve as"."""
        words = self.words
        for over in (
            verb,
            *(kid for kid in words.kids[verb] if words.dep[kid] == "xcomp" and takes_role(words.lemma[kid])),
        ):
            for kid in words.kids[over]:
                if words.dep[kid] == "oprd":
                    yield kid, is_over(words, over, kid)
                elif words.dep[kid] == "prep" and words.lower[kid] == "as":
                    for noun in words.kids[kid]:
                        if words.dep[noun] == "pobj":
                            yield noun, is_over(words, over, noun)

    def _title_head(self, last: int) -> tuple[int | None, int, NameDraft | None]:
        """The job word of the title that ends at a word: its position, the title's end, and whose it is."""
        words = self.words
        if self._is_title_word(last):
            return last, last, None
        elect = job_before_elect(words, last)
        if elect is not None and self._is_title_word(elect):
            return elect, last, None
        inside = self.name_at.get(last)
        start = inside.first if inside is not None else last
        if start >= 3 and words.lower[start - 1] == "the":
            start -= 1
        if start < 2 or words.lower[start - 1] not in ("of", "for", "to") or not self._is_title_word(start - 2):
            return None, last, None
        if inside is None:
            fits = words.pos[last] in ("NOUN", "PROPN") and words.is_capital(last)
            return (start - 2, last, None) if fits else (None, last, None)
        return (start - 2, start - 2, inside) if inside.type != "person" else (None, last, None)

    def _is_title_word(self, word: int) -> bool:
        if word in self.name_at or self.words.pos[word] not in ("NOUN", "PROPN", "ADJ"):
            return False
        return self._is_job(word) or (is_rank(self.words.text[word]) and self.words.is_capital(word))

    def _is_job(self, word: int) -> bool:
        words = self.words
        if word in self.name_at or words.tag[word] in ("NNS", "NNPS"):
            return False
        lower = words.lower[word]
        return is_job(lower) or (word > 0 and is_job(f"{words.lower[word - 1]} {lower}"))

    def _role(self, head: int, end: int, of: NameDraft | None) -> tuple[Role, int]:
        """The role around a job word, and its first word."""
        words = self.words
        first, owner = head, None
        word = head - 1
        while word >= 0 and head - word < _LONGEST and words.sentence[word] == words.sentence[head]:
            name = self.name_at.get(word)
            if name is not None:
                if name.type == "person" or owner is not None:
                    break
                owner = self.cut(words.start[name.first], words.end[name.last] - name.cut)
                word = name.first - 1
                if word < 0 or not is_role_modifier(words.lower[word]):
                    break
                continue
            if is_people_word(words.text[word]):
                owner = owner or self._span(word, word)
                word -= 1
                if word < 0 or not is_role_modifier(words.lower[word]):
                    break
                continue
            if word and words.text[word] in ("-", "‑") and self._hyphenated(word):
                # "editor-in-chief": what a hyphen joins belongs together, whatever it is.
                first = word = word - 1
                word -= 1
                continue
            if not self._belongs(word):
                break
            first = word
            word -= 1
        if of is not None:
            owner = self.cut(words.start[of.first], words.end[of.last] - of.cut)
        if owner is None:
            owner = self._owner(head, first, word)
        how = standing(words, first, end)
        return Role(self._span(first, end), how.former, how.acting, owner, how.elect), first

    def _hyphenated(self, hyphen: int) -> bool:
        words = self.words
        return (
            hyphen > 0 and words.end[hyphen - 1] == words.start[hyphen] and words.end[hyphen] == words.start[hyphen + 1]
        )

    def _belongs(self, word: int) -> bool:
        """Whether a word before a job is part of the role."""
        words = self.words
        lower = words.lower[word]
        if is_role_modifier(lower):
            return True
        if words.pos[word] in ("NOUN", "PROPN"):
            return words.dep[word] in (
                "compound",
                "nmod",
                "amod",
                "nsubj",
                "pobj",
                "ROOT",
                "dep",
                "appos",
            ) and words.tag[word] not in ("NNS",)
        if is_judging(lower):
            return False
        return words.pos[word] == "ADJ" and (words.is_capital(word) or lower.endswith(_RELATIONAL))

    def _owner(self, head: int, first: int, before: int) -> Span | None:
        """Whose the role is, from a possessive or from "of" behind it."""
        words = self.words
        for mark in (before, first - 1):
            if mark > 0 and words.text[mark] in POSSESSIVES and mark - 1 in self.name_at:
                return self._as_owner(self.name_at[mark - 1])
        for word in (before, first - 1):
            name = self.name_at.get(word)
            if name is not None and name.cut and name.type != "person":
                return self._as_owner(name)
        poss = words.kid(head, "poss")
        if poss in self.name_at and self.name_at[poss].type != "person":
            return self._as_owner(self.name_at[poss])
        for prep in words.kids[head]:
            if prep > head and words.dep[prep] == "prep" and words.lower[prep] in ("of", "for", "at", "to"):
                name = next((self.name_at[kid] for kid in words.kids[prep] if kid in self.name_at), None)
                if name is not None and name.type != "person":
                    return self._as_owner(name)
        return None

    def _as_owner(self, name: NameDraft) -> Span | None:
        """The name as owner of a role; a person owns none ("the minister's wife")."""
        return (
            None
            if name.type == "person"
            else self.cut(self.words.start[name.first], self.words.end[name.last] - name.cut)
        )

    def _behind(self, head: int) -> tuple[int, NameDraft | None]:
        """Where the role ends behind its job word: "minister of trade", "ambassador to the United Nations"."""
        words = self.words
        for prep in words.kids[head]:
            if prep != head + 1 or words.dep[prep] != "prep" or words.lower[prep] not in ("of", "for", "to"):
                continue
            noun = words.kid(prep, "pobj")
            if noun is None:
                continue
            name = self.name_at.get(noun)
            if name is not None:
                if words.lower[prep] != "to" and name.type != "person" and is_portfolio(name.text(words)):
                    return name.last, None
                if words.lower[prep] == "to" and is_posting(words.lower[head]) and name.type != "person":
                    return name.last, None
                return head, name if name.type != "person" else None
            plain = all(words.dep[kid] in ("amod", "compound") for kid in words.kids[noun] if kid < noun)
            if plain and words.tag[noun] in ("NN", "NNP", "NNS") and noun - head <= 3 and words.lower[prep] != "to":
                return noun, None
        return head, None

    def _span(self, first: int, last: int) -> Span:
        return self.cut(self.words.start[first], self.words.end[last])
