package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.retort.Configuration;
import dev.retort.Current;
import dev.retort.Fleet;
import dev.retort.SchemaSource;
import dev.retort.error.CompilationFailedException;
import dev.retort.error.DatabaseAheadException;
import dev.retort.error.MalformedScriptException;
import dev.retort.error.MigrationException;
import dev.retort.error.MigrationLockedException;
import dev.retort.error.MissingDatabaseException;
import dev.retort.error.MultipleHeadsException;
import dev.retort.error.UnknownRevisionException;
import dev.retort.fleet.FleetReport;
import dev.retort.fleet.FleetSettings;
import dev.retort.fleet.TargetResult;
import dev.retort.fleet.TargetSource;
import dev.retort.fleet.Template;
import dev.retort.revision.Direction;
import dev.retort.test.PostgreSqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(300)
class FleetTest {

    private static final int NOTEBOOKS = 1_000;
    private static final int TENANTS = 500;

    @TempDir Path folder;

    private Project project() {
        Project project = new Project(folder);
        project.java("a1", "", "op.createTable(\"note\", column(\"id\", integer()));", "");
        project.java("b2", "a1", "op.addColumn(\"note\", column(\"title\", varchar(80)));", "");
        return project;
    }

    private Path notebook(int number) {
        return folder.resolve("books/" + number + "/.codex/notebook.db");
    }

    private Template template() {
        return new Template("jdbc:sqlite:{target}", folder);
    }

    private FleetSettings notebooks() {
        return FleetSettings.of(
                        TargetSource.files(List.of("books/*/.codex/notebook.db"), template()))
                .parallel(4)
                .lockTimeout(Duration.ofMillis(200));
    }

    private void makeNotebooks(int count) throws IOException {
        makeNotebooks(0, count);
    }

