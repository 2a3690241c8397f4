"""Files written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path

STDOUT = "-"


def write_text(target: str, content: str) -> None:
    """Write a file in one step: whoever looks sees the old content or the new, never half of it.

    Args:
        target: A path, or "-" for standard output.
        content: What to write, as UTF-8.

    Raises:
        OSError: It cannot be written.
    """
    data = content.encode("utf-8", "replace")
    if target == STDOUT:
        sys.stdout.flush()
        binary = getattr(sys.stdout, "buffer", None)
        if binary is None:
            sys.stdout.write(content)
        else:
            binary.write(data)
            binary.flush()
        return
    path = Path(target)
    if path.exists() and not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        # A device or a pipe (/dev/stdout) is written to, not replaced.
        path.write_bytes(data)
        return
    _replace(path.resolve(), data)


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes files for the owner alone; a dossier is like any other file that the user writes.
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
