package dev.retort.dialect.postgresql;

import static dev.retort.dialect.postgresql.PostgreSqlOperations.ACCOUNT;
import static dev.retort.dialect.postgresql.PostgreSqlOperations.BEFORE;
import static dev.retort.dialect.postgresql.PostgreSqlOperations.change;
import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.operation.Operation;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Schema;
import dev.retort.test.PostgreSqlServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation: done, read back, equal to what memory says; undone, read back, as before. */
class PostgreSqlDdlTest {

    /** Kinds that are told in the server's own words, whatever was written. */
    private static final Set<ObjectKind> TEXTS =
            Set.of(ObjectKind.VIEW, ObjectKind.ROUTINE, ObjectKind.TRIGGER);

    private static final Map<PostgreSqlServer, PostgreSqlDatabase> DATABASES =
            new ConcurrentHashMap<>();

    @AfterAll
    static void close() throws SQLException {
        for (PostgreSqlDatabase database : DATABASES.values()) {
            database.close();
        }
    }

    /** One for all operations, since each is undone; a new one where that failed. */
    private static PostgreSqlDatabase database(PostgreSqlServer server) throws SQLException {
        PostgreSqlDatabase database = DATABASES.remove(server);
        if (database == null) {
            database = PostgreSqlDatabase.open(server);
            database.apply(BEFORE);
        }
        return database;
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("dev.retort.dialect.postgresql.PostgreSqlOperations#operations")
    void isDoneAndUndone(PostgreSqlServer server, Operation operation) throws SQLException {
        PostgreSqlDatabase database = database(server);
        Schema before = database.inspect();
        Operation whole = operation.completed(before);
        Schema wanted = operation.apply(before);
        database.apply(operation);
        Schema after = database.inspect();
        assertThat(comparable(database, after)).isEqualTo(comparable(database, wanted));
        assertThat(after).isNotEqualTo(before);
        database.apply(whole.reverse());
        assertThat(database.forms(database.inspect())).isEqualTo(database.forms(before));
        DATABASES.put(server, database);
    }

    /** The forms; of what is told in the server's words, the identity alone. */
    private static List<Object> comparable(PostgreSqlDatabase database, Schema schema) {
        return database.forms(schema).stream()
                .<Object>map(it -> TEXTS.contains(it.id().kind()) ? it.id() : it)
                .toList();
    }

    @Test
    void whatIsThereAlreadyIsLeftWhereThatIsAsked() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.apply(BEFORE);
            Schema before = database.inspect();
            List<Operation> again = new ArrayList<>();
            BEFORE.forEach(
                    it -> {
                        if (it instanceof Operation.CreateTable create) {
                            again.add(new Operation.CreateTable(create.table(), true));
                        } else if (it instanceof Operation.CreateIndex create) {
                            again.add(new Operation.CreateIndex(create.index(), true, false));
                        } else if (it instanceof Operation.CreateObject create) {
                            again.add(new Operation.CreateObject(create.object(), true));
                        }
                    });
            database.apply(again);
            assertThat(database.inspect()).isEqualTo(before);
        }
    }

    @Test
    void rowsGoOnBeingNumberedWhereTheyWere() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.execute("CREATE TABLE account (id integer PRIMARY KEY, name text)");
            database.execute("INSERT INTO account VALUES (1, 'a'), (7, 'b')");
            for (Identity.Mode mode :
                    List.of(Identity.Mode.BY_DEFAULT, Identity.Mode.SERIAL, Identity.Mode.ALWAYS)) {
                database.apply(change("id", setIdentity(Identity.of(mode))));
                database.execute("INSERT INTO account (name) VALUES ('c')");
            }
            assertThat(database.rows("SELECT id FROM account ORDER BY id"))
                    .containsExactly("1", "7", "8", "9", "10");
        }
    }

    @Test
    void valuesAreConvertedBothWays() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.execute(
                    "CREATE TYPE mood AS ENUM ('sad', 'happy'); CREATE TABLE account (a text DEFAULT"
                            + " '5', b boolean DEFAULT true, c mood DEFAULT 'sad', d text[]);"
                            + " INSERT INTO account VALUES ('1', true, 'happy', '{1,2}')");
            List<Operation> changes =
                    List.of(
                            change("a", setType(integer())),
                            change("b", setType(smallint())),
                            change("c", setType(varchar(20))),
                            change("d", setType(array(integer()))));
            Schema before = database.inspect();
            List<Operation> back = new ArrayList<>();
            changes.forEach(it -> back.add(0, it.completed(before).reverse()));
            List<Operation> changed =
                    List.of(
                            change("a", dropDefault()),
                            change("b", dropDefault()),
                            change("c", dropDefault()));
            database.apply(changed);
            database.apply(changes);
            assertThat(database.rows("SELECT * FROM account")).containsExactly("1|1|happy|{1,2}");
            database.apply(back);
            assertThat(database.rows("SELECT * FROM account")).containsExactly("1|t|happy|{1,2}");
        }
    }

    @Test
    void rowsAreWrittenAndDeletedByTheirValues() throws SQLException {
        try (PostgreSqlDatabase database = PostgreSqlDatabase.open()) {
            database.execute(
                    "CREATE TABLE account (id uuid, tags text[], rate real, at timestamptz, doc"
                            + " jsonb, nothing text)");
            Operation.BulkInsert rows =
                    new Operation.BulkInsert(
                            ACCOUNT,
                            List.of("id", "tags", "rate", "at", "doc", "nothing"),
                            List.of(
                                    row(
                                            java.util.UUID.fromString(
                                                    "3f9c21d0-a7be-4c11-8d2e-000000000001"),
                                            List.of("a", "b"),
                                            0.1f,
                                            java.time.Instant.parse("2026-01-15T10:15:30Z"),
                                            "{\"a\": 1}",
                                            null)));
            database.apply(rows);
            assertThat(database.rows("SELECT count(*) FROM account")).containsExactly("1");
            database.apply(rows.reverse());
            assertThat(database.rows("SELECT count(*) FROM account")).containsExactly("0");
        }
    }

    @Test
    void aColumnCannotBeMadeComputed() {
        PostgreSqlDialect dialect = new PostgreSqlDialect();
        Operation operation =
                new Operation.AlterColumn(
                        ACCOUNT,
                        column("twice", integer()),
                        column("twice", integer()).generated(new Generated("1", true)),
                        null);
        assertThatThrownBy(() -> dialect.statements(operation, Schema::empty))
                .hasMessageContaining("drop it and add it again");
    }
}
