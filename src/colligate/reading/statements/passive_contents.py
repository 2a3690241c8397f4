"""What passives attribute: "it is said that", "is believed to have", "was accused of"."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb, Use, sources
from colligate.reading.grammar.clauses import has_to, is_finite, opens_content, subtree, subtree_without
from colligate.reading.statements.content import Content
from colligate.reading.statements.refusals import refusal_content


def passive_content(verb: Token, cue: CueVerb) -> Content | None:
    """Passives: "it is said that", "is believed to have", "was told that", "was accused of"."""
    if "refusal" in cue.frames and verb.lemma_ == "reach":
        return refusal_content(verb, cue)
    if verb.dep_ == "advcl" and _as_told(verb, cue):
        # "As reported by the Times, the road is closed".
        return Content(subtree_without(verb.head, verb), cue.frames["clause"], "around", subject=True)
    return _by_complement(verb, cue)


def _by_complement(verb: Token, cue: CueVerb) -> Content | None:
    stands = verb.head.lemma_ in ("stand", "remain") and verb.dep_ in ("xcomp", "acomp", "oprd")
    subjects = (*verb.children, *(verb.head.children if stands else ()))
    subject = next((c for c in subjects if c.dep_ in ("nsubjpass", "nsubj")), None)
    stance = sources().hearsay_verbs.get(verb.lemma_)
    agents = [inner for child in verb.rights if child.dep_ == "agent" for inner in child.rights if inner.dep_ == "pobj"]
    # "Accused by the union of lying": the deed may hang onto whoever accuses.
    for child in (*verb.children, *(inner for agent in agents for inner in agent.rights)):
        if child.i < verb.i:
            continue
        if child.dep_ in ("ccomp", "advcl") and is_finite(child) and opens_content(child) and "clause" in cue.frames:
            if verb.lemma_ == "ask" and not any(c.dep_ == "agent" for c in verb.children):
                # "Asked whether he knew": nobody's words but the reporter's own.
                return None
            return Content(subtree(child), cue.frames["clause"], "clause")
        if child.dep_ in ("xcomp", "ccomp") and has_to(child) and subject is not None:
            if subject.tag_ == "WP" and subject.lower_ == "what":
                # "What is believed to be a meteor" names a thing.
                return None
            named = subject.dep_ == "nsubjpass" and subject.tag_ not in ("WP", "WDT")
            tokens = (*subtree(subject), *subtree(child)) if named else subtree(child)
            if stance is not None:
                awaited = verb.lemma_ in sources().expectations
                return Content(tokens, Use(stance, "attitude" if awaited else "speech"), "hearsay", subject=True)
            if "order" in cue.frames:
                order = cue.frames["order"]
                told = any(c.dep_ == "agent" for c in verb.children)
                return Content(tokens, order if told else Use(order.stance, "attitude"), "order", subject=True)
        use = cue.prepositions.get(child.lower_) if child.dep_ == "prep" else None
        if use is not None and use.stance == "accuses" and subject is not None:
            tokens = (*subtree(subject), verb.i, *subtree(child))
            return Content(tokens, use, "accusation", subject=True)
    use = cue.frames.get("phrase")
    if use is not None and subject is not None and any(c.dep_ == "agent" for c in verb.children):
        return Content(subtree(subject), use, "phrase", subject=True)
    return None


def _as_told(verb: Token, cue: CueVerb) -> bool:
    use = cue.frames.get("clause")
    if use is None or (use.stance, use.manner) != ("asserts", "speech"):
        # "As required by the law" reports nothing.
        return False
    marked = any(child.dep_ == "mark" and child.lower_ == "as" for child in verb.lefts)
    return marked and any(child.dep_ == "agent" for child in verb.rights)
