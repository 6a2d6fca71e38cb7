"""`python -m benchmarks --data DIR [--only SET] [--json]` measures the offline engine on annotated public data.

A set is found in DIR by its folder's prefix, so that any part of it can be run. With all sets the figures are also
written to benchmarks/RESULTS.md. `--only defects --model NAME [--base-url URL]` measures a model instead.
"""

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks import planted_defects
from benchmarks.figures import Figure, markdown
from benchmarks.sets import figures_of, names_of_sets
from pipeline.errors import CounterpointError
from pipeline.session import Options

RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> int:
    """Run the sets that are asked for and print their figures; return the exit code."""
    arguments = _arguments()
    names, options = names_of_sets(arguments.only), Options(model=arguments.model, base_url=arguments.base_url)
    if not options.offline and names != [planted_defects.PREFIX]:
        sys.stderr.write(f"A model can be measured on one set only: --only {planted_defects.PREFIX}.\n")
        return 2
    try:
        figures = [figure for name in names for figure in _apart(name, arguments.data, options)]
    except CounterpointError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    if not figures:
        sys.stderr.write(f"No set was found in {arguments.data}; give the folder that holds the sets with --data.\n")
        return 2
    if arguments.only is None:
        RESULTS.write_text(f"{_HEAD}\n{markdown(figures)}\n", encoding="utf-8")
    told = json.dumps([f.as_dict() for f in figures], indent=1) if arguments.json else markdown(figures)
    sys.stdout.write(f"{told}\n")
    return 0


_HEAD = """\
# Results

Written by `python -m benchmarks --data DIR`; what each set is and where it comes from stands in [README.md](README.md).
"""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds the public sets")
    parser.add_argument("--only", metavar="SET", help="one set, by the beginning of its name")
    parser.add_argument("--model", default="offline", help="who reads: a model of an endpoint instead of the rules")
    parser.add_argument("--base-url", help="the address of the model's endpoint")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    return parser.parse_args()


def _apart(name: str, data: Path, options: Options) -> list[Figure]:
    """The figures of a set, measured in a process of its own: what one set leaves in memory slows the next."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as process:
        return process.submit(figures_of, name, data, options).result()


if __name__ == "__main__":
    sys.exit(main())
