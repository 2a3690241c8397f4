"""Near-copies, shared passages and citing: how reports depend on each other."""
