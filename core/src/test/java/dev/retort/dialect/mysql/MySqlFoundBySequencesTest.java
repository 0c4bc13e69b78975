package dev.retort.dialect.mysql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Scope;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Grant;
import dev.retort.schema.Namespace;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What random sequences of operations have found of MariaDB, and what stood beside it. */
class MySqlFoundBySequencesTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final Column ID = column("id", bigint()).notNull().identityByDefault();

    @Test
    void anIndexThatIsToldAsAConstraintTakesAComment() throws SQLException {
        try (MariaDatabase database = MariaDatabase.open()) {
            database.execute("CREATE TABLE account (id int PRIMARY KEY, name varchar(80))");
            database.execute("CREATE UNIQUE INDEX ux_name ON account (name, id)");
            ObjectId index = ObjectId.index(ACCOUNT, "ux_name");
            Operation comment = new Operation.CreateObject(new Comment(index, "it's one"), false);
            database.apply(comment);
            assertThat(database.inspect().find(Comment.idOf(index)))
                    .contains(new Comment(index, "it's one"));
            assertThat(database.told("account")).contains("UNIQUE KEY `ux_name` (`name`,`id`)");
            database.apply(comment.reverse());
            assertThat(database.inspect().objects(Comment.class)).isEmpty();
        }
    }

    @Test
    void aKeyOfATableElsewhereRefersToTheDatabaseOfTheConnection() throws SQLException {
        Table invoice =
                table(
                        "retort_elsewhere.invoice",
                        column("id", bigint()).notNull(),
                        column("account_id", bigint()),
                        primaryKey("id"),
                        foreignKey("fk_account", "account_id").references("account", "id"));
        Operation create = new Operation.CreateTable(invoice, false);
        List<Operation> operations =
                List.of(
                        create,
                        new Operation.AddConstraint(
                                invoice.name(),
                                foreignKey("fk_again", "account_id").references("account", "id")),
                        new Operation.RenameConstraint(invoice.name(), "fk_again", "fk_more"));
        try (MariaDatabase database = MariaDatabase.open()) {
            database.execute("CREATE TABLE account (id bigint PRIMARY KEY)");
            database.execute("CREATE DATABASE retort_elsewhere");
            try {
                Schema found = elsewhere(database);
                for (Operation operation : operations) {
                    Schema before = found;
                    for (var statement : database.dialect.statements(operation, () -> before)) {
                        database.execute(statement.sql());
                    }
                    found = elsewhere(database);
                }
                assertThat(found.table(invoice.name()).orElseThrow().foreignKeys())
                        .allMatch(it -> it.referencedTable().equals(ACCOUNT))
                        .extracting(it -> it.name())
                        .containsExactlyInAnyOrder("fk_account", "fk_more");
            } finally {
                database.execute("DROP DATABASE retort_elsewhere");
            }
        }
        assertThatThrownBy(() -> new MariaDbDialect().statements(create, Schema::empty))
                .isInstanceOf(NotSupportedByDatabaseException.class)
                .hasMessageContaining("name the schema of both");
    }

    private static Schema elsewhere(MariaDatabase database) throws SQLException {
        return database.dialect.inspect(
                database.connection, Scope.schemas(Set.of("retort_elsewhere")));
    }

    private static void isRefused(Operation operation, Schema before, String sentence) {
        assertThatThrownBy(() -> new MariaDbDialect().statements(operation, () -> before))
                .isInstanceOf(NotSupportedByDatabaseException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void whatNeedsTheNumberOfARowTooEarlyIsRefused() throws SQLException {
        Column stored = column("next", bigint()).generatedStored("id + 1");
        Column virtual = column("next", bigint()).generatedVirtual("id + 1");
        Table plain = table("account", ID, primaryKey("id"));
        Table free = table("account", ID.identity(null), stored, primaryKey("id"));
        String computed = "by \"id\" after it has computed \"next\"";
        isRefused(
                new Operation.CreateTable(table("account", ID, stored, primaryKey("id")), false),
                Schema.empty(),
                computed);
        isRefused(
                new Operation.AddColumn(ACCOUNT, stored, false, null), Schema.of(plain), computed);
        isRefused(
                new Operation.AlterColumn(ACCOUNT, ID.identity(null), ID, null),
                Schema.of(free),
                computed);
        isRefused(
                new Operation.AddConstraint(ACCOUNT, check("ck_id", "id > 0")),
                Schema.of(plain),
                "leave the check \"ck_id\" out");
        try (MariaDatabase database = MariaDatabase.open()) {
            database.apply(
                    new Operation.CreateTable(plain, false),
                    new Operation.AddColumn(ACCOUNT, virtual, false, null));
            database.execute("INSERT INTO account () VALUES ()");
            assertThat(database.rows("SELECT next FROM account")).containsExactly("2");
            assertThatThrownBy(
                            () ->
                                    database.execute(
                                            "ALTER TABLE account ADD COLUMN late bigint AS (id + 1)"
                                                    + " STORED"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Schema rooms(MariaDatabase database) throws SQLException {
        return database.dialect.inspect(
                database.connection, Scope.schemas(Set.of("retort_room_1", "retort_room11")));
    }

    @Test
    void rightsOnSchemasAndRoutinesAreTold() throws SQLException {
        Namespace room = new Namespace("retort_room_1");
        Routine routine = function("CREATE FUNCTION times(x int) RETURNS int RETURN x * 2");
        Grant onRoom = new Grant(room.id(), "retort_clerk", List.of("INSERT", "SELECT"), false);
        Grant onRoutine = new Grant(routine.id(), "retort_clerk", List.of("EXECUTE"), true);
        try (MariaDatabase database = MariaDatabase.open()) {
            database.execute("CREATE ROLE retort_clerk");
            database.execute("CREATE DATABASE retort_room11");
            try {
                database.apply(create(routine), create(room), create(onRoom), create(onRoutine));
                assertThat(rooms(database).objects(Grant.class))
                        .containsExactlyInAnyOrder(onRoom, onRoutine);
                database.apply(create(onRoutine).reverse());
                assertThat(rooms(database).objects(Grant.class)).containsExactly(onRoom);
                Schema before = rooms(database);
                for (var statement :
                        database.dialect.statements(create(room).reverse(), () -> before)) {
                    database.execute(statement.sql());
                }
                database.apply(create(room));
                assertThat(rooms(database).objects(Grant.class)).isEmpty();
            } finally {
                database.execute(
                        "DROP DATABASE IF EXISTS retort_room_1",
                        "DROP DATABASE retort_room11",
                        "DROP ROLE retort_clerk");
            }
        }
    }

    private static Operation create(dev.retort.schema.SchemaObject object) {
        return new Operation.CreateObject(object, false);
    }

    private static Routine function(String text) {
        return new Routine(Routine.Kind.FUNCTION, QualifiedName.of("times"), "", text);
    }
}
