package dev.retort.ddl;

import dev.retort.ddl.CaseCompiler.Compiled;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.error.MigrationException;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** What a database makes of the operations of a case, as its section in the file tells it. */
final class GoldenDdl {

    static final String REFUSED = "refused: ";

    private GoldenDdl() {}

    static String answer(Dialect dialect, Compiled compiled) {
        Schema schema = Schema.empty();
        for (Operation operation : compiled.before()) {
            schema = operation.apply(schema);
        }
        List<String> statements = new ArrayList<>();
        for (Operation operation : compiled.operations()) {
            Schema before = schema;
            try {
                dialect.statements(operation, () -> before)
                        .forEach(statement -> statements.add(written(statement)));
            } catch (MigrationException | IllegalArgumentException e) {
                statements.add(REFUSED + e.getMessage());
            }
            schema = operation.apply(before);
        }
        return statements.isEmpty() ? "nothing to do" : String.join("\n", statements);
    }

    private static String written(DdlStatement statement) {
        String arguments =
                statement.arguments().isEmpty() ? "" : " -- with " + statement.arguments();
        return statement.sql()
                + ";"
                + (statement.transactional() ? "" : " -- outside a transaction")
                + arguments;
    }
}
