"""Names that the parser's recogniser passed over: behind titles, in brackets, capitalised, or named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.names import is_particle, parse_name
from colligate.knowledge.not_names import is_calendar_word, is_common_abbreviation, is_no_name, is_party_and_state
from colligate.knowledge.organizations import (
    acronyms,
    has_organization_head,
    is_acronym,
    is_known_organization,
    known_phrases,
)
from colligate.knowledge.places import is_place
from colligate.knowledge.placewords import has_place_head
from colligate.knowledge.titles import given_name_gender, is_address, is_job, is_portfolio, is_rank
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft, add_drafts, possessive_cut, taken_words
from colligate.records.mention import EntityType

_MODEL_PLACES = frozenset({"appos", "compound", "pobj", "dobj", "nsubj"})
_CODE = re.compile(r"[A-HJ-Z][A-Z]?-?\d{2,4}[A-Z]{0,2}s?")
_REPEATABLE = frozenset({"PROPN", "NOUN", "ADJ", "X", "NUM"})


def with_known(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and organizations known by names of several words, of which the recogniser may have seen pieces."""
    known, found = known_phrases(), []
    for word, text in enumerate(words.text):
        for phrase in known.get(text, ()) if not words.apart[word] else ():
            last = _end_of_phrase(words, word, phrase)
            if last is not None:
                found.append(NameDraft(word, last, "organization", "ORG"))
                break
    # What begins before such a name or goes on behind it is another body ("New York Times Company").
    kept = [draft for draft in drafts if not any(one.first <= draft.first and draft.last <= one.last for one in found)]
    return add_drafts(kept, found)


