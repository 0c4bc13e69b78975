package dev.retort.dialect.sqlite;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements that do nothing, and fail where a trigger or view names a column that is gone. */
final class Probes {

    private final Schema schema;
    private final QualifiedName table;
    private final Hiding hiding;

    private Probes(Schema schema, QualifiedName table) {
        this.schema = schema;
        this.table = table;
        this.hiding = new Hiding(schema);
    }

    /**
     * Those for a table.
     *
     * @param columns the columns that it has now, but those that are computed
     */
    static List<String> of(Schema before, QualifiedName table, List<String> columns) {
        return new Probes(before, table).all(columns);
    }

    /** The columns that can be written. */
    static List<String> columns(Table table) {
        return table.columns().stream()
                .filter(it -> it.generated() == null)
                .map(it -> it.name())
                .toList();
    }

    private List<String> all(List<String> columns) {
        List<String> probes = new ArrayList<>();
        List<View> readers = readers();
        for (Map.Entry<QualifiedName, Set<String>> each : watched(readers).entrySet()) {
            QualifiedName name = each.getKey();
            if (isSame(name, table)) {
                probes.addAll(changes(name, columns));
            } else if (schema.table(name).isPresent()) {
                probes.addAll(changes(name, columns(schema.table(name).get())));
            } else {
                probes.addAll(changesOfView(name, each.getValue()));
            }
        }
        for (View view : readers) {
            probes.add("SELECT 1 FROM " + q(view.name()) + " WHERE 0");
        }
        return probes;
    }

    private static boolean isSame(QualifiedName name, QualifiedName other) {
        return InPlace.isSame(name.toString(), other.toString());
    }

    private String q(QualifiedName name) {
        return SqliteNames.quote(hiding.named(name));
    }

    /** The views that read the table, or one another. */
    private List<View> readers() {
        List<View> all = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(Set.of(table.name()));
        boolean more = true;
        while (more) {
            more = false;
            for (View view : schema.objects(View.class)) {
                boolean reads = names.stream().anyMatch(it -> InPlace.mentions(view.query(), it));
                if (reads && !all.contains(view)) {
                    all.add(view);
                    names.add(view.name().name());
                    more = true;
                }
            }
        }
        return all;
    }

    /** What has triggers that may name the table or its readers, and what these wait for. */
    private Map<QualifiedName, Set<String>> watched(List<View> readers) {
        Set<String> names = new LinkedHashSet<>(Set.of(table.name()));
        readers.forEach(it -> names.add(it.name().name()));
        Map<QualifiedName, Set<String>> watched = new LinkedHashMap<>();
        for (Trigger trigger : schema.objects(Trigger.class)) {
            String text = schema.definition(trigger.id()).orElse(trigger.definition());
            if (names.stream().anyMatch(it -> InPlace.mentions(text, it))) {
                watched.computeIfAbsent(trigger.table(), it -> new LinkedHashSet<>())
                        .add(StoredTrigger.parse(text).event());
            }
        }
        return watched;
    }

    private List<String> changes(QualifiedName name, List<String> columns) {
        List<String> quoted = columns.stream().map(SqliteNames::quote).toList();
        String same = String.join(", ", quoted.stream().map(it -> it + " = " + it).toList());
        // To insert nothing begins the count of rows, which is taken back.
        return List.of(
                "SAVEPOINT retort_probe",
                "INSERT INTO %s (%s) SELECT 0 WHERE 0".formatted(q(name), quoted.get(0)),
                "ROLLBACK TO retort_probe",
                "RELEASE retort_probe",
                "UPDATE %s SET %s WHERE 0".formatted(q(name), same),
                "DELETE FROM %s WHERE 0".formatted(q(name)));
    }

    /** A view can only be changed as its triggers say; what its columns are it need not say. */
    private List<String> changesOfView(QualifiedName name, Set<String> events) {
        List<String> probes = new ArrayList<>();
        if (events.contains("INSERT")) {
            probes.add("INSERT INTO %s SELECT * FROM %s WHERE 0".formatted(q(name), q(name)));
        }
        schema.objects(View.class).stream()
                .filter(it -> isSame(it.name(), name) && events.contains("UPDATE"))
                .flatMap(it -> it.columns().stream().limit(1))
                .map(SqliteNames::quote)
                .forEach(
                        it ->
                                probes.add(
                                        "UPDATE %s SET %s = %s WHERE 0"
                                                .formatted(q(name), it, it)));
        if (events.contains("DELETE")) {
            probes.add("DELETE FROM " + q(name) + " WHERE 0");
        }
        return probes;
    }
}
