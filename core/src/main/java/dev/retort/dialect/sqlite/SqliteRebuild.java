package dev.retort.dialect.sqlite;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.UnknownObjectException;
import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table made again as it shall be: the old one steps aside, the rows are copied, the old one goes
 * (<a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making Other Kinds Of Table
 * Schema Changes</a>). Since the old one steps aside first, a statement that fails leaves it, and
 * what drops it later does not find it; since the renaming is the one of old, views, triggers and
 * foreign keys of other tables go on naming what has the name.
 */
final class SqliteRebuild {

    private final SqliteDdl ddl;
    private final Schema before;
    private final Table model;

    private final Hiding hiding;

    /** How statements call it, which is not what hides it. */
    private final QualifiedName name;

    private final StoredTable stored;
    private final TableEdit edit;
    private final String aside;

    /** The texts of the indexes that will be there, by their folded names. */
    private final Map<String, String> indexes = new LinkedHashMap<>();

    /** New indexes, by their folded names; on the columns as they are called in the end. */
    private final Map<String, Operation.CreateIndex> laterIndexes = new LinkedHashMap<>();

    private Schema after;

    private boolean drops;

    SqliteRebuild(SqliteDdl ddl, Schema before, Operation operation, QualifiedName name) {
        this.ddl = ddl;
        this.before = before;
        this.after = before;
        this.model =
                before.table(name)
                        .orElseThrow(
                                () ->
                                        new UnknownObjectException(
                                                operation.name(), ObjectId.table(name).toString()));
        this.stored =
                StoredTable.parse(
                        before.definition(model.id())
                                .orElseGet(() -> ddl.createTableText(model, false)));
        if (stored.isVirtual()) {
            throw ddl.refusals()
                    .refuse(
                            "\""
                                    + name
                                    + "\" is a virtual table, which only its module can change.");
        }
        refuseOwnName();
        this.edit = new TableEdit(ddl, model.name(), stored);
        this.hiding = new Hiding(before);
        this.name = hiding.named(model.name());
        if (hiding.hidesBehindView(name)) {
            throw ddl.refusals()
                    .refuse(
                            "A temporary view hides \"%s\" from SQLite. Drop the view first."
                                    .formatted(model.name()));
        }
        this.aside = aside(before, model.name());
        for (Index index : before.indexes(model.name())) {
            indexes.put(Tokenizer.fold(index.name()), indexText(index));
        }
    }

    /**
     * SQLite leaves the table's own name in a check as it is, and then does not find the column.
     */
    private void refuseOwnName() {
        boolean named =
                stored.clauses()
                        .filter(it -> it.is(ClauseKind.CHECK))
                        .anyMatch(it -> ColumnMentions.qualified(it.expression(), stored.name()));
        if (named) {
            throw ddl.refusals()
                    .refuse(
                            "A check of \"%s\" names its table before a column, and SQLite cannot rename such a table, which it takes to make it again. Make it again by SQL of your own, with a check that names the column alone."
                                    .formatted(model.name()));
        }
    }

    private static String aside(Schema before, QualifiedName name) {
        String aside = "retort_old_" + name.name();
        while (before.table(name.withName(aside)).isPresent()
                || before.table(new QualifiedName("temp", aside)).isPresent()) {
            aside = aside + "_";
        }
        return aside;
    }

    private String indexText(Index index) {
        return before.definition(index.id()).orElseGet(() -> ddl.createIndexText(index, false));
    }

    /** Takes up one change after the other. */
    void change(List<Operation> operations) {
        for (Operation operation : operations) {
            Operation completed = operation.completed(after);
            if (columnChange(completed)) {
                after = completed.apply(after);
            }
        }
    }

    private boolean columnChange(Operation operation) {
        if (operation instanceof Operation.AddColumn add) {
            edit.addColumn(add);
        } else if (operation instanceof Operation.DropColumn drop) {
            dropColumn(drop);
        } else if (operation instanceof Operation.AlterColumn alter) {
            edit.alterColumn(alter);
        } else if (operation instanceof Operation.RenameColumn rename) {
            edit.renameColumn(rename);
        } else if (operation instanceof Operation.MoveColumn move) {
            edit.moveColumn(move);
        } else {
            otherChange(operation);
            return false;
        }
        return true;
    }

