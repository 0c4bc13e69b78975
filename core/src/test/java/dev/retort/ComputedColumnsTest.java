package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns that are computed, and are not any more. */
class ComputedColumnsTest {

    private static final QualifiedName ACCOUNT = QualifiedName.of("account");
    private static final Column TWICE = column("twice", bigint()).comment("it's double");

    private static ComparedDatabase account(ComparedDatabase.Kind kind) throws SQLException {
        ComparedDatabase database = ComparedDatabase.open(kind);
        database.execute("CREATE TABLE account (id bigint NOT NULL PRIMARY KEY, points bigint)");
        database.execute("INSERT INTO account VALUES (1, 5), (2, 7)");
        return database;
    }

    private static Operation ordinary(Column from) {
        return new Operation.AlterColumn(ACCOUNT, from, TWICE, null);
    }

    @ParameterizedTest
    @EnumSource
    void aColumnThatIsComputedNoMoreKeepsWhatItShowed(ComparedDatabase.Kind kind)
            throws SQLException {
        boolean virtual = kind != ComparedDatabase.Kind.H2;
        Column from =
                virtual
                        ? TWICE.generatedVirtual("points * 2")
                        : TWICE.generatedStored("points * 2");
        try (ComparedDatabase database = account(kind)) {
            database.apply(
                    List.of(
                            new Operation.AddColumn(ACCOUNT, from, false, null),
                            new Operation.AddConstraint(ACCOUNT, check("ck_twice", "twice > 0")),
                            ordinary(from)));
            database.execute("UPDATE account SET points = 0");
            assertThat(database.rows("SELECT twice FROM account ORDER BY id"))
                    .containsExactly("10", "14");
            database.execute("UPDATE account SET twice = 1 WHERE id = 1");
            Table table = database.inspect().table(ACCOUNT).orElseThrow();
            assertThat(table.checks()).extracting(Check::name).containsExactly("ck_twice");
            Column column = table.column("twice").orElseThrow();
            assertThat(column.generated()).isNull();
            boolean comments = kind != ComparedDatabase.Kind.SQLITE;
            assertThat(column.comment()).isEqualTo(comments ? "it's double" : null);
        }
    }

    @Test
    void rightsAndCommentsOutliveTheColumnThatWasMadeAgain() throws SQLException {
        Column from = TWICE.generatedVirtual("points * 2");
        try (ComparedDatabase database = account(ComparedDatabase.Kind.POSTGRESQL)) {
            database.apply(
                    List.of(
                            new Operation.AddColumn(ACCOUNT, from, false, null),
                            new Operation.AddConstraint(ACCOUNT, check("ck_twice", "twice > 0"))));
            database.execute("GRANT SELECT (twice) ON account TO pg_monitor");
            database.execute("COMMENT ON CONSTRAINT ck_twice ON account IS 'positive'");
            var others =
                    database.inspect().objects().stream()
                            .filter(it -> !(it instanceof Table))
                            .toList();
            assertThat(others).hasSize(2);
            database.apply(List.of(ordinary(from)));
            assertThat(database.inspect().objects()).containsAll(others);
        }
    }

    @Test
    void indexesOutliveTheColumnThatWasMadeAgain() throws SQLException {
        Column from = TWICE.generatedVirtual("points * 2");
        Index index = index("ix_twice", "account", "points", "twice");
        try (ComparedDatabase database = account(ComparedDatabase.Kind.MARIADB)) {
            database.apply(
                    List.of(
                            new Operation.AddColumn(ACCOUNT, from, false, null),
                            new Operation.CreateIndex(index, false, false),
                            new Operation.AddConstraint(ACCOUNT, unique("ux_twice", "twice"))));
            database.apply(List.of(ordinary(from)));
            database.apply(List.of(new Operation.AlterColumn(ACCOUNT, TWICE, from, null)));
            assertThat(database.inspect().indexes()).containsExactly(index);
            assertThat(database.inspect().table(ACCOUNT).orElseThrow().uniques())
                    .containsExactly(unique("ux_twice", "twice"));
            assertThat(database.rows("SELECT twice FROM account ORDER BY id"))
                    .containsExactly("10", "14");
        }
    }
}
