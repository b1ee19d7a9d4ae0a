"""
Keeps the words of entries ready for search: a table of words on SQLite, two columns of words on PostgreSQL.

Both split text at anything but letters and digits, take off accents, reduce words to their stem, and drop none.
On SQLite triggers keep the table; a migration that remakes `offer_entry` there ends with `make_index`.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüçñýÿ"
PLAIN = "aaaaaaeeeeiiiiooooouuuucnyy"

SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS offer_entry_words USING fts5(title, summary, search_words,
       content='offer_entry', content_rowid='id',
       tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE TRIGGER IF NOT EXISTS offer_entry_words_add AFTER INSERT ON offer_entry BEGIN
       INSERT INTO offer_entry_words(rowid, title, summary, search_words)
       VALUES (NEW.id, NEW.title, NEW.summary, NEW.search_words); END""",
    """CREATE TRIGGER IF NOT EXISTS offer_entry_words_take AFTER DELETE ON offer_entry BEGIN
       INSERT INTO offer_entry_words(offer_entry_words, rowid, title, summary, search_words)
       VALUES ('delete', OLD.id, OLD.title, OLD.summary, OLD.search_words); END""",
    "INSERT INTO offer_entry_words(offer_entry_words) VALUES ('rebuild')",
)
SQLITE_UNDONE = (
    "DROP TRIGGER IF EXISTS offer_entry_words_add",
    "DROP TRIGGER IF EXISTS offer_entry_words_take",
    "DROP TABLE IF EXISTS offer_entry_words",
)

WORD_KINDS = "asciiword, word, numword, asciihword, hword, numhword, hword_part, hword_asciipart, int, uint"
POSTGRESQL = (
    "CREATE TEXT SEARCH DICTIONARY offer_stem (TEMPLATE = snowball, LANGUAGE = english)",
    "CREATE TEXT SEARCH CONFIGURATION offer_words (COPY = simple)",
    f"ALTER TEXT SEARCH CONFIGURATION offer_words ALTER MAPPING FOR {WORD_KINDS} WITH offer_stem",
    f"""CREATE FUNCTION offer_words_in(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
        SELECT to_tsvector('offer_words',
          regexp_replace(translate(lower(said), '{ACCENTED}', '{PLAIN}'), '[^[:alnum:]]+', ' ', 'g')) $$""",
    """ALTER TABLE offer_entry
       ADD COLUMN words_of_title tsvector GENERATED ALWAYS AS (offer_words_in(title)) STORED,
       ADD COLUMN words_of_all tsvector GENERATED ALWAYS AS
         (offer_words_in(title || ' ' || summary || ' ' || search_words)) STORED""",
    "CREATE INDEX offer_entry_words_of_all ON offer_entry USING gin (words_of_all)",
)
POSTGRESQL_UNDONE = (
    "ALTER TABLE offer_entry DROP COLUMN words_of_title, DROP COLUMN words_of_all",
    "DROP FUNCTION offer_words_in(text)",
    "DROP TEXT SEARCH CONFIGURATION offer_words",
    "DROP TEXT SEARCH DICTIONARY offer_stem",
)


def make_index(connection: BaseDatabaseWrapper) -> None:
    """Make the index and fill it from the entries that are there."""
    _run(connection, SQLITE if connection.vendor == "sqlite" else POSTGRESQL)


def drop_index(connection: BaseDatabaseWrapper) -> None:
    """Take the index away."""
    _run(connection, SQLITE_UNDONE if connection.vendor == "sqlite" else POSTGRESQL_UNDONE)


def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