    private void otherChange(Operation operation) {
        if (operation instanceof Operation.AddConstraint add) {
            edit.addConstraint(add);
        } else if (operation instanceof Operation.DropConstraint drop) {
            edit.dropConstraint(drop);
        } else if (operation instanceof Operation.RenameConstraint rename) {
            edit.renameConstraint(rename);
        } else if (operation instanceof Operation.SetTableOptions options) {
            edit.options(options);
        } else if (operation instanceof Operation.CreateIndex create) {
            laterIndexes.put(Tokenizer.fold(create.index().name()), create);
            after = after.without(create.index().id()).with(create.index());
        } else if (operation instanceof Operation.DropIndex drop) {
            indexes.remove(Tokenizer.fold(drop.index()));
            laterIndexes.remove(Tokenizer.fold(drop.index()));
        } else if (!(operation instanceof Operation.SetTableComment)) {
            throw ddl.refusals()
                    .refuse(
                            "This is no change of a table that can be made while it is made again. Write"
                                    + " it behind the rebuild.");
        }
    }

    private void dropColumn(Operation.DropColumn operation) {
        String column = edit.names().inTable(operation.column());
        before.tables().stream()
                .filter(it -> !it.equals(model))
                .filter(it -> it.foreignKeys().stream().anyMatch(key -> refers(key, column)))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw ddl.refusals()
                                    .refuse(
                                            ("The table \"%s\" refers to the column \"%s\" of \"%s\". Drop"
                                                            + " its foreign key first.")
                                                    .formatted(it.name(), column, model.name()));
                        });
        triggers().stream()
                .map(StoredTrigger::parse)
                .flatMap(it -> it.columns().stream())
                .filter(it -> InPlace.isSame(it, column))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw ddl.refusals()
                                    .refuse(
                                            ("A trigger of \"%s\" waits for updates of \"%s\". Drop it"
                                                            + " first.")
                                                    .formatted(model.name(), column));
                        });
        edit.dropColumn(operation);
        for (Index index : before.indexes(model.name())) {
            boolean there = indexes.containsKey(Tokenizer.fold(index.name()));
            if (there && InPlace.names(index, column)) {
                indexes.remove(Tokenizer.fold(index.name()));
                edit.gone().add("INDEX " + SqliteNames.quote(index.name()));
            }
        }
        drops = true;
    }

    private boolean refers(ForeignKey key, String column) {
        List<String> columns =
                key.referencedColumns().isEmpty()
                        ? model.primaryKey().map(it -> it.columns()).orElse(List.of())
                        : key.referencedColumns();
        return InPlace.isSame(key.referencedTable().toString(), model.name().toString())
                && columns.stream().anyMatch(it -> InPlace.isSame(it, column));
    }

    /** Ends the changes. */
    void finish(Operation operation) {
        edit.number(operation);
        if (edit.table().withoutRowid()) {
            Table changed = after.table(model.name()).orElse(model);
            ddl.refusals().requireRowid(changed.option(TableOption.WITHOUT_ROWID, "true"));
        }
        if (edit.table().withoutRowid() && edit.table().primaryKey().isEmpty()) {
            throw ddl.refusals()
                    .refuse(
                            "Without rowids \"%s\" needs a primary key. Give it another in the same rebuild, or its rowids."
                                    .formatted(model.name()));
        }
        if (hiding.hidesBehindTable(name) && !edit.names().renamings().isEmpty()) {
            throw ddl.refusals()
                    .refuse(
                            "SQLite renames no column of \"%s\" while a temporary table has that name. Drop that first."
                                    .formatted(model.name()));
        }
    }

    /** All of it, to be run in one transaction. */
    List<DdlStatement> statements() {
        QualifiedName old = name.withName(aside);
        List<String> all = new ArrayList<>();
        all.add(Safeguard.COPY);
        all.add(remark() + "PRAGMA legacy_alter_table = ON");
        all.addAll(
                hiding.around(
                        model,
                        "ALTER TABLE " + q(name) + " RENAME TO " + SqliteNames.quote(aside)));
        all.add(ddl.renamingAsBefore());
        all.add(withSchema(edit.table().sql(), edit.table().nameFrom()));
        all.add(
                edit.copy()
                        .statement(
                                edit.table(),
                                q(name),
                                q(old) + " AS " + SqliteNames.quote(name.name())));
        all.addAll(sequence());
        all.addAll(Safeguard.checked(List.of(bothTables(old), check(old))));
        all.add("DROP TABLE " + q(old));
        all.addAll(rest());
        List<DdlStatement> statements =
                new ArrayList<>(all.stream().map(DdlStatement::of).toList());
        statements.set(0, statements.get(0).alsoDropping(edit.gone()));
        return statements;
    }

    /** What follows when the old table is gone. */
    private List<String> rest() {
        List<String> all = new ArrayList<>();
        indexes.values().forEach(it -> all.add(withSchema(it, StoredIndex.parse(it).nameFrom())));
        for (String text : triggers()) {
            StoredTrigger trigger = StoredTrigger.parse(text);
            all.add(trigger.temporary() ? text : withSchema(text, trigger.nameFrom()));
        }
        List<String> renamings =
                edit.names().renamings().stream()
                        .map(
                                it ->
                                        "ALTER TABLE %s RENAME COLUMN %s TO %s"
                                                .formatted(
                                                        q(name),
                                                        SqliteNames.quote(it.from()),
                                                        SqliteNames.quote(it.to())))
                        .toList();
        all.addAll(ddl.asOfToday(renamings));
        for (Operation.CreateIndex later : laterIndexes.values()) {
            // A column that was dropped behind it has taken it along.
            after.find(later.index().id())
                    .map(it -> ddl.createIndexText(((Index) it).table(name), later.ifNotExists()))
                    .ifPresent(all::add);
        }
        all.addAll(probes());
        return all;
    }

    private String q(QualifiedName name) {
        return SqliteNames.quote(name);
    }

    /** What goes with a dropped column, told in the script. */
    private String remark() {
        StringBuilder remark = new StringBuilder();
        edit.gone()
                .forEach(it -> remark.append("-- Goes with its column: ").append(it).append('\n'));
        return remark.toString();
    }

    /** SQLite keeps texts without the database's name; it is put back before the object's. */
    private String withSchema(String text, int nameFrom) {
        String schema = name.schema();
        return schema == null
                ? text
                : new TextEdits(text).insert(nameFrom, SqliteNames.quote(schema) + ".").apply();
    }

    /** The highest number that was ever given stays the highest. */
    private List<String> sequence() {
        if (!numbersForever(stored) || !numbersForever(edit.table())) {
            return List.of();
        }
        // Where there are temporary tables that count, they have a table of that name, too.
        String schema = name.schema() == null ? "main" : name.schema();
        String sequence = q(new QualifiedName(schema, "sqlite_sequence"));
        String table = SqliteLiterals.literal(name.name());
        return List.of(
                "DELETE FROM " + sequence + " WHERE name = " + table,
                "INSERT INTO %s (name, seq) SELECT %s, seq FROM %s WHERE name = %s"
                        .formatted(sequence, table, sequence, SqliteLiterals.literal(aside)));
    }

    private static boolean numbersForever(StoredTable table) {
        return table.primaryKey().filter(Clause::marked).isPresent();
    }

    /** Fails, and rolls back, where one of the two tables is not there, or checks are ignored. */
    private String bothTables(QualifiedName old) {
        return "INSERT OR ROLLBACK INTO retort_copy (lost_tables, checks_are_enforced)"
                + "\nSELECT 2 - count(*), (SELECT nullif(NOT ignore_check_constraints, false) FROM pragma_ignore_check_constraints)"
                + "\nFROM %s WHERE type = 'table' AND name COLLATE NOCASE IN (%s, %s)"
                        .formatted(
                                q(old.withName("sqlite_master")),
                                SqliteLiterals.literal(model.name().name()),
                                SqliteLiterals.literal(aside));
    }

    /** Fails, and rolls back, where a row, a value or a reference would be lost. */
    private String check(QualifiedName old) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        columns.add(edit.copy().loses(edit.table()) ? "lost_values" : "lost_rows");
        values.add(count(old) + " - " + count(name));
        if (isReferenced()) {
            columns.add("foreign_keys");
            values.add("(SELECT foreign_keys FROM pragma_foreign_keys)");
        }
        return "INSERT OR ROLLBACK INTO retort_copy (%s)\nSELECT %s"
                .formatted(String.join(", ", columns), String.join(",\n    ", values));
    }

    private String count(QualifiedName table) {
        return "(SELECT count(*) FROM " + q(table) + ")";
    }

    private boolean isReferenced() {
        return before.tables().stream()
                .flatMap(it -> it.foreignKeys().stream())
                .anyMatch(
                        it ->
                                InPlace.isSame(
                                        it.referencedTable().toString(), model.name().toString()));
    }

    private List<String> triggers() {
        return before.objects(Trigger.class).stream()
                .filter(it -> InPlace.isSame(it.table().toString(), model.name().toString()))
                .map(this::text)
                .toList();
    }

    /** The text of a trigger, on the table by the name that it has now. */
    private String text(Trigger trigger) {
        String text =
                before.definition(trigger.id())
                        .orElseGet(() -> Stale.refused(trigger, stored, ddl.refusals()));
        StoredTrigger stored = StoredTrigger.parse(text);
        return InPlace.isSame(stored.table(), model.name().name())
                ? text
                : new TextEdits(text)
                        .replace(
                                stored.tableFrom(),
                                stored.tableTo(),
                                SqliteNames.quote(model.name().name()))
                        .apply();
    }

    private List<String> probes() {
        return drops
                ? Probes.of(
                        before,
                        model.name(),
                        edit.table().columns().stream()
                                .filter(it -> !it.has(ClauseKind.GENERATED))
                                .map(it -> edit.names().wanted(it.name()))
                                .toList())
                : List.of();
    }
}
