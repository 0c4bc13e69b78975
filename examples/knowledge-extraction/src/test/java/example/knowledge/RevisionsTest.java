package example.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Configuration;
import dev.retort.Migrator;
import dev.retort.error.MigrationException;
import dev.retort.hibernate.JpaSchemaSource;
import dev.retort.operation.Operation;
import example.testing.PostgreSql;
import example.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kept revisions: where they lead, what becomes of the rows, and the way back. */
class RevisionsTest {

    private static final String SHAPE =
            """
            SELECT table_name, column_name, data_type, is_nullable, column_default
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'retort_history'
            UNION ALL
            SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', ''
            FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace
              AND conrelid::regclass::text <> 'retort_history'
            UNION ALL
            SELECT tablename, indexname, indexdef, '', '' FROM pg_indexes
            WHERE schemaname = 'public' AND tablename <> 'retort_history'
            UNION ALL SELECT extname, '', '', '', '' FROM pg_extension
            ORDER BY 1, 2, 3
            """;

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                    + " AND table_name NOT IN ('alembic_version', 'retort_history')";

    private final PostgreSql.Database database = PostgreSql.emptyDatabase();
    private final Rows rows = database.rows();
    private final Migrator migrator = configuration().build();

    private Configuration configuration() {
        return Migrator.configure()
                .url(database.deploymentUrl())
                .scripts(
                        "src/main/java/example/knowledge/revisions",
                        "src/main/resources/example/knowledge/revisions")
                .source(
                        JpaSchemaSource.ofPackages("example.knowledge")
                                .mappingFiles("example/knowledge/objects.hbm.xml"));
    }

    @Test
    void upDownAndUpAgainLeavesTheSameSchema() {
        assertThat(migrator.upgrade("head").heads()).containsExactly("5e6f7a8b");
        assertThat(migrator.check().operations()).isEmpty();
        List<String> shape = rows.of(SHAPE);
        migrator.downgrade("base");
        assertThat(rows.of(TABLES)).isEmpty();
        migrator.upgrade("head");
        assertThat(rows.of(SHAPE)).isEqualTo(shape);
    }

    @Test
    void idsOfBothKindsStandInOneHistory() {
        assertThat(migrator.history("base:heads", false))
                .extracting(it -> it.revision())
                .containsExactly("001", "002", "a1b2c3d4", "5e6f7a8b");
    }

    @Test
    void theSeedsAreFiveRowsAndItsDowngradeRemovesExactlyThese() {
        migrator.upgrade("002");
        assertThat(
                        rows.of(
                                "SELECT name, array_length(fields, 1), created_at AT TIME ZONE"
                                        + " 'UTC' FROM extraction_profiles WHERE builtin ORDER BY"
                                        + " id"))
                .containsExactly(
                        "article|3|2026-01-12 00:00:00",
                        "meeting|3|2026-01-12 00:00:00",
                        "invoice|3|2026-01-12 00:00:00",
                        "contract|3|2026-01-12 00:00:00",
                        "paper|4|2026-01-12 00:00:00");
        rows.execute("INSERT INTO extraction_profiles (name, builtin) VALUES ('mine', true)");
        migrator.downgrade("001");
        assertThat(rows.of("SELECT name FROM extraction_profiles")).containsExactly("mine");
    }

    @Test
    void duplicatesAreDeletedBeforeTheConstraint() {
        migrator.upgrade("a1b2c3d4");
        rows.execute(
                """
                INSERT INTO documents (path, sha256, created_at) VALUES
                    ('new', 'same', '2026-01-02'), ('old', 'same', '2026-01-01'), ('b', 'other', now())
                """);
        migrator.upgrade("+1");
        assertThat(rows.of("SELECT path FROM documents ORDER BY path")).containsExactly("b", "old");
        assertThatThrownBy(
                        () ->
                                rows.execute(
                                        "INSERT INTO documents (path, sha256) VALUES ('c', 'same')"))
                .hasStackTraceContaining("uq_documents_sha256");
    }

    @Test
    void keysComeFromTheServerAndDeletingFollowsTheRules() {
        migrator.upgrade("head");
        rows.execute(
                """
                INSERT INTO documents (path, sha256) VALUES ('a', '1'), ('b', '2');
                INSERT INTO extraction_profiles (name) VALUES ('mine');
                INSERT INTO extractions (document_id, profile_id)
                SELECT d.id, p.id FROM documents d, extraction_profiles p WHERE p.name = 'mine';
                DELETE FROM documents WHERE path = 'a';
                DELETE FROM extraction_profiles WHERE name = 'mine';
                """);
        assertThat(rows.of("SELECT count(*), count(profile_id) FROM extractions"))
                .containsExactly("1|0");
        assertThat(rows.of("SELECT extname FROM pg_extension")).contains("pgcrypto");
        assertThat(rows.of("SELECT indexdef FROM pg_indexes"))
                .anyMatch(it -> it.contains("USING gin (payload jsonb_path_ops)"));
    }

    @Test
    void serverDefaultsAreCompared() {
        migrator.upgrade("head");
        rows.execute("ALTER TABLE documents ALTER COLUMN payload SET DEFAULT '[]'");
        assertThat(migrator.check().operations())
                .singleElement()
                .isInstanceOfSatisfying(
                        Operation.AlterColumn.class,
                        it -> {
                            assertThat(it.from().defaultSql()).contains("[]");
                            assertThat(it.to().defaultSql()).contains("{}");
                        });
    }

    private void makeByInitSql() throws IOException {
        rows.execute(Files.readString(Path.of("init.sql")));
        rows.execute("INSERT INTO documents (path, sha256) VALUES ('kept', '1')");
    }

    @Test
    void aDatabaseOfTheOldInitSqlIsRefusedWithTheTableAndTheCure() throws IOException {
        makeByInitSql();
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("documents")
                .hasMessageContaining("001")
                .hasMessageContaining("stamp")
                .hasMessageContaining("adopt");
        assertThat(rows.of(TABLES)).doesNotContain("user_preferences");
    }

    @Test
    void stampingIsACure() throws IOException {
        makeByInitSql();
        migrator.stamp(List.of("001"), false);
        assertThat(migrator.upgrade("head").steps()).hasSize(3);
        assertThat(migrator.check().operations()).isEmpty();
        assertThat(rows.of("SELECT path FROM documents")).containsExactly("kept");
    }

    @Test
    void aRuleIsACure() throws IOException {
        makeByInitSql();
        Migrator adopting =
                configuration()
                        .adopt(
                                "table extraction_profiles exists and table user_preferences does"
                                        + " not exist",
                                "001")
                        .build();
        assertThat(adopting.upgrade("head").steps()).hasSize(3);
        assertThat(adopting.check().operations()).isEmpty();
        assertThat(rows.of("SELECT path FROM documents")).containsExactly("kept");
    }
}
