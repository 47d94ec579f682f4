"""The commands and their options. What they do stands in the files beside this one, loaded when they run."""

from __future__ import annotations

import atexit
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from toolkit.errors import ToolkitError

if TYPE_CHECKING:
    from toolkit.model.text import Language

__all__ = ["app", "main"]

ALLOCATED = 50_000
"""Objects made before Python looks for cycles."""
FAULT = 2
"""Exit code when something cannot be done; one sentence on stderr says what."""

Lang = Annotated[
    Literal["nl", "en"] | None,
    typer.Option("--lang", help="Language: nl or en; default SEXOLOGY_LANG, else the machine's."),
]
CaseName = Annotated[str, typer.Argument(metavar="CASE", help="Name of a case, or the path of its file.")]
Seed = Annotated[int | None, typer.Option(min=0, help="Seed of the story.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]

Course = Annotated[Path | None, typer.Option("--course", help="Folder of the course; default ., else ./assignments.")]
Db = Annotated[
    str | None, typer.Option("--db", metavar="URL", help="Gradebook, when it is not the one in the settings.")
]
OtherCases = Annotated[Path | None, typer.Option("--cases", help="Folder of the cases to grade with.")]
Jobs = Annotated[int | None, typer.Option("--jobs", min=1, help="Processes; default one a core.")]
Student = Annotated[str, typer.Option("--student", metavar="GLOB", help="Student numbers, such as 's00*'.")]
Assignments = Annotated[
    list[str] | None, typer.Argument(metavar="[ASSIGNMENT]...", help="In one language or both; default all.")
]


def _spoken(lang: Language | None) -> Language:
    """Return the language to speak: the one asked for, else the one spoken here."""
    from toolkit.casefiles.speaking import language_here

    return lang or language_here()


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
    atexit.register(gc.freeze)  # Python would look through everything for cycles once more, only to end
    try:
        with _seldom_tidied():
            app()
    except ToolkitError as error:
        typer.echo(str(error), err=True)
        sys.exit(FAULT)


@contextmanager
def _seldom_tidied() -> Iterator[None]:
    """Let Python look for cycles seldom while a command runs: what it loads and replays has none, and starts sooner."""
    before = gc.get_threshold()
    gc.set_threshold(ALLOCATED)
    try:
        yield
    finally:
        gc.set_threshold(*before)


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
def review(
    attempt: Annotated[Path, typer.Argument(metavar="ATTEMPT.jsonl", help="Record of an attempt.")],
    as_json: Json = False,  # noqa: FBT002 - a flag
    as_html: Annotated[bool, typer.Option("--html", help="A page that needs no network.")] = False,  # noqa: FBT002 - a flag
    lang: Lang = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write this file.")] = None,
    case: Annotated[str | None, typer.Option(help="Case file, when it is not one of the toolkit's own.")] = None,
) -> None:
    """Tell what each decision of a saved attempt was worth, and what else could have been done."""
    from toolkit.cli.reviewing import form_of, review_attempt

    review_attempt(attempt, form_of(as_json, as_html, _spoken(lang)), language=lang, out=out, case_name=case)


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

    simulate_case(case, player, seed=seed, skill=skill, language=_spoken(lang), out=out, as_json=as_json)


@app.command()
def cases(
    lang: Lang = None,
    sort: Annotated[
        Literal["difficulty", "theme", "goal"], typer.Option(help="What the list is ordered by.")
    ] = "difficulty",
    folder: Annotated[Path | None, typer.Option(help="Folder of attempts; default ./attempts.")] = None,
    as_json: Json = False,  # noqa: FBT002 - a flag
) -> None:
    """List the cases, what you played of them, and which to play next."""
    from toolkit.cli.listing import list_cases

    list_cases(folder=folder, language=_spoken(lang), order=sort, as_json=as_json)


@app.command()
def check(
    case: Annotated[
        str | None, typer.Argument(metavar="[CASE|FOLDER]", help="Default: the toolkit's own cases.")
    ] = None,
    as_json: Json = False,  # noqa: FBT002 - a flag
    seeds: Annotated[int, typer.Option(min=0, help="Seeds each player plays; 0: nothing is played.")] = 5,
    lang: Lang = None,
    explain: Annotated[str | None, typer.Option(metavar="CODE", help="Explain a diagnostic, such as F07.")] = None,
    publish: Annotated[bool, typer.Option("--publish", help="Write down the versions that are sound.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Check cases, and say what is wrong with them."""
    from toolkit.cli import checking

    if explain:
        checking.explain(explain, _spoken(lang))
        return
    sys.exit(
        checking.check_cases(case, seeds=seeds, language=_spoken(lang), as_json=as_json, publishing=publish),
    )


@app.command()
def coverage(lang: Lang = None, as_json: Json = False) -> None:  # noqa: FBT002 - a flag
    """Show where each statement of the founding text is practised and assessed."""
    from toolkit.cli.covering import print_coverage

    print_coverage(language=_spoken(lang), as_json=as_json)


@app.command(name="new-case")
def new_case(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="Name of the case, like sien-and-jonas.")],
    folder: Annotated[Path | None, typer.Option(help="Folder of cases being written; default ./my-cases.")] = None,
    couple: Annotated[bool | None, typer.Option("--couple/--solo", help="Two clients, or one.")] = None,
    lang: Lang = None,
) -> None:
    """Write the commented skeleton of a new case."""
    from toolkit.cli.authoring import begin_case

    begin_case(slug, folder=folder, couple=couple, language=_spoken(lang))


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
            language=_spoken(lang), folder=folder, port=port, browser=not no_browser, course=course, supervise=supervise
        )
    )


@app.command()
def export(  # noqa: PLR0913, PLR0917 - one option a parameter
    lms: Annotated[
        Literal["moodle", "canvas", "brightspace", "blackboard"] | None,
        typer.Option("--lms", help="Scores, in the form this learning environment imports."),
    ] = None,
    xapi: Annotated[
        Path | None, typer.Option(metavar="FOLDER|RECORD", help="Statements (xAPI) of attempts, under pseudonyms.")
    ] = None,
    qti: Annotated[bool, typer.Option("--qti", help="The library's check questions as a QTI 3.0 package.")] = False,  # noqa: FBT002 - a flag
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write this file.")] = None,
    course: Course = None,
    db: Db = None,
    provisional: Annotated[bool, typer.Option("--provisional", help="With scores still to be looked at.")] = False,  # noqa: FBT002 - a flag
    column: Annotated[
        list[str] | None, typer.Option(metavar="ASSIGNMENT=ID", help="Id of a column in Canvas or Blackboard.")
    ] = None,
    names: Annotated[bool, typer.Option("--names", help="Student numbers in statements, no pseudonyms.")] = False,  # noqa: FBT002 - a flag
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Secret key of the pseudonyms; made when there is none.")
    ] = None,
    home: Annotated[str | None, typer.Option(metavar="URL", help="Home page of the accounts in statements.")] = None,
    cases: OtherCases = None,
    lang: Lang = None,
) -> None:
    """Export scores, statements of attempts, or check questions."""
    from toolkit.cli import exporting

    language = _spoken(lang)
    exporting.only_one(lms, xapi, qti, language)
    if lms is not None:
        exporting.export_grades(
            lms, course, db=db, out=out, provisional=provisional, columns=column or (), cases=cases, language=language
        )
    elif xapi is not None:
        exporting.export_attempts(xapi, out=out, names=names, key=key, home=home, cases=cases, language=language)
    else:
        exporting.export_questions(out=out, language=language)


