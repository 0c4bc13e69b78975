package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.dialect.Advance;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener hears of how far something long has come. */
class AdvanceTest {

    /** Each row of the index costs ten milliseconds. */
    private static final String[] SLOW = {
        "CREATE TABLE account (id integer)",
        "INSERT INTO account SELECT generate_series(1, 300)",
        """
        CREATE FUNCTION slow(integer) RETURNS integer IMMUTABLE LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_sleep(0.01); RETURN $1; END $$
        """
    };

    @TempDir Path folder;
    private final List<Advance> heard = new CopyOnWriteArrayList<>();

    private RunListener listener(boolean watches) {
        return new RunListener() {
            @Override
            public void advanced(Advance advance) {
                heard.add(advance);
            }

            @Override
            public boolean watches() {
                return watches;
            }
        };
    }

    private Project indexed() {
        Project project = new Project(folder);
        project.sql("a1", "", "/* long */ CREATE INDEX ix_account ON account (slow(id));", "");
        return project;
    }

    @ParameterizedTest
    @EnumSource
    void theStatementsOfAScriptAndTheRowsOfAnInsertAreCounted(TestDatabase kind)
            throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Project project = new Project(folder);
            project.table("a1", "", "account");
            project.sql(
                    "b2",
                    "a1",
                    "INSERT INTO account VALUES (1);\nINSERT INTO account VALUES (2);",
                    "");
            project.java(
                    "c3",
                    "b2",
                    """
                    java.util.List<java.util.List<Object>> rows = new java.util.ArrayList<>();
                    for (int i = 0; i < 1500; i++) {
                        rows.add(java.util.List.of(i));
                    }
                    op.bulkInsert("account", java.util.List.of("id"), rows);
                    """,
                    "");
            project.configure().url(database.url()).listener(listener(true)).build().upgrade();
            assertThat(heard)
                    .containsExactly(
                            new Advance("statements", 0, 2),
                            new Advance("statements", 1, 2),
                            new Advance("rows", 0, 1500),
                            new Advance("rows", 500, 1500),
                            new Advance("rows", 1000, 1500));
        }
    }

    @Test
    void anIndexThatIsBuiltIsWatchedFromASecondConnection() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder)) {
            database.execute(SLOW);
            Migrator migrator =
                    indexed().configure().url(database.url()).listener(listener(true)).build();
            migrator.upgrade();
            assertThat(heard)
                    .isNotEmpty()
                    .allSatisfy(
                            it -> {
                                assertThat(it.what()).startsWith("building index");
                                assertThat(it.done()).isBetween(0L, it.total());
                            });
            assertThat(
                            database.rows(
                                    "SELECT indexname FROM pg_indexes WHERE tablename = 'account'"))
                    .containsExactly("ix_account");
        }
    }

    @Test
    void whereNobodyListensOrNothingCanWatchTheIndexIsBuiltAllTheSame() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.POSTGRESQL.create(folder);
                Connection connection = database.connect()) {
            database.execute(SLOW);
            Project project = indexed();
            project.configure().connection(connection).listener(listener(true)).build().upgrade();
            database.execute("DROP INDEX ix_account", "DROP TABLE alembic_version, retort_history");
            project.configure().url(database.url()).listener(listener(false)).build().upgrade();
            assertThat(heard).isEmpty();
            assertThat(
                            database.rows(
                                    "SELECT indexname FROM pg_indexes WHERE tablename = 'account'"))
                    .containsExactly("ix_account");
        }
    }
}
