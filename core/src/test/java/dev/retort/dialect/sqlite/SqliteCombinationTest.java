package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.foreignKey;
import static dev.retort.schema.Dsl.index;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Rebuild;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which operations become one copy of their table. */
class SqliteCombinationTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final QualifiedName INVOICE = QualifiedName.of("invoice");

    private static final Operation NOT_NULL =
            new Operation.ChangeColumn(ACCOUNT, "name", List.of(ColumnChange.setNotNull()));
    private static final Operation ADD =
            new Operation.AddColumn(ACCOUNT, column("email", text()), false, null);
    private static final Operation DROP = new Operation.DropColumn(ACCOUNT, "age", null, false);
    private static final Operation RENAME = new Operation.RenameColumn(ACCOUNT, "name", "title");
    private static final Operation INDEX =
            new Operation.CreateIndex(index("ix", "account", "email"), false, false);
    private static final Operation COMMENT =
            new Operation.SetTableComment(ACCOUNT, null, "all of them", true);
    private static final Operation ELSEWHERE =
            new Operation.AddConstraint(INVOICE, check("positive", "total > 0"));
    private static final Operation SQL =
            new Operation.Execute("UPDATE account SET email = ''", List.of(), true);

    private static List<Operation> combined(Operation... operations) {
        return new SqliteDialect().combined(List.of(operations));
    }

    private static Operation copy(Operation... changes) {
        return new Operation.RebuildTable(ACCOUNT, List.of(changes));
    }

    @Test
    void changesOfOneTableInARowAreOneCopy() {
        assertThat(combined(ADD, NOT_NULL, COMMENT, DROP, RENAME, INDEX))
                .containsExactly(copy(ADD, NOT_NULL, COMMENT, DROP, RENAME, INDEX));
        assertThat(combined(copy(NOT_NULL), copy(ADD, DROP)))
                .containsExactly(copy(NOT_NULL, ADD, DROP));
    }

    @Test
    void anythingElseEndsTheRow() {
        assertThat(combined(ADD, NOT_NULL, SQL, NOT_NULL))
                .containsExactly(copy(ADD, NOT_NULL), SQL, NOT_NULL);
        assertThat(combined(NOT_NULL, ELSEWHERE, NOT_NULL, ADD))
                .containsExactly(NOT_NULL, ELSEWHERE, copy(NOT_NULL, ADD));
    }

    @Test
    void whatSqliteDoesInPlaceIsNotMadeACopy() {
        assertThat(combined(ADD, DROP, RENAME, INDEX, COMMENT))
                .containsExactly(ADD, DROP, RENAME, INDEX, COMMENT);
    }

    @Test
    void whereEachTableIsCopiedItIsCopiedOnce() {
        Dialect always = new SqliteDialect().rebuilding(Rebuild.ALWAYS);
        assertThat(always.combined(List.of(ADD, RENAME))).containsExactly(copy(ADD, RENAME));
        assertThat(always.combined(List.of(INDEX, COMMENT))).containsExactly(INDEX, COMMENT);
    }

    @Test
    void eachChangeThatCopiesMakesACopyOfItsRow() {
        List<Operation> copying =
                List.of(
                        NOT_NULL,
                        new Operation.AddColumn(
                                ACCOUNT, column("b", text()), false, Position.first()),
                        new Operation.AddColumn(
                                ACCOUNT, column("b", text()).defaultSql("random()"), false, null),
                        new Operation.AddColumn(
                                ACCOUNT, column("b", text()).generatedStored("name"), false, null),
                        new Operation.AlterColumn(
                                ACCOUNT, column("a", text()), column("a", integer()), null),
                        new Operation.AlterColumn(
                                ACCOUNT, column("a", text()), column("a", text()), "a || '!'"),
                        new Operation.MoveColumn(ACCOUNT, "name", Position.first(), null),
                        new Operation.AddConstraint(ACCOUNT, check(null, "age > 0")),
                        new Operation.DropConstraint(ACCOUNT, "old", null, false),
                        new Operation.RenameConstraint(ACCOUNT, "old", "young"));
        for (Operation operation : copying) {
            assertThat(combined(DROP, operation)).containsExactly(copy(DROP, operation));
        }
    }

    @Test
    void aKeyThatFollowsItsNewTableIsAPartOfIt() {
        Operation key =
                new Operation.AddConstraint(
                        ACCOUNT, foreignKey("fk", "id").references("invoice", "id"));
        Operation account =
                new Operation.CreateTable(table("account", column("id", integer())), false);
        Operation invoice =
                new Operation.CreateTable(table("invoice", column("id", integer())), false);
        assertThat(combined(account, invoice, key))
                .containsExactly(
                        new Operation.CreateTable(
                                table(
                                        "account",
                                        column("id", integer()),
                                        foreignKey("fk", "id").references("invoice", "id")),
                                false),
                        invoice);
        assertThat(combined(account, SQL, key)).containsExactly(account, SQL, key);
    }
}
