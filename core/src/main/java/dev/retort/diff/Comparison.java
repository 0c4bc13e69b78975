package dev.retort.diff;

import dev.retort.dialect.Equivalence;
import dev.retort.dialect.Undecided;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Lineage;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.TableOption;
import dev.retort.schema.TypeKind;
import dev.retort.schema.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What means the same: by the forms of the dialect, else by what the database answered. */
final class Comparison {

    private final Equivalence equivalence;
    private final Keys keys;
    private final Map<Undecided, Boolean> answers;
    private final Verdict verdict;
    private final Set<Undecided> undecided = new LinkedHashSet<>();

    Comparison(Equivalence equivalence, Map<Undecided, Boolean> answers, Verdict verdict) {
        this.equivalence = equivalence;
        this.keys = new Keys(equivalence);
        this.answers = answers;
        this.verdict = verdict;
    }

    Keys keys() {
        return keys;
    }

    List<Undecided> undecided() {
        return List.copyOf(undecided);
    }

    boolean isGenerated(Table table, String name) {
        return equivalence.isGeneratedName(table, name);
    }

    /** Whether a constraint without a name is one whose name was left open. */
    boolean namesEveryConstraint() {
        return equivalence.namesEveryConstraint();
    }

    private boolean settled(Undecided pair) {
        Boolean answer = answers.get(pair);
        if (answer == null) {
            undecided.add(pair);
        }
        return Boolean.TRUE.equals(answer);
    }

    private boolean sameExpression(
            Undecided.Kind kind,
            Table table,
            String subject,
            @Nullable String actual,
            @Nullable String desired) {
        if (actual == null || desired == null) {
            return actual == null && desired == null;
        }
        return actual.equals(desired)
                || equivalence.expression(actual).equals(equivalence.expression(desired))
                || settled(new Undecided(kind, table, subject, actual, desired));
    }

    /** What tables have from others of their schema. */
    Lineage lineage(Schema schema) {
        return Lineage.of(schema, equivalence::handedDown);
    }

    /** The type of a column in the one form in which it is compared. */
    SqlType type(Table table, Column column) {
        return equivalence.column(table, column).type();
    }

    /** The wanted column in the words of the one that is there, wherever they mean the same. */
    Column inWordsOf(Table fromTable, Column from, Table toTable, Column to) {
        Optional<Boolean> decided = verdict.sameColumn(fromTable, from, to);
        if (decided.isPresent()) {
            return decided.get() ? from : to.name(from.name());
        }
        Column was = equivalence.column(fromTable, from);
        Column shall = equivalence.column(toTable, to);
        boolean sameType = was.type().equals(shall.type());
        Column column = to.name(from.name());
        if (sameType) {
            column = column.type(from.type());
        }
        if (was.nullable() == shall.nullable()) {
            column = column.nullable(from.nullable());
        }
        boolean sameCollation =
                Objects.equals(was.collation(), shall.collation())
                        && (followsTable(from) == followsTable(to)
                                || !collatesOtherwise(fromTable, toTable));
        if (sameCollation) {
            column = column.collation(from.collation());
        }
        if (Objects.equals(was.comment(), shall.comment())) {
            column = column.comment(from.comment());
        }
        // A character set among the options says the collation too.
        if (sameCollation && was.options().equals(shall.options())) {
            column = column.options(from.options());
        }
        return value(fromTable, from, column, new Forms(was, shall));
    }

    /** A column that says no collation of its own changes with its table's. */
    private static boolean followsTable(Column column) {
        return column.collation() == null && column.option(ColumnOption.CHARACTER_SET) == null;
    }

    private boolean collatesOtherwise(Table from, Table to) {
        return !Objects.equals(
                properties(from).option(TableOption.COLLATION),
                properties(to).option(TableOption.COLLATION));
    }

    /** A column that is there and the wanted one, in the forms of the dialect. */
    private record Forms(Column was, Column shall) {

