package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.DdlStatement;
import dev.retort.diff.Doubt;
import dev.retort.diff.Told;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A column that comes to refuse NULL, in a table whose rows have it. */
class NullsTest {

    private static final ObjectId NAME = ObjectId.column(QualifiedName.of("account"), "name");

    private static Table account(boolean refuses) {
        var name = column("name", varchar(40));
        return table(
                "account",
                column("id", bigint()).notNull(),
                refuses ? name.notNull() : name,
                primaryKey("id"));
    }

    private static ComparedDatabase withRows(ComparedDatabase.Kind kind, String... names)
            throws SQLException {
        ComparedDatabase database = ComparedDatabase.open(kind);
        database.become(Schema.of(account(false)));
        for (int i = 0; i < names.length; i++) {
            database.execute("INSERT INTO account VALUES (%d, %s)".formatted(i, names[i]));
        }
        return database;
    }

    private static Comparisons.Way way(ComparedDatabase database, ProposalSettings settings)
            throws SQLException {
        return way(database, Schema.of(account(true)), settings);
    }

    private static Comparisons.Way way(
            ComparedDatabase database, Schema desired, ProposalSettings settings)
            throws SQLException {
        return new Proposing(
                        Migrator.configure().connection(database.connection()),
                        new SchemaComparison(database.dialect(), database.connection()),
                        database.dialect(),
                        database.connection())
                .way(
                        database.inspect(),
                        SchemaSource.of(desired).read(database.dialect()),
                        settings);
    }

    @ParameterizedTest
    @EnumSource
    void itIsSaidHowManyRowsHaveNull(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = withRows(kind, "NULL", "'Ada'", "NULL")) {
            Comparisons.Way way = way(database, ProposalSettings.DEFAULT);
            assertThat(way.doubts()).hasSize(1);
            Doubt doubt = way.doubts().get(0);
            assertThat(doubt.kind()).isEqualTo(Doubt.Kind.MISSING_VALUE);
            assertThat(doubt.sentence())
                    .isEqualTo(
                            "\"name\" of \"account\" refuses NULL from here on: give rows that have"
                                    + " none a value before the next line, for example by UPDATE"
                                    + " account SET name = … WHERE name IS NULL. 2 rows have NULL"
                                    + " there.");
            assertThat(way.operations()).containsExactly(doubt.beside());
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesStandInTheQuotesOfTheDatabaseWhereTheyNeedThem(ComparedDatabase.Kind kind)
            throws SQLException {
        Column from = column("from", varchar(40));
        Column until = column("Until", varchar(40)).notNull();
        Table before = table("order", column("id", bigint()), from);
        Table after = table("order", column("id", bigint()), from.notNull(), until);
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(Schema.of(before));
            database.apply(
                    List.of(
                            new Operation.BulkInsert(
                                    before.name(), List.of("id"), List.of(List.of(1L)))));
            String sentences =
                    way(database, Schema.of(after), ProposalSettings.DEFAULT).doubts().stream()
                            .map(Doubt::sentence)
                            .collect(Collectors.joining("\n"));
            String quote = kind == ComparedDatabase.Kind.MARIADB ? "`" : "\"";
            for (String name : List.of("from", "Until")) {
                assertThat(sentences)
                        .containsIgnoringCase(
                                "UPDATE \"order\" SET \"%s\" = … WHERE \"%s\" IS NULL."
                                        .formatted(name, name)
                                        .replace("\"", quote));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsInDoubtWhereNoRowHasNull(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = withRows(kind, "'Ada'")) {
            assertThat(way(database, ProposalSettings.DEFAULT).doubts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatWasToldIsForThemAlone(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = withRows(kind, "NULL", "'Ada'")) {
            ProposalSettings told = ProposalSettings.DEFAULT.told(Told.value(NAME, "'nobody'"));
            Comparisons.Way way = way(database, told);
            assertThat(way.doubts()).isEmpty();
            Schema before = database.inspect();
            database.apply(way.operations());
            assertThat(database.rows("SELECT name FROM account ORDER BY id"))
                    .containsExactly("nobody", "Ada");
            assertThat(database.proposed(Schema.of(account(true)))).isEmpty();
            database.apply(database.back(before, way.operations()));
            assertThat(database.proposed(Schema.of(account(false)))).isEmpty();
            assertThat(database.rows("SELECT name FROM account ORDER BY id"))
                    .containsExactly("nobody", "Ada");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theAdviserIsAskedOnce(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = withRows(kind, "NULL")) {
            List<Doubt> asked = new ArrayList<>();
            Adviser adviser =
                    doubt -> {
                        asked.add(doubt);
                        return Optional.of(new Decision.Filled("'nobody'"));
                    };
            Comparisons.Way way = way(database, ProposalSettings.DEFAULT.adviser(adviser));
            assertThat(asked).hasSize(1);
            assertThat(asked.get(0).sentence()).endsWith("One row has NULL there.");
            List<String> sql = new ArrayList<>();
            Schema before = database.inspect();
            for (Operation operation : way.operations()) {
                database.dialect().statements(operation, () -> before).stream()
                        .map(DdlStatement::sql)
                        .forEach(sql::add);
            }
            assertThat(String.join("\n", sql)).contains("'nobody'");
        }
    }
}
