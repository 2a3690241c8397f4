"""Names in a report: what the parser's recogniser found, repaired, and what it missed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.names import is_particle
from colligate.knowledge.organizations import acronyms, has_organization_head, is_acronym, is_known_organization
from colligate.knowledge.places import is_place
from colligate.knowledge.placewords import has_place_head
from colligate.knowledge.titles import given_name_gender, is_address, is_job, is_rank, is_role_modifier, person_word
from colligate.reading.words import Words
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
POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s", "´s"})
_EDGES = frozenset("\"“”‘’'`,.;:!?()[]{}-–—/|*•…") | {"``", "''", "--", "'s", "’s"}
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "his", "her", "its", "their", "our", "my", "your"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "gmt",
        "utc",
        "est",
        "christmas",
        "easter",
        "am",
        "pm",
        "ok",
        "tv",
        "ceo",
        "cfo",
        "coo",
        "cto",
        "usd",
        "eur",
    ]
)
_LONGEST = 10


class NameDraft(msgspec.Struct):
    """A name while it is worked out.

    Args:
        first: Position of its first word.
        last: Position of its last word.
        type: Kind of entity.
        label: What the recogniser called it; "" when it did not see the name.
        cut: Characters of the last word that do not belong to the name.
    """

    first: int
    last: int
    type: EntityType
    label: str = ""
    cut: int = 0

    def words(self, words: Words) -> tuple[str, ...]:
        """The words of the name, without what is cut."""
        texts = words.text[self.first : self.last + 1]
        if self.cut:
            texts[-1] = texts[-1][: -self.cut]
        return tuple(texts)

    def text(self, words: Words) -> str:
        """The name, its words parted by single spaces."""
        return " ".join(self.words(words))


def find_names(words: Words) -> list[NameDraft]:
    """Names that stand in the text, in its order, none within another."""
    drafts: list[NameDraft] = []
    for first, end, label in words.entities:
        if label in TYPES:
            drafts.extend(_trimmed(words, first, end - 1, label))
    drafts = _joined(words, drafts)
    drafts = _with_titled(words, drafts)
    drafts = _with_acronyms(words, drafts)
    drafts = _with_capitalised(words, drafts)
    return _with_repeated(words, drafts)


def add_drafts(drafts: Iterable[NameDraft], more: Iterable[NameDraft]) -> list[NameDraft]:
    """Both lists in order of the text; what touches a draft of the first list is left out."""
    kept = sorted(drafts, key=lambda draft: draft.first)
    taken = {word for draft in kept for word in range(draft.first, draft.last + 1)}
    for draft in more:
        span = range(draft.first, draft.last + 1)
        if not taken.intersection(span):
            kept.append(draft)
            taken.update(span)
    return sorted(kept, key=lambda draft: draft.first)


def _trimmed(words: Words, first: int, last: int, label: str) -> list[NameDraft]:
    """One recognised name without article, titles, quotation marks and possessive ending; pieces where it was two."""
    for word in range(first, last + 1):
        if "\n" in words.text[word] or words.text[word] in ("(", "[", ";", "|", "•"):
            return _trimmed(words, first, word - 1, label) + _trimmed(words, word + 1, last, label)
        if label == "PERSON" and words.lower[word] in ("and", "&", ",", "said") and word < last:
            if words.text[word] == "," and words.lower[word + 1] in _SUFFIXES:
                continue
            return _trimmed(words, first, word - 1, label) + _trimmed(words, word + 1, last, label)
        if words.text[word] in POSSESSIVES and first < word < last and _splits(words, first, word, last, label):
            return _trimmed(words, first, word - 1, _owner_label(words, first, word, label)) + _trimmed(
                words, word + 1, last, label
            )
    while first <= last and (
        words.lower[first] in _DETERMINERS or words.text[first] in _EDGES or words.text[first].isspace()
    ):
        first += 1
    while first <= last and _ends_name(words, last):
        last -= 1
    if label == "PERSON":
        while first <= last and _is_title(words, first, last):
            first += 1
    elif label == "ORG" and first < last and is_address(words.text[first]):
        first, label = first + 1, "PERSON"
    if first > last or last - first >= _LONGEST or words.apart[first]:
        return []
    draft = NameDraft(first, last, TYPES[label], label, _possessive_cut(words.text[last]))
    return [draft] if _is_name(words, draft) else []


def _ends_name(words: Words, word: int) -> bool:
    text = words.text[word]
    return (
        (text in _EDGES and not text.endswith("’"))
        or text in POSSESSIVES
        or text.isspace()
        or words.lower[word] in _DETERMINERS
    )


def _possessive_cut(text: str) -> int:
    """How many characters of a word are a possessive ending that the tokenizer left on it."""
    if len(text) > 3 and text[-2] in "'’" and text[-1] == "s":
        return 2
    return 1 if len(text) > 2 and text[-1] in "'’" else 0


def _splits(words: Words, first: int, mark: int, last: int, label: str) -> bool:
    """Whether a possessive inside a name parts an owner from what is owned ("Norland's Interior Ministry")."""
    if label == "PERSON":
        return True
    owner = " ".join(words.text[first:mark])
    return is_place(owner) or is_known_organization(owner) or label in ("PRODUCT", "WORK_OF_ART") or mark - first > 1


def _owner_label(words: Words, first: int, mark: int, label: str) -> str:
    owner = " ".join(words.text[first:mark])
    if is_known_organization(owner):
        return "ORG"
    if is_place(owner):
        return "GPE"
    return "PERSON" if label == "PERSON" else "ORG"


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
    return not (len(texts) == 1 and (words.lower[draft.first] in _CALENDAR or is_job(words.lower[draft.first])))


def _is_group_name(words: Words, draft: NameDraft, whole: str) -> bool:
    """A demonym is a name of people when it is a noun; before another noun it only describes that."""
    if not is_people_word(whole) and (is_place(whole) or is_known_organization(whole) or has_organization_head(whole)):
        return True
    tag = words.tag[draft.last]
    if tag in ("NNS", "NNPS"):
        draft.type = "group"
        return True
    if tag == "JJ" or words.dep[draft.last] in ("amod", "compound", "nmod"):
        return False
    draft.type = "person" if words.tag[draft.last] == "NN" else "group"
    return words.dep[draft.last] in (
        "nsubj",
        "nsubjpass",
        "dobj",
        "pobj",
        "conj",
        "poss",
        "appos",
        "agent",
    ) and is_people_word(whole)


def _joined(words: Words, drafts: list[NameDraft]) -> list[NameDraft]:
    """Two halves of one name as one: neighbours, or parted by a particle or a hyphen only."""
    joined: list[NameDraft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _continues(words, before, draft):
            before.last, before.cut = draft.last, draft.cut
        else:
            joined.append(draft)
    for draft in joined:
        if draft.type == "person":
            _grow(words, draft, joined)
    return joined


def _continues(words: Words, before: NameDraft, draft: NameDraft) -> bool:
    if before.type != draft.type or before.cut or words.sentence[before.last] != words.sentence[draft.first]:
        return False
    between = range(before.last + 1, draft.first)
    if draft.type == "person":
        return len(between) <= 2 and all(
            (is_particle(words.text[word]) and words.lower[word] not in ("in", "a", "as", "at", "an", "i"))
            or words.text[word] in ("-", "‑")
            for word in between
        )
    return False


def _grow(words: Words, draft: NameDraft, drafts: list[NameDraft]) -> None:
    """Take in the rest of a person's name that the recogniser left out: "Jr.", particles, a hyphenated half."""
    taken = {word for other in drafts if other is not draft for word in (other.first, other.last)}
    after = draft.last + 1
    if draft.cut == 0 and after < len(words) and after not in taken:
        if words.lower[after] in _SUFFIXES:
            draft.last = after
        elif words.text[after] in ("-", "‑") and after + 1 < len(words) and words.is_capital(after + 1):
            touching = words.end[draft.last] == words.start[after] and words.end[after] == words.start[after + 1]
            if touching and after + 1 not in taken and words.pos[after + 1] == "PROPN":
                draft.last = after + 1
    before = draft.first - 1
    if (
        before >= 0
        and before not in taken
        and words.is_capital(before)
        and words.sentence[before] == words.sentence[draft.first]
    ):
        particle = is_particle(words.text[before]) and words.lower[before] not in (
            "in",
            "a",
            "as",
            "at",
            "an",
            "i",
            "the",
            "o",
        )
        given = given_name_gender(words.text[before]) is not None and words.pos[before] == "PROPN"
        if particle or (given and words.dep[before] == "compound"):
            draft.first = before


