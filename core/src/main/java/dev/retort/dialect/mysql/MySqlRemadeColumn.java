package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column that begins or ceases to be computed when it is read: it is dropped and made again, with
 * what stands on it, and with the values that it has shown.
 */
final class MySqlRemadeColumn {

    private final MySqlFacts facts;
    private final MySqlColumns columns;
    private final MySqlConstraints constraints;
    private final MySqlIndexes indexes;
    private final Schema before;
    private final Operation.AlterColumn change;

    MySqlRemadeColumn(MySqlFacts facts, Schema before, Operation.AlterColumn change) {
        this.facts = facts;
        this.columns = new MySqlColumns(facts);
        this.constraints = new MySqlConstraints(facts, change.name());
        this.indexes = new MySqlIndexes(facts, change.name());
        this.before = before;
        this.change = change;
    }

    /**
     * The statements.
     *
     * @param position the words for the place of the column
     */
    List<DdlStatement> statements(String position) {
        List<String> goes = new ArrayList<>();
        List<String> comes = new ArrayList<>();
        Check own = null;
        Optional<Table> table = before.table(change.table());
        if (table.isPresent()) {
            Schema after = change.apply(before);
            Table changed = after.table(change.table()).orElse(table.get());
            own = constraints.checkOf(table.get(), change.from().name()).orElse(null);
            dropped(table.get(), goes);
            added(changed, after, comes);
        }
        goes.add("DROP COLUMN " + MySqlNames.quote(change.from().name()));
        Column shown = shown();
        String first = columns.definition(shown, shown.equals(change.to()) ? own : null);
        if (!shown.equals(change.to())) {
            comes.add(0, "MODIFY COLUMN " + columns.definition(change.to(), own));
        }
        List<DdlStatement> statements = new ArrayList<>();
        statements.add(alter(goes));
        statements.add(alter(List.of("ADD COLUMN " + first + position)));
        if (!comes.isEmpty()) {
            statements.add(alter(comes));
        }
        return statements;
    }

    /** Where it ceases to be computed, the column that is still computed but holds the values. */
    private Column shown() {
        Generated computed = change.from().generated();
        Column to = change.to();
        return computed == null || to.generated() != null
                ? to
                : to.type(change.from().type())
                        .collation(change.from().collation())
                        .nullable(true)
                        .defaultSql(null)
                        .identity(null)
                        .generated(new Generated(computed.expression(), true));
    }

    private void dropped(Table table, List<String> clauses) {
        String name = change.from().name();
        for (Constraint each : table.constraints()) {
            if (standsOn(each, name) && !constraints.isInColumn(each)) {
                requireMovable(each);
                clauses.add(constraints.drop(each, false));
            }
        }
        for (Index each : on(before, table.name(), name)) {
            clauses.add("DROP INDEX " + MySqlNames.quote(each.name()));
        }
    }

    private void added(Table table, Schema after, List<String> clauses) {
        String name = change.to().name();
        for (Constraint each : table.constraints()) {
            if (standsOn(each, name) && !constraints.isInColumn(each)) {
                clauses.add("ADD " + constraints.text(each));
            }
        }
        for (Index each : on(after, table.name(), name)) {
            clauses.add(indexes.add(each, comment(after, each)));
        }
    }

    private void requireMovable(Constraint constraint) {
        if (constraint instanceof PrimaryKey || constraint instanceof ForeignKey) {
            throw new NotSupportedByDatabaseException(
                    facts.mariaDb() ? "mariadb" : "mysql",
                    change.name(),
                    "%s makes \"%s\" of \"%s\" again to change how it is computed, and a key stands on it; drop the key before, and add it again."
                            .formatted(facts.product(), change.from().name(), change.table()));
        }
    }

    private static boolean standsOn(Constraint constraint, String column) {
        return constraint instanceof Check check
                ? SqlWords.hasColumn(check.expression(), column)
                : constraint.columns().stream().anyMatch(column::equalsIgnoreCase);
    }

    private static List<Index> on(Schema schema, QualifiedName table, String column) {
        return schema.indexes(table).stream()
                .filter(it -> it.columns().stream().anyMatch(column::equalsIgnoreCase))
                .toList();
    }

    private static @Nullable String comment(Schema schema, Index index) {
        return schema.find(Comment.idOf(index.id())).orElse(null) instanceof Comment comment
                ? comment.text()
                : null;
    }

    private DdlStatement alter(List<String> clauses) {
        return DdlStatement.of(
                "ALTER TABLE "
                        + MySqlNames.quote(change.table())
                        + " "
                        + String.join(", ", clauses));
    }
}
