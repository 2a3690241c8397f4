"""Names that an age shows to be a person's: "Iva Quell, 19, of Arden", "17-year-old Destiny Moss"."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.knowledge.ages import OLDEST
from colligate.knowledge.not_names import is_calendar_word
from colligate.knowledge.places import is_place
from colligate.knowledge.titles import is_address, is_job, is_rank
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft, add_drafts, taken_words

_MOST_WORDS = 4
_BEHIND_AGE = frozenset({",", "and", "of", ".", ";", ")", "was", "were", "is", "who"})
_QUOTES = frozenset({"“", "”", '"', "``", "''", "‘", "’"})


def with_aged(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and names beside ages that the recogniser passed over or cut."""
    taken = taken_words(drafts)
    found: list[NameDraft] = []
    for word in range(1, len(words) - 2):
        run = None
        if words.text[word] in (",", "(") and _is_age(words, word + 1) and words.lower[word + 2] in _BEHIND_AGE:
            run = _run_before(words, word - 1)
        elif words.lower[word] == "old" and words.lower[word - 2] in ("year", "years"):
            run = _run_after(words, word + 1)
        if run is not None:
            _take(words, run, taken, found)
    return add_drafts(drafts, found)


def _is_age(words: Words, word: int) -> bool:
    text = words.text[word]
    return text.isdigit() and len(text) < 4 and 0 < int(text) <= OLDEST


def _run_before(words: Words, last: int) -> tuple[int, int] | None:
    """The capitalised words that end at a word, a nickname in quotation marks among them."""
    first, count, word = last + 1, 0, last
    while word >= 0 and count < _MOST_WORDS and words.sentence[word] == words.sentence[last]:
        if _is_part(words, word):
            first, count = word, count + 1
        elif words.text[word] not in _QUOTES or first > last:
            break
        word -= 1
    while first <= last and (is_job(words.lower[first]) or words.text[first] in _QUOTES):
        first += 1
    return (first, last) if first < last and _is_part(words, last) else None


def _run_after(words: Words, first: int) -> tuple[int, int] | None:
    last = first - 1
    while last + 1 < len(words) and last - first + 2 <= _MOST_WORDS and _is_part(words, last + 1):
        last += 1
    return (first, last) if first < last else None


def _is_part(words: Words, word: int) -> bool:
    text = words.text[word]
    if words.apart[word] or not text[:1].isupper() or is_address(text) or is_rank(text) or is_calendar_word(text):
        return False
    return text.replace("'", "").replace("’", "").replace("-", "").replace(".", "").isalpha()


def _take(words: Words, run: tuple[int, int], taken: dict[int, NameDraft], found: list[NameDraft]) -> None:
    """Make the words a person's name, or let a person's name that ends there begin with them."""
    first, last = run
    if is_place(" ".join(words.text[first : last + 1])):
        return
    held = {id(draft): draft for word in range(first, last + 1) if (draft := taken.get(word)) is not None}
    if not held:
        found.append(NameDraft(first, last, "person", ""))
        return
    (draft, *others) = held.values()
    # Words that lie in no other name only complete this one ("Marquise" before "J. Moss").
    if not others and draft.last == last and draft.first > first and draft.type in ("person", "other", "organization"):
        draft.first, draft.type = first, "person"
        for word in range(first, last + 1):
            taken[word] = draft