def with_possessed(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, with a body's name whole that a plural's apostrophe had cut ("Harbour Workers' Union")."""
    taken = taken_words(drafts)
    for draft in drafts:
        mark = draft.last + 1
        if draft.type == "person" or not words.text[draft.last].endswith("s") or mark + 1 >= len(words):
            continue
        touching = words.text[mark] in ("'", "’") and words.start[mark] == words.end[draft.last]
        head = mark + 1
        if touching and head not in taken and words.is_capital(head) and has_organization_head(words.text[head]):
            draft.last, draft.type, draft.label, draft.cut = head, "organization", "ORG", 0
    return list(drafts)


def _end_of_phrase(words: Words, first: int, phrase: tuple[str, ...]) -> int | None:
    """Last word of a phrase that begins at a word; a possessive may be parted from its word."""
    word, end = first, len(words)
    for piece in phrase:
        text = ""
        while word < end and len(text) < len(piece):
            text += words.text[word].replace("’", "'")
            word += 1
        if text != piece:
            return None
    return word - 1 if words.sentence[word - 1] == words.sentence[first] else None


def with_titled(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and names that stand behind "Mr." or a rank."""
    taken = taken_words(drafts)
    found = []
    for word, text in enumerate(words.text[:-1]):
        first = word + 1
        if not text[:1].isupper() or word in taken or first in taken or not words.is_capital(first):
            continue
        if words.apart[word] or words.pos[first] != "PROPN" or not (is_address(text) or is_rank(text)):
            continue
        last = first
        while last + 1 < len(words) and last + 1 not in taken and _may_name(words, last + 1):
            last += 1
        plain = words.lower[first]
        if (
            is_address(plain)
            or is_job(plain)
            or is_rank(plain)
            or is_calendar_word(plain)
            or not (is_address(text) or last > first)
        ):
            continue
        if not has_organization_head(" ".join(words.text[first : last + 1])):
            found.append(NameDraft(first, last, "person", "", possessive_cut(words.text[last])))
    return add_drafts(drafts, found)


def with_acronyms(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and acronyms in brackets behind the name that they shorten."""
    found = []
    for draft in drafts:
        at = draft.last + 2
        if at + 1 >= len(words) or words.text[at - 1] not in "([" or words.text[at + 1] not in ")]":
            continue
        letters = words.text[at].replace(".", "")
        known = draft.type == "organization" and draft.last > draft.first and words.text[at].isupper()
        if is_acronym(words.text[at]) and (known or letters in acronyms(draft.text(words))):
            if draft.type in ("person", "group"):
                draft.type = "organization"
            found.append(NameDraft(at, at, draft.type))
    return add_drafts(drafts, found)


def with_capitalised(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, grown by capitalised words that touch them, and capitalised runs that stand alone."""
    taken = taken_words(drafts)
    found: list[NameDraft] = []
    for start, end in words.sentences:
        if _is_headline(words, start, end):
            continue
        word = start
        while word < end:
            if word in taken or not _may_name(words, word):
                word += 1
                continue
            last = word
            while last + 1 < end and last + 1 not in taken and _may_name(words, last + 1):
                last += 1
            last = _with_of(words, taken, word, last)
            if word not in taken and not _attached(words, taken, word, last) and (word > start or last > word):
                draft = _capitalised(words, word, last)
                if draft is not None:
                    found.append(draft)
            word = last + 1
    return add_drafts(drafts, found)


def without_headlines(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, with names in headlines cut to what the text knows as names ("Ana Berg Rips Rivals")."""
    known = {draft.words(words) for draft in drafts if draft.type == "person" and draft.last == draft.first + 1}
    small = {text for text in words.text if text.islower()}
    kept = []
    for draft in drafts:
        if _is_headline(words, *words.sentences[words.sentence[draft.first]]):
            texts = draft.words(words)
            if len(texts) > 2 and texts[:2] in known:
                draft.last, draft.cut = draft.first + 1, 0
            elif len(texts) > 2 and texts[-2:] in known and not is_particle(texts[-2]):
                draft.first = draft.last - 1
            elif texts not in known and not _cut_small(words, draft, small):
                continue
        kept.append(draft)
    return kept


def _cut_small(words: Words, draft: NameDraft, small: set[str]) -> bool:
    """Cut words off a headline's name that the text has in small letters too; false when no other is left."""
    if not any(words.lower[word] in small for word in range(draft.first, draft.last + 1)):
        return True
    if has_organization_head(draft.text(words)) or has_place_head(draft.text(words)):
        return True
    while draft.first <= draft.last and words.lower[draft.first] in small:
        draft.first += 1
    while draft.last >= draft.first and words.lower[draft.last] in small:
        draft.last, draft.cut = draft.last - 1, 0
    return draft.first <= draft.last


def with_models(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, with a maker's name and what it makes as one name of a thing ("Arden A3", "Falcon 700 Plus")."""
    taken = taken_words(drafts)
    dropped: set[int] = set()
    for draft in drafts:
        after = draft.last + 1
        if id(draft) in dropped or draft.type not in ("organization", "other") or draft.cut or after >= len(words):
            continue
        if words.sentence[after] != words.sentence[draft.last] or draft.first != draft.last:
            continue
        behind = taken.get(after)
        made = behind is not None and behind.type == "other" and words.dep[draft.last] in ("compound", "nmod")
        if (not made and not (behind is None or behind.first == behind.last)) or not (made or _is_model(words, after)):
            if behind is None:
                _take_numbered(words, draft, taken, dropped)
            continue
        if behind is None:
            draft.last = after
        else:
            draft.last, draft.cut = behind.last, behind.cut
            dropped.add(id(behind))
        draft.type, draft.label = "other", "PRODUCT"
    return [draft for draft in drafts if id(draft) not in dropped]


def _take_numbered(words: Words, draft: NameDraft, taken: dict[int, NameDraft], dropped: set[int]) -> None:
    """Take a number and the name behind it into a maker's name ("Arden 700 Falcon")."""
    number, word = draft.last + 1, draft.last + 2
    if word >= len(words) or words.sentence[word] != words.sentence[draft.last] or not words.is_capital(word):
        return
    text, behind = words.text[number], taken.get(word)
    if not (text.isdigit() and 2 < len(text) < 5) or _is_year(text) or words.pos[word] not in ("PROPN", "NOUN"):
        return
    if behind is not None and (behind.type != "other" or behind.first != word):
        return
    draft.last, draft.cut = (word, 0) if behind is None else (behind.last, behind.cut)
    draft.type, draft.label = "other", "PRODUCT"
    if behind is not None:
        dropped.add(id(behind))


def with_codes(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and things that are called by capital letters with a number ("a Q-12", "two V410s")."""
    found = [
        NameDraft(word, word, "other", "")
        for word, text in enumerate(words.text)
        if _CODE.fullmatch(text) and not words.apart[word] and words.pos[word] in ("PROPN", "NOUN", "NUM", "ADJ")
    ]
    return add_drafts(drafts, found)


def _is_model(words: Words, word: int) -> bool:
    """Whether a word is written as models of makers are: letters with digits ("A3", "737s"), or a number of no noun."""
    text = words.text[word]
    if text[-1:] == "s" and text[:-1].isdigit():
        return len(text) > 3 and not _is_year(text[:-1])
    first, dash, second = text.partition("-")
    if dash and first.isdigit() and len(first) > 2 and not _is_year(first) and second[:1].isdigit():
        return second.isalnum()
    letters = text.replace("-", "")
    digits = sum(char.isdigit() for char in letters)
    if not digits or not letters.isalnum():
        return False
    if digits < len(letters):
        return letters[0].isupper() or (letters[0].isdigit() and any(char.isupper() for char in letters))
    if not 2 <= len(letters) <= 4 or _is_year(letters):
        return False
    dep = words.dep[word]
    return dep in _MODEL_PLACES or (dep == "nummod" and words.head[word] == word - 1)


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")


def with_repeated(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and later uses of their names, whole or surname alone."""
    known: dict[str, list[tuple[tuple[str, ...], EntityType]]] = {}
    for draft in drafts:
        texts = draft.words(words)
        # A family name that stands first ("Park Jong-ho") is what comes again.
        family = slice(0, 1) if parse_name(" ".join(texts).replace(" - ", "-")).family_first else slice(-1, None)
        forms = {texts, texts[family]} if draft.type == "person" and len(texts) > 1 else {texts}
        if draft.label == "PRODUCT" and len(texts) > 1 and texts[-1][-1].isdigit() and not _is_year(texts[-1]):
            forms.add(texts[-1:])
        for form in sorted(forms):
            if len(form[-1]) > 2:
                known.setdefault(form[0], []).append((form, draft.type))
    taken = taken_words(drafts)
    found = []
    for word, text in enumerate(words.text):
        if not text[:1].isalnum() or text[:1].islower() or word in taken:
            continue
        plain = text[: -possessive_cut(text)] if text[-1] in "s’'" and possessive_cut(text) else text
        if plain not in known and plain[-1:] == "s" and plain[-2:-1].isdigit():
            plain = plain[:-1]
        options = known.get(plain) or (known.get(plain.title()) if len(plain) > 3 and plain.isupper() else None)
        if not options or words.apart[word] or words.pos[word] not in _REPEATABLE or is_people_word(text):
            continue
        fitting = [option for option in options if _matches(words, word, option[0])]
        if fitting:
            form, kind = max(fitting, key=lambda option: (len(option[0]), option))
            last = word + len(form) - 1
            found.append(NameDraft(word, last, kind, "", possessive_cut(words.text[last])))
    return add_drafts(drafts, found)


def _may_name(words: Words, word: int) -> bool:
    text = words.text[word]
    if words.pos[word] != "PROPN" or words.apart[word] or len(text) < 2:
        return False
    if not (text[0].isupper() or any(char.isupper() for char in text[1:])):
        return False
    if is_calendar_word(text) or is_common_abbreviation(text):
        return False
    return not is_people_word(text) and not is_address(text)


def _with_of(words: Words, taken: dict[int, NameDraft], first: int, last: int) -> int:
    """Last word of a run with what "of" adds ("Gulf of Arden"); a name there is taken into it."""
    behind = last + 2
    if (
        behind >= len(words)
        or words.lower[last + 1] != "of"
        or not (has_place_head(f"x {words.text[last]}") or has_organization_head(words.text[last]))
    ):
        return last
    name = taken.get(behind)
    if name is not None and name.first == behind and not name.cut:
        name.first = first
        for word in range(first, behind):
            taken[word] = name
        return last
    while behind < len(words) and behind not in taken and _may_name(words, behind):
        last, behind = behind, behind + 1
    return last


def _attached(words: Words, taken: dict[int, NameDraft], first: int, last: int) -> bool:
    """Whether a capitalised run only completes the name that it touches; then that name has grown."""
    before, after = taken.get(first - 1), taken.get(last + 1)
    if before is not None and not before.cut and before.type != "group" and _bound(words, before.last, first, last):
        if is_job(words.lower[last]) or is_rank(words.text[last]):
            return False
        single = before.last == before.first
        before.last, before.cut = last, possessive_cut(words.text[last])
        if single and before.type == "organization" and not has_organization_head(before.text(words)):
            # A maker's name with the name of what it makes ("Arden Falcon").
            before.type, before.label = "other", ""
        return True
    if after is None or after.type not in ("place", "other") or not _bound(words, after.first, first, last):
        return False
    if is_job(words.lower[last]) or is_rank(words.text[first]) or words.head[last] != after.last:
        return False
    after.first = first
    return True


def _bound(words: Words, edge: int, first: int, last: int) -> bool:
    """Whether grammar makes one name of a run and the word beside it, in one sentence."""
    if words.sentence[edge] != words.sentence[first]:
        return False
    run = range(first, last + 1)
    return (words.dep[edge] in ("compound", "nmod") and words.head[edge] in run) or any(
        words.head[word] == edge and words.dep[word] in ("compound", "nmod") for word in run
    )


def _capitalised(words: Words, first: int, last: int) -> NameDraft | None:
    while first <= last and (is_job(words.lower[first]) or is_rank(words.text[first])):
        first += 1
    end = last
    while last >= first and is_job(words.lower[last]):
        last -= 1
    if first > last:
        return None
    draft = NameDraft(first, last, "other", "", possessive_cut(words.text[last]))
    name = draft.text(words)
    if is_portfolio(name) and last + 1 < len(words) and is_job(words.lower[last + 1]):
        return None
    if (
        is_no_name(name)
        or is_party_and_state(name)
        or (last < end and not (is_known_organization(name) or is_place(name)))
    ):
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
    """Whether most words of a sentence without a full stop are capitalised, so that capitals show nothing."""
    while end > start and words.text[end - 1].isspace():
        end -= 1
    if words.text[end - 1] == ".":
        return False
    long = [word for word in range(start, end) if len(words.text[word]) > 3 and words.text[word].isalpha()]
    return len(long) < 3 or sum(words.is_capital(word) for word in long) > 0.6 * len(long)


def _matches(words: Words, first: int, form: tuple[str, ...]) -> bool:
    texts = words.text[first : first + len(form)]
    if len(texts) < len(form):
        return False
    cut = possessive_cut(texts[-1])
    if cut:
        texts[-1] = texts[-1][:-cut]
    return all(_same_word(found, known) for found, known in zip(texts, form, strict=True))


def _same_word(found: str, known: str) -> bool:
    """Equal, all capitals, or the plural of a model ("A3s")."""
    return found in (known, known.upper()) or (known[-1].isdigit() and found == f"{known}s")