        boolean sameType() {
            return was.type().equals(shall.type());
        }
    }

    private Column value(Table table, Column from, Column to, Forms forms) {
        boolean identity = equivalence.sameIdentity(forms.was, forms.shall);
        boolean generated = sameGenerated(table, from, to, forms);
        boolean value = sameDefault(table, from, to, forms);
        Column column = to;
        if (identity) {
            column = column.identity(from.identity());
        }
        if (generated) {
            column = column.generated(from.generated());
        }
        // A default is a value of the type: where that changes, so does the text.
        return identity && value && forms.sameType()
                ? column.defaultSql(from.defaultSql())
                : column;
    }

    private boolean sameDefault(Table table, Column from, Column to, Forms forms) {
        String was = forms.was.defaultSql();
        String shall = forms.shall.defaultSql();
        if (Objects.equals(was, shall)) {
            return true;
        }
        if (was == null || shall == null || !forms.sameType()) {
            return false;
        }
        String actual = Objects.requireNonNullElse(from.defaultSql(), was);
        String desired = Objects.requireNonNullElse(to.defaultSql(), shall);
        return settled(new Undecided(Undecided.Kind.DEFAULT, table, from.name(), actual, desired));
    }

    private boolean sameGenerated(Table table, Column from, Column to, Forms forms) {
        Generated was = forms.was.generated();
        Generated shall = forms.shall.generated();
        if (Objects.equals(was, shall)) {
            return true;
        }
        Generated actual = from.generated();
        Generated desired = to.generated();
        if (was == null || shall == null || actual == null || desired == null) {
            return false;
        }
        return was.stored() == shall.stored()
                && forms.sameType()
                && settled(
                        new Undecided(
                                Undecided.Kind.GENERATED,
                                table,
                                from.name(),
                                actual.expression(),
                                desired.expression()));
    }

    /** A constraint in the one form in which it is compared, without its name. */
    Constraint form(Schema schema, Table table, Constraint constraint) {
        Constraint whole =
                constraint instanceof ForeignKey key ? resolved(schema, table, key) : constraint;
        Constraint form = equivalence.constraint(table, whole).name(null).renameColumns(keys::of);
        return form instanceof ForeignKey key ? sorted(key) : form;
    }

    private ForeignKey sorted(ForeignKey key) {
        List<String> columns = keys.of(key.referencedColumns());
        return key.references(keys.of(key.referencedTable()), columns)
                .inOrderOf(columns.stream().sorted().toList());
    }

    /** The key with the columns of the other table's primary key, where it leaves them out. */
    private static ForeignKey resolved(Schema schema, Table table, ForeignKey key) {
        if (!key.referencedColumns().isEmpty()) {
            return key;
        }
        Table other =
                key.referencedTable().equals(table.name())
                        ? table
                        : schema.table(key.referencedTable()).orElse(null);
        List<String> columns =
                other == null
                        ? List.of()
                        : other.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        return key.references(key.referencedTable(), columns);
    }

    /** What somebody decided about two constraints. */
    Optional<Boolean> decided(Table table, Constraint from, Constraint to) {
        return verdict.sameConstraint(table, from, to);
    }

    /** What somebody decided about two indexes. */
    Optional<Boolean> decided(Index from, Index to) {
        return verdict.sameObject(from, to);
    }

    /** Whether two checks that differ as text are the same; asked of the database. */
    boolean sameChecks(Table table, Check from, Check to) {
        return equivalence
                        .constraint(table, from)
                        .name(null)
                        .equals(
                                equivalence
                                        .constraint(table, to.expression(from.expression()))
                                        .name(null))
                && sameExpression(
                        Undecided.Kind.CHECK,
                        table,
                        from.name() == null ? "" : from.name(),
                        from.expression(),
                        to.expression());
    }

