package example.secondbrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.RevisionRequest;
import dev.retort.error.DatabaseBehindException;
import dev.retort.error.UnknownRevisionException;
import dev.retort.hibernate.JpaSchemaSource;
import example.testing.PostgreSql;
import example.testing.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kept revisions: where they lead, what becomes of the rows, and the way back. */
class RevisionsTest {

    private static final String TABLES =
            """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_name NOT IN ('alembic_version', 'retort_history')
            ORDER BY table_name
            """;

    private static final String SHAPE =
            """
            SELECT table_name, column_name, ordinal_position, data_type, udt_name, is_nullable,
                column_default FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'retort_history'
            ORDER BY table_name, column_name
            """;

    private static final String INDEXES =
            """
            SELECT indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename <> 'retort_history' ORDER BY indexname
            """;

    private final PostgreSql.Database database = PostgreSql.emptyDatabase();
    private final Rows rows = database.rows();
    private final Migrator migrator = configuration().build();

    private Configuration configuration() {
        return Migrator.configure()
                .url(database.jdbcUrl())
                .scripts(
                        "src/main/java/example/secondbrain/revisions",
                        "src/main/resources/example/secondbrain/revisions")
                .source(
                        JpaSchemaSource.ofPackages("example.secondbrain")
                                .mappingFiles("example/secondbrain/indexes.hbm.xml"));
    }

    @Test
    void seventeenRevisionsLeadToTheEntitiesAndBack() {
        assertThat(migrator.upgrade("head").steps()).hasSize(17);
        assertThat(migrator.current().heads()).containsExactly("017");
        assertThat(migrator.check().operations()).isEmpty();
        assertThat(rows.of(TABLES)).hasSize(23);
        List<String> shape = rows.of(SHAPE);
        List<String> indexes = rows.of(INDEXES);
        migrator.downgrade("005");
        migrator.upgrade("head");
        assertThat(migrator.check().operations()).isEmpty();
        migrator.downgrade("base");
        assertThat(rows.of(TABLES)).isEmpty();
        migrator.upgrade("head");
        assertThat(rows.of(SHAPE)).isEqualTo(shape);
        assertThat(rows.of(INDEXES)).isEqualTo(indexes);
    }

    @Test
    void theSchemaHasWhatPostgreSqlIsChosenFor() {
        migrator.upgrade("head");
        assertThat(
                        rows.of(
                                """
                                SELECT DISTINCT udt_name FROM information_schema.columns
                                WHERE table_schema = 'public' AND table_name <> 'retort_history'
                                """))
                .contains("uuid", "int8", "jsonb", "_text", "contentstatus", "timestamptz");
        assertThat(
                        rows.of(
                                """
                                SELECT DISTINCT format_type(a.atttypid, a.atttypmod)
                                FROM pg_index i JOIN pg_attribute a
                                    ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                                WHERE i.indisprimary AND i.indnkeyatts = 1
                                  AND i.indrelid::regclass::text NOT IN
                                    ('alembic_version', 'retort_history')
                                  AND i.indrelid IN (SELECT oid FROM pg_class
                                    WHERE relnamespace = 'public'::regnamespace)
                                """))
                .contains("uuid", "bigint");
        assertThat(rows.of(INDEXES))
                .anyMatch(it -> it.contains("USING gin (topics)"))
                .anyMatch(it -> it.contains("(due_at) WHERE"))
                .anyMatch(it -> it.contains("lower((title)::text)"))
                .anyMatch(it -> it.contains("UNIQUE") && it.contains("WHERE (NOT answered)"));
    }

    @Test
    void theEnumIsMadeWithItsTableAndDroppedWithIt() {
        String types = "SELECT typname FROM pg_type WHERE typtype = 'e'";
        migrator.upgrade("001");
        assertThat(rows.of(types)).containsExactly("contentstatus");
        migrator.downgrade("base");
        assertThat(rows.of(types)).isEmpty();
    }

