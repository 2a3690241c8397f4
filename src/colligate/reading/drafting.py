"""Draft the statements of a report: find the cues, tie quotations to them, and take contents by grammar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.speech import Use, document_nouns
from colligate.reading.attribution import Run, Tie, find_runs, tie_runs
from colligate.reading.chains import TELLS
from colligate.reading.clauses import subtree
from colligate.reading.contents import Content, verb_content
from colligate.reading.cue_phrases import adjective_content, noun_content
from colligate.reading.cues import cue_words, find_cues, particle_places
from colligate.reading.drafts import Draft, Stretch
from colligate.reading.page import Page
from colligate.reading.quotes import find_quotes, tokens_inside
from colligate.reading.scope import (
    authority,
    can_tell,
    clause_of_according,
    is_purpose,
    may_speak,
    without_next_cue,
    without_occasion,
)
from colligate.reading.speakers import owner_of, subject_of
from colligate.reading.trimming import quote_stretch, stretches, without_remark
from colligate.records.reading import Reading

_REACH = 45
"""How many words before a verb its subject is looked for."""
_NAME_WORDS = 6
"""Most words of a name that opens a line."""
_LEAST_SAID = 4
"""Fewest words behind it."""
_DONE = frozenset(("order", "phrase", "gerund", "infinitive", "verdict"))
"""How contents are built that things may take as well as people ("the storm prompted many to leave")."""
_SAYS = Use("asserts", "speech")


def draft_statements(doc: Doc, reading: Reading) -> list[Draft]:
    """All statements and attitudes of a report, in no order."""
    quotes = find_quotes(reading.report.text)
    inside = tokens_inside(doc, quotes)
    speaking = frozenset(mention.head.start for mention in reading.mentions if mention.type != "other")
    page = Page(doc, reading.report.text, quotes, inside, find_cues(doc, reading), speaking)
    runs = find_runs(doc, quotes, inside)
    quoting = {i: verb for i, verb in page.cues.verbs.items() if "quote" in verb.frames and inside[i] < 0}
    ties = tie_runs(doc, runs, inside, quoting, page.cues.according)
    drafts = list(_direct(page, runs, ties))
    taken = {draft.anchor for draft in drafts if draft.cue is not None}
    drafts += _by_verbs(page, taken)
    drafts += _by_according(page, taken)
    drafts = _with_nouns(page, drafts)
    drafts += _by_adjectives(page)
    drafts += _by_hearsay(page)
    drafts += _by_names(page, {tie.at for tie in ties if tie.kind == "colon"})
    return _without_doubles(drafts)


def _direct(page: Page, runs: Sequence[Run], ties: Sequence[Tie]) -> Iterable[Draft]:
    """Quotations that are speech: those of one verb together, the others one by one."""
    by_cue: dict[tuple[str, int], list[Run]] = {}
    leads: dict[tuple[str, int], int] = {}
    for run, tie in zip(runs, ties, strict=True):
        if tie.kind in ("verb", "according"):
            by_cue.setdefault((tie.kind, tie.at), []).append(run)
            if tie.lead >= 0:
                leads[tie.kind, tie.at] = tie.lead
        elif tie.kind == "colon":
            root = _clause_before(page.doc, tie.at)
            source = subject_of(root) if root is not None and root.pos_ in ("VERB", "AUX") else root
            yield Draft(
                pieces=_pieces(page, [run]), cue=(tie.at, tie.at), anchor=tie.at,
                source=source.i if source is not None else None, use=_SAYS, frame="direct", quoted="all",
                flow=source is None,
            )  # fmt: skip
        elif tie.kind == "flow":
            yield Draft(
                pieces=_pieces(page, [run]), cue=None, anchor=run.first, source=None, use=_SAYS, frame="direct",
                quoted="all", flow=True,
            )  # fmt: skip
    for (kind, at), together in by_cue.items():
        token = page.doc[at]
        if kind == "according":
            source = authority(token)
            cue, use = (at, at + 1), _SAYS
        else:
            source = _speaker_of(page, token)
            verb = page.cues.verbs[at]
            cue, use = cue_words(token, particle_places(token, verb)), verb.frames["quote"]
        lead = leads.get((kind, at), -1)
        yield Draft(
            pieces=_pieces(page, together, lead), cue=cue, anchor=at, source=source.i if source is not None else None,
            use=use, frame="direct", quoted="all" if lead < 0 else "some",
        )  # fmt: skip


def _by_verbs(page: Page, taken: set[int]) -> Iterable[Draft]:
    for i, cue in page.cues.verbs.items():
        if i in taken:
            continue
        verb = page.doc[i]
        content = verb_content(verb, cue)
        if content is None or is_purpose(verb, content):
            continue
        if content.subject:
            agent = subject_of(verb)
            source = agent.i if agent is not None and agent.dep_ == "pobj" else None
        else:
            who = _speaker_of(page, verb)
            source = who.i if who is not None else None
            if source is None and (content.use.manner != "speech" or verb.tag_ in ("VB", "VBP")):
                continue
            needy = content.use.manner == "sign" or content.frame in _DONE
            if needy and who is not None and not can_tell(page, who):
                continue
        carrier = _carrier(page, verb)
        if carrier is not None:
            who = _speaker_of(page, carrier)
            verb, source = carrier, who.i if who is not None else source
        words = cue_words(verb, (*content.cue, *particle_places(verb, cue)))
        draft = _draft(page, verb, content, words, source)
        if draft is not None:
            yield draft


def _carrier(page: Page, verb: Token) -> Token | None:
    """The verb that attributes, where the clause hangs onto a participle: "said in a statement posted here that"."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or noun.lemma_.lower() not in document_nouns():
        return None
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    return above if above.i in page.cues.verbs and above.i < verb.i else None


