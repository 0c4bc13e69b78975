package dev.retort.codegen;

import dev.retort.operation.MigrationContext;
import dev.retort.operation.Operation;
import dev.retort.operation.Row;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a migration did, in a schema that exists in memory alone. */
final class Recording implements MigrationContext {

    private final List<Operation> operations = new ArrayList<>();
    private final boolean completes;
    private final @Nullable String environment;
    private Schema schema;

    /** With a schema: what was there is filled in, as a run does. Without: taken as it is. */
    Recording(@Nullable Schema schema) {
        this(schema, null);
    }

    /** The same in an environment. */
    Recording(@Nullable Schema schema, @Nullable String environment) {
        this.environment = environment;
        this.completes = schema != null;
        this.schema = schema == null ? Schema.empty() : schema;
    }

    List<Operation> operations() {
        return operations;
    }

    @Override
    public void accept(Operation operation) {
        if (completes) {
            operations.add(operation.completed(schema));
            schema = operation.apply(schema);
        } else {
            operations.add(operation);
        }
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Schema inspect() {
        return schema;
    }

    @Override
    public String dialect() {
        return "none";
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public Optional<String> argument(String name) {
        return Optional.ofNullable(name.equals("environment") ? environment : null);
    }

    @Override
    public String resource(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void online(Runnable body) {}

    @Override
    public void autocommit(Runnable body) {
        body.run();
    }
}
