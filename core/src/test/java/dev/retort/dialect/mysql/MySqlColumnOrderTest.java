package dev.retort.dialect.mysql;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiffer;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes of columns that MariaDB takes in one order alone, or only together. */
class MySqlColumnOrderTest {

    private static final MariaDbDialect DIALECT =
            new MariaDbDialect(
                    new MySqlFacts(
                            true,
                            "11.8.2",
                            true,
                            false,
                            null,
                            null,
                            "utf8mb4_general_ci",
                            true,
                            Map.of(
                                    "latin1", "latin1_swedish_ci",
                                    "utf8mb3", "utf8mb3_general_ci",
                                    "utf8mb4", "utf8mb4_general_ci")));

    private static Table latin1(TableElement... elements) {
        return table("account", elements).option(TableOption.CHARACTER_SET, "latin1");
    }

    private static Column inLatin1(Column column) {
        return column.option(ColumnOption.CHARACTER_SET, "latin1");
    }

    private static List<String> statements(Table from, Table to) {
        Schema schema = Schema.of(from);
        List<String> statements = new ArrayList<>();
        DiffOptions options = DiffOptions.exact(DIALECT.alterations());
        List<Operation> operations =
                SchemaDiffer.diff(schema, Schema.of(to), DIALECT.equivalence(), options)
                        .operations();
        for (Operation operation : DIALECT.combined(operations)) {
            Schema before = schema;
            DIALECT.statements(operation, () -> before).forEach(it -> statements.add(it.sql()));
            schema = operation.apply(schema);
        }
        return statements;
    }

    @Test
    void aColumnSaysItsCollationBeforeItsTableGetsAnother() {
        Column name = column("name", varchar(20));
        Column city = column("city", varchar(20));
        assertThat(statements(latin1(name, city), table("account", inLatin1(name), city)))
                .containsExactly(
                        "ALTER TABLE account MODIFY COLUMN name varchar(20) CHARACTER SET latin1",
                        "ALTER TABLE account DEFAULT CHARACTER SET = DEFAULT COLLATE ="
                                + " utf8mb4_general_ci, MODIFY COLUMN city varchar(20)");
    }

    @Test
    void aColumnCeasesToSayItsCollationAfterItsTableHasTheSame() {
        Column name = column("name", varchar(20));
        assertThat(statements(table("account", inLatin1(name)), latin1(name)))
                .containsExactly(
                        "ALTER TABLE account DEFAULT CHARACTER SET = latin1",
                        "ALTER TABLE account MODIFY COLUMN name varchar(20)");
    }

    @Test
    void aColumnBeginsToNumberRowsInTheStatementInWhichAnotherCeases() {
        Column id = column("id", integer()).notNull();
        Column number = column("number", integer()).notNull();
        TableElement key = unique("ux_number", "number");
        assertThat(
                        statements(
                                table(
                                        "account",
                                        id,
                                        number.identityByDefault(),
                                        primaryKey("id"),
                                        key),
                                table(
                                        "account",
                                        id.identityByDefault(),
                                        number,
                                        primaryKey("id"),
                                        key)))
                .containsExactly(
                        "ALTER TABLE account MODIFY COLUMN id int NOT NULL AUTO_INCREMENT,\n"
                                + "    MODIFY COLUMN number int NOT NULL");
    }

    @Test
    void aKeyOfTheBeginningOfAColumnIsAnother() {
        Column name = column("name", varchar(50)).notNull();
        assertThat(
                        statements(
                                table("account", name, primaryKey("name")),
                                table(
                                        "account",
                                        name,
                                        primaryKey("name")
                                                .option(ConstraintOption.KEY_PARTS, "`name`(10)"))))
                .containsExactly(
                        "ALTER TABLE account DROP PRIMARY KEY,\n    ADD PRIMARY KEY (`name`(10))");
    }

    @Test
    void aCheckLeavesItsColumnWhereItIsRestatedWithout() {
        Column amount = column("amount", integer());
        var inColumn = check("amount", "amount > 0").option(ConstraintOption.COLUMN, "amount");
        assertThat(
                        statements(
                                table("account", amount, inColumn),
                                table("account", amount, check("ck_amount", "amount > 0"))))
                .containsExactly(
                        "ALTER TABLE account MODIFY COLUMN amount int, ADD CONSTRAINT ck_amount"
                                + " CHECK (amount > 0)");
    }
}
