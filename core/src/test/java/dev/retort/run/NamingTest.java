package dev.retort.run;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.RevisionRequest;
import dev.retort.SchemaSource;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.script.ScriptFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody names is named by the convention, in every way in which a revision can be told. */
class NamingTest {

    private static final NamingConvention CONVENTION =
            NamingConvention.NONE
                    .pattern(NamingConvention.Kind.PRIMARY_KEY, "pk_{table}")
                    .pattern(NamingConvention.Kind.UNIQUE, "uq_{table}_{columns}")
                    .pattern(NamingConvention.Kind.FOREIGN_KEY, "fk_{table}_{referred_table}")
                    .pattern(NamingConvention.Kind.CHECK, "ck_{table}_{columns}")
                    .pattern(NamingConvention.Kind.INDEX, "ix_{table}_{columns}");

    private static final String TABLES =
            """
            op.createTable("owner", column("id", bigint()).notNull(), primaryKey("id"));
            op.createTable("account", column("id", bigint()).notNull(),
                column("owner_id", bigint()), column("email", varchar(80)),
                column("branch", integer()), column("balance", integer()), primaryKey("id"),
                unique(null, "email", "branch"), unique("chosen", "branch"),
                foreignKey(null, "owner_id").references("owner", "id"),
                check(null, "balance >= 0"), check(null, "balance < 1000"));
            """;

    @TempDir Path folder;

