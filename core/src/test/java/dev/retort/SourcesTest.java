package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.script.ScriptFormat;
import dev.retort.test.MariaDbServer;
import dev.retort.test.PostgreSqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One schema, said in every way there is, is one schema; a change of it is one change. */
@ParameterizedClass
@EnumSource
class SourcesTest {

    private static final String REVISION =
            """
            -- revision: %s
            -- message: all of it
            -- upgrade
            %s
            -- downgrade
            """;

    @TempDir Path folder;

    @Parameter ComparedDatabase.Kind kind;

    /** The same schema from each source, read once. */
    private record Said(Map<String, SchemaSource> sources) {}

    private interface Work {

        void with(List<String> urls) throws SQLException, IOException;
    }

    private void withDatabases(Work work) throws Exception {
        switch (kind) {
            case SQLITE -> work.with(urls("jdbc:sqlite:" + folder.resolve("%s.db")));
            case H2 -> work.with(urls("jdbc:h2:" + folder.resolve("%s")));
            case POSTGRESQL -> {
                try (PostgreSqlServer.Database a = PostgreSqlServer.newest().create();
                        PostgreSqlServer.Database b = PostgreSqlServer.newest().create()) {
                    work.with(List.of(a.url(), b.url()));
                }
            }
            case MARIADB -> {
                try (MariaDbServer.Database a = MariaDbServer.get().create();
                        MariaDbServer.Database b = MariaDbServer.get().create()) {
                    work.with(List.of(a.url(), b.url()));
                }
            }
        }
    }

    private static List<String> urls(String pattern) {
        return List.of(pattern.formatted("before"), pattern.formatted("after"));
    }

    private static Schema before() {
        return Schema.of(
                List.<SchemaObject>of(
                        table(
                                "account",
                                column("id", bigint()).notNull(),
                                column("email", varchar(320)).notNull(),
                                column("state", varchar(20)).notNull().defaultSql("'new'"),
                                column("balance", decimal(12, 2)),
                                primaryKey("id"),
                                unique("uq_account_email", "email"),
                                check("ck_account_state", "state in ('new', 'old')")),
                        table(
                                "invoice",
                                column("id", bigint()).notNull(),
                                column("account_id", bigint()),
                                column("note", text()),
                                primaryKey("id"),
                                foreignKey("fk_invoice_account", "account_id")
                                        .references("account", "id")
                                        .onDelete(ReferentialAction.CASCADE)),
                        index("ix_invoice_account", "invoice", "account_id", "id"),
                        view(
                                "noted",
                                "select id, account_id from invoice where note is not null")));
    }

    private static final String BEFORE =
            """
            CREATE TABLE account (
              id bigint NOT NULL, email character varying(320) NOT NULL,
              state varchar(20) DEFAULT 'new' NOT NULL, balance numeric(12, 2),
              PRIMARY KEY (id), CONSTRAINT uq_account_email UNIQUE (email),
              CONSTRAINT ck_account_state CHECK (state IN
                ('new', 'old')));
            CREATE TABLE invoice (
              id bigint NOT NULL PRIMARY KEY, account_id bigint, note text,
              CONSTRAINT fk_invoice_account FOREIGN KEY (account_id) REFERENCES account (id)
                ON DELETE CASCADE);
            CREATE INDEX ix_invoice_account ON invoice (account_id, id);
            CREATE VIEW noted AS SELECT id, account_id FROM invoice WHERE note IS NOT NULL;
            """;

    /** A longer e-mail address, another state, a new column and index, and a view no more. */
    private static Schema after() {
        Schema schema = before();
        var account = schema.table(dev.retort.schema.QualifiedName.of("account")).orElseThrow();
        Column email = account.column("email").orElseThrow();
        var check = account.checks().get(0);
        var changed =
                account.replace(email, email.type(varchar(400)))
                        .without(check)
                        .with(Check.of("ck_account_state", "state in ('new', 'old', 'shut')"));
        List<Column> columns = new ArrayList<>(changed.columns());
        columns.add(column("nick_name", varchar(40)).defaultSql("'none'"));
        List<SchemaObject> objects = new ArrayList<>(schema.objects());
        objects.set(0, changed.columns(columns));
        objects.removeIf(object -> object.id().name().name().equals("noted"));
        objects.add(uniqueIndex("ux_account_nick_name", "account", "nick_name", "id"));
        return Schema.of(objects);
    }

