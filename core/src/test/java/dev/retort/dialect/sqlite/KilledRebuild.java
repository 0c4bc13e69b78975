package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.integer;

import dev.retort.dialect.DdlStatement;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.ProgressHandler;

/** A process that copies a table, and that ends in the middle of it without a word. */
final class KilledRebuild {

    private static final QualifiedName INVOICE = QualifiedName.of("invoice");

    /** What tells a process that was killed from one that failed. */
    static final int KILLED = 77;

    private KilledRebuild() {}

    /** The change of which every statement is waited for. */
    static Operation change() {
        return new Operation.RebuildTable(
                INVOICE,
                List.of(
                        new Operation.ChangeColumn(
                                INVOICE, "total", List.of(ColumnChange.setType(integer()))),
                        new Operation.RenameColumn(INVOICE, "note", "remark"),
                        new Operation.AddConstraint(INVOICE, check(null, "total >= 0"))));
    }

    static void make(SqliteFixture database, int rows) throws SQLException {
        database.run(
                "PRAGMA synchronous = OFF",
                "CREATE TABLE invoice (id integer PRIMARY KEY AUTOINCREMENT, total text NOT NULL,"
                        + " note text)",
                "CREATE TABLE line (invoice REFERENCES invoice ON DELETE CASCADE)",
                "CREATE INDEX ix_invoice ON invoice (total)",
                "CREATE TRIGGER tr AFTER INSERT ON invoice BEGIN INSERT INTO line VALUES (new.id);"
                        + " END",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT "
                        + rows
                        + ") INSERT INTO invoice (total, note) SELECT i % 1000, 'number ' || i"
                        + " FROM n");
    }

    /**
     * Takes the file, the number of the statement, and how far inside of it to end; 0 before it.
     */
    public static void main(String[] arguments) throws SQLException {
        int last = Integer.parseInt(arguments[1]);
        int inside = Integer.parseInt(arguments[2]);
        try (SqliteFixture database = SqliteFixture.file(Path.of(arguments[0]))) {
            // What is changed comes into the file early.
            database.run("PRAGMA cache_size = 10");
            Schema schema = database.inspect();
            Operation change = change().completed(schema);
            List<DdlStatement> statements = database.dialect.statements(change, () -> schema);
            database.transactions.begin(database.connection);
            for (int i = 0; i < statements.size(); i++) {
                end(database, last == i, inside);
                database.run(statements.get(i).sql());
            }
            end(database, last == statements.size(), inside);
            database.transactions.commit(database.connection);
            end(database, last == statements.size() + 1, 0);
        }
    }

    private static void end(SqliteFixture database, boolean now, int inside) throws SQLException {
        if (now && inside > 0) {
            ProgressHandler.setHandler(
                    database.connection,
                    1_000,
                    new ProgressHandler() {
                        private int steps;

                        @Override
                        protected int progress() {
                            if (++steps == inside) {
                                Runtime.getRuntime().halt(KILLED);
                            }
                            return 0;
                        }
                    });
        } else if (now) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
