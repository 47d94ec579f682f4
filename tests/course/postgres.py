"""A real PostgreSQL of the tests' own: on loopback, as an ordinary user, in a temporary folder, gone afterwards."""

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

__all__ = ["new_database", "postgres", "running_postgres"]

PLACES = "/usr/lib/postgresql/*/bin"
"""Where Debian keeps what is not on everybody's path."""
USER = "sexology"
NUMBER = itertools.count(1)
MISSING = "there is no PostgreSQL on this machine (Debian: apt install postgresql)"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The connection string of an empty database, ``postgresql://...``.

    Import it into a test module, or into a conftest, to ask for it. Without the programs the test is passed over; with
    REQUIRE_POSTGRES=1 it fails.
    """
    programs = _programs()
    if programs is None:
        if os.environ.get("REQUIRE_POSTGRES") == "1":
            pytest.fail(f"REQUIRE_POSTGRES=1, and {MISSING}")
        pytest.skip(MISSING)
    with running_postgres(programs) as url:
        yield url


def new_database(url: str, *, copied: bool = False) -> str:
    """Make another database on the server of ``url``, empty or a copy, and return its connection string."""
    import psycopg

    server, _, name = url.rpartition("/")
    fresh = f"test_{next(NUMBER)}"
    with psycopg.connect(f"{server}/template1" if copied else url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {fresh}" + (f" TEMPLATE {name}" if copied else ""))
    return f"{server}/{fresh}"


@contextmanager
def running_postgres(programs: Path) -> Iterator[str]:
    """Start a server with the programs in a folder; end it and take everything away afterwards."""
    home = Path(tempfile.mkdtemp(prefix="sexology-postgres-"))  # short: a socket's path may not be long
    user = _ordinary_user()
    try:
        if user:
            shutil.chown(home, user)
        port, data = _free_port(), home / "data"
        settings = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={home} -c fsync=off"
        start = ["start", "-w", "-t", "60", "-D", str(data), "-l", str(home / "log"), "-o", settings]
        _run(programs / "initdb", ["-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync"], user)
        _run(programs / "pg_ctl", start, user)
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", ["stop", "-w", "-m", "immediate", "-D", str(data)], user)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _programs() -> Path | None:
    """Return the folder with initdb, pg_ctl and postgres, the newest first."""
    folders = sorted(Path("/").glob(PLACES.lstrip("/")), reverse=True)
    on_path = shutil.which("initdb")
    folders += [Path(on_path).resolve().parent] if on_path else []
    return next(
        (one for one in folders if all((one / name).exists() for name in ("initdb", "pg_ctl", "postgres"))), None
    )


def _ordinary_user() -> str | None:
    """Return whom to run as where the tests run as root, whom PostgreSQL refuses; None for whoever runs them."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    import pwd

    known = {one.pw_name for one in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _run(program: Path, words: list[str], user: str | None) -> None:
    done = subprocess.run(
        [str(program), *words], user=user, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=False, env={**os.environ, "LC_ALL": "C"},
    )  # fmt: skip
    assert done.returncode == 0, f"{program.name} failed: {done.stderr[-2000:]}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