    private static final String AFTER =
            """
            CREATE TABLE account (
              id bigint PRIMARY KEY NOT NULL, email varchar(400) NOT NULL,
              state varchar(20) DEFAULT 'new' NOT NULL, balance decimal(12, 2),
              nick_name varchar(40) DEFAULT 'none',
              CONSTRAINT uq_account_email UNIQUE (email),
              CONSTRAINT ck_account_state CHECK (state IN ('new', 'old', 'shut')));
            CREATE TABLE invoice (
              id bigint NOT NULL PRIMARY KEY, account_id bigint, note text,
              CONSTRAINT fk_invoice_account FOREIGN KEY (account_id) REFERENCES account (id)
                ON DELETE CASCADE);
            CREATE INDEX ix_invoice_account ON invoice (account_id, id);
            CREATE UNIQUE INDEX ux_account_nick_name ON account (nick_name, id);
            """;

    @Test
    void everySourceIsComparedWithEveryOther() throws Exception {
        withDatabases(
                urls -> {
                    Configuration database = Migrator.configure().url(urls.get(0));
                    Said before = said("before", urls.get(0), before(), words(BEFORE));
                    Said after = said("after", urls.get(1), after(), words(AFTER));
                    assertThat(differences(database, before, before)).isEmpty();
                    assertThat(differences(database, after, after)).isEmpty();
                    Map<String, List<String>> changes = differences(database, before, after);
                    List<String> change = List.copyOf(changes.values()).get(0);
                    assertThat(changes)
                            .hasSize(25)
                            .allSatisfy((pair, found) -> same(found, change));
                    assertThat(change)
                            .hasSizeBetween(5, 6)
                            .first()
                            .isEqualTo("Drop view \"noted\"");
                    Map<String, List<String>> back = differences(database, after, before);
                    List<String> backwards = List.copyOf(back.values()).get(0);
                    assertThat(back)
                            .hasSize(25)
                            .allSatisfy((pair, found) -> same(found, backwards));
                });
    }

    /** What a database keeps as it is written is written alike. */
    private String words(String sql) {
        return switch (kind) {
            case SQLITE ->
                    sql.replace("character varying", "varchar").replace("numeric", "decimal");
            case MARIADB -> sql.replace("note text", "note longtext");
            case H2 -> sql.replace("note text", "note clob");
            case POSTGRESQL -> sql;
        };
    }

    private static void same(List<String> found, List<String> expected) {
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** The differences of each pair, where there are any. */
    private static Map<String, List<String>> differences(
            Configuration database, Said from, Said to) {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        from.sources()
                .forEach(
                        (one, source) ->
                                to.sources()
                                        .forEach(
                                                (other, target) -> {
                                                    List<String> lines =
                                                            ComparedDatabase.lines(
                                                                    database.build()
                                                                            .diff(source, target)
                                                                            .operations());
                                                    if (!lines.isEmpty()) {
                                                        differences.put(
                                                                one + " to " + other, lines);
                                                    }
                                                }));
        return differences;
    }

    private Said said(String name, String url, Schema schema, String sql)
            throws SQLException, IOException {
        Configuration database = Migrator.configure().url(url);
        Path script = Files.writeString(folder.resolve(name + ".sql"), sql);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String one : sql.split(";\\n")) {
                statement.execute(one);
            }
        }
        Map<String, SchemaSource> sources = new LinkedHashMap<>();
        sources.put("live", SchemaSource.database(database));
        sources.put("script", SchemaSource.sql(script, database));
        sources.put("java", SchemaSource.of(schema));
        sources.put("replayed", replayed(name, schema));
        sources.put("raw", raw(name, database, sql));
        sources.replaceAll((key, source) -> once(source, database));
        return new Said(sources);
    }

    private static SchemaSource once(SchemaSource source, Configuration database) {
        List<SchemaSource.Reading> read = new ArrayList<>();
        return dialect -> {
            if (read.isEmpty()) {
                read.add(source.read(dialect));
            }
            return read.get(0);
        };
    }

    /** Operations of Java, which are replayed in memory. */
    private SchemaSource replayed(String name, Schema schema) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve(name + "-java"));
        String dialect = kind.name().toLowerCase(Locale.ROOT);
        Configuration offline =
                Migrator.configure()
                        .dialect(dialect)
                        .scripts(scripts.toString())
                        .source(SchemaSource.of(schema));
        offline.build()
                .revision(
                        RevisionRequest.of("all of it").autogenerated().format(ScriptFormat.JAVA));
        return SchemaSource.migrations(offline, "heads");
    }

    /** Raw SQL, which runs on a database of the moment. */
    private SchemaSource raw(String name, Configuration database, String sql) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve(name + "-sql"));
        Files.writeString(scripts.resolve("first.sql"), REVISION.formatted(name, sql));
        return SchemaSource.migrations(database.scripts(scripts.toString()), "heads");
    }
}
