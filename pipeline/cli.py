"""The command line: options, what is printed, and exit codes.

0 done; 1 done with losses; 2 bad input or usage; 3 the endpoint failed for good. All but click is imported
when a command runs.
"""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.errors import CounterpointError

if TYPE_CHECKING:
    from pipeline.session import Options

Command = TypeVar("Command", bound=Callable[..., Any])

OFFLINE = "offline"
INTERRUPTED = 130

_READING = [
    click.option(
        "--model",
        metavar="NAME",
        envvar="COUNTERPOINT_MODEL",
        default=OFFLINE,
        show_default=True,
        help="The model that reads, or `offline` for the rules that need no key and no network.",
    ),
    click.option(
        "--base-url",
        metavar="URL",
        envvar="COUNTERPOINT_BASE_URL",
        help="An OpenAI-compatible endpoint, such as http://localhost:8000/v1.  [default: OpenAI's]",
    ),
    click.option(
        "--depth",
        type=click.Choice(["quick", "full"]),
        default="full",
        show_default=True,
        help="quick: the account, checked; full: also the ledger of claims and the critique.",
    ),
    click.option("--question", metavar="TEXT", help="Tell what bears on this question first and most fully."),
    click.option(
        "--examples/--no-examples",
        default=None,
        help="Show worked examples with the prompts.  [default: where the window is below 40]",
    ),
    click.option(
        "--concurrency", type=click.IntRange(1, 256), default=8, show_default=True, help="Calls under way at once."
    ),
    click.option(
        "--window",
        type=click.IntRange(1),
        help="Sentences shown to the model in one call; give a small model 8 to 20.  [default: 400]",
    ),
    click.option("--max-tokens", type=click.IntRange(16), help="The longest reply, in tokens.  [default: 16384]"),
    click.option(
        "--deadline",
        type=click.FloatRange(1),
        default=600.0,
        show_default=True,
        metavar="SECONDS",
        help="How long one call may take.",
    ),
    click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text."),
]


def _reading(command: Command) -> Command:
    for option in reversed(_READING):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="counterpoint")
def counterpoint() -> None:
    """Read a disagreement: who claims what, in whose voice, what answers what, and what it turns on.

    \b
      counterpoint run debate.txt            write a report folder into outputs/
      counterpoint run a.md b.txt --together both   and one more, on both as one debate
      counterpoint summarize debate.txt      print the debate summary
      counterpoint critique outputs/debate   print the critique of a report that is there
      counterpoint verify outputs/*          check every quote against its source

    Without a model the text is read by rules, offline. To use a model, set OPENAI_API_KEY and give --model NAME;
    for a server of your own add --base-url http://localhost:8000/v1.
    """


@counterpoint.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--out", default="outputs", show_default=True, type=click.Path(path_type=Path), help="Where reports go.")
@click.option("--together", metavar="NAME", help="Write one more report, NAME, on all documents as one debate.")
@_reading
def run(paths: Sequence[str], out: Path, together: str | None, **options: Any) -> None:
    """Read documents and write one report folder for each.

    PATH is a file (.txt, .md, .html), a folder of such files, or - for standard input. The folders written are printed.
    """
    from pipeline.writing import write_reports

    as_json = options.pop("as_json")
    _refuse_idle_address(options)
    done = write_reports(paths, out, _options(options), together=together)
    if as_json:
        click.echo(json.dumps([str(folder) for folder in done.folders], ensure_ascii=False))
    else:
        for folder in done.folders:
            click.echo(folder)
    sys.exit(done.exit_code)


@counterpoint.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH|OUTDIR...")
@_reading
def summarize(paths: Sequence[str], **options: Any) -> None:
    """Print the debate summary of documents, or of report folders, as Markdown.

    A report folder costs no new call.
    """
    _print_part(paths, options, "summary")


@counterpoint.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH|OUTDIR...")
@_reading
def critique(paths: Sequence[str], **options: Any) -> None:
    """Print the critique of documents, or of report folders, as Markdown.

    A report folder costs no new call.
    """
    _print_part(paths, options, "critiques")


