package dev.retort.run;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlScript;
import dev.retort.dialect.SqlSplitter;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import dev.retort.script.LoadedScript;
import java.util.List;

/** The surroundings of a migration that is written as SQL. */
final class OfflineContext extends ReplayContext {

    private final SqlScript written;
    private final Gathering gathering;
    private boolean transactional;

    OfflineContext(
            Dialect database,
            LoadedScript script,
            ReplayedSchema schema,
            RunSettings settings,
            SqlScript written) {
        super(database, script, schema, settings);
        this.written = written;
        this.gathering = new Gathering(database, this::carryOut);
        this.transactional = script.script().transactional();
    }

    @Override
    public void accept(Operation operation) {
        gathering.accept(operation);
    }

    @Override
    void finish() {
        gathering.flush();
    }

    @Override
    public Schema inspect() {
        gathering.flush();
        return super.inspect();
    }

    private void carryOut(Operation operation) {
        if (operation instanceof Operation.Execute execute && execute.arguments().isEmpty()) {
            SqlSplitter.split(execute.sql(), database.syntax()).stream()
                    .map(it -> new DdlStatement(it.sql(), execute.transactional(), List.of()))
                    .forEach(this::write);
        } else {
            write(database.statements(operation, schema::get));
        }
        super.accept(operation);
    }

    /** The statements of one operation, of which none stays without the others. */
    private void write(List<DdlStatement> operation) {
        boolean alone =
                operation.size() > 1
                        && !transactional
                        && database.transactionalDdl()
                        && operation.stream().allMatch(DdlStatement::transactional);
        if (alone) {
            written.commit();
            written.begin();
            operation.forEach(written::add);
            written.commit();
        } else {
            operation.forEach(this::write);
        }
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
        gathering.flush();
        Origin origin = origin();
        written.comment(
                "Left out, since it needs a live database: "
                        + origin.script()
                        + (origin.line() > 0 ? ", line " + origin.line() : ""));
        super.online(body);
    }

    @Override
    public void autocommit(Runnable body) {
        gathering.flush();
        boolean before = transactional;
        transactional = false;
        body.run();
        gathering.flush();
        transactional = before;
    }
}
