package dev.retort.run;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.dialect.SqlSplitter;
import dev.retort.operation.Operation;
import dev.retort.script.LoadedScript;
import java.util.List;
import java.util.Map;

/** The surroundings of a migration that is written as SQL. */
final class OfflineContext extends ReplayContext {

    private final SqlScript written;
    private boolean transactional;

    OfflineContext(
            Dialect database,
            LoadedScript script,
            ReplayedSchema schema,
            Map<String, String> arguments,
            SqlScript written) {
        super(database, script, schema, arguments);
        this.written = written;
        this.transactional = script.script().transactional();
    }

    @Override
    public void accept(Operation operation) {
        if (operation instanceof Operation.Execute execute && execute.arguments().isEmpty()) {
            SqlSplitter.split(execute.sql(), database.syntax()).stream()
                    .map(it -> new DdlStatement(it.sql(), execute.transactional(), List.of()))
                    .forEach(this::write);
        } else {
            database.statements(operation, schema::get).forEach(this::write);
        }
        super.accept(operation);
    }

    private void write(DdlStatement statement) {
        if (transactional && statement.transactional()) {
            written.begin();
        } else {
            written.commit();
        }
        written.add(statement);
    }

    @Override
    public void online(Runnable body) {
        Origin origin = origin();
        written.comment(
                "Left out, since it needs a live database: "
                        + origin.script()
                        + (origin.line() > 0 ? ", line " + origin.line() : ""));
        super.online(body);
    }

    @Override
    public void autocommit(Runnable body) {
        boolean before = transactional;
        transactional = false;
        body.run();
        transactional = before;
    }
}