    /** An index in the one form in which it is compared, without its name. */
    Index form(@Nullable Table table, Index index) {
        Index form = equivalence.index(table, index);
        return form.name("")
                .table(keys.of(form.table()))
                .parts(form.parts().stream().map(part -> part.renameColumns(keys::of)).toList())
                .include(form.include().stream().map(keys::of).toArray(String[]::new));
    }

    /** Whether two indexes whose forms differ are the same; asked of the database. */
    boolean sameIndexes(@Nullable Table table, Index from, Index to) {
        if (table == null || from.parts().size() != to.parts().size()) {
            return false;
        }
        Index was = form(table, from);
        Index shall = form(table, to);
        if (!withoutText(was).equals(withoutText(shall))) {
            return false;
        }
        for (int i = 0; i < from.parts().size(); i++) {
            if (!was.parts().get(i).equals(shall.parts().get(i))
                    && !sameExpression(
                            Undecided.Kind.INDEX_EXPRESSION,
                            table,
                            from.name(),
                            from.parts().get(i).text(),
                            to.parts().get(i).text())) {
                return false;
            }
        }
        return Objects.equals(was.predicate(), shall.predicate())
                || sameExpression(
                        Undecided.Kind.INDEX_PREDICATE,
                        table,
                        from.name(),
                        from.predicate(),
                        to.predicate());
    }

    private static Index withoutText(Index index) {
        List<IndexPart> parts =
                index.parts().stream()
                        .map(part -> part.isExpression() ? withText(part, "") : part)
                        .toList();
        return index.parts(parts).where(index.predicate() == null ? null : "");
    }

    private static IndexPart withText(IndexPart part, String text) {
        return new IndexPart(
                text,
                true,
                part.descending(),
                part.nulls(),
                part.collation(),
                part.operatorClass(),
                part.length());
    }

    /** Whether two objects of one identity are the same. */
    boolean same(SchemaObject from, SchemaObject to) {
        Optional<Boolean> decided = verdict.sameObject(from, to);
        if (decided.isPresent()) {
            return decided.get();
        }
        SchemaObject was = equivalence.object(from);
        SchemaObject shall = equivalence.object(Naming.like(to, from, keys));
        if (was.equals(shall)) {
            return true;
        }
        if (was instanceof Routine
                && from instanceof Routine actual
                && to instanceof Routine desired) {
            return shall.id().equals(was.id())
                    && actual.routineKind() == desired.routineKind()
                    && settled(
                            new Undecided(
                                    Undecided.Kind.ROUTINE,
                                    Table.of(actual.name(), List.of()),
                                    actual.name().name(),
                                    actual.definition(),
                                    desired.definition()));
        }
        return was instanceof View actual
                && shall instanceof View desired
                && (desired.columns().isEmpty() && !actual.columns().isEmpty()
                        ? sameView(desired, (View) to, actual, (View) from)
                        : sameView(actual, (View) from, desired, (View) to));
    }

    /** The first of the two may leave it to its query to name the columns. */
    private boolean sameView(View form, View told, View otherForm, View other) {
        boolean named = form.columns().isEmpty();
        List<Column> columns =
                (named ? otherForm.columns() : List.<String>of())
                        .stream().map(it -> Column.of(it, SqlType.of(TypeKind.TEXT))).toList();
        View like =
                new View(
                        otherForm.name(),
                        named ? List.of() : otherForm.columns(),
                        form.query(),
                        otherForm.materialized(),
                        otherForm.options());
        return form.equals(like)
                && settled(
                        new Undecided(
                                Undecided.Kind.VIEW_QUERY,
                                Table.of(form.name(), columns),
                                form.name().name(),
                                told.query(),
                                other.query()));
    }

    /** The table's own properties, columns and constraints apart, in the form of the dialect. */
    Table properties(Table table) {
        Table bare = table.columns(List.of()).constraints(List.of());
        return equivalence.object(bare) instanceof Table form ? form : bare;
    }
}
