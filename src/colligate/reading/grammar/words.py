"""A parse as plain lists: what the steps that look at many words many times read instead of the parser's tokens."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from colligate.records.span import Span

_KEY = "colligate.words"


class Words:
    """The words of one report, by position. A list gives an attribute several times faster than a token does.

    Args:
        doc: The parse.
        furniture: Spans whose words are no part of the story.
    """

    def __init__(self, doc: Doc, furniture: Iterable[Span] = ()) -> None:
        self.text = [token.text for token in doc]
        self.lower = [text.lower() for text in self.text]
        self.written_small = frozenset(text for text in self.text if text.islower())
        """Words that the report writes in small letters somewhere."""
        self.lemma = [token.lemma_.lower() for token in doc]
        self.pos = [token.pos_ for token in doc]
        self.tag = [token.tag_ for token in doc]
        self.dep = [token.dep_ for token in doc]
        self.head = [token.head.i for token in doc]
        self.start = [token.idx for token in doc]
        self.end = [start + len(text) for start, text in zip(self.start, self.text, strict=True)]
        self.sentence: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        self.paragraph: list[int] = []
        """Number of the paragraph of each sentence."""
        self.kids: list[list[int]] = [[] for _ in self.text]
        self._number_sentences(doc)
        for word, head in enumerate(self.head):
            if head != word:
                self.kids[head].append(word)
        self.entities = [(found.start, found.end, found.label_) for found in doc.ents]
        self.apart = self._words_in(furniture)
        self.quoted = self._quoted()

    def __len__(self) -> int:
        return len(self.text)

    def is_capital(self, word: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[word][:1].isupper()

    def left_edge(self, word: int) -> int:
        """First word of everything that depends on the word."""
        first = word
        while self.kids[first] and self.kids[first][0] < first:
            first = self.kids[first][0]
        return first

    def right_edge(self, word: int) -> int:
        """Last word of everything that depends on the word."""
        last = word
        while self.kids[last] and self.kids[last][-1] > last:
            last = self.kids[last][-1]
        return last

    def kid(self, word: int, *deps: str) -> int | None:
        """First word that depends on the word in one of these ways."""
        for kid in self.kids[word]:
            if self.dep[kid] in deps:
                return kid
        return None

    def _number_sentences(self, doc: Doc) -> None:
        paragraph = 0
        for number, sentence in enumerate(doc.sents):
            self.sentence.extend([number] * (sentence.end - sentence.start))
            self.sentences.append((sentence.start, sentence.end))
            self.paragraph.append(paragraph)
            paragraph += any("\n" in self.text[word] for word in range(sentence.start, sentence.end))

    def _words_in(self, furniture: Iterable[Span]) -> list[bool]:
        apart = [False] * len(self.text)
        for span in furniture:
            for word, (start, end) in enumerate(zip(self.start, self.end, strict=True)):
                if start >= span.end:
                    break
                if end > span.start:
                    apart[word] = True
        return apart

    def _quoted(self) -> list[bool]:
        """Whether each word stands in quotation marks; an unclosed quotation ends with its paragraph."""
        quoted, inside = [], False
        for text in self.text:
            if inside and "\n" in text:
                inside = False
            if text == "“":
                inside = True
            elif text == "”":
                inside = False
            elif text in ('"', "``", "''"):
                inside = not inside
            quoted.append(inside)
        return quoted


def words_of(doc: Doc, furniture: Iterable[Span] = ()) -> Words:
    """The words of a parse, made once."""
    words = doc.user_data.get(_KEY)
    if words is None:
        words = doc.user_data[_KEY] = Words(doc, furniture)
    assert isinstance(words, Words)
    return words
