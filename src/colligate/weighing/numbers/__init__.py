"""Numbers that reports give for one thing, compared."""
