package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The traps that users of other tools met, each under its number there: {@code liquibase-hibernate}
 * unless another project is named.
 */
class FalseDifferencesTest {

    private static Table account() {
        return table(
                "account",
                column("id", bigint()).identityByDefault(),
                column("email", varchar(320)).notNull(),
                column("nickname", varchar(80)),
                primaryKey("id"),
                unique("uk_account_email", "email"));
    }

    private static Table invoice() {
        return table(
                "invoice",
                column("id", bigint()).identityByDefault(),
                column("account_id", bigint()).notNull(),
                column("number", varchar(32)).notNull(),
                column("amount", decimal(12, 2)).notNull(),
                primaryKey("id"),
                foreignKey("fk_invoice_account", "account_id")
                        .references("account", "id")
                        .onDelete(ReferentialAction.CASCADE));
    }

    private static Schema schema(SchemaObject... objects) {
        return Schema.of(List.of(objects));
    }

    private static List<String> twice(ComparedDatabase.Kind kind, Schema desired)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            assertThat(database.become(desired)).isNotEmpty();
            return ComparedDatabase.lines(database.proposed(desired));
        }
    }

    private static List<String> change(ComparedDatabase.Kind kind, Schema from, Schema to)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(from);
            List<String> lines = ComparedDatabase.lines(database.become(to));
            assertThat(ComparedDatabase.lines(database.proposed(to))).isEmpty();
            return lines;
        }
    }

    @ParameterizedTest
    @EnumSource
    void issue191And112And202UniqueConstraintsAndIndexesAreNotMadeAgainEachRun(
            ComparedDatabase.Kind kind) throws SQLException {
        assertThat(
                        twice(
                                kind,
                                schema(
                                        account(),
                                        index("ix_account_nickname", "account", "nickname"),
                                        uniqueIndex(
                                                "ux_account_both",
                                                "account",
                                                "nickname",
                                                "email"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void issue436KeysAndSequencesAreNotMadeAgainEachRun(ComparedDatabase.Kind kind)
            throws SQLException {
        boolean counts =
                kind == ComparedDatabase.Kind.H2 || kind == ComparedDatabase.Kind.POSTGRESQL;
        assertThat(
                        twice(
                                kind,
                                counts
                                        ? schema(account(), invoice(), sequence("account_seq"))
                                        : schema(account(), invoice())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void issue479NamesThatNobodyChoseAreNoDifference(ComparedDatabase.Kind kind)
            throws SQLException {
        Table unnamed =
                table(
                        "invoice",
                        column("id", bigint()).notNull(),
                        column("account_id", bigint()),
                        column("number", varchar(32)),
                        primaryKey("id"),
                        unique(null, "number"),
                        foreignKey(null, "account_id").references("account", "id"));
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(schema(account(), unnamed));
            Table otherwise =
                    table(
                            "invoice",
                            column("id", bigint()).notNull(),
                            column("account_id", bigint()),
                            column("number", varchar(32)),
                            primaryKey("id"),
                            unique("UK2jwdo4yg9kjd0rb1fhvxvnlyd", "number"),
                            foreignKey("FKcw35ywqm4cv3cvbxd0gqiq0a3", "account_id")
                                    .references("account", "id"));
            assertThat(ComparedDatabase.lines(database.proposed(schema(account(), otherwise))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void issue500AUniqueIndexIsAskedForOnceAndKnownAgain(ComparedDatabase.Kind kind)
            throws SQLException {
        Schema before =
                schema(table("account", column("id", bigint()), column("email", varchar(320))));
        Schema after =
                schema(
                        table("account", column("id", bigint()), column("email", varchar(320))),
                        uniqueIndex("ux_account_email", "account", "email"));
        assertThat(change(kind, before, after))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .containsIgnoringCase("unique")
                .contains("ux_account_email");
    }

    @ParameterizedTest
    @EnumSource
    void issue60And188And217TheSchemaIsNotProposedAgain(ComparedDatabase.Kind kind)
            throws SQLException {
        assertThat(
                        twice(
                                kind,
                                schema(
                                        account(),
                                        invoice(),
                                        index("ix_invoice_account", "invoice", "account_id"),
                                        view("numbers", "select number from invoice"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void issue305ANewColumnIsSeen(ComparedDatabase.Kind kind) throws SQLException {
        Table more = table("tag", column("name", varchar(40)), column("colour", varchar(20)));
        assertThat(change(kind, schema(table("tag", column("name", varchar(40)))), schema(more)))
                .containsExactly("Add column \"colour\" to \"tag\"");
    }

    @ParameterizedTest
    @EnumSource
    void issue140AnotherTypeIsSeenOnceAndOnlyThen(ComparedDatabase.Kind kind) throws SQLException {
        Schema before =
                schema(table("tag", column("name", varchar(40)), column("rank", integer())));
        Schema after = schema(table("tag", column("name", varchar(80)), column("rank", bigint())));
        assertThat(change(kind, before, after))
                .hasSize(2)
                .allMatch(it -> it.startsWith("Alter column"));
    }

    @ParameterizedTest
    @EnumSource
    void issue467TypesThatAreTheSameAreNotSeen(ComparedDatabase.Kind kind) throws SQLException {
        assertThat(
                        twice(
                                kind,
                                schema(
                                        table(
                                                "tag",
                                                column("a", decimal(10, 0)),
                                                column("b", doublePrecision()),
                                                column("c", real()),
                                                column("d", character(3)),
                                                column("e", timestamp(3)),
                                                column("f", bool()),
                                                column("g", smallint()),
                                                column("h", date()),
                                                column("i", time()),
                                                column("j", text()),
                                                column("k", blob()),
                                                column("l", varbinary(16))))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void issue716SomethingIsProposedWhereSomethingDiffers(ComparedDatabase.Kind kind)
            throws SQLException {
        assertThat(change(kind, schema(account()), schema(account(), invoice())))
                .containsExactly("Create table \"invoice\"");
        assertThat(change(kind, schema(account(), invoice()), schema(account())))
                .containsExactly("Drop table \"invoice\"");
    }

    @ParameterizedTest
    @EnumSource
    void liquibase2403AFilterLosesNoOtherTable(ComparedDatabase.Kind kind) throws SQLException {
        TableFilter filter =
                new TableFilter(List.of("a*", "invoice"), List.of("archive"), List.of(), false);
        Schema all =
                schema(
                        account(),
                        invoice(),
                        table("archive", column("id", bigint())),
                        table("tag", column("id", bigint())));
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            assertThat(ComparedDatabase.lines(database.filtered(all, filter)))
                    .containsExactly("Create table \"account\"", "Create table \"invoice\"");
            database.become(all);
            assertThat(ComparedDatabase.lines(database.filtered(Schema.empty(), filter)))
                    .containsExactlyInAnyOrder("Drop table \"account\"", "Drop table \"invoice\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void springDataJpa3299AWordMoreInACheckIsSeen(ComparedDatabase.Kind kind) throws SQLException {
        Table before =
                table("tag", column("state", varchar(20)), check(null, "state in ('NEW','OPEN')"));
        Table after =
                table(
                        "tag",
                        column("state", varchar(20)),
                        check(null, "state in ('NEW','OPEN','DONE')"));
        assertThat(twice(kind, schema(before))).isEmpty();
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(schema(before));
            database.execute("INSERT INTO tag (state) VALUES ('OPEN')");
            database.become(schema(after));
            database.execute("INSERT INTO tag (state) VALUES ('DONE')");
            assertThat(database.rows("SELECT state FROM tag")).containsExactly("OPEN", "DONE");
            assertThat(ComparedDatabase.lines(database.proposed(schema(after)))).isEmpty();
        }
    }

    @Test
    void springDataJpa3699AWordMoreInAnEnumOfMariaDbIsSeen() throws SQLException {
        Schema before = schema(table("tag", column("state", nativeType("enum('NEW','OPEN')"))));
        Schema after =
                schema(table("tag", column("state", nativeType("enum('NEW','OPEN','DONE')"))));
        assertThat(twice(ComparedDatabase.Kind.MARIADB, before)).isEmpty();
        assertThat(change(ComparedDatabase.Kind.MARIADB, before, after)).hasSize(1);
    }

    @Test
    void springDataJpa3299AWordMoreInATypeOfPostgreSqlIsSeen() throws SQLException {
        Table tag = table("tag", column("state", nativeType("state")));
        assertThat(
                        change(
                                ComparedDatabase.Kind.POSTGRESQL,
                                schema(tag, enumType("state", "NEW", "DONE")),
                                schema(tag, enumType("state", "NEW", "OPEN", "DONE"))))
                .containsExactly("Add value \"OPEN\" to type \"state\"");
    }

    @Test
    void liquibase7708AFlagOfMariaDbIsNoBit() throws SQLException {
        assertThat(
                        twice(
                                ComparedDatabase.Kind.MARIADB,
                                schema(
                                        table(
                                                "tag",
                                                column("flag", bool()).notNull(),
                                                column("bits", nativeType("bit(1)")),
                                                column("tiny", nativeType("tinyint(1)"))))))
                .isEmpty();
    }

    @Test
    void borrow92AColumnThatBecomesAnEnumOfMariaDbKeepsItsRows() throws SQLException {
        Schema before = schema(table("tag", column("state", varchar(20))));
        Schema after = schema(table("tag", column("state", nativeType("enum('NEW','OPEN')"))));
        try (ComparedDatabase database = ComparedDatabase.open(ComparedDatabase.Kind.MARIADB)) {
            database.become(before);
            database.execute("INSERT INTO tag VALUES ('OPEN')");
            database.become(after);
            assertThat(database.rows("SELECT state FROM tag")).containsExactly("OPEN");
            assertThat(ComparedDatabase.lines(database.proposed(after))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTrapStaysAwayWhenTheSchemaIsReadFromTheDatabase(ComparedDatabase.Kind kind)
            throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(schema(account(), invoice()));
            assertThat(ComparedDatabase.lines(database.exact(database.inspect()))).isEmpty();
        }
    }
}