    @Test
    void fullNamesAreFilledBetweenTwoChangesOfTheSchema() {
        migrator.upgrade("008");
        rows.execute(
                """
                INSERT INTO authors (first_name, last_name)
                VALUES ('Ada', 'Lovelace'), ('Johann Wolfgang', 'Goethe'), (NULL, 'Plato')
                """);
        migrator.upgrade("009");
        assertThat(rows.of("SELECT full_name FROM authors ORDER BY id"))
                .containsExactly("Ada Lovelace", "Johann Wolfgang Goethe", "Plato");
        assertThatThrownBy(() -> rows.execute("INSERT INTO authors (full_name) VALUES (NULL)"))
                .hasStackTraceContaining("not-null constraint");
        migrator.downgrade("-1");
        assertThat(rows.of("SELECT first_name, last_name FROM authors ORDER BY id"))
                .containsExactly("Ada|Lovelace", "Johann Wolfgang|Goethe", "null|Plato");
    }

    @Test
    void aRenamedColumnKeepsItsRows() {
        migrator.upgrade("009");
        rows.execute(
                "INSERT INTO contents (content_type, title, url) VALUES ('page', 'A', 'a.org')");
        migrator.upgrade("010");
        assertThat(rows.of("SELECT source_url FROM contents")).containsExactly("a.org");
        migrator.downgrade("009");
        assertThat(rows.of("SELECT url FROM contents")).containsExactly("a.org");
    }

    @Test
    void idsComeOutOfTheDocumentOrAreMade() {
        migrator.upgrade("010");
        rows.execute(
                """
                INSERT INTO contents (content_type, title) VALUES ('page', 'A');
                INSERT INTO annotations (content_id, kind, body, document)
                SELECT id, 'note', 'told', '{"id": "11111111-2222-3333-4444-555555555555"}'
                FROM contents;
                INSERT INTO annotations (content_id, kind, body)
                SELECT id, 'note', 'untold' FROM contents;
                """);
        migrator.upgrade("011");
        assertThat(rows.of("SELECT external_id FROM annotations ORDER BY id"))
                .hasSize(2)
                .startsWith("11111111-2222-3333-4444-555555555555")
                .doesNotContain("null")
                .doesNotHaveDuplicates();
    }

    @Test
    void timesBecomeMomentsAndTheIndexOfTheirDaysIsMadeAgain() {
        migrator.upgrade("012");
        String times =
                """
                SELECT count(*) FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name <> 'retort_history'
                AND data_type = 'timestamp %s time zone'
                """;
        String index = "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_llm_usage_logs_day'";
        rows.execute(
                """
                INSERT INTO llm_usage_logs (model, operation, created_at)
                VALUES ('m', 'summary', '2026-03-01 23:30:00')
                """);
        assertThat(rows.of(times.formatted("with"))).containsExactly("0");
        assertThat(rows.of(index)).singleElement().asString().contains("(created_at)::date");
        migrator.upgrade("013");
        assertThat(rows.of(times.formatted("without"))).containsExactly("0");
        assertThat(rows.of(index)).singleElement().asString().contains("AT TIME ZONE 'UTC'");
        assertThat(rows.of("SELECT created_at AT TIME ZONE 'UTC' FROM llm_usage_logs"))
                .containsExactly("2026-03-01 23:30:00");
        migrator.downgrade("012");
        assertThat(rows.of(times.formatted("with"))).containsExactly("0");
        assertThat(rows.of("SELECT created_at FROM llm_usage_logs"))
                .containsExactly("2026-03-01 23:30:00");
    }

    @Test
    void aDatabaseThatIsBehindSaysWhatToDo() {
        migrator.upgrade("015");
        assertThatThrownBy(() -> migrator.revision(RevisionRequest.of("too early").autogenerated()))
                .isInstanceOf(DatabaseBehindException.class)
                .hasMessageContaining("015")
                .hasMessageContaining("upgrade head");
    }

    @Test
    void aRevisionThatCannotBeFoundNamesTheNearest() {
        assertThatThrownBy(() -> migrator.upgrade("0177"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("No revision begins with \"0177\"")
                .hasMessageContaining("The nearest is 017");
    }

    @Test
    void aVersionTableThatNamesNoRevisionSaysWhatToDo() {
        migrator.upgrade("head");
        rows.execute("UPDATE alembic_version SET version_num = '018'");
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .hasMessageContaining("018")
                .hasMessageContaining("stamp");
    }
}