    private void makeNotebooks(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Files.createDirectories(notebook(i).getParent());
            Files.createFile(notebook(i));
        }
    }

    private static List<String> heads(FleetReport<Current> report) {
        return report.done().stream()
                .map(it -> String.join(",", it.value().orElseThrow().heads()))
                .distinct()
                .toList();
    }

    @Test
    void ofAThousandNotebooksThoseThatCannotAreToldAndAllOthersAreAtHead() throws Exception {
        makeNotebooks(NOTEBOOKS);
        Files.writeString(notebook(7), "This is no database at all, whatever its name says.");
        Configuration configuration = project().configure();
        configuration.url("jdbc:sqlite:" + notebook(500)).build().upgrade("a1");
        execute("jdbc:sqlite:" + notebook(500), "UPDATE alembic_version SET version_num = 'newer'");
        Fleet fleet = configuration.fleet(notebooks());
        try (OtherProcess other = OtherProcess.lock(notebook(300))) {
            FleetReport<RunResult> first = fleet.upgrade("head");
            assertThat(first.done()).hasSize(NOTEBOOKS - 3);
            assertThat(first.failed())
                    .extracting(it -> it.target().name())
                    .containsExactlyInAnyOrder(
                            "books/7/.codex/notebook.db",
                            "books/300/.codex/notebook.db",
                            "books/500/.codex/notebook.db");
            for (TargetResult<RunResult> failed : first.failed()) {
                String name = failed.target().name();
                if (name.contains("/7/")) {
                    assertThat(failed.reason())
                            .contains("file is not a database")
                            .contains("put a good copy of it in its place");
                } else if (name.contains("/500/")) {
                    assertThat(failed.error().orElseThrow())
                            .isInstanceOf(DatabaseAheadException.class)
                            .hasMessageContaining("newer");
                } else {
                    assertThat(failed.error().orElseThrow())
                            .isInstanceOf(MigrationLockedException.class)
                            .hasMessageContaining("is locked by another program");
                }
            }

            FleetReport<RunResult> second = fleet.upgrade("head");
            assertThat(second.done()).allMatch(it -> it.value().orElseThrow().steps().isEmpty());
            assertThat(second.failed()).hasSize(3);
            other.kill();
        }
        assertThat(fleet.upgrade("head").failed()).hasSize(2);
        assertThat(heads(fleet.current())).containsExactly("b2", "newer");
        assertThat(fleet.plan(Direction.UPGRADE, "head").failed()).hasSize(2);
        assertThat(fleet.status().done()).hasSize(NOTEBOOKS - 1);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aScriptThatDoesNotCompileIsToldOnceBeforeAnyDatabaseIsTouched() throws Exception {
        makeNotebooks(3);
        Project project = project();
        Fleet fleet = project.configure().fleet(notebooks());
        assertThat(fleet.upgrade("b2").done()).hasSize(3);
        project.java("c3", "b2", "op.createTabel(\"note\");", "");
        makeNotebooks(3, 5);
        assertThatThrownBy(() -> fleet.upgrade("head"))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("createTabel");
        assertThat(Files.size(notebook(3))).isZero();
        assertThat(fleet.current().done()).hasSize(5);

        // What no database needs does not matter.
        project.java("a1", "", "op.createTabel(\"note\");", "");
        project.java("c3", "b2", "op.createTable(\"payment\", column(\"id\", integer()));", "");
        Files.delete(notebook(3));
        Files.delete(notebook(4));
        assertThat(fleet.upgrade("head").done())
                .hasSize(3)
                .allMatch(it -> it.value().orElseThrow().heads().equals(List.of("c3")));
    }

    @Test
    void aScriptOfSqlThatCannotBeReadIsToldOnceAsWell() throws Exception {
        makeNotebooks(2);
        Project project = project();
        project.write("c3.sql", "-- revision: c3\n-- revises: b2\n-- downgrade\n");
        assertThatThrownBy(() -> project.configure().fleet(notebooks()).upgrade("head"))
                .isInstanceOf(MalformedScriptException.class)
                .hasMessageContaining("c3.sql");
        assertThat(Files.size(notebook(0))).isZero();
    }

    @Test
    void whoKeepsANotebookForAMomentIsWaitedFor() throws Exception {
        makeNotebooks(1);
        String url = "jdbc:sqlite:" + notebook(0) + "?busy_timeout=10";
        CountDownLatch waiting = new CountDownLatch(1);
        RunListener listener =
                new RunListener() {
                    @Override
                    public void waiting(String holder) {
                        waiting.countDown();
                    }
                };
        try (OtherProcess other = OtherProcess.lock(notebook(0))) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<RunResult> result =
                        thread.submit(
                                () ->
                                        project()
                                                .configure()
                                                .url(url)
                                                .listener(listener)
                                                .build()
                                                .upgrade());
                assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
                other.kill();
                assertThat(result.get().heads()).containsExactly("b2");
            } finally {
                thread.shutdown();
            }
        }
    }

    @Test
    void oldNotebooksAreAdoptedOnTheWay() throws Exception {
        makeNotebooks(3);
        execute("jdbc:sqlite:" + notebook(1), "CREATE TABLE note (id integer)");
        FleetReport<RunResult> report =
                project()
                        .configure()
                        .adopt("table note exists", "a1")
                        .fleet(notebooks())
                        .upgrade("head");
        assertThat(report.isComplete()).isTrue();
        assertThat(report.results())
                .extracting(it -> it.value().orElseThrow().steps().size())
                .containsExactly(2, 1, 2);
    }

    @Test
    void aDatabaseTellsOfTheOthersAndThoseThatAreNotThereAreNotMade() throws Exception {
        makeNotebooks(2);
        String system = "jdbc:sqlite:" + folder.resolve("system.db");
        execute(system, "CREATE TABLE notebooks (path text)");
        execute(
                system,
                "INSERT INTO notebooks VALUES ('%s'), (NULL), ('%s'), ('gone.db')"
                        .formatted(notebook(0), notebook(1)));
        Database asked = project().configure().url(system).database();
        Fleet fleet =
                project()
                        .configure()
                        .fleet(
                                FleetSettings.of(
                                        TargetSource.query(
                                                asked, "SELECT path FROM notebooks", template())));
        FleetReport<RunResult> report = fleet.upgrade("head");
        assertThat(report.done()).hasSize(2);
        assertThat(report.failed().get(0).error().orElseThrow())
                .isInstanceOf(MissingDatabaseException.class)
                .hasMessageContaining("\"gone.db\"");
        assertThat(folder.resolve("gone.db")).doesNotExist();
    }

    @Test
    void aDatabaseThatIsNotThereTellsOfNoOthersAndIsNotMade() {
        Path system = folder.resolve("system.db");
        Database asked = project().configure().url("jdbc:sqlite:" + system).database();
        Fleet fleet = project().configure().fleet(asking(asked, "SELECT path FROM notebooks"));
        assertThatThrownBy(fleet::current)
                .isInstanceOf(MissingDatabaseException.class)
                .hasMessageContaining(system + "\", which would tell those of the fleet");
        assertThat(system).doesNotExist();
    }

    private FleetSettings asking(Database asked, String query) {
        return FleetSettings.of(TargetSource.query(asked, query, template()));
    }

    @ParameterizedTest
    @EnumSource
    void aQueryThatWritesLeavesTheDatabaseAsItWas(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            database.execute("CREATE TABLE notebooks (path varchar(20))");
            database.execute("INSERT INTO notebooks VALUES ('a'), ('b')");
            Database asked = project().configure().url(database.url()).database();
            Fleet fleet = project().configure().fleet(asking(asked, "DELETE FROM notebooks"));
            // Most drivers refuse it, some when they have done it.
            assertThat(catchThrowable(fleet::targets))
                    .matches(it -> it == null || it instanceof MigrationException);
            assertThat(database.rows("SELECT count(*) FROM notebooks")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void schemasThatTheDatabaseKeepsForItselfAreNoTenants(TestDatabase kind) throws SQLException {
        try (TestDatabase.Handle database = kind.create(folder)) {
            Database server = project().configure().url(database.url()).database();
            Fleet fleet =
                    project()
                            .configure()
                            .fleet(FleetSettings.of(TargetSource.schemas(server, "*")));
            assertThat(fleet.targets())
                    .extracting(it -> it.name().toLowerCase(Locale.ROOT))
                    .isNotEmpty()
                    .noneMatch(it -> it.startsWith("pg_"))
                    .doesNotContain("information_schema", "mysql", "performance_schema", "sys");
        }
    }

    @Test
    void aTargetThatNoScriptHasIsToldOnceBeforeAnyDatabaseIsTouched() throws Exception {
        makeNotebooks(2);
        Fleet fleet = project().configure().fleet(notebooks());
        assertThatThrownBy(() -> fleet.upgrade("b3"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("\"b3\"");
        assertThatThrownBy(() -> fleet.plan(Direction.UPGRADE, "b3"))
                .isInstanceOf(UnknownRevisionException.class);
        project().table("c3", "a1", "invoice");
        assertThatThrownBy(() -> fleet.upgrade("head")).isInstanceOf(MultipleHeadsException.class);
        assertThat(Files.size(notebook(0))).isZero();
        assertThat(fleet.upgrade("+1").done()).hasSize(2);
        assertThat(fleet.upgrade("b2").done()).hasSize(2);
    }

    @Test
    void eachDatabaseIsComparedWithTheSource() throws Exception {
        makeNotebooks(2);
        Configuration configuration = project().configure();
        configuration.url("jdbc:sqlite:" + notebook(0)).build().upgrade();
        FleetReport<dev.retort.Differences> report =
                configuration
                        .source(SchemaSource.migrations(configuration.dialect("sqlite"), "head"))
                        .fleet(notebooks())
                        .check();
        assertThat(report.results())
                .extracting(it -> it.value().orElseThrow().isEmpty())
                .containsExactly(true, false);
    }

    @Test
    void fiveHundredTenantsOfOneServerShareAFewConnections() throws Exception {
        try (PostgreSqlServer.Database database = PostgreSqlServer.newest().create()) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (int i = 0; i < TENANTS; i++) {
                    statement.addBatch("CREATE SCHEMA tenant_%03d".formatted(i));
                }
                statement.addBatch("CREATE SCHEMA other");
                statement.executeBatch();
            }
            int bound = 4;
            CountingSource source = new CountingSource(database.url());
            Database.OfDataSource server = new Database.OfDataSource(source);
            Fleet fleet =
                    project()
                            .configure()
                            .fleet(
                                    FleetSettings.of(TargetSource.schemas(server, "tenant_*"))
                                            .parallel(bound));
            FleetReport<RunResult> report = fleet.upgrade("head");
            assertThat(report.failed()).isEmpty();
            assertThat(report.done()).hasSize(TENANTS);
            assertThat(source.most()).isBetween(2, bound);
            assertThat(source.open()).isZero();
            assertThat(heads(fleet.current())).containsExactly("b2");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "SELECT count(*) FROM information_schema.columns WHERE"
                                            + " table_schema LIKE 'tenant%' AND column_name ="
                                            + " 'title'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(TENANTS);
            }
            assertThat(fleet.upgrade("head").done())
                    .allMatch(it -> it.value().orElseThrow().steps().isEmpty());
        }
    }

    @Test
    void tenantsOfH2AreSchemasAndOfAConnectionThatGoesBackAsItWas() throws Exception {
        try (TestDatabase.Handle database = TestDatabase.H2.create(folder);
                Connection connection = database.connect()) {
            database.execute("CREATE SCHEMA tenant_a", "CREATE SCHEMA tenant_b");
            String before = connection.getSchema();
            Database own = new Database.OfConnection(connection);
            FleetReport<RunResult> report =
                    project()
                            .configure()
                            .fleet(
                                    FleetSettings.of(TargetSource.schemas(own, "TENANT_*"))
                                            .parallel(1))
                            .upgrade("head");
            assertThat(report.failed()).isEmpty();
            assertThat(report.done()).hasSize(2);
            assertThat(connection.getSchema()).isEqualTo(before);
            assertThat(database.tables()).isEmpty();
            assertThat(database.rows("SELECT count(*) FROM tenant_b.note")).containsExactly("0");
        }
    }

    @Test
    void twoHundredMigratorsUpgradeTwoHundredDatabasesInOneJvm() throws Exception {
        Project project = project();
        List<Callable<RunResult>> calls = new ArrayList<>();
        Map<String, String> urls = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            String url =
                    i % 2 == 0
                            ? "jdbc:sqlite:" + folder.resolve(i + ".db")
                            : "jdbc:h2:mem:fleet" + i + ";DB_CLOSE_DELAY=-1";
            urls.put(url, "");
            calls.add(() -> project.on(url).upgrade());
        }
        // Compiled once; how many compile at once from a cold cache is another test's affair.
        calls.remove(0).call();
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<RunResult> result : threads.invokeAll(calls)) {
                assertThat(result.get().steps()).hasSize(2);
            }
        } finally {
            threads.shutdown();
        }
        for (String url : urls.keySet()) {
            assertThat(project.on(url).current().atHead()).isTrue();
            if (url.contains(":mem:")) {
                execute(url, "SHUTDOWN");
            }
        }
    }

    @Test
    void scriptsAreReadAndCompiledOnceForAll() throws Exception {
        makeNotebooks(20);
        AtomicInteger initialized = new AtomicInteger();
        System.getProperties().put("retort.test.initialized", initialized);
        try {
            Project project = new Project(folder);
            project.write(
                    "Rz9.java",
                    """
                    package db.migrations;

                    import dev.retort.operation.*;

                    @Revision(id = "z9")
                    public class Rz9 implements Migration {
                        static {
                            ((java.util.concurrent.atomic.AtomicInteger)
                                    System.getProperties().get("retort.test.initialized"))
                                .incrementAndGet();
                        }

                        @Override
                        public void upgrade(Operations op) {}

                        @Override
                        public void downgrade(Operations op) {}
                    }
                    """);
            assertThat(project.configure().fleet(notebooks()).upgrade("head").done()).hasSize(20);
            assertThat(initialized).hasValue(1);
        } finally {
            System.getProperties().remove("retort.test.initialized");
        }
    }
}
