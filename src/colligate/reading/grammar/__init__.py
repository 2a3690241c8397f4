"""Grammar: what a parse says of clauses, verbs and the words around them."""
