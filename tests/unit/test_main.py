"""`python -m dossier` is the same as `dossier`, and what only tells of itself loads little."""

import subprocess
import sys

import pytest

from dossier import __version__


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)


def test_the_package_runs_as_the_command() -> None:
    assert run("-m", "dossier", "--version").stdout.strip().endswith(__version__)
    assert "Usage: dossier [OPTIONS]" in run("-m", "dossier", "--help").stdout


def test_its_exit_code_is_that_of_the_command() -> None:
    assert run("-m", "dossier", "check", "--root", "/nowhere").returncode == 2


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_what_only_tells_of_itself_reads_no_records(option: str) -> None:
    code = (
        "import sys\n"
        "from dossier.cli.main import main\n"
        "try:\n"
        f"    main([{option!r}])\n"
        "finally:\n"
        "    print('pydantic' in sys.modules, 'yaml' in sys.modules)\n"
    )
    assert run("-c", code).stdout.splitlines()[-1] == "False False"
