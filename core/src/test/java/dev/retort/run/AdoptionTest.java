package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.Configuration;
import dev.retort.Detection;
import dev.retort.Migrator;
import dev.retort.error.MalformedRuleException;
import dev.retort.error.NoRuleFitsException;
import dev.retort.error.NotAdoptedException;
import dev.retort.error.UnknownRevisionException;
import dev.retort.revision.Direction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptionTest {

    private static final String OLD =
            "CREATE TABLE file_metadata (id integer, frontmatter varchar(80))";

    @TempDir Path folder;

    /** A table; then one of its columns renamed; then an index. */
    private Project notebooks() {
        Project project = new Project(folder);
        project.java(
                "n1",
                "",
                """
                op.createTable("file_metadata", column("id", integer()), column("frontmatter", varchar(80)));
                """,
                "op.dropTable(\"file_metadata\");");
        project.java(
                "n2",
                "n1",
                "op.renameColumn(\"file_metadata\", \"frontmatter\", \"properties\");",
                "op.renameColumn(\"file_metadata\", \"properties\", \"frontmatter\");");
        project.java(
                "n3",
                "n2",
                "op.createIndex(index(\"ix_file\", \"file_metadata\", \"id\"));",
                "op.dropIndex(\"ix_file\", \"file_metadata\");");
        return project;
    }

    private Configuration ruled(Project project) {
        return project.configure()
                .adopt("index ix_file exists", "head")
                .adopt("column file_metadata.properties exists", "n2")
                .adopt("column file_metadata.frontmatter exists", "n1");
    }

    @ParameterizedTest
    @EnumSource
    void theFirstRuleThatFitsSaysWhereTheUpgradeBegins(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute(OLD, "INSERT INTO file_metadata VALUES (7, 'kept')");
            List<String> told = new ArrayList<>();
            RunListener listener =
                    new RunListener() {
                        @Override
                        public void adopted(Adopted adopted) {
                            told.add(adopted.rule() + " " + adopted.heads());
                        }
                    };
            Migrator migrator = ruled(notebooks()).url(database.url()).listener(listener).build();

            assertThat(migrator.plan(Direction.UPGRADE, "head").revisions())
                    .containsExactly("n2", "n3");
            assertThat(database.tables()).containsExactly("file_metadata");

            RunResult result = migrator.upgrade();
            assertThat(result.steps()).extracting("revision").containsExactly("n2", "n3");
            assertThat(result.adopted()).isPresent();
            assertThat(told).containsExactly("column file_metadata.frontmatter exists [n1]");
            assertThat(database.rows("SELECT properties FROM file_metadata"))
                    .containsExactly("kept");
            assertThat(
                            database.rows(
                                    "SELECT revision, direction, outcome, detail FROM"
                                            + " retort_history WHERE direction = 'stamp'"))
                    .containsExactly(
                            "n1 stamp done adopted, since column file_metadata.frontmatter exists");
            assertThat(migrator.upgrade().adopted()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsAtHeadAlreadyIsOnlyStamped(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute(
                    "CREATE TABLE file_metadata (id integer, properties varchar(80))",
                    "CREATE INDEX ix_file ON file_metadata (id)");
            RunResult result = ruled(notebooks()).url(database.url()).build().upgrade();
            assertThat(result.steps()).isEmpty();
            assertThat(result.heads()).containsExactly("n3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatabaseIsNoConcernOfRules(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator =
                    ruled(notebooks())
                            .adopt("query SELECT count(*) FROM nowhere", "n1")
                            .url(database.url())
                            .build();
            assertThat(migrator.upgrade().steps()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNoRuleFitsTheUpgradeSaysWhatToDo(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute(OLD, "INSERT INTO file_metadata VALUES (7, 'kept')");
            Migrator migrator = notebooks().on(database.url());
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(migrator::upgrade)
                        .isInstanceOf(NotAdoptedException.class)
                        .hasMessageContaining("has the table \"file_metadata\" already")
                        .hasMessageContaining("revision n1 (about n1)")
                        .hasMessageContaining("\"adopt --detect\"")
                        .hasMessageContaining("\"stamp REVISION\"")
                        .hasMessageContaining("[[retort.adopt]]");
                assertThat(database.tables()).containsExactly("file_metadata");
            }
            assertThat(database.rows("SELECT frontmatter FROM file_metadata"))
                    .containsExactly("kept");
            assertThat(migrator.stamp(List.of("n1"), false)).containsExactly("n1");
            assertThat(migrator.upgrade().steps()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScriptInSqlThatMeetsAnExistingTableSaysTheSame(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute("CREATE TABLE invoice (id integer)");
            Project project = new Project(folder);
            // Names of tables on MariaDB's server are those of files.
            String name = kind == TestDatabase.MARIADB ? "invoice" : "Invoice";
            project.sql("a1", "", "/* first */ create table %s (id integer);".formatted(name), "");
            assertThatThrownBy(project.on(database.url())::upgrade)
                    .isInstanceOf(NotAdoptedException.class)
                    .hasMessageContaining("revision a1 (about a1)");
            assertThat(database.tables()).containsExactly("invoice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStampThatIsRefusedMakesNoTable(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute("CREATE TABLE invoice (id integer)");
            Migrator migrator = notebooks().on(database.url());
            assertThatThrownBy(() -> migrator.stamp(List.of("nowhere"), false))
                    .isInstanceOf(UnknownRevisionException.class);
            assertThatThrownBy(() -> migrator.stamp(List.of("n1", "nowhere"), true))
                    .isInstanceOf(UnknownRevisionException.class);
            assertThat(database.tables()).containsExactly("invoice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCommittedBeforeARefusalStays(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute("CREATE TABLE invoice (id integer)");
            Project project = new Project(folder);
            project.sql("a1", "", "CREATE TABLE account (id integer);", "");
            project.sql("a2", "a1", "CREATE TABLE invoice (id integer);", "");
            assertThatThrownBy(project.on(database.url())::upgrade)
                    .isInstanceOf(NotAdoptedException.class);
            assertThat(database.rows("SELECT version_num FROM alembic_version"))
                    .containsExactly("a1");
            assertThat(database.rows("SELECT revision, outcome FROM retort_history ORDER BY id"))
                    .containsExactly("a1 done", "a2 failed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfOthersAreNoReasonToRefuse(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute("CREATE TABLE guest (id integer)");
            assertThat(notebooks().on(database.url()).upgrade().steps()).hasSize(3);
        }
    }

    @Test
    void afterADowngradeToBaseNoRuleIsTriedAgain() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            database.execute("CREATE TABLE guest (id integer)");
            Migrator migrator =
                    notebooks()
                            .configure()
                            .adopt("table guest exists", "n2")
                            .url(database.url())
                            .build();
            assertThat(migrator.stamp(List.of("base"), false)).isEmpty();
            assertThat(migrator.upgrade().steps()).hasSize(3);
            migrator.downgrade("base");
            assertThat(migrator.upgrade().steps()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void versionTablesOfOtherToolsAreRead(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute(
                    OLD,
                    "CREATE TABLE old_version (version_num varchar(32))",
                    "INSERT INTO old_version VALUES ('4f2a')",
                    kind.quoted(
                            "CREATE TABLE \"flyway_schema_history\" (\"installed_rank\" integer,"
                                    + " \"version\" varchar(50), \"success\" boolean)"),
                    kind.quoted("INSERT INTO \"flyway_schema_history\" VALUES (1, '9', true)"),
                    kind.quoted("INSERT INTO \"flyway_schema_history\" VALUES (2, '10.0', true)"),
                    kind.quoted("INSERT INTO \"flyway_schema_history\" VALUES (3, NULL, true)"),
                    kind.quoted("INSERT INTO \"flyway_schema_history\" VALUES (4, '11', false)"),
                    "CREATE TABLE DATABASECHANGELOG (ID varchar(255), ORDEREXECUTED integer)",
                    "INSERT INTO DATABASECHANGELOG VALUES ('add-email', 2)",
                    "INSERT INTO DATABASECHANGELOG VALUES ('first', 1)");
            for (String fits :
                    List.of(
                            "alembic in old_version at 4f2a",
                            "flyway at 10",
                            "liquibase at add-email",
                            "table file_metadata exists and flyway at 10.0",
                            "query SELECT count(*) + 1 FROM file_metadata")) {
                assertThat(plan(database, fits)).as(fits).containsExactly("n2", "n3");
            }
            for (String fails :
                    List.of(
                            "alembic at 4f2a",
                            "flyway at 11",
                            "flyway at 9",
                            "liquibase at first",
                            "table file_metadata does not exist",
                            "index ix_file exists",
                            "query SELECT count(*) FROM file_metadata")) {
                assertThat(plan(database, fails)).as(fails).hasSize(3);
            }
        }
    }

    private List<String> plan(TestDatabase.Handle database, String rule) {
        return notebooks()
                .configure()
                .adopt(rule, "n1")
                .url(database.url())
                .build()
                .plan(Direction.UPGRADE, "head")
                .revisions();
    }

    @Test
    void aRuleInCodeAsksWhatItLikes() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder)) {
            database.execute(OLD, "INSERT INTO file_metadata VALUES (7, 'kept')");
            Migrator migrator =
                    notebooks()
                            .configure()
                            .adopt(
                                    "the row of the founder",
                                    it ->
                                            it.hasColumn("file_metadata", "frontmatter")
                                                    && it.query("SELECT id FROM file_metadata")
                                                                    .get(0)
                                                                    .number("id")
                                                            == 7,
                                    "n1")
                            .url(database.url())
                            .build();
            assertThat(migrator.adopt().orElseThrow().heads()).containsExactly("n1");
            assertThat(migrator.adopt()).isEmpty();
            assertThat(migrator.current().heads()).containsExactly("n1");
        }
    }

    @Test
    void adoptSaysWhichRulesWereTried() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder)) {
            database.execute("CREATE TABLE other (id integer)");
            assertThatThrownBy(ruled(notebooks()).url(database.url()).build()::adopt)
                    .isInstanceOf(NoRuleFitsException.class)
                    .hasMessageContaining("\"column file_metadata.properties exists\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "account", "column id exists", "table a exist", "oracle at 3"})
    void aConditionThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> AdoptionRule.parse(text, "head"))
                .isInstanceOf(MalformedRuleException.class);
        assertThatCode(() -> AdoptionRule.parse("Table a Exists AND column a.b exists", "head"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void detectFindsTheRevisionWhoseSchemaTheDatabaseHas(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Migrator migrator = notebooks().on(database.url());
            assertThat(migrator.detect().matches()).containsExactly(List.of());
            database.execute(OLD, "CREATE TABLE guest (id integer)");
            Detection detection = migrator.detect();
            assertThat(detection.matches()).containsExactly(List.of("n1"));
            assertThat(detection.tables()).isEqualTo(2);
            database.execute("ALTER TABLE file_metadata RENAME COLUMN frontmatter TO properties");
            assertThat(migrator.detect().matches()).containsExactly(List.of("n2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void detectRunsScriptsOfSqlOnAnEmptyDatabase(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute("CREATE TABLE account (id integer NOT NULL)");
            Migrator migrator = new Project(folder).threeTables().on(database.url());
            assertThat(migrator.detect().matches()).containsExactly(List.of("a1"));
            assertThat(migrator.current().heads()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void detectNamesTheNearestAndWhatDiffers(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute(
                    "CREATE TABLE file_metadata (id integer, properties varchar(80), extra integer)");
            Detection detection = notebooks().on(database.url()).detect();
            assertThat(detection.matches()).isEmpty();
            Detection.Nearest nearest = detection.nearest().orElseThrow();
            assertThat(nearest.heads()).containsExactly("n2");
            assertThat(nearest.differences()).extracting("name").containsExactly("DropColumn");
        }
    }

    @Test
    void detectNamesAllRevisionsThatLookAlike() throws SQLException {
        try (TestDatabase.Handle database = TestDatabase.SQLITE.create(folder)) {
            Project project = notebooks();
            project.java("n1b", "n3", "op.execute(\"DELETE FROM file_metadata\");", "");
            database.execute(
                    "CREATE TABLE file_metadata (id integer, properties varchar(80))",
                    "CREATE INDEX ix_file ON file_metadata (id)");
            assertThat(project.on(database.url()).detect().matches())
                    .containsExactly(List.of("n3"), List.of("n1b"));
        }
    }
}
