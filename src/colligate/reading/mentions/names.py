"""Names in a report as the recogniser found them, repaired: titles, articles and endings cut, halves joined."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.groups import is_group
from colligate.knowledge.names import is_particle
from colligate.knowledge.not_names import is_calendar_word, is_no_name, is_party_and_state
from colligate.knowledge.organizations import has_organization_head, is_known_organization
from colligate.knowledge.places import is_place
from colligate.knowledge.titles import (
    given_name_gender,
    is_address,
    is_job,
    is_portfolio,
    is_rank,
    is_role_modifier,
    is_weak_person_word,
    person_word,
)
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.aged_names import with_aged
from colligate.reading.mentions.missed_names import (
    with_acronyms,
    with_capitalised,
    with_codes,
    with_known,
    with_models,
    with_possessed,
    with_repeated,
    with_titled,
    without_headlines,
)
from colligate.reading.mentions.name_drafts import POSSESSIVES, NameDraft, possessive_cut, taken_words
from colligate.reading.mentions.syllable_names import is_syllable, with_syllables
from colligate.records.mention import EntityType

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "PRODUCT": "other",
}
_QUOTES = frozenset({"“", "”", '"', "``", "''", "‘", "’", "'"})
_EDGES = _QUOTES | frozenset("`,.;:!?()[]{}-–—/|*•…&+") | {"--", "'s", "’s"}
_BREAKS = frozenset({"(", "[", ";", "|", "•"})
_DETERMINERS = frozenset(["the", "a", "an", "this", "that", "these", "his", "her", "its", "their", "our", "my", "your"])
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Particles that are common words of English as well.
_COMMON = frozenset({"in", "a", "as", "at", "an", "i", "the", "o", "e", "do", "la", "die", "y"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss", "appos", "agent"})
_VERBS = frozenset({"VBZ", "VBD", "VBP", "MD"})
_LONGEST = 10


def find_names(words: Words) -> list[NameDraft]:
    """Names that stand in the text, in its order, none within another."""
    drafts: list[NameDraft] = []
    for first, end, label in words.entities:
        if label in TYPES:
            drafts.extend(_trimmed(words, first, end - 1, label))
    drafts = with_possessed(words, with_known(words, _joined(words, drafts)))
    for find_more in (
        with_syllables,
        without_headlines,
        with_titled,
        with_aged,
        with_acronyms,
        with_capitalised,
        with_models,
        with_codes,
        with_repeated,
    ):
        drafts = find_more(words, drafts)
    return _with_first_halves(words, drafts)


def _trimmed(words: Words, first: int, last: int, label: str) -> list[NameDraft]:
    """One recognised name without article, titles, quotation marks and possessive ending; pieces where it was two."""
    for word in range(first, last + 1):
        before = _parted_at(words, (first, word, last), label)
        if before is not None:
            return _trimmed(words, first, word - 1, before) + _trimmed(words, word + 1, last, label)
    while first <= last and _is_no_start(words, first):
        first += 1
    last = _end_of_name(words, first, last, label)
    if label != "PERSON" and first < last and not has_organization_head(" ".join(words.text[first : last + 1])):
        last = _end_of_name(words, first, _without_description(words, first, last), label)
    if label == "PERSON":
        while first <= last and _is_title(words, first, last):
            first += 1
    elif label == "ORG" and first < last and is_address(words.text[first]):
        first, label = first + 1, "PERSON"
    if first > last or last - first >= _LONGEST or words.apart[first]:
        return []
    draft = NameDraft(first, last, TYPES[label], label, possessive_cut(words.text[last]))
    return [draft] if _is_name(words, draft) else []


def _end_of_name(words: Words, first: int, last: int, label: str) -> int:
    """Last word of a name: a verb or pronoun of a headline, and small words at the end, are none of it."""
    if label == "PERSON":
        for word in range(first + 1, last + 1):
            if words.tag[word] in _VERBS or words.pos[word] == "PRON":
                last = word - 1
                break
    while first <= last and (words.lower[last] in _DETERMINERS or _is_edge(words, last) or words.text[last].islower()):
        last -= 1
    return last


def _without_description(words: Words, first: int, last: int) -> int:
    """Last word of a name without the noun for a person behind it ("Arden Woman", "Norland Surgeon General")."""
    if last > first + 1 and is_job(f"{words.lower[last - 1]} {words.lower[last]}"):
        return last - 2
    noun = words.lower[last]
    return last - 1 if person_word(noun) is not None and not is_weak_person_word(noun) else last


def _parted_at(words: Words, bounds: tuple[int, int, int], label: str) -> str | None:
    """What the recogniser should have called the words before a word that parts two names; None when it parts none."""
    first, word, last = bounds
    text = words.text[word]
    if "\n" in text or text in _BREAKS:
        return label
    if label == "PERSON" and word < last and words.lower[word] in ("and", "&", ",", "said"):
        return None if text == "," and words.lower[word + 1] in _SUFFIXES else label
    if text in POSSESSIVES and first < word < last:
        return _owner_label(words, first, word, label)
    return None


def _owner_label(words: Words, first: int, mark: int, label: str) -> str | None:
    """Label of the owner that a possessive inside a name parts off ("Norland's Navy"); None if it parts none."""
    owner = " ".join(words.text[first:mark])
    if is_known_organization(owner):
        return "ORG"
    if is_place(owner):
        return "GPE"
    if label == "PERSON":
        return "PERSON"
    return "ORG" if label in ("PRODUCT", "WORK_OF_ART") or mark - first > 1 else None


def _is_edge(words: Words, word: int) -> bool:
    text = words.text[word]
    return text in _EDGES or text in POSSESSIVES or text.isspace()


def _is_no_start(words: Words, word: int) -> bool:
    """Whether a word cannot begin a name: an article, a mark, or a small word that is no particle ("next")."""
    if words.lower[word] in _DETERMINERS or _is_edge(words, word):
        return True
    text = words.text[word]
    return text.islower() and not is_particle(text)


def _is_title(words: Words, word: int, last: int) -> bool:
    """Whether a word at the front of a person's name is a title or job, not a name."""
    text, lower = words.text[word], words.lower[word]
    if given_name_gender(text) is not None and word < last:
        return False
    if is_address(text) or is_rank(text) or is_job(lower) or (word < last and is_role_modifier(lower)):
        return True
    return word < last and (is_people_word(text) or person_word(lower) is not None)


