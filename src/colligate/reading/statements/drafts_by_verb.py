"""Drafts by verbs outside quotations: what grammar gives "said", "denied", "urged" and their like."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb, document_nouns, sources
from colligate.reading.grammar.clauses import SUBJECTS, has_to, is_passive
from colligate.reading.statements.chains import TELLS
from colligate.reading.statements.clause_contents import parts_around
from colligate.reading.statements.closing_cues import closing_speaker
from colligate.reading.statements.content import Content
from colligate.reading.statements.content_limits import is_next_cue, is_purpose
from colligate.reading.statements.cues import cue_words, particle_places
from colligate.reading.statements.draft import SAYS, Draft
from colligate.reading.statements.draft_making import make_draft
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.speaker_grammar import can_tell, inverted_subject, subject_of
from colligate.reading.statements.verb_contents import verb_content

_REACH = 45
"""How many words before a verb its subject is looked for."""
_DONE = frozenset(("order", "phrase", "gerund", "infinitive", "verdict"))
"""How contents are built that things may take as well as people ("the storm prompted many to leave")."""


def drafts_by_verb(marked: MarkedReport, taken: set[int]) -> Iterable[Draft]:
    """What verbs attribute that no quotation was tied to."""
    for i, cue in marked.cues.verbs.items():
        if i in taken:
            continue
        verb = marked.doc[i]
        content = verb_content(verb, cue)
        if content is None or is_purpose(verb, content) or _is_asked(verb):
            continue
        if content.frame == "refusal" and is_passive(verb):
            # "Hale could not be reached for comment".
            who = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
            source = who.i if who is not None else None
        elif content.subject:
            agent = subject_of(verb)
            source = agent.i if agent is not None and agent.dep_ == "pobj" else None
        else:
            who = speaker_of_cue(marked, _first_cue(marked, verb))
            source = who.i if who is not None else None
            if source is None and (content.use.manner != "speech" or verb.tag_ in ("VB", "VBP")):
                continue
            if who is not None and _says_nothing(who, verb):
                continue
            needy = content.use.manner == "sign" or content.frame in _DONE
            if needy and who is not None and not can_tell(marked, who):
                continue
            if verb.lemma_ == "hear" and who is not None and who.lemma_.lower() in sources().audiences:
                # "The court heard that he had fired twice": somebody said so there.
                content, source = msgspec.structs.replace(content, use=SAYS), None
        carrier = _carrier(marked, verb)
        if carrier is not None:
            who = speaker_of_cue(marked, carrier)
            verb, source = carrier, who.i if who is not None else source
        words = _words_of_cue(verb, cue, content)
        drafts = (make_draft(marked, verb, part, words, source) for part in parts_around(verb, content))
        yield from (draft for draft in drafts if draft is not None)


def _words_of_cue(verb: Token, cue: CueVerb, content: Content) -> tuple[int, int]:
    """First and last position of a cue; of "brushed that aside" the particle behind what is said is left out."""
    first, last = cue_words(verb, (*content.cue, *particle_places(verb, cue)))
    behind = min((i for i in content.tokens if i > verb.i), default=last + 1)
    cut = content.frame in ("as", "verdict") and behind <= last
    return (first, max(verb.i, behind - 1)) if cut else (first, last)


def _first_cue(marked: MarkedReport, verb: Token) -> Token:
    """The cue that names the speaker: of "said it was late and added that", read as "it ... added", the "said"."""
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    above = first.head
    if first.i == verb.i or first.dep_ != "ccomp" or above.i not in marked.cues.verbs or above.i > first.i:
        return verb
    return above if is_next_cue(marked, above, verb) else verb


def _says_nothing(source: Token, verb: Token) -> bool:
    """Whether a subject stands for no speaker: "this calls for", "it is hard to say", "nobody believes"."""
    pointing = source.lower_ in ("this", "that") and source.tag_ == "DT"
    no_one = source.lower_ in ("nobody", "none") or (
        source.lower_ == "one" and source.i and source.nbor(-1).lower_ == "no"
    )
    return pointing or bool(no_one) or (source.lower_ == "it" and has_to(verb) and source.head.i != verb.i)


def _is_asked(verb: Token) -> bool:
    """Whether "asked" stands without a subject: "when asked how it would end", he was asked, he asked nothing."""
    passive = verb.lemma_ == "ask" and verb.dep_ == "advcl" and verb.tag_ in ("VBN", "VBD")
    return passive and not any(child.dep_ in SUBJECTS for child in verb.children)


def _carrier(marked: MarkedReport, verb: Token) -> Token | None:
    """The verb that attributes, where the clause hangs onto a participle: "said in a statement posted here that"."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.lemma_.lower() not in document_nouns():
        return None
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return above if above.i in marked.cues.verbs and above.i < verb.i else None


def _named_before(marked: MarkedReport, verb: Token) -> Token | None:
    """The first person named between the last quotation or sentence end and a verb."""
    found = None
    for i in range(verb.i - 1, max(-1, verb.i - _REACH), -1):
        token = marked.doc[i]
        if marked.inside[i] >= 0 or token.text in (".", "?", "!") or (token.is_space and "\n" in token.text):
            break
        if token.ent_type_ == "PERSON" and token.dep_ not in ("compound", "poss"):
            found = token
    return found


def speaker_of_cue(marked: MarkedReport, verb: Token) -> Token | None:
    """The subject of a cue; where the parse has none that fits, the noun that stands beside it."""
    closing = closing_speaker(verb)
    if closing is not None:
        return closing[0]
    subject = inverted_subject(verb) or subject_of(verb, marked.speaking)
    if subject is not None and subject.i > verb.i and verb.lemma_ in TELLS:
        # Nobody writes "told Dodd the paper": the paper was told.
        subject = _named_before(marked, verb)
    if subject is not None and (marked.inside[verb.i] >= 0 or marked.inside[subject.i] < 0):
        return subject
    for i in (verb.i + 1, verb.i - 1):
        if (
            0 <= i < len(marked.doc)
            and marked.inside[i] < 0
            and marked.doc[i].pos_ in ("PROPN", "NOUN", "PRON", "DET", "ADJ")
        ):
            node = marked.doc[i]
            while node.dep_ in ("compound", "det", "amod", "poss", "nmod") and node.head.i != verb.i:
                node = node.head
            fits = node.pos_ in ("PROPN", "NOUN", "PRON") and node.ent_type_ not in ("DATE", "TIME")
            return node if node.i != verb.i and fits else None
    return None
