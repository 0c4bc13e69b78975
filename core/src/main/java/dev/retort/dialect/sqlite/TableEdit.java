package dev.retort.dialect.sqlite;

import dev.retort.error.DuplicateObjectException;
import dev.retort.error.UnknownObjectException;
import dev.retort.operation.Operation;
import dev.retort.operation.Position;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a table, changed by one operation after the other, and what becomes of its rows. */
final class TableEdit {

    private final SqliteDdl ddl;
    private final QualifiedName name;
    private final RowCopy copy;
    private final ColumnNames names;
    private final List<String> gone = new ArrayList<>();
    private final Map<String, Identity> numbering = new LinkedHashMap<>();
    private StoredTable table;

    TableEdit(SqliteDdl ddl, QualifiedName name, StoredTable table) {
        this.ddl = ddl;
        this.name = name;
        this.table = table;
        this.copy = new RowCopy(table);
        this.names = new ColumnNames(table);
    }

    StoredTable table() {
        return table;
    }

    RowCopy copy() {
        return copy;
    }

    ColumnNames names() {
        return names;
    }

    /** What went with dropped columns, in words. */
    List<String> gone() {
        return gone;
    }

    private void become(String sql) {
        table = StoredTable.parse(sql);
    }

    private void edit(Consumer<TableBody> change) {
        TableBody body = new TableBody(table);
        change.accept(body);
        become(body.sql());
    }

    private StoredColumn column(Operation operation, String column) {
        return table.column(names.inTable(column))
                .filter(it -> names.isColumn(column))
                .orElseThrow(
                        () ->
                                new UnknownObjectException(
                                        operation.name(),
                                        ObjectId.column(name, column).toString()));
    }

    void addColumn(Operation.AddColumn operation) {
        Column column = operation.column();
        if (names.isColumn(column.name())) {
            if (operation.ifNotExists()) {
                return;
            }
            throw new DuplicateObjectException(
                    operation.name(), ObjectId.column(name, column.name()).toString());
        }
        int index = index(operation, operation.position());
        ddl.refusals().check(column);
        Column inTable = translated(column.name(names.add(column.name())));
        String text =
                ddl.column(
                        inTable.identity() == null
                                ? inTable
                                : inTable.type(RowidAlias.TYPE).identity(null));
        edit(body -> body.addColumn(index, text));
        if (inTable.identity() != null) {
            numbering.put(inTable.name(), inTable.identity());
        } else if (inTable.defaultSql() != null) {
            copy.add(inTable.name(), inTable.defaultSql());
        }
    }

    private Column translated(Column column) {
        Generated generated = column.generated();
        return generated == null
                ? column
                : column.generated(
                        new Generated(
                                names.expression(generated.expression()), generated.stored()));
    }

    private int index(Operation operation, @Nullable Position position) {
        if (position == null) {
            return table.columns().size();
        }
        if (position.kind() == Position.Kind.FIRST) {
            return 0;
        }
        int index = table.columns().indexOf(column(operation, position.column()));
        return position.kind() == Position.Kind.BEFORE ? index : index + 1;
    }

    void moveColumn(Operation.MoveColumn operation) {
        int from = table.columns().indexOf(column(operation, operation.column()));
        int to = index(operation, operation.position());
        edit(body -> body.moveColumn(from, to > from ? to - 1 : to));
    }

    void renameColumn(Operation.RenameColumn operation) {
        column(operation, operation.from());
        if (names.isColumn(operation.to())
                && !Tokenizer.fold(operation.to()).equals(Tokenizer.fold(operation.from()))) {
            throw new DuplicateObjectException(
                    operation.name(), ObjectId.column(name, operation.to()).toString());
        }
        names.rename(operation.from(), operation.to());
    }

