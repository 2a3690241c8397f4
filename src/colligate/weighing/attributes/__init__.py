"""When, where, why, and who holds which post: the attributes of events and people, compared."""
