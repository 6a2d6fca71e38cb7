"""What the README shows is so."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_example_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) >= 1
    assert done.stderr == ""


LINKS = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]


@pytest.mark.parametrize("link", [link for link in LINKS if not link.startswith("outputs/")])
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_files_of_a_report_are_all_described() -> None:
    from pipeline.report.placing import FILES

    assert set(re.findall(r"^\| `([\w.]+)` \|", README, re.MULTILINE)) == set(FILES)
