package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database with a table "t" as it is seen from outside, to be compared with another moment. */
final class Comparing {

    private final SqliteFixture database;
    private final String schema;
    private final DatabaseFacts facts;
    private final TableText text;

    /** Of each column of "t", in order: its type, NOT NULL, default, kind. */
    private final Map<String, String> columns = new LinkedHashMap<>();

    private final List<String> keys = new ArrayList<>();
    private final List<String> references = new ArrayList<>();

    /** The rows of "t": each value to the bit, in the order of the columns. */
    private final List<List<String>> rows = new ArrayList<>();

    private Comparing(SqliteFixture database, String schema) throws SQLException {
        this.database = database;
        this.schema = schema;
        this.facts = DatabaseFacts.of(database.connection, schema);
        this.text = TableText.of(facts.texts().get("table t").substring(3));
    }

    static Comparing of(SqliteFixture database, String schema) throws SQLException {
        Comparing now = new Comparing(database, schema);
        now.facts.texts().remove("table retort_copy");
        now.read();
        return now;
    }

    private List<List<String>> query(String sql) throws SQLException {
        return DatabaseFacts.query(database.connection, sql);
    }

    private void read() throws SQLException {
        String t = "('t', " + DatabaseFacts.literal(schema) + ")";
        List<String> values = new ArrayList<>();
        for (List<String> column :
                query(
                        "SELECT name, type, \"notnull\", dflt_value, hidden FROM pragma_table_xinfo"
                                + t)) {
            String name = column.get(0);
            columns.put(RandomChange.lower(name), column.subList(1, column.size()).toString());
            values.add(
                    "typeof(?) || ' ' || hex(CAST(? AS BLOB)) || quote(?)"
                            .replace("?", DatabaseFacts.quote(name)));
        }
        rows.addAll(query("SELECT %s FROM %s.t".formatted(String.join(", ", values), schema)));
        for (List<String> index :
                query("SELECT name, \"unique\", origin, partial FROM pragma_index_list" + t)) {
            boolean own = index.get(2).equals("c");
            keys.add(
                    (own ? index : index.subList(1, 4))
                            + " "
                            + query(
                                    "SELECT name, \"desc\", coll FROM pragma_index_xinfo(%s, %s) WHERE key"
                                            .formatted(
                                                    DatabaseFacts.literal(index.get(0)),
                                                    DatabaseFacts.literal(schema))));
        }
        keys.sort(String::compareTo);
        for (List<String> reference :
                query(
                        "SELECT \"table\", \"from\", \"to\", on_update, on_delete, \"match\" FROM pragma_foreign_key_list"
                                + t)) {
            references.add(reference.toString());
        }
        references.sort(String::compareTo);
    }

    /** Nothing at all is otherwise. */
    void assertSame(Comparing before) {
        assertThat(facts.texts()).isEqualTo(before.facts.texts());
        assertThat(rowsOfAll()).isEqualTo(before.rowsOfAll());
    }

    private Map<String, List<String>> rowsOfAll() {
        Map<String, List<String>> all = new TreeMap<>(facts.rows());
        all.remove("retort_copy");
        return all;
    }

    /** All but the change is as before. */
    void assertChanged(Comparing before, RandomChange change) throws SQLException {
        assertThat(List.copyOf(columns.keySet())).isEqualTo(change.columns);
        for (String column : before.columns.keySet()) {
            if (!change.touched.contains(column)) {
                assertThat(declared(columns.get(column), change))
                        .isEqualTo(declared(before.columns.get(column), change));
            }
        }
        List<String> same = new ArrayList<>(before.columns.keySet());
        same.removeAll(change.dropped);
        same.removeAll(change.converted);
        List<String> now = same.stream().map(it -> change.renamed.getOrDefault(it, it)).toList();
        assertThat(values(now)).isEqualTo(before.values(same));
        List<List<String>> elements = text.without(names(change));
        List<List<String>> elementsBefore = before.text.without(names(change));
        if (change.moved) {
            assertThat(elements).containsExactlyInAnyOrderElementsOf(elementsBefore);
        } else {
            assertThat(elements).isEqualTo(elementsBefore);
        }
        if (!change.otherOptions) {
            assertThat(text.options()).isEqualTo(before.text.options());
        }
        if (change.dropped.isEmpty() && !change.dropsConstraint) {
            assertThat(text.comments()).containsAll(before.text.comments());
            assertThat(text.checks()).hasSize(before.text.checks().size() + change.addedChecks);
        }
        if (change.dropped.isEmpty()) {
            assertThat(without(keys, change)).isEqualTo(without(before.keys, change));
        } else {
            assertThat(without(before.keys, change)).containsAll(without(keys, change));
        }
        assertThat(without(references, change)).isEqualTo(without(before.references, change));
        assertOthers(before, change);
        assertThat(database.strings("PRAGMA integrity_check")).containsExactly("ok");
    }

