package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.bigint;
import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.index;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.text;
import static dev.retort.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Rebuild;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.TableOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What SQLite does not have is refused before anything runs, with what to do instead. */
class SqliteRefusalsTest {

    private static final QualifiedName T = QualifiedName.of("t");

    private static Stream<Arguments> constraintsThatSqliteDoesNotHave() {
        return Stream.of(
                Arguments.of(
                        primaryKey("a").deferral(Deferral.INITIALLY_DEFERRED),
                        "leave out that it is deferrable."),
                Arguments.of(
                        primaryKey("a").deferral(Deferral.INITIALLY_IMMEDIATE),
                        "leave out that it is deferrable."),
                Arguments.of(
                        unique("u", "a").deferral(Deferral.INITIALLY_DEFERRED),
                        "leave out that it is deferrable."),
                Arguments.of(unique("u", "a").nullsNotDistinct(), "two nulls are never equal."),
                Arguments.of(check("c", "a > 0").notValid(), "leave out that it is not valid yet."),
                Arguments.of(
                        foreignKey("f", "a").references("t", "a").notValid(),
                        "leave out that it is not valid yet."));
    }

    @ParameterizedTest
    @MethodSource("constraintsThatSqliteDoesNotHave")
    void aConstraintThatSqliteDoesNotHaveIsRefused(Constraint constraint, String sentence)
            throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE t (a integer)")) {
            for (Operation operation :
                    List.of(
                            new Operation.AddConstraint(T, constraint),
                            new Operation.CreateTable(
                                    table("u", column("a", integer()), constraint), false))) {
                assertThatThrownBy(() -> database.statements(operation))
                        .isInstanceOf(NotSupportedByDatabaseException.class)
                        .hasMessageContaining(sentence);
            }
        }
    }

    @Test
    void anIdentityColumnNumbersTheRowsThatAreThereWhereItBecomesTheKey() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a text)",
                        "INSERT INTO t (rowid, a) VALUES (7, 'x'), (3, 'y')")) {
            Column id = column("id", bigint()).notNull().identityByDefault();
            database.transaction(
                    new Operation.RebuildTable(
                            T,
                            List.of(
                                    new Operation.AddColumn(T, id, false, Position.first()),
                                    new Operation.AddConstraint(T, primaryKey("id")))));
            assertThat(database.strings("SELECT id || a FROM t")).containsExactly("3y", "7x");
            assertThat(database.stored("t"))
                    .isEqualTo("CREATE TABLE t (id integer NOT NULL, a text, PRIMARY KEY (id))");
            database.run("INSERT INTO t (a) VALUES ('z')");
            assertThat(database.strings("SELECT id FROM t WHERE a = 'z'")).containsExactly("8");
        }
    }

    @Test
    void anIdentityColumnThatIsNoKeyIsRefused() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a text PRIMARY KEY)", "INSERT INTO t VALUES ('x')")) {
            Operation add =
                    new Operation.AddColumn(
                            T, column("id", bigint()).notNull().identityByDefault(), false, null);
            assertThatThrownBy(() -> database.statements(add))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining(
                            "SQLite numbers rows by a primary key of one column alone, and \"id\" of"
                                    + " \"t\" is none. Make it the primary key in the same"
                                    + " rebuild.");
        }
    }

    @Test
    void aVirtualTableIsLeftToItsModule() throws SQLException {
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE VIRTUAL TABLE t USING fts5(a)")) {
            assertThatThrownBy(
                            () ->
                                    database.statements(
                                            new Operation.AddConstraint(T, check(null, "1"))))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("\"t\" is a virtual table");
        }
    }

    private static List<Operation> changesThatCopy() {
        return List.of(
                new Operation.AddConstraint(T, check(null, "a > 0")),
                new Operation.MoveColumn(T, "b", Position.first(), null),
                new Operation.ChangeColumn(T, "a", List.of(ColumnChange.setNotNull())),
                new Operation.AddColumn(T, column("c", text()), false, Position.first()),
                new Operation.RebuildTable(T, List.of()));
    }

    @ParameterizedTest
    @MethodSource("changesThatCopy")
    void whereNoTableMayBeCopiedAChangeThatWantsItIsRefused(Operation change) throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE t (a integer, b)")) {
            Schema before = database.inspect();
            assertThatThrownBy(
                            () ->
                                    database.dialect
                                            .rebuilding(Rebuild.NEVER)
                                            .statements(change.completed(before), () -> before))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("\"t\" in place")
                    .hasMessageContaining("Set it to \"auto\".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatSqliteDoesItselfIsDoneInPlaceUnlessAllIsCopied(Rebuild policy) throws SQLException {
        List<Operation> operations =
                List.of(
                        new Operation.AddColumn(T, column("c", text()), false, null),
                        new Operation.DropColumn(T, "b", null, false),
                        new Operation.RenameColumn(T, "a", "z"));
        for (Operation operation : operations) {
            try (SqliteFixture database =
                    SqliteFixture.memory(
                            "CREATE TABLE t (a integer, b)",
                            "CREATE INDEX ix ON t (a)",
                            "INSERT INTO t VALUES (1, 2)")) {
                Schema before = database.inspect();
                List<String> sql =
                        database
                                .dialect
                                .rebuilding(policy)
                                .statements(operation, () -> before)
                                .stream()
                                .map(it -> it.sql())
                                .toList();
                boolean copies = sql.stream().anyMatch(it -> it.startsWith("DROP TABLE"));
                assertThat(copies).isEqualTo(policy == Rebuild.ALWAYS);
                database.run(sql.toArray(String[]::new));
                assertThat(database.inspect().table(T)).isEqualTo(operation.apply(before).table(T));
                assertThat(database.inspect().indexes(T))
                        .isEqualTo(operation.apply(before).indexes(T));
            }
        }
    }

    @Test
    void anIndexOfAnotherKindIsRefused() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE t (a integer)")) {
            assertThatThrownBy(
                            () ->
                                    database.statements(
                                            new Operation.CreateIndex(
                                                    index("ix", "t", "a").using("gin"),
                                                    false,
                                                    false)))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("asks for a method");
        }
    }

    @Test
    void aTableThatNumbersItsRowsNeedsTheRowid() throws SQLException {
        Operation without =
                new Operation.SetTableOptions(
                        T, Map.of(), Map.of(TableOption.WITHOUT_ROWID, "true"));
        try (SqliteFixture database =
                SqliteFixture.memory(
                        "CREATE TABLE t (a integer PRIMARY KEY AUTOINCREMENT, b text)")) {
            assertThatThrownBy(() -> database.statements(without))
                    .isInstanceOf(NotSupportedByDatabaseException.class)
                    .hasMessageContaining("\"t\" cannot be without rowid")
                    .hasMessageContaining("give the values of \"a\" yourself");
        }
        Column number = column("a", bigint()).notNull().identityByDefault();
        Operation create =
                new Operation.CreateTable(
                        table("u", number, primaryKey("a"))
                                .option(TableOption.WITHOUT_ROWID, "true"),
                        false);
        try (SqliteFixture database =
                SqliteFixture.memory("CREATE TABLE t (a integer PRIMARY KEY, b text)")) {
            assertThatThrownBy(() -> database.statements(create))
                    .hasMessageContaining("\"u\" cannot be without rowid");
            assertThat(database.statements(without)).isNotEmpty();
        }
    }
}