    void alterColumn(Operation.AlterColumn operation) {
        Column from = operation.from();
        Column to = operation.to();
        ddl.refusals().check(to);
        StoredColumn before = column(operation, from.name());
        if (from.generated() != null && to.generated() == null && !copy.fills(before.name())) {
            throw ddl.refusals()
                    .refuse(
                            "No row has a value of \"%s\" yet that it could keep. Add the column before this rebuild, or without its expression."
                                    .formatted(from.name()));
        }
        become(new ColumnEdit(table, before).alter(translated(from), translated(to)));
        if (!Objects.equals(from.defaultSql(), to.defaultSql())) {
            copy.keepDefault(before.name());
        }
        if (operation.using() != null) {
            copy.using(before.name(), names.expression(operation.using()));
        } else {
            String type = column(operation, from.name()).type();
            copy.retype(before.name(), before.type(), type, table.strict());
        }
        if (to.identity() != null && !to.identity().equals(from.identity())) {
            numbering.put(before.name(), to.identity());
        } else if (to.identity() == null && from.identity() != null) {
            numbering.remove(before.name());
            become(new KeyMark(table).without(before));
        }
        if (!from.name().equals(to.name())) {
            renameColumn(new Operation.RenameColumn(name, from.name(), to.name()));
        }
    }

    /** With the constraints that name it: they mean nothing without it. */
    void dropColumn(Operation.DropColumn operation) {
        if (operation.ifExists() && !names.isColumn(operation.column())) {
            return;
        }
        String column = column(operation, operation.column()).name();
        refuseToDropASource(operation, column);
        column(operation, operation.column()).clauses().stream()
                .filter(it -> isConstraint(it.kind()))
                .forEach(it -> gone.add(text(it)));
        Optional<Clause> hanging = hanging(column);
        while (hanging.isPresent()) {
            gone.add(text(hanging.get()));
            remove(hanging.get());
            hanging = hanging(column);
        }
        int index = table.columns().indexOf(column(operation, operation.column()));
        edit(body -> body.remove(index));
        copy.drop(column);
        numbering.remove(column);
        names.drop(operation.column());
    }

    private static boolean isConstraint(ClauseKind kind) {
        return switch (kind) {
            case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> true;
            case NOT_NULL, DEFAULT, COLLATE, GENERATED, NOTHING -> false;
        };
    }

    private void refuseToDropASource(Operation operation, String column) {
        for (StoredColumn other : table.columns()) {
            Optional<Clause> generated = other.clause(ClauseKind.GENERATED);
            if (!other.isNamed(column)
                    && generated.isPresent()
                    && ColumnMentions.in(generated.get().expression(), column)) {
                throw ddl.refusals()
                        .refuse(
                                "The column \"%s\" of \"%s\" is computed from \"%s\". Drop it first."
                                        .formatted(other.name(), name, column));
            }
        }
    }

    /** A clause of another column, or a constraint, that names a column. */
    private Optional<Clause> hanging(String column) {
        return Stream.concat(
                        table.columns().stream()
                                .filter(it -> !it.isNamed(column))
                                .flatMap(it -> it.clauses().stream()),
                        table.constraints().stream())
                .filter(it -> names(it, column))
                .findFirst();
    }

    private boolean names(Clause clause, String column) {
        return switch (clause.kind()) {
            case PRIMARY_KEY, UNIQUE ->
                    clause.columns().stream().anyMatch(it -> ColumnMentions.in(it, column));
            case CHECK -> ColumnMentions.in(clause.expression(), column);
            case FOREIGN_KEY -> names(clause.foreignKey(), column);
            case NOT_NULL, DEFAULT, COLLATE, GENERATED, NOTHING -> false;
        };
    }

    /** At this end, or at the other where the table refers to itself. */
    private boolean names(@Nullable ForeignKey key, String column) {
        String folded = Tokenizer.fold(column);
        return key != null
                && (key.columns().stream().map(Tokenizer::fold).anyMatch(folded::equals)
                        || (InPlace.isSame(key.referencedTable().name(), name.name())
                                && key.referencedColumns().stream()
                                        .map(Tokenizer::fold)
                                        .anyMatch(folded::equals)));
    }

    private String text(Clause clause) {
        return Tokenizer.withoutComments(table.sql().substring(clause.from(), clause.to()))
                .replaceAll("\\s+", " ");
    }

    private void remove(Clause clause) {
        int index = table.constraints().indexOf(clause);
        if (index >= 0) {
            edit(body -> body.remove(table.columns().size() + index));
        } else {
            become(new TextEdits(table.sql()).remove(clause.from(), clause.to()).apply());
        }
    }

    void addConstraint(Operation.AddConstraint operation) {
        Constraint constraint = operation.constraint();
        String wanted = constraint.name();
        if (wanted != null && table.clauses().anyMatch(it -> it.isNamed(wanted))) {
            throw new DuplicateObjectException(
                    operation.name(), ObjectId.constraint(name, wanted).toString());
        }
        String text = ddl.text(translated(constraint));
        edit(body -> body.addConstraint(text));
    }

