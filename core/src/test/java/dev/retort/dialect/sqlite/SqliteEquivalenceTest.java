package dev.retort.dialect.sqlite;

import static dev.retort.schema.Dsl.bigint;
import static dev.retort.schema.Dsl.check;
import static dev.retort.schema.Dsl.column;
import static dev.retort.schema.Dsl.index;
import static dev.retort.schema.Dsl.integer;
import static dev.retort.schema.Dsl.nativeType;
import static dev.retort.schema.Dsl.primaryKey;
import static dev.retort.schema.Dsl.table;
import static dev.retort.schema.Dsl.text;
import static dev.retort.schema.Dsl.timestamp;
import static dev.retort.schema.Dsl.varchar;
import static dev.retort.schema.Dsl.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiffer;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SQLite makes of a text is the same to it as the text. */
class SqliteEquivalenceTest {

    private static final Dialect DIALECT = new SqliteDialect();

    private static List<Operation> between(Schema from, Schema to) {
        return SchemaDiffer.diff(
                        from,
                        to,
                        DIALECT.equivalence(),
                        DiffOptions.proposal(DIALECT.alterations()))
                .operations();
    }

    private static List<Operation> between(Table from, Table to) {
        return between(Schema.of(from), Schema.of(to));
    }

    @Test
    void aCommentIsNoDifferenceSinceSqliteKeepsNone() throws SQLException {
        Table account =
                table(
                                "account",
                                column("id", integer()).comment("the number on the card"),
                                column("name", text()))
                        .comment("who has money here");
        Index byName = index("ix", "account", "name");
        Schema wanted = Schema.of(account, byName, new Comment(byName.id(), "for the login"));
        try (SqliteFixture database = SqliteFixture.memory()) {
            for (Operation operation : between(Schema.empty(), wanted)) {
                database.apply(operation);
            }
            assertThat(between(database.inspect(), wanted)).isEmpty();
            assertThat(between(wanted, database.inspect())).isEmpty();
        }
    }

    @Test
    void anotherCommentChangesNothingAndNeedsNoCopy() throws SQLException {
        try (SqliteFixture database = SqliteFixture.memory("CREATE TABLE account (id integer)")) {
            Table table = database.inspect().tables().get(0);
            Column id = table.columns().get(0);
            assertThat(
                            database.statements(
                                    new Operation.AlterColumn(
                                            table.name(), id, id.comment("a number"), null)))
                    .isEmpty();
            assertThat(
                            database.statements(
                                    new Operation.SetTableComment(
                                            table.name(), null, "money", true)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a > 0 | (\"a\">0)",
                "a > 0 | A > 0 /* always */",
                "a == 1 | [a] = 1",
                "a != 1 | `a` <> 1",
                "lower(b) = 'X y' | ((LOWER(b) = 'X y'))",
                "a IN (1,2) | a in (1, 2)",
                "a > 0x1F | a > 0X1f",
            })
    void expressionsThatReadAlikeAreOne(String written, String other) {
        assertThat(
                        between(
                                table("t", column("a", integer()), check(null, written)),
                                table("t", column("A", integer()), check(null, other))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a > 0 | a > 1", "b = 'x' | b = 'X'", "a > 0 | a >= 0"})
    void expressionsThatMeanSomethingElseAreTwo(String written, String other) {
        assertThat(
                        between(
                                table("t", column("a", integer()), check(null, written)),
                                table("t", column("a", integer()), check(null, other))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | (1)",
                "true | 1",
                "FALSE | 0",
                "NULL | ~~",
                "'x' | \"x\"",
                "current_timestamp | CURRENT_TIMESTAMP",
                "(lower('A')) | LOWER('A')",
            })
    void defaultsThatGiveTheSameAreOne(String written, String other) {
        Column a = column("a", text());
        assertThat(
                        between(
                                table("t", a.defaultSql(written)),
                                table("t", a.defaultSql(other.isEmpty() ? null : other))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(80) | VARCHAR( 80 )",
                "Double  Precision | double precision",
                "DECIMAL(10,2) | decimal(10, 2)",
            })
    void typesThatAreSpelledOtherwiseAreOne(String written, String other) {
        assertThat(
                        between(
                                table("t", column("a", nativeType(written))),
                                table("t", column("a", nativeType(other)))))
                .isEmpty();
        assertThat(
                        between(
                                table("t", column("a", varchar(80))),
                                table("t", column("a", varchar(81)))))
                .hasSize(1);
        assertThat(
                        between(
                                table("t", column("a", timestamp())),
                                table("t", column("a", integer()))))
                .hasSize(1);
    }

    @Test
    void theColumnThatNumbersRowsIsOneByWhateverItIsCalled() {
        Table stored = table("t", column("id", integer()), primaryKey("id"));
        Table mapped =
                table("t", column("id", bigint()).notNull().identityByDefault(), primaryKey("id"));
        Table forever =
                table(
                        "t",
                        column("id", integer()).identity(Identity.of(Identity.Mode.AUTOINCREMENT)),
                        primaryKey("id"));
        assertThat(between(stored, mapped)).isEmpty();
        assertThat(between(forever, mapped)).isEmpty();
        assertThat(between(stored, forever)).isNotEmpty();
    }

    @Test
    void aKeyWithoutRowidIsNeverNull() {
        Table stored =
                table("t", column("a", text()), primaryKey("a"))
                        .option(TableOption.WITHOUT_ROWID, "true");
        Table wanted =
                table("t", column("a", text()).notNull(), primaryKey("a"))
                        .option(TableOption.WITHOUT_ROWID, "true");
        assertThat(between(stored, wanted)).isEmpty();
        assertThat(
                        between(
                                stored.option(TableOption.WITHOUT_ROWID, null),
                                wanted.option(TableOption.WITHOUT_ROWID, null)))
                .isNotEmpty();
    }

    @Test
    void whatSqliteTakesForGrantedIsNotTold() {
        Column name = column("name", text());
        SchemaObject index = index("ix", "t", "name");
        assertThat(
                        between(
                                Schema.of(table("t", name.collation("BINARY")), index),
                                Schema.of(table("t", name), index)))
                .isEmpty();
        assertThat(
                        between(
                                Schema.of(view("v", "SELECT  a\nFROM t -- all")),
                                Schema.of(view("V", "select A from \"t\""))))
                .isEmpty();
    }
}
