package dev.retort.run;

import dev.retort.dialect.Advance;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Scope;
import dev.retort.dialect.SqlSplitter;
import dev.retort.error.MigrationException;
import dev.retort.operation.MigrationContext;
import dev.retort.operation.Operation;
import dev.retort.operation.Row;
import dev.retort.schema.Schema;
import dev.retort.script.LoadedScript;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a migration on a live database. The schema is read when it is first asked
 * for, kept up to date by what operations say of it, and read again after SQL that says nothing.
 */
final class LiveContext implements MigrationContext {

    private final Workplace place;
    private final LoadedScript script;
    private final StatementRunner statements;
    private final Gathering gathering;
    private final Set<String> schemas = new LinkedHashSet<>();
    private @Nullable Schema known;

    LiveContext(Workplace place, LoadedScript script, StatementRunner statements) {
        this.place = place;
        this.script = script;
        this.statements = statements;
        this.gathering = new Gathering(place.session().dialect(), this::carryOut);
    }

    private Dialect database() {
        return place.session().dialect();
    }

    @Override
    public void accept(Operation operation) {
        gathering.accept(operation);
    }

    /** Nothing waits any more. */
    void finish() {
        gathering.flush();
    }

    private void carryOut(Operation operation) {
        if (schemas.addAll(Mentions.schemas(operation))) {
            known = null;
        }
        List<DdlStatement> all = statements(operation);
        statements.execute(all, whole(operation, all));
        track(operation);
    }

    private static Advance whole(Operation operation, List<DdlStatement> statements) {
        return operation instanceof Operation.BulkInsert insert
                ? new Advance("rows", 0, insert.rows().size())
                : new Advance("statements", 0, statements.size());
    }

    private List<DdlStatement> statements(Operation operation) {
        if (operation instanceof Operation.Execute execute && execute.arguments().isEmpty()) {
            return SqlSplitter.split(execute.sql(), database().syntax()).stream()
                    .map(it -> new DdlStatement(it.sql(), execute.transactional(), List.of()))
                    .toList();
        }
        return database().statements(operation, this::schema);
    }

    private void track(Operation operation) {
        if (known == null) {
            return;
        }
        try {
            Schema after = operation.apply(known);
            // Where the database has changed a text that it keeps, it alone can tell the new one.
            boolean sure = !after.isOpaque() && after.definitions() >= known.definitions();
            known = sure ? after : null;
        } catch (MigrationException e) {
            // The database did it, so what was known of it is not all there is.
            known = null;
        }
    }

    @Override
    public Schema inspect() {
        gathering.flush();
        return schema();
    }

    private Schema schema() {
        Schema schema = known;
        if (schema == null) {
            schema =
                    place.session()
                            .ask(
                                    "tell its schema",
                                    it -> database().inspect(it, Scope.schemas(schemas).withOwn()));
            known = schema;
        }
        return schema;
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> arguments) {
        gathering.flush();
        return statements.query(sql, arguments);
    }

    @Override
    public Connection connection() {
        gathering.stop();
        known = null;
        return statements.lend();
    }

    @Override
    public String dialect() {
        return database().name();
    }

    @Override
    public boolean isOffline() {
        return false;
    }

    @Override
    public Optional<String> argument(String name) {
        return Optional.ofNullable(place.settings().arguments().get(name));
    }

    @Override
    public String resource(String name) {
        return script.resource(name);
    }

    @Override
    public void online(Runnable body) {
        body.run();
    }

    @Override
    public void autocommit(Runnable body) {
        gathering.flush();
        statements.outside(
                () -> {
                    body.run();
                    gathering.flush();
                });
    }
}
