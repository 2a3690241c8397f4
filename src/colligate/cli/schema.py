"""`colligate schema`: the JSON Schema of the dossier."""

from __future__ import annotations

import json

from colligate.cli.output import STDOUT, write_text


def schema() -> None:
    """Print the JSON Schema of the dossier format."""
    import msgspec

    from colligate.records.dossier import SCHEMA, DossierRecord

    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **msgspec.json.schema(DossierRecord),
    }
    write_text(STDOUT, json.dumps(document, indent=2, ensure_ascii=False) + "\n")
