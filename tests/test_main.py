"""The command in a process of its own: what it loads, prints and ends with."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def python(*arguments: str, code: str | None = None) -> "subprocess.CompletedProcess[str]":
    """Call another interpreter in the repository."""
    command = [sys.executable, *(["-c", code] if code else ["-m", "pipeline"]), *arguments]
    plain = {k: v for k, v in os.environ.items() if not k.startswith(("COUNTERPOINT_MODEL", "COUNTERPOINT_BASE"))}
    return subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, text=True, check=False)


def test_help_loads_neither_a_client_nor_the_models() -> None:
    heavy = "{'openai', 'pydantic', 'tenacity', 'jinja2', 'nupunkt', 'jsonschema', 'rich'}"
    code = f"import sys, atexit; atexit.register(lambda: print(sorted({heavy} & set(sys.modules)), file=sys.stderr))\n"
    code += "from pipeline.cli import main; sys.argv = ['counterpoint', '--help']; main()"
    called = python(code=code)
    assert (called.returncode, called.stderr) == (0, "[]\n")
    assert "Read a disagreement" in called.stdout


def test_an_offline_run_loads_no_client() -> None:
    code = "import sys, atexit; atexit.register(lambda: print('openai' in sys.modules, file=sys.stderr))\n"
    code += "from pipeline.cli import main; sys.argv = ['counterpoint', 'summarize', 'seeds/library-hours.txt']; main()"
    assert python(code=code).stderr.splitlines()[-1] == "False"


def test_the_module_is_the_command_and_is_quiet_without_a_terminal(tmp_path: Path) -> None:
    called = python("run", "seeds/library-hours.txt", "--out", str(tmp_path / "out"))
    assert (called.returncode, called.stdout) == (0, f"{tmp_path / 'out' / 'library-hours'}\n")
    assert "\x1b" not in called.stderr
    assert "\r" not in called.stderr
    assert len(called.stderr.splitlines()) == 3


def test_a_fault_ends_the_process_with_its_code() -> None:
    called = python("summarize", "missing.txt")
    assert called.returncode == 2
    assert called.stderr == "counterpoint: missing.txt: there is no such file; check the name.\n"


def test_the_version_is_told() -> None:
    assert python("--version").stdout.strip()[-1].isdigit()
