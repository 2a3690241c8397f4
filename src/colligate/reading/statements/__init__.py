"""Who says what in one report, from quotation marks and cues to statements.

In the order in which it happens: `quotations` and `cues` mark the report (`marked_report`); `quotation_ties`, and what
verbs, nouns and passives take (`verb_contents`, `noun_contents`), find contents; `content_limits` and
`content_trimming` cut them to size; the `drafts_by_...` files put them together (`drafts`, `draft`); `nesting` orders
them; `speakers`, `dialogue`, `stance` and `chains` tell whose they are, what is done by them and how they came.
`finding` is the step that does it all.
"""