def _with_titled(words: Words, drafts: list[NameDraft]) -> list[NameDraft]:
    """Names that stand behind "Mr." or a rank, which the recogniser missed."""
    taken = [False] * (len(words) + 1)
    for draft in drafts:
        for word in range(draft.first, draft.last + 1):
            taken[word] = True
    found = []
    for word, text in enumerate(words.text[:-1]):
        if taken[word] or taken[word + 1] or not words.is_capital(word) or not words.is_capital(word + 1):
            continue
        if words.apart[word] or not (is_address(text) or is_rank(text)):
            continue
        last = word + 1
        while (
            last + 1 < len(words)
            and not taken[last + 1]
            and words.is_capital(last + 1)
            and words.pos[last + 1] == "PROPN"
        ):
            last += 1
        plain = words.lower[word + 1]
        if words.pos[word + 1] != "PROPN" or is_job(plain) or is_rank(plain) or plain in _CALENDAR:
            continue
        if is_address(text) or last > word + 1:
            if not has_organization_head(" ".join(words.text[word + 1 : last + 1])):
                found.append(NameDraft(word + 1, last, "person", "", _possessive_cut(words.text[last])))
    return add_drafts(drafts, found)


def _with_acronyms(words: Words, drafts: list[NameDraft]) -> list[NameDraft]:
    """Acronyms in brackets behind the name that they shorten."""
    found = []
    for draft in drafts:
        after = draft.last + 1
        if (
            after + 2 < len(words)
            and words.text[after] == "("
            and words.text[after + 2] == ")"
            and is_acronym(words.text[after + 1])
        ):
            if words.text[after + 1].replace(".", "") in acronyms(draft.text(words)):
                kind: EntityType = "organization" if draft.type in ("person", "group") else draft.type
                draft.type = kind
                found.append(NameDraft(after + 1, after + 1, kind))
    return add_drafts(drafts, found)


def _with_capitalised(words: Words, drafts: list[NameDraft]) -> list[NameDraft]:
    """Capitalised runs inside sentences that the recogniser passed over."""
    taken = {word for draft in drafts for word in range(draft.first, draft.last + 1)}
    found: list[NameDraft] = []
    for start, end in words.sentences:
        if _is_headline(words, start, end):
            continue
        word = start + 1
        while word < end:
            if word in taken or not _may_name(words, word):
                word += 1
                continue
            last = word
            while last + 1 < end and last + 1 not in taken and _may_name(words, last + 1):
                last += 1
            draft = _capitalised(words, word, last)
            if draft is not None:
                found.append(draft)
            word = last + 1
    return add_drafts(drafts, found)


def _may_name(words: Words, word: int) -> bool:
    text = words.text[word]
    if words.pos[word] != "PROPN" or words.apart[word] or len(text) < 2:
        return False
    if not (text[0].isupper() or any(char.isupper() for char in text[1:])):
        return False
    plain = words.lower[word].rstrip(".")
    return plain not in _CALENDAR and not is_people_word(text) and not is_address(text)


def _capitalised(words: Words, first: int, last: int) -> NameDraft | None:
    while first <= last and (is_job(words.lower[first]) or is_rank(words.text[first])):
        first += 1
    end = last
    while last >= first and is_job(words.lower[last]):
        last -= 1
    if first > last:
        return None
    draft = NameDraft(first, last, "other", "", _possessive_cut(words.text[last]))
    name = draft.text(words)
    if last < end and not (is_known_organization(name) or is_place(name)):
        # "Prime Minister": the words before the job are a part of the title, not a name.
        return None
    if is_known_organization(name) or has_organization_head(name):
        draft.type = "organization"
    elif has_place_head(name) or is_place(name):
        draft.type = "place"
    elif first < last and given_name_gender(words.text[first]) is not None:
        draft.type = "person"
    return draft


def _is_headline(words: Words, start: int, end: int) -> bool:
    """Whether most words of a sentence are capitalised, so that capitals show nothing."""
    long = [word for word in range(start, end) if len(words.text[word]) > 3 and words.text[word].isalpha()]
    return len(long) < 3 or sum(words.is_capital(word) for word in long) > 0.6 * len(long)


def _with_repeated(words: Words, drafts: list[NameDraft]) -> list[NameDraft]:
    """Later uses of a known name, whole or surname alone, that the recogniser passed over."""
    known: dict[str, list[tuple[tuple[str, ...], EntityType]]] = {}
    for draft in drafts:
        texts = draft.words(words)
        forms = {texts, texts[-1:]} if draft.type == "person" and len(texts) > 1 else {texts}
        for form in sorted(forms):
            if len(form[-1]) > 2:
                known.setdefault(form[0], []).append((form, draft.type))
    taken = {word for draft in drafts for word in range(draft.first, draft.last + 1)}
    found = []
    for word, text in enumerate(words.text):
        plain = text[: -_possessive_cut(text)] if text[-1:] in "s’'" and _possessive_cut(text) else text
        options = known.get(plain) or (known.get(plain.title()) if len(plain) > 3 and plain.isupper() else None)
        if not options or word in taken or words.apart[word] or words.pos[word] not in ("PROPN", "NOUN", "ADJ", "X"):
            continue
        form, kind = max(options, key=lambda option: (_matches(words, word, option[0]), len(option[0]), option))
        last = word + len(form) - 1
        if _matches(words, word, form) and not is_people_word(text):
            found.append(NameDraft(word, last, kind, "", _possessive_cut(words.text[last])))
    return add_drafts(drafts, found)


def _matches(words: Words, first: int, form: tuple[str, ...]) -> bool:
    texts = words.text[first : first + len(form)]
    if len(texts) < len(form):
        return False
    cut = _possessive_cut(texts[-1])
    if cut:
        texts[-1] = texts[-1][:-cut]
    return all(left == right or left == right.upper() for left, right in zip(texts, form, strict=True))
