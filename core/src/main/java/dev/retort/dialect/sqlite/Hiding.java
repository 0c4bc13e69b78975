package dev.retort.dialect.sqlite;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The connection's own tables, views and triggers: SQL means a temporary table by its name before
 * it means that of the file, and so does SQLite where it reads its own texts to rename a table.
 */
final class Hiding {

    static final String TEMPORARY = "temp";

    private final Schema schema;

    Hiding(Schema schema) {
        this.schema = schema;
    }

    /** What a temporary trigger on a table that is none is called in a schema. */
    static String watcher(String trigger) {
        return TEMPORARY + "." + trigger;
    }

    boolean hidesBehindTable(QualifiedName name) {
        return table(name).isPresent();
    }

    private Optional<Table> table(QualifiedName hidden) {
        return schema.tables().stream().filter(it -> hides(it.name(), hidden)).findFirst();
    }

    boolean hidesBehindView(QualifiedName name) {
        return schema.objects(View.class).stream().anyMatch(it -> hides(it.name(), name));
    }

    private static boolean hides(QualifiedName own, QualifiedName name) {
        return TEMPORARY.equals(own.schema())
                && !TEMPORARY.equals(name.schema())
                && InPlace.isSame(own.name(), name.name());
    }

    /** A name, with its database where another is meant without it. */
    QualifiedName named(QualifiedName name) {
        boolean needed = name.schema() == null && (hidesBehindTable(name) || hidesBehindView(name));
        return needed ? new QualifiedName("main", name.name()) : name;
    }

    /** The renaming of a table, for which what hides it steps aside. */
    List<String> around(Table table, String renaming) {
        Optional<Table> own = table(table.name());
        if (own.isEmpty()) {
            return List.of(renaming);
        }
        List<String> all = new ArrayList<>();
        for (Trigger trigger : schema.objects(Trigger.class)) {
            // They are made again with the table, and would keep the other one from stepping aside.
            if (trigger.table().equals(table.name()) && trigger.name().startsWith(watcher(""))) {
                String name = trigger.name().substring(watcher("").length());
                all.add("DROP TRIGGER temp." + SqliteNames.quote(name));
            }
        }
        String name = SqliteNames.quote(own.get().name().name());
        String aside = "retort_temp_" + own.get().name().name();
        while (schema.table(new QualifiedName(TEMPORARY, aside)).isPresent()) {
            aside = aside + "_";
        }
        all.add("ALTER TABLE temp.%s RENAME TO %s".formatted(name, SqliteNames.quote(aside)));
        all.add(renaming);
        all.add("ALTER TABLE temp.%s RENAME TO %s".formatted(SqliteNames.quote(aside), name));
        return all;
    }
}
