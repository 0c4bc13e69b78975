package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.error.NeedsDatabaseException;
import dev.retort.operation.MigrationContext;
import dev.retort.operation.Operation;
import dev.retort.operation.Row;
import dev.retort.schema.NamingConvention;
import dev.retort.schema.Schema;
import dev.retort.script.LoadedScript;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The surroundings of a migration that changes a schema in memory and no database. */
class ReplayContext implements MigrationContext {

    protected final Dialect database;
    protected final LoadedScript script;
    protected final ReplayedSchema schema;
    private final RunSettings settings;
    private int line;

    ReplayContext(
            Dialect database, LoadedScript script, ReplayedSchema schema, RunSettings settings) {
        this.database = database;
        this.script = script;
        this.schema = schema;
        this.settings = settings;
    }

    /** A statement of a script in SQL comes next. */
    final void at(int next) {
        line = next;
    }

    /** Where in the script this is; a script in Java tells by the calls that lead here. */
    final Origin origin() {
        return Origin.of(script, line > 0 ? line : script.line(new Throwable()));
    }

    /** How that is named which the script does not name. */
    final NamingConvention naming() {
        return settings.naming().atMost(database.longestName());
    }

    /** The script is at its end. */
    void finish() {}

    @Override
    public void accept(Operation operation) {
        boolean tells = operation instanceof Operation.Execute;
        schema.apply(operation, tells ? origin() : Origin.of(script, line));
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> arguments) {
        throw new NeedsDatabaseException("op.query");
    }

    @Override
    public Connection connection() {
        throw new NeedsDatabaseException("op.connection");
    }

    @Override
    public Schema inspect() {
        return schema.get();
    }

    @Override
    public String dialect() {
        return database.name();
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public Optional<String> argument(String name) {
        return Optional.ofNullable(settings.arguments().get(name));
    }

    @Override
    public String resource(String name) {
        return script.resource(name);
    }

    /** Left out, and what it would have done to the schema is not known. */
    @Override
    public void online(Runnable body) {
        schema.obscure(origin());
    }

    @Override
    public void autocommit(Runnable body) {
        body.run();
    }
}
