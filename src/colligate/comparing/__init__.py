"""Two dossiers of one story, held against each other."""
