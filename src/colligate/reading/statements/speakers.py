"""Who is made to say it: the words that name a speaker, and the mention and referent that they stand for."""

from __future__ import annotations

from bisect import bisect_left

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.speech import document_nouns, kind_of_source, sources
from colligate.reading.grammar.clauses import words_of
from colligate.reading.statements.speaker_grammar import people, stated_owner
from colligate.reading.statements.speaker_phrases import phrase_of
from colligate.records.mention import Referent
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.statement import SourceKind, Speaker

_SEVERAL = frozenset(("many", "some", "most", "others", "few", "several", "all", "both", "none"))
"""Words for sources of which nothing is told but that they are more than one."""


class SpeakerFinder:
    """Finds speakers in one report.

    Args:
        doc: The parse.
        reading: What was found before: mentions and referents.
    """

    def __init__(self, doc: Doc, reading: Reading) -> None:
        self._doc = doc
        self._report = reading.report
        self.text = reading.report.text
        self._mentions = reading.mentions
        self._referents: dict[str, Referent] = {referent.id: referent for referent in reading.referents}
        self._starts = [mention.span.start for mention in reading.mentions]
        self._by_head: dict[int, int] = {}
        for n, mention in enumerate(reading.mentions):
            self._by_head.setdefault(mention.head.start, n)

    def speaker(self, head: Token, cue: int | None = None) -> Speaker:
        """The speaker whose phrase has that head.

        Args:
            head: Main word of the phrase.
            cue: Position of the cue's head, where the phrase may not reach.
        """
        first, last = phrase_of(head, cue)
        start, end = self._doc[first].idx, self._doc[last].idx + len(self._doc[last])
        span = self._report.span(start, end)
        at = self.mention_of(head)
        referent = self._referents.get(self._mentions[at].referent) if at is not None else None
        named = self._is_named(at, referent) or (at is None and head.tag_ in ("NNP", "NNPS"))
        kind = self._kind(head, at, referent, named)
        unnamed_kind = kind not in ("named", "agency", "document") and head.lemma_.lower() not in document_nouns()
        known = named or (head.pos_ == "PRON" and referent is None)
        return Speaker(span, at, referent.id if referent else None, unnamed_kind and not known, kind)

    def again(self, speaker: Speaker) -> Speaker:
        """The same speaker, where no words repeat the name."""
        return msgspec.structs.replace(speaker, span=None, mention=None)

    def mention_of(self, head: Token) -> int | None:
        """Position of the mention that a word heads, or lies in."""
        owner = stated_owner(head) if head.lemma_.lower() in document_nouns() else None
        additions = [*_names_added(head), *self._name_behind(head)]
        best: int | None = None
        # "Jong-ho" may be cut at its hyphen: the first half is in the name.
        cut = head.nbor(-2) if head.i > 1 and head.nbor(-1).text == "-" and head.pos_ == "PROPN" else None
        outlets = self._outlets(head, owner) if head.lemma_.lower() in document_nouns() else []
        # "A statement from the ministry" is the ministry's word.
        at = self._at(head)
        named = at is not None and self._mentions[at].form == "name"
        order = (owner, head, cut, *additions, *outlets) if named else (*additions, owner, head, cut, *outlets)
        for token in order:
            at = self._at(token) if token is not None else None
            if at is None:
                continue
            if self._mentions[at].form != "nominal":
                return at
            best = at if best is None else best
        return best

    def _name_behind(self, noun: Token) -> list[Token]:
        """The name right behind the word for an outlet: "the Arden paper Ostrov Voice", however it is parsed."""
        behind = noun.i + 1
        if behind >= len(noun.doc) or noun.lemma_.lower() not in sources().media_nouns:
            return []
        at = self._at(noun.doc[behind])
        named = at is not None and self._mentions[at].form == "name"
        return [noun.doc[behind]] if named and noun.doc[behind].pos_ == "PROPN" else []

    def _outlets(self, document: Token, owner: Token | None) -> list[Token]:
        """Organizations named before a document or its owner, and outlets that it stands in: "the Hanbit report", "a
        report by Vesna television", "an article in the weekly Ostrov"."""
        nodes = [document, *([owner] if owner is not None else [])]
        names = [child for node in nodes for child in node.lefts if child.dep_ in ("compound", "nmod")]
        found = [(name, self._at(name)) for name in names if name.pos_ == "PROPN"]
        named = [name for name, at in found if at is not None and self._mentions[at].type == "organization"]
        inside = [inner for child in document.rights if child.lower_ == "in" for inner in child.rights]
        return named + [name for name in inside if name.dep_ == "pobj" and self.is_relay(name)]

    def _at(self, token: Token) -> int | None:
        at = self._by_head.get(token.idx)
        return at if at is not None else self._covering(token)

    def may_mean(self, pronoun: Speaker, other: Speaker) -> bool:
        """Whether a "he" or "she" may stand for another speaker: a single person of no other gender."""
        referent = self._referents.get(other.referent or "")
        if referent is None or pronoun.mention is None:
            return False
        gender = self._mentions[pronoun.mention].gender
        return (
            referent.type == "person" and not referent.plural and (gender is None or referent.gender in (None, gender))
        )

    def relay(self, head: Token) -> tuple[Span, str | None]:
        """The words and the referent of somebody who passes a statement on."""
        at = self.mention_of(head)
        if at is not None:
            mention = self._mentions[at]
            return mention.span, mention.referent or None
        first, last = phrase_of(head, None)
        return self._report.span(self._doc[first].idx, self._doc[last].idx + len(self._doc[last])), None

    def is_relay(self, head: Token) -> bool:
        """Whether a word names a paper, a broadcaster or an agency, rather than an audience."""
        if head.lemma_.lower() in sources().audiences:
            return False
        at = self.mention_of(head)
        if at is None:
            return False
        mention = self._mentions[at]
        referent = self._referents.get(mention.referent)
        name = referent.name if referent else mention.span.text
        kinds = {kind_of_source(text, head.lemma_.lower(), True) for text in (name, mention.span.text)}
        if _kind_by_title(head) is not None:
            return mention.type != "person"
        return bool(kinds & {"media", "agency"}) and mention.type in ("organization", "other")

    def _unnamed(self, head: Token, at: int | None) -> SourceKind:
        type_ = self._mentions[at].type if at is not None else None
        if head.tag_ in ("NNS", "NNPS") or type_ in ("organization", "group", "place") or head.lower_ in _SEVERAL:
            return "collective"
        if type_ == "person" or head.lemma_.lower() in people():
            return "anonymous_person"
        return "unknown"

    def _covering(self, token: Token) -> int | None:
        place = bisect_left(self._starts, token.idx + 1)
        for n in range(place - 1, max(-1, place - 6), -1):
            span = self._mentions[n].span
            if span.start <= token.idx < span.end:
                return n
        return None

    def _is_named(self, at: int | None, referent: Referent | None) -> bool:
        if referent is not None:
            return referent.named
        return at is not None and self._mentions[at].form == "name"

    def _kind(self, head: Token, at: int | None, referent: Referent | None, named: bool) -> SourceKind:
        name = referent.name if referent is not None and referent.named else None
        if name is None:
            name = self._mentions[at].span.text if at is not None else head.text
        kind = kind_of_source(name, head.lemma_.lower(), named)
        if kind == "named":
            # "State news agency OTA", "the newspaper Vesna": the words before a name tell what it is.
            return _kind_by_title(head) or kind
        if kind == "unknown" and not named:
            if head.lemma_.lower() in sources().anonymous:
                return "anonymous_person"
            if head.pos_ == "PRON" and referent is None:
                return "unknown"
            if referent is not None and referent.name:
                last = referent.name.lower().rsplit(" ", 1)[-1]
                kind = kind_of_source(referent.name, last, False)
            return self._unnamed(head, at) if kind == "unknown" else kind
        return kind


def _kind_by_title(name: Token) -> SourceKind | None:
    """Agency or media, where a noun right before a name says so."""
    before = [child for child in name.lefts if child.dep_ in ("compound", "nmod", "amod", "appos")]
    titles = [word.lemma_.lower() for child in before for word in words_of(child)]
    if "agency" in titles and "news" in titles:
        return "agency"
    return "media" if sources().media_nouns & set(titles) else None


def _names_added(head: Token) -> list[Token]:
    """Names set beside a description: of "the developer, Ann Berg" Berg; of "the governor, a Liberal" none."""
    nodes = [head]
    if head.lower_ == "one":
        # "One of its members, Ann Berg".
        nodes += [inner for of in head.children if of.lower_ == "of" for inner in of.children if inner.dep_ == "pobj"]
    added = [child for node in nodes for child in node.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    return [name for name in added if not any(child.dep_ == "det" for child in name.children)]
