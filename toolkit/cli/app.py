"""The commands and their options. What they do stands in the files beside this one, loaded when they run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from toolkit.errors import ToolkitError

__all__ = ["app", "main"]

FAULT = 2
"""Exit code when something cannot be done; one sentence on stderr says what."""

Lang = Annotated[Literal["nl", "en"] | None, typer.Option("--lang", help="Language: nl or en.")]
CaseName = Annotated[str, typer.Argument(metavar="CASE", help="Name of a case, or the path of its file.")]
Seed = Annotated[int | None, typer.Option(min=0, help="Seed of the story.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]

app = typer.Typer(
    name="sexology",
    help="Practise the decisions of sex therapy on fictional adults.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command line; an error is one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except ToolkitError as error:
        typer.echo(str(error), err=True)
        sys.exit(FAULT)


@app.command()
def play(
    case: CaseName,
    lang: Lang = None,
    seed: Seed = None,
    help_stage: Annotated[
        Literal["guided", "on-request", "unaided"], typer.Option(help="When objections to a programme are shown.")
    ] = "guided",
    folder: Annotated[Path | None, typer.Option(help="Folder of attempts; default ./attempts.")] = None,
    new: Annotated[bool, typer.Option("--new", help="Begin a new attempt.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Play a case in the terminal; go on where you were."""
    from toolkit.cli.playing import play_case

    play_case(case, folder=folder, language=lang, seed=seed, help_stage=help_stage, new=new)


@app.command()
def replay(
    attempt: Annotated[Path, typer.Argument(metavar="ATTEMPT.jsonl", help="Record of an attempt.")],
    as_json: Json = False,  # noqa: FBT002 - a flag
    lang: Lang = None,
    case: Annotated[str | None, typer.Option(help="Case file, when it is not one of the toolkit's own.")] = None,
) -> None:
    """Print every step of a saved attempt."""
    from toolkit.cli.replaying import print_replay

    print_replay(attempt, as_json=as_json, language=lang, case_name=case)


@app.command()
def simulate(
    case: CaseName,
    player: Annotated[str, typer.Option(help="Name of an automated player.")],
    seed: Annotated[int, typer.Option(min=0, help="Seed of the story.")] = 0,
    skill: Annotated[float, typer.Option(help="Share of decisions that follow the player, 0-1.")] = 1.0,
    lang: Lang = None,
    out: Annotated[Path | None, typer.Option(metavar="ATTEMPT.jsonl", help="Write the attempt here.")] = None,
    as_json: Json = False,  # noqa: FBT002 - a flag
) -> None:
    """Let an automated player treat the clients."""
    from toolkit.cli.simulating import simulate_case

    simulate_case(case, player, seed=seed, skill=skill, language=lang or "nl", out=out, as_json=as_json)


@app.command()
def cases(lang: Lang = None) -> None:
    """List the cases."""
    from toolkit.casefiles import case_names, load_case

    for name in case_names():
        case = load_case(name)
        typer.echo(f"{name}: {case.title.of(lang or 'nl')}, {case.complaint.of(lang or 'nl')}")


@app.command()
def lab(
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address; open no browser.")] = False,  # noqa: FBT002 - a flag
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port; default the first free one.")] = None,
    course: Annotated[bool, typer.Option("--course", help="With what a trainee in a course needs.")] = False,  # noqa: FBT002 - a flag
    supervise: Annotated[bool, typer.Option("--supervise", help="With all of nbgrader.")] = False,  # noqa: FBT002 - a flag
    lang: Lang = None,
    folder: Annotated[Path | None, typer.Option(help="Working copy of the notebooks; default ./notebooks.")] = None,
) -> None:
    """Open the first case in JupyterLab."""
    from toolkit.cli.lab import start_lab

    sys.exit(
        start_lab(
            language=lang or "nl", folder=folder, port=port, browser=not no_browser, course=course, supervise=supervise
        )
    )
