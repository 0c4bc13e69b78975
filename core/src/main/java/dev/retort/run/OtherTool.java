package dev.retort.run;

import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** A tool that may have migrated a database before, and how it remembers where that stands. */
enum OtherTool {
    ALEMBIC("alembic_version") {
        @Override
        boolean isAt(Adoptee database, Table table, List<String> versions) {
            List<String> rows = rows(database, table, "version_num", "", "");
            return new TreeSet<>(rows).equals(new TreeSet<>(versions));
        }
    },

    FLYWAY("flyway_schema_history") {
        @Override
        boolean isAt(Adoptee database, Table table, List<String> versions) {
            List<String> rows = rows(database, table, "version", "success", "installed_rank");
            return rows.stream()
                    .filter(it -> !it.isEmpty())
                    .max(Comparator.comparing(OtherTool::parts, OtherTool::compare))
                    .filter(it -> versions.size() == 1)
                    .filter(it -> compare(parts(it), parts(versions.get(0))) == 0)
                    .isPresent();
        }
    },

    LIQUIBASE("databasechangelog") {
        @Override
        boolean isAt(Adoptee database, Table table, List<String> versions) {
            List<String> rows = rows(database, table, "id", "", "orderexecuted");
            return !rows.isEmpty() && versions.equals(List.of(rows.get(rows.size() - 1)));
        }
    };

    private final String table;

    OtherTool(String table) {
        this.table = table;
    }

    /** The usual name of its table. */
    String table() {
        return table;
    }

    /** Whether its table is there and says that these are where the database stands. */
    boolean isAt(Adoptee database, String name, List<String> versions) {
        return database.tableInAnyCase(name).filter(it -> isAt(database, it, versions)).isPresent();
    }

    abstract boolean isAt(Adoptee database, Table table, List<String> versions);

    /**
     * The values of a column, in the order of another.
     *
     * @param success the column that says whether a row counts; empty where all do
     * @param order the column of the order; empty where there is none
     */
    private static List<String> rows(
            Adoptee database, Table table, String value, String success, String order) {
        Optional<String> name = column(database, table, value);
        if (name.isEmpty()) {
            return List.of();
        }
        Optional<String> succeeded = column(database, table, success);
        String sql =
                "SELECT %s AS said, %s AS succeeded FROM %s"
                        .formatted(name.get(), succeeded.orElse("1"), database.quote(table.name()));
        String sorted = column(database, table, order).map(it -> " ORDER BY " + it).orElse("");
        List<String> rows = new ArrayList<>();
        for (var row : database.query(sql + sorted)) {
            if (Adoptee.isTrue(row.get("succeeded"))) {
                rows.add(Objects.requireNonNullElse(row.text("said"), ""));
            }
        }
        return rows;
    }

    private static Optional<String> column(Adoptee database, Table table, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : table.columns().stream()
                        .map(Column::name)
                        .filter(it -> Adoptee.isAlike(it, name))
                        .findFirst()
                        .map(database::quote);
    }

    /** The numbers of a version, whatever separates them, without zeros at its end. */
    private static List<String> parts(String version) {
        String text = version.replaceFirst("^[vV]", "").replaceFirst("([._]0+)+$", "");
        return Arrays.stream(text.split("[._]"))
                .map(it -> it.replaceFirst("^0+(?=.)", ""))
                .toList();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String a = one.get(i);
            String b = other.get(i);
            int byLength = Integer.compare(a.length(), b.length());
            int byPart = byLength != 0 ? byLength : a.compareTo(b);
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
