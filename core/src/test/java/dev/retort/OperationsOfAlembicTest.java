package dev.retort;

import static dev.retort.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.ComparedDatabase.Kind;
import dev.retort.operation.Operations;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation and option of Alembic, word by word, said in Retort and done. */
class OperationsOfAlembicTest {

    private static final Path PAGE = Path.of("..", "docs", "guide", "from-alembic.md");
    private static final Path FACTS =
            Path.of("src", "test", "resources", "dev", "retort", "alembic-operations.txt");

    private static final NamingConvention CONVENTION =
            NamingConvention.NONE.pattern(NamingConvention.Kind.UNIQUE, "uq_{table}_{columns}");

    private static List<AlembicRow> rows() {
        List<AlembicRow> rows = new ArrayList<>(AlembicTables.rows());
        rows.addAll(AlembicRules.rows());
        rows.addAll(AlembicRest.rows());
        return rows;
    }

    private static void begin(Operations op) {
        op.createTable(
                "account",
                column("id", bigint()).notNull(),
                column("name", varchar(80)),
                column("amount", integer()).defaultSql("7"),
                namedPrimaryKey("pk_account", "id"));
        op.createTable("invoice", column("id", bigint()).notNull(), column("account_id", bigint()));
        op.bulkInsert("account", List.of(Map.of("id", 1, "name", "Ada", "amount", 3)));
    }

    private static void beginSchema(Operations op) {
        op.createSchema("sales");
        op.createTable(
                "sales.account",
                column("id", bigint()).notNull(),
                column("name", varchar(80)),
                namedPrimaryKey("pk_sales_account", "id"));
    }

    @TestFactory
    Stream<DynamicTest> everyWordIsDone() {
        return Stream.of(Kind.values())
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> allOn(kind)));
    }

    private static void allOn(Kind kind) throws SQLException {
        List<String> failures = new ArrayList<>();
        List<AlembicRow> rows = rows().stream().filter(it -> it.kinds().contains(kind)).toList();
        if (kind == Kind.POSTGRESQL) {
            // A new database takes this server longer than all that is done in it.
            try (ComparedDatabase database = ComparedDatabase.open(kind)) {
                for (AlembicRow row : rows) {
                    done(database, kind, row).ifPresent(failures::add);
                    database.execute("DROP SCHEMA IF EXISTS sales CASCADE");
                    database.execute("DROP SCHEMA public CASCADE");
                    database.execute("CREATE SCHEMA public");
                }
            }
        } else {
            for (AlembicRow row : rows) {
                try (ComparedDatabase database = ComparedDatabase.open(kind)) {
                    done(database, kind, row).ifPresent(failures::add);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** What went wrong; empty where it was done. */
    private static Optional<String> done(ComparedDatabase database, Kind kind, AlembicRow row) {
        OperationsHere here = new OperationsHere(database);
        Operations op = new Operations(here, CONVENTION);
        begin(op);
        if (AlembicRow.SCHEMAS.contains(kind)) {
            beginSchema(op);
        }
        try {
            row.call().accept(op);
            Schema after = here.inspect();
            return row.result().test(after)
                    ? Optional.empty()
                    : Optional.of(row.words() + ": " + after);
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(row.words() + ": " + e);
        }
    }

    @Test
    void everyWordHasARowHereOrWhatReplacesItInTheGuide() throws IOException {
        Map<String, Set<String>> facts = facts();
        Map<String, Set<String>> done = new TreeMap<>();
        for (AlembicRow row : rows()) {
            List<String> words = List.of(row.words().split(" "));
            String first = words.get(0);
            if (facts.containsKey(first)) {
                done.computeIfAbsent(first, it -> new HashSet<>())
                        .addAll(words.subList(1, words.size()));
            }
            words.stream()
                    .filter(facts::containsKey)
                    .forEach(it -> done.computeIfAbsent(it, any -> new HashSet<>()));
        }
        Map<String, String> guide = guide();
        List<String> missing = new ArrayList<>();
        facts.forEach(
                (operation, options) -> {
                    Set<String> said = done.getOrDefault(operation, Set.of());
                    String page = guide.getOrDefault(operation, "");
                    if (page.isEmpty()) {
                        missing.add(operation + " in the guide");
                    }
                    options.stream()
                            .filter(it -> !said.contains(it) && !page.contains("`" + it + "`"))
                            .forEach(it -> missing.add(operation + " " + it));
                });
        assertThat(missing).isEmpty();
        done.forEach(
                (operation, options) ->
                        assertThat(facts.get(operation)).as(operation).containsAll(options));
    }

    private static Map<String, Set<String>> facts() throws IOException {
        Map<String, Set<String>> facts = new TreeMap<>();
        for (String line : Files.readAllLines(FACTS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                facts.put(words.get(0), new HashSet<>(words.subList(1, words.size())));
            }
        }
        return facts;
    }

    /** By the name of an operation, its rows in the guide. */
    private static Map<String, String> guide() throws IOException {
        Map<String, String> guide = new TreeMap<>();
        String operation = "";
        boolean here = false;
        for (String line : Files.readAllLines(PAGE)) {
            here = line.startsWith("## ") ? line.equals("## Operations") : here;
            if (here && line.startsWith("| `")) {
                operation = line.substring(3).replaceFirst("^op\\.", "").replaceFirst("`.*", "");
            }
            if (here && line.startsWith("|")) {
                guide.merge(operation, line, (a, b) -> a + b);
            }
        }
        return guide;
    }
}