def _by_according(page: Page, taken: set[int]) -> Iterable[Draft]:
    """ "..., according to X": the clause around it."""
    for i in page.cues.according:
        token = page.doc[i]
        source = authority(token)
        if i in taken or source is None:
            continue
        clause = clause_of_according(token)
        out = set(subtree(token))
        tokens = [node for node in subtree(clause) if node not in out]
        content = Content(tuple(tokens), _SAYS, "according")
        draft = _draft(page, token, content, (i, i + 1), source.i) if tokens else None
        if draft is not None:
            yield draft


def _with_nouns(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Add what nouns attribute. Of "rejected claims that ..." the clause is the content, not the claims."""
    by_anchor = {draft.anchor: n for n, draft in enumerate(drafts)}
    replaced: set[int] = set()
    more = []
    for i, cue in page.cues.nouns.items():
        noun = page.doc[i]
        content = noun_content(noun, cue)
        if content is None:
            continue
        owner = owner_of(noun)
        at = by_anchor.get(noun.head.i) if noun.dep_ == "dobj" else None
        if (owner is None or at is not None) and content.frame != "clause":
            continue
        words = (noun.i, max([noun.i, *(i for i in content.cue if i == noun.i + 1)]))
        if at is not None and drafts[at].frame == "phrase" and noun.head.i < noun.i:
            replaced.add(at)
            content = msgspec.structs.replace(content, use=_joined_use(drafts[at].use, content.use))
            words = (cue_words(noun.head)[0], noun.i)
        draft = _draft(page, noun, content, words, owner.i if owner is not None else None)
        if draft is not None:
            more.append(draft)
    return [draft for n, draft in enumerate(drafts) if n not in replaced] + more


def _joined_use(verb: Use, noun: Use) -> Use:
    """What "rejected claims that" does: the verb tells the stance, unless it only makes the words known."""
    stance = noun.stance if verb.stance == "asserts" else verb.stance
    return Use(stance, noun.manner if noun.manner == "attitude" else "speech")


def _by_adjectives(page: Page) -> Iterable[Draft]:
    for i, cue in page.cues.adjectives.items():
        adjective = page.doc[i]
        if adjective.dep_ not in ("acomp", "conj", "oprd", "xcomp", "advcl", "amod", "acl"):
            continue
        content = adjective_content(adjective, cue)
        if content is None:
            continue
        source = subject_of(adjective) if adjective.dep_ in ("acl", "advcl") else subject_of(adjective.head)
        if source is None or source.lower_ == "it":
            continue
        verb = adjective.head
        first = cue_words(verb)[0] if verb.lemma_ == "be" and 0 < adjective.i - verb.i < 4 else adjective.i
        last = max(adjective.i, *content.cue) if content.cue else adjective.i
        draft = _draft(page, adjective, content, (first, last), source.i)
        if draft is not None:
            yield draft


def _by_hearsay(page: Page) -> Iterable[Draft]:
    """ "Reportedly": the clause is told on nobody's word."""
    for i in page.cues.hearsay:
        adverb = page.doc[i]
        verb = adverb.head
        attributes = verb.i in page.cues.verbs and "quote" in page.cues.verbs[verb.i].frames
        if verb.pos_ not in ("VERB", "AUX") or attributes:
            continue
        tokens = [node for node in subtree(verb) if node != i]
        draft = _draft(page, adverb, Content(tuple(tokens), _SAYS, "hearsay", subject=True), (i, i), None)
        if draft is not None:
            yield draft


def _by_names(page: Page, taken: set[int]) -> Iterable[Draft]:
    """ "Minister: the bridge is safe": a line that opens with a name and a colon, as headlines and transcripts do."""
    doc = page.doc
    for i in page.cues.colons:
        start = _line_start(doc, i)
        if i in taken or not 0 < i - start <= _NAME_WORDS or page.inside[i] >= 0:
            continue
        last = next((k for k in range(i + 1, len(doc)) if doc[k].is_space and "\n" in doc[k].text), len(doc))
        head = doc[i - 1]
        told = any(doc[k].tag_ in ("VBD", "VBZ", "VBP", "MD") for k in range(i + 1, last))
        if last - i < _LEAST_SAID or not told or not may_speak(doc, start, i):
            continue
        content = Content(tuple(range(i + 1, last)), _SAYS, "line")
        draft = _draft(page, doc[i], content, (i, i), head.i)
        if draft is not None:
            yield draft


def _named_before(page: Page, verb: Token) -> Token | None:
    """The first person named between the last quotation or sentence end and a verb."""
    found = None
    for i in range(verb.i - 1, max(-1, verb.i - _REACH), -1):
        token = page.doc[i]
        if page.inside[i] >= 0 or token.text in (".", "?", "!") or (token.is_space and "\n" in token.text):
            break
        if token.ent_type_ == "PERSON" and token.dep_ not in ("compound", "poss"):
            found = token
    return found


def _line_start(doc: Doc, colon: int) -> int:
    """Position of the first word of the line that a colon stands in, as far back as a name may reach."""
    for k in range(colon - 1, max(-1, colon - _NAME_WORDS - 2), -1):
        if doc[k].is_space and "\n" in doc[k].text:
            return k + 1
    return 0 if colon <= _NAME_WORDS else colon


def _draft(page: Page, anchor: Token, content: Content, cue: tuple[int, int], source: int | None) -> Draft | None:
    """Put a draft together; None when nothing is left of its content."""
    home = page.inside[anchor.i]
    tokens = [i for i in content.tokens if home < 0 or page.inside[i] == home]
    cue_range = set(range(cue[0], cue[1] + 1)) if content.frame != "accusation" else set()
    tokens = [i for i in tokens if i not in cue_range]
    if content.frame != "accusation":
        tokens = without_occasion(page, without_next_cue(page, anchor, tokens))
    if content.frame in ("clause", "around") and home < 0:
        tokens = without_remark(page.doc, tokens)
    pieces = stretches(page, tokens)
    if not pieces:
        return None
    words = [i for i in tokens if page.doc[i].is_alpha and page.inside[i] != home]
    quoted = "none"
    if home < 0 and words:
        outside = [i for i in tokens if page.doc[i].is_alpha and page.inside[i] < 0 and page.doc[i].lower_ != "that"]
        quoted = "some" if outside else "all"
    return Draft(
        pieces=pieces, cue=cue, anchor=anchor.i, source=source, use=content.use, frame=content.frame, quoted=quoted,
        hearsay=source is None and content.subject,
    )  # fmt: skip


def _speaker_of(page: Page, verb: Token) -> Token | None:
    """The subject of a cue; where the parse has none that fits, the noun that stands beside it."""
    subject = subject_of(verb, page.speaking)
    if subject is not None and subject.i > verb.i and verb.lemma_ in TELLS:
        # Nobody writes "told Dodd the paper": the paper was told.
        subject = _named_before(page, verb)
    if subject is not None and (page.inside[verb.i] >= 0 or page.inside[subject.i] < 0):
        return subject
    for i in (verb.i + 1, verb.i - 1):
        if (
            0 <= i < len(page.doc)
            and page.inside[i] < 0
            and page.doc[i].pos_ in ("PROPN", "NOUN", "PRON", "DET", "ADJ")
        ):
            node = page.doc[i]
            while node.dep_ in ("compound", "det", "amod", "poss", "nmod") and node.head.i != verb.i:
                node = node.head
            fits = node.pos_ in ("PROPN", "NOUN", "PRON") and node.ent_type_ not in ("DATE", "TIME")
            return node if node.i != verb.i and fits else None
    return None


def _clause_before(doc: Doc, colon: int) -> Token | None:
    sentence = doc[colon].sent
    root = sentence.root
    return root if root.i < colon else None


def _pieces(page: Page, runs: Sequence[Run], lead: int = -1) -> tuple[Stretch, ...]:
    """Where the quotations of one cue stand, with the words of the clause that leads into the first."""
    quotes = sorted((page.quotes[n] for run in runs for n in run.quotes), key=lambda quote: quote.start)
    pieces = [quote_stretch(page.text, quote) for quote in quotes]
    if lead >= 0:
        found = stretches(page, range(lead, runs[0].first + 1))
        if found:
            end = quotes[0].close if pieces[0][1] == quotes[0].end else pieces[0][1]
            pieces[0] = (found[0][0], end)
    return tuple(pieces)


def _without_doubles(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft a content and source: where verb and noun both find it, the first."""
    seen: set[tuple[tuple[Stretch, ...], int | None]] = set()
    kept = []
    for draft in drafts:
        key = (draft.pieces, draft.source)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept
