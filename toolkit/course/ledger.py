"""Rows that are only ever added: the tables beside the gradebook, on SQLite or PostgreSQL. The only file that knows SQLAlchemy.

No row is changed or deleted: there is no function for it, and the database refuses it too. What the rows mean is for
``marks`` and ``questions``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    Connection,
    Float,
    Integer,
    MetaData,
    NullPool,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    create_engine,
    event,
    insert,
    select,
    text,
)  # fmt: skip
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from toolkit.course.reading import marks_url
from toolkit.errors import ToolkitError
from toolkit.words import say

__all__ = ["Kind", "Ledger", "TakenError", "Writing", "marks_url"]

Kind = Literal["mark", "publication", "comment", "question", "settlement", "fingerprint", "secret"]
Row = dict[str, Any]

PATIENCE = 30
"""Seconds a writer waits for another before it gives up."""
LOCK = 0x5E_C0_10_67
"""Number of the lock under which PostgreSQL makes the tables."""
METADATA = MetaData()


class TakenError(Exception):
    """Somebody else added the row first."""


def _table(name: str, *columns: Column[Any], unique: tuple[str, ...] = ()) -> Table:
    number = Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)
    course = Column("course", String(64), nullable=False, index=True)
    once = (UniqueConstraint("course", *unique, name=f"sexology_{name}_once"),) if unique else ()
    return Table(f"sexology_{name}", METADATA, number, course, *columns, *once, sqlite_autoincrement=True)


def _word(name: str, size: int = 128) -> Column[Any]:
    return Column(name, String(size), nullable=False)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False, default="")


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


_PLACE = ("assignment", "student", "task", "criterion", "role")
TABLES: dict[Kind, Table] = {
    "mark": _table(
        "mark", *(_word(name) for name in _PLACE), _number("version"), _number("level"), _text("comment"),
        _word("marker"), _word("at", 40), _text("reason"), Column("supersedes", BigInteger),
        unique=(*_PLACE, "version"),
    ),
    "publication": _table(
        "publication", _word("assignment"), _word("student"), _word("language", 8), _word("cell"),
        Column("points", Float, nullable=False), Column("replaced", Float), _word("by"), _word("at", 40), _text("comment"),
    ),
    "comment": _table(
        "comment", _word("language", 8), _text("text"), _word("marker"), _word("at", 40), Column("supersedes", BigInteger)
    ),
    "question": _table(
        "question", _word("kind", 40), _word("assignment"), _word("part", 16), _word("student"), _word("suggestion"),
        _text("sentence"), _word("at", 40), unique=("kind", "assignment", "part", "student", "suggestion"),
    ),
    "settlement": _table(
        "settlement", Column("question", BigInteger, nullable=False), _word("by"), _word("at", 40), _text("how"),
        unique=("question",),
    ),
    "fingerprint": _table(
        "fingerprint", _word("assignment"), _word("part", 16), _word("student"), _word("digest"), _word("at", 40)
    ),
    "secret": _table("secret", _word("name", 40), _word("value"), unique=("name",)),
}  # fmt: skip

_REFUSED = "rows of %(table)s are added and never changed"
_FUNCTION = """CREATE OR REPLACE FUNCTION sexology_unchanging() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION USING MESSAGE = 'rows of ' || TG_TABLE_NAME || ' are added and never changed'; END $$"""
_TRIGGERS = (
    ("sqlite", f"CREATE TRIGGER %(table)s_u BEFORE UPDATE ON %(table)s BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"),
    ("sqlite", f"CREATE TRIGGER %(table)s_d BEFORE DELETE ON %(table)s BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"),
    (
        "postgresql",
        (
            "CREATE TRIGGER %(table)s_unchanging BEFORE UPDATE OR DELETE OR TRUNCATE ON %(table)s"
            " FOR EACH STATEMENT EXECUTE FUNCTION sexology_unchanging()"
        ),
    ),
)


def _when(moment: str, thing: Table | MetaData, dialect: str, statement: str) -> None:
    event.listen(thing, moment, DDL(statement).execute_if(dialect=dialect))  # type: ignore[no-untyped-call]


_when("before_create", METADATA, "postgresql", _FUNCTION)
for _table_of_ours in TABLES.values():
    for _dialect, _statement in _TRIGGERS:
        _when("after_create", _table_of_ours, _dialect, _statement)


class Ledger:
    """The tables of one course."""

    def __init__(self, url: str, course: str) -> None:
        """Open the tables at ``url``, and make them when they are not there yet.

        Args:
            url: Connection string, see ``marks_url``.
            course: Id of the course; several may share a database.

        Raises:
            ToolkitError: when the database cannot be used.
        """
        self.course = course
        try:
            self._engine = create_engine(url, poolclass=NullPool)
            self._sqlite = self._engine.dialect.name == "sqlite"
            if self._sqlite:
                event.listen(self._engine, "connect", _sqlite_ready)
                event.listen(self._engine, "begin", _sqlite_begins)
            with self._engine.begin() as connection:
                if not self._sqlite:
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
                METADATA.create_all(connection)
        except (SQLAlchemyError, ModuleNotFoundError) as fault:
            raise _unusable(url, fault) from fault

    def rows(self, kind: Kind, /, **equal: object) -> list[Row]:
        """Return the rows in which every column named holds the value given, in the order in which they were added."""
        with self._engine.connect().execution_options(reading=True) as connection:
            return _rows(connection, kind, self.course, equal)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Write within one transaction: all of it or nothing; on SQLite one writer at a time.

        Raises:
            TakenError: when somebody else added a row first that may exist once.
            ToolkitError: when the database cannot be written.
        """
        try:
            with self._engine.begin() as connection:
                yield Writing(connection, self.course)
        except IntegrityError as fault:
            raise TakenError from fault
        except SQLAlchemyError as fault:
            raise _unusable(str(self._engine.url), fault) from fault


class Writing:
    """A transaction under way."""

    def __init__(self, connection: Connection, course: str) -> None:
        """Write on ``connection``."""
        self._connection, self._course = connection, course

    def rows(self, kind: Kind, /, **equal: object) -> list[Row]:
        """Return rows as ``Ledger.rows`` does, with what was added here."""
        return _rows(self._connection, kind, self._course, equal)

    def add(self, kind: Kind, /, **values: object) -> int:
        """Add a row and return its number."""
        done = self._connection.execute(insert(TABLES[kind]).values(course=self._course, **values))
        assert done.inserted_primary_key is not None
        return int(done.inserted_primary_key[0])


def _rows(connection: Connection, kind: Kind, course: str, equal: Row) -> list[Row]:
    table = TABLES[kind]
    wanted = and_(table.c.course == course, *(table.c[name] == value for name, value in equal.items()))
    return [dict(row) for row in connection.execute(select(table).where(wanted).order_by(table.c.id)).mappings()]


def _sqlite_ready(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlite3's own, untyped here
    """Leave transactions to us, let readers read while one writes, and call nothing saved before it is on disk."""
    connection.isolation_level = None
    for pragma in (f"busy_timeout={PATIENCE * 1000}", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_begins(connection: Connection) -> None:
    """Let a writer take its turn before it reads, so that nobody writes in between."""
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _unusable(url: str, fault: Exception) -> ToolkitError:
    where = re.sub(r"//[^@/]*@", "//", url)
    why = str(getattr(fault, "orig", None) or fault).strip().split("\n", maxsplit=1)[0]
    return ToolkitError(say("marks-unusable", "en", where=where, why=why), "marks-unusable", where=where, why=why)