    private static List<String> names(Schema schema, String table) {
        Stream<String> constraints =
                schema.table(QualifiedName.of(table)).orElseThrow().constraints().stream()
                        .map(Constraint::name)
                        .filter(Objects::nonNull);
        Stream<String> indexes =
                schema.indexes(QualifiedName.of(table)).stream().map(it -> it.name());
        return Stream.concat(constraints, indexes)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> !it.startsWith("primary"))
                .sorted()
                .toList();
    }

    private static List<String> names(TestDatabase.Handle database, String table)
            throws SQLException {
        return names(DatabaseContent.of(database).schema(), table);
    }

    /** The server keeps no name of a primary key. */
    private static Stream<String> kept(TestDatabase kind, String... names) {
        return Stream.of(names)
                .filter(it -> kind != TestDatabase.MARIADB || !it.startsWith("pk_"))
                .sorted();
    }

    private Migrator migrator(TestDatabase.Handle database) {
        return project().configure().url(database.url()).naming(CONVENTION).build();
    }

    private Project project() {
        return new Project(folder);
    }

    @ParameterizedTest
    @EnumSource
    void whatAScriptLeavesUnnamedIsNamedOnlineOfflineAndInMemory(TestDatabase kind)
            throws SQLException {
        project().java("a1", "", TABLES, "op.dropTable(\"account\"); op.dropTable(\"owner\");");
        project()
                .java(
                        "b2",
                        "a1",
                        """
                        op.addConstraint("account", unique(null, "owner_id", "email"));
                        op.addConstraint("account", check(null, "owner_id > 0 AND branch > 0"));
                        op.createIndex(index(null, "account", "balance", "branch"));
                        """,
                        """
                        op.dropIndex(index(null, "account", "balance", "branch"));
                        op.dropConstraint("account", check(null, "owner_id > 0 AND branch > 0"));
                        op.dropConstraint("account", unique(null, "owner_id", "email"));
                        """);
        String[] first = {
            "chosen",
            "ck_account_balance",
            "ck_account_balance_2",
            "fk_account_owner",
            "pk_account",
            "uq_account_email_branch"
        };
        String[] second =
                Stream.concat(
                                Stream.of(first),
                                Stream.of(
                                        "ck_account_owner_id_branch",
                                        "ix_account_balance_branch",
                                        "uq_account_owner_id_email"))
                        .toArray(String[]::new);
        Schema online;
        try (TestDatabase.Handle database = kind.create(folder)) {
            migrator(database).upgrade();
            assertThat(names(database, "account"))
                    .containsExactlyElementsOf(kept(kind, second).toList());
            online = DatabaseContent.of(database).schema();
            Schema replayed =
                    SchemaSource.migrations(migrator(database).configuration(), "head")
                            .read(dialect(database))
                            .schema();
            assertThat(names(replayed, "account").stream())
                    .containsAll(kept(kind, second).toList());
            migrator(database).downgrade("-1");
            assertThat(names(database, "account"))
                    .containsExactlyElementsOf(kept(kind, first).toList());
        }
        Path other = folder.resolve("offline");
        assertThat(other.toFile().mkdir()).isTrue();
        try (TestDatabase.Handle database = kind.create(other)) {
            Migrator migrator = migrator(database);
            database.execute(migrator.upgradeSql("head").statements().toArray(String[]::new));
            assertThat(DatabaseContent.of(database).schema()).isEqualTo(online);
            database.execute(migrator.downgradeSql("b2:a1").statements().toArray(String[]::new));
            assertThat(names(database, "account"))
                    .containsExactlyElementsOf(kept(kind, first).toList());
        }
    }

    private static Dialect dialect(TestDatabase.Handle database) throws SQLException {
        try (java.sql.Connection connection = database.connect()) {
            return Dialects.load(NamingTest.class.getClassLoader()).of(connection);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOlderThanTheConventionIsStillFoundByWhatItIs(TestDatabase kind) throws SQLException {
        project().java("a1", "", TABLES, "");
        project()
                .java(
                        "b2",
                        "a1",
                        """
                        op.dropConstraint("account", unique(null, "email", "branch"));
                        op.dropConstraint("account", foreignKey(null, "owner_id").references("owner", "id"));
                        op.dropConstraint("account", primaryKey("id"));
                        """,
                        """
                        op.addConstraint("account", primaryKey("id"));
                        op.addConstraint("account", foreignKey(null, "owner_id").references("owner", "id"));
                        op.addConstraint("account", unique(null, "email", "branch"));
                        """);
        try (TestDatabase.Handle database = kind.create(folder)) {
            project().on(database.url()).upgrade("a1");
            assertThat(names(database, "account")).doesNotContain("uq_account_email_branch");
            migrator(database).upgrade();
            Table account =
                    DatabaseContent.of(database)
                            .schema()
                            .table(QualifiedName.of("account"))
                            .orElseThrow();
            assertThat(account.uniques()).hasSize(1);
            assertThat(account.foreignKeys()).isEmpty();
            assertThat(account.primaryKey()).isEmpty();
            migrator(database).downgrade("-1");
            assertThat(names(database, "account"))
                    .containsAll(
                            kept(kind, "fk_account_owner", "pk_account", "uq_account_email_branch")
                                    .toList());
        }
    }

    private Configuration compared(TestDatabase.Handle database, Schema desired) {
        return project()
                .configure()
                .url(database.url())
                .source(SchemaSource.of(desired))
                .naming(CONVENTION);
    }

    private static Schema bank(String keyName) {
        Table account =
                table(
                        "account",
                        column("id", bigint()).notNull(),
                        column("owner_id", bigint()),
                        column("email", varchar(80)),
                        column("balance", integer()),
                        primaryKey("id"),
                        unique(null, "email"),
                        check(null, "balance >= 0"),
                        foreignKey(keyName, "owner_id").references("owner", "id"));
        return Schema.of(
                List.of(
                        table("owner", column("id", bigint()).notNull(), primaryKey("id")),
                        account,
                        index("IDX4w0n5wrrhf6o6eucqg9hpsm2v", "account", "owner_id", "balance")));
    }

    /** The name of a foreign key as Hibernate makes it up. */
    private static final String HASHED = "FK5hrhj5q5xw1a4v7mcg3bbwbvv";

    @ParameterizedTest
    @EnumSource
    void namesOfTheDatabaseOrAMapperAreNoDifferenceButChosenOnesAre(TestDatabase kind)
            throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute(
                    "CREATE TABLE owner (id bigint NOT NULL, PRIMARY KEY (id))",
                    """
                    CREATE TABLE account (id bigint NOT NULL, owner_id bigint, email varchar(80),
                        balance integer, PRIMARY KEY (id), UNIQUE (email), CHECK (balance >= 0),
                        FOREIGN KEY (owner_id) REFERENCES owner (id))""",
                    "CREATE INDEX by_owner ON account (owner_id, balance)");
            assertThat(compared(database, bank(HASHED)).build().check().operations()).isEmpty();
            List<Operation> chosen =
                    compared(database, bank("fk_of_mine")).build().check().operations();
            assertThat(chosen).isNotEmpty();
            assertThat(chosen.toString()).contains("fk_of_mine").doesNotContain("uq_account");
        }
    }

    @ParameterizedTest
    @EnumSource
    void autogenerateWritesTheFinalNames(TestDatabase kind) throws SQLException, IOException {
        assertThat(project().scripts().toFile().mkdir()).isTrue();
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = compared(database, bank(HASHED)).build();
            Path script =
                    migrator.revision(
                                    RevisionRequest.of("bank")
                                            .autogenerated()
                                            .format(ScriptFormat.JAVA))
                            .written()
                            .orElseThrow()
                            .path();
            assertThat(Files.readString(script))
                    .contains("namedPrimaryKey(\"pk_account\", \"id\")")
                    .contains("unique(\"uq_account_email\", \"email\")")
                    .contains("check(\"ck_account_balance\", \"balance >= 0\")")
                    .contains("foreignKey(\"fk_account_owner\", \"owner_id\")")
                    .contains("\"ix_account_owner_id_balance\"")
                    .doesNotContain("FK5hr")
                    .doesNotContain("IDX4w");
            // A convention that changes afterwards changes nothing about the script.
            Migrator changed =
                    project()
                            .configure()
                            .url(database.url())
                            .source(SchemaSource.of(bank(HASHED)))
                            .naming(
                                    CONVENTION
                                            .pattern(NamingConvention.Kind.UNIQUE, "u_{table}")
                                            .pattern(NamingConvention.Kind.INDEX, "i_{table}"))
                            .build();
            changed.upgrade();
            assertThat(names(database, "account"))
                    .containsExactlyElementsOf(
                            kept(
                                            kind,
                                            "ck_account_balance",
                                            "fk_account_owner",
                                            "ix_account_owner_id_balance",
                                            "pk_account",
                                            "uq_account_email")
                                    .toList());
            assertThat(changed.check().operations()).isEmpty();
            changed.downgrade("base");
            assertThat(database.tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsDroppedByItsConventionalName(TestDatabase kind) throws SQLException {
        project().java("a1", "", TABLES, "");
        project().java("b2", "a1", "op.dropConstraint(\"account\", \"pk_account\");", "");
        try (TestDatabase.Handle database = kind.create(folder)) {
            migrator(database).upgrade();
            assertThat(
                            DatabaseContent.of(database)
                                    .schema()
                                    .table(QualifiedName.of("account"))
                                    .orElseThrow()
                                    .primaryKey())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatIsTooLongIsCutAndEndsWithAHash(TestDatabase kind) throws SQLException {
        String column = "a_column_of_which_the_name_is_long_already_";
        project()
                .java(
                        "a1",
                        "",
                        """
                        op.createTable("measurement", column("%1$sa", integer()), column("%1$sb", integer()),
                            column("%1$sc", integer()), unique(null, "%1$sa", "%1$sb"), unique(null, "%1$sa", "%1$sc"));
                        """
                                .formatted(column),
                        "");
        project()
                .java(
                        "b2",
                        "a1",
                        "op.dropConstraint(\"measurement\", unique(null, \"%1$sa\", \"%1$sc\"));"
                                .formatted(column),
                        "");
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = migrator(database);
            migrator.upgrade("a1");
            List<String> names = names(database, "measurement");
            int longest = dialect(database).longestName();
            assertThat(names).hasSize(2).doesNotHaveDuplicates();
            assertThat(names)
                    .allMatch(it -> it.getBytes(StandardCharsets.UTF_8).length <= longest)
                    .allMatch(it -> longest > 200 || it.matches(".*_[0-9a-f]{8}"));
            migrator.upgrade();
            assertThat(names(database, "measurement")).hasSize(1);
        }
    }

    @Test
    void anIndexWithoutANameNeedsAConvention() {
        project().java("a1", "", "op.createIndex(index(null, \"account\", \"id\"));", "");
        assertThatThrownBy(() -> project().configure().dialect("sqlite").build().upgradeSql("head"))
                .hasMessageContaining(
                        "An index on \"account\" has no name, and no convention gives it one. Name"
                                + " it, or say under [retort.naming] how an \"index\" is named.");
    }

    @Test
    void aScriptCompletesANameOnlyWhereItAsksForThat() {
        project()
                .java(
                        "a1",
                        "",
                        """
                        op.createTable("account", column("id", integer()), check("positive", "id > 0"));
                        op.addConstraint("account", op.byConvention("account", check("small", "id < 9")));
                        """,
                        "");
        NamingConvention completing =
                NamingConvention.NONE.pattern(NamingConvention.Kind.CHECK, "ck_{table}_{name}");
        assertThat(
                        project()
                                .configure()
                                .dialect("postgresql")
                                .naming(completing)
                                .build()
                                .upgradeSql("head")
                                .text())
                .contains("CONSTRAINT positive CHECK (id > 0)")
                .contains("CONSTRAINT ck_account_small CHECK (id < 9)");
    }

    @Test
    void namesThatASourceGivesAreCompletedOnce() throws SQLException {
        NamingConvention completing =
                NamingConvention.NONE.pattern(NamingConvention.Kind.CHECK, "ck_{table}_{name}");
        Schema desired =
                Schema.of(
                        table(
                                "account",
                                column("id", integer()),
                                check("positive", "id > 0"),
                                check("ck_account_small", "id < 9"),
                                check(null, "id <> 5")));
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            database.execute(
                    """
                    CREATE TABLE account (id integer, CONSTRAINT ck_account_positive CHECK (id > 0),
                        CONSTRAINT ck_account_small CHECK (id < 9))""");
            assertThat(compared(database, desired).naming(completing).build().check().operations())
                    .containsExactly(
                            new Operation.AddConstraint(
                                    QualifiedName.of("account"), check(null, "id <> 5")));
        }
    }
}
