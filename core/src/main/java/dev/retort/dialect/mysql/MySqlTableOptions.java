package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a table is beyond its columns and keys, as SQL. */
final class MySqlTableOptions {

    private static final Set<TableOption> KNOWN =
            Set.of(
                    TableOption.ENGINE,
                    TableOption.CHARACTER_SET,
                    TableOption.COLLATION,
                    TableOption.ROW_FORMAT,
                    TableOption.AUTO_INCREMENT,
                    TableOption.TEMPORARY,
                    TableOption.PARTITION_BY,
                    TableOption.STORAGE_PARAMETERS);

    private static final Pattern PARAMETER =
            Pattern.compile("(`?)(\\w+)\\1\\s*=\\s*('(?:[^']|'')*'|\\S+)");

    /** What is a number and is taken back by a word. */
    private static final Pattern HAS_DEFAULT =
            Pattern.compile("(?i)stats_.*|pack_keys|page_compress.*|encryption_.*");

    private static final String VERSIONED = "WITH SYSTEM VERSIONING";

    private final MySqlFacts facts;
    private final String operation;

    MySqlTableOptions(MySqlFacts facts, String operation) {
        this.facts = facts;
        this.operation = operation;
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(
                facts.mariaDb() ? "mariadb" : "mysql", operation, facts.product() + " " + what);
    }

    private void requireKnown(Set<TableOption> options) {
        for (TableOption option : options) {
            if (!KNOWN.contains(option)) {
                throw refuse("has no option " + option + " of a table; leave it out.");
            }
        }
    }

    /** What stands behind the columns of a new table, the comment included. */
    String suffix(Table table) {
        requireKnown(table.options().keySet());
        StringBuilder text = new StringBuilder();
        add(text, " ENGINE = ", table.option(TableOption.ENGINE));
        add(text, " DEFAULT CHARACTER SET = ", table.option(TableOption.CHARACTER_SET));
        add(text, " COLLATE = ", table.option(TableOption.COLLATION));
        add(text, " ROW_FORMAT = ", table.option(TableOption.ROW_FORMAT));
        add(text, " AUTO_INCREMENT = ", start(table));
        add(text, " ", table.option(TableOption.STORAGE_PARAMETERS));
        if (table.comment() != null && !table.comment().isEmpty()) {
            add(text, " COMMENT = ", MySqlText.string(table.comment(), facts.backslashEscapes()));
        }
        add(text, "\nPARTITION BY ", table.option(TableOption.PARTITION_BY));
        return text.toString();
    }

    private static @Nullable String start(Table table) {
        String option = table.option(TableOption.AUTO_INCREMENT);
        if (option != null) {
            return option;
        }
        return table.columns().stream()
                .filter(column -> column.identity() != null)
                .map(column -> Objects.requireNonNull(column.identity()).options().start())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static void add(StringBuilder text, String words, @Nullable String value) {
        if (value != null) {
            text.append(words).append(value);
        }
    }

    /** The clauses of ALTER TABLE that lead from some options to others, partitions apart. */
    List<String> changes(Map<TableOption, String> from, Map<TableOption, String> to) {
        requireKnown(to.keySet());
        if (!Objects.equals(from.get(TableOption.TEMPORARY), to.get(TableOption.TEMPORARY))) {
            throw refuse(
                    "cannot make a table that is there temporary, nor a temporary one last; create"
                            + " another table and copy the rows.");
        }
        List<String> clauses = new ArrayList<>();
        change(clauses, "ENGINE = ", new Change(from, to, TableOption.ENGINE, "InnoDB"));
        if (changesCollation(from, to)) {
            clauses.add(collation(to));
        }
        change(clauses, "ROW_FORMAT = ", new Change(from, to, TableOption.ROW_FORMAT, "DEFAULT"));
        String start = to.get(TableOption.AUTO_INCREMENT);
        if (start != null && !start.equals(from.get(TableOption.AUTO_INCREMENT))) {
            clauses.add("AUTO_INCREMENT = " + start);
        }
        clauses.addAll(parameters(from, to));
        return clauses;
    }

    /** Without either it has those of the database. */
    private String collation(Map<TableOption, String> to) {
        String set = to.get(TableOption.CHARACTER_SET);
        String collation = to.get(TableOption.COLLATION);
        if (set == null && collation == null) {
            return "DEFAULT CHARACTER SET = DEFAULT"
                    + (facts.collation() == null ? "" : " COLLATE = " + facts.collation());
        }
        return (set == null ? "DEFAULT" : "DEFAULT CHARACTER SET = " + set)
                + (collation == null ? "" : " COLLATE = " + collation);
    }

    /** An option before and after, and what it is where nobody sets it. */
    private record Change(
            Map<TableOption, String> from,
            Map<TableOption, String> to,
            TableOption option,
            String otherwise) {}

    private static void change(List<String> clauses, String words, Change change) {
        String was = change.from().get(change.option());
        String shall = change.to().get(change.option());
        if (!Objects.equals(was, shall)) {
            clauses.add(words + (shall == null ? change.otherwise() : shall));
        }
    }

    private static List<String> parameters(
            Map<TableOption, String> from, Map<TableOption, String> to) {
        String before = from.getOrDefault(TableOption.STORAGE_PARAMETERS, "");
        String after = to.getOrDefault(TableOption.STORAGE_PARAMETERS, "");
        Map<String, String> was = parsed(before);
        Map<String, String> shall = parsed(after);
        List<String> clauses = new ArrayList<>();
        was.forEach(
                (name, value) -> {
                    if (!shall.containsKey(name)) {
                        boolean number =
                                value.matches("\\d+") && !HAS_DEFAULT.matcher(name).matches();
                        clauses.add(name + " = " + (number ? "0" : "DEFAULT"));
                    }
                });
        shall.forEach(
                (name, value) -> {
                    if (!value.equals(was.get(name))) {
                        clauses.add(name + " = " + value);
                    }
                });
        boolean wasVersioned = before.contains(VERSIONED);
        if (wasVersioned != after.contains(VERSIONED)) {
            clauses.add(wasVersioned ? "DROP SYSTEM VERSIONING" : "ADD SYSTEM VERSIONING");
        }
        return clauses;
    }

    private static Map<String, String> parsed(String parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            values.put(parameter.group(2), parameter.group(3));
        }
        return values;
    }

    static boolean changesCollation(Map<TableOption, String> from, Map<TableOption, String> to) {
        return !Objects.equals(
                        from.get(TableOption.CHARACTER_SET), to.get(TableOption.CHARACTER_SET))
                || !Objects.equals(from.get(TableOption.COLLATION), to.get(TableOption.COLLATION));
    }

    /** Whether a column's character set or collation is its table's. */
    static boolean followsTable(Column column) {
        return MySqlTypes.isText(column.type())
                && column.collation() == null
                && column.option(ColumnOption.CHARACTER_SET) == null;
    }

    /** The clause that partitions a table otherwise, its rows with it. */
    Optional<String> partitioning(Map<TableOption, String> from, Map<TableOption, String> to) {
        String was = from.get(TableOption.PARTITION_BY);
        String shall = to.get(TableOption.PARTITION_BY);
        if (Objects.equals(was, shall)) {
            return Optional.empty();
        }
        return Optional.of(shall == null ? "REMOVE PARTITIONING" : "PARTITION BY " + shall);
    }
}
