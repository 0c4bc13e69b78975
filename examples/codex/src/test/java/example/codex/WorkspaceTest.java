package example.codex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.Migrator;
import dev.retort.hibernate.JpaSchemaSource;
import example.testing.PostgreSql;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system database, on either of its databases. */
class WorkspaceTest {

    @TempDir Path folder;

    private static void leadToTheEntitiesAndBack(String url) {
        Migrator migrator =
                Migrator.configure()
                        .url(url)
                        .scripts("src/main/java/example/codex/workspace/revisions")
                        .source(JpaSchemaSource.ofPackages("example.codex.workspace"))
                        .build();
        migrator.upgrade("head");
        assertThat(migrator.check().operations()).isEmpty();
        migrator.downgrade("base");
        migrator.upgrade("head");
        assertThat(migrator.check().operations()).isEmpty();
        assertThat(migrator.current().heads()).containsExactly("001");
    }

    @Test
    void onSqliteByDefault() {
        leadToTheEntitiesAndBack("jdbc:sqlite:" + folder.resolve("codex.db"));
    }

    @Test
    void onPostgreSqlWhereTheVariableSaysSo() {
        leadToTheEntitiesAndBack(PostgreSql.emptyDatabase().deploymentUrl());
    }
}
