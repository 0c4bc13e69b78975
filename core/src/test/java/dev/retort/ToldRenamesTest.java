package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.diff.Difference;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Told renames of indexes and constraints, carried out in databases, and back. */
class ToldRenamesTest {

    private static Table account(String unique, String check) {
        return table(
                "account",
                column("id", bigint()).notNull(),
                column("email", varchar(80)),
                column("age", integer()),
                primaryKey("id"),
                unique(unique, "email"),
                check(check, "age > 0"));
    }

    private static Table invoice(String key, String account) {
        return table(
                "invoice",
                column("id", bigint()).notNull(),
                column("account_id", bigint()),
                primaryKey("id"),
                foreignKey(key, "account_id").references(account, "id"));
    }

    private static Schema schema(SchemaObject... objects) {
        return Schema.of(objects);
    }

    @ParameterizedTest
    @EnumSource
    void areCarriedOut(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            Schema first =
                    schema(
                            account("ux_mail", "ck_age"),
                            invoice("fk_one", "account"),
                            index("ix_one", "account", "age", "email"),
                            index("ix_two", "invoice", "account_id", "id"));
            database.become(first);
            database.execute("INSERT INTO account VALUES (1, 'ada@example.com', 36)");
            Schema was = database.inspect();
            // Names as Hibernate makes them are taken only where that is told.
            Schema shall =
                    schema(
                            account("UK8xp5ym6v4kgadl3h5i5ogbvbf", "ck_grown"),
                            invoice("FK8xp5ym6v4kgadl3h5i5ogbvbf", "account"),
                            index("IDX8xp5ym6v4kgadl3h5i5ogbvbf", "account", "age", "email"),
                            index("ix_three", "invoice", "id", "account_id"));
            assertThat(ComparedDatabase.lines(database.told(shall).operations()))
                    .noneMatch(it -> it.contains("8xp5ym6v4kgadl3h5i5ogbvbf"));
            Difference difference =
                    database.told(
                            shall,
                            "account.ux_mail=UK8xp5ym6v4kgadl3h5i5ogbvbf",
                            "account.ck_age=account.ck_grown",
                            "fk_one=FK8xp5ym6v4kgadl3h5i5ogbvbf",
                            "account.ix_one=IDX8xp5ym6v4kgadl3h5i5ogbvbf",
                            "invoice.ix_two=ix_three");
            assertThat(difference.obeyed()).hasSize(5);
            List<Operation> back = database.back(was, difference.operations());
            database.apply(difference.operations());
            assertThat(database.exact(shall)).isEmpty();
            assertThat(database.rows("SELECT id, email FROM account"))
                    .containsExactly("1|ada@example.com");
            database.apply(back);
            assertThat(database.exact(was)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aSequenceGoesOnCountingUnderTheNewNameOfItsTable(ComparedDatabase.Kind kind)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(counted("visit"));
            String next =
                    kind == ComparedDatabase.Kind.POSTGRESQL
                            ? "SELECT nextval('%s_seq')"
                            : "SELECT NEXT VALUE FOR %s_seq";
            assertThat(database.rows(next.formatted("visit"))).containsExactly("5");
            assertThat(database.rows(next.formatted("visit"))).containsExactly("55");
            Schema was = database.inspect();
            List<Operation> there = database.told(counted("stay"), "visit=stay").operations();
            List<Operation> back = database.back(was, there);
            database.apply(there);
            assertThat(database.exact(counted("stay"))).isEmpty();
            // MariaDB leaves out what it had fetched in advance.
            long third = Long.parseLong(database.rows(next.formatted("stay")).get(0));
            assertThat(third).isGreaterThan(55).matches(it -> it % 50 == 5);
            database.apply(back);
            assertThat(database.exact(was)).isEmpty();
            assertThat(Long.valueOf(database.rows(next.formatted("visit")).get(0)))
                    .isGreaterThan(third);
        }
    }

    private static Schema counted(String name) {
        return schema(
                table(
                        name,
                        column("id", bigint()).notNull(),
                        column("place", varchar(80)),
                        primaryKey("id")),
                sequence(name + "_seq").start(5).increment(50));
    }

    @ParameterizedTest
    @EnumSource
    void mayNameTheSchemaThatGoesWithoutSaying(ComparedDatabase.Kind kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(schema(account("ux_mail", "ck_age")));
            String home = database.dialect().homeSchema().orElseThrow();
            Schema there = database.inspect();
            SchemaComparison comparison =
                    new SchemaComparison(database.dialect(), database.connection());
            for (String text : List.of("account=customer", "account.email=mail")) {
                assertThat(
                                comparison
                                        .atHome(
                                                ComparedDatabase.renames(
                                                        home
                                                                + "."
                                                                + text.replace(
                                                                        "=", "=" + home + ".")),
                                                there)
                                        .renames())
                        .hasToString("[" + text + "]");
            }
            Schema named = schema(table(home, column("id", bigint())));
            assertThat(
                            comparison
                                    .atHome(ComparedDatabase.renames(home + ".id=number"), named)
                                    .renames())
                    .hasToString("[" + home + ".id=number]");
        }
    }
}
