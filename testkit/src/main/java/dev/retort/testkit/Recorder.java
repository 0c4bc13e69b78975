package dev.retort.testkit;

import dev.retort.operation.MigrationContext;
import dev.retort.operation.Operation;
import dev.retort.operation.Operations;
import dev.retort.operation.Row;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down the operations that it is handed. */
final class Recorder implements MigrationContext {

    private final List<Operation> operations = new ArrayList<>();

    private Recorder() {}

    static List<Operation> record(Consumer<Operations> body) {
        Recorder recorder = new Recorder();
        body.accept(new Operations(recorder));
        return List.copyOf(recorder.operations);
    }

    @Override
    public void accept(Operation operation) {
        operations.add(operation);
    }

    @Override
    public List<Row> query(String sql, List<@Nullable Object> arguments) {
        throw new UnsupportedOperationException("There is no database to ask.");
    }

    @Override
    public Connection connection() {
        throw new UnsupportedOperationException("There is no database.");
    }

    @Override
    public Schema inspect() {
        throw new UnsupportedOperationException("There is no database to inspect.");
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
        return Optional.empty();
    }

    @Override
    public String resource(String name) {
        return "SELECT 1";
    }

    @Override
    public void online(Runnable body) {
        body.run();
    }

    @Override
    public void autocommit(Runnable body) {
        body.run();
    }
}