def _is_name(words: Words, draft: NameDraft) -> bool:
    texts = draft.words(words)
    if not any(text[:1].isupper() or text[:1].isdigit() or text[1:2].isupper() for text in texts):
        return False
    if not any(char.isalpha() for text in texts for char in text):
        return False
    whole = " ".join(texts)
    if draft.label == "NORP" or is_people_word(whole):
        return _is_group_name(words, draft, whole)
    if (is_calendar_word(texts[0]) and len(texts) == 1) or is_party_and_state(whole):
        return False
    after = draft.last + 1
    if after < len(words) and (is_job(f"{whole} {words.text[after]}") or is_rank(f"{whole} {words.text[after]}")):
        # "Vice President": the name is the first half of a title.
        return False
    if is_portfolio(whole) and _beside_job(words, draft):
        return False
    if is_job(whole.lower()) or (len(texts) > 1 and is_rank(whole)):
        return False
    if len(texts) == 1 and _is_plural_of_people(whole.lower()):
        return False
    return not is_no_name(whole)


def _beside_job(words: Words, draft: NameDraft) -> bool:
    """Whether a name is only the field of a job ("Transport Minister", "secretary of defense")."""
    after, before = draft.last + 1, draft.first - 1
    if after < len(words) and (is_job(words.lower[after]) or is_rank(words.text[after])):
        return True
    return before > 0 and words.lower[before] in ("of", "for") and is_job(words.lower[before - 1])


def _is_plural_of_people(word: str) -> bool:
    return word.endswith("s") and (person_word(word[:-1]) is not None or is_group(word))