@counterpoint.command()
@click.argument("folders", nargs=-1, required=True, metavar="OUTDIR...", type=click.Path(path_type=Path))
def verify(folders: Sequence[Path]) -> None:
    """Check report folders: the schema, every quote against the source, every id.

    OUTDIR is a report folder, or a folder of such. Exits with 1 if anything is off.
    """
    from pipeline.errors import InputError
    from pipeline.inputs import reports_in
    from pipeline.report import verify as problems_of

    worst = 0
    for folder in (inside for outer in folders for inside in reports_in(outer)):
        try:
            problems = problems_of(folder)
        except InputError as error:
            click.echo(f"counterpoint: {error}", err=True)
            worst = max(worst, error.exit_code)
            continue
        click.echo(f"{folder}: sound" if not problems else f"{folder}: {len(problems)} problem(s)")
        for problem in problems:
            click.echo(f"  {problem}")
        worst = max(worst, 1 if problems else 0)
    sys.exit(worst)


@counterpoint.command("eval")
@click.argument("golds", nargs=-1, required=True, metavar="GOLD...")
@_reading
def evaluate(golds: Sequence[str], **options: Any) -> None:
    """Read annotated documents and compare the reports with what people found in them.

    GOLD is a gold file (*.gold.json, its source beside it), a folder of gold files, or a source with its gold file
    beside it. The engine sees nothing of a gold file. A table of measures is printed; docs/annotating.md explains them.
    """
    from pipeline.evaluation.session import evaluation

    as_json = options.pop("as_json")
    done = evaluation(golds, _options(options))
    if shown := done.json() if as_json else done.text():
        click.echo(shown)
    sys.exit(done.outcome.exit_code)


@counterpoint.group()
def prompts() -> None:
    """Look at the prompts that a model is given."""


@prompts.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
def list_prompts(as_json: bool) -> None:
    """List the prompts in the order in which they are asked."""
    from pipeline.run import PROMPTS

    rows = [{"name": p.name, "sha256": p.sha256, "about": p.about} for p in PROMPTS]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        click.echo(f"{row['name']:<18} {row['sha256'][:12]}  {row['about']}")


@prompts.command("show")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print the template, its digest and its reply's JSON Schema.")
def show_prompt(name: str, as_json: bool) -> None:
    """Print the template of the prompt NAME."""
    from pipeline.errors import UsageError
    from pipeline.run import PROMPTS

    found = next((prompt for prompt in PROMPTS if prompt.name == name), None)
    if found is None:
        known = ", ".join(prompt.name for prompt in PROMPTS)
        raise UsageError(f"There is no prompt named '{name}'; there are {known}.")
    if as_json:
        shown = {"name": name, "sha256": found.sha256, "template": found.source}
        click.echo(json.dumps(shown | {"reply": found.reply.model_json_schema()}, ensure_ascii=False))
    else:
        click.echo(found.source, nl=False)


def _options(given: dict[str, Any]) -> "Options":
    from pipeline.models import Depth
    from pipeline.session import Options

    return Options(**given | {"depth": Depth(given["depth"])})


def _refuse_idle_address(options: dict[str, Any]) -> None:
    """An address on the command line without a model would be ignored; in the environment it may wait for one."""
    source = click.get_current_context().get_parameter_source("base_url")
    if options["model"] == OFFLINE and source is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("--base-url names an endpoint, but no model is to read there; add --model NAME.")


def _print_part(paths: Sequence[str], options: dict[str, Any], part: str) -> None:
    from pipeline.report import critique_markdown, summary_markdown
    from pipeline.session import reports

    as_json = options.pop("as_json")
    _refuse_idle_address(options)
    reading = reports(paths, _options(options))
    if as_json:
        parts = [report.model_dump(mode="json")[part] for report, _, _ in reading.reports]
        click.echo(json.dumps(parts[0] if len(parts) == 1 else parts, ensure_ascii=False, indent=1))
    else:
        write = summary_markdown if part == "summary" else critique_markdown
        click.echo("\n\n".join(write(*shown).rstrip("\n") for shown in reading.reports))
    sys.exit(reading.exit_code)


def main() -> None:
    """Run the command line; errors meant for the user end in one message and their exit code."""
    try:
        counterpoint(standalone_mode=False)
    except CounterpointError as error:
        click.echo(f"counterpoint: {error}", err=True)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("counterpoint: stopped; documents that were finished are kept.", err=True)
        sys.exit(INTERRUPTED)