@app.command()
def grade(
    assignments: Assignments = None,
    student: Student = "*",
    course: Course = None,
    cases: OtherCases = None,
    db: Db = None,
    jobs: Jobs = None,
    again: Annotated[bool, typer.Option("--again", help="Also what did not change.")] = False,  # noqa: FBT002 - a flag
    lang: Lang = None,
) -> None:
    """Grade what was handed in, into nbgrader's gradebook, without nbgrader's waiting."""
    from toolkit.cli import grading

    place = grading.Place(course, db, cases, jobs, _spoken(lang))
    sys.exit(grading.grade_course(place, assignments or (), student, again=again))


@app.command()
def regrade(  # noqa: PLR0913, PLR0917 - one option a parameter
    assignment: Annotated[str, typer.Argument(metavar="ASSIGNMENT", help="In one language or both.")],
    student: Student = "*",
    case_version: Annotated[int | None, typer.Option(min=1, help="Replay under this version of the cases.")] = None,
    rubric: Annotated[Path | None, typer.Option(help="Folder with another course.yaml.")] = None,
    course: Course = None,
    cases: OtherCases = None,
    db: Db = None,
    jobs: Jobs = None,
    accept: Annotated[bool, typer.Option("--accept", help="Put the new points into the gradebook.")] = False,  # noqa: FBT002 - a flag
    by: Annotated[str | None, typer.Option(help="Who accepts them; default your account's name.")] = None,
    why: Annotated[str, typer.Option(help="Why, for the history.")] = "",
    as_json: Json = False,  # noqa: FBT002 - a flag
    lang: Lang = None,
) -> None:
    """Show what other definitions would change, and change it only when that is accepted."""
    from toolkit.cli import grading

    place = grading.Place(course, db, cases, jobs, _spoken(lang))
    under, accepting = grading.Under(case_version, rubric), grading.Accepting(accept, by, why)
    sys.exit(grading.regrade(place, assignment, student, under, accepting, as_json=as_json))


@app.command()
def feedback(
    assignments: Assignments = None,
    student: Student = "*",
    course: Course = None,
    cases: OtherCases = None,
    db: Db = None,
    jobs: Jobs = None,
    review: Annotated[
        bool | None, typer.Option("--review/--no-review", help="With what each decision was worth; slower.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Write the pages of feedback for what was graded."""
    from toolkit.cli import grading

    place = grading.Place(course, db, cases, jobs, _spoken(lang))
    sys.exit(grading.give_feedback(place, assignments or (), student, review=review))


course_app = typer.Typer(help="The course: its assignments as files.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(course_app, name="course")


@course_app.command()
def build(course: Course = None, cases: OtherCases = None, lang: Lang = None) -> None:
    """Write the folders of all assignments, and keep each version of their cases."""
    from toolkit.cli import grading

    grading.build(grading.Place(course, None, cases, None, _spoken(lang)))