def _is_group_name(words: Words, draft: NameDraft, whole: str) -> bool:
    """A word for people is their name as a noun; before another noun it only describes that."""
    if not is_people_word(whole) and (is_place(whole) or is_known_organization(whole) or has_organization_head(whole)):
        return True
    tag, dep = words.tag[draft.last], words.dep[draft.last]
    if tag in ("NNS", "NNPS"):
        draft.type = "group"
        return True
    if tag == "JJ" or dep in ("amod", "compound", "nmod"):
        return False
    draft.type = "person" if tag == "NN" else "group"
    return dep in _NOMINAL and is_people_word(whole)


def _joined(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """Two halves of one name as one: neighbours, or parted by a particle, a hyphen or a nickname in quotes only."""
    joined: list[NameDraft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _continues(words, before, draft):
            before.last, before.cut = draft.last, draft.cut
        else:
            joined.append(draft)
    taken = taken_words(joined)
    for draft in joined:
        if draft.type == "person":
            _grow_behind(words, draft, taken)
            _grow_before(words, draft, taken)
    return joined


def _continues(words: Words, before: NameDraft, draft: NameDraft) -> bool:
    if before.type != "person" or draft.type != "person" or before.cut:
        return False
    if words.sentence[before.last] != words.sentence[draft.first] or draft.first - before.last > 3:
        return False
    return all(
        (is_particle(words.text[word]) and words.lower[word] not in _COMMON) or words.text[word] in ("-", "‑")
        for word in range(before.last + 1, draft.first)
    )


def _grow_behind(words: Words, draft: NameDraft, taken: dict[int, NameDraft]) -> None:
    """Take in what the recogniser left out behind a name: "Jr.", a hyphenated half, a nickname and the surname."""
    after = draft.last + 1
    if draft.cut or after >= len(words) or after in taken:
        return
    if words.lower[after] in _SUFFIXES:
        draft.last = after
    elif words.text[after] in ("-", "‑") and after + 1 < len(words) and after + 1 not in taken:
        touching = words.end[draft.last] == words.start[after] and words.end[after] == words.start[after + 1]
        named = words.is_capital(after + 1) and words.pos[after + 1] == "PROPN"
        if touching and (named or (draft.first < draft.last and is_syllable(words.text[after + 1]))):
            draft.last = after + 1
    elif words.text[after] in _QUOTES and after + 3 < len(words) and words.text[after + 2] in _QUOTES:
        surname = after + 3
        if words.is_capital(after + 1) and words.is_capital(surname) and words.pos[surname] == "PROPN":
            behind = taken.get(surname)
            if behind is None or behind.type == "person":
                draft.last = surname if behind is None else behind.last
                draft.cut = possessive_cut(words.text[draft.last])


def _grow_before(words: Words, draft: NameDraft, taken: dict[int, NameDraft]) -> None:
    """Take in a particle or given name directly before a name."""
    before = draft.first - 1
    if before < 0 or before in taken or words.sentence[before] != words.sentence[draft.first]:
        return
    if not words.is_capital(before):
        return
    particle = is_particle(words.text[before]) and words.lower[before] not in _COMMON
    given = given_name_gender(words.text[before]) is not None and words.pos[before] == "PROPN"
    if particle or (given and words.dep[before] == "compound") or _is_unknown_given(words, before, draft):
        draft.first = before


def _with_first_halves(words: Words, drafts: list[NameDraft]) -> list[NameDraft]:
    """The drafts, those of people of one word with the unknown given name before them, which parsers part off."""
    taken = taken_words(drafts)
    for draft in drafts:
        before = draft.first - 1
        if draft.type != "person" or before < 0 or before in taken or not words.is_capital(before):
            continue
        if words.start[draft.first] == words.end[before] + 1 and _is_unknown_given(words, before, draft):
            draft.first = before
    return drafts


def _is_unknown_given(words: Words, before: int, draft: NameDraft) -> bool:
    """Whether a capitalised word before a name of one word can only be its first half: no title, nor a known word."""
    text = words.text[before]
    if draft.first != draft.last or words.pos[before] != "PROPN" or not text.isalpha() or not text[1:].islower():
        return False
    if is_job(text.lower()) or is_rank(text) or is_address(text) or is_people_word(text) or is_calendar_word(text):
        return False
    known = is_place(text) or is_known_organization(text) or is_portfolio(text) or is_role_modifier(text.lower())
    return not known and person_word(text.lower()) is None and text.lower() not in words.written_small
