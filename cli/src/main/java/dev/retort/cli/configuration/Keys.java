package dev.retort.cli.configuration;

import static dev.retort.cli.configuration.Keys.Kind.FLAG;
import static dev.retort.cli.configuration.Keys.Kind.NUMBER;
import static dev.retort.cli.configuration.Keys.Kind.TEXT;
import static dev.retort.cli.configuration.Keys.Kind.TEXTS;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The keys that {@code [retort]} and its environments may have. */
final class Keys {

    /** What a key holds; text may stand for a number or a flag, since a variable may give it. */
    enum Kind {
        TEXT("a text"),
        TEXTS("a list of texts"),
        NUMBER("a whole number"),
        FLAG("true or false");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final String ENVIRONMENT = "environment";

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("url", TEXT),
                    Map.entry("environment_class", TEXT),
                    Map.entry("dialect", TEXT),
                    Map.entry("user", TEXT),
                    Map.entry("password", TEXT),
                    Map.entry("host", TEXT),
                    Map.entry("port", NUMBER),
                    Map.entry("database", TEXT),
                    Map.entry("script_locations", TEXTS),
                    Map.entry("file_template", TEXT),
                    Map.entry("truncate_slug_length", NUMBER),
                    Map.entry("timezone", TEXT),
                    Map.entry("rev_id", TEXT),
                    Map.entry("transaction", TEXT),
                    Map.entry("lock_timeout", TEXT),
                    Map.entry("database_ahead", TEXT),
                    Map.entry("rebuild", TEXT),
                    Map.entry("version_table", TEXT),
                    Map.entry("version_table_schema", TEXT),
                    Map.entry("version_column_width", NUMBER),
                    Map.entry("history", FLAG),
                    Map.entry("drivers", TEXTS),
                    Map.entry("source.kind", TEXT),
                    Map.entry("source.packages", TEXTS),
                    Map.entry("source.classes", TEXTS),
                    Map.entry("source.classpath", TEXTS),
                    Map.entry("source.archives", TEXTS),
                    Map.entry("source.mapping_files", TEXTS),
                    Map.entry("source.persistence_unit", TEXT),
                    Map.entry("source.properties.*", TEXT),
                    Map.entry("source.files", TEXTS),
                    Map.entry("source.url", TEXT),
                    Map.entry("source.target", TEXT),
                    Map.entry("filter.include_tables", TEXTS),
                    Map.entry("filter.exclude_tables", TEXTS),
                    Map.entry("filter.schemas", TEXTS),
                    Map.entry("filter.scope", TEXT),
                    Map.entry("naming.primary_key", TEXT),
                    Map.entry("naming.unique", TEXT),
                    Map.entry("naming.foreign_key", TEXT),
                    Map.entry("naming.check", TEXT),
                    Map.entry("naming.exclusion", TEXT),
                    Map.entry("naming.index", TEXT),
                    Map.entry("adopt[].when", TEXT),
                    Map.entry("adopt[].stamp", TEXT),
                    Map.entry("fleet.url", TEXT),
                    Map.entry("fleet.files", TEXTS),
                    Map.entry("fleet.targets", TEXTS),
                    Map.entry("fleet.query", TEXT),
                    Map.entry("fleet.query_url", TEXT),
                    Map.entry("fleet.schemas", TEXTS),
                    Map.entry("fleet.groups", TEXTS),
                    Map.entry("fleet.parallel", NUMBER),
                    Map.entry("fleet.stop_after", NUMBER),
                    Map.entry("format[].command", TEXTS));

    private Keys() {}

    /** The names of all keys, with the tables that they stand in. */
    static List<String> names() {
        return KINDS.keySet().stream()
                .map(it -> it.replaceAll("\\[]|\\.\\*", ""))
                .sorted()
                .toList();
    }

    /** Checks a whole file: its one table, every key in it, and the kind of every value. */
    static void check(Path file, Entry root) {
        new Check(file).root(root);
    }

    /** One pass over a file. */
    private record Check(Path file) {

        void root(Entry root) {
            root.table()
                    .forEach(
                            (name, entry) -> {
                                if (!name.equals("retort")) {
                                    throw unknown(name, entry, List.of("retort"));
                                }
                                table("", "retort", entry);
                            });
        }

        private void table(String prefix, String at, Entry table) {
            if (!table.isTable()) {
                throw wrong(at, table, "a table");
            }
            table.table().forEach((name, entry) -> entry(prefix, name, at + "." + name, entry));
        }

        private void entry(String prefix, String name, String at, Entry entry) {
            Kind kind = KINDS.getOrDefault(prefix + name, KINDS.get(prefix + "*"));
            if (kind != null) {
                value(kind, at, entry);
            } else if (at.equals("retort." + ENVIRONMENT)) {
                environments(at, entry);
            } else if (begins(prefix + name + ".")) {
                table(prefix + name + ".", at, entry);
            } else if (begins(prefix + name + "[].")) {
                tables(prefix + name + "[].", at, entry);
            } else {
                throw unknown(at, entry, children(prefix));
            }
        }

        private void environments(String at, Entry entry) {
            if (!entry.isTable()) {
                throw wrong(at, entry, "a table of environments");
            }
            entry.table().forEach((name, table) -> table("", at + "." + name, table));
        }

        private void tables(String prefix, String at, Entry entry) {
            if (!entry.isList()) {
                throw wrong(at, entry, "a list of tables, [[" + at + "]]");
            }
            entry.list().forEach(table -> table(prefix, at, table));
        }

        private void value(Kind kind, String at, Entry entry) {
            Object content = entry.content();
            boolean fits =
                    switch (kind) {
                        case TEXT -> content instanceof String;
                        case NUMBER -> content instanceof String || content instanceof Long;
                        case FLAG -> content instanceof String || content instanceof Boolean;
                        case TEXTS ->
                                entry.isList()
                                        && entry.list().stream()
                                                .allMatch(it -> it.content() instanceof String);
                    };
            if (!fits) {
                throw wrong(at, entry, kind.words);
            }
        }

        private UnknownKeyException unknown(String at, Entry entry, List<String> known) {
            return new UnknownKeyException(file, entry.line(), at, known);
        }

        private WrongValueException wrong(String at, Entry entry, String wanted) {
            return new WrongValueException(file, entry.line(), at, wanted);
        }
    }

    private static boolean begins(String prefix) {
        return KINDS.keySet().stream().anyMatch(it -> it.startsWith(prefix));
    }

    private static List<String> children(String prefix) {
        return KINDS.keySet().stream()
                .filter(it -> it.startsWith(prefix))
                .map(it -> it.substring(prefix.length()).replaceFirst("[.\\[].*", ""))
                .distinct()
                .sorted()
                .toList();
    }
}
