package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.Generated;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.SqlWords;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A computed column that is not stored, made again as one that is: from a stored one alone
 * PostgreSQL takes the expression away and leaves the values.
 */
final class PostgreSqlStored {

    private final PostgreSqlDialect dialect;
    private final Schema before;
    private final QualifiedName table;
    private final Column column;

    private PostgreSqlStored(
            PostgreSqlDialect dialect, Schema before, Operation.AlterColumn change) {
        this.dialect = dialect;
        this.before = before;
        this.table = change.table();
        this.column = change.from();
    }

    /** Whether a change takes away an expression of which no values are stored. */
    static boolean isNeeded(Operation.AlterColumn change) {
        Generated from = change.from().generated();
        return from != null && !from.stored() && change.to().generated() == null;
    }

    static List<DdlStatement> statements(
            PostgreSqlDialect dialect, Schema before, Operation.AlterColumn change) {
        return new PostgreSqlStored(dialect, before, change).statements();
    }

    private List<DdlStatement> statements() {
        Generated computed = column.generated();
        Column stored =
                computed == null
                        ? column
                        : column.generated(new Generated(computed.expression(), true));
        List<Operation> again = new ArrayList<>();
        again.add(new Operation.AddColumn(table, stored, false, null));
        QualifiedName known = before.table(table).map(Table::name).orElse(table);
        List<ObjectId> gone = new ArrayList<>(List.of(ObjectId.column(known, column.name())));
        for (Check check : checks()) {
            again.add(new Operation.AddConstraint(table, check));
            gone.add(ObjectId.constraint(known, String.valueOf(check.name())));
        }
        for (SchemaObject object : before.objects()) {
            if (speaksOf(object, gone)) {
                again.add(new Operation.CreateObject(object, false));
            }
        }
        List<DdlStatement> statements = new ArrayList<>();
        statements.add(
                DdlStatement.of(
                        "ALTER TABLE "
                                + dialect.quote(table)
                                + " DROP COLUMN "
                                + dialect.quote(column.name())));
        again.forEach(it -> statements.addAll(dialect.statements(it, () -> before)));
        return statements;
    }

    /** They go with a column that they name. */
    private List<Check> checks() {
        return before.table(table).map(Table::checks).orElse(List.of()).stream()
                .filter(it -> SqlWords.hasColumn(it.expression(), column.name()))
                .toList();
    }

    private static boolean speaksOf(SchemaObject object, List<ObjectId> gone) {
        return object instanceof Grant grant && gone.contains(grant.target())
                || object instanceof Comment comment && gone.contains(comment.target());
    }
}
