package example.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.Migrator;
import example.testing.PostgreSql;
import example.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database goes from one tool to the other and back. */
class InterchangeTest {

    /** Where both tools have drivers. */
    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    @TempDir Path folder;

    @BeforeAll
    static void needsAlembic() {
        assumeTrue(
                Alembic.isInstalled(),
                "Alembic is not installed with psycopg2: apt-get install alembic python3-psycopg2");
    }

    /** A database with both tools, each with the same revisions in its own language. */
    private record Both(Alembic alembic, Migrator retort, Rows rows, Path scripts) {

        static Both on(Kind kind, Path folder) throws IOException {
            Path scripts = Files.createDirectories(folder.resolve("retort"));
            String jdbc;
            String url;
            if (kind == Kind.SQLITE) {
                jdbc = "jdbc:sqlite:" + folder.resolve("bank.db");
                url = "sqlite:///" + folder.resolve("bank.db");
            } else {
                PostgreSql.Database database = PostgreSql.emptyDatabase();
                jdbc = database.jdbcUrl();
                url = database.deploymentUrl();
            }
            return new Both(
                    Alembic.in(folder.resolve("alembic"), url),
                    Migrator.configure().url(jdbc).scripts(scripts.toString()).build(),
                    new Rows(jdbc),
                    scripts);
        }

        /** A revision that makes a table. */
        Both table(String id, String revises, String table) throws IOException {
            String upgrade = "CREATE TABLE " + table + " (id INTEGER PRIMARY KEY)";
            String downgrade = "DROP TABLE " + table;
            alembic.revision(id, revises, upgrade, downgrade);
            Files.writeString(
                    scripts.resolve(id + ".sql"),
                    """
                    -- revision: %s
                    -- revises: %s
                    -- upgrade
                    %s;
                    -- downgrade
                    %s;
                    """
                            .formatted(id, revises, upgrade, downgrade));
            return this;
        }

        Both line() throws IOException {
            return table("001", "", "account")
                    .table("002", "001", "invoice")
                    .table("a1b2c3d4e5f6", "002", "payment");
        }

        Both branches() throws IOException {
            return table("001", "", "account")
                    .table("002", "001", "invoice")
                    .table("003", "001", "payment");
        }

        void hasTables(String... names) {
            for (String name : names) {
                assertThat(rows.of("SELECT count(*) FROM " + name)).containsExactly("0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAlembicBeganRetortFinishes(Kind kind) throws Exception {
        Both both = Both.on(kind, folder).line();
        both.alembic().run("upgrade", "002");
        assertThat(both.retort().current().heads()).containsExactly("002");
        assertThat(both.retort().upgrade("head").steps()).hasSize(1);
        both.hasTables("account", "invoice", "payment");
        assertThat(both.alembic().run("current")).containsExactly("a1b2c3d4e5f6 (head)");
        both.alembic().run("downgrade", "base");
        assertThat(both.retort().current().heads()).isEmpty();
        assertThat(both.retort().upgrade("head").steps()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatRetortBeganAlembicFinishes(Kind kind) throws Exception {
        Both both = Both.on(kind, folder).line();
        both.retort().upgrade("002");
        assertThat(both.alembic().run("current")).containsExactly("002");
        both.alembic().run("upgrade", "head");
        both.hasTables("account", "invoice", "payment");
        assertThat(both.retort().current().atHead()).isTrue();
        assertThat(both.retort().upgrade("head").steps()).isEmpty();
        both.retort().downgrade("base");
        assertThat(both.alembic().run("current")).isEmpty();
        both.alembic().run("upgrade", "head");
    }

    @ParameterizedTest
    @EnumSource
    void eachReadsTheVersionTableOfTheOtherAtSeveralHeads(Kind kind) throws Exception {
        Both both = Both.on(kind, folder).branches();
        both.alembic().run("upgrade", "heads");
        assertThat(both.retort().current().heads()).containsExactlyInAnyOrder("002", "003");
        both.retort().downgrade("base");
        both.retort().upgrade("heads");
        assertThat(both.alembic().run("current")).containsExactly("002 (head)", "003 (head)");
        both.alembic().run("downgrade", "002@base");
        both.retort().upgrade("heads");
        both.hasTables("account", "invoice", "payment");
        assertThat(both.alembic().run("current")).containsExactly("002 (head)", "003 (head)");
    }

    @ParameterizedTest
    @EnumSource
    void eachFindsTheOthersStampAndItsTableAsItWouldMakeIt(Kind kind) throws Exception {
        Both alembicFirst = Both.on(kind, folder.resolve("one")).line();
        alembicFirst.alembic().run("stamp", "002");
        assertThat(alembicFirst.retort().current().heads()).containsExactly("002");
        Both retortFirst = Both.on(kind, folder.resolve("other")).line();
        retortFirst.retort().stamp(java.util.List.of("002"), false);
        assertThat(retortFirst.alembic().run("current")).containsExactly("002");
        String shape =
                kind == Kind.SQLITE
                        ? "SELECT name, lower(type), \"notnull\", pk FROM pragma_table_info('alembic_version')"
                        : "SELECT column_name, data_type, character_maximum_length, is_nullable,"
                                + " (SELECT conname FROM pg_constraint WHERE contype = 'p' AND"
                                + " conrelid = 'alembic_version'::regclass) FROM"
                                + " information_schema.columns WHERE table_name ="
                                + " 'alembic_version'";
        assertThat(retortFirst.rows().of(shape).toString().toLowerCase(Locale.ROOT))
                .isEqualTo(alembicFirst.rows().of(shape).toString().toLowerCase(Locale.ROOT));
    }
}
