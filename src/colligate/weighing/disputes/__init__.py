"""Claims, denials and rival accounts of one act."""
