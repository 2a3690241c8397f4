"""One event across the reports of a story, its time and its label."""
