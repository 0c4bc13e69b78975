package dev.retort.dialect;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that keeps its type and is told what stands in the place of NULL before it refuses it.
 */
public final class Filling {

    private Filling() {}

    /**
     * The statements that alter a column, behind one that fills it where that is asked for.
     *
     * @param alter the statements of the same change without a conversion of values
     */
    public static List<DdlStatement> around(
            Dialect dialect,
            Operation.AlterColumn change,
            Function<Operation.AlterColumn, List<DdlStatement>> alter) {
        String fill = statement(dialect, change);
        if (fill == null) {
            return alter.apply(change);
        }
        List<DdlStatement> statements = new ArrayList<>(List.of(DdlStatement.of(fill)));
        statements.addAll(
                alter.apply(
                        new Operation.AlterColumn(
                                change.table(), change.from(), change.to(), null)));
        return statements;
    }

    private static @Nullable String statement(Dialect dialect, Operation.AlterColumn change) {
        boolean fills =
                change.from().nullable()
                        && !change.to().nullable()
                        && change.from().type().equals(change.to().type());
        if (!fills || change.using() == null) {
            return null;
        }
        String column = dialect.quote(change.from().name());
        return "UPDATE %s SET %s = %s WHERE %s IS NULL"
                .formatted(dialect.quote(change.table()), column, change.using(), column);
    }
}
