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
        List<String> statements = new ArrayList<>();
        answers(dialect, compiled).forEach(each -> statements.addAll(each.statements()));
        return statements.isEmpty() ? "nothing to do" : String.join("\n", statements);
    }

    /** What a dialect says to one operation. */
    record Answer(Operation operation, List<String> statements) {

        boolean isRefusal() {
            return statements.stream().anyMatch(it -> it.startsWith(REFUSED));
        }
    }

    static List<Answer> answers(Dialect dialect, Compiled compiled) {
        Schema schema = Schema.empty();
        for (Operation operation : compiled.before()) {
            schema = operation.apply(schema);
        }
        List<Answer> answers = new ArrayList<>();
        for (Operation operation : compiled.operations()) {
            answers.add(new Answer(operation, statements(dialect, operation, schema)));
            schema = operation.apply(schema);
        }
        return answers;
    }

    private static List<String> statements(Dialect dialect, Operation operation, Schema before) {
        try {
            return dialect.statements(operation, () -> before).stream()
                    .map(GoldenDdl::written)
                    .toList();
        } catch (MigrationException | IllegalArgumentException e) {
            return List.of(REFUSED + e.getMessage());
        }
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
