"""What a clause says became of those whom a noun or a number names: killed, missing, taken to a hospital."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from colligate.knowledge.data import load_data

_NOUNS = frozenset({"NOUN", "PROPN"})
_GRAVELY = frozenset({"fatally", "mortally"})


@cache
def _table(name: str, field: str) -> frozenset[str]:
    return frozenset(load_data("counted")[name][field])


def participle(token: Token) -> str:
    """The word for what happened, as it stands beside a noun: "killed" of "killing", "dead" as it is."""
    lemma = token.lemma_.lower()
    listed: dict[str, str] = load_data("counted")["participles"]
    if token.tag_ in {"VBN", "VBD", "JJ"} or _state(token):
        return token.lower_
    if lemma in listed:
        return listed[lemma]
    if token.pos_ in _NOUNS:
        return token.lower_
    return lemma + ("d" if lemma.endswith("e") else "ed")


def words_of_happening(token: Token) -> str:
    """The words for what happened, with what the same clause adds to it: "shot and killed", "fatally shot"."""
    words = [participle(token)]
    before = token.nbor(-1) if token.i else None
    if before is not None and before.lower_ in _GRAVELY:
        words.insert(0, before.lower_)
    if token.pos_ == "VERB" and token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "to":
        words += ["to death"] if token.nbor(2).lower_ == "death" else []
    joined = token
    for _ in range(2):
        joined = next((child for child in joined.rights if child.dep_ == "conj" and _also_happened(child)), joined)
        if joined is not token and participle(joined) not in words:
            words += ["and", participle(joined)]
    return " ".join(words)


def _also_happened(verb: Token) -> bool:
    own_subject = any(child.dep_ in {"nsubj", "nsubjpass", "dobj"} for child in verb.children)
    before = verb.nbor(-1) if verb.i else None
    while before is not None and before.pos_ == "ADV" and before.i:
        before = before.nbor(-1)
    own_subject = own_subject or before is None or before.lower_ not in {"and", "or", ",", "then"}
    return _tells(verb) and verb.tag_ in {"VBN", "VBD", "JJ"} and not own_subject and not is_negated(verb)


def is_negated(verb: Token) -> bool:
    """Whether a verb or state is said not to be so ("was not injured")."""
    words = [verb, verb.head] if verb.dep_ in {"acomp", "oprd", "attr", "xcomp"} else [verb]
    return any(child.dep_ == "neg" for word in words for child in word.children)


def happening_of(noun: Token) -> Token | None:
    """What the clause says became of the noun: subject of a passive or of "die", object of "kill", "found dead"."""
    for child in noun.rights:
        # "12 people killed in the blast", "three men missing since Monday"
        if child.dep_ in {"acl", "amod", "relcl"} and _tells(child) and _undergone(child) and not is_negated(child):
            return child
        if child.dep_ in {"acl", "relcl"} and (told := _ends_in(child) or _bears(child)):
            return told
    told = _circumstance(noun)
    if told is not None:
        return told
    head = noun.head
    if noun.dep_ == "conj":
        return happening_of(head) if head.i < noun.i and head.pos_ in _NOUNS else None
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"}:
        return _happening_of_head(noun, head)
    return None


def _undergone(verb: Token) -> bool:
    """Whether the noun that a clause describes is what it happened to: "killed in", "who died", not "who killed"."""
    if verb.dep_ != "relcl":
        return verb.tag_ != "VBG" or verb.lemma_.lower() in _table("counts", "undergone")
    if any(token.pos_ in {"NOUN", "PROPN"} for token in verb.doc[verb.head.i + 1 : verb.left_edge.i]):
        return False  # another noun between: the clause may be of that one
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    return passive or verb.lemma_.lower() in _table("counts", "undergone") or _state(verb)


def _unreal(verb: Token) -> bool:
    """Whether what the verb tells was only hoped, planned or possible: "hoped to hurt", "could hurt"."""
    if any(child.dep_ == "aux" and child.lemma_.lower() in _table("counts", "unreal") for child in verb.children):
        return True
    if verb.dep_ in {"xcomp", "ccomp", "acl"} and _wishes(verb.head):
        return True
    # Headlines in capitals are parsed badly: there the words before "to" decide ("Wanted To Hurt Dozens").
    to = verb.i > 1 and verb.nbor(-1).lower_ == "to"
    return to and _wishes(verb.nbor(-2))


def _wishes(verb: Token) -> bool:
    """Whether a verb makes what follows hoped or planned. Forms are listed: the lemmatizer makes "hop" of "hoped"."""
    return verb.lower_ in _table("counts", "unreal_forms") or verb.lemma_.lower() in _table("counts", "unreal")


def _happening_of_head(noun: Token, head: Token) -> Token | None:
    if noun.dep_ == "pobj" and head.lower_ in {"including", "among"} and head.head.pos_ in _NOUNS:
        return happening_of(head.head)  # "14 people, including three children, were killed"
    if noun.dep_ == "pobj":
        # "the deaths of 12 people", "injuries to three men"
        governor = head.head
        attempted = any(child.lower_ in {"attempted", "planned", "alleged"} for child in governor.lefts)
        return governor if governor.lemma_.lower() in _table("counts", "of_people") and not attempted else None
    if is_negated(head) or _unreal(head):
        return None
    if _tells(head) and (noun.dep_ != "nsubj" or _happens_to_subject(head)):
        return head
    for child in head.children:
        # "leaving 40 people dead", "12 people are missing", "were found dead"
        if child.dep_ in {"acomp", "oprd", "attr", "xcomp"} and _state(child) and child.i > noun.i:
            return child
    return _of_circumstances(noun, head)


def _of_circumstances(noun: Token, head: Token) -> Token | None:
    """What the clause around a noun tells though no verb of happening does: "four men went to hospital"."""
    if noun.dep_ in {"nsubjpass", "dobj"} or (noun.dep_ == "nsubj" and head.lemma_.lower() in _table("fated", "went")):
        return _ends_in(head) or _circumstance(head)
    return _bears(head) or _circumstance(head) if noun.dep_ == "nsubj" else None


def _bears(verb: Token) -> Token | None:
    """The wounds that the subject of a verb has: "suffered gunshot wounds", "suffering from burns"."""
    if verb.lemma_.lower() not in _table("fated", "bear") or is_negated(verb):
        return None
    for child in verb.rights:
        of = child if child.dep_ == "dobj" else _object_of(child) if child.lower_ == "from" else None
        if of is not None and of.lemma_.lower() in _table("counts", "injuries"):
            return of
    return None


def _ends_in(verb: Token) -> Token | None:
    """The hospital or the custody that a verb brings its object to: "rushed to St Anne's Hospital"."""
    if verb.lemma_.lower() not in _table("fated", "brought") | _table("fated", "went") or is_negated(verb):
        return None
    for child in verb.rights:
        to = _object_of(child) if child.lower_ in {"to", "into", "at", "in"} else None
        if to is not None and (place := _fated_place(to)) is not None:
            return place
    return None


def _fated_place(to: Token) -> Token | None:
    """A word for a hospital or custody among those of a noun phrase, its clauses left out."""
    words = to.doc[to.left_edge.i : to.i + 1]
    return next((word for word in words if word.lower_ in _table("fated", "places")), None)


def _circumstance(token: Token) -> Token | None:
    """The wounds or the condition that words behind a noun, number or verb tell: "in critical condition"."""
    for child in token.rights:
        noun = _object_of(child) if child.lower_ in {"in", "with"} else None
        if noun is None:
            continue
        if noun.lemma_.lower() in _table("counts", "injuries") and child.lower_ == "with":
            return noun
        if child.lower_ == "in" and noun.lower_ in _table("fated", "conditions"):
            return noun
    return None


def _object_of(preposition: Token) -> Token | None:
    if preposition.dep_ not in {"prep", "dative", "agent"}:
        return None
    return next((item for item in preposition.rights if item.dep_ == "pobj"), None)


def _happens_to_subject(verb: Token) -> bool:
    """Whether the verb's grammatical subject is what it happened to: "12 died", "4 boys shot in park"."""
    if verb.lemma_.lower() in _table("counts", "undergone") or (verb.pos_ == "ADJ" and _state(verb)):
        return True  # "one hostage dead"
    if verb.tag_ == "VBN":
        # "eight were killed", but not "eight have killed"
        helpers = {child.dep_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
        return helpers != {"aux"}
    if verb.tag_ == "VBG" and _state(verb):
        return True  # "25 were still missing"
    objects = {"dobj", "ccomp", "xcomp", "prt", "dative"}
    return verb.tag_ == "VBD" and not any(
        child.dep_ in objects or child.lower_ in {"at", "back"} for child in verb.children
    )


def _tells(token: Token) -> bool:
    return token.lemma_.lower() in _table("happenings", "verbs") or _state(token)


def _state(token: Token) -> bool:
    return token.lower_ in _table("happenings", "states")


def happening_of_number(root: Token) -> Token | None:
    """What became of those whom a number without a noun counts: "12 were killed", "40 dead", "3 injured"."""
    head = root.head
    told = _heading(root) or _circumstance(root)
    if told is not None:
        return told
    if root.dep_ == "conj":
        return _alone_in(root, head)
    if root.dep_ in {"nsubjpass", "dobj", "nsubj"}:
        if is_negated(head) or _unreal(head):
            return None
        if _tells(head) and (root.dep_ != "nsubj" or _happens_to_subject(head)):
            return head
        for child in head.children:
            if child.dep_ in {"acomp", "oprd", "attr", "xcomp"} and _state(child) and child.i > root.i:
                return child
        told = _of_circumstances(root, head)
        if told is not None:
            return told
    if root.dep_ in {"nummod", "pobj", "ROOT", "appos", "npadvmod", "attr", "dep", "nsubj", "dobj", "nsubjpass"}:
        following = root.nbor() if root.i + 1 < len(root.doc) else None
        if following is not None and (_state(following) or (following.tag_ == "VBN" and _tells(following))):
            return following
    return None


def _heading(root: Token) -> Token | None:
    """The state right behind a number in a headline's list, whatever the parse makes of it ("4 dead, 2 injured")."""
    doc = root.doc
    if root.i + 2 >= len(doc) or not _state(doc[root.i + 1]) or doc[root.i + 2].text not in {",", ";", "and"}:
        return None
    following = doc[root.i + 3] if root.i + 3 < len(doc) else None
    return doc[root.i + 1] if following is not None and following.like_num else None


def _alone_in(root: Token, head: Token) -> Token | None:
    following = root.nbor() if root.i + 1 < len(root.doc) else None
    if following is not None and (_state(following) or (following.tag_ == "VBN" and _tells(following))):
        return following
    return happening_of_number(head) if head.i < root.i and head.pos_ == "NUM" else None
