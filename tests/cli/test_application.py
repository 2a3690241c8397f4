"""The commands put together."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer.main

from colligate.cli import app
from colligate.records.dossier import DossierRecord

Run = Callable[..., Any]
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert COMMANDS[name].help.strip()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_and_argument_is_explained(name: str) -> None:
    for parameter in COMMANDS[name].params:
        assert parameter.name == "help" or parameter.help, parameter.name


def test_help_shows_examples_and_every_exit_code(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for words in ("colligate brief stories", "0    done", "1    done, but", "2    nothing to do", "130  stopped"):
        assert words in result.stdout


def test_examples_of_the_help_name_commands_and_options_that_are_there(run: Run) -> None:
    shown = re.findall(r"colligate (\w+)([^\n]*)", run("--help").stdout.partition("Examples")[2])
    assert shown
    for name, rest in shown:
        options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
        assert set(re.findall(r"--\w+", rest)) <= options


def test_the_version_is_told(run: Run) -> None:
    assert re.fullmatch(r"colligate \d+\.\d+\.\d+\S*\n", run("--version").stdout)


def test_nothing_and_nonsense_are_wrong_usage(run: Run) -> None:
    assert run().exit_code == 2
    assert run("no-such-command").exit_code == 2
    assert run("brief").exit_code == 2
    assert run("brief", ".", "--no-such-option").exit_code == 2
    assert run("brief", ".", "--processes", "0").exit_code == 2


def test_the_schema_is_that_of_the_records(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"].startswith("https://json-schema.org/")
    fields = schema["$defs"]["DossierRecord"]["properties"]
    assert list(fields) == list(DossierRecord.__struct_encode_fields__)


def test_help_schema_and_listings_do_not_load_the_parser(dossier_file: Path) -> None:
    for words in (["--help"], ["schema"], ["events", str(dossier_file)], ["verify", str(dossier_file)]):
        code = f"import sys\nfrom colligate.cli import app\ntry:\n app({words!r})\nexcept SystemExit:\n pass\n"
        code += "sys.exit('spacy' in sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        assert done.returncode == 0, words


def test_a_reader_that_goes_away_leaves_no_traceback(dossier_file: Path) -> None:
    command = f"{sys.executable} -m colligate reports {dossier_file} --json | head -c 1 >/dev/null"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


READING = """
import sys
from colligate.cli import run
from colligate.reading.reader import Reader
pipe = Reader.pipe
def told(self, *given):
    print("reading", file=sys.stderr, flush=True)
    return pipe(self, *given)
Reader.pipe = told
sys.argv[0] = "colligate"
run()
"""
"""The program, saying when it has begun to read: before that it loads libraries, for seconds on a busy machine."""


def _interrupt(process: subprocess.Popen[bytes]) -> bytes:
    """Press Ctrl-C once it reads, and again until it ends: one that falls into a destructor is lost there."""
    assert process.stderr is not None
    assert process.stderr.readline() == b"reading\n"
    for _ in range(20):
        process.send_signal(signal.SIGINT)
        try:
            return process.communicate(timeout=30)[1]
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    return process.communicate()[1]


def test_ctrl_c_ends_it_without_a_traceback(story: Path, tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text((story / "a.txt").read_text() * 40 + str(number))
    process = subprocess.Popen(
        [sys.executable, "-c", READING, "brief", str(tmp_path), "--json", os.devnull],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    errors = _interrupt(process)
    assert process.returncode == 130
    assert b"Traceback" not in errors