    /** The columns of a key are NOT NULL in a table without rowids, said or not. */
    private static String declared(String column, RandomChange change) {
        return change.otherOptions || !change.dropped.isEmpty()
                ? column.replaceFirst(", [01],", ",")
                : column;
    }

    /** The values of these columns, row by row. */
    private List<String> values(List<String> of) {
        List<String> all = List.copyOf(columns.keySet());
        return rows.stream()
                .map(row -> of.stream().map(it -> row.get(all.indexOf(it))).toList().toString())
                .sorted()
                .toList();
    }

    private static List<String> names(RandomChange change) {
        List<String> names = new ArrayList<>(change.touched);
        names.addAll(change.renamed.values());
        return names;
    }

    private static List<String> without(List<String> lines, RandomChange change) {
        return lines.stream()
                .filter(
                        line ->
                                names(change).stream()
                                        .noneMatch(RandomChange.lower(line)::contains))
                .filter(line -> !change.otherOptions || !isOfKey(line, change))
                .toList();
    }

    /** Without rowids a unique constraint on the columns of the key is no index of its own. */
    private static boolean isOfKey(String line, RandomChange change) {
        List<String> key = change.key();
        return line.contains(", pk, ")
                || (key.size() == 1
                        && line.startsWith("[1, u, 0]")
                        && RandomChange.lower(line).contains("[[" + key.get(0) + ", "));
    }

    /** A key that comes back stands last, and shares the index of a constraint on its columns. */
    private static List<String> withoutOrder(List<String> keys, RandomChange change) {
        return change.otherKey
                ? keys.stream()
                        .map(it -> it.replaceAll(", 1, (\\w+])", ", 0, $1"))
                        .sorted()
                        .toList()
                : keys;
    }

    /** Other tables, views, triggers and indexes, and all of their rows. */
    private void assertOthers(Comparing before, RandomChange change) {
        Map<String, String> now = others(change);
        Map<String, String> then = before.others(change);
        if (!change.dropped.isEmpty()) {
            then.keySet()
                    .removeIf(
                            it ->
                                    it.startsWith("index")
                                            && !now.containsKey(it)
                                            && before.standsOnDropped(it, change));
        }
        assertThat(now).isEqualTo(then);
        for (String table : before.facts.rows().keySet()) {
            boolean view = before.facts.texts().containsKey("view " + table);
            boolean counts =
                    table.equals("sqlite_sequence")
                            && (change.otherKey || !change.dropped.isEmpty());
            if (!table.equals("t") && !view && !table.equals("search") && !counts) {
                assertThat(facts.rows().get(table)).isEqualTo(before.facts.rows().get(table));
                assertThat(facts.references().get(table))
                        .as(table)
                        .hasSameSizeAs(before.facts.references().get(table));
            }
        }
    }

    private boolean standsOnDropped(String index, RandomChange change) {
        List<String> words =
                TableText.of("(" + facts.texts().get(index) + ")").elements().stream()
                        .flatMap(List::stream)
                        .toList();
        return change.dropped.stream().anyMatch(it -> TableText.has(words, it));
    }

    /** The texts of all but the table, without what follows a renamed column. */
    private Map<String, String> others(RandomChange change) {
        Map<String, String> others = new TreeMap<>(facts.texts());
        others.keySet().removeIf(it -> it.equals("table t") || it.contains("autoindex"));
        if (!change.renamed.isEmpty()) {
            others.replaceAll((name, text) -> plain(text, change));
        }
        return others;
    }

    private static String plain(String text, RandomChange change) {
        List<String> words = new ArrayList<>();
        TableText.of("(" + text + ")").elements().forEach(words::addAll);
        Map<String, String> back = new TreeMap<>();
        change.renamed.forEach((from, to) -> back.put(to, from));
        words.replaceAll(it -> back.getOrDefault(TableText.plain(it), TableText.plain(it)));
        return words.toString();
    }

    /** After the way back: all is as it was, but for what was lost with a column. */
    void assertBack(Comparing before, RandomChange change) throws SQLException {
        assertThat(List.copyOf(columns.keySet())).isEqualTo(List.copyOf(before.columns.keySet()));
        if (change.dropped.isEmpty()) {
            assertThat(columns).isEqualTo(before.columns);
            assertThat(text.checks()).isEqualTo(before.text.checks());
            assertThat(withoutOrder(keys, change)).isEqualTo(withoutOrder(before.keys, change));
            assertThat(references).isEqualTo(before.references);
        }
        assertThat(text.options()).isEqualTo(before.text.options());
        assertThat(text.without(names(change)))
                .containsExactlyInAnyOrderElementsOf(before.text.without(names(change)));
        List<String> same = new ArrayList<>(before.columns.keySet());
        same.removeAll(change.dropped);
        same.removeAll(change.converted);
        assertThat(values(same)).isEqualTo(before.values(same));
        assertOthers(before, change);
    }
}
