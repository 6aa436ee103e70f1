"""The command `fangzhi`: options and exit codes. What a subcommand does lies in a module of its own, imported late."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from orchestration.settings import Settings, SettingsError, load_settings

app = typer.Typer(
    name="fangzhi",
    help="方志: newspaper text in, audited DuckDB tables of articles, entities and metrics out.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Landing = Annotated[
    Optional[str], typer.Option("--landing", help="Folder (or fsspec URL) of raw pages.", envvar="FANGZHI_LANDING")
]
WarehouseFolder = Annotated[
    Optional[str], typer.Option("--warehouse", help="Folder of the warehouse.", envvar="FANGZHI_WAREHOUSE")
]
Workers = Annotated[
    Optional[int], typer.Option("--workers", min=1, help="Processes that read pages.", envvar="FANGZHI_WORKERS")
]


@app.command()
def run(
    landing: Landing = None,
    warehouse: WarehouseFolder = None,
    workers: Workers = None,
    full: Annotated[bool, typer.Option("--full", help="Process every page again, whatever was done before.")] = False,
    accept: Annotated[
        Optional[str],
        typer.Option("--accept", metavar="WHY", help="Publish although fill rates, ranges or drift fail the audit."),
    ] = None,
) -> None:
    """Read what is new or changed, audit the result and publish it."""
    from orchestration.commands.run import run as start

    if accept is not None and not accept.strip():
        raise typer.BadParameter("say why, in a sentence", param_hint="--accept")
    raise typer.Exit(start(_settings(landing, warehouse, workers), full=full, accept=accept))


@app.command()
def ui(
    landing: Landing = None,
    warehouse: WarehouseFolder = None,
    workers: Workers = None,
    host: Annotated[str, typer.Option(help="Address to listen on; there is no login.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 3000,
) -> None:
    """Open the Dagster UI, with the daily schedule and the landing sensor, on the same warehouse."""
    from orchestration.commands.ui import serve

    raise typer.Exit(serve(_settings(landing, warehouse, workers), host, port))


@app.command()
def query(
    sql: Annotated[str, typer.Argument(help="SQL, or a file such as sql/queries/largest_figures.sql.")],
    warehouse: WarehouseFolder = None,
    csv: Annotated[bool, typer.Option("--csv", help="Print comma-separated values.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Ask the published warehouse a question in SQL. Nothing can be changed by it."""
    from orchestration.commands.query import query as ask

    raise typer.Exit(ask(_settings(None, warehouse, None), sql, "csv" if csv else "json" if json else "table"))


@app.command()
def explain(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="Id of an article, sentence, mention or observation.")
    ],
    warehouse: WarehouseFolder = None,
) -> None:
    """Show where a value was read: the raw lines, with its characters marked."""
    from orchestration.commands.explain import explain as show

    raise typer.Exit(show(_settings(None, warehouse, None), identifier))


@app.command()
def status(landing: Landing = None, warehouse: WarehouseFolder = None) -> None:
    """Show the landing, pending work, the last run, the last audit and the current release."""
    from orchestration.commands.status import status as show

    raise typer.Exit(show(_settings(landing, warehouse, None)))


@app.command()
def diff(
    a: Annotated[Optional[str], typer.Argument(metavar="[A]", help="Release id, or how it starts: r000041.")] = None,
    b: Annotated[Optional[str], typer.Argument(metavar="[B]", help="The later one; by default the current.")] = None,
    warehouse: WarehouseFolder = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show what changed between two releases, by default between the last two."""
    from orchestration.commands.diff import diff as show

    raise typer.Exit(show(_settings(None, warehouse, None), a, b, json=json))


@app.command()
def pin(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="Release id, or how it starts: r000041.")],
    why: Annotated[str, typer.Argument(metavar="WHY", help="What it is kept for.")],
    warehouse: WarehouseFolder = None,
) -> None:
    """Keep a release however many come after it."""
    from orchestration.commands.pin import pin as keep

    if not why.strip():
        raise typer.BadParameter("say why, in a sentence", param_hint="WHY")
    raise typer.Exit(keep(_settings(None, warehouse, None), release, why))


@app.command()
def unpin(
    release: Annotated[str, typer.Argument(metavar="RELEASE", help="Release id, or how it starts: r000041.")],
    warehouse: WarehouseFolder = None,
) -> None:
    """Let a pinned release go when it is old."""
    from orchestration.commands.pin import pin as keep

    raise typer.Exit(keep(_settings(None, warehouse, None), release, None))


@app.command()
def verify(landing: Landing = None, warehouse: WarehouseFolder = None, workers: Workers = None) -> None:
    """Make everything again from the landing and compare it with the current release."""
    from orchestration.commands.verify import verify as check

    raise typer.Exit(check(_settings(landing, warehouse, workers)))


def _settings(landing: str | None, warehouse: str | None, workers: int | None) -> Settings:
    try:
        return load_settings(landing, warehouse, workers)
    except SettingsError as error:
        raise typer.BadParameter(str(error)) from error


def main() -> None:
    """Run the command."""
    app()
