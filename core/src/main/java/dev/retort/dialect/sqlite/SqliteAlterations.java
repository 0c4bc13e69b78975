package dev.retort.dialect.sqlite;

import dev.retort.dialect.Alterations;

/** What SQLite changes in place, or makes again with its rows. */
final class SqliteAlterations implements Alterations {

    @Override
    public boolean placesColumns() {
        return true;
    }
}
