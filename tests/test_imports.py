"""Imports go one way: a layer may import the layers below it, never those above."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "colligate"

# Lowest first. A module may import from its own layer and from those before it.
ORDER = (
    "records",
    "knowledge",
    "intake",
    "reading",
    "linking",
    "weighing",
    "comparing",
    "telling",
    "dossier",
    "verify",
    "case",
    "cli",
)

MODULES = sorted(SOURCE.rglob("*.py"))


def layer_of(module: str) -> str | None:
    """The layer that a dotted module name belongs to; None for the package itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else None


def imported(path: Path) -> list[str]:
    """Dotted names of our modules that a file imports, wherever in the file the import stands."""
    names = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.append(node.module or "")
    return [name for name in names if name.split(".")[0] == "colligate"]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_from_no_layer_above_its_own(path: Path) -> None:
    own = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if own in ("__init__", "__main__"):
        return
    assert own in ORDER, f"{own} has no place in the order of layers"
    for name in imported(path):
        layer = layer_of(name)
        assert layer in ORDER, f"{path.name} imports {name}"
        assert ORDER.index(layer) <= ORDER.index(own), f"{own} must not import {layer}"


@pytest.mark.parametrize("path", [p for p in MODULES if "reading" not in p.parts], ids=lambda path: path.stem)
def test_the_parser_stays_inside_reading(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in names if name.split(".")[0] == "spacy"]


def test_modules_form_no_cycle() -> None:
    """Within a layer too: a cycle means that two files are one."""
    known = {".".join(("colligate", *p.relative_to(SOURCE).with_suffix("").parts)): p for p in MODULES}
    graph = {name: [other for other in imported(path) if other in known] for name, path in known.items()}
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " -> ".join((*above[above.index(name) :], name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*above, name))
            done.add(name)

    for name in graph:
        visit(name, ())
