"""Load the reviewed data files that stand in the folder `data` beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load_data(name: str) -> dict[str, Any]:
    """The content of `data/NAME.toml`, read once a process. Do not change what is returned.

    Raises:
        FileNotFoundError: There is no such file.
    """
    file = resources.files("colligate.knowledge").joinpath("data", f"{name}.toml")
    return tomllib.loads(file.read_text("utf-8"))