    private Constraint translated(Constraint constraint) {
        Constraint inTable = constraint.renameColumns(names::inTable);
        if (inTable instanceof Check check) {
            return check.expression(names.expression(check.expression()));
        }
        return inTable instanceof ForeignKey key
                        && InPlace.isSame(key.referencedTable().name(), name.name())
                ? key.renameReferencedColumns(names::inTable)
                : inTable;
    }

    /** Makes the columns number rows that were to do so, now that the key is what it will be. */
    void number(Operation operation) {
        numbering.forEach(
                (inTable, identity) -> {
                    StoredColumn column = table.column(inTable).orElseThrow();
                    if (table.rowidAlias().filter(column::equals).isEmpty()) {
                        throw ddl.refusals()
                                .refuse(
                                        ("SQLite numbers rows by a primary key of one column alone, and"
                                                        + " \"%s\" of \"%s\" is none. Make it the primary"
                                                        + " key in the same rebuild.")
                                                .formatted(names.wanted(inTable), name));
                    }
                    boolean forever = identity.mode() == Identity.Mode.AUTOINCREMENT;
                    KeyMark mark = new KeyMark(table);
                    become(forever ? mark.with() : mark.without(column));
                });
    }

    void dropConstraint(Operation.DropConstraint operation) {
        Optional<Clause> found = clause(operation);
        if (found.isEmpty()) {
            if (operation.ifExists()) {
                return;
            }
            String told = operation.constraint();
            throw new UnknownObjectException(
                    operation.name(),
                    ObjectId.constraint(name, told == null ? "?" : told).toString());
        }
        remove(found.get());
    }

    /** The clause that is meant: by its name, else by what it is. */
    private Optional<Clause> clause(Operation.DropConstraint operation) {
        String told = operation.constraint();
        if (told != null) {
            return table.clauses().filter(it -> it.isNamed(told)).findFirst();
        }
        Constraint was = operation.was();
        if (was == null) {
            return Optional.empty();
        }
        SqliteEquivalence equivalence = new SqliteEquivalence();
        TableReader reader = new TableReader(table);
        Table model = reader.read(name);
        Constraint here =
                was instanceof ForeignKey key
                        ? key.references(
                                key.referencedTable().withSchema(name.schema()),
                                key.referencedColumns())
                        : was;
        Constraint form = equivalence.constraint(model, translated(here)).name(null);
        return table.clauses()
                .filter(
                        it ->
                                reader.constraint(it, name)
                                        .map(c -> equivalence.constraint(model, c).name(null))
                                        .filter(form::equals)
                                        .isPresent())
                .sorted(Comparator.comparing(it -> !isLikely(was, it)))
                .findFirst()
                .or(() -> table.clauses().filter(it -> isLikely(was, it)).findFirst());
    }

    /** What is told by what it is may say how it is called in case of doubt. */
    private static boolean isLikely(Constraint was, Clause clause) {
        String likely = was.name();
        return likely != null && clause.isNamed(likely);
    }

    void renameConstraint(Operation.RenameConstraint operation) {
        Clause clause =
                table.clauses()
                        .filter(it -> it.isNamed(operation.from()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new UnknownObjectException(
                                                operation.name(),
                                                ObjectId.constraint(name, operation.from())
                                                        .toString()));
        String head = table.sql().substring(clause.from(), clause.ruleFrom());
        List<Token> words = Tokenizer.words(head);
        Token old = words.get(words.size() - 1);
        become(
                new TextEdits(table.sql())
                        .replace(
                                clause.from() + old.start(),
                                clause.from() + old.end(),
                                SqliteNames.quote(operation.to()))
                        .apply());
    }

    void options(Operation.SetTableOptions operation) {
        ddl.refusals().checkChange(operation.from());
        ddl.refusals().checkChange(operation.to());
        String suffix = ddl.tableSuffix(Table.of(name, List.of()).options(operation.to()));
        StoredTable before = table;
        become(table.sql().substring(0, table.close() + 1) + suffix);
        if (before.strict() && !table.strict()) {
            copy.loosen(before);
        }
    }
}
